package dev.lodestone.bench.byhand;

import static dev.lodestone.advice.Severity.HIGH;
import static dev.lodestone.advice.Severity.INFO;
import static dev.lodestone.advice.Severity.MEDIUM;

import dev.lodestone.fact.Companion;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Recycling;
import dev.lodestone.fact.Substitutability;
import dev.lodestone.situation.Concentration;
import java.util.Map;

/** What could take the place of a newly mined mineral. */
final class SubstitutionRules {
    private final Known known;
    private final Limits limits;
    private final Map<Mineral, Holds> dominated;
    private final Conclusions into;

    /** @param dominated the minerals of which one country dominates world output, and how surely */
    SubstitutionRules(Known known, Limits limits, Map<Mineral, Holds> dominated, Conclusions into) {
        this.known = known;
        this.limits = limits;
        this.dominated = dominated;
        this.into = into;
    }

    void apply() {
        if (known.isSubject(Economy.EU)) {
            known.all(Recycling.class).forEach(this::littleRecycling);
        }
        for (Substitutability s : known.all(Substitutability.class)) {
            noReadySubstitute(s);
            noReadySubstituteForDominated(s);
            available(s);
        }
        for (Companion c : known.all(Companion.class)) {
            if (c.share() == null) {
                byProduct(c);
            } else {
                mostlyByProduct(c);
            }
        }
        known.supplies().forEach(this::askRecycling);
    }

    private void littleRecycling(Recycling r) {
        if (r.economy() != null && !r.economy().equals(Economy.EU)
                || !r.mineral().isStrategic()) {
            return;
        }
        Holds holds = limits.recyclingRate.missedBy(r.rate());
        if (holds != Holds.NO) {
            into.flag(
                    "substitution/little-recycling",
                    MEDIUM,
                    Economy.EU,
                    r.mineral(),
                    holds,
                    "End-of-life scrap meets " + r.rate() + " of the demand for " + r.mineral() + ", less than "
                            + limits.recyclingRate
                            + "; a proxy of the Union's benchmark, which is on recycling capacity.",
                    r);
        }
    }

    private void noReadySubstitute(Substitutability s) {
        Holds holds = limits.hardlySubstituted.reachedBy(s.supplyRisk());
        if (holds != Holds.NO) {
            into.flag(
                    "substitution/no-ready-substitute",
                    MEDIUM,
                    Economy.WORLD,
                    s.mineral(),
                    holds,
                    Text.capital(s.mineral()) + " has no ready substitute: substitution index " + s.supplyRisk() + ", "
                            + limits.hardlySubstituted + " or more.",
                    s);
        }
    }

    private void noReadySubstituteForDominated(Substitutability s) {
        Holds holds =
                dominated.getOrDefault(s.mineral(), Holds.NO).and(limits.hardlySubstituted.reachedBy(s.supplyRisk()));
        if (holds != Holds.NO) {
            into.flag(
                    "substitution/no-ready-substitute-for-dominated",
                    HIGH,
                    Economy.WORLD,
                    s.mineral(),
                    holds,
                    Text.capital(s.mineral()) + " has no ready substitute (index " + s.supplyRisk() + ", "
                            + limits.hardlySubstituted + " or more), and one country dominates its output.",
                    s);
        }
    }

    private void available(Substitutability s) {
        Holds holds = limits.readilySubstituted.keptBy(s.supplyRisk());
        if (holds != Holds.NO) {
            into.flag(
                    "substitution/available",
                    INFO,
                    Economy.WORLD,
                    s.mineral(),
                    holds,
                    Text.capital(s.mineral()) + " can be replaced in part: substitution index " + s.supplyRisk() + ", "
                            + limits.readilySubstituted + " or less.",
                    s);
        }
    }

    private void byProduct(Companion c) {
        into.flag(
                "substitution/by-product",
                MEDIUM,
                Economy.WORLD,
                c.mineral(),
                Text.capital(c.mineral()) + " is won as a by-product of " + c.host()
                        + ", so that its output does not follow its own price.",
                c);
    }

    private void mostlyByProduct(Companion c) {
        Holds holds = limits.byProductShare.reachedBy(c.share());
        if (holds != Holds.NO) {
            into.flag(
                    "substitution/mostly-by-product",
                    MEDIUM,
                    Economy.WORLD,
                    c.mineral(),
                    holds,
                    Text.capital(c.share()) + " of " + c.mineral() + " is won as a by-product of " + c.host() + ", "
                            + limits.byProductShare
                            + " or more, so that its output does not follow its own price.",
                    c);
        }
    }

    private void askRecycling(Concentration c) {
        if (c.economy().equals(Economy.EU) && c.mineral().isStrategic() && !known.hasRecycling(c.mineral())) {
            into.ask(
                    "substitution/ask-recycling",
                    Economy.EU,
                    c.mineral(),
                    "What part of the demand for " + c.mineral() + " is met from end-of-life scrap?");
        }
    }
}
