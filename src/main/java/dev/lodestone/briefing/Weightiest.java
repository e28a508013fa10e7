package dev.lodestone.briefing;

import dev.lodestone.advice.Severity;
import dev.lodestone.fact.ControlKind;
import dev.lodestone.fact.Mineral;
import dev.lodestone.situation.Exposure;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the findings of a topic that weigh most tell of it: its minerals, the exposure, the day. */
final class Weightiest {
    /** What ends later than in a year, and is not told of, is no day of a concern. */
    private static final int YEAR = 366;

    private Weightiest() {}

    /** A technology that is withheld tells nothing of how much of the goods comes from there. */
    private static List<Finding> ofSameKind(List<Finding> weightiest) {
        boolean ofGoods = !isOfTechnology(weightiest.get(0));
        return weightiest.stream().filter(f -> !ofGoods || !isOfTechnology(f)).toList();
    }

    private static boolean isOfTechnology(Finding finding) {
        return finding.announcement() != null && finding.announcement().kind() == ControlKind.TECHNOLOGY;
    }

    /** That of the reader itself where one is known: its union's says less of it. */
    static Exposure largest(List<Finding> weightiest) {
        Exposure own = null;
        Exposure any = null;
        for (Finding finding : ofSameKind(weightiest)) {
            Exposure exposure = finding.flag().exposure();
            any = Exposure.larger(any, exposure);
            boolean ofReader = exposure != null && exposure.economy().equals(finding.reader());
            own = ofReader ? Exposure.larger(own, exposure) : own;
        }
        return own == null ? any : own;
    }

    /** Those of its weightiest findings, the most exposed first. */
    static List<Mineral> minerals(List<Finding> weightiest) {
        if (weightiest.size() == 1) {
            Mineral mineral = weightiest.get(0).flag().mineral();
            return mineral == null ? List.of() : List.of(mineral);
        }
        Set<Mineral> minerals = new LinkedHashSet<>();
        weightiest.stream()
                .filter(f -> f.flag().mineral() != null)
                .sorted(Comparator.comparingDouble(f -> -Topic.share(f.flag().exposure())))
                .forEach(f -> minerals.add(f.flag().mineral()));
        return List.copyOf(minerals);
    }

    /** The severe finding, or the weightiest where none is, with the nearest day ahead, else the one that lapsed last; null if none has a day that is told or near. */
    static Finding dated(List<Finding> findings) {
        Severity weightiest = findings.get(0).flag().severity();
        Severity least = weightiest.compareTo(Severity.HIGH) < 0 ? weightiest : Severity.HIGH;
        Finding nearest = null;
        for (Finding finding : findings) {
            boolean counts = finding.days() != null && finding.flag().severity().compareTo(least) >= 0;
            if (counts && (nearest == null || isNearer(finding, nearest))) {
                nearest = finding;
            }
        }
        boolean isFar = nearest != null && nearest.days() > YEAR;
        return isFar && !findings.get(0).flag().says().contains(nearest.until().toString()) ? null : nearest;
    }

    private static boolean isNearer(Finding one, Finding other) {
        return one.hasLapsed() == other.hasLapsed() ? Math.abs(one.days()) < Math.abs(other.days()) : other.hasLapsed();
    }
}
