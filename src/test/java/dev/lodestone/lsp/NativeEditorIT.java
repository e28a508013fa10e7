package dev.lodestone.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The native binary serves an editor as the jar does. */
class NativeEditorIT {
    private static final List<String> COMMAND =
            List.of(Path.of("target", "lodestone").toAbsolutePath().toString(), "lsp");

    @Test
    void the_binary_answers_all_that_an_editor_asks(@TempDir Path folder) throws Exception {
        Path rules = EditorSession.copyOfRules(folder);
        Path tariff = rules.resolve("tariff.drl");
        String text = Files.readString(tariff);
        long start = System.nanoTime();
        try (EditorSession editor = EditorSession.of(COMMAND)) {
            System.out.printf("the binary is ready in %.0f ms%n", (System.nanoTime() - start) / 1e6);
            editor.open(tariff, text.replace("AppliedTariff(", "AppliedTarif("));
            assertThat(editor.diagnostics(tariff))
                    .isNotEmpty()
                    .allSatisfy(d -> assertThat(d.getCode().getLeft()).isEqualTo("unknown-type"));
            editor.change(tariff, text);
            assertThat(editor.diagnostics(tariff)).isEmpty();
            int parameter = text.indexOf("name == \"") + 12;
            Hover hover = EditorSession.get(editor.server()
                    .getTextDocumentService()
                    .hover(new HoverParams(EditorSession.id(tariff), Positions.of(text, parameter))));
            assertThat(hover.getContents().getRight().getValue()).contains("**");
            WorkspaceEdit edit = EditorSession.get(editor.server()
                    .getTextDocumentService()
                    .rename(new RenameParams(
                            EditorSession.id(tariff),
                            Positions.of(text, text.indexOf("rule \"") + 8),
                            "tariff/another-name")));
            assertThat(edit.getChanges()).hasSizeGreaterThan(1);
            assertThat(EditorSession.get(editor.server()
                            .getTextDocumentService()
                            .documentSymbol(new DocumentSymbolParams(EditorSession.id(tariff)))))
                    .isNotEmpty();
            assertThat(EditorSession.get(editor.server()
                            .getTextDocumentService()
                            .formatting(new DocumentFormattingParams(
                                    EditorSession.id(tariff), new FormattingOptions(4, true)))))
                    .isEmpty();
            List<CompletionItem> items =
                    editor.completion(tariff, text.replaceFirst("(?s)AppliedTariff\\( .*", "AppliedTariff( |"));
            assertThat(EditorSession.labels(items)).contains("rate", "state");
            assertThat(editor.end()).isZero();
        }
    }
}
