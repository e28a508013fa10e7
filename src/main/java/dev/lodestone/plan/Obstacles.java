package dev.lodestone.plan;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Effect.Touched;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.LeadTime;
import dev.lodestone.fact.MeasureKind;
import dev.lodestone.fact.Words;
import dev.lodestone.inquiry.FlagKey;
import dev.lodestone.situation.Amount;
import dev.lodestone.situation.FactChange;
import dev.lodestone.situation.Leads;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Says of a flag that no package clears which condition binds: time, money, no supplier, physics, or that no measure is known. */
final class Obstacles {
    private static final Set<MeasureKind> BUILT =
            Set.of(MeasureKind.MINE, MeasureKind.REFINERY, MeasureKind.BY_PRODUCT_RECOVERY, MeasureKind.SUBSTITUTION);

    private final RuleBase rules;
    private final Assessment answer;
    private final Leads leads;
    private final Wanted wanted;
    private final List<Candidate> candidates;

    /** @param candidates all, whenever they work */
    Obstacles(RuleBase rules, Assessment answer, FactSet facts, Wanted wanted, List<Candidate> candidates) {
        this.rules = rules;
        this.answer = answer;
        this.leads = new Leads(facts.of(LeadTime.class), answer.asOf());
        this.wanted = wanted;
        this.candidates = candidates;
    }

    Plans.Cannot of(FlagKey key, RiskFlag flag, Touched touched) {
        List<Candidate> clearing =
                candidates.stream().filter(c -> c.clears().contains(key)).toList();
        List<RecommendedResponse> answers = answer.responses().stream()
                .filter(r -> flag.responses().contains(r.response()) && Objects.equals(r.mineral(), flag.mineral()))
                .toList();
        return time(touched, clearing)
                .or(() -> money(touched, clearing))
                .or(() -> supplier(key, touched, answers))
                .or(() -> physics(touched, answers))
                .or(() -> stock(touched, answers))
                .orElseGet(() -> new Plans.Cannot(
                        touched,
                        "no-measure",
                        answers.isEmpty()
                                ? "No measure is recommended for it by then."
                                : "What is recommended changes no figure that it rests on, as far as facts tell: "
                                        + answers.get(0).plain()));
    }

    private Optional<Plans.Cannot> time(Touched flag, List<Candidate> clearing) {
        boolean late = clearing.stream().allMatch(c -> c.works().isAfter(wanted.by()));
        return clearing.stream()
                .filter(c -> late)
                .min(Comparator.comparing(Candidate::works))
                .map(c -> new Plans.Cannot(
                        flag,
                        "time",
                        "It is cleared by " + c.response().response() + ", which works from " + c.works() + ", after "
                                + wanted.by() + ": it takes "
                                + c.response().particulars().takes() + "."));
    }

    private Optional<Plans.Cannot> money(Touched flag, List<Candidate> clearing) {
        return clearing.stream()
                .filter(c -> wanted.budget() != null && !c.works().isAfter(wanted.by()))
                .min(Comparator.comparing(Candidate::price))
                .map(c -> new Plans.Cannot(
                        flag,
                        "money",
                        "It is cleared by " + c.response().response() + ", which costs up to "
                                + new Money(c.price(), wanted.budget().currency()) + "; the budget of "
                                + wanted.budget()
                                + (c.price() > wanted.most()
                                        ? " does not hold that."
                                        : " holds that alone, but not beside the cheapest package.")));
    }

    /** Of a flag whose figures hang on who supplies: no shift between suppliers changes what is used, or made in the world. */
    private Optional<Plans.Cannot> supplier(FlagKey key, Touched flag, List<RecommendedResponse> answers) {
        return answers.stream()
                .filter(r -> rules.response(r.response()).measure() == MeasureKind.SUPPLY_CONTRACT
                        && r.particulars() != null)
                .max(Comparator.comparing((RecommendedResponse r) ->
                                isMoved(key, r.particulars().change()))
                        .thenComparing(r -> r.particulars().change() != null))
                .filter(r -> r.particulars().change() == null
                        || isMoved(key, r.particulars().change()))
                .map(r -> new Plans.Cannot(
                        flag,
                        "no-supplier",
                        r.particulars().change() == null
                                ? "No supplier is known that makes it itself, delivers some already and is not fed by the one that is to"
                                        + " be replaced."
                                : "Other suppliers do not deliver enough: "
                                        + r.particulars().change().says() + "."));
    }

    private boolean isMoved(FlagKey key, FactChange by) {
        return candidates.stream()
                .anyMatch(c -> c.change().equals(by) && c.moves().contains(key));
    }

    private Optional<Plans.Cannot> physics(Touched flag, List<RecommendedResponse> answers) {
        return answers.stream()
                .map(r -> rules.response(r.response()).measure())
                .filter(k -> k != null && BUILT.contains(k))
                .distinct()
                .map(k -> leads.takes(k, flag.economy(), flag.mineral()))
                .flatMap(Optional::stream)
                .filter(t -> works(t).isAfter(wanted.by()))
                .min(Comparator.comparing(this::works))
                .map(t -> new Plans.Cannot(
                        flag,
                        "physics",
                        Words.capital(t.basis()) + ": it takes " + t + ". What is begun on " + answer.asOf()
                                + " is mostly there from " + works(t) + " on."));
    }

    private LocalDate works(Amount takes) {
        return answer.asOf().plusDays(Amount.days(takes.mostly().middle()));
    }

    private Optional<Plans.Cannot> stock(Touched flag, List<RecommendedResponse> answers) {
        return answers.stream()
                .filter(r -> rules.response(r.response()).measure() == MeasureKind.STOCK_PURCHASE)
                .findFirst()
                .map(r -> r.particulars() != null && r.particulars().change() != null
                        ? new Plans.Cannot(
                                flag,
                                "physics",
                                "A stock bridges for as long as it lasts, and changes neither who supplies nor who controls exports.")
                        : new Plans.Cannot(flag, "no-measure", unseen(r)));
    }

    /** Whether it is known by what act it can be done. */
    static boolean hasInstrument(RecommendedResponse response) {
        return response.particulars() != null && response.particulars().instrument() != null;
    }

    /** Why it cannot be computed what a stock would clear: an instrument that is there says in its own words what is not known. */
    private static String unseen(RecommendedResponse stock) {
        return hasInstrument(stock)
                ? "What a stock would clear cannot be computed. " + stock.says()
                : "No instrument in force is known by which a stock could be built, so that what it would clear was not"
                        + " looked at.";
    }
}
