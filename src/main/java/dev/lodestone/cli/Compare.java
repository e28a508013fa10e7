package dev.lodestone.cli;

import dev.lodestone.inquiry.Comparer;
import dev.lodestone.inquiry.Comparison;
import dev.lodestone.inquiry.ComparisonText;
import dev.lodestone.inquiry.Variant;
import dev.lodestone.inquiry.Variants;
import dev.lodestone.intake.BadInput;
import dev.lodestone.plan.Effects;
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
        Comparison comparison = new Comparer(rules.advisor(), Effects::proved).compare(options.request(), read);
        output.print(comparison, InquiryTable::text, ComparisonText::markdown, ComparisonText::csv);
        return Lodestone.DONE;
    }
}
