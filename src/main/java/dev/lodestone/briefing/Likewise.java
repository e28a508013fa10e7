package dev.lodestone.briefing;

import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Mineral;
import dev.lodestone.situation.Measures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Of which other minerals a sentence is true that names one alone: with their own figures, where these are others. */
final class Likewise {
    private static final Pattern FIGURE =
            Pattern.compile("(?:(?:more than|at least|less than|at most|about) )?\\d(?:[\\d.,-]*\\d)?%?"
                    + "(?: to \\d(?:[\\d.,]*\\d)?%?)?");

    private static final Pattern NUMBER = Pattern.compile("\\([^\\d)]*(\\d[\\d,]*(?:\\.\\d+)?)");

    private Likewise() {}

    /** " The same is true of erbium; likewise samarium (4.5)."; empty where there is no other mineral. */
    static String of(Topic entry) {
        RiskFlag head = entry.head().flag();
        List<Mineral> others = new ArrayList<>(entry.minerals());
        if (head.mineral() == null || !others.remove(head.mineral()) || others.isEmpty()) {
            return "";
        }
        List<Mineral> same = new ArrayList<>();
        List<String> alike = new ArrayList<>();
        for (Mineral mineral : PageWords.widest(others, Set.of())) {
            List<String> figures = figures(head, mineral, entry);
            if (figures != null && figures.isEmpty()) {
                same.add(mineral);
            } else {
                alike.add(mineral + (figures == null ? "" : " (" + String.join(", ", figures) + ")"));
            }
        }
        alike.sort(Comparator.comparingDouble(Likewise::figure).reversed());
        if (same.isEmpty()) {
            return " Likewise " + Measures.few(alike) + ".";
        }
        return " The same is true of " + Measures.few(same)
                + (alike.isEmpty() ? "" : "; likewise " + Measures.few(alike)) + ".";
    }

    /** "heavy rare earths (5.1)": its figure, by which the largest comes first; 0 where none is told. */
    private static double figure(String alike) {
        Matcher figure = NUMBER.matcher(alike);
        return figure.find() ? Double.parseDouble(figure.group(1).replace(",", "")) : 0;
    }

    /** Minerals that the same controls touch, where that matters to its reader but weighs less than what its sentence tells. */
    static List<Mineral> lesser(Topic entry) {
        Finding head = entry.head();
        if (head.announcement() == null || head.announcement().kind() == null) {
            return List.of();
        }
        Set<Mineral> told = Set.copyOf(entry.minerals());
        Set<Mineral> lesser = new LinkedHashSet<>();
        for (Finding f : entry.findings()) {
            Mineral mineral = f.flag().mineral();
            boolean ofSame = head.announcement().equals(f.announcement());
            boolean matters = f.flag().severity().compareTo(Severity.MEDIUM) >= 0;
            if (ofSame
                    && matters
                    && mineral != null
                    && !isByMember(f.flag(), told)
                    && entry.minerals().stream().noneMatch(m -> m.covers(mineral))) {
                lesser.add(mineral);
            }
        }
        return PageWords.widest(List.copyOf(lesser), Set.of());
    }

    /** Whether it is about a group by the figure of a member that is told itself. */
    private static boolean isByMember(RiskFlag flag, Set<Mineral> told) {
        Mineral of = flag.exposure() == null ? null : flag.exposure().what();
        return of != null
                && told.contains(of)
                && !flag.mineral().equals(of)
                && flag.mineral().covers(of);
    }

    /** All minerals that its sentences are about, those first that weigh most. */
    static List<Mineral> touched(Topic entry) {
        List<Mineral> all = new ArrayList<>(entry.minerals());
        all.addAll(lesser(entry));
        return List.copyOf(all);
    }

    /** Its figures that differ from those of the sentence; null where its own sentence says something else. */
    private static List<String> figures(RiskFlag head, Mineral mineral, Topic entry) {
        for (Finding finding : entry.findings()) {
            RiskFlag flag = finding.flag();
            if (mineral.equals(flag.mineral()) && head.rule().equals(flag.rule())) {
                return differing(open(head), open(flag));
            }
        }
        return null;
    }

    private static String open(RiskFlag flag) {
        return flag.says().replace(flag.mineral().toString(), "{}");
    }

    private static List<String> differing(String one, String other) {
        if (!FIGURE.matcher(one).replaceAll("#").equals(FIGURE.matcher(other).replaceAll("#"))) {
            return null;
        }
        List<String> told =
                FIGURE.matcher(one).results().map(MatchResult::group).toList();
        List<String> own =
                FIGURE.matcher(other).results().map(MatchResult::group).toList();
        List<String> differing = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            if (!own.get(i).equals(told.get(i))) {
                differing.add(own.get(i));
            }
        }
        return differing;
    }
}
