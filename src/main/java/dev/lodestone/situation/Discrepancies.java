package dev.lodestone.situation;

import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Sources that contradict each other on when a measure begins, rests or ends. */
final class Discrepancies {
    private Discrepancies() {}

    static List<Discrepancy> of(List<Readings.Retold> retold, LocalDate asOf) {
        List<Discrepancy> discrepancies = new ArrayList<>();
        for (Readings.Retold told : retold) {
            if (told.used() instanceof Measure measure) {
                for (FactType.Field field : Accounts.datesThatDiffer(measure, told.other())) {
                    discrepancies.add(new Discrepancy(
                            measure.minerals().size() == 1 ? measure.minerals().get(0) : null,
                            Measures.named(measure),
                            field.about(),
                            text(field.of(measure)),
                            text(field.of(told.other())),
                            isAhead(field.of(measure), asOf) || isAhead(field.of(told.other()), asOf),
                            List.of(measure, told.other())));
                }
            }
        }
        return discrepancies;
    }

    private static boolean isAhead(Object date, LocalDate asOf) {
        return date instanceof LocalDate day && day.isAfter(asOf);
    }

    private static String text(Object dates) {
        if (dates instanceof Collection<?> several) {
            return several.isEmpty()
                    ? "none"
                    : several.stream().map(Object::toString).collect(Collectors.joining(", "));
        }
        return dates == null ? "none" : dates.toString();
    }
}
