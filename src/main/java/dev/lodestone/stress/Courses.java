package dev.lodestone.stress;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.MeasureKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A stop in the worst and in the best case that the facts allow for. In the worst what nobody knows counts as nothing; in the best stocks
 * that are only aimed at are held. Between them lies what will be missing, unless there is more of what nobody knows.
 *
 * @param worst the least of everything that helps
 * @param best the most of it
 * @param aimed the least that is aimed at is held; null where no stock is only aimed at
 * @param back days after the end of the stop until supplies are back
 */
record Courses(Course worst, Course best, Course aimed, Estimate back) {
    /** Name of the parameter: how long supplies take to come back where no fact tells. */
    static final String RESTART = "stress.restart-days";

    /** Two years: whoever is not back by then is not coming back. */
    private static final double LONGEST_BACK = 730;

    static Courses of(Inputs inputs, List<Store> stores, List<Gain> gains) {
        Estimate back = inputs.days(MeasureKind.LICENCE, RESTART).map(days -> Math.min(days, LONGEST_BACK));
        boolean aims = stores.stream().anyMatch(Store::aim);
        int months = inputs.stop().months() + after(inputs.stop(), back);
        return new Courses(
                course(inputs, new Side(false, false, false), stores, gains, back, months),
                course(inputs, new Side(true, true, true), stores, gains, back, months),
                aims ? course(inputs, new Side(false, true, true), stores, gains, back, months) : null,
                back);
    }

    /**
     * Which end of the bounds is taken.
     *
     * @param most of what is known
     * @param aims whether what is aimed at is held
     * @param quick whether it is released as quickly as it can be
     */
    private record Side(boolean most, boolean aims, boolean quick) {
        double of(Estimate helps) {
            return most ? helps.high() : helps.low();
        }

        double harm(Estimate harms) {
            return most ? harms.low() : harms.high();
        }

        double wait(Estimate days) {
            return quick ? days.low() : days.high();
        }
    }

    /** How many months after the stop supplies are missing still. */
    private static int after(Stop stop, Estimate back) {
        int months = 0;
        while (stop.until()
                .plusDays((long) Math.ceil(back.high()))
                .isAfter(stop.from().plusMonths(stop.months() + months).minusDays(1))) {
            months++;
        }
        return months;
    }

    private static Course course(
            Inputs inputs, Side side, List<Store> stores, List<Gain> gains, Estimate back, int months) {
        Stop stop = inputs.stop();
        List<Course.Tank> tanks = new ArrayList<>();
        for (Store store : stores) {
            double days = store.aim() && !side.aims ? 0 : side.of(store.days());
            tanks.add(new Course.Tank(store.holder(), days, (int) side.wait(store.release())));
        }
        List<Course.Relief> reliefs = new ArrayList<>();
        for (Gain gain : gains) {
            if (side.most || gain.surely() != null) {
                int day = stop.day(side.most ? gain.maybe() : gain.surely());
                reliefs.add(new Course.Relief(gain.saves(), side.of(gain.share()), day));
            }
        }
        int end = stop.day(stop.until()) + 1;
        Course.Terms terms = new Course.Terms(
                side.harm(inputs.lost()), end + (int) Math.ceil(side.harm(back)), together(tanks), reliefs);
        return Course.of(terms, stop.from(), months);
    }

    /** Stocks of one holder that are at hand from one day on are one: a day is gone through as often as there are such. */
    private static List<Course.Tank> together(List<Course.Tank> tanks) {
        Map<List<Object>, Course.Tank> all = new LinkedHashMap<>();
        for (Course.Tank t : tanks) {
            all.merge(
                    Arrays.asList(t.holder(), t.day()),
                    t,
                    (a, b) -> new Course.Tank(a.holder(), a.days() + b.days(), a.day()));
        }
        return List.copyOf(all.values());
    }
}
