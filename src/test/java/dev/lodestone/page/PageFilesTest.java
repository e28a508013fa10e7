package dev.lodestone.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a browser is sent: how it then looks does not depend on who sends it. */
@QuarkusTest
class PageFilesTest {
    private static final Path FILES = Path.of("target/classes/META-INF/resources");

    @Test
    void every_file_of_the_page_is_sent_byte_for_byte() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(FILES)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertThat(files).hasSizeGreaterThan(40);
        for (Path file : files) {
            byte[] sent = given().get("/" + FILES.relativize(file)).asByteArray();
            assertThat(sent).as(file.toString()).isEqualTo(Files.readAllBytes(file));
        }
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
