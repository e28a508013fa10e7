package dev.lodestone.report;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Briefing.Aside;
import dev.lodestone.advice.Briefing.Concern;
import dev.lodestone.advice.Briefing.Due;
import dev.lodestone.advice.Briefing.Unknown;
import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.Change;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Page one of a briefing: what its reader has to know first, in six hundred words at most. */
final class PageOne {
    static final String CONCERNS = "What matters most";
    static final String CALENDAR = "The next 90 days";
    static final int WORDS = 600;
    /** Words that a measure with its figures needs. */
    private static final int MEASURE = 34;
    /** Minerals named at most for which a response is advised likewise. */
    private static final int NAMED = 3;
    /** Words of a response that leave no room for what it leaves open. */
    private static final int SHORT = 20;
    /** A share, or an amount of money. */
    private static final Pattern FIGURE = Pattern.compile("[0-9.]+%|([0-9.]+ to )?[0-9.]+ (b|m)illion");

    /** What a response leaves open for want of a figure. */
    private static final Pattern OPEN = Pattern.compile("[;:] [^;:.]+ (is|are) open: no fact [^;:.]+");

    private final Assessment assessment;
    private final String title;
    private final Detail detail;
    /** Of how many concerns it is told what else of them their first response is advised for: said last, where the page has room. */
    private final int likewise;

    private final Lines page = new Lines();
    /** The sentences of responses that the page has. */
    private final Set<String> remarks = new HashSet<>();

    /**
     * How much is said of each thing; what follows in the list is said where the one before it takes too many words.
     *
     * @param doubts reasons told for what is not certain, at most
     * @param basis whether it is said what a share is of
     * @param title whether the dossier's title is told
     * @param twice whether a reason for the place is told that the sentence has too
     * @param again whether a remark on a response is told that an earlier response has too
     * @param says words of a sentence at most
     * @param first words of a response at most
     * @param rows entries of the calendar and of the changes at most
     * @param concerns at most: the last go before a sentence loses what it hangs on, such as "unless it is extended"
     */
    private record Detail(
            int doubts,
            boolean basis,
            boolean title,
            boolean twice,
            boolean again,
            int says,
            int first,
            int rows,
            int concerns) {
        private static final List<Detail> FROM_MOST = List.of(
                new Detail(2, true, true, true, true, 80, 40, 12, 7),
                new Detail(1, true, true, true, true, 80, 40, 8, 7),
                new Detail(1, true, true, true, false, 80, 40, 8, 7),
                new Detail(1, true, true, false, false, 80, 40, 8, 7),
                new Detail(1, true, false, false, false, 80, 40, 8, 7),
                new Detail(1, true, false, false, false, 80, 25, 4, 7),
                new Detail(0, true, false, false, false, 80, 20, 4, 7),
                new Detail(0, true, false, false, false, 60, 20, 3, 7),
                new Detail(1, false, true, false, false, 80, 40, 8, 7),
                new Detail(0, false, true, false, false, 80, 40, 8, 7),
                new Detail(0, false, true, false, false, 80, 40, 4, 7),
                new Detail(0, false, false, false, false, 60, 40, 4, 7),
                new Detail(0, false, false, false, false, 60, 25, 4, 7),
                new Detail(0, false, false, false, false, 60, 20, 3, 7),
                new Detail(0, false, false, false, false, 54, 20, 3, 7),
                new Detail(0, false, false, false, false, 54, 20, 2, 7),
                new Detail(0, false, false, false, false, 54, 20, 2, 6),
                new Detail(0, false, false, false, false, 54, 20, 1, 5),
                new Detail(0, false, false, false, false, 54, 20, 1, 4),
                new Detail(0, false, false, false, false, 40, 20, 1, 4),
                new Detail(0, false, false, false, false, 30, 12, 1, 4),
                new Detail(0, false, false, false, false, 22, 12, 1, 3),
                new Detail(0, false, false, false, false, 16, 8, 1, 3));
    }

