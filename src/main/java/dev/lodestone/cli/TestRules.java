package dev.lodestone.cli;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.engine.ShippedRules;
import dev.lodestone.fact.Words;
import dev.lodestone.inquiry.RuleTimings;
import dev.lodestone.intake.BadInput;
import dev.lodestone.rulebook.BrokenRules;
import dev.lodestone.trial.Timings;
import dev.lodestone.workbench.CaseReport;
import dev.lodestone.workbench.CaseRunner;
import dev.lodestone.workbench.CheckReport;
import dev.lodestone.workbench.Coverage;
import dev.lodestone.workbench.RuleCase;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "test", description = "Run the cases beside the rules.", mixinStandardHelpOptions = true)
final class TestRules implements Callable<Integer> {
    private static final long LOOK_EVERY_MILLIS = 200;
    private static final Duration TIMING = Duration.ofSeconds(20);

    /** For people, programs, or build servers; LCOV is of the coverage alone. */
    enum Output {
        TEXT,
        JSON,
        JUNIT,
        LCOV
    }

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Rule folders or case files; else the rules in use.")
    private List<String> paths = List.of();

    @Mixin
    private RulesOption rules;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}.", defaultValue = "TEXT")
    private Output output;

    @Option(
            names = "--coverage",
            description = "Tell what of the rules the cases show; with --run, of the rules that it names.")
    private boolean coverage;

    @Option(
            names = "--min-coverage",
            paramLabel = "PERCENT",
            description = "Exit with 1 if fewer rules fire, or fewer thresholds are shown on both sides.")
    private Double least;

    @Option(
            names = "--timings",
            description = "Tell what each rule and condition takes on all of the cases, the slowest first.")
    private boolean timings;

    @Option(names = "--shuffle", description = "Give the facts in random order; the answer must be the same.")
    private boolean shuffle;

    @Option(names = "--seed", paramLabel = "SEED", description = "Repeat the order of an earlier --shuffle.")
    private Long seed;

    @Option(names = "--run", paramLabel = "PATTERN", description = "Only cases whose theme, name or rules contain it.")
    private String only;

    @Option(names = "--watch", description = "Run again whenever a file changes, until interrupted.")
    private boolean watch;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (timings && output != Output.TEXT && output != Output.JSON) {
            throw new BadInput("--format", "times are told in text or in JSON", "write --format text or json");
        }
        if (least != null && !(least >= 0 && least <= 100)) {
            throw new BadInput("--min-coverage", "'" + least + "' is no percentage", "write a number from 0 to 100");
        }
        if (!watch) {
            return run(RulePath.of(paths, rules));
        }
        List<RulePath> last = null;
        while (!Thread.currentThread().isInterrupted()) {
            List<RulePath> now = RulePath.of(paths, rules);
            if (!now.equals(last)) {
                last = now;
                try {
                    run(now);
                } catch (BrokenRules e) {
                    now.forEach(p ->
                            out().print(CheckReport.text(p.files(), p.folder(), e.diagnostics(), Terminal::paint)));
                } catch (BadInput e) {
                    e.problems().forEach(p -> out().println(p));
                }
                out().flush();
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        return Lodestone.DONE;
    }

    private int run(List<RulePath> rulebooks) {
        Random random = null;
        if (shuffle || seed != null) {
            long chosen = seed != null ? seed : System.nanoTime() & 0xffffff;
            random = new Random(chosen);
            spec.commandLine().getErr().println("shuffled with --seed " + chosen);
            spec.commandLine().getErr().flush();
        }
        boolean good = true;
        boolean none = only != null;
        Set<String> names = new TreeSet<>();
        for (RulePath path : rulebooks) {
            RuleBase base = ShippedRules.of(path.files());
            List<RuleCase> all = CaseRunner.cases(path.files());
            List<RuleCase> cases = all.stream().filter(c -> isMeant(c, path)).toList();
            if (only != null && cases.isEmpty() && !(coverage && isRule(base))) {
                all.forEach(c -> names.addAll(List.of(c.theme(), c.name())));
                base.rules().forEach(rule -> names.add(rule.name()));
                continue;
            }
            none = false;
            good &= run(path, base, cases, random);
        }
        out().flush();
        if (none) {
            String otherwise = "name a theme, a rule or a part of a case's name";
            throw new BadInput("--run", "no case is named '" + only + "'", Words.meant(only, names, otherwise));
        }
        return good ? Lodestone.DONE : Lodestone.FOUND;
    }

    private boolean run(RulePath path, RuleBase base, List<RuleCase> cases, Random random) {
        List<CaseRunner.Outcome> outcomes = outcomes(new CaseRunner(new Advisor(base)), cases, random);
        Coverage.Report report = coverage || least != null || output == Output.LCOV ? coverage(base, cases) : null;
        Timings times = timings ? timings(base, cases) : null;
        out().print(
                        switch (output) {
                            case TEXT -> CaseReport.text(outcomes, Terminal::paint);
                            case JSON -> CaseReport.json(outcomes, report, times);
                            case JUNIT -> CaseReport.junit(outcomes);
                            case LCOV -> CaseReport.lcov(path.folder(), report);
                        });
        if (report != null && output == Output.TEXT) {
            out().print(CaseReport.coverage(report));
        }
        if (times != null && output == Output.TEXT) {
            out().print(new TimingsTable(times).text());
        }
        return outcomes.stream().allMatch(CaseRunner.Outcome::passed) && (least == null || report.least() >= least);
    }

    private boolean isRule(RuleBase base) {
        return base.rules().stream().anyMatch(r -> r.name().contains(only.toLowerCase(Locale.ROOT)));
    }

    /** Of all rules by the cases that were run; of some rules by all cases of their themes, as those that were run may be too few to tell. */
    private Coverage.Report coverage(RuleBase base, List<RuleCase> run) {
        List<RuleCard> named = only == null
                ? List.of()
                : base.rules().stream()
                        .filter(r -> r.name().contains(only.toLowerCase(Locale.ROOT)))
                        .toList();
        if (named.isEmpty()) {
            return Coverage.of(base, run);
        }
        Set<String> themes = named.stream().map(RuleCard::theme).collect(Collectors.toSet());
        return Coverage.of(
                base,
                named,
                CaseRunner.cases(base.files()).stream()
                        .filter(c -> themes.contains(c.theme()))
                        .toList());
    }

    /** @param random null to leave the facts in their order */
    private static List<CaseRunner.Outcome> outcomes(CaseRunner runner, List<RuleCase> cases, Random random) {
        List<CaseRunner.Outcome> outcomes = new ArrayList<>();
        for (RuleCase c : cases) {
            outcomes.add(random == null ? runner.run(c) : runner.runShuffled(c, random));
        }
        return outcomes;
    }

    private static Timings timings(RuleBase base, List<RuleCase> cases) {
        return RuleTimings.of(
                new Advisor(base), cases.stream().map(RuleCase::request).toList(), null, TIMING);
    }

    private boolean isMeant(RuleCase c, RulePath path) {
        String theme = path.only() == null ? c.theme() : path.only().replaceFirst("\\..*", "");
        String sought = only == null ? "" : only.toLowerCase(Locale.ROOT);
        return c.theme().equals(theme)
                && ((c.theme() + ": " + c.name()).toLowerCase(Locale.ROOT).contains(sought)
                        || Stream.concat(c.then().stream(), c.asks() == null ? Stream.of() : c.asks().stream())
                                .anyMatch(e -> e.rule() != null && e.rule().contains(sought)));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
