package dev.lodestone.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lodestone.archive.Address;
import dev.lodestone.intake.BadInput;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes are posted to those who agreed, signed, in order, at least once, and nowhere else. */
class CourierTest {
    private static final String SECRET = "a secret of a test";
    private static final Duration WITHIN = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    private record Got(String id, String signature, String seconds, String body) {}

    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final Desk.Days clock = new Desk.Days();
    private final Webhook webhook = new Webhook(WITHIN, "lodestone", true);
    private Desk desk;
    private HttpServer server;
    private Courier courier;
    /** The status of the answer to the nth post, from 1 on. */
    private volatile IntUnaryOperator answers = n -> 204;

    private volatile String allowed = "lodestone";

    @BeforeEach
    void begin() throws IOException {
        desk = new Desk(Address.of(folder.resolve("archive.db").toString()), clock);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
        courier = courier(3);
    }

    @AfterEach
    void end() {
        courier.close();
        server.stop(0);
        desk.close();
    }

    private Courier courier(int tries) {
        return new Courier(desk.archive, webhook, clock, WITHIN, tries);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        int status = 200;
        if (exchange.getRequestMethod().equals("OPTIONS")) {
            exchange.getResponseHeaders().set("WebHook-Allowed-Origin", allowed);
        } else {
            got.add(new Got(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    new String(body, StandardCharsets.UTF_8)));
            status = answers.applyAsInt(got.size());
            if (status == 302) {
                exchange.getResponseHeaders().set("Location", target() + "elsewhere");
            }
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private URI target() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private Watch watch() throws IOException {
        Watch watch = Watch.of(
                "w",
                clock.instant(),
                "",
                new ObjectMapper().readTree("{ \"target\": \"" + target() + "\", \"rules\": [ \"export-control\" ] }"),
                SECRET);
        new Watches(desk.archive).add(watch);
        return watch;
    }

    private void change() {
        desk.put("desk", AdviceWatchTest.share("85%"));
        desk.look();
        desk.put("desk", AdviceWatchTest.share("85%"), AdviceWatchTest.ban(LocalDate.of(2024, 12, 3)));
        desk.look();
        desk.put("desk", AdviceWatchTest.share("85%"));
        desk.look();
    }

    private List<String> wanted() {
        ChangeFilter filter = new ChangeFilter(List.of(), List.of(), List.of(), null, List.of("export-control"), 30);
        return desk.feed.after(0, filter, 1_000).stream().map(KeptChange::id).toList();
    }

    /** Rounds go on, and time passes now and then, so that no pause is waited for. */
    private void rounds(BooleanSupplier until) throws InterruptedException {
        rounds(courier, until);
    }

    private void rounds(Courier by, BooleanSupplier until) throws InterruptedException {
        for (int round = 0; !until.getAsBoolean(); round++) {
            assertThat(round).as("rounds without an end: %s", got).isLessThan(1_000);
            by.round();
            Thread.sleep(10);
            if (round % 20 == 19) {
                clock.pass(Duration.ofSeconds(5));
            }
        }
    }

    private boolean isDone() {
        return new Undelivered(desk.archive).count("w").equals(new Undelivered.Count(0, 0));
    }

    @Test
    void they_come_in_order_each_with_its_id_and_signed() throws Exception {
        webhook.shakeHands(target());
        watch();
        change();
        List<String> wanted = wanted();
        assertThat(wanted).hasSizeGreaterThan(3);
        rounds(() -> got.size() >= wanted.size() && isDone());
        assertThat(got).extracting(Got::id).containsExactlyElementsOf(wanted);
        for (Got one : got) {
            assertThat(one.signature)
                    .isEqualTo("v1," + Webhook.signature(SECRET, one.id, Long.parseLong(one.seconds), one.body));
            assertThat(new ObjectMapper().readTree(one.body).get("id").asText()).isEqualTo(one.id);
        }
    }

    @Test
    void what_does_not_arrive_comes_again_under_the_same_id_and_what_is_behind_it_waits_also_over_a_restart()
            throws Exception {
        watch();
        change();
        List<String> wanted = wanted();
        answers = n -> n <= 2 ? 503 : 200;
        rounds(() -> got.size() == 1);
        courier.close();
        courier = courier(10);
        rounds(() -> isDone() && got.size() > 3);
        assertThat(got.subList(0, 3)).extracting(Got::id).containsOnly(wanted.get(0));
        assertThat(got.stream().map(Got::id).distinct()).containsExactlyElementsOf(wanted);
    }

    @Test
    void what_never_arrives_is_kept_as_dead_and_can_be_sent_again() throws Exception {
        Watch watch = watch();
        change();
        Undelivered deliveries = new Undelivered(desk.archive);
        answers = n -> 500;
        rounds(() -> deliveries.count("w").dead() == wanted().size());
        assertThat(deliveries.dead(watch.id())).first().satisfies(d -> {
            assertThat(d.tries()).isEqualTo(3);
            assertThat(d.failed()).isEqualTo("it answers 500");
        });
        got.clear();
        answers = n -> 200;
        assertThat(deliveries.retry("w", clock.instant())).isEqualTo(wanted().size());
        rounds(this::isDone);
        assertThat(got).extracting(Got::id).containsExactlyElementsOf(wanted());
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 410})
    void it_goes_nowhere_else_and_not_on_where_nobody_wants_more(int status) throws Exception {
        watch();
        change();
        answers = n -> status;
        rounds(() -> new Undelivered(desk.archive).count("w").dead() == wanted().size());
        assertThat(got).hasSize(status == 410 ? wanted().size() : 3 * wanted().size());
    }

    @Test
    void who_does_not_agree_is_not_posted_to() {
        allowed = "somebody-else";
        assertThatThrownBy(() -> webhook.shakeHands(target()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("does not agree");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[fe80::1]",
                "[fd00::1]",
                "[64:ff9b::a00:1]",
                "[2002:7f00:1::]",
                "2130706433"
            })
    void what_stands_in_the_networks_of_the_service_is_not_asked(String host) {
        Webhook careful = new Webhook(WITHIN, "lodestone", false);
        assertThatThrownBy(() -> careful.shakeHands(
                        URI.create("http://" + host + ":" + server.getAddress().getPort() + "/")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("cannot be asked");
        assertThat(got).isEmpty();
    }

    @Test
    void pauses_double_and_are_never_longer_than_a_working_day() {
        assertThat(Courier.pause(0, 0.5)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Courier.pause(3, 0.5)).isEqualTo(Duration.ofSeconds(8));
        assertThat(Courier.pause(40, 1)).isLessThan(Duration.ofHours(8));
    }
}
