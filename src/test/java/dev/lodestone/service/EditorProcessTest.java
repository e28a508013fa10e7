package dev.lodestone.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.lsp.EditorSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The language server as an editor starts it: a process that speaks over its standard input and output. */
class EditorProcessTest {

    @Test
    void a_process_checks_what_is_typed_and_ends_when_the_editor_says_so(@TempDir Path folder) throws Exception {
        Path tariff = EditorSession.copyOfRules(folder).resolve("tariff.drl");
        List<String> command = new ArrayList<>(Service.program());
        command.add("lsp");
        long start = System.nanoTime();
        try (EditorSession editor = EditorSession.of(command)) {
            System.out.printf("ready in %.0f ms%n", (System.nanoTime() - start) / 1e6);
            String text = Files.readString(tariff);
            editor.open(tariff, text.replace("AppliedTariff(", "AppliedTarif("));
            List<Diagnostic> found = editor.diagnostics(tariff);
            System.out.printf("first findings after %.0f ms%n", (System.nanoTime() - start) / 1e6);
            assertThat(found)
                    .isNotEmpty()
                    .allSatisfy(d -> assertThat(d.getCode().getLeft()).isEqualTo("unknown-type"));
            editor.change(tariff, text);
            assertThat(editor.diagnostics(tariff)).isEmpty();
            assertThat(editor.end()).isZero();
        }
    }
}
