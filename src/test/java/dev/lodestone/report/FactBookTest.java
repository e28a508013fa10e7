package dev.lodestone.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.FactType;
import dev.lodestone.intake.CsvIntake;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.intake.XlsxIntake;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Facts that are written as a table are the same facts when they are read. */
class FactBookTest {

    private static FactSet throughCsv(Request request) {
        byte[] csv = new FactBook(request).csv().getBytes(StandardCharsets.UTF_8);
        return CsvIntake.read(csv, "", null, Intake.MAX_FACTS).facts();
    }

    private static FactSet throughWorkbook(Request request) {
        return XlsxIntake.read(new FactBook(request).workbook(), "", Intake.MAX_FACTS)
                .facts();
    }

    @TestFactory
    Stream<DynamicTest> every_dossier_comes_back_from_a_table_and_from_a_workbook() {
        return Intake.dossiers().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Request dossier = Intake.dossier(name);
                    assertThat(throughCsv(dossier).all())
                            .isEqualTo(dossier.submitted().all());
                    assertThat(throughWorkbook(dossier).all())
                            .isEqualTo(dossier.submitted().all());
                }));
    }

    @Property(tries = 60)
    void any_facts_come_back_whatever_their_sources_say(
            @ForAll long seed,
            @ForAll
                    @StringLength(min = 1, max = 40)
                    @Chars({'a', 'Z', '1', ',', ';', '|', '"', '\'', '%', '=', 'é', '中', '.'})
                    String source) {
        List<Fact> all = new ArrayList<>(Intake.dossier("timeline").submitted().all());
        all.addAll(Intake.dossier("gallium-germanium").submitted().all().stream()
                .filter(f -> all.stream().noneMatch(o -> o.id().equals(f.id())))
                .toList());
        Collections.shuffle(all, new Random(seed));
        List<Fact> some = all.stream()
                .filter(f -> f.references().values().stream().allMatch(List::isEmpty))
                .limit(40)
                .map(f -> sourced(f, source))
                .toList();
        Request request = new Request("", null, List.of(), new FactSet(some));
        assertThat(throughCsv(request).all()).isEqualTo(request.submitted().all());
        assertThat(throughWorkbook(request).all()).isEqualTo(request.submitted().all());
    }

    @Test
    void no_source_becomes_a_formula_of_a_spreadsheet() {
        for (String source : List.of("=cmd|' /C calc'!A0", "+x", "@y", "-2+3", "'=1")) {
            Fact fact = sourced(
                    Intake.dossier("gallium-germanium").submitted().all().get(0), source);
            Request request = new Request("", null, List.of(), new FactSet(List.of(fact)));
            assertThat(new FactBook(request).csv()).contains("'" + source);
            assertThat(throughCsv(request).all()).isEqualTo(request.submitted().all());
        }
    }

    private static Fact sourced(Fact fact, String source) {
        FactType type = FactType.of(fact);
        List<Object> values = new ArrayList<>();
        type.fields().forEach(f -> values.add(f.name().equals("source") ? source : f.of(fact)));
        return type.create(values);
    }
}
