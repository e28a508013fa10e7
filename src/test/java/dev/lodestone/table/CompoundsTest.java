package dev.lodestone.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lodestone.fact.Production;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is weighed: a metal, or a compound of it. */
class CompoundsTest {
    private static final Map<String, Double> WEIGHTS = Map.ofEntries(
            Map.entry("H", 1.008),
            Map.entry("Li", 6.94),
            Map.entry("Be", 9.0122),
            Map.entry("C", 12.011),
            Map.entry("O", 15.999),
            Map.entry("S", 32.06),
            Map.entry("V", 50.942),
            Map.entry("Cr", 51.996),
            Map.entry("Mn", 54.938),
            Map.entry("Co", 58.933),
            Map.entry("Ni", 58.693),
            Map.entry("Ga", 69.723),
            Map.entry("Ge", 72.630),
            Map.entry("As", 74.922),
            Map.entry("Nb", 92.906),
            Map.entry("Mo", 95.95),
            Map.entry("In", 114.82),
            Map.entry("Sn", 118.71),
            Map.entry("Sb", 121.76),
            Map.entry("Te", 127.60),
            Map.entry("Cs", 132.91),
            Map.entry("Ta", 180.95),
            Map.entry("W", 183.84),
            Map.entry("Bi", 208.98));

    private static final Pattern ATOMS = Pattern.compile("([A-Z][a-z]?)([0-9]*)");

    private static double mass(String formula, String element) {
        double mass = 0;
        Matcher atoms = ATOMS.matcher(formula);
        while (atoms.find()) {
            int count = atoms.group(2).isEmpty() ? 1 : Integer.parseInt(atoms.group(2));
            mass += element == null || element.equals(atoms.group(1)) ? count * WEIGHTS.get(atoms.group(1)) : 0;
        }
        return mass;
    }

    @Test
    void each_factor_is_that_of_the_standard_atomic_weights() throws Exception {
        List<String> lines = Files.readAllLines(Path.of("profiles/tables/compounds.csv"));
        assertThat(lines).hasSizeGreaterThan(20);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            assertThat(Double.parseDouble(cells[4]))
                    .as(line)
                    .isCloseTo(mass(cells[0], cells[3]) / mass(cells[0], null), within(0.00006));
        }
    }

    private record Read(List<Production> facts, ImportReport report) {}

    private static Read read(String table) {
        List<Production> facts = new ArrayList<>();
        SourceTable file = SourceTable.of(table.getBytes(StandardCharsets.UTF_8), "t.csv", false);
        Proposal proposal = Proposer.propose(file, null, Map.of(), Mend.NOTHING);
        assertThat(proposal.open()).isEmpty();
        ImportReport report =
                TableImport.run(file, proposal.profile("t"), each -> facts.add((Production) each.fact()), () -> {});
        return new Read(facts, report);
    }

    private static Read read(String unit, String figure, String mineral) {
        return read("mineral,stage,country,quantity,unit,period,source\n" + mineral + ",mined,Chile," + figure + ","
                + unit + ",2024,my survey\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t Li2O | lithium | 464.5 | Li content",
                "t LCE | lithium | 187.9 | Li content",
                "t of lithium carbonate equivalent | lithium | 187.9 | Li content",
                "t V2O5 content | vanadium | 560.2 | V content",
                "t WO3 | tungsten | 793 | W content",
                "t TiO2 | titanium | 1000 | TiO2 content",
                "t REO | rare earths | 1000 | REO content",
                "t Li | lithium | 1000 | Li content",
                "t Cu content | copper | 1000 | Cu content"
            })
    void of_a_compound_the_metal_is_counted_and_what_statistics_count_as_oxides_stays(
            String unit, String mineral, String quantity, String form) {
        Production fact = read(unit, "1000", mineral).facts.get(0);
        assertThat(fact.quantity().toString()).isEqualTo(quantity);
        assertThat(fact.form()).isEqualTo(form);
    }

    @Test
    void the_source_and_the_report_say_by_what_it_was_multiplied() {
        Read read = read("t V2O5", "1000", "vanadium");
        String says = "V2O5 counted as V (x 0.5602, standard atomic weights, IUPAC 2021)";
        assertThat(read.facts.get(0).source()).isEqualTo("my survey; " + says);
        assertThat(read.report.notes()).contains(says);
    }

    @Test
    void a_compound_of_another_metal_is_told() {
        Read read = read("t V2O5", "1000", "cobalt");
        assertThat(read.facts).isEmpty();
        assertThat(read.report.problems())
                .singleElement()
                .satisfies(p ->
                        assertThat(p.says()).isEqualTo("'V2O5' is a compound of vanadium, and the row is of 'cobalt'"));
    }

    @Test
    void a_cell_that_weighs_something_else_than_its_row_is_told() {
        assertThat(read("t", "1000 t V2O5", "vanadium").report.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.says()).contains("'t V2O5' weighs V2O5, and its row does not say what"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Output (Mt) | Mt | 930 | ''",
                "Output (kt Mn) | kt | 930 | Mn content",
                "Output (t) | t | 930 | ''"
            })
    void a_heading_names_the_unit_as_it_is_printed(String heading, String unit, String quantity, String form) {
        Production fact = read("Mineral,Stage,Country,Year," + heading
                        + ",Source\nmanganese,mined,Australia,2024,930,X\n" + "manganese,mined,Brazil,2024,40,X\n")
                .facts
                .get(0);
        assertThat(fact.unit()).hasToString(unit);
        assertThat(fact.quantity()).hasToString(quantity);
        assertThat(fact.form() == null ? "" : fact.form()).isEqualTo(form);
    }

    @Test
    void what_some_write_for_tons_and_others_for_millions_of_them_is_said() {
        Read read = read("MT", "1000", "copper");
        assertThat(read.facts.get(0).unit()).hasToString("t");
        assertThat(read.report.notes()).contains("'MT' is taken for metric tons: millions of them are Mt");
    }
}
