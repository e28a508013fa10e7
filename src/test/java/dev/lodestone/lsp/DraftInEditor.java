package dev.lodestone.lsp;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A draft that is open in an editor beside the shipped rules. */
abstract class DraftInEditor {
    static final String RULE = """
            package rules.draft
            dialect "mvel"
            import dev.lodestone.fact.*
            import dev.lodestone.situation.*
            import dev.lodestone.advice.*

            rule "draft/one"
                @severity( high )
                @source( "a test" )
                @says( "{$by} acts." )
            when
                %s
            then
                insertLogical( RiskFlag.of( drools, $by, $mineral ) );
            end
            """;

    EditorSession editor;
    Path rules;
    Path draft;

    @BeforeEach
    void open(@TempDir Path folder) {
        rules = EditorSession.copyOfRules(folder);
        draft = rules.resolve("draft.drl");
        editor = EditorSession.here();
        editor.open(draft, "");
    }

    @AfterEach
    void close() {
        editor.close();
    }
}
