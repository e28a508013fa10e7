package dev.lodestone.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.advice.Explained;
import dev.lodestone.advice.Reason;
import dev.lodestone.fact.Dated;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.intake.Request;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTest {
    /** How many flags of a dossier are tried; {@code -Dexplanation.flags=100000} tries all. */
    private static final int REMOVED = Integer.getInteger("explanation.flags", 8);

    /** A record, or a number with more digits than anybody knows. */
    private static final Pattern AS_PRINTED = Pattern.compile("\\w\\[\\w+=|\\d\\.\\d{7}");

    static List<String> dossiers() {
        return Dossiers.ALL;
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    @DisplayName("every branch of every tree ends in a fact, a parameter or an absence")
    void leaves(String dossier) {
        Explained explained = explain(Dossiers.dossier(dossier));
        assertThat(explained.explanation().flags())
                .hasSameSizeAs(explained.assessment().riskFlags())
                .flatMap(flag -> flag.leaves().toList())
                .allMatch(leaf -> leaf.kind().isLeaf(), "is a leaf")
                .allMatch(
                        leaf -> leaf.kind() == Reason.Kind.ABSENCE
                                || !leaf.source().isEmpty(),
                        "has a source");
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    @DisplayName("no reason says its parts as a program prints them")
    void readable(String dossier) {
        assertThat(explain(Dossiers.dossier(dossier)).explanation().flags())
                .flatMap(flag -> all(flag).toList())
                .noneMatch(reason -> AS_PRINTED.matcher(reason.says()).find());
    }

    private static Stream<Reason> all(Reason reason) {
        return Stream.concat(Stream.of(reason), reason.because().stream().flatMap(ExplanationTest::all));
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    @DisplayName("without the facts of its tree a flag is gone")
    void removal(String dossier) {
        Request request = Dossiers.dossier(dossier);
        List<Reason> flags = explain(request).explanation().flags();
        // Large dossiers raise hundreds of flags: so many of them, evenly spread.
        int step = Math.max(1, flags.size() / REMOVED);
        for (int i = 0; i < flags.size(); i += step) {
            Reason flag = flags.get(i);
            Set<String> facts = flag.leaves()
                    .filter(l -> l.kind() == Reason.Kind.FACT)
                    .map(Reason::id)
                    .collect(Collectors.toSet());
            if (facts.isEmpty() || flag.because().stream().anyMatch(r -> r.kind() == Reason.Kind.EITHER)) {
                continue;
            }
            // Where other facts say the same, such as a supply balance beside a published reliance, the flag rests on
            // them
            // next, and goes with them.
            FactSet left = without(request.facts(), facts);
            for (int round = 0; round < 2; round++) {
                Request rest = new Request("", request.asOf(), request.asked(), left);
                Set<String> next = explain(rest).explanation().flags().stream()
                        .filter(f -> says(flag, f))
                        .flatMap(Reason::leaves)
                        .filter(l -> l.kind() == Reason.Kind.FACT)
                        .map(Reason::id)
                        .collect(Collectors.toSet());
                assertThat(next).doesNotContainAnyElementsOf(facts);
                left = without(left, next);
            }
            Request rest = new Request("", request.asOf(), request.asked(), left);
            assertThat(explain(rest).explanation().flags()).noneMatch(f -> says(flag, f));
        }
    }

    private static boolean says(Reason flag, Reason other) {
        return other.says().equals(flag.says())
                && other.details().get("rule").equals(flag.details().get("rule"));
    }

    @Test
    @DisplayName("the ban on gallium leads to the announcement of the ban")
    void ban() {
        Reason ban = explain(Dossiers.dossier("gallium-germanium")).explanation().flags().stream()
                .filter(f -> f.details().get("rule").equals("export-control/ban-active"))
                .filter(f -> "gallium".equals(f.details().get("mineral")))
                .findFirst()
                .orElseThrow();
        assertThat(ban.leaves()).extracting(Reason::id).contains("CN-06");
    }

    private static Explained explain(Request request) {
        return Dossiers.ADVISOR.explain(request.facts(), request.asOf(), request.asked());
    }

    /** Facts that refer to one that goes, go with it, and so do older figures, which would take the place of one that goes. */
    private static FactSet without(FactSet facts, Set<String> ids) {
        Set<Object> series = facts.all().stream()
                .filter(f -> ids.contains(f.id()) && f instanceof Dated)
                .map(f -> List.of(f.getClass(), ((Dated) f).series()))
                .collect(Collectors.toSet());
        List<Fact> left = facts.all().stream()
                .filter(f -> !ids.contains(f.id()))
                .filter(f -> !(f instanceof Dated d && series.contains(List.of(d.getClass(), d.series()))))
                .toList();
        List<FactSet.Fault> dangling = FactSet.faults(left);
        while (!dangling.isEmpty()) {
            Set<Integer> bad = dangling.stream().map(FactSet.Fault::index).collect(Collectors.toSet());
            List<Fact> all = left;
            left = java.util.stream.IntStream.range(0, all.size())
                    .filter(i -> !bad.contains(i))
                    .mapToObj(all::get)
                    .toList();
            dangling = FactSet.faults(left);
        }
        return new FactSet(left);
    }
}
