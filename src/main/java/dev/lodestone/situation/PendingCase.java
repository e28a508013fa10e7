package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Litigation;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Tariff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A case that is not decided at the date, about measures that are in force. */
@About("A case that is not decided at the date, about measures that are in force.")
public record PendingCase(
        @About("the case as it was submitted") Litigation litigation,
        @About("the economy whose measures they are") Economy by,

        @About("another economy that advice is for, which they aim at; null where it is for their author") @MayBeMissing
        Economy on,

        @About("what the case is called") String name,
        @About("the court or body that decides") String forum,

        @About("since when it is pending; null if unknown") @MayBeMissing
        LocalDate since,

        @About("what is in question and in force") List<Measure> measures)
        implements Derived, Applied {

    /** Those of a case: one for the author of the measures, and one for each other that they aim at, of who is advised. */
    static List<PendingCase> of(
            Litigation litigation, CurrentFacts facts, Extensions extensions, Set<Economy> subjects, LocalDate asOf) {
        // Of a case decided later, only its filing tells that it is pending now.
        boolean filed = litigation.filed() == null
                ? litigation.decided() == null
                : !litigation.filed().isAfter(asOf);
        boolean open = litigation.decided() == null || litigation.decided().isAfter(asOf);
        if (!filed || !open) {
            return List.of();
        }
        List<Measure> inQuestion = facts.of(Measure.class).stream()
                .filter(m -> questions(litigation, m)
                        && extensions.schedule(m).at(asOf).state() == State.IN_FORCE)
                .toList();
        List<PendingCase> cases = new ArrayList<>();
        if (subjects.stream().anyMatch(s -> litigation.by().covers(s, asOf))) {
            add(litigation, null, inQuestion, cases);
        }
        for (Economy on : subjects) {
            List<Measure> aimed = inQuestion.stream()
                    .filter(m -> DayCounts.aimsAt(m, on, asOf))
                    .toList();
            add(litigation, on, aimed, cases);
        }
        return cases;
    }

    private static void add(Litigation of, Economy on, List<Measure> inQuestion, List<PendingCase> cases) {
        if (!inQuestion.isEmpty()) {
            cases.add(new PendingCase(of, of.by(), on, of.name(), of.forum(), of.filed(), inQuestion));
        }
    }

    private static boolean questions(Litigation litigation, Measure measure) {
        return litigation.against().contains(measure.id())
                || measure instanceof Tariff t
                        && litigation.authority() != null
                        && litigation.authority().equals(t.authority())
                        && litigation.by().equals(t.by());
    }

    /** The first of them, with which it is told. */
    @Override
    public Measure act() {
        return measures.get(0);
    }

    /** Whether duties may have to be paid back. */
    public boolean isOfTariffs() {
        return measures.stream().anyMatch(m -> m instanceof Tariff);
    }

    @Override
    public List<Fact> from() {
        List<Fact> from = new ArrayList<>(List.of(litigation));
        from.addAll(measures);
        return from;
    }
}
