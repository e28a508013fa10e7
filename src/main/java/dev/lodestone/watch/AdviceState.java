package dev.lodestone.watch;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Briefing;
import dev.lodestone.advice.MeasureState;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the advice on a dossier stands, as far as changes of it are told: what was told before plus the changes is what is told now.
 *
 * @param day that it is for
 * @param flags without responses, in the order of their severity
 * @param concerns of page one, in order
 * @param dues days ahead on which something ends, starts or has to begin
 * @param marks within how many days it is told that something falls due, each once
 */
record AdviceState(LocalDate day, List<RiskFlag> flags, List<Concern> concerns, List<Due> dues, List<Integer> marks) {
    /** What page one is concerned with, named by its leading flag, whatever its place. */
    record Concern(Economy economy, String rule, Mineral mineral, Severity severity, String says) {

        Object key() {
            return new Key(economy, rule, mineral);
        }

        private record Key(Economy economy, String rule, Mineral mineral) {}
    }

    /**
     * A day ahead.
     *
     * @param reader null if it concerns all
     * @param mineral null if it is about none, or several
     * @param rule that worked it out; null if a fact says so
     * @param name of what falls due: ids of facts, or a response
     */
    record Due(
            LocalDate date,
            Economy reader,
            Mineral mineral,
            String rule,
            String name,
            String says,
            List<String> facts) {}

    AdviceState {
        flags = List.copyOf(flags);
        concerns = List.copyOf(concerns);
        dues = List.copyOf(dues);
        marks = List.copyOf(new TreeSet<>(marks));
    }

    /** That nothing is advised: nobody looked, or the dossier was removed. */
    static AdviceState nothing(LocalDate day) {
        return new AdviceState(day, List.of(), List.of(), List.of(), List.of());
    }

    static AdviceState of(Assessment answer, List<Integer> marks) {
        Map<String, RiskFlag> byId =
                answer.riskFlags().stream().collect(Collectors.toMap(RiskFlag::id, Function.identity()));
        List<Concern> concerns = new ArrayList<>();
        for (Briefing.Concern c : answer.briefing().concerns()) {
            RiskFlag head = byId.get(c.flags().get(0));
            concerns.add(new Concern(head.economy(), head.rule(), head.mineral(), c.severity(), c.says()));
        }
        return new AdviceState(answer.asOf(), answer.riskFlags(), concerns, dues(answer), marks);
    }

    private static List<Due> dues(Assessment answer) {
        List<Due> dues = new ArrayList<>();
        for (Briefing.Due due : answer.briefing().calendar()) {
            String name = String.join(",", due.facts());
            dues.add(new Due(due.date(), null, mineral(answer, due.facts()), null, name, due.says(), due.facts()));
        }
        for (RecommendedResponse r : answer.responses()) {
            if (r.particulars() != null && r.particulars().startBy() != null) {
                dues.add(new Due(
                        r.particulars().startBy(),
                        r.economy(),
                        r.mineral(),
                        r.particulars().rule(),
                        r.response(),
                        "to be begun by now: " + r.briefly(),
                        r.particulars().evidence()));
            }
        }
        return dues;
    }

    /** The one mineral that measures are about; null if they are about others, too. */
    private static Mineral mineral(Assessment answer, List<String> facts) {
        List<Mineral> minerals = answer.measures().stream()
                .filter(m -> facts.contains(m.fact()))
                .map(MeasureState::minerals)
                .flatMap(List::stream)
                .distinct()
                .limit(2)
                .toList();
        return minerals.size() == 1 ? minerals.get(0) : null;
    }

    /** Ids of the facts that the flags rest on which lead a concern. */
    Set<String> facts(Concern concern) {
        return flags.stream()
                .filter(f -> new Concern(f.economy(), f.rule(), f.mineral(), null, null)
                        .key()
                        .equals(concern.key()))
                .flatMap(f -> f.because().facts().stream())
                .collect(Collectors.toSet());
    }

    /** Whether it falls due within so many days, and is known to. */
    boolean isDue(Due due, int within) {
        return marks.contains(within)
                && dues.stream()
                        .anyMatch(d -> d.date().equals(due.date()) && d.name().equals(due.name()) && same(d, due))
                && !due.date().isBefore(day)
                && !due.date().minusDays(within).isAfter(day);
    }

    private static boolean same(Due one, Due other) {
        return Objects.equals(one.reader(), other.reader()) && Objects.equals(one.mineral(), other.mineral());
    }

    /** The first day after this one on which something comes within one of the marks; null if nothing does. */
    LocalDate nextDue() {
        return dues.stream()
                .flatMap(d -> marks.stream().map(m -> d.date().minusDays(m)))
                .filter(d -> d.isAfter(day))
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
