/** what comes out: Assessment, RiskFlag, RecommendedResponse, Indicator, Question, Severity. */
package dev.lodestone.advice;
