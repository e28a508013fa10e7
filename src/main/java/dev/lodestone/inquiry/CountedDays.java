package dev.lodestone.inquiry;

import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.intake.Request;
import dev.lodestone.situation.SideBySide;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds out on which dates a whole answer is worth asking for. Most are candidates only because they lie so many days before or after a day,
 * which few rules count: as long as these conclude what they did, all else stands too.
 */
final class CountedDays {
    private final Request request;
    private final FlagKeys keys;
    private final Calendar calendar;
    /** Asked for the rules that count days alone; the whole advisor where one of them is over flags, which cannot be asked by itself. */
    private final Advisor counting;

    private final boolean canTell;
    private Map<FlagKey, List<Object>> before;

    /** @param from the day before the first of the dates */
    CountedDays(Request request, Advisor advisor, FlagKeys keys, Calendar calendar, DaySpans spans, LocalDate from) {
        this.request = request;
        this.keys = keys;
        this.calendar = calendar;
        this.counting = advisor.only(spans.counting());
        this.canTell = counting != advisor;
        this.before = canTell ? standing(from) : Map.of();
    }

    /**
     * Those of some dates on which an answer can be another than on the day before.
     *
     * @param dates that come next, in order
     */
    List<LocalDate> worthAsking(List<LocalDate> dates) {
        if (!canTell) {
            return dates;
        }
        List<Map<FlagKey, List<Object>>> all = SideBySide.each(dates, this::standing);
        List<LocalDate> worth = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            if (!calendar.isCounted(dates.get(i)) || !all.get(i).equals(before)) {
                worth.add(dates.get(i));
            }
            before = all.get(i);
        }
        return worth;
    }

    /** What these rules say on a day, without the days that are left. */
    private Map<FlagKey, List<Object>> standing(LocalDate date) {
        Map<FlagKey, List<Object>> standing = new LinkedHashMap<>();
        for (RiskFlag flag : counting.standing(request.facts(), date, request.asked())) {
            standing.putIfAbsent(
                    keys.of(flag), List.of(flag.severity(), flag.certainty(), Happening.lasting(flag, date)));
        }
        return standing;
    }
}
