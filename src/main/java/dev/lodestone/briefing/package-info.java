/** page one out of a finished answer: matters, concerns, their order, by rules/briefing.yaml. */
package dev.lodestone.briefing;
