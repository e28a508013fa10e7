package dev.lodestone.stress;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Words;
import dev.lodestone.situation.Exposure;
import dev.lodestone.situation.ShareOf;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What is to be known of a stop first: from when on something is missing, and how much. */
final class StressHeadline {
    private final Inputs inputs;
    private final Stores stores;
    private final Courses courses;
    private final String economy;
    private final String mineral;
    private final String supplier;

    StressHeadline(Inputs inputs, Stores stores, Courses courses) {
        this.inputs = inputs;
        this.stores = stores;
        this.courses = courses;
        this.economy = inputs.stop().economy().inText();
        this.mineral = inputs.mineral().name() + ShareOf.inParentheses(inputs.exposure());
        this.supplier = inputs.stop().without().inText();
    }

    String text() {
        String told = unsupplied();
        if (told == null) {
            told = courses.worst().opens() == null
                    ? through() + ": nothing is missing."
                    : courses.aimed() == null ? known() : aimed();
        }
        return Words.capital(told);
    }

    /** What can be said if the supplier takes nothing with it, or nobody knows what; null otherwise. */
    private String unsupplied() {
        if (!inputs.exposure().isKnown()) {
            return "no fact tells how much " + mineral + " " + economy + " gets from " + supplier
                    + ": what is missing without it cannot be told.";
        }
        if (inputs.exposure().basis() == Exposure.Basis.REST) {
            return "no figure names " + supplier + " among those that " + economy + " gets " + mineral
                    + " from: at most " + Estimate.percent(inputs.lost().high())
                    + " of the use could be missing without it.";
        }
        Estimate reliance = inputs.exposure().reliance();
        if (reliance != null && reliance.high() <= 0) {
            return "as far as the facts tell, " + economy + " exports more " + mineral
                    + " than it imports, so that it can do without " + supplier + ": nothing is missing.";
        }
        return inputs.lost().high() <= 0
                ? "as far as the facts tell, " + economy + " gets no " + mineral + " from " + supplier
                        + ": without it nothing is missing."
                : null;
    }

    private String through() {
        int months = inputs.stop().months();
        return economy + " gets through the " + (months == 1 ? "month" : months + " months") + " without " + stopped();
    }

    private String known() {
        LocalDate worst = courses.worst().opens();
        Stop stop = inputs.stop();
        if (worst.isAfter(stop.until())) {
            return through() + "; after that, until supplies are back, up to "
                    + part(courses.worst().deepest(), courses.worst().deepest()) + " of a month's use is missing.";
        }
        LocalDate out = courses.worst().runsOut(stop.until());
        boolean early = out == null || worst.isBefore(out);
        if (early) {
            return early(out);
        }
        if (out.equals(stop.from())
                && (stores.all().isEmpty() || out.equals(courses.best().runsOut(stop.until())))) {
            return "without " + taken() + ", "
                    + (stores.unknown().isEmpty()
                            ? depth()
                            : "up to "
                                    + part(
                                            courses.worst().deepest(),
                                            courses.worst().deepest()))
                    + " of the " + mineral + " that " + economy + " uses is missing from " + out + " on; " + held()
                    + ".";
        }
        String least = stores.unknown().isEmpty() ? "" : ", on what is known to be held,";
        return Words.possessive(economy) + " supply of " + mineral + least + " lasts until about "
                + months(out, lasts(courses.best())) + "; from then " + depth() + " of a month's use is missing.";
    }

    private String held() {
        if (stores.all().isEmpty()) {
            return stores.quantities().isEmpty()
                    ? "no figure tells what it holds in stock"
                    : "how long what it holds lasts no figure tells";
        }
        return stores.unknown().isEmpty() ? "no stock bridges that" : "no stock that is known bridges that";
    }

    /** Where something is missing before stocks are released, or new output comes. @param out null if stocks are not used up after that */
    private String early(LocalDate out) {
        List<Course.Gap> gaps = gapsBefore(courses.worst(), out);
        boolean sure = stores.unknown().isEmpty() && courses.best().gaps().containsAll(gaps);
        double most = gaps.stream().mapToDouble(Course.Gap::share).max().orElse(0);
        String first = "without " + taken() + ", " + (sure ? "" : "up to ") + part(most, most) + " of the " + mineral
                + " that " + economy + " uses is missing " + days(gaps)
                + ", until stocks are released or new output comes";
        return out == null
                ? first + "."
                : first + "; what is held then lasts until about " + months(out, lasts(courses.best()))
                        + ", and from then " + depth() + " of a month's use is missing.";
    }

    private List<Course.Gap> gapsBefore(Course course, LocalDate out) {
        return course.gaps().stream()
                .filter(g ->
                        !g.from().equals(out) && !g.from().isAfter(inputs.stop().until()))
                .toList();
    }

    private static String days(List<Course.Gap> gaps) {
        return gaps.stream().map(g -> "from " + g.from() + " to " + g.until()).collect(Collectors.joining(" and "));
    }

    private String aimed() {
        Store aim = stores.all().stream().filter(Store::aim).findFirst().orElseThrow();
        LocalDate out = courses.aimed().runsOut(inputs.stop().until());
        List<Course.Gap> early = gapsBefore(courses.aimed(), out);
        String but = early.isEmpty() ? "" : " (but for a gap " + days(early) + ", until stocks are released)";
        String until = out == null
                ? "through the stop" + but
                : "until about "
                        + months(out, courses.best().runsOut(inputs.stop().until())) + but + "; from then " + depth()
                        + " of a month's use is missing";
        return "if " + economy + " holds the " + aim.days() + " days of use that it aims at, its supply of " + mineral
                + " lasts " + until + ". What it holds is not known: if nothing, that begins on "
                + courses.worst().opens() + ".";
    }

    /** "China", "60% of what China delivers". */
    private String taken() {
        Estimate cut = inputs.stop().cut();
        return cut.low() >= 1 ? supplier : Digits.words(cut) + " of what " + supplier + " delivers";
    }

    /** "gallium from China", "60% of the gallium from China". */
    private String stopped() {
        Estimate cut = inputs.stop().cut();
        return (cut.low() >= 1 ? "" : Digits.words(cut) + " of the ") + mineral + " from " + supplier;
    }

    /** When stocks are used up, or when something is first missing; null if nothing is. */
    private LocalDate lasts(Course course) {
        LocalDate out = course.runsOut(inputs.stop().until());
        return out == null ? course.opens() : out;
    }

    /** "2027-02", "2027-02 to 2027-07", "2027-02 at least". */
    private static String months(LocalDate worst, LocalDate best) {
        Between days = Between.of(worst, best);
        String first = month(days.earliest());
        String last = days.latest() == null ? null : month(days.latest());
        return last == null ? first + " at least" : first.equals(last) ? first : first + " to " + last;
    }

    private static String month(LocalDate date) {
        return date.toString().substring(0, 7);
    }

    /** The part of a month's use that is missing once stocks are gone: from the least of the whole months after that to the most. */
    private String depth() {
        double high = courses.worst().deepest();
        LocalDate best = lasts(courses.best());
        double low = best == null ? 0 : Math.min(high, courses.best().least(best, inputs.stop()));
        return low == 0 ? "up to " + part(high, high) : part(low, high);
    }

    private static String part(double low, double high) {
        return Digits.share(low, high).toString();
    }
}
