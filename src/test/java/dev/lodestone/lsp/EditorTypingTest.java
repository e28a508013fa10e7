package dev.lodestone.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules are written key by key, and the server keeps up with it. */
class EditorTypingTest {
    private static final int EDITS = Integer.getInteger("lodestone.test.lspEdits", 5_000);
    private static final String RULE = TypedRule.text();
    private static final String CASE = TypedRule.itsCase();

    @Test
    void a_rule_typed_key_by_key_ends_without_a_finding_and_every_answer_comes_at_once(@TempDir Path folder)
            throws Exception {
        Path rules = EditorSession.copyOfRules(folder);
        Path cases = rules.resolve("tariff.cases.yaml");
        Files.writeString(cases, Files.readString(cases).stripTrailing() + "\n" + CASE);
        Path tariff = rules.resolve("tariff.drl");
        String before = Files.readString(tariff);
        List<Double> completions = new ArrayList<>();
        List<Double> hovers = new ArrayList<>();
        List<Double> checks = new ArrayList<>();
        try (EditorSession editor = EditorSession.here()) {
            editor.open(tariff);
            assertThat(editor.diagnostics(tariff)).isEmpty();
            Position at = Positions.of(before, before.length());
            for (int i = 0; i < RULE.length(); i++) {
                String key = RULE.substring(i, i + 1);
                editor.type(tariff, at.getLine(), at.getCharacter(), key);
                at = key.equals("\n")
                        ? new Position(at.getLine() + 1, 0)
                        : new Position(at.getLine(), at.getCharacter() + 1);
                completions.add(completed(editor, tariff, at));
                if (i % 5 == 0) {
                    hovers.add(hovered(editor, tariff, at));
                }
                if (i % 10 == 0) {
                    long start = System.nanoTime();
                    editor.diagnostics(tariff);
                    checks.add(millis(start));
                }
            }
            assertThat(editor.diagnostics(tariff)).isEmpty();
        }
        System.out.printf(
                "a rule of %d keys: completion p95 %.0f ms, hover p95 %.0f ms, findings after the last key p50 %.0f ms, p95 %.0f ms%n",
                RULE.length(), at(completions, 95), at(hovers, 95), at(checks, 50), at(checks, 95));
    }

    @Test
    void thousands_of_edits_leave_the_heap_as_it_was(@TempDir Path folder) throws Exception {
        Path rules = EditorSession.copyOfRules(folder);
        Path file = rules.resolve("substitution.drl");
        String text = Files.readString(file);
        Random random = new Random(7);
        try (EditorSession editor = EditorSession.here()) {
            editor.open(file);
            editor.diagnostics(file);
            long settled = 0;
            for (int i = 1; i <= EDITS; i++) {
                Position at = Positions.of(text, random.nextInt(text.length()));
                editor.type(file, at.getLine(), at.getCharacter(), "x");
                Range typed = new Range(at, new Position(at.getLine(), at.getCharacter() + 1));
                editor.change(file, new TextDocumentContentChangeEvent(typed, ""));
                if (i % 50 == 0) {
                    completed(editor, file, at);
                }
                if (i % (EDITS / 5) == 0) {
                    assertThat(editor.diagnostics(file)).isEmpty();
                    long now = used();
                    System.out.printf("after %d edits %.1f MB%n", 2 * i, now / 1e6);
                    settled = i <= 2 * EDITS / 5 ? Math.max(settled, now) : settled;
                }
            }
            assertThat(used() - settled).as("bytes of heap gained").isLessThan(8_000_000);
        }
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double completed(EditorSession editor, Path file, Position at) {
        long start = System.nanoTime();
        EditorSession.get(
                editor.server().getTextDocumentService().completion(new CompletionParams(EditorSession.id(file), at)));
        return millis(start);
    }

    private static double hovered(EditorSession editor, Path file, Position at) {
        long start = System.nanoTime();
        EditorSession.get(editor.server().getTextDocumentService().hover(new HoverParams(EditorSession.id(file), at)));
        return millis(start);
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static double at(List<Double> all, int percent) {
        Collections.sort(all);
        return all.get(Math.min(all.size() - 1, all.size() * percent / 100));
    }
}
