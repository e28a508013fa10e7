package dev.lodestone.plan;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Effect.Touched;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Words;
import dev.lodestone.inquiry.FlagKey;
import dev.lodestone.situation.Amount;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Puts what was found into the form of an answer. */
final class PlanWriter {
    private final Assessment answer;
    private final Wanted wanted;
    private final Map<FlagKey, String> ids;
    private final List<FlagKey> chosen;
    private final Map<FlagKey, RiskFlag> without;

    /** @param ids of the flags of the answer */
    PlanWriter(
            Assessment answer,
            Wanted wanted,
            Map<FlagKey, String> ids,
            List<FlagKey> chosen,
            Map<FlagKey, RiskFlag> without) {
        this.answer = answer;
        this.wanted = wanted;
        this.ids = ids;
        this.chosen = chosen;
        this.without = without;
    }

    Touched touched(FlagKey key, RiskFlag flag) {
        return Touched.of(ids.get(key), flag);
    }

    /**
     * What comes of it, in a sentence or two.
     *
     * @param leftOut how many measures and packages were not looked at
     * @param plans none if no measure clears anything
     */
    String says(int candidates, int most, int leftOut, List<Plans.Plan> plans) {
        String flags = Words.count(chosen.size(), "flag");
        String stand = flags + " of severity " + severity() + " " + (chosen.size() == 1 ? "stands" : "stand") + " on "
                + wanted.on() + " if nothing is done.";
        if (chosen.isEmpty()) {
            return "Nothing is to be cleared: no flag of severity " + severity() + " stands on " + wanted.on() + ".";
        }
        if (candidates == 0 && leftOut > 0) {
            return stand + " The work allowed was used up before any measure was looked at: allow more.";
        }
        if (candidates == 0) {
            boolean means = answer.responses().stream().anyMatch(Obstacles::hasInstrument);
            return stand + " No measure is known here that changes a figure"
                    + (means
                            ? ", as far as facts tell."
                            : ": put facts on means beside these, such as the dossier instruments.");
        }
        String clear = most == 0
                ? (candidates == 1
                        ? " The one measure that changes a figure does not clear one of them by then"
                        : " None of the " + candidates + " measures that change a figure clears one of them by then")
                : " Measures that are known here clear " + most + " of them by then";
        String unseen = leftOut == 0 ? "." : "; the work allowed was used up before all were looked at.";
        return stand + clear + within(plans) + unseen;
    }

    /** Whether what is cleared is within the budget, of which nothing can be said where a cost cannot be compared with it. */
    private String within(List<Plans.Plan> plans) {
        if (wanted.budget() == null) {
            return "";
        }
        List<Amount> open = plans.isEmpty() ? List.of() : plans.get(0).unconverted();
        return open.isEmpty()
                ? " within " + wanted.budget()
                : "; whether that is within " + wanted.budget() + " is not known, as no fact gives a rate for "
                        + Words.and(open.stream().map(Amount::toString).toList());
    }

    private String severity() {
        return wanted.clear() + (wanted.clear() == Severity.CRITICAL ? "" : " or worse");
    }

    /** Flags of the day of the answer that are gone by the day of the plan, whatever is done. */
    List<Touched> goneAnyway() {
        return answer.riskFlags().stream()
                .filter(f -> wanted.covers(f) && !without.containsKey(FlagKey.of(f)))
                .map(f -> Touched.of(f.id(), f))
                .toList();
    }

    Plans.Plan plan(Plans.Kind kind, Search.Found found, List<Candidate> measures) {
        Amount cost = cost(measures);
        List<String> open = measures.stream()
                .filter(c -> c.cost() == null && !isOf(cost, c.stated()))
                .map(c -> c.response().id())
                .toList();
        return new Plans.Plan(
                kind,
                measures.stream()
                        .map(c -> new Plans.Step(c.response(), answer.asOf(), c.works(), c.until()))
                        .toList(),
                cost,
                open.isEmpty() ? null : open,
                without(found, chosen::contains),
                without(found, k -> !chosen.contains(k)),
                flags(without, k -> chosen.contains(k) && found.with().containsKey(k)),
                flags(found.with(), k -> !without.containsKey(k)),
                measures.stream()
                        .map(Candidate::works)
                        .max(LocalDate::compareTo)
                        .orElse(answer.asOf()));
    }

    private List<Touched> without(Search.Found found, Predicate<FlagKey> which) {
        return flags(without, k -> which.test(k) && !found.with().containsKey(k));
    }

    private List<Touched> flags(Map<FlagKey, RiskFlag> flags, Predicate<FlagKey> which) {
        return flags.entrySet().stream()
                .filter(e -> which.test(e.getKey()))
                .map(e -> touched(e.getKey(), e.getValue()))
                .toList();
    }

    /** In the currency of the plan; where no budget asks for that and all costs are in one other without a rate, in that. */
    private Amount cost(List<Candidate> measures) {
        List<Amount> stated = measures.stream()
                .map(Candidate::stated)
                .filter(Objects::nonNull)
                .toList();
        boolean alike = wanted.budget() == null
                && measures.stream().allMatch(c -> c.cost() == null)
                && stated.stream().map(Amount::unit).distinct().count() == 1;
        return alike
                ? sum(stated.stream().map(Amount::value), stated.get(0).unit())
                : sum(
                        measures.stream().map(Candidate::cost).filter(Objects::nonNull),
                        wanted.currency().inText());
    }

    private static Amount sum(Stream<Estimate> costs, String unit) {
        return costs.reduce(Estimate::plus)
                .map(sum -> new Amount(sum, null, unit, "sum of the measures whose cost is known"))
                .orElse(null);
    }

    private static boolean isOf(Amount sum, Amount cost) {
        return sum != null && cost != null && sum.unit().equals(cost.unit());
    }

    Plans.Point point(double price, Search.Found found, List<Candidate> measures) {
        return new Plans.Point(
                price,
                wanted.currency(),
                (int) measures.stream().filter(c -> c.cost() == null).count(),
                chosen.size() - found.clears().size(),
                measures.stream().map(c -> c.response().id()).toList());
    }
}
