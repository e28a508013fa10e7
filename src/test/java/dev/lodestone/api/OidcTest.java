package dev.lodestone.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tokens of an OpenID Connect provider get, beside API keys. The provider is here: a server that publishes its keys. */
@QuarkusTest
@TestProfile(OidcTest.WithProvider.class)
class OidcTest {
    private static final String BODY = "{\"asOf\":\"2024-12-03\",\"facts\":[]}";
    private static final RsaJsonWebKey PROVIDERS = key("providers");
    private static final RsaJsonWebKey FORGERS = key("providers");

    public static class WithProvider implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                byte[] published = new JsonWebKeySet(PROVIDERS)
                        .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)
                        .getBytes(StandardCharsets.UTF_8);
                HttpServer provider = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
                provider.createContext("/jwks", exchange -> {
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, published.length);
                    exchange.getResponseBody().write(published);
                    exchange.close();
                });
                provider.start();
                Path keys = TestKeys.file(TestKeys.line("machine", "assessor"));
                return Map.of(
                        "lodestone.access.oidc", "true",
                        "lodestone.access.keys", keys.toString(),
                        "quarkus.oidc.auth-server-url",
                                "http://127.0.0.1:" + provider.getAddress().getPort(),
                        "quarkus.oidc.discovery-enabled", "false",
                        "quarkus.oidc.jwks-path", "/jwks",
                        "quarkus.oidc.token.issuer", "https://provider.example",
                        "quarkus.oidc.token.audience", "lodestone");
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private static RsaJsonWebKey key(String id) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            return key;
        } catch (org.jose4j.lang.JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String token(String what) throws Exception {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(what.equals("other issuer") ? "https://elsewhere.example" : "https://provider.example");
        claims.setAudience(what.equals("other audience") ? "bookkeeping" : "lodestone");
        claims.setSubject("jane");
        claims.setStringClaim("upn", "jane@ministry.example");
        claims.setStringListClaim("groups", what.equals("reader") ? "reader" : "assessor");
        claims.setExpirationTimeMinutesInTheFuture(what.equals("expired") ? -10 : 10);
        claims.setIssuedAtToNow();
        JsonWebSignature signature = new JsonWebSignature();
        RsaJsonWebKey key = what.equals("forged") ? FORGERS : PROVIDERS;
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        String text = signature.getCompactSerialization();
        return what.equals("altered") ? text.substring(0, text.lastIndexOf('.')) + ".AAAA" : text;
    }

    @ParameterizedTest
    @CsvSource({
        "assessor, 200",
        "reader, 403",
        "expired, 401",
        "forged, 401",
        "altered, 401",
        "other issuer, 401",
        "other audience, 401",
    })
    void each_token_gets_what_it_is_good_for(String what, int status) throws Exception {
        Response response = given().contentType("application/json")
                .header("Authorization", "Bearer " + token(what))
                .body(BODY)
                .post("/api/v1/assessments");
        assertThat(response.statusCode()).isEqualTo(status);
        if (status >= 400) {
            assertThat(response.contentType()).startsWith("application/problem+json");
        }
        if (status == 200) {
            given().header("Authorization", "Bearer " + token("reader"))
                    .get("/api/v1/assessments/" + response.header("Assessment-Id"))
                    .then()
                    .statusCode(200)
                    .body("who", equalTo("oidc:jane@ministry.example"));
        }
    }

    @ParameterizedTest
    @CsvSource({"Bearer key-of-machine, 200", "Bearer nonsense, 401", "Bearer a.b.c, 401", "Basic amFuZTpqYW5l, 401"})
    void keys_go_on_working_and_nothing_else_is_let_in(String authorization, int status) {
        given().contentType("application/json")
                .header("Authorization", authorization)
                .body(BODY)
                .post("/api/v1/assessments")
                .then()
                .statusCode(status);
    }
}
