package dev.lodestone.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What a browser is sent: how it then looks does not depend on who sends it. */
@QuarkusTest
class PageFilesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Path FILES = Path.of("target/classes/META-INF/resources");

    @Test
    void every_file_of_the_page_is_sent_byte_for_byte() throws IOException, InterruptedException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(FILES)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertThat(files).hasSizeGreaterThan(40);
        for (Path file : files) {
            for (String taken : List.of("identity", "gzip;q=0", "br, gzip")) {
                byte[] sent = unpacked(get("/" + FILES.relativize(file), taken));
                assertThat(sent).as("%s, %s", file, taken).isEqualTo(Files.readAllBytes(file));
            }
        }
    }

    @Test
    void what_depends_on_the_packing_that_a_browser_takes_says_so() throws IOException, InterruptedException {
        for (String taken : List.of("identity", "gzip;q=0", "br, gzip")) {
            HttpHeaders sent = get("/js/app.js", taken).headers();
            assertThat(sent.firstValue("Content-Encoding").orElse("").equals("gzip"))
                    .isEqualTo(taken.startsWith("br"));
            assertThat(sent.firstValue("Vary").orElse("")).isEqualToIgnoringCase("Accept-Encoding");
            assertThat(sent.firstValue("ETag")).isNotEmpty();
            assertThat(sent.firstValue("Content-Type")).hasValue("text/javascript;charset=UTF-8");
        }
    }

    private static HttpResponse<byte[]> get(String path, String taken) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .header("Accept-Encoding", taken)
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static byte[] unpacked(HttpResponse<byte[]> sent) throws IOException {
        boolean packed =
                sent.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        return packed ? new GZIPInputStream(new ByteArrayInputStream(sent.body())).readAllBytes() : sent.body();
    }

    @Test
    void strangers_scripts_and_styles_are_refused_by_the_policy() {
        Response answer = given().get("/");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.asString()).doesNotContain("style=", "onclick", "http://", "https://");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }
}
