package dev.lodestone.odds;

import dev.lodestone.advice.Question;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.fact.Fact;
import dev.lodestone.inquiry.Budget;
import dev.lodestone.intake.Request;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Finds how likely flags are by drawing what is uncertain and asking the rules of the draws. */
public final class MonteCarlo {
    static final int BATCH = 2_000;
    private static final int MOST_DATES = 25;

    private final Advisor advisor;
    private final Budget budget;
    private final IntConsumer onDrawn;

    /** @param onDrawn is told how many draws are done since it was told last */
    public MonteCarlo(Advisor advisor, Budget budget, IntConsumer onDrawn) {
        this.advisor = advisor;
        this.budget = budget;
        this.onDrawn = onDrawn;
    }

    /** @throws dev.lodestone.intake.BadInput for what cannot be asked */
    public Odds odds(Request request, OddsWanted wanted) {
        wanted.check(request);
        return new Run(request, wanted).odds();
    }

    /** The ends of the months from one day to another, and that day: of many every so many. */
    static List<LocalDate> dates(LocalDate from, LocalDate by) {
        List<LocalDate> ends = Stream.iterate(YearMonth.from(from), month -> month.plusMonths(1))
                .map(YearMonth::atEndOfMonth)
                .takeWhile(end -> end.isBefore(by))
                .toList();
        int step = 1 + ends.size() / MOST_DATES;
        List<LocalDate> dates = new ArrayList<>();
        for (int i = ends.size() - 1; i >= 0; i -= step) {
            dates.add(0, ends.get(i));
        }
        dates.add(by);
        return dates;
    }

    private final class Run {
        private final Request request;
        private final OddsWanted wanted;
        private final Judge judge;
        private final List<SpreadFigure> figures;
        private final List<Eventuality> events;
        private final Worlds worlds;
        private final Sampler sampler;
        private final Drivers drivers;
        private final LossDraws losses;
        private final List<LocalDate> dates;
        private final Map<LocalDate, Prospect> prospects = new LinkedHashMap<>();
        private final Map<LocalDate, Frequencies> frequencies = new LinkedHashMap<>();
        private final ConcernDraws concerns;

        Run(Request request, OddsWanted wanted) {
            this.request = request;
            this.wanted = wanted;
            this.judge = new Judge(advisor, request.asked(), wanted.mineral());
            List<Fact> facts = request.facts().all();
            this.figures = SpreadFigure.in(facts);
            this.events = Eventualities.of(facts, request.asOf(), wanted.by());
            this.worlds = new Worlds(facts, events);
            this.sampler = new Sampler(wanted.seed(), facts, figures, events);
            this.drivers = new Drivers(figures, events);
            this.losses = new LossDraws(facts, request.asked(), wanted.mineral(), figures, worlds, wanted.by());
            this.dates = dates(request.asOf(), wanted.by());
            Prospect then = new Prospect(judge, worlds, wanted.by(), figures, null);
            // The day itself comes first: what is the same on others is taken from there.
            prospects.put(wanted.by(), then);
            dates.forEach(d -> prospects.computeIfAbsent(d, day -> new Prospect(judge, worlds, day, figures, then)));
            dates.forEach(d -> frequencies.put(d, new Frequencies()));
            this.concerns = new ConcernDraws(advisor, judge, request, worlds, events.size(), dates);
        }

        Odds odds() {
            Budget.Spending spending = budget.begin();
            int drawn = 0;
            Sample first = null;
            String stopped = "draws";
            while (drawn < wanted.draws()) {
                if (drawn > 0 && (wanted.endedAfter() == 0 ? !spending.mayAsk() : drawn >= wanted.endedAfter())) {
                    stopped = "time";
                    break;
                }
                int size = Math.min(BATCH, wanted.draws() - drawn);
                Sample sample = sampler.next(size);
                first = first == null ? sample : first;
                batch(sample);
                drawn += size;
                onDrawn.accept(size);
                if (drawn < wanted.draws() && error() <= wanted.error()) {
                    stopped = "error";
                    break;
                }
            }
            Map<Integer, RiskFlag> flags = new HashMap<>();
            prospects.get(wanted.by()).tell(flags);
            prospects.values().forEach(p -> p.tell(flags));
            return new OddsWriter(request, wanted, dates, figures, events)
                    .odds(
                            new OddsWriter.Drawn(drawn, error(), stopped, sampler.redrawn(), judge.asked()),
                            flags,
                            frequencies,
                            prospects,
                            drivers,
                            losses,
                            concerns.odds(),
                            worth(first, flags));
        }

        private List<Odds.Worth> worth(Sample first, Map<Integer, RiskFlag> flags) {
            List<Odds.Worth> worth = new Knowing(figures, events, sampler, prospects.get(wanted.by()), flags).of(first);
            List<Question> questions = concerns.questions().stream()
                    .filter(q -> wanted.mineral() == null || wanted.mineral().equals(q.mineral()))
                    .toList();
            worth.addAll(new Asking(judge, request.facts(), wanted.by()).of(Asking.first(questions, advisor.rules())));
            worth.sort(Knowing.WORTHIEST);
            return worth;
        }

        private void batch(Sample sample) {
            drivers.next(sample);
            prospects.forEach((day, prospect) -> {
                DrawnFlags[] drawn = prospect.of(sample);
                Map<DrawnFlags, Integer> alike = DrawnFlags.alike(drawn);
                frequencies.get(day).add(alike);
                concerns.add(day, alike);
                if (day.equals(wanted.by())) {
                    drive(drawn);
                }
            });
            losses.add(sample, figures);
        }

        private void drive(DrawnFlags[] drawn) {
            BitSet varied = new BitSet();
            BitSet always = (BitSet) drawn[0].certain().clone();
            DrawnFlags last = null;
            for (DrawnFlags one : drawn) {
                if (one != last) {
                    varied.or(one.possible());
                    always.and(one.certain());
                    last = one;
                }
            }
            varied.andNot(always);
            varied.stream().forEach(flag -> drivers.add(flag, values(drawn, flag)));
            drivers.add(
                    -1,
                    Arrays.stream(drawn)
                            .mapToDouble(d ->
                                    d.certain().cardinality() + d.possible().cardinality())
                            .toArray());
        }

        private static double[] values(DrawnFlags[] drawn, int flag) {
            return Arrays.stream(drawn).mapToDouble(d -> d.value(flag)).toArray();
        }

        /** Half the width of the widest interval on the day asked about; of what is settled there is none. */
        private double error() {
            return frequencies.get(wanted.by()).error();
        }
    }
}
