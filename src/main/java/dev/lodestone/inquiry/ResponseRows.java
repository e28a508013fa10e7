package dev.lodestone.inquiry;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.inquiry.Comparison.Change;
import dev.lodestone.inquiry.Comparison.Urgency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lines up what is recommended in each option, with the figures of measures. */
final class ResponseRows {
    private static final int LAST = 9;

    private record Key(String response, Economy economy, Mineral mineral) {}

    private ResponseRows() {}

    /** @param answers by the names of the options, the base first */
    static List<Comparison.ResponseRow> of(Map<String, Assessment> answers) {
        Map<Key, RecommendedResponse> all = new LinkedHashMap<>();
        Map<String, Map<Key, RecommendedResponse>> options = new LinkedHashMap<>();
        answers.forEach((name, answer) -> {
            Map<Key, RecommendedResponse> own = new LinkedHashMap<>();
            for (RecommendedResponse r : answer.responses()) {
                Key key = new Key(r.response(), r.economy(), r.mineral());
                all.putIfAbsent(key, r);
                // Contracts away from several suppliers are one response: the most urgent of them stands for it.
                own.putIfAbsent(key, r);
            }
            options.put(name, own);
        });
        List<Comparison.ResponseRow> rows = new ArrayList<>();
        all.forEach((key, response) -> {
            List<Urgency> cells = new ArrayList<>();
            options.forEach((name, own) -> cells.add(cell(
                    name,
                    cells.isEmpty() ? null : cells.get(0),
                    options.get(Comparison.BASE).get(key),
                    own.get(key))));
            rows.add(new Comparison.ResponseRow(key.response, key.economy, key.mineral, response.says(), cells));
        });
        rows.sort(Comparator.comparing((Comparison.ResponseRow r) -> !r.differs())
                .thenComparing(r -> r.cells().stream()
                        .filter(c -> c.priority() != null)
                        .mapToInt(Urgency::priority)
                        .min()
                        .orElse(LAST))
                .thenComparing(r -> r.economy().code())
                .thenComparing(r -> r.mineral() == null ? "" : r.mineral().key())
                .thenComparing(Comparison.ResponseRow::response));
        return rows;
    }

    private static Urgency cell(String option, Urgency base, RecommendedResponse before, RecommendedResponse now) {
        Urgency cell = new Urgency(
                option,
                change(before, now),
                now == null ? null : now.priority(),
                now == null || now.particulars() == null
                        ? null
                        : now.particulars().cost(),
                now == null || now.particulars() == null
                        ? null
                        : now.particulars().takes(),
                now == null || now.effect() == null ? null : now.effect().clears());
        boolean other =
                base != null && cell.change() == Change.SAME && !cell.figures().equals(base.figures());
        return other ? cell.as(Change.OTHER_FIGURES) : cell;
    }

    private static Change change(RecommendedResponse before, RecommendedResponse now) {
        if (before == null || now == null) {
            return Objects.equals(before, now) ? Change.ABSENT : before == null ? Change.NEW : Change.GONE;
        }
        int later = Integer.compare(now.priority(), before.priority());
        return later == 0 ? Change.SAME : later < 0 ? Change.WORSE : Change.BETTER;
    }
}
