package dev.lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tables with one fault each, as analysts meet them ({@code faults.yaml} says which). Each is told once for a column and a cause,
 * with its place and a way out; the way out leads to the facts of the clean table.
 */
class FaultyTablesTest {
    private static final Path TABLES = Path.of("src/test/resources/tables/faulty");

    @TempDir
    private Path folder;

    /**
     * A faulty table.
     *
     * @param after what leads to the facts of the clean one: {@code read} nothing, {@code fixed} --fix, {@code asked} answers,
     *     {@code set} what is said of all rows; {@code told} and {@code open} are for somebody who knows better
     * @param tells each message with the way out
     */
    record Fault(
            String file,
            String why,
            String clean,
            String after,
            List<String> args,
            List<String> answers,
            List<Told> tells) {
        @Override
        public String toString() {
            return file + ": " + why;
        }
    }

    record Told(String says, String way) {}

    static Stream<Fault> faults() throws IOException {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        return Stream.of(yaml.readValue(TABLES.resolve("faults.yaml").toFile(), Fault[].class));
    }

    private record Run(int exit, String told, TreeSet<String> facts) {}

    private Run run(String table, List<String> more) throws IOException {
        Path out = folder.resolve("facts.json");
        Files.deleteIfExists(out);
        List<String> all =
                new ArrayList<>(List.of("import", folder.resolve(table).toString(), "--out", out.toString()));
        all.addAll(more);
        CommandRun.Result result = CommandRun.run(all.toArray(String[]::new));
        TreeSet<String> facts = new TreeSet<>();
        if (Files.exists(out)) {
            for (JsonNode fact : new ObjectMapper().readTree(out.toFile()).path("facts")) {
                facts.add(((ObjectNode) fact).without("id").toString());
            }
        }
        return new Run(result.exit(), (result.out() + result.err()).replace(folder + "/", ""), facts);
    }

    private static List<String> with(List<String> args, String option, List<String> values) {
        List<String> all = new ArrayList<>(args);
        values.forEach(v -> all.addAll(List.of(option, v)));
        return all;
    }

    private static List<String> and(List<String> args, String option) {
        return with(args, option, List.of()).equals(args)
                ? Stream.concat(args.stream(), Stream.of(option)).toList()
                : args;
    }

    /** What is wrong or open, each with the line below it. */
    private static List<Told> told(String text) {
        List<String> lines = text.lines().toList();
        List<Told> told = new ArrayList<>();
        boolean error = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            error |= line.startsWith("error");
            boolean says =
                    line.startsWith("  wrong: ") || line.startsWith("  open: ") || error && line.matches("  \\S.*");
            if (says) {
                String way = i + 1 < lines.size() && lines.get(i + 1).startsWith("    ")
                        ? lines.get(i + 1).strip()
                        : "";
                told.add(new Told(line.strip(), way));
            }
        }
        return told;
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_told_once_and_its_way_out_leads_to_the_clean_facts(Fault fault) throws IOException {
        Files.copy(TABLES.resolve(fault.file), folder.resolve(fault.file));
        Files.copy(TABLES.resolve("clean").resolve(fault.clean), folder.resolve("clean-" + fault.clean));
        Run clean = run("clean-" + fault.clean, cleanArgs(fault.clean));
        assertThat(clean.exit).as(clean.told).isZero();
        assertThat(clean.facts).isNotEmpty();

        Run run = run(fault.file, fault.args);
        assertThat(told(run.told)).as(run.told).isEqualTo(fault.tells);
        assertThat(run.exit).isEqualTo(fault.tells.isEmpty() ? 0 : 2);
        if (!fault.after.equals("told")) {
            assertThat(clean.facts).as("nothing wrong is taken").containsAll(run.facts);
        }
        switch (fault.after) {
            case "read" -> assertThat(run.facts).isEqualTo(clean.facts);
            case "fixed" -> fixed(fault, fault.args, clean);
            case "asked" -> {
                assertThat(fixedAlone(fault)).as("--fix does not guess").isNotEqualTo(clean.facts);
                fixed(fault, with(fault.args, "--answer", fault.answers), clean);
            }
            case "set" -> fixed(fault, with(fault.args, "--set", fault.answers), clean);
            default -> assertThat(run.told).doesNotContain("--fix does it");
        }
    }

    private TreeSet<String> fixedAlone(Fault fault) throws IOException {
        return run(fault.file, and(fault.args, "--fix")).facts;
    }

    /** The table is mended in one go, and what is written of it needs no mending. */
    private void fixed(Fault fault, List<String> args, Run clean) throws IOException {
        Run run = run(fault.file, and(args, "--fix"));
        assertThat(run.facts).as(run.told).isEqualTo(clean.facts);
        assertThat(run.exit).as(run.told).isZero();
        String file = fault.file.replaceFirst("\\.csv$", ".fixed.csv");
        List<String> again = new ArrayList<>(List.of("--as", fault.file + ".profile.yaml"));
        again.set(1, folder.resolve(again.get(1)).toString());
        Run second = run(file, again);
        assertThat(second.facts).as(second.told).isEqualTo(clean.facts);
        assertThat(second.exit).as(second.told).isZero();
    }

    private static List<String> cleanArgs(String clean) {
        return clean.startsWith("production") ? List.of("--fact", "Production") : List.of();
    }

    @Test
    void a_workbook_is_taken_and_mended_alike() throws IOException {
        Path file = folder.resolve("tracker.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("Read me").value(0, 0, "Figures of a colleague");
            Worksheet sheet = workbook.newWorksheet("Imports");
            sheet.value(0, 0, "Table 1. Imports of refined metal");
            Object[][] rows = {
                {"Partner", "Reporter", "Metal", "Share", "Year"},
                {"Chyna", "Germany", "Gallium", 0.41, 2024},
                {"Japan", "", "", 0.27, 2024},
            };
            for (int r = 0; r < rows.length; r++) {
                for (int c = 0; c < rows[r].length; c++) {
                    if (rows[r][c] instanceof Number number) {
                        sheet.value(r + 2, c, number);
                    } else if (!rows[r][c].equals("")) {
                        sheet.value(r + 2, c, rows[r][c].toString());
                    }
                }
            }
        }
        Run run = run("tracker.xlsx", List.of());
        assertThat(run.facts).as(run.told).isEmpty();
        assertThat(run.told)
                .contains("Partner -> supplier: its name; 1 of its 2 values is an economy")
                .contains("(all rows) -> stage: 'Table 1. Imports of refined metal' says refined")
                .contains("(first tracker.xlsx#Imports!A4)");
        Run fixed = run("tracker.xlsx", List.of("--fix"));
        assertThat(fixed.exit).as(fixed.told).isZero();
        assertThat(fixed.facts).hasSize(2).allSatisfy(f -> assertThat(f).contains("\"importer\":\"DE\""));
        assertThat(Files.readString(folder.resolve("tracker.fixed.csv"))).contains("Japan,Germany,Gallium,0.27,2024");
    }

    @Test
    void there_are_forty_of_them_at_least() throws IOException {
        assertThat(faults().map(Fault::file).distinct().count()).isGreaterThanOrEqualTo(40);
    }
}
