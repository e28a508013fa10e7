package dev.lodestone.briefing;

import dev.lodestone.fact.Extension;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Truce;
import dev.lodestone.fact.Words;
import dev.lodestone.situation.Measures;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The last days of extensions that one side alone reports. */
final class ReportedEnds {
    private ReportedEnds() {}

    /** "end of the extension that the United States reports of China's suspensions and of the truce". */
    static Map<Extension, String> of(Collection<Fact> facts, Map<String, Measure> measures, LocalDate asOf) {
        Map<Extension, String> ends = new LinkedHashMap<>();
        Map<List<Object>, List<Extension>> alike = facts.stream()
                .filter(Extension.class::isInstance)
                .map(Extension.class::cast)
                .filter(e -> e.isKnown(asOf) && isOpen(e, measures))
                .collect(Collectors.groupingBy(
                        e -> List.of(e.by(), e.until()), LinkedHashMap::new, Collectors.toList()));
        alike.values().forEach(extensions -> {
            List<String> of = extensions.stream()
                    .flatMap(e -> e.of().stream())
                    .map(measures::get)
                    .filter(Objects::nonNull)
                    .map(m -> m instanceof Truce
                            ? "of the truce"
                            : m.schedule().suspensions().isEmpty()
                                    ? "of " + Measures.named(m)
                                    : "of " + Words.possessive(Measures.few(m.actors())) + " suspensions")
                    .distinct()
                    .toList();
            String says = "end of the extension that " + extensions.get(0).by() + " reports"
                    + (of.isEmpty() ? "" : " " + Words.and(of));
            extensions.forEach(e -> ends.put(e, says));
        });
        return ends;
    }

    /** Whether one side alone reports it. */
    private static boolean isOpen(Extension extension, Map<String, Measure> measures) {
        return !extension.isSettled()
                || extension.of().stream()
                        .map(measures::get)
                        .anyMatch(m -> m != null && !extension.isSettledFor(m.actors()));
    }
}
