package dev.lodestone.bench;

import dev.lodestone.engine.RuleFiles;
import dev.lodestone.engine.RuleSource;
import dev.lodestone.fact.FactSet;
import dev.lodestone.workbench.LiveRules;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long an edit takes until it is in use, and what many of them leave behind: {@code EditToLive RULES EDITS}. The shipped
 * themes are copied under other names until there are enough rules; every third edit is broken; four clients ask all the while.
 */
public final class EditToLive {
    private EditToLive() {}

    public static void main(String[] arguments) throws Exception {
        int rules = Integer.parseInt(arguments[0]);
        int edits = Integer.parseInt(arguments[1]);
        Path folder = Files.createTempDirectory("rules");
        write(folder, rules);
        Path edited = folder.resolve("tariff.drl");
        String text = Files.readString(edited);
        AtomicBoolean done = new AtomicBoolean();
        AtomicLong answers = new AtomicLong();
        AtomicLong failures = new AtomicLong();
        try (LiveRules live = new LiveRules(RuleSource.of(folder.toString()), s -> {})) {
            System.out.println(live.status().advisor().rules().rules().size() + " rules");
            List<Thread> clients = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Thread client = new Thread(() -> ask(live, done, answers, failures));
                client.start();
                clients.add(client);
            }
            for (int i = 1; i <= edits; i++) {
                boolean broken = i % 3 == 0;
                String name = "tariff/pending-" + i;
                String next = broken
                        ? text.replace("AppliedTariff(", "AppliedTarif(")
                        : text.replace("\"tariff/pending\"", '"' + name + '"');
                long start = System.nanoTime();
                Files.writeString(edited, next);
                while (broken ? !live.status().isDegraded() : live.status().advisor().rules().rule(name) == null) {
                    Thread.sleep(1);
                }
                if (!broken) {
                    live.status().advisor().assess(FactSet.EMPTY, LocalDate.of(2025, 1, 1), List.of());
                }
                long millis = (System.nanoTime() - start) / 1_000_000;
                if (i <= 10 || i % 20 == 0) {
                    System.out.println("edit " + i + (broken ? " (broken): " : ": ") + millis + " ms, " + memory());
                }
            }
            done.set(true);
            for (Thread client : clients) {
                client.join();
            }
        }
        System.out.println(answers + " answers, " + failures + " failures");
    }

    private static void ask(LiveRules live, AtomicBoolean done, AtomicLong answers, AtomicLong failures) {
        while (!done.get()) {
            try {
                live.status().advisor().assess(FactSet.EMPTY, LocalDate.of(2025, 1, 1), List.of());
                answers.incrementAndGet();
                Thread.sleep(20);
            } catch (RuntimeException e) {
                failures.incrementAndGet();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static String memory() {
        System.gc();
        long metaspace = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            metaspace += pool.getName().equals("Metaspace") ? pool.getUsage().getUsed() : 0;
        }
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return "heap " + (heap >> 20) + " MB, metaspace " + (metaspace >> 20) + " MB";
    }

    private static void write(Path folder, int wanted) throws IOException {
        RuleFiles shipped = RuleFiles.in(Path.of("rules"));
        Map<String, String> themes = shipped.ending(".drl");
        int written = 0;
        for (Map.Entry<String, String> file : shipped.texts().entrySet()) {
            if (!file.getKey().endsWith(".cases.yaml")) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        }
        for (String text : themes.values()) {
            written += text.split("(?m)^rule ", -1).length - 1;
        }
        for (int copy = 2; written < wanted; copy++) {
            for (Map.Entry<String, String> file : themes.entrySet()) {
                String theme = file.getKey().replace(".drl", "");
                String other = theme + "-" + copy;
                if (written < wanted) {
                    String text = file.getValue()
                            .replace("package rules." + theme.replace('-', '_'), "package rules." + other.replace('-', '_'))
                            .replace("rule \"" + theme + "/", "rule \"" + other + "/");
                    Files.writeString(folder.resolve(other + ".drl"), text);
                    written += text.split("(?m)^rule ", -1).length - 1;
                }
            }
        }
    }
}
