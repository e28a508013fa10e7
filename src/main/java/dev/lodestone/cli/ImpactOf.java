package dev.lodestone.cli;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Json;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.rulebook.RuleSource;
import dev.lodestone.workbench.CaseRunner;
import dev.lodestone.workbench.Impact;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "impact",
        description = "Compare two rulebooks over all dossiers and cases; exit with 1 if the advice differs.",
        mixinStandardHelpOptions = true)
final class ImpactOf implements Callable<Integer> {

    /** For people or programs. */
    enum Output {
        TEXT,
        JSON
    }

    @Option(names = "--rules", paramLabel = "NEW", required = true, description = "Folder of the changed rules.")
    private String changed;

    @Option(names = "--base", paramLabel = "OLD", description = "Folder of the rules before; else the rules in use.")
    private String base;

    @Option(names = "--facts", paramLabel = "FOLDER", description = "Folder of the dossiers.", defaultValue = "facts")
    private Path facts;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}.", defaultValue = "TEXT")
    private Output output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        RuleFiles before = RuleSource.of(base).files();
        RuleFiles after = RuleFiles.in(Path.of(changed));
        Map<String, Request> requests = new TreeMap<>();
        if (Files.isDirectory(facts)) {
            try (Stream<Path> dossiers = Files.list(facts)) {
                for (Path dossier :
                        (Iterable<Path>) dossiers.filter(f -> f.toString().endsWith(".json"))::iterator) {
                    requests.put(
                            dossier.toString(),
                            JsonIntake.read(Files.readAllBytes(dossier), dossier.toString(), Intake.MAX_FACTS));
                }
            }
        }
        for (RuleFiles files : List.of(before, after)) {
            CaseRunner.cases(files)
                    .forEach(c -> requests.putIfAbsent("case " + c.theme() + ": " + c.name(), c.request()));
        }
        List<Impact.Difference> differences =
                Impact.of(new Advisor(new RuleBase(before)), new Advisor(new RuleBase(after)), requests);
        PrintWriter out = spec.commandLine().getOut();
        if (output == Output.JSON) {
            out.println(Json.pretty(Map.of("requests", requests.size(), "differences", differences)));
        } else {
            differences.forEach(out::println);
            out.println(differences.size() + " differences over " + requests.size() + " dossiers and cases");
        }
        out.flush();
        return differences.isEmpty() ? Lodestone.DONE : Lodestone.FOUND;
    }
}