    private PageOne(Assessment assessment, String title, Detail detail, int likewise) {
        this.assessment = assessment;
        this.title = title;
        this.detail = detail;
        this.likewise = likewise;
    }

    static String of(Assessment assessment, String title) {
        String page = "";
        for (Detail detail : Detail.FROM_MOST) {
            page = new PageOne(assessment, title, detail, 0).written();
            if (Lines.words(page) <= WORDS) {
                return withOthers(assessment, title, detail).orElse(page);
            }
        }
        return page;
    }

    /** A page of that detail on which the first concerns tell what else the same is advised for: as many as it has room for. */
    private static Optional<String> withOthers(Assessment assessment, String title, Detail detail) {
        int concerns = assessment.briefing().concerns().size();
        return IntStream.iterate(concerns, n -> n > 0, n -> n - 1)
                .mapToObj(n -> new PageOne(assessment, title, detail, n).written())
                .filter(page -> Lines.words(page) <= WORDS)
                .findFirst();
    }

    private String written() {
        String whom = assessment.asked().isEmpty() ? "all economies concerned" : Economy.names(assessment.asked());
        page.line("# Critical minerals: briefing for " + whom + ", "
                + Words.date(assessment.asOf(), assessment.knownOn()) + "\n");
        if (!title.isEmpty() && detail.title) {
            page.line("*Dossier: " + title + "*\n");
        }
        page.line("**" + assessment.briefing().headline() + "**");
        concerns();
        asides();
        calendar();
        changes();
        unknowns();
        page.line("\n*" + assessment.briefing().figures() + "*");
        return page.toString();
    }

    private void concerns() {
        List<Concern> all = assessment.briefing().concerns();
        List<Concern> concerns = all.subList(0, Math.min(detail.concerns, all.size()));
        if (!concerns.isEmpty()) {
            page.heading("## " + CONCERNS);
        }
        int rank = 1;
        for (Concern concern : concerns) {
            page.line(rank + ". **" + Words.capital(concern.severity().toString()) + "**" + doubt(concern) + ": "
                    + Lines.first(concern.says(), detail.says));
            why(concern).ifPresent(why -> page.line("   *" + why + "*"));
            first(concern, rank <= likewise).ifPresent(first -> page.line("   First: " + first));
            if (concern.disposition() != null) {
                page.line("   **" + Lines.first(concern.disposition().says(), detail.says) + "**");
            }
            rank++;
        }
        if (concerns.size() < all.size()) {
            page.line("*" + Words.count(all.size() - concerns.size(), "more concern") + ": see the annex.*");
        }
    }

    /** ", possible (claimed, not established)", ", of lithium possible only"; empty where it is certain. */
    private String doubt(Concern concern) {
        if (concern.certainty() == Certainty.CERTAIN) {
            return concern.reservation().isEmpty() ? "" : ", " + concern.reservation();
        }
        String because = concern.doubts().stream().limit(detail.doubts).collect(Collectors.joining("; "));
        return ", possible" + (because.isEmpty() ? "" : " (" + because + ")");
    }

    /** Why it stands here: until when, how much of the supply, the money; empty where the sentence has said it all. */
    private Optional<String> why(Concern concern) {
        List<String> reasons = new ArrayList<>(
                List.of(concern.whyHere().replaceFirst("\\.$", "").split("; ")));
        if (!detail.twice) {
            reasons.removeIf(r -> saysAlready(concern, r));
        }
        if (concern.until() != null && concern.precision() == null) {
            reasons.set(0, concern.until() + ", " + Lines.small(reasons.get(0)));
        }
        String why = reasons.isEmpty() ? "" : Words.capital(String.join("; ", reasons)) + ".";
        if (concern.exposure() != null && detail.basis) {
            why = why.replace(" of world output", "") + " Share "
                    + Lines.untold(concern.exposure().basis(), Lines.first(concern.says(), detail.says)) + ".";
        }
        // A share of its own stands before it where one is told.
        boolean others = concern.exposure() == null
                && !assessment.asked().isEmpty()
                && !assessment.asked().contains(concern.economy());
        String all = others ? why + " By figures of " + concern.economy() + "." : why;
        return Optional.of(all.strip()).filter(text -> !text.isEmpty());
    }

