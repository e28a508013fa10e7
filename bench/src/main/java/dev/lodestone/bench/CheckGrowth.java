package dev.lodestone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the time of {@code check} grows with the rules of one theme: {@code java CheckGrowth.java RULES...} in the project's folder,
 * after {@code ./mvnw package}. The rules are those of {@code concentration.drl} again and again, each with a name and a threshold
 * of its own. Each figure is the median of three runs of the jar, its start included.
 */
public final class CheckGrowth {
    private static final Pattern RULE = Pattern.compile("(?ms)^// .*?^end$");
    private static final Pattern THRESHOLD = Pattern.compile("\"concentration\\.[^\"]*\"");
    private static final int RUNS = 3;

    private CheckGrowth() {}

    public static void main(String[] arguments) throws Exception {
        double last = 0;
        for (String argument : arguments) {
            Path folder = Files.createTempDirectory("check-growth");
            write(folder, Integer.parseInt(argument));
            double[] seconds = new double[RUNS];
            for (int i = 0; i < RUNS; i++) {
                seconds[i] = check(folder);
            }
            java.util.Arrays.sort(seconds);
            double median = seconds[RUNS / 2];
            System.out.printf(
                    "%s rules: %.2f s (%.2f to %.2f)%s%n",
                    argument,
                    median,
                    seconds[0],
                    seconds[RUNS - 1],
                    last == 0 ? "" : String.format(", %.2f times the one before", median / last));
            last = median;
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /** Seconds from the start of the process to its end. */
    private static double check(Path folder) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar", "target/quarkus-app/quarkus-run.jar", "check", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("it did not end within ten minutes");
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void write(Path folder, int wanted) throws IOException {
        String text = Files.readString(Path.of("rules/concentration.drl"));
        List<String> rules = RULE.matcher(text).results().map(MatchResult::group).toList();
        StringBuilder all = new StringBuilder(text.substring(0, text.indexOf("// ")).replace("rules.concentration", "rules.many"));
        StringBuilder parameters = new StringBuilder(Files.readString(Path.of("rules/parameters.yaml"))).append("many:\n");
        for (int i = 0; i < wanted; i++) {
            String rule = rules.get(i % rules.size())
                    .replaceAll("rule \"concentration/([^\"]*)\"", "rule \"many/$1-" + i + "\"")
                    .replaceAll("@decides\\( \"[^\"]*\" \\)", "@decides( \"many/highly-concentrated-0\" )");
            all.append(THRESHOLD.matcher(rule).replaceFirst("\"many.limit-" + i + "\"")).append("\n\n");
            parameters.append("  limit-" + i + ": { value: 0." + (100_000 + i)
                    + ", unit: share, kind: judgement, source: \"made up\" }\n");
        }
        Files.writeString(folder.resolve("many.drl"), all);
        Files.writeString(folder.resolve("parameters.yaml"), parameters);
        Files.copy(Path.of("rules/responses.yaml"), folder.resolve("responses.yaml"));
    }
}
