/** a rule as it was read: words, expressions, conditions, what they mean, and the vocabulary. */
package dev.lodestone.rule;
