package dev.lodestone.briefing;

import dev.lodestone.advice.RiskFlag;
import dev.lodestone.fact.Words;
import dev.lodestone.situation.Exposure;
import java.util.LinkedHashMap;
import java.util.Map;

/** Of which other readers the sentence of a concern is true, with their own figures: of a union beside its member. */
final class OtherReaders {
    private OtherReaders() {}

    /** " The same is true of the European Union (70% of imports)."; empty where there is none. */
    static String of(Topic entry) {
        RiskFlag head = entry.head().flag();
        Map<String, String> others = new LinkedHashMap<>();
        for (Finding finding : entry.findings()) {
            Exposure exposure = finding.flag().exposure();
            boolean same = finding.flag().rule().equals(head.rule()) && exposure != null && head.exposure() != null;
            if (same
                    && !finding.reader().equals(entry.reader())
                    && !exposure.whose().equals(head.exposure().whose())) {
                others.putIfAbsent(exposure.whose().inText(), PageWords.share(exposure, "", false));
            }
        }
        return others.isEmpty()
                ? ""
                : " The same is true of "
                        + Words.and(others.entrySet().stream()
                                .map(o -> o.getKey() + " (" + o.getValue() + ")")
                                .toList())
                        + ".";
    }
}
