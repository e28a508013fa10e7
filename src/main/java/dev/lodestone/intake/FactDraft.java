package dev.lodestone.intake;

import dev.lodestone.advice.Disposition;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Given;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What was read of one or several inputs, before the facts are judged as a set.
 *
 * @param effects whether what every measure would change is asked for
 * @param dispositions what was decided of concerns
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
        List<Disposition> dispositions,
        Faults problems) {

    /** One that asks for no effects beyond those of the first measures, and tells of no decisions. */
    FactDraft(
            String title,
            LocalDate asOf,
            LocalDate knownOn,
            Since since,
            List<Economy> asked,
            List<Placed> facts,
            Faults problems) {
        this(title, asOf, knownOn, since, false, asked, facts, List.of(), problems);
    }

    /** A fact, and where each of its fields stands. */
    record Placed(Given given, UnaryOperator<String> place) {

        /** The same, in the place of the one that has its id, if there is one; each is replaced once. */
        private Placed replacing(Set<String> ids) {
            String id = given.fact().id();
            return given.replaces() == null && ids.remove(id) ? new Placed(new Given(given.fact(), id), place) : this;
        }
    }

    /** Dates, economies, title and decisions are the first input's that has them. */
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
                first(drafts, FactDraft::dispositions, d -> !d.isEmpty(), List.of()),
                problems);
    }

    private static <T> T first(List<FactDraft> drafts, Function<FactDraft, T> part, Predicate<T> given, T otherwise) {
        return drafts.stream().map(part).filter(given).findFirst().orElse(otherwise);
    }

    /** What was given in a request that was read before; places are ids and fields. */
    static FactDraft of(Request request) {
        return of(request.title(), request.submitted().given());
    }

    static FactDraft of(String title, List<Given> given) {
        List<Placed> facts = given.stream()
                .map(g -> new Placed(g, field -> "#" + g.fact().id() + "/" + field))
                .toList();
        return new FactDraft(title, null, null, null, List.of(), facts, new Faults());
    }

    /** The facts alone: dates, economies and title are for others to tell. */
    FactDraft bare() {
        return new FactDraft("", null, null, null, List.of(), facts, problems);
    }

    /**
     * These facts upon those of another input: of one id these take the place of the others, and of two that say the same one is
     * enough. What this input does not tell of dates, economies and title is the other's.
     */
    FactDraft upon(FactDraft below) {
        Map<String, List<Fact>> above =
                facts.stream().map(placed -> placed.given.fact()).collect(Collectors.groupingBy(Fact::id));
        FactDraft kept = below.keeping(placed -> {
            Fact fact = placed.given.fact();
            return !above.getOrDefault(fact.id(), List.of()).contains(fact);
        });
        Set<String> ids = new HashSet<>();
        kept.facts.forEach(placed -> ids.add(placed.given.fact().id()));
        List<Placed> these = facts.stream().map(placed -> placed.replacing(ids)).toList();
        FactDraft both = join(List.of(this, kept));
        List<Placed> all = new ArrayList<>(kept.facts);
        all.addAll(these);
        return new FactDraft(
                both.title,
                both.asOf,
                both.knownOn,
                both.since,
                both.effects,
                both.asked,
                all,
                both.dispositions,
                both.problems);
    }

    private FactDraft keeping(Predicate<Placed> kept) {
        return new FactDraft(
                title,
                asOf,
                knownOn,
                since,
                effects,
                asked,
                facts.stream().filter(kept).toList(),
                dispositions,
                problems);
    }

    /** @throws BadInput with everything that is wrong with the inputs, and with their facts as a set */
    Request request() {
        List<Given> all = new ArrayList<>(facts.size());
        facts.forEach(placed -> all.add(placed.given));
        boolean allRead = problems.isEmpty();
        FactSet set = FactSet.layered(all, fault -> {
            // Whether a reference leads nowhere can only be judged where every fact could be read.
            if (allRead || !fault.isReference()) {
                problems.add(new Problem(
                        facts.get(fault.index()).place.apply(fault.field()), fault.message(), fault.suggestion()));
            }
        });
        problems.refuse();
        return new Request(title, asOf, knownOn, since, effects, asked, set, null, dispositions);
    }
}
