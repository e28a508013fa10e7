package dev.lodestone.plan;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Instrument;
import dev.lodestone.inquiry.Budget;
import dev.lodestone.inquiry.FlagKey;
import dev.lodestone.situation.FactChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The measures of an answer that change a figure, each with what it clears by itself on the day of a plan. */
final class Candidates {
    private static final Estimate NOTHING = Estimate.number(0);

    private final FactSet facts;
    private final Rates rates;
    private final World world;
    private final Budget.Spending spending;
    private final List<String> leftOut = new ArrayList<>();

    Candidates(FactSet facts, Rates rates, World world, Budget.Spending spending) {
        this.facts = facts;
        this.rates = rates;
        this.world = world;
        this.spending = spending;
    }

    /** What was not looked at, as the budget of work was used up. */
    List<String> leftOut() {
        return leftOut;
    }

    /** In the order of the answer. */
    List<Candidate> of(Assessment answer, Wanted wanted, Map<FlagKey, RiskFlag> without) {
        List<Candidate> candidates = new ArrayList<>();
        for (RecommendedResponse r : distinct(answer, wanted)) {
            if (spending.mayAsk()) {
                world.flags(wanted.on(), List.of(r.particulars().change()))
                        .ifPresent(with -> candidates.add(candidate(r, answer.asOf(), without, with)));
            } else {
                leftOut.add(r.id());
            }
        }
        return candidates;
    }

    /** Of responses that come to the same change the one that works first, then the cheapest. */
    private List<RecommendedResponse> distinct(Assessment answer, Wanted wanted) {
        Map<FactChange, RecommendedResponse> best = new LinkedHashMap<>();
        Comparator<RecommendedResponse> order = Comparator.comparing(
                        (RecommendedResponse r) -> Effects.works(r, answer.asOf()))
                .thenComparing(r -> rates.of(r.particulars().cost()) == null)
                .thenComparing(
                        r -> Objects.requireNonNullElse(rates.of(r.particulars().cost()), NOTHING)
                                .high());
        for (RecommendedResponse r : answer.responses()) {
            boolean about = wanted.mineral() == null || wanted.mineral().equals(r.mineral());
            if (about && Effects.isChange(r)) {
                best.merge(r.particulars().change(), r, (a, b) -> order.compare(b, a) < 0 ? b : a);
            }
        }
        return List.copyOf(best.values());
    }

    private Candidate candidate(
            RecommendedResponse r, LocalDate begun, Map<FlagKey, RiskFlag> without, Map<FlagKey, RiskFlag> with) {
        return new Candidate(
                r,
                Effects.works(r, begun),
                until(r),
                rates.of(r.particulars().cost()),
                minus(without.keySet(), with.keySet()),
                minus(with.keySet(), without.keySet()),
                moved(without, with));
    }

    private static Set<FlagKey> moved(Map<FlagKey, RiskFlag> without, Map<FlagKey, RiskFlag> with) {
        Set<FlagKey> moved = new LinkedHashSet<>();
        with.forEach((key, flag) -> {
            if (without.containsKey(key) && !without.get(key).says().equals(flag.says())) {
                moved.add(key);
            }
        });
        return moved;
    }

    private static Set<FlagKey> minus(Set<FlagKey> these, Set<FlagKey> those) {
        Set<FlagKey> left = new LinkedHashSet<>(these);
        left.removeAll(those);
        return left;
    }

    private LocalDate until(RecommendedResponse r) {
        return r.particulars().evidence().stream()
                .map(facts::get)
                .filter(Instrument.class::isInstance)
                .map(f -> ((Instrument) f).until())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
