package dev.lodestone.briefing;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Briefing;
import dev.lodestone.advice.Disposition;
import dev.lodestone.advice.Explained;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.fact.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells on page one what people have decided of its concerns; the flags, their order and their severities stay as they are. */
public final class Dispositions {
    private Dispositions() {}

    /** The answer with what was decided; the same one if nothing was. */
    public static Assessment in(Assessment assessment, List<Disposition> decided) {
        if (decided.isEmpty()) {
            return assessment;
        }
        Map<String, RiskFlag> flags = assessment.riskFlags().stream()
                .collect(Collectors.toMap(RiskFlag::id, Function.identity(), (first, other) -> first));
        List<Disposition> left = new ArrayList<>(decided);
        List<Briefing.Concern> concerns = new ArrayList<>();
        for (Briefing.Concern concern : assessment.briefing().concerns()) {
            RiskFlag leading = flags.get(concern.flags().get(0));
            Disposition found =
                    left.stream().filter(d -> d.isOf(leading)).findFirst().orElse(null);
            left.remove(found);
            concerns.add(found == null ? concern : concern.decided(told(found, assessment)));
        }
        return assessment.with(assessment.briefing().decided(concerns, asides(left, assessment)));
    }

    /** The same of an answer with its reasons. */
    public static Explained in(Explained explained, List<Disposition> decided) {
        return new Explained(in(explained.assessment(), decided), explained.explanation());
    }

    private static Briefing.Decided told(Disposition d, Assessment assessment) {
        return new Briefing.Decided(
                d.kind(),
                d.isDue(assessment.asOf()),
                d.told(assessment.asOf()),
                d.until(),
                d.why().isEmpty() ? null : d.why(),
                d.by().isEmpty() ? null : d.by(),
                d.on());
    }

    /** Those that are of no concern on the page, each with what has become of its flag; null if there are none. */
    private static List<Briefing.Aside> asides(List<Disposition> left, Assessment assessment) {
        List<Briefing.Aside> asides =
                left.stream().map(d -> aside(d, assessment)).toList();
        return asides.isEmpty() ? null : asides;
    }

    private static Briefing.Aside aside(Disposition d, Assessment assessment) {
        RiskFlag flag =
                assessment.riskFlags().stream().filter(d::isOf).findFirst().orElse(null);
        String about =
                !d.says().isEmpty() ? d.says().replaceFirst("[.\\s]+$", "") : flag != null ? flag.says() : matter(d);
        String now = flag == null
                ? "No such risk is seen on this day."
                : "It is seen on this day, and heads none of the concerns above.";
        return new Briefing.Aside(
                about + ". " + d.told(assessment.asOf()) + " " + now, flag == null ? null : flag.id());
    }

    /** "Export control: ban active, the United States, gallium". */
    private static String matter(Disposition d) {
        String rule = d.rule().replace('-', ' ').replaceFirst("/", ": ");
        return Words.capital(rule) + ", " + d.economy() + (d.mineral() == null ? "" : ", " + d.mineral());
    }
}
