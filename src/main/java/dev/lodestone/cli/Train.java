package dev.lodestone.cli;

import dev.lodestone.intake.Intake;
import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Does what people do, so that a JVM can write down what it has learnt by then: which classes there are, and on a JDK 25 how often
 * which method is called. Options of the JVM say where to (docs/operations.md); without them it is of no use.
 */
@Command(
        name = "train",
        hidden = true,
        description = "Do for a while what commands and the service do, for the JVM's archive of it.",
        mixinStandardHelpOptions = true)
final class Train implements Callable<Integer> {
    private static final String DOSSIER = "gallium-germanium";
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long the service is asked, ${DEFAULT-VALUE} s unless said otherwise.",
            defaultValue = "2")
    private int seconds;

    @Option(names = "--service", description = "What the service does; else what short commands do.")
    private boolean service;

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("lodestone-train");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
        Path facts = folder.resolve("facts.json");
        Files.write(facts, Intake.dossierText(DOSSIER));
        if (!service) {
            commands(facts.toString());
            return Lodestone.DONE;
        }
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        System.setProperty("quarkus.http.host", "127.0.0.1");
        System.setProperty("lodestone.archive.url", folder.resolve("archive.db").toString());
        Thread asking = new Thread(() -> ask("http://127.0.0.1:" + port), "asking");
        asking.setDaemon(true);
        asking.start();
        return run("serve", "--port", Integer.toString(port));
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            // It lies among temporary files.
        }
    }

    private static void commands(String facts) {
        for (String[] arguments : List.of(
                new String[] {"--help"},
                new String[] {"check"},
                new String[] {"assess", facts, "--for", "US", "--format", "table"},
                new String[] {"assess", facts, "--for", "US", "--format", "json", "--explain"})) {
            run(arguments);
        }
    }

    private static int run(String... arguments) {
        CommandLine command = Lodestone.commandLine(arguments);
        command.setOut(new PrintWriter(Writer.nullWriter()));
        return command.execute(arguments);
    }

    /** Asks until the time is over, from as many threads as there are processors; then the service ends, and with it the process. */
    private void ask(String service) {
        int exit = Lodestone.UNAVAILABLE;
        try {
            HttpClient client = HttpClient.newHttpClient();
            waitFor(client, service);
            long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            Thread[] threads = new Thread[Runtime.getRuntime().availableProcessors()];
            for (int i = 0; i < threads.length; i++) {
                threads[i] = new Thread(() -> askUntil(end, client, service), "asking-" + i);
                threads[i].start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
            exit = Lodestone.DONE;
        } catch (IOException e) {
            System.err.println("error: the service does not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Quarkus.asyncExit(exit);
    }

    private static void waitFor(HttpClient client, String service) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                client.send(
                        HttpRequest.newBuilder(URI.create(service + "/q/health/ready"))
                                .build(),
                        BodyHandlers.discarding());
                return;
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    private static void askUntil(long end, HttpClient client, String service) {
        byte[] facts = Intake.dossierText(DOSSIER);
        try {
            for (int i = 0; System.nanoTime() < end; i++) {
                // The page and reasons in full now and then, as people ask for them.
                if (i % 50 == 0) {
                    get(client, service + "/");
                    get(client, service + "/api/v1/rules");
                    get(client, service + "/q/metrics");
                    post(client, service + "/api/v1/assessments?explain=full", facts);
                    post(client, service + "/api/v1/assessments?record=false&brief=true", onAnotherDay(i));
                }
                post(client, service + "/api/v1/assessments", facts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A question of the page that has no answer at hand. */
    private static byte[] onAnotherDay(int i) {
        return ("{\"dossier\": \"" + DOSSIER + "\", \"asOf\": \"" + FIRST_DAY.plusDays(i) + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void get(HttpClient client, String address) throws IOException, InterruptedException {
        client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding());
    }

    private static void post(HttpClient client, String address, byte[] facts) throws IOException, InterruptedException {
        client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(facts))
                        .build(),
                BodyHandlers.discarding());
    }
}
