package dev.lodestone.stress;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Holder;
import dev.lodestone.fact.Words;
import dev.lodestone.situation.Exposure;
import dev.lodestone.situation.ShareOf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A stop in a few sentences, the one that matters most first. */
final class Telling {
    private static final int MORE = 30;

    private final Inputs inputs;
    private final Stores stores;
    private final Courses courses;
    private final Totals totals;
    private final Cost cost;
    private final String economy;
    private final String mineral;
    private final String supplier;

    Telling(Worked worked) {
        this.inputs = worked.inputs();
        this.stores = worked.stores();
        this.courses = worked.courses();
        this.totals = worked.totals();
        this.cost = worked.cost();
        this.economy = inputs.stop().economy().inText();
        this.mineral = inputs.mineral().name() + ShareOf.inParentheses(inputs.exposure());
        this.supplier = inputs.stop().without().inText();
    }

    String headline() {
        String told = unsupplied();
        if (told == null) {
            told = courses.worst().opens() == null ? through() : courses.aimed() == null ? known() : aimed();
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
        return inputs.lost().high() <= 0
                ? "as far as the facts tell, " + economy + " gets no " + mineral + " from " + supplier
                        + ": without it nothing is missing."
                : null;
    }

    private String through() {
        return economy + " gets through the " + inputs.stop().months() + " months without " + stopped()
                + ": nothing is missing.";
    }

    private String known() {
        LocalDate worst = courses.worst().opens();
        if (worst.equals(inputs.stop().from()) && stores.all().isEmpty()) {
            return "without " + taken() + ", " + depth() + " of the " + mineral + " that " + economy
                    + " uses is missing from " + worst + " on; no figure tells what it holds in stock.";
        }
        if (worst.isAfter(inputs.stop().until())) {
            return economy + " gets through the " + inputs.stop().months() + " months without " + stopped()
                    + "; after them, until supplies are back, up to " + depth() + " of a month's use is missing.";
        }
        String least = stores.unknown().isEmpty() ? "" : ", on what is known to be held,";
        return Words.possessive(economy) + " supply of " + mineral + least + " lasts until about "
                + months(lasts(courses.worst()), lasts(courses.best())) + "; from then " + depth()
                + " of a month's use is missing.";
    }

    private String aimed() {
        Store aim = stores.all().stream().filter(Store::aim).findFirst().orElseThrow();
        String until = courses.aimed().opens() == null
                ? "through the stop"
                : "until about " + months(lasts(courses.aimed()), lasts(courses.best())) + "; from then " + depth()
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

    /** The part of a month's use that is missing once stocks are gone. */
    private String depth() {
        double low = courses.best().deepest();
        double high = courses.worst().deepest();
        return (low == 0 ? Digits.share(high, high) : Digits.share(Math.min(low, high), high)).toString();
    }

    List<String> says() {
        List<String> all = new ArrayList<>();
        all.add(Words.capital(inputs.stop().without().inText()) + " has "
                + inputs.exposure().inText() + ".");
        stores.all().forEach(s -> all.add(s.says() + "."));
        unknown(all);
        if (inputs.lost().high() > 0) {
            all.add(missing());
            releases(all);
            all.add("Supplies are back " + courses.back() + " days after the stop ends.");
            costs(all);
        }
        return List.copyOf(all);
    }

    private void unknown(List<String> into) {
        if (stores.unknown().isEmpty()) {
            return;
        }
        boolean both = stores.unknown().size() > 1;
        String who = both
                ? "users and the government hold"
                : stores.unknown().contains(Holder.USERS) ? "users hold" : "the government holds";
        double put = MORE / Math.max(inputs.lost().high(), 1e-6);
        String off = inputs.lost().high() <= 0 || isBridged() || put > 10 * Stop.LONGEST * MORE
                ? ""
                : "; each " + MORE + " days of use would put the gap off by about " + Math.round(put) + " days";
        into.add("What " + who + " is not known" + off + ".");
    }

    private boolean isBridged() {
        return totals.share().high() == 0;
    }

    private String missing() {
        String made = "stocks and others make up for " + Digits.words(totals.covered()) + " of what stops"
                + (courses.aimed() == null ? "." : "; what is aimed at, " + totals.aimed() + ".");
        if (isBridged()) {
            return Words.capital(made);
        }
        String quantity = inputs.tonnes() == null
                ? "; in tonnes nobody can tell, as no figure says how much " + economy + " uses"
                : " (" + totals.missing() + " tonnes)";
        return "Over the stop " + Digits.words(totals.share()) + " of the use is missing" + quantity + "; " + made;
    }

    private void releases(List<String> into) {
        List<Course.Gap> gaps = (courses.aimed() == null ? courses.worst() : courses.aimed()).gaps();
        if (gaps.size() > 1) {
            Course.Gap first = gaps.get(0);
            into.add("From " + first.from() + " to " + first.until() + " up to " + Estimate.percent(first.share())
                    + " is missing already, until stocks are released or new output comes"
                    + (stores.unknown().contains(Holder.USERS) ? "; what users hold may bridge it." : "."));
        }
    }

    private void costs(List<String> into) {
        if (cost.whole() == null) {
            return;
        }
        int n = cost.models().size();
        boolean less =
                cost.missing().low() > 0 && cost.missing().low() < cost.whole().low();
        into.add((n == 1 ? "A published model puts" : n + " published models put") + " such a stop at " + cost.whole()
                + " billion dollars of output if nothing is in stock"
                + (less
                        ? ", and what is missing here at "
                                + Digits.kept(cost.missing().low()) + " at least"
                        : "")
                + ".");
    }
}
