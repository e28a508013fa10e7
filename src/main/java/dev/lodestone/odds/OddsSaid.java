package dev.lodestone.odds;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Words;
import dev.lodestone.inquiry.AboutMineral;
import java.util.ArrayList;
import java.util.List;

/** What is said of odds before and after their figures. */
final class OddsSaid {
    /** Of fewer draws not even ten in a hundred are told from none. */
    private static final int FEW = 30;

    private final FactSet facts;
    private final OddsWanted wanted;
    private final OddsWriter.Drawn drawn;
    private final int figures;
    private final List<Eventuality> events;

    /** @param facts those that are asked about */
    OddsSaid(FactSet facts, OddsWanted wanted, OddsWriter.Drawn drawn, int figures, List<Eventuality> events) {
        this.facts = facts;
        this.wanted = wanted;
        this.drawn = drawn;
        this.figures = figures;
        this.events = events;
    }

    List<String> says(List<Odds.FlagOdds> flags) {
        List<String> says = new ArrayList<>();
        AboutMineral.untold(facts, wanted.mineral()).ifPresent(says::add);
        long sure = flags.stream()
                .filter(f -> f.chance().isSettled() && f.chance().low() == 1)
                .count();
        long open =
                flags.stream().filter(f -> f.chance().low() < f.chance().high()).count();
        long odds = flags.stream()
                .filter(f -> !f.chance().isSettled()
                        && f.chance().low() == f.chance().high())
                .count();
        says.add("On " + wanted.by() + ", " + count(sure, "flag stands", "flags stand") + " whatever comes"
                + (odds == 0 ? "" : ", " + count(odds, "has a chance", "have chances") + " between never and always")
                + (open == 0
                        ? "."
                        : "; the " + (open == 1 ? "chance of 1 has" : "chances of " + open + " have")
                                + " two ends, as the facts leave open what they hang on."));
        says.add(stopped());
        List<Eventuality> silent =
                events.stream().filter(e -> e.likelihood() == null).toList();
        if (!silent.isEmpty()) {
            says.add(unsaid(silent.stream().map(Eventuality::says).toList()));
        }
        return says;
    }

    /** What is shown where nobody says how likely events are. */
    static String unsaid(List<String> events) {
        return "Nobody says how likely it is that " + Words.few(events, 3)
                + ": both ends are shown. Give a likelihood in the facts to narrow them.";
    }

    private static String count(long n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }

    private String stopped() {
        String made = Estimate.plain(drawn.draws()) + (drawn.draws() == 1 ? " draw" : " draws");
        String error = Estimate.plain(Math.rint(drawn.error() * 1e4) / 1e2);
        if (figures == 0 && events.stream().allMatch(e -> e.likelihood() == null)) {
            return "Nothing in the facts says how it is spread or how likely it is, so every draw is the same.";
        }
        return switch (drawn.stopped()) {
            case "error" ->
                drawn.error() == 0
                        ? "Stopped after " + made + " of " + Estimate.plain(wanted.draws())
                                + ": in all of them the same flags stand."
                        : "Stopped after " + made + " of " + Estimate.plain(wanted.draws())
                                + ", as no chance is further than " + error
                                + " points from its value in 95 of 100 cases.";
            case "time" ->
                "Stopped after " + made + " of " + Estimate.plain(wanted.draws())
                        + ", as the time was used up; a chance may be " + error + " points off.";
            default ->
                drawn.error() == 0
                        ? "Of " + made + ": the same flags stand in " + (drawn.draws() == 1 ? "it" : "all of them")
                                + (drawn.draws() < FEW ? ", and how likely they are so few do not tell." : ".")
                        : "Of " + made + "; a chance lies within " + error + " points of its value in 95 of 100 cases.";
        };
    }

    List<String> assumes() {
        List<String> assumes = new ArrayList<>();
        assumes.add("A chance is the part of the draws in which the rules raise the flag on that day; the interval is"
                + " what chance in drawing leaves open (Wilson, 95%), not what the facts leave open.");
        assumes.add("Figures with two ends are drawn between them, each by itself unless a common factor moves them"
                + " together; what has one end or is withheld stays open in every draw.");
        if (drawn.redrawn() > 0) {
            assumes.add(Estimate.plain(drawn.redrawn())
                    + " draws were made again, as shares of one whole came to more than 105%.");
        }
        long open = events.stream().filter(e -> e.likelihood() == null).count();
        if (open > Worlds.ALL) {
            assumes.add("With " + open + " events of unknown likelihood, each was looked at with all others come and"
                    + " with none of them, and all and none: not all of the " + Estimate.plain(Math.pow(2, open))
                    + " ways in which they can come together.");
        }
        if (!events.isEmpty()) {
            assumes.add("An event that comes does so on its day; a suspension that goes on has no end, and reports that"
                    + " it goes on are taken to be right or wrong with it.");
        }
        assumes.add(
                "Of questions the " + Asking.MOST + " that would decide the severest flags are tried with a few answers"
                        + " each, as nobody says how likely each answer is.");
        assumes.add("What drives a flag is told by Spearman's rank correlation over the draws.");
        return assumes;
    }
}
