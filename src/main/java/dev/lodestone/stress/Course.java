package dev.lodestone.stress;

import dev.lodestone.fact.Holder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How a stop goes, day by day, if every figure is one number. Of use each day, what arrives comes first, then what others add and what is
 * saved, then stocks; the rest is missing. In days of use.
 *
 * @param months one entry a month, the last of them after the stop until supplies are back
 * @param gaps stretches in which something is missing
 */
record Course(List<Flow> months, List<Gap> gaps) {
    /** What is left of a day's use by rounding is no gap. */
    private static final double DUST = 1e-9;

    /** A stock. @param day the first on which it can be drawn on, from 0 */
    record Tank(Holder holder, double days, int day) {}

    /** A relief. @param day the first on which it works, from 0 */
    record Relief(boolean saves, double share, int day) {}

    /**
     * @param lost part of the use that does not arrive, 0 to 1
     * @param back the first day on which supplies are back
     */
    record Terms(double lost, int back, List<Tank> tanks, List<Relief> reliefs) {}

    /** Days without a part of the use. @param share the most that is missing on one of them */
    record Gap(LocalDate from, LocalDate until, double share) {}

    /** @param months how many to go through, from the first day of the stop */
    static Course of(Terms terms, LocalDate from, int months) {
        double[] left = terms.tanks.stream().mapToDouble(Tank::days).toArray();
        Reliefs reliefs = new Reliefs(terms.reliefs);
        List<Flow> flows = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        int day = 0;
        for (int m = 1; m <= months; m++) {
            Flow month = Flow.NONE;
            for (LocalDate date = from.plusDays(day); date.isBefore(from.plusMonths(m)); date = date.plusDays(1)) {
                Flow flow = day(terms, reliefs, day, left);
                widen(gaps, date, flow.missing());
                month = month.plus(flow);
                day++;
            }
            flows.add(month);
        }
        return new Course(List.copyOf(flows), List.copyOf(gaps));
    }

    private static Flow day(Terms terms, Reliefs reliefs, int day, double[] left) {
        double need = day < terms.back ? terms.lost : 0;
        double arrives = 1 - need;
        double added = Math.min(need, reliefs.of(day, false));
        double saved = Math.min(need - added, reliefs.of(day, true));
        need -= added + saved;
        double[] drawn = new double[Holder.values().length + 1];
        for (int i = 0; i < left.length; i++) {
            Tank tank = terms.tanks.get(i);
            double takes = tank.day <= day ? Math.min(need, left[i]) : 0;
            left[i] -= takes;
            need -= takes;
            drawn[tank.holder == null ? drawn.length - 1 : tank.holder.ordinal()] += takes;
        }
        double missing = need < DUST ? 0 : need;
        return new Flow(
                1,
                arrives,
                added,
                saved,
                drawn[Holder.USERS.ordinal()],
                drawn[Holder.GOVERNMENT.ordinal()],
                drawn[drawn.length - 1],
                missing);
    }

    /** What works on a day, summed up by the days on which something begins. */
    private static final class Reliefs {
        private final NavigableMap<Integer, Double> added = new TreeMap<>();
        private final NavigableMap<Integer, Double> saved = new TreeMap<>();

        Reliefs(List<Relief> all) {
            all.forEach(r -> (r.saves ? saved : added).merge(r.day, r.share, Double::sum));
            sumUp(added);
            sumUp(saved);
        }

        private static void sumUp(NavigableMap<Integer, Double> map) {
            double sum = 0;
            for (Map.Entry<Integer, Double> entry : map.entrySet()) {
                sum += entry.getValue();
                entry.setValue(sum);
            }
        }

        double of(int day, boolean saves) {
            Map.Entry<Integer, Double> entry = (saves ? saved : added).floorEntry(day);
            return entry == null ? 0 : entry.getValue();
        }
    }

    private static void widen(List<Gap> gaps, LocalDate date, double missing) {
        if (missing == 0) {
            return;
        }
        Gap last = gaps.isEmpty() ? null : gaps.get(gaps.size() - 1);
        if (last != null && last.until.plusDays(1).equals(date)) {
            gaps.set(gaps.size() - 1, new Gap(last.from, date, Math.max(last.share, missing)));
        } else {
            gaps.add(new Gap(date, date, missing));
        }
    }

    /** The first day on which something is missing; null if none is. */
    LocalDate opens() {
        return gaps.isEmpty() ? null : gaps.get(0).from;
    }

    /** The day on which stocks are used up: from then on something is missing until the stop ends; null if none is. */
    LocalDate runsOut(LocalDate end) {
        Gap last = gaps.isEmpty() ? null : gaps.get(gaps.size() - 1);
        return last == null || last.until.isBefore(end) ? null : last.from;
    }

    /** All of its first months together. */
    Flow sum(int first) {
        return months.subList(0, Math.min(first, months.size())).stream().reduce(Flow.NONE, Flow::plus);
    }

    /** The least missing part of the use of a whole month of the stop after a day; of any month's if no whole one is left. */
    double least(LocalDate day, Stop stop) {
        return IntStream.range(0, Math.min(stop.months(), months.size()))
                .filter(m -> !stop.from().plusMonths(m).isBefore(day))
                .mapToDouble(m -> months.get(m).share())
                .min()
                .orElse(deepest());
    }

    /** The largest missing part of a month's use. */
    double deepest() {
        return months.stream().mapToDouble(Flow::share).max().orElse(0);
    }
}
