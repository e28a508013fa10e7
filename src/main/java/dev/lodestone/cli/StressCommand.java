package dev.lodestone.cli;

import dev.lodestone.archive.StressInquiry;
import dev.lodestone.inquiry.Variant;
import dev.lodestone.inquiry.Variants;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Problem;
import dev.lodestone.intake.Request;
import dev.lodestone.stress.Stop;
import dev.lodestone.stress.StopReader;
import dev.lodestone.stress.Stress;
import dev.lodestone.stress.StressText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "stress",
        description =
                "What is missing, month by month, if a supplier stops: stocks, other suppliers, the gap and its cost.",
        mixinStandardHelpOptions = true)
final class StressCommand implements Callable<Integer> {

    @Mixin
    private RequestOptions options;

    @Mixin
    private RulesOption rules;

    @Option(names = "--mineral", paramLabel = "MINERAL", description = "What stops, such as rare-earths.")
    private String mineral;

    @Option(names = "--without", paramLabel = "ECONOMY", description = "The country whose deliveries stop.")
    private String without;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "The first day without them; else the day of the facts.")
    private String from;

    @Option(names = "--months", paramLabel = "N", description = "How long they stop, 1 to 120 months; else 12.")
    private String months;

    @Option(names = "--cut", paramLabel = "SHARE", description = "The part of them that stops, such as 60%%; else all.")
    private String cut;

    @Option(
            names = "--assume",
            paramLabel = "FILE",
            description = "A variant as compare takes it: facts put in place for the question, such as a stock.")
    private List<String> assumed = List.of();

    @Mixin
    private KeepOption keep;

    @Mixin
    private TableOrCsvOption output;

    @Override
    public Integer call() {
        List<Problem> problems = new ArrayList<>();
        Request request = read(problems, options::request);
        List<Variant> variants = read(problems, this::variants);
        Stop stop = request == null ? null : read(problems, () -> new StopReader(given(), f -> "--" + f).read(request));
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        Stress stress = keep.answer(rules.advisor(), new StressInquiry(request, stop, variants), () -> {});
        output.print(stress, s -> new StressTable().of(s), StressText::markdown, StressText::csv);
        return Lodestone.DONE;
    }

    /** What one part of the question says; null with its problems kept, so that all are told at once. */
    private static <T> T read(List<Problem> problems, Supplier<T> part) {
        try {
            return part.get();
        } catch (BadInput e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    private List<Variant> variants() {
        return assumed.stream()
                .map(file -> Variants.file("assumed", Path.of(file)))
                .toList();
    }

    private Map<String, String> given() {
        Map<String, String> given = new HashMap<>();
        given.put("mineral", mineral);
        given.put("without", without);
        given.put("from", from);
        given.put("months", months);
        given.put("cut", cut);
        given.values().removeIf(Objects::isNull);
        return given;
    }
}
