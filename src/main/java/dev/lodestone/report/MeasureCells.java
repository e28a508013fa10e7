package dev.lodestone.report;

import dev.lodestone.advice.Effect;
import dev.lodestone.advice.Effect.Touched;
import dev.lodestone.advice.Particulars;
import dev.lodestone.advice.RecommendedResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the columns of tables say of a response as a measure; empty where no rule works it out, or its effect was not looked at. */
final class MeasureCells {
    static final List<String> HEAD = List.of(
            "who",
            "instrument",
            "quantity",
            "cost",
            "takes",
            "startBy",
            "limits",
            "sideEffects",
            "conflictsWith",
            "confidence",
            "worksOn",
            "clears",
            "leaves",
            "raises");

    private MeasureCells() {}

    static List<Object> of(RecommendedResponse response) {
        Particulars p = response.particulars();
        Effect e = response.effect();
        List<Object> cells = new ArrayList<>();
        if (p == null) {
            cells.addAll(Collections.nCopies(10, ""));
        } else {
            Collections.addAll(
                    cells, p.who(), p.instrument(), p.quantity(), p.cost(), p.takes(), p.startBy(), p.limits());
            Collections.addAll(
                    cells,
                    p.sideEffects(),
                    p.conflictsWith() == null ? "" : String.join(";", p.conflictsWith()),
                    p.confidence());
        }
        cells.add(e == null ? "" : e.worksOn());
        cells.add(touched(e, Effect::clears));
        cells.add(touched(e, Effect::leaves));
        cells.add(touched(e, Effect::raises));
        // A workbook has dates that can be sorted and counted with.
        cells.replaceAll(cell -> cell instanceof LocalDate ? cell : Cells.text(cell));
        return cells;
    }

    /** "critical dependency/fully-import-reliant gallium", divided by semicolons; "none" where the effect is none. */
    private static String touched(Effect effect, Function<Effect, List<Touched>> which) {
        if (effect == null) {
            return "";
        }
        List<Touched> flags = which.apply(effect);
        return flags.isEmpty()
                ? "none"
                : flags.stream()
                        .map(f -> (f.severity() + " " + f.rule() + " "
                                        + (f.mineral() == null
                                                ? ""
                                                : f.mineral().key()))
                                .strip())
                        .collect(Collectors.joining(";"));
    }
}
