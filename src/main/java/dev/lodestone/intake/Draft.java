package dev.lodestone.intake;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What was read of one or several inputs, before the facts are judged as a set.
 *
 * @param problems what is wrong so far
 */
record Draft(String title, LocalDate asOf, List<Economy> asked, List<Placed> facts, List<Problem> problems) {

    /** A fact, and where each of its fields stands. */
    record Placed(Fact fact, UnaryOperator<String> place) {}

    /** Date, economies and title are the first input's that has them. */
    static Draft join(List<Draft> drafts) {
        List<Placed> facts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        drafts.forEach(d -> {
            facts.addAll(d.facts);
            problems.addAll(d.problems);
        });
        return new Draft(
                drafts.stream()
                        .map(Draft::title)
                        .filter(t -> !t.isEmpty())
                        .findFirst()
                        .orElse(""),
                drafts.stream()
                        .map(Draft::asOf)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                drafts.stream()
                        .map(Draft::asked)
                        .filter(a -> !a.isEmpty())
                        .findFirst()
                        .orElse(List.of()),
                facts,
                problems);
    }

    /** @throws BadInput with everything that is wrong with the inputs, and with their facts as a set */
    Request request() {
        List<Fact> all = new ArrayList<>(facts.size());
        facts.forEach(placed -> all.add(placed.fact));
        List<Problem> found = new ArrayList<>(problems);
        FactSet set = FactSet.of(all, fault -> {
            // Whether a reference leads nowhere can only be judged where every fact could be read.
            if (problems.isEmpty() || !fault.isReference()) {
                found.add(new Problem(
                        facts.get(fault.index()).place.apply(fault.field()), fault.message(), fault.suggestion()));
            }
        });
        if (!found.isEmpty()) {
            throw new BadInput(found);
        }
        return new Request(title, asOf, asked, set);
    }
}
