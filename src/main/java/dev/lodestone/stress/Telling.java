package dev.lodestone.stress;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Holder;
import dev.lodestone.fact.Words;
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

    Telling(Worked worked) {
        this.inputs = worked.inputs();
        this.stores = worked.stores();
        this.courses = worked.courses();
        this.totals = worked.totals();
        this.cost = worked.cost();
        this.economy = inputs.stop().economy().inText();
    }

    String headline() {
        return new StressHeadline(inputs, stores, courses).text();
    }

    List<String> says() {
        List<String> all = new ArrayList<>();
        all.add(Words.capital(inputs.stop().without().inText()) + " has "
                + inputs.exposure().inText() + ".");
        imported(all);
        stores.all().forEach(s -> all.add(s.says() + "."));
        stores.quantities().forEach(q -> all.add(q + "."));
        unknown(all);
        if (inputs.lost().high() > 0) {
            all.add(missing());
            releases(all);
            all.add("Supplies are back " + courses.back() + " days after the stop ends.");
            costs(all);
        }
        return List.copyOf(all);
    }

    /** What part of the use is imported, where no figure says so. */
    private void imported(List<String> into) {
        if (inputs.isOpen() && inputs.own() != null) {
            Estimate made = inputs.own().figure();
            into.add(Words.capital(economy) + " makes " + made
                    + (made.low() < inputs.tonnes().high()
                            ? " of the " + inputs.tonnes()
                                    + " tonnes that it uses in a year; the rest is taken to be imported."
                            : " tonnes in a year and uses " + inputs.tonnes() + "; none is taken to be imported."));
        } else if (inputs.isOpen()) {
            into.add("What part of its use " + economy + " imports is not known: this counts with all of it.");
        }
    }

    private void unknown(List<String> into) {
        if (stores.untold().isEmpty()) {
            return;
        }
        boolean both = stores.untold().size() > 1;
        String who = both
                ? "users and the government hold"
                : stores.untold().contains(Holder.USERS) ? "users hold" : "the government holds";
        double put = MORE / Math.max(inputs.lost().high(), 1e-6);
        String off = inputs.lost().high() <= 0 || isBridged() || put > 10 * Stop.LONGEST * MORE
                ? ""
                : "; each " + MORE + " days of use would put the gap off by "
                        + (inputs.lost().isExact() ? "about " : "at least ") + Math.round(put) + " days";
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
            boolean sure = courses.best().gaps().contains(first);
            into.add("From " + first.from() + " to " + first.until() + (sure ? " " : " up to ")
                    + Digits.share(first.share(), first.share())
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
