package dev.lodestone.plan;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Effect.Touched;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Currency;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Words;
import dev.lodestone.inquiry.FlagKey;
import dev.lodestone.situation.Amount;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

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
     */
    String says(int candidates, int most, int leftOut) {
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
            return stand
                    + " No measure is known here that changes a figure: put facts on means beside these, such as the dossier"
                    + " instruments.";
        }
        String clear = most == 0
                ? (candidates == 1
                        ? " The one measure that changes a figure does not clear one of them by then"
                        : " None of the " + candidates + " measures that change a figure clears one of them by then")
                : " Measures that are known here clear " + most + " of them by then";
        String unseen = leftOut == 0 ? "." : "; the work allowed was used up before all were looked at.";
        return stand + clear + (wanted.budget() == null ? "" : " within " + wanted.budget()) + unseen;
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
        List<String> open = measures.stream()
                .filter(c -> c.cost() == null)
                .map(c -> c.response().id())
                .toList();
        return new Plans.Plan(
                kind,
                measures.stream()
                        .map(c -> new Plans.Step(c.response(), answer.asOf(), c.works(), c.until()))
                        .toList(),
                cost(measures),
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

    private Amount cost(List<Candidate> measures) {
        Currency currency = wanted.currency();
        return measures.stream()
                .map(Candidate::cost)
                .filter(Objects::nonNull)
                .reduce(Estimate::plus)
                .map(sum -> new Amount(sum, null, currency.inText(), "sum of the measures whose cost is known"))
                .orElse(null);
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
