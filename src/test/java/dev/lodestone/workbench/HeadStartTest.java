package dev.lodestone.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.engine.BrokenRules;
import dev.lodestone.engine.RuleFiles;
import dev.lodestone.engine.RuleSource;
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
        HeadStart.begin(new RuleSource(folder));
        assertThat(HeadStart.of(files).digest()).isEqualTo(files.digest());
    }

    @Test
    void rules_that_were_changed_meanwhile_are_built_anew() throws IOException {
        RuleFiles before = write(RuleFiles.embedded());
        HeadStart.begin(new RuleSource(folder));
        RuleFiles after = before.with("stockpile.drl", before.texts().get("stockpile.drl") + "// changed\n");
        assertThat(HeadStart.of(after).digest()).isEqualTo(after.digest()).isNotEqualTo(before.digest());
    }

    @Test
    void broken_rules_are_refused_as_ever() throws IOException {
        RuleFiles broken = write(RuleFiles.embedded().with("stockpile.drl", "rule"));
        HeadStart.begin(new RuleSource(folder));
        assertThatThrownBy(() -> HeadStart.of(broken)).isInstanceOf(BrokenRules.class);
    }

    @Test
    void a_folder_that_cannot_be_read_keeps_nobody_waiting() {
        HeadStart.begin(new RuleSource(folder.resolve("missing")));
        RuleFiles files = RuleFiles.embedded();
        assertThat(HeadStart.of(files).digest()).isEqualTo(files.digest());
    }

    private RuleFiles write(RuleFiles files) throws IOException {
        for (Map.Entry<String, String> file : files.texts().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return files;
    }
}
