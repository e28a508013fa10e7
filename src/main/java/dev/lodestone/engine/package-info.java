/** RuleBase (immutable, compiled), Advisor (facts to Assessment), reasons and conditions in words. */
package dev.lodestone.engine;