    /** Whether the sentence, as it is shown, has the figure of a reason, or there is none to have. */
    private boolean saysAlready(Concern concern, String reason) {
        Matcher figure = FIGURE.matcher(reason);
        boolean aDate = concern.until() != null && concern.whyHere().startsWith(reason);
        return !aDate
                && (!figure.find() || Lines.first(concern.says(), detail.says).contains(figure.group()));
    }

    /** What to do first, and for what else of the concern; a measure is not cut within its figures. */
    private Optional<String> first(Concern concern, boolean likewise) {
        return assessment.responses().stream()
                .filter(r -> r.id() != null && r.id().equals(concern.first()))
                .findFirst()
                .map(r -> Lines.first(
                                remarked(r.briefly()),
                                r.particulars() == null ? detail.first : Math.max(detail.first, MEASURE))
                        + EffectText.behind(EffectText.inShort(r.effect()))
                        + (likewise ? likewise(concern, r) : ""));
    }

    /** " Likewise europium, holmium and 2 more.": what else of the concern the same is advised for. */
    private String likewise(Concern concern, RecommendedResponse first) {
        List<String> others = assessment.responses().stream()
                .filter(r -> r.mineral() != null
                        && !r.mineral().equals(first.mineral())
                        && r.response().equals(first.response())
                        && Objects.equals(r.economy(), first.economy())
                        && concern.minerals().contains(r.mineral())
                        && !Collections.disjoint(r.addresses(), concern.flags()))
                .map(r -> Lines.name(r.mineral()))
                .toList();
        if (others.isEmpty()) {
            return "";
        }
        return " Likewise " + (others.size() <= NAMED ? Words.and(others) : Words.few(others, NAMED - 1))
                + (AdvisedTogether.isCounted(first) ? ", each in an amount of its own." : ".");
    }

    /** A response without the remarks that another has already, and what that leaves open too, where these are not told again. */
    private String remarked(String response) {
        String open = OPEN.matcher(response)
                .replaceAll(o -> detail.again || detail.first > SHORT && remarks.add(OPEN.pattern())
                        ? Matcher.quoteReplacement(o.group())
                        : "");
        return Lines.without(open, s -> !remarks.add(s) && !detail.again);
    }

    /** What was decided of what heads no concern here. */
    private void asides() {
        List<Aside> asides = assessment.briefing().dispositions();
        if (asides != null) {
            page.heading("## Decided before");
            shown(asides).forEach(a -> page.line("- " + Lines.first(a.says(), detail.says)));
            more(asides);
        }
    }

    private void calendar() {
        List<Due> calendar = assessment.briefing().calendar();
        page.heading("## " + CALENDAR);
        if (calendar.isEmpty()) {
            page.line("No date is known on which a measure starts, ends or is due.");
        }
        for (Due due : shown(calendar)) {
            page.line("- " + due.when() + ": " + Lines.first(due.says(), detail.says));
        }
        more(calendar);
    }

    private void changes() {
        if (assessment.since() == null) {
            return;
        }
        List<Change> changes = assessment.briefing().changes();
        page.heading("## What has changed since " + assessment.since());
        if (changes.isEmpty()) {
            page.line("Nothing.");
        }
        shown(changes).forEach(c -> page.line("- " + Lines.first(c.says(), detail.says)));
        more(changes);
    }

    private void unknowns() {
        List<Unknown> unknowns = assessment.briefing().unknowns();
        if (!unknowns.isEmpty()) {
            page.heading("## What is not known and would change most");
            unknowns.forEach(u -> page.line("- " + Lines.first(u.says(), detail.says)));
        }
    }

    private <T> List<T> shown(List<T> all) {
        return all.subList(0, Math.min(detail.rows, all.size()));
    }

    private void more(List<?> all) {
        if (all.size() > detail.rows) {
            page.line("- and " + (all.size() - detail.rows) + " more");
        }
    }
}
