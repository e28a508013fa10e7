package dev.lodestone.inquiry;

import dev.lodestone.advice.Change;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.intake.Request;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is otherwise in one set of facts than in an earlier one, and in the advice on them.
 *
 * @param from the earlier one, "ministry@2"
 * @param to the later one
 * @param asOf the day for which both are assessed: the later one's
 * @param request what is otherwise beside the facts
 * @param removed ids of the facts that are only in the earlier one
 * @param changed facts that are otherwise, by id
 * @param added ids of the facts that are only in the later one
 * @param advice what is otherwise in the advice; empty where neither names a day
 */
public record VersionDifference(
        String from,
        String to,
        LocalDate asOf,
        List<CorrectionStep.Field> request,
        List<String> removed,
        List<ChangedFact> changed,
        List<String> added,
        List<Change> advice) {

    /** A fact that is otherwise, and in what. */
    public record ChangedFact(String id, List<CorrectionStep.Field> fields) {}

    public static VersionDifference between(String from, Request before, String to, Request after, Advisor advisor) {
        FactChanges facts = FactChanges.between(before.submitted(), after.submitted());
        List<ChangedFact> changed = facts.changed().stream()
                .map(c -> new ChangedFact(c.now().id(), CorrectionStep.fields(c.before(), c.now())))
                .toList();
        LocalDate day = after.asOf() == null ? before.asOf() : after.asOf();
        List<Change> advice = day == null
                ? List.of()
                : Changes.withFigures(
                        advisor.assess(before.facts(), day, after.asked()),
                        advisor.assess(after.facts(), day, after.asked()));
        return new VersionDifference(
                from, to, day, beside(before, after), facts.removed(), changed, facts.added(), advice);
    }

    private static List<CorrectionStep.Field> beside(Request before, Request after) {
        List<CorrectionStep.Field> fields = new ArrayList<>();
        beside("title", before.title(), after.title(), fields);
        beside("asOf", before.asOf(), after.asOf(), fields);
        beside("knownOn", before.knownOn(), after.knownOn(), fields);
        beside("for", before.asked(), after.asked(), fields);
        return fields;
    }

    private static void beside(String name, Object before, Object after, List<CorrectionStep.Field> fields) {
        if (!Objects.equals(before, after)) {
            fields.add(new CorrectionStep.Field(name, CorrectionStep.text(before), CorrectionStep.text(after)));
        }
    }
}
