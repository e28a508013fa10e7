package dev.lodestone.briefing;

import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.ControlKind;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Words;
import dev.lodestone.situation.Measures;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What else holds of a concern: what happens to another measure along with the one told, goods held back where its sentence is of supply, of
 * what is suspended, not known to apply, or of technology; news.
 */
final class StillInForce {
    private StillInForce() {}

    /** " China has licensed exports of terbium and yttrium since 2025-04-04."; empty where nothing is to be added. */
    static String of(Topic entry, Ranking ranking) {
        Finding told = entry.head();
        boolean isOpen = told.announcement() != null && told.announcement().kind() != null && !holds(told);
        boolean isOld = !ranking.isNews(told);
        boolean isOfSupply = told.announcement() == null && told.flag().mineral() != null;
        boolean isMedium = isOfSupply || told.flag().severity() == Severity.MEDIUM;
        Severity least = isMedium ? Severity.MEDIUM : Severity.HIGH;
        Finding first = entry.findings().stream()
                .filter(f ->
                        f.flag().severity().compareTo(least) >= 0 && f.flag().brief() != null)
                .filter(f -> (isOpen || isOfSupply) && holds(f) || isOld && ranking.isNews(f) || turnsToo(f, told))
                .filter(f -> PageWords.tellsMinerals(f.flag().brief())
                        && (turnsToo(f, told) || !Objects.equals(f.announcement(), told.announcement())))
                // What comes with it weighs most, and goods held back now more than news about technology.
                .min(Comparator.comparing((Finding f) -> !turnsToo(f, told)).thenComparing(f -> !holds(f)))
                .orElse(null);
        return first == null ? "" : " " + sentence(first, entry, turnsToo(first, told));
    }

    /** Whether the same happens to another control, of another kind or on somebody else, or another tariff stands otherwise. */
    private static boolean turnsToo(Finding finding, Finding told) {
        RiskFlag head = told.flag();
        if (finding.announcement() == null
                || told.announcement() == null
                || !finding.flag().rule().equals(head.rule())
                || !finding.flag().economy().equals(head.economy())) {
            return false;
        }
        return finding.announcement().kind() != null
                ? !finding.flag().brief().equals(head.brief())
                : finding.announcement().standing().state()
                        != told.announcement().standing().state();
    }

    /** Whether it is of goods that are held back now. */
    static boolean holds(Finding finding) {
        Announcement made = finding.announcement();
        return made != null
                && !made.planned()
                && made.kind() != null
                && made.kind() != ControlKind.TECHNOLOGY
                && made.standing().state() == State.IN_FORCE;
    }

    private static String sentence(Finding first, Topic entry, boolean alike) {
        List<Mineral> minerals = entry.findings().stream()
                .filter(f -> Objects.equals(first.announcement(), f.announcement())
                        && f.flag().rule().equals(first.flag().rule())
                        && (!alike || first.flag().brief().equals(f.flag().brief())))
                .map(Finding::flag)
                .filter(flag -> flag.mineral() != null)
                .sorted(Comparator.comparing(RiskFlag::certainty))
                .map(RiskFlag::mineral)
                .distinct()
                .toList();
        return Words.capital(first.flag()
                .brief()
                .toString()
                .replace("{minerals}", Measures.few(PageWords.widest(minerals, Set.of())))
                .replace("{exposure}", "")
                // To whom, the sentence before it has said.
                .replace(" to " + first.flag().economy(), ""));
    }
}
