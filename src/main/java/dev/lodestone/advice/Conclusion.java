package dev.lodestone.advice;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;

/** What rules conclude. Two conclusions that say the same are one, with two justifications. */
public sealed interface Conclusion permits RiskFlag, Question, Response {

    /** The rule that concluded it: theme and name. */
    String rule();

    /** The economy it is about; World if it is about no single one. */
    Economy economy();

    /** The mineral it is about; null if it is about none in particular. */
    @MayBeMissing
    Mineral mineral();

    /** The conclusion in one sentence, with its figures. */
    String says();
}
