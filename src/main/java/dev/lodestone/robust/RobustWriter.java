package dev.lodestone.robust;

import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Words;
import dev.lodestone.odds.Chance;
import dev.lodestone.odds.CommonDraws;
import dev.lodestone.odds.Odds.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Makes up the answer once all draws are made. */
final class RobustWriter {
    private final CommonDraws draws;
    private final Delays delays;
    private final List<Alternative> options;
    private final DrawnCases trials;
    private final RobustWanted wanted;
    private final Severity severity;
    private final LocalDate by;

    RobustWriter(
            CommonDraws draws,
            Delays delays,
            List<Alternative> options,
            DrawnCases trials,
            RobustWanted wanted,
            Severity severity,
            LocalDate by) {
        this.draws = draws;
        this.delays = delays;
        this.options = options;
        this.trials = trials;
        this.wanted = wanted;
        this.severity = severity;
        this.by = by;
    }

    Robustness robustness() {
        Scores scores = new Scores(trials, options.size(), draws.severe(severity));
        double[][] inputs = trials.inputs();
        List<InputWords> words = InputWords.of(draws, delays);
        Failing failing = new Failing(words, inputs, trials.draws());
        List<Robustness.Option> told = IntStream.range(0, options.size())
                .mapToObj(o -> option(o, scores, failing))
                .toList();
        Choosing choosing = new Choosing(scores, options, trials.made());
        return new Robustness(
                by,
                severity,
                wanted.seed(),
                trials.made(),
                wanted.draws(),
                trials.isOutOfTime() ? "time" : "draws",
                says(told, choosing.chosen()),
                told,
                choosing.by(words, inputs, draws.silent()),
                draws.asked(),
                assumes());
    }

    private Robustness.Option option(int at, Scores scores, Failing failing) {
        Alternative option = options.get(at);
        List<BitSet> standing = trials.standing(at);
        boolean toClear = !option.clears().isEmpty();
        IntPredicate fails = c -> toClear ? standing.get(c).intersects(option.clears()) : scores.regret(at, c) > 0;
        boolean mostly = IntStream.range(0, scores.cases()).filter(fails).count() * 2 > scores.cases();
        int inTime = option.hasMeasures() ? trials.inTime(at) : 0;
        return new Robustness.Option(
                option.name(),
                option.does(),
                scores.flags(at),
                scores.regret(at),
                scores.worst(at),
                scores.chance(c -> scores.regret(at, c) == 0),
                toClear ? scores.chance(c -> !standing.get(c).intersects(option.clears())) : null,
                option.hasMeasures() ? Chance.of(inTime, inTime, trials.made()) : null,
                mostly ? List.of() : failing.when(fails, option),
                // What fails nearly always is told by when it does not.
                mostly ? failing.when(fails.negate(), option) : List.of());
    }

    private List<String> says(List<Robustness.Option> told, int chosen) {
        List<String> says = new ArrayList<>();
        Robustness.Option best = told.get(chosen);
        long alike = told.stream()
                .filter(o -> o.flags().equals(best.flags()) && o.regret().equals(best.regret()))
                .count();
        if (told.size() > 1 && alike == told.size()) {
            says.add("All " + told.size() + " leave as many flags of severity " + severity + " or worse on " + by + " ("
                    + range(best.flags()) + ") in every draw.");
        } else if (told.size() > 1) {
            says.add(Words.capital(best.name()) + " is the safest of " + told.size() + ": on average it leaves "
                    + range(best.flags()) + " flags of severity " + severity + " or worse on " + by + ", and "
                    + often(best.best()) + " no other leaves fewer"
                    + (best.worst() == 0 ? "" : "; where one does, by " + best.worst() + " at most") + ".");
        }
        for (Robustness.Option option : told) {
            if (option.clears() != null) {
                says.add(Words.capital(option.name()) + " clears all that it is to clear " + often(option.clears())
                        + "; all of its measures work by then " + often(option.inTime()) + ".");
            }
        }
        says.add(
                trials.isOutOfTime()
                        ? "Stopped after " + Estimate.plain(trials.made()) + " of " + Estimate.plain(wanted.draws())
                                + " draws, as the time was used up."
                        : Estimate.plain(trials.made()) + (trials.made() == 1 ? " draw was" : " draws were")
                                + " made.");
        draws.unsaid().ifPresent(says::add);
        return says;
    }

    /** "in 83% of the draws (81% to 85%)", "in every draw". */
    private static String often(Chance chance) {
        return chance.isSettled() ? chance.toString() : "in " + chance + " of the draws";
    }

    static String range(Range range) {
        return range.low() == range.high() ? figure(range.low()) : figure(range.low()) + " to " + figure(range.high());
    }

    private static String figure(double flags) {
        return Estimate.plain(Math.rint(flags * 10) / 10);
    }

    private List<String> assumes() {
        List<String> assumes = new ArrayList<>();
        assumes.add(
                "All options are looked at under the same draws. A flag that may stand counts as standing, as it does"
                        + " where plans are made.");
        assumes.add(
                "Where nobody says how likely an event is, each draw is looked at with it and without it; when an option"
                        + " fails, and what would change the choice, is looked for among all of these alike, which says nothing of how"
                        + " likely they are.");
        assumes.add(
                "When an option fails is found by the patient rule induction method (PRIM; Friedman and Fisher 1999,"
                        + " Bryant and Lempert 2010): coverage is the part of its failures that the limits hold, density the part of"
                        + " the draws within them in which it fails.");
        if (!delays.measures().isEmpty()) {
            assumes.add("Each measure takes as long as is drawn between what it is known to take at least and at most,"
                    + " mostly what it mostly takes, each by itself; one that comes after the day does nothing by then."
                    + " What a late measure leaves is looked at for its minerals alone.");
        }
        return assumes;
    }
}
