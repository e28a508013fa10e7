package dev.lodestone.inquiry;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Request;
import dev.lodestone.trial.Stopwatch;
import dev.lodestone.trial.Timings;
import java.time.Duration;
import java.util.List;

/** What rules take on requests. */
public final class RuleTimings {
    /** Enough for a mean of several rounds on the shipped dossiers. */
    public static final Duration TIME = Duration.ofSeconds(2);

    private RuleTimings() {}

    /**
     * @param rule null for all rules
     * @throws BadInput for an unknown rule, with the nearest suggested
     */
    public static Timings of(Advisor advisor, List<Request> requests, String rule, Duration time) {
        if (rule != null) {
            RuleNames.known(advisor, rule);
        }
        return new Stopwatch(advisor, name -> rule == null || name.equals(rule))
                .of(
                        requests.stream()
                                .map(r -> new Stopwatch.Asked(r.facts(), r.asOf(), r.asked()))
                                .toList(),
                        time);
    }
}
