package dev.lodestone.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Patience;
import dev.lodestone.fact.FactSet;
import dev.lodestone.rulebook.RuleSource;
import dev.lodestone.vital.Vital;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveRulesTest {
    private static final String RULE = """
            package rules.live
            import dev.lodestone.fact.*
            import dev.lodestone.situation.*
            import dev.lodestone.advice.*

            rule "live/NAME"
                @severity( low )
                @source( "a test" )
                @says( "{$e} is asked about." )
            when
                Focus( $e : economy )
            then
                insertLogical( RiskFlag.of( drools, $e, null ) );
            end
            """;

    @TempDir
    private Path folder;

    @Test
    void a_saved_edit_is_in_use_and_a_broken_one_is_not() throws Exception {
        write(folder, "one");
        try (LiveRules live = live(folder)) {
            write(folder, "two");
            Patience.until(live::status, s -> s.advisor().rules().rule("live/two") != null);
            Files.writeString(
                    folder.resolve("live.drl"), RULE.replace("NAME", "three").replace("Focus(", "Fokus("));
            Patience.until(live::status, LiveRules.Status::isDegraded);
            assertThat(live.status().advisor().rules().rule("live/two")).isNotNull();
            assertThat(live.status().diagnostics().get(0).toString())
                    .contains("live.drl:11:5")
                    .contains("did you mean 'Focus'?");
            write(folder, "four");
            Patience.until(live::status, s -> !s.isDegraded());
            assertThat(live.status().advisor().rules().rule("live/four")).isNotNull();
        }
    }

    @Test
    void an_error_while_a_change_is_told_does_not_end_the_watching() throws Exception {
        write(folder, "one");
        AtomicBoolean failed = new AtomicBoolean();
        try (LiveRules live = new LiveRules(RuleSource.of(folder.toString()), status -> {
            if (!failed.getAndSet(true)) {
                throw new StackOverflowError("on purpose");
            }
        })) {
            write(folder, "two");
            Patience.until(live::status, s -> s.advisor().rules().rule("live/two") != null);
            write(folder, "three");
            Patience.until(live::status, s -> s.advisor().rules().rule("live/three") != null);
            assertThat(failed).isTrue();
            assertThat(Vital.all()).anySatisfy(v -> {
                assertThat(v.name()).isEqualTo("rule-watcher");
                assertThat(v.restarts()).isPositive();
            });
        }
    }

    @Test
    void a_renamed_file_replaces_the_old_one() throws Exception {
        write(folder, "one");
        try (LiveRules live = live(folder)) {
            Path draft = folder.resolve(".live.drl.swp");
            Files.writeString(draft, RULE.replace("NAME", "two"));
            Files.move(draft, folder.resolve("live.drl"), StandardCopyOption.ATOMIC_MOVE);
            Patience.until(live::status, s -> s.advisor().rules().rule("live/two") != null);
        }
    }

    @Test
    void a_config_map_is_swapped_by_its_symbolic_link() throws Exception {
        write(Files.createDirectory(folder.resolve("..v1")), "one");
        write(Files.createDirectory(folder.resolve("..v2")), "two");
        Files.createSymbolicLink(folder.resolve("..data"), Path.of("..v1"));
        for (String file : List.of("live.drl", "parameters.yaml", "responses.yaml")) {
            Files.createSymbolicLink(folder.resolve(file), Path.of("..data", file));
        }
        try (LiveRules live = live(folder)) {
            assertThat(live.status().advisor().rules().rule("live/one")).isNotNull();
            Files.createSymbolicLink(folder.resolve("..tmp"), Path.of("..v2"));
            Files.move(folder.resolve("..tmp"), folder.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
            Patience.until(live::status, s -> s.advisor().rules().rule("live/two") != null);
        }
    }

    @Test
    void broken_rules_at_the_start_leave_nothing_to_answer_with_until_they_are_mended() throws Exception {
        write(folder, "one");
        Files.writeString(folder.resolve("live.drl"), "rule");
        try (LiveRules live = live(folder)) {
            assertThat(live.status().advisor()).isNull();
            assertThat(live.status().diagnostics()).isNotEmpty();
            write(folder, "two");
            Patience.until(live::status, s -> s.advisor() != null);
        }
    }

    @Test
    void two_hundred_reloads_under_load_fail_no_request_and_fill_no_memory() throws Exception {
        write(folder, "one");
        AtomicBoolean done = new AtomicBoolean();
        AtomicLong answers = new AtomicLong();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        try (LiveRules live = live(folder)) {
            List<Thread> clients = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Thread client = new Thread(() -> {
                    try {
                        while (!done.get()) {
                            live.status().advisor().assess(FactSet.EMPTY, LocalDate.of(2024, 12, 3), List.of());
                            answers.incrementAndGet();
                            Thread.sleep(5);
                        }
                    } catch (Throwable e) {
                        failure.set(e);
                    }
                });
                clients.add(client);
                client.start();
            }
            long early = 0;
            for (int i = 0; i < 200; i++) {
                String text = i % 3 == 2 ? "rule \"broken" + i + "\" when" : RULE.replace("NAME", "n" + i);
                Files.writeString(folder.resolve("live.drl"), text);
                live.load();
                assertThat(live.status().isDegraded()).isEqualTo(i % 3 == 2);
                if (i == 40) {
                    early = used();
                }
            }
            long late = used();
            done.set(true);
            for (Thread client : clients) {
                client.join();
            }
            assertThat(failure.get()).isNull();
            assertThat(answers.get()).isPositive();
            assertThat(late - early).as("bytes of heap and metaspace gained").isLessThan(24_000_000);
        }
    }

    private static long used() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
            long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
                now += pool.getName().equals("Metaspace") ? pool.getUsage().getUsed() : 0;
            }
            least = Math.min(least, now);
        }
        return least;
    }

    private static LiveRules live(Path folder) {
        return new LiveRules(RuleSource.of(folder.toString()), s -> {});
    }

    private static void write(Path folder, String name) throws IOException {
        Files.writeString(folder.resolve("parameters.yaml"), Files.readString(Path.of("rules/parameters.yaml")));
        Files.writeString(folder.resolve("responses.yaml"), "{}");
        Files.writeString(folder.resolve("live.drl"), RULE.replace("NAME", name));
    }
}
