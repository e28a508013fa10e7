package dev.lodestone.cli;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.inquiry.Budget;
import dev.lodestone.inquiry.Comparer;
import dev.lodestone.inquiry.ComparisonText;
import dev.lodestone.inquiry.Variant;
import dev.lodestone.inquiry.Variants;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Request;
import dev.lodestone.plan.Effects;
import dev.lodestone.plan.Wanted;
import dev.lodestone.robust.RobustComparison;
import dev.lodestone.robust.RobustOptions;
import dev.lodestone.robust.RobustWanted;
import dev.lodestone.robust.Robustness;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "compare",
        description = "Compare policy options: what is new, worse, better or gone in each variant of the facts.",
        mixinStandardHelpOptions = true)
final class Compare implements Callable<Integer> {

    @Mixin
    private RequestOptions options;

    @Mixin
    private RulesOption rules;

    @Option(
            names = "--variant",
            required = true,
            paramLabel = "NAME:FILE",
            description = "A variant: its name, a colon, its file, such as \"lifted: facts/variants/ban-lifted.json\".")
    private List<String> variants;

    @Mixin
    private RobustOption odds;

    @Option(names = "--by", paramLabel = "DATE", description = "With --odds: the day on which flags stand or not.")
    private String by;

    @Option(
            names = "--severity",
            defaultValue = "high",
            paramLabel = "SEVERITY",
            description = "With --odds: flags at least this severe count; ${DEFAULT-VALUE} unless said otherwise.")
    private String severity;

    @Mixin
    private TableOrCsvOption output;

    @Override
    public Integer call() {
        List<Variant> read = new ArrayList<>();
        for (String variant : variants) {
            int colon = variant.indexOf(':');
            if (colon < 1) {
                throw new BadInput(
                        "--variant",
                        "'" + variant + "' is no name and file",
                        "write --variant \"lifted: ban-lifted.json\"");
            }
            read.add(Variants.file(
                    variant.substring(0, colon).strip(),
                    Path.of(variant.substring(colon + 1).strip())));
        }
        Request base = options.request();
        Advisor advisor = rules.advisor();
        RobustComparison compared = new RobustComparison(
                new Comparer(advisor, Effects::proved).compare(base, read), robust(advisor, base, read));
        output.print(compared, Compare::table, RobustComparison::markdown, c -> ComparisonText.csv(c.comparison()));
        return Lodestone.DONE;
    }

    private Robustness robust(Advisor advisor, Request base, List<Variant> variants) {
        RobustWanted wanted = odds.wanted();
        if (wanted == null) {
            if (by != null) {
                throw new BadInput("--by", "no odds are asked for", "add --odds; the date of the facts is --as-of");
            }
            return null;
        }
        if (by == null) {
            throw new BadInput("--odds", "odds are of a day", "add --by 2027-06-30");
        }
        try (ProgressLine progress = new ProgressLine(wanted.draws())) {
            return new RobustOptions(advisor, new Budget(Integer.MAX_VALUE), progress::steps)
                    .of(
                            base,
                            variants,
                            Wanted.severity(severity, "--severity"),
                            RequestOptions.date("--by", by),
                            wanted);
        }
    }

    private static String table(RobustComparison compared) {
        return InquiryTable.text(compared.comparison())
                + (compared.odds() == null ? "" : new RobustTable().of(compared.odds()));
    }
}
