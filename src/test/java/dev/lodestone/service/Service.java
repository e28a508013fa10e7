package dev.lodestone.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Patience;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The service as it is shipped, in a process of its own, on a free port. */
final class Service implements AutoCloseable {
    static final String ASSESSMENTS = "/api/v1/assessments";
    private static final Path JAR =
            Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    /** The native binary, where it is the one that is tested. */
    private static final String BINARY = System.getProperty("lodestone.binary");

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://127\\.0\\.0\\.1:(\\d+)");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final int port;
    private final Queue<String> log;

    private Service(Process process, int port, Queue<String> log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    static boolean isNative() {
        return BINARY != null;
    }

    /** With an SQLite file as its archive. */
    static Service on(Path archive, String... javaOptions) {
        return start(List.of(), Map.of("lodestone.archive.url", archive.toString()), javaOptions);
    }

    static Service start(Map<String, String> settings, String... javaOptions) {
        return start(List.of(), settings, javaOptions);
    }

    /**
     * Starts it and waits until it listens.
     *
     * @param before a command that runs it, such as one that gives it file systems of its own
     */
    static Service start(List<String> before, Map<String, String> settings, String... javaOptions) {
        Process process = launch(before, settings, javaOptions);
        Queue<String> log = new ConcurrentLinkedQueue<>();
        BufferedReader out = process.inputReader();
        try (Patience.Watch watch = Patience.over(process)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                log.add(line);
                Matcher listening = LISTENING.matcher(line);
                if (listening.find()) {
                    Thread rest = new Thread(() -> follow(out, log));
                    rest.setDaemon(true);
                    rest.start();
                    return new Service(process, Integer.parseInt(listening.group(1)), log);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("it ended without listening:\n" + String.join("\n", log));
    }

    static Process launch(List<String> before, Map<String, String> settings, String... javaOptions) {
        List<String> command = new ArrayList<>(before);
        command.addAll(BINARY == null ? Java.COMMAND : List.of(BINARY));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(javaOptions));
        command.addAll(BINARY == null ? List.of("-jar", JAR.toString()) : List.of());
        command.addAll(List.of("serve", "--port", "0"));
        if (!settings.containsKey("lodestone.bundle.url")) {
            command.addAll(List.of("--rules", settings.getOrDefault("lodestone.rules", "rules")));
        }
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What runs its commands. */
    static List<String> program() {
        List<String> program = new ArrayList<>(BINARY == null ? Java.COMMAND : List.of(BINARY));
        program.addAll(BINARY == null ? List.of("-jar", JAR.toString()) : List.of());
        return program;
    }

    /** What runs the jar: worked out when the first command asks for it, and never for the native binary. */
    private static final class Java {
        private static final List<String> COMMAND = command();

        private static List<String> command() {
            assertThat(JAR).as("the service, made by ./mvnw package").exists();
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            List<String> command = List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
            return Stream.concat(command.stream(), ClassArchive.options(command, JAR).stream())
                    .toList();
        }
    }

    private static void follow(BufferedReader out, Queue<String> log) {
        try {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                log.add(line);
            }
        } catch (IOException e) {
            // It was killed.
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    Queue<String> log() {
        return log;
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    /** Posts JSON; headers are names and values in turn. */
    HttpResponse<String> post(String path, byte[] json, String... headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofByteArray(json)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    /** Tells it to end, as an operator does. */
    void end() {
        process.destroy();
    }

    /** Tells it to end and waits for its exit status. */
    int terminate() throws InterruptedException {
        end();
        return exit();
    }

    /** Waits for its exit status. */
    int exit() throws InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    /** How much of its processors the service takes within a while. */
    Duration processorTimeOver(Duration period) {
        try {
            Duration before = process.info().totalCpuDuration().orElseThrow();
            Thread.sleep(period.toMillis());
            return process.info().totalCpuDuration().orElseThrow().minus(before);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
