package dev.lodestone.report;

import dev.lodestone.advice.Doubt;
import dev.lodestone.advice.RiskFlag;
import java.util.stream.Collectors;

/** What the columns of tables say of a flag; empty where it has nothing of the kind. */
final class Cells {
    private Cells() {}

    static String supplier(RiskFlag flag) {
        return flag.exposure() == null ? "" : flag.exposure().supplier().code();
    }

    static String share(RiskFlag flag) {
        return flag.exposure() == null || flag.exposure().share() == null
                ? ""
                : flag.exposure().share().toString();
    }

    static String basis(RiskFlag flag) {
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

    static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
