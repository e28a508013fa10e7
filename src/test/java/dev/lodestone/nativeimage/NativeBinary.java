package dev.lodestone.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Patience;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The native binary, as a server or for one command. */
public final class NativeBinary implements AutoCloseable {
    private static final Path FILE = Path.of("target", "lodestone").toAbsolutePath();
    private static final Pattern LISTENING = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    /** What a command printed, and how it ended. */
    public record Result(int exit, String out, String err) {}

    private NativeBinary(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the server on a free port, without an archive, and waits until it listens. */
    public static NativeBinary serve(Path rules) {
        return serve(rules, Map.of("LODESTONE_ARCHIVE_URL", "off"));
    }

    /** The same with settings, by the names of environment variables. */
    public static NativeBinary serve(Path rules, Map<String, String> settings) {
        Process process = start(List.of("serve", "--port", "0", "--rules", rules.toString()), settings, true);
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        try (Patience.Watch watch = Patience.over(process)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                Matcher listening = LISTENING.matcher(line);
                if (listening.find()) {
                    Thread rest = new Thread(() -> out.lines().forEach(l -> {}));
                    rest.setDaemon(true);
                    rest.start();
                    return new NativeBinary(process, Integer.parseInt(listening.group(1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("the binary ended without listening");
    }

    /** Runs one command to its end. */
    public static Result run(String... arguments) {
        return filter("", arguments);
    }

    /** The same with text on its standard input. */
    public static Result filter(String input, String... arguments) {
        Process process = start(List.of(arguments), Map.of(), false);
        try (Patience.Watch watch = Patience.over(process)) {
            feed(process, input);
            StringBuilder err = new StringBuilder();
            Thread errors = new Thread(() -> err.append(text(process.errorReader(StandardCharsets.UTF_8))));
            errors.start();
            String out = text(process.inputReader(StandardCharsets.UTF_8));
            int exit = process.waitFor();
            errors.join();
            return new Result(exit, out, err.toString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void feed(Process process, String input) {
        try (Writer into = process.outputWriter(StandardCharsets.UTF_8)) {
            into.write(input);
        } catch (IOException e) {
            // It ended without reading: what it printed says why.
        }
    }

    private static String text(BufferedReader reader) {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8192];
        try {
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                text.append(buffer, 0, n);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Process start(List<String> arguments, Map<String, String> settings, boolean merged) {
        assertThat(FILE).as("the binary, made by ./mvnw package -Dnative").isExecutable();
        List<String> command = new ArrayList<>(List.of(FILE.toString()));
        command.addAll(arguments);
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(merged);
            builder.environment().putAll(settings);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    /** Ends it at once, as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Posts JSON and returns the answer. */
    public HttpResponse<String> post(String path, byte[] json) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json))
                .build());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return port;
    }

    /** Asks the server to end, as an operator would. */
    public void end() {
        process.destroy();
    }

    /** Asks the server to end, as an operator would, and tells how it did. */
    public int terminate() {
        process.destroy();
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return process.exitValue();
    }

    /** Resident memory in MB. */
    long memory() {
        try {
            String status = Files.readString(Path.of("/proc/" + process.pid() + "/status"));
            return Long.parseLong(status.replaceAll("(?s).*VmRSS:\\s*(\\d+) kB.*", "$1")) / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
