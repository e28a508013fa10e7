package dev.lodestone.inquiry;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.intake.Request;

/** Finds what the first measures of an answer would change, for inquiries that tell it. */
@FunctionalInterface
public interface Proving {
    /** Looks at no measure. */
    Proving NONE = (answer, request, advisor) -> answer;

    /** The answer with the effects of its first measures. */
    Assessment proved(Assessment answer, Request request, Advisor advisor);
}
