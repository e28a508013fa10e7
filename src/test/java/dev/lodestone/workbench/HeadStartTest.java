package dev.lodestone.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.rulebook.RuleSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadStartTest {

    @TempDir
    Path folder;

    @Test
    void what_was_begun_is_what_is_given() throws IOException {
        RuleFiles files = write(RuleFiles.embedded());
        RuleSource source = new RuleSource(folder);
        HeadStart.begin(source);
        assertThat(HeadStart.taken(source, source.marks()).digest()).isEqualTo(files.digest());
        assertThat(HeadStart.taken(source, source.marks())).isNull();
    }

    @Test
    void rules_that_were_changed_meanwhile_are_loaded_anew() throws IOException {
        RuleFiles before = write(RuleFiles.embedded());
        RuleSource source = new RuleSource(folder);
        HeadStart.begin(source);
        RuleFiles after = write(before.with("stockpile.drl", before.texts().get("stockpile.drl") + "// changed\n"));
        try (LiveRules rules = new LiveRules(source, status -> {})) {
            assertThat(rules.status().advisor().rules().digest())
                    .isEqualTo(after.digest())
                    .isNotEqualTo(before.digest());
        }
    }

    @Test
    void rules_of_another_folder_are_not_given() throws IOException {
        write(RuleFiles.embedded());
        HeadStart.begin(new RuleSource(folder));
        RuleSource other = new RuleSource(null);
        assertThat(HeadStart.taken(other, other.marks())).isNull();
    }

    @Test
    void broken_rules_are_refused_as_ever() throws IOException {
        write(RuleFiles.embedded().with("stockpile.drl", "rule"));
        RuleSource source = new RuleSource(folder);
        HeadStart.begin(source);
        try (LiveRules rules = new LiveRules(source, status -> {})) {
            assertThat(rules.status().diagnostics()).isNotEmpty();
        }
    }

    @Test
    void a_folder_that_cannot_be_read_keeps_nobody_waiting() {
        RuleSource missing = new RuleSource(folder.resolve("missing"));
        HeadStart.begin(missing);
        assertThat(HeadStart.taken(missing, missing.marks())).isNull();
    }

    private RuleFiles write(RuleFiles files) throws IOException {
        for (Map.Entry<String, String> file : files.texts().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return files;
    }
}
