package dev.lodestone.report;

import dev.lodestone.advice.Because;
import dev.lodestone.advice.Doubt;
import dev.lodestone.advice.RiskFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the columns of tables say of a flag; empty where it has nothing of the kind. */
final class Cells {
    static final List<String> HEAD =
            List.of("facts", "flags", "parameters", "supplier", "share", "basis", "uncertainBecause", "foldedInto");

    private Cells() {}

    /** What a flag rests on and how sure it is, in the order of {@link #HEAD}. */
    static List<Object> of(RiskFlag flag) {
        Because because = flag.because();
        return List.of(
                String.join(";", because.facts()),
                String.join(";", because.flags()),
                String.join(";", because.parameters()),
                supplier(flag),
                share(flag),
                basis(flag),
                doubts(flag),
                text(flag.foldedInto()));
    }

    private static String supplier(RiskFlag flag) {
        return flag.exposure() == null ? "" : flag.exposure().supplier().code();
    }

    private static String share(RiskFlag flag) {
        return flag.exposure() == null || flag.exposure().share() == null
                ? ""
                : flag.exposure().share().toString();
    }

    private static String basis(RiskFlag flag) {
        return flag.exposure() == null ? "" : flag.exposure().basedOn();
    }

    static String doubts(RiskFlag flag) {
        return flag.uncertainBecause() == null
                ? ""
                : flag.uncertainBecause().stream().map(Cells::doubt).distinct().collect(Collectors.joining("; "));
    }

    private static String doubt(Doubt doubt) {
        return doubt.kind() + (doubt.fact() == null ? "" : " " + doubt.fact()) + ": " + doubt.says();
    }

    static <T> List<T> joined(List<? extends T> first, List<? extends T> then) {
        List<T> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
