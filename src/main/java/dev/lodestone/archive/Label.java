package dev.lodestone.archive;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Effect.Touched;
import dev.lodestone.advice.Question;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a record can be found by; text that does not apply is empty.
 *
 * @param kind {@code subject}, {@code flag} or {@code question}
 */
public record Label(String kind, String rule, String severity, String economy, String mineral) {
    static final String SUBJECT = "subject";
    static final String FLAG = "flag";
    static final String QUESTION = "question";

    static List<Label> of(Assessment assessment) {
        Set<Label> labels = new LinkedHashSet<>();
        assessment.asked().forEach(e -> labels.add(subject(e)));
        assessment.subjects().forEach(e -> labels.add(subject(e)));
        for (RiskFlag f : assessment.riskFlags()) {
            labels.add(new Label(
                    FLAG, f.rule(), f.severity().toString(), f.economy().code(), key(f.mineral())));
        }
        for (Question q : assessment.questions()) {
            labels.add(new Label(QUESTION, q.rule(), "", q.economy().code(), key(q.mineral())));
        }
        return new ArrayList<>(labels);
    }

    /** Of an answer that was for these economies and is about these flags. */
    static List<Label> of(List<Economy> asked, List<Touched> flags) {
        Set<Label> labels = new LinkedHashSet<>();
        asked.forEach(e -> labels.add(subject(e)));
        flags.forEach(f -> labels.add(
                new Label(FLAG, f.rule(), f.severity().toString(), f.economy().code(), key(f.mineral()))));
        return new ArrayList<>(labels);
    }

    private static Label subject(Economy economy) {
        return new Label(SUBJECT, "", "", economy.code(), "");
    }

    private static String key(Mineral mineral) {
        return mineral == null ? "" : mineral.key();
    }
}
