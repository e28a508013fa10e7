package dev.lodestone.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

/** A service of which nobody switched assistants on. */
@QuarkusTest
class McpOffTest {

    @Test
    void there_is_nothing_at_the_address_until_an_operator_switches_it_on() {
        assertThat(given().contentType(ContentType.JSON)
                        .body("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}")
                        .post("/mcp")
                        .statusCode())
                .isEqualTo(404);
        assertThat(given().get("/mcp").statusCode()).isEqualTo(404);
        assertThat(given().delete("/mcp").statusCode()).isEqualTo(404);
    }
}
