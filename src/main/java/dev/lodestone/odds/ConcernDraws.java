package dev.lodestone.odds;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Briefing;
import dev.lodestone.advice.Question;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.fact.FactSet;
import dev.lodestone.intake.Request;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often the concerns of page one stand: those of the facts if no event comes, and if all come. A concern stands where the rule
 * that leads it raises one of its flags.
 */
final class ConcernDraws {
    private final List<LocalDate> dates;
    private final Map<Integer, Counted> concerns = new LinkedHashMap<>();
    private final Map<LocalDate, Long> draws = new HashMap<>();
    private List<Question> questions = List.of();

    private static final class Counted {
        final Briefing.Concern concern;
        final BitSet flags = new BitSet();
        final Map<LocalDate, long[]> counts = new HashMap<>();

        Counted(Briefing.Concern concern) {
            this.concern = concern;
        }
    }

    ConcernDraws(Advisor advisor, Judge judge, Request request, Worlds worlds, int events, List<LocalDate> dates) {
        this.dates = dates;
        List<Character> ends = events == 0 ? List.of('-') : List.of('-', '+');
        for (char end : ends) {
            FactSet facts = new FactSet(worlds.facts(String.valueOf(end).repeat(events)));
            Assessment answer = advisor.assess(facts, dates.get(dates.size() - 1), request.asked());
            questions = questions.isEmpty() ? answer.questions() : questions;
            read(answer, judge);
        }
    }

    /** What is asked on the day if no event comes. */
    List<Question> questions() {
        return questions;
    }

    private void read(Assessment answer, Judge judge) {
        Map<String, Integer> places = new HashMap<>();
        Map<String, String> rules = new HashMap<>();
        for (RiskFlag flag : answer.riskFlags()) {
            if (judge.isWanted(flag)) {
                places.put(flag.id(), judge.place(flag));
                rules.put(flag.id(), flag.rule());
            }
        }
        for (Briefing.Concern concern : answer.briefing().concerns()) {
            Integer first = places.get(concern.flags().get(0));
            if (first != null) {
                Counted counted = concerns.computeIfAbsent(first, f -> new Counted(concern));
                // What it says of its first flag holds as long as that rule raises it of one of its minerals.
                concern.flags().stream()
                        .filter(f -> rules.getOrDefault(f, "")
                                .equals(rules.get(concern.flags().get(0))))
                        .forEach(f -> counted.flags.set(places.get(f)));
            }
        }
    }

    /** @param alike how often each is drawn */
    void add(LocalDate day, Map<DrawnFlags, Integer> alike) {
        alike.values().forEach(times -> draws.merge(day, (long) times, Long::sum));
        for (Counted concern : concerns.values()) {
            long[] counts = concern.counts.computeIfAbsent(day, d -> new long[2]);
            alike.forEach((one, times) -> {
                counts[0] += one.certain().intersects(concern.flags) ? times : 0;
                counts[1] += one.possible().intersects(concern.flags) ? times : 0;
            });
        }
    }

    List<Odds.ConcernOdds> odds() {
        List<Odds.ConcernOdds> odds = new ArrayList<>();
        for (Counted counted : concerns.values()) {
            List<Chance> months = dates.stream()
                    .map(d -> Chance.of(counted.counts.get(d)[0], counted.counts.get(d)[1], draws.get(d)))
                    .toList();
            Chance last = months.get(months.size() - 1);
            Briefing.Concern c = counted.concern;
            odds.add(new Odds.ConcernOdds(
                    c.economy(), c.minerals(), c.severity(), c.says(), last, OddsWriter.unlessSame(months)));
        }
        return odds;
    }
}
