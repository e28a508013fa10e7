package dev.lodestone.briefing;

import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.State;
import dev.lodestone.situation.Measures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Of a headline: what others have lately suspended. */
final class LatelySuspended {
    private LatelySuspended() {}

    /** What others suspended lately, which weighs too little then to be a concern: "China has lately suspended measures on antimony". */
    static Optional<String> told(Matters matters, Ranking ranking) {
        List<Finding> suspended = new ArrayList<>();
        matters.each(f -> {
            Announcement made = f.announcement();
            if (made != null
                    && made.kind() != null
                    && f.flag().mineral() != null
                    && f.flag().severity().compareTo(Severity.MEDIUM) >= 0
                    && !made.actors().contains(f.reader())
                    && made.standing().state() == State.SUSPENDED
                    && ranking.isRecent(made.standing().since())
                    && (suspended.isEmpty() || suspended.get(0).actors().equals(f.actors()))) {
                suspended.add(f);
            }
        });
        if (suspended.isEmpty()) {
            return Optional.empty();
        }
        suspended.sort(Comparator.comparing(f -> f.flag().certainty()));
        List<Mineral> minerals =
                suspended.stream().map(f -> f.flag().mineral()).distinct().toList();
        List<Economy> actors = suspended.get(0).actors();
        return Optional.of(
                Measures.few(actors) + (actors.size() == 1 ? " has" : " have") + " lately suspended measures on "
                        + Measures.few(PageWords.widest(minerals, Set.of()))
                        + until(suspended));
    }

    /** ", until 2026-11-27", ", the first until 2026-11-27"; empty where no end is known. */
    private static String until(List<Finding> suspended) {
        List<LocalDate> ends = suspended.stream()
                .map(f -> f.announcement().standing().until())
                .distinct()
                .toList();
        return ends.stream()
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(end -> (ends.size() == 1 ? " until " : ", the first until ") + end)
                .orElse("");
    }
}
