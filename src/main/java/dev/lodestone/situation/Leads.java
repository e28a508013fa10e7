package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.EvidenceKind;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.LeadTime;
import dev.lodestone.fact.MeasureKind;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the lead times that speak of a measure: those of the reader and the mineral before those of others. */
public final class Leads {
    private static final int OWN = 4;
    private static final int ANYWHERE = 2;
    private static final int ELSEWHERE = 1;

    private final List<LeadTime> times;
    private final LocalDate asOf;

    /** @param facts among which lead times are looked for */
    public Leads(List<? extends Fact> facts, LocalDate asOf) {
        this.asOf = asOf;
        this.times = facts.stream()
                .filter(LeadTime.class::isInstance)
                .map(LeadTime.class::cast)
                .collect(Collectors.toList());
    }

    /** Null if nothing tells. */
    Lead of(Recommendation to) {
        List<LeadTime> of = of(to.measure(), to.economy(), to.mineral());
        if (of.isEmpty()) {
            return null;
        }
        Amount takes = takes(of);
        LocalDate startBy = to.due() == null
                ? null
                : to.due().minusDays(Amount.days(takes.mostly().middle()));
        boolean late = to.due() != null
                && to.due().minusDays(Amount.days(takes.value().low())).isBefore(asOf);
        return new Lead(
                to,
                to.economy(),
                takes,
                to.due(),
                startBy,
                late,
                takes.typical() != null && !late && startBy != null && startBy.isBefore(asOf),
                note(of),
                List.copyOf(of));
    }

    /** How long a measure of an economy on a mineral takes, in months; empty if nothing tells. */
    public Optional<Amount> takes(MeasureKind measure, Economy economy, Mineral mineral) {
        return Optional.of(of(measure, economy, mineral))
                .filter(o -> !o.isEmpty())
                .map(Leads::takes);
    }

    private static Amount takes(List<LeadTime> of) {
        String basis = of.stream().map(Leads::told).distinct().collect(Collectors.joining("; "));
        return Amount.months(over(of, LeadTime::months), over(of, LeadTime::typical), basis);
    }

    /** Those that come nearest to a measure of an economy on a mineral; empty if nothing tells. */
    List<LeadTime> of(MeasureKind measure, Economy economy, Mineral mineral) {
        int best = times.stream()
                .mapToInt(t -> rank(t, measure, economy, mineral))
                .max()
                .orElse(-1);
        return times.stream()
                .filter(t -> best >= 0 && rank(t, measure, economy, mineral) == best)
                .sorted(Comparator.comparing(LeadTime::id))
                .toList();
    }

    /** What was timed, and where; an estimate is called one. */
    static String told(LeadTime t) {
        return t.what()
                + (t.economy() == null ? "" : " (" + t.economy().name() + ")")
                + (t.kind() == EvidenceKind.JUDGEMENT ? ", judgement" : "");
    }

    /** What else is known, but for what was published later than the day: it tells what happened since. */
    private String note(List<LeadTime> of) {
        return of.stream()
                .filter(t -> t.kind() == EvidenceKind.JUDGEMENT
                        || t.publishedOn() == null
                        || !t.publishedOn().isAfter(asOf))
                .map(LeadTime::note)
                .filter(Objects::nonNull)
                .map(n -> " " + Words.capital(n) + ".")
                .distinct()
                .collect(Collectors.joining());
    }

    /** From the least to the most of several. */
    static Estimate over(List<LeadTime> of, Function<LeadTime, Estimate> read) {
        List<Estimate> all =
                new ArrayList<>(of.stream().map(read).filter(Objects::nonNull).toList());
        return all.stream()
                .reduce((a, b) -> Estimate.number(Math.min(a.low(), b.low()), Math.max(a.high(), b.high())))
                .orElse(null);
    }

    /** The higher the nearer it is to what is recommended, one of another economy below any general one; -1 if it says nothing of it. */
    private int rank(LeadTime t, MeasureKind measure, Economy economy, Mineral mineralOf) {
        if (t.measure() != measure) {
            return -1;
        }
        int mineral = t.minerals().isEmpty() ? 0 : covers(t.minerals(), mineralOf) ? OWN + ANYWHERE : -1;
        Economy where = t.economy();
        if (mineral >= 0 && where != null && !where.covers(economy, asOf)) {
            return mineral > 0 ? ELSEWHERE : 0;
        }
        return mineral < 0 ? -1 : mineral + (where == null ? ANYWHERE : OWN);
    }

    private static boolean covers(List<Mineral> minerals, Mineral mineral) {
        return mineral != null && minerals.stream().anyMatch(m -> m.covers(mineral));
    }
}
