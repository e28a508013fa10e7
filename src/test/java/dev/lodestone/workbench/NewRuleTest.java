package dev.lodestone.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewRuleTest {
    @Test
    void a_new_theme_that_is_nearly_called_like_another_is_told(@TempDir Path rules) throws Exception {
        Files.writeString(rules.resolve("stockpile.drl"), "package rules.stockpile\n");

        assertThat(NewRule.write(rules, "stockpil/x", ""))
                .endsWith("The theme 'stockpil' is new: did you mean 'stockpile'?\n");
        assertThat(NewRule.write(rules, "stockpile/x", "")).doesNotContain("is new");
        assertThat(NewRule.write(rules, "tariff/x", "")).doesNotContain("is new");
    }
}
