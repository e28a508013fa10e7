package dev.lodestone.stress;

import dev.lodestone.fact.Estimate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Months and sums of a stop in tonnes, between its two cases. */
final class Totals {
    private static final double YEAR = 365;

    private final Stop stop;
    private final Courses courses;
    private final boolean more;
    private final double worstUnit;
    private final double bestUnit;

    /**
     * @param use in a year in tonnes; null to count in days of use
     * @param more whether more may be held than is known
     */
    Totals(Stop stop, Courses courses, Estimate use, boolean more) {
        this.stop = stop;
        this.courses = courses;
        this.more = more;
        this.worstUnit = use == null ? 1 : use.high() / YEAR;
        this.bestUnit = use == null ? 1 : use.low() / YEAR;
    }

    List<Month> months() {
        List<Month> months = new ArrayList<>();
        for (int i = 0; i < courses.worst().months().size(); i++) {
            Flow worst = courses.worst().months().get(i).times(worstUnit);
            Flow best = courses.best().months().get(i).times(bestUnit);
            LocalDate from = stop.from().plusMonths(i);
            LocalDate until = stop.from().plusMonths(i + 1).minusDays(1);
            months.add(new Month(
                    from,
                    until,
                    i >= stop.months(),
                    missing(worst, best),
                    share(worst, best),
                    rounded(worst),
                    rounded(best),
                    courses.aimed() == null
                            ? null
                            : rounded(courses.aimed().months().get(i).times(worstUnit))));
        }
        return months;
    }

    Estimate missing() {
        return missing(
                courses.worst().sum(stop.months()).times(worstUnit),
                courses.best().sum(stop.months()).times(bestUnit));
    }

    Estimate share() {
        return share(courses.worst().sum(stop.months()), courses.best().sum(stop.months()));
    }

    /** Of what does not arrive, the part that is made up for. */
    Estimate covered() {
        double least = covered(courses.worst().sum(stop.months()));
        double most = more ? 1 : covered(courses.best().sum(stop.months()));
        return Digits.share(least, most);
    }

    /** The same if what is aimed at is held; to be asked for only where a stock is aimed at. */
    Estimate aimed() {
        return Digits.share(
                covered(courses.aimed().sum(stop.months())),
                covered(courses.best().sum(stop.months())));
    }

    private static double covered(Flow flow) {
        double stopped = flow.use() - flow.arrives();
        return stopped <= 0 ? 1 : 1 - flow.missing() / stopped;
    }

    private Estimate missing(Flow worst, Flow best) {
        return Digits.kept(more ? 0 : best.missing(), Math.max(worst.missing(), most(best.missing())));
    }

    private Estimate share(Flow worst, Flow best) {
        return Digits.share(more ? 0 : best.share(), Math.max(worst.share(), most(best.share())));
    }

    /** Who may hold more may also hold no more than is known, and miss later what is missed sooner in the worst case. */
    private double most(double known) {
        return more ? known : 0;
    }

    private static Flow rounded(Flow f) {
        return new Flow(
                Digits.flow(f.use()),
                Digits.flow(f.arrives()),
                Digits.flow(f.added()),
                Digits.flow(f.saved()),
                Digits.flow(f.users()),
                Digits.flow(f.government()),
                Digits.flow(f.unstated()),
                Digits.flow(f.missing()));
    }
}
