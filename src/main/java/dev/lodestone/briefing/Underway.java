package dev.lodestone.briefing;

import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Precision;
import dev.lodestone.fact.Words;
import dev.lodestone.situation.Measures;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What others have begun, or what disturbs supply, as a headline says it where nothing is about to change. */
final class Underway {
    private final Ranking ranking;

    /** @param of the concern that tells of it */
    record Told(Topic of, String says) {}

    Underway(Ranking ranking) {
        this.ranking = ranking;
    }

    /**
     * The last that began lately; null if nothing did.
     *
     * @param measures whose they are, of a concern's leading finding
     */
    Told begun(List<Topic> entries, LocalDate asOf, Function<Topic, String> measures) {
        Topic of = null;
        Finding last = null;
        for (Topic entry : entries) {
            for (Finding f : entry.findings()) {
                boolean isTold = f == entry.head() || ranking.isNews(f);
                boolean isRecent =
                        isTold && f.begun() != null && f.flag().mineral() != null && ranking.isRecent(f.begun());
                if (isRecent && (last == null || f.begun().isAfter(last.begun()))) {
                    of = entry;
                    last = f;
                }
            }
        }
        if (last == null) {
            return null;
        }
        if (last.announcement() == null) {
            return new Told(of, disturbed(last, of));
        }
        return new Told(
                of, (last == of.head() ? measures.apply(of) : measures(last, of)) + began(last, asOf) + claimed(last));
    }

    /** What has long been so, where it comes first: "China's measures on antimony have been in force since 2024-12-03"; null if nothing has. */
    Told since(Topic first) {
        Finding head = first.head();
        LocalDate begun = head.begun();
        if (begun == null || first.minerals().isEmpty()) {
            return null;
        }
        return new Told(
                first,
                head.announcement() == null
                        ? disturbed(head, first)
                        : measures(head, first) + " have been in force since "
                                + Precision.inText(head.announcement().precision(), begun) + claimed(head));
    }

    /** "supply of tin from Myanmar has been disturbed since 2023-08-01". */
    private static String disturbed(Finding finding, Topic entry) {
        List<Mineral> minerals =
                finding == entry.head() ? entry.named() : List.of(finding.flag().mineral());
        return "supply of " + Measures.few(minerals) + " from " + Measures.few(finding.suppliers())
                + " has been disturbed since " + finding.begun();
    }

    /** ", as one source claims", of measures that nobody established. */
    static String claimed(Finding of) {
        return of.announcement() != null && of.announcement().claimed() ? ", as one source claims" : "";
    }

    /** " began 3 days ago", " came back 3 days ago", " began in May 2026"; in that month itself nobody knows whether they have. */
    private static String began(Finding last, LocalDate asOf) {
        Precision precision = last.announcement().precision();
        if (!Precision.isVague(precision)) {
            return (last.announcement().back() ? " came back " : " began ")
                    + PageWords.when((int) ChronoUnit.DAYS.between(asOf, last.begun()));
        }
        String known = Precision.inText(precision, last.begun());
        return known.equals(Precision.inText(precision, asOf))
                ? " start in " + known + ", on a day that is not known"
                : " began in " + known;
    }

    /** "China's measures on bismuth": of one announcement among those that a concern tells of. */
    private static String measures(Finding one, Topic entry) {
        List<Mineral> minerals = entry.findings().stream()
                .filter(f ->
                        one.announcement().equals(f.announcement()) && f.flag().mineral() != null)
                .filter(f -> f.flag().severity().compareTo(Severity.HIGH) >= 0
                        || f.flag().severity() == one.flag().severity())
                .map(f -> f.flag().mineral())
                .distinct()
                .toList();
        return Words.possessive(Measures.few(one.actors())) + " measures on "
                + Measures.few(PageWords.widest(minerals, Set.of()));
    }
}
