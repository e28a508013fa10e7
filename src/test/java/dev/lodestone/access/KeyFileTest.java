package dev.lodestone.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.Patience;
import dev.lodestone.api.TestKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    private final List<String> told = new ArrayList<>();
    private Path file;

    @BeforeEach
    void write(@TempDir Path folder) throws Exception {
        file = folder.resolve("keys");
        Files.writeString(file, line("jane") + line("joe"));
    }

    private static String line(String name) {
        return TestKeys.line(name, "assessor") + "\n";
    }

    @Test
    void who_is_struck_off_is_out_within_seconds_and_who_is_added_is_in() throws Exception {
        KeyFile keys = new KeyFile(file, told::add);
        assertThat(keys.holder("key-of-jane").name()).isEqualTo("jane");
        Files.writeString(file, line("joe") + line("ann"));
        Patience.until(() -> keys.holder("key-of-jane") == null);
        assertThat(keys.holder("key-of-ann")).isNotNull();
        assertThat(told).singleElement().asString().contains("read again");
    }

    @Test
    void a_line_that_is_no_key_is_told_and_keeps_nobody_in() throws Exception {
        KeyFile keys = new KeyFile(file, told::add);
        Files.writeString(file, line("joe") + "jane is on leave\n");
        Patience.until(() -> keys.holder("key-of-jane") == null);
        assertThat(keys.holder("key-of-joe")).isNotNull();
        assertThat(told).anyMatch(t -> t.contains("keys:2") && t.contains("a line is NAME ROLE"));
    }

    @Test
    void no_file_is_no_key() throws Exception {
        KeyFile keys = new KeyFile(file, told::add);
        Files.delete(file);
        Patience.until(() -> keys.holder("key-of-jane") == null);
        Files.writeString(file, line("jane"));
        Patience.until(() -> keys.holder("key-of-jane") != null);
    }

    @Test
    void a_line_that_is_wrong_at_the_start_is_told_and_lets_in_nobody() throws Exception {
        Files.writeString(file, line("jane") + "joe king " + Keys.hash("x") + "\n");
        KeyFile keys = new KeyFile(file, told::add);
        assertThat(told)
                .singleElement()
                .asString()
                .contains("keys:2")
                .contains("'king' is none of reader, assessor, author, approver, operator");
        assertThat(keys.holder("key-of-jane").name()).isEqualTo("jane");
        assertThat(keys.holder("x")).isNull();
        told.clear();
        Files.writeString(file, line("jane") + "joe assessor " + Keys.hash("key-of-jane") + "\n");
        assertThat(new KeyFile(file, told::add).holder("key-of-jane").name()).isEqualTo("jane");
        assertThat(told).singleElement().asString().contains("is the key of jane too");
    }

    @Test
    void a_file_without_any_key_that_is_wrong_at_the_start_is_refused() throws Exception {
        Files.writeString(file, "joe king " + Keys.hash("x") + "\n");
        assertThatThrownBy(() -> new KeyFile(file, told::add))
                .hasMessageContaining("keys:1")
                .hasMessageContaining("'king' is none of reader, assessor, author, approver, operator");
    }
}
