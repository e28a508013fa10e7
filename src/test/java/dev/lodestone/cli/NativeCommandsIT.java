package dev.lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands print and return by the binary what they print and return on the JVM. */
class NativeCommandsIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "test",
                "test --coverage --run retaliation",
                "test --format JSON --run retaliation",
                "rules",
                "rules --format JSON",
                "fact-types",
                "fact-types --format MD",
                "assess facts/gallium-germanium.json --format csv",
                "assess facts/gallium-germanium.json --format md",
                "assess facts/seed.json --for US,CN --format table",
                "compare facts/tariffs-2024.json --variant broad:facts/variants/broad-tariffs.json --format json",
                // Without a budget of its own it ends by the clock, which may leave out other things in each.
                "why-not facts/gallium-germanium.json --as-of 2024-12-02 --rule export-control/ban-active --budget 3000 --format json",
                "timeline facts/gallium-germanium.json --from 2024-11-01 --to 2024-12-31 --format json",
                "sensitivity facts/gallium-germanium.json --rule export-control/ban-active --budget 60 --format json",
                "stress facts/japan.json --with instruments --mineral rare-earths --without CN --format json",
            })
    void the_same_is_printed(String line) {
        same(line.split(" "));
    }

    @Test
    void the_impact_of_a_change_is_the_same(@TempDir Path folder) throws IOException {
        copyRules(folder);
        Path file = folder.resolve("parameters.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst("value: 0?\\.?\\d+", "value: 0.9"));
        same("impact", "--rules", folder.toString(), "--base", "rules");
    }

    @Test
    void broken_rules_are_refused_with_the_same_words(@TempDir Path folder) throws IOException {
        copyRules(folder);
        Path file = folder.resolve("tariff.drl");
        Files.writeString(file, Files.readString(file).replace("AppliedTariff(", "ApliedTariff("));
        assertThat(same("check", "--rules", folder.toString()).exit()).isNotZero();
        assertThat(same("assess", "facts/seed.json", "--rules", folder.toString())
                        .exit())
                .isEqualTo(Lodestone.BROKEN_RULES);
    }

    @Test
    void the_witness_that_a_binary_does_not_carry_is_refused_with_the_way_to_ask_it() {
        CommandRun.Result result = CommandRun.byTheBinary("check", "--drools");
        assertThat(result.exit()).isEqualTo(Lodestone.BAD_INPUT);
        assertThat(result.err()).contains("does not carry Drools' own compiler").contains("on the JVM");
    }

    @Test
    void a_workbook_is_read_and_written(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("facts.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("ImportShare");
            String[] names = {"id", "importer", "mineral", "supplier", "share", "period", "source"};
            Object[] values = {"s1", "US", "gallium", "China", ">50%", "2023", "a test"};
            for (int i = 0; i < names.length; i++) {
                sheet.value(0, i, names[i]);
                sheet.value(1, i, values[i].toString());
            }
        }
        same("assess", file.toString(), "--as-of", "2024-12-03", "--format", "json");
    }

    private static CommandRun.Result same(String... arguments) {
        CommandRun.Result jvm = CommandRun.here(arguments);
        CommandRun.Result binary = CommandRun.byTheBinary(arguments);
        assertThat(untimed(binary.err())).isEqualTo(untimed(jvm.err()));
        assertThat(untimed(binary.out())).isEqualTo(untimed(jvm.out()));
        assertThat(binary.exit()).isEqualTo(jvm.exit());
        return binary;
    }

    /** How long something took is what may differ. */
    private static String untimed(String text) {
        return text.replaceAll(" *[0-9.]+ ms", " MS").replaceAll("\"milliseconds\" : [0-9.]+", "MS");
    }

    private static void copyRules(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }
}
