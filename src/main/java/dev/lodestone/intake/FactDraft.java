package dev.lodestone.intake;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What was read of one or several inputs, before the facts are judged as a set.
 *
 * @param effects whether what every measure would change is asked for
 * @param problems what is wrong so far
 */
record FactDraft(
        String title,
        LocalDate asOf,
        LocalDate knownOn,
        Since since,
        boolean effects,
        List<Economy> asked,
        List<Placed> facts,
        Faults problems) {

    /** One that asks for no effects beyond those of the first measures. */
    FactDraft(
            String title,
            LocalDate asOf,
            LocalDate knownOn,
            Since since,
            List<Economy> asked,
            List<Placed> facts,
            Faults problems) {
        this(title, asOf, knownOn, since, false, asked, facts, problems);
    }

    /** A fact, and where each of its fields stands. */
    record Placed(Fact fact, UnaryOperator<String> place) {}

    /** Dates, economies and title are the first input's that has them. */
    static FactDraft join(List<FactDraft> drafts) {
        List<Placed> facts = new ArrayList<>();
        Faults problems = new Faults();
        drafts.forEach(d -> {
            facts.addAll(d.facts);
            problems.addAll(d.problems);
        });
        return new FactDraft(
                first(drafts, FactDraft::title, t -> !t.isEmpty(), ""),
                first(drafts, FactDraft::asOf, Objects::nonNull, null),
                first(drafts, FactDraft::knownOn, Objects::nonNull, null),
                first(drafts, FactDraft::since, Objects::nonNull, null),
                drafts.stream().anyMatch(FactDraft::effects),
                first(drafts, FactDraft::asked, a -> !a.isEmpty(), List.of()),
                facts,
                problems);
    }

    private static <T> T first(List<FactDraft> drafts, Function<FactDraft, T> part, Predicate<T> given, T otherwise) {
        return drafts.stream().map(part).filter(given).findFirst().orElse(otherwise);
    }

    /** @throws BadInput with everything that is wrong with the inputs, and with their facts as a set */
    Request request() {
        List<Fact> all = new ArrayList<>(facts.size());
        facts.forEach(placed -> all.add(placed.fact));
        boolean allRead = problems.isEmpty();
        FactSet set = FactSet.of(all, fault -> {
            // Whether a reference leads nowhere can only be judged where every fact could be read.
            if (allRead || !fault.isReference()) {
                problems.add(new Problem(
                        facts.get(fault.index()).place.apply(fault.field()), fault.message(), fault.suggestion()));
            }
        });
        problems.refuse();
        return new Request(title, asOf, knownOn, since, effects, asked, set);
    }
}
