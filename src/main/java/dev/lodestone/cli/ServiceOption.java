package dev.lodestone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** A running service that a command asks, and by what key. */
final class ServiceOption {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(1);
    private static final int REFUSED = 400;

    @Option(
            names = "--service",
            paramLabel = "ADDRESS",
            defaultValue = "http://localhost:8080",
            description = "Where the service listens; ${DEFAULT-VALUE} by default.")
    private URI service;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "A file with your API key or token alone in it: the service knows you by it.")
    private Path key;

    private HttpClient client;

    JsonNode get(String path) {
        return JsonIntake.tree(send("GET", path, null), service + path);
    }

    String text(String path) {
        return new String(send("GET", path, null), StandardCharsets.UTF_8);
    }

    /** @param body JSON; null for none */
    JsonNode post(String path, byte[] body) {
        return JsonIntake.tree(send("POST", path, body == null ? new byte[0] : body), service + path);
    }

    void delete(String path) {
        send("DELETE", path, null);
    }

    private byte[] send(String method, String path, byte[] body) {
        HttpRequest.Builder request = request(path)
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (key != null) {
            identify(request);
        }
        try {
            HttpResponse<byte[]> answer = client().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() >= REFUSED) {
                throw refusal(answer);
            }
            return answer.body();
        } catch (IOException e) {
            String why = e.getMessage() == null ? "" : ": " + e.getMessage();
            throw new UncheckedIOException(
                    "no service answers at " + service + why + " (start it, or name another: --service)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        try {
            return HttpRequest.newBuilder(URI.create(service.toString().replaceFirst("/$", "") + path));
        } catch (IllegalArgumentException e) {
            throw new BadInput("--service", "'" + service + "' is no address", "write --service https://HOST");
        }
    }

    private void identify(HttpRequest.Builder request) {
        String held = new String(Intake.bytes(key), StandardCharsets.UTF_8).strip();
        try {
            request.header("Authorization", "Bearer " + held);
        } catch (IllegalArgumentException e) {
            throw new BadInput(
                    key.toString(), "holds no key that can be sent", "put your key alone into it, on one line");
        }
    }

    /** Made when it is first needed: the native binary is built with its commands made already. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .build();
        }
        return client;
    }

    /** What the service says is wrong, in its words. */
    private BadInput refusal(HttpResponse<byte[]> answer) {
        List<Problem> problems = new ArrayList<>();
        String said = "";
        try {
            JsonNode body = JsonIntake.tree(answer.body(), "");
            said = (body.path("title").asText() + ": " + body.path("detail").asText()).strip();
            body.path("errors")
                    .forEach(e -> problems.add(new Problem(
                            e.path("pointer").asText(),
                            e.path("message").asText(),
                            e.path("suggestion").isTextual()
                                    ? e.get("suggestion").asText()
                                    : null)));
        } catch (BadInput e) {
            said = "it answers " + answer.statusCode();
        }
        String wayOut = answer.statusCode() == 401 ? "name a file with your key: --key FILE" : null;
        return problems.isEmpty() ? new BadInput(service.toString(), said, wayOut) : new BadInput(problems);
    }
}
