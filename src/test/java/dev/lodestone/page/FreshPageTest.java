package dev.lodestone.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is fetched on each visit: small, and not sent again while it is the same. */
@QuarkusTest
class FreshPageTest extends PageTest {

    @ParameterizedTest
    @ValueSource(strings = {"united-states-2026", "eu-2023"})
    void a_second_visit_is_sent_nothing_that_the_browser_has(String dossier) {
        visitAnswer("#/assess?d=" + dossier);
        rest(); // an answer is drawn before all else has come, and what was cut short the browser hasn't got
        List<Response> fetched = new CopyOnWriteArrayList<>();
        page.onResponse(r -> {
            if (r.request().method().equals("GET") && !r.url().startsWith("data:")) {
                fetched.add(r);
            }
        });
        page.reload();
        page.locator(".answer[aria-busy=false]").waitFor();
        assertThat(fetched.stream().map(Response::url).toList().toString())
                .contains("/js/app.js", "/page.css", "/api/v1/vocabulary", "/api/v1/dossiers/" + dossier);
        assertThat(fetched.stream()
                        .filter(r -> r.request().sizes().responseBodySize > 0)
                        .map(Response::url))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "page.css",
                "js/app.js",
                "js/facts.js",
                "api/v1/rules",
                "api/v1/fact-types",
                "api/v1/dossiers/eu-2023"
            })
    void what_is_fetched_is_compressed_and_named_by_its_content(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> first = get(path, "no-such-name");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("no-cache");
        HttpResponse<byte[]> second =
                get(path, first.headers().firstValue("ETag").orElseThrow());
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    private HttpResponse<byte[]> get(String path, String known) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base() + "/" + path))
                .header("Accept-Encoding", "gzip")
                .header("If-None-Match", known)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
