package dev.lodestone.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long an edit of a rule takes until the service answers by it, and what many edits leave behind:
 * {@code java EditToLive.java RULES EDITS CLIENTS} in the project's folder, after {@code ./mvnw package}. It starts the jar with a
 * heap of 512 MB; every third edit is broken; the clients ask for an assessment again and again, without pause.
 */
public final class EditToLive {
    /** Themes that refer to no others: 83 rules, for a small rulebook. */
    private static final List<String> FEW = List.of(
            "concentration", "crma", "dependency", "domestic-capacity", "exposure", "stockpile", "tariff");

    private static final Pattern LISTENING = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");
    private static final String RULE = """

            rule "tariff/edit-%d"
                @severity( low )
                @source( "a measurement" )
                @says( "{$economy} is asked about." )
            when
                Focus( $economy : economy )
            then
                insertLogical( RiskFlag.of( drools, $economy, null ) );
            end
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private final byte[] request;
    private final String address;
    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();

    private EditToLive(String address) throws IOException {
        this.address = address;
        this.request = Files.readAllBytes(Path.of("facts/gallium-germanium.json"));
    }

    public static void main(String[] arguments) throws Exception {
        int rules = Integer.parseInt(arguments[0]);
        int edits = Integer.parseInt(arguments[1]);
        int clients = Integer.parseInt(arguments[2]);
        Path folder = Files.createTempDirectory("edit-to-live");
        Path rulebook = Files.createDirectory(folder.resolve("rules"));
        write(rulebook, rules);
        Process service = start(folder, rulebook);
        try {
            new EditToLive(listening(service.inputReader())).measure(service.pid(), rulebook, edits, clients);
        } finally {
            service.destroy();
            service.waitFor(20, TimeUnit.SECONDS);
        }
    }

    private static Process start(Path folder, Path rulebook) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-XX:+UseSerialGC",
                "-Dlodestone.archive.url=" + folder.resolve("archive.db"),
                "-jar", "target/quarkus-app/quarkus-run.jar",
                "serve", "--port", "0", "--rules", rulebook.toString());
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String listening(BufferedReader out) throws IOException {
        StringBuilder log = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            log.append(line).append('\n');
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                Thread rest = new Thread(() -> follow(out));
                rest.setDaemon(true);
                rest.start();
                return listening.group();
            }
        }
        throw new IllegalStateException("it ended without listening:\n" + log);
    }

    private static void follow(BufferedReader out) {
        try {
            while (out.readLine() != null) {
                // What it logs is not of interest, but must be taken away.
            }
        } catch (IOException e) {
            // It was ended.
        }
    }

    private void measure(long pid, Path rulebook, int edits, int clients) throws Exception {
        System.out.println(number("rules", get("/api/v1/rules/status")) + " rules, " + clients + " clients, JDK "
                + Runtime.version().feature());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Thread thread = new Thread(this::ask);
            thread.start();
            threads.add(thread);
        }
        // The service has its first requests behind it, as one that is in use has.
        for (int i = 0; i < 20; i++) {
            assess();
        }
        Path edited = rulebook.resolve("tariff.drl");
        String text = Files.readString(edited);
        List<Long> good = new ArrayList<>();
        for (int i = 1; i <= edits; i++) {
            boolean broken = i % 3 == 0;
            String counter = broken ? "refusals" : "reloads";
            int before = number(counter, get("/api/v1/rules/status"));
            long start = System.nanoTime();
            Files.writeString(edited, broken ? text.replace("AppliedTariff(", "AppliedTarif(") : text + RULE.formatted(i));
            while (number(counter, get("/api/v1/rules/status")) == before) {
                Thread.sleep(20);
            }
            if (!broken && !assess().contains("tariff/edit-" + i)) {
                throw new IllegalStateException("the answer does not follow edit " + i);
            }
            long millis = (System.nanoTime() - start) / 1_000_000;
            if (!broken) {
                good.add(millis);
            }
            if (i <= 3 || i % 20 == 0) {
                System.out.println("edit " + i + (broken ? " (broken): " : ": ") + millis + " ms; " + memory(pid));
            }
        }
        done.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        List<Long> sorted = good.stream().sorted().toList();
        System.out.printf(
                "good edits: first %d ms, median %d ms, longest %d ms; %d answers, %d failures%n",
                good.get(0), sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1), answers.get(), failures.get());
    }

    private void ask() {
        while (!done.get()) {
            try {
                assess();
                answers.incrementAndGet();
            } catch (IOException | IllegalStateException e) {
                failures.incrementAndGet();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private String assess() throws IOException, InterruptedException {
        return body(HttpRequest.newBuilder(URI.create(address + "/api/v1/assessments"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request)));
    }

    private String get(String path) throws IOException, InterruptedException {
        return body(HttpRequest.newBuilder(URI.create(address + path)));
    }

    private String body(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static int number(String name, String json) {
        Matcher number = Pattern.compile("\"" + name + "\" : (\\d+)").matcher(json);
        return number.find() ? Integer.parseInt(number.group(1)) : -1;
    }

    /** What is in use after a collection; what requests allocate next is elsewhere. */
    private String memory(long pid) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        new ProcessBuilder(jcmd, Long.toString(pid), "GC.run").start().waitFor();
        String metrics = get("/q/metrics");
        return "heap " + used("Tenured Gen", metrics) + " MB, metaspace " + used("Metaspace", metrics) + " MB";
    }

    private static long used(String pool, String metrics) {
        Matcher used = Pattern.compile("jvm_memory_used_bytes\\{.*id=\"" + pool + "\".*} (\\S+)").matcher(metrics);
        return used.find() ? Math.round(Double.parseDouble(used.group(1)) / 1e6) : -1;
    }

    /** The shipped rulebook, or a part of it, or with its themes copied under other names until there are enough rules. */
    private static void write(Path folder, int wanted) throws IOException {
        TreeMap<String, String> themes = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                if (name.endsWith(".drl")) {
                    themes.put(name.replace(".drl", ""), Files.readString(file));
                } else if (!name.endsWith(".cases.yaml")) {
                    Files.copy(file, folder.resolve(name));
                }
            }
        }
        if (wanted < themes.values().stream().mapToInt(EditToLive::rules).sum()) {
            themes.keySet().retainAll(FEW);
            // It names rules of the others.
            Files.delete(folder.resolve("briefing.yaml"));
        }
        int written = 0;
        for (int copy = 1; written < wanted; copy++) {
            for (String theme : themes.keySet()) {
                if (written < wanted) {
                    String other = copy == 1 ? theme : theme + "-" + copy;
                    String text = themes.get(theme)
                            .replace("package rules." + theme.replace('-', '_'), "package rules." + other.replace('-', '_'))
                            .replace("rule \"" + theme + "/", "rule \"" + other + "/");
                    Files.writeString(folder.resolve(other + ".drl"), text);
                    written += rules(text);
                }
            }
        }
    }

    private static int rules(String text) {
        return text.split("(?m)^rule ", -1).length - 1;
    }
}
