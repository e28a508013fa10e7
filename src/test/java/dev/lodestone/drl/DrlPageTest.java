package dev.lodestone.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.engine.Draft;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/drl.md says of each construct is what the checks do, and they know none that it leaves out. */
class DrlPageTest {
    private static final RuleFiles RULES = RuleFiles.in(Path.of("rules"));
    private static final Draft SHIPPED = new Draft(RULES);
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(.+?)` \\| (allowed|\\[(\\S+)]\\(\\S+\\)) \\|");
    private static final String PAGE = page();

    private static String page() {
        try {
            return Files.readString(Path.of("docs/drl.md"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> each_construct_is_allowed_or_refused_as_the_page_says() {
        Map<String, String> templates = Map.of(
                "Conditions",
                rule("", "Focus( $economy : economy )\n    %s", conclusion()),
                "Constraints",
                rule("", constraints(), conclusion()),
                "Conclusions",
                rule("", "$f : Focus( $economy : economy )", "%s"),
                "Files",
                rule("%s", "Focus( $economy : economy )", conclusion()));
        return templates.entrySet().stream()
                .flatMap(t -> ROW.matcher(section(t.getKey()))
                        .results()
                        .map(row -> DynamicTest.dynamicTest(row.group(1), () -> check(row, t.getValue()))));
    }

    private static void check(MatchResult row, String template) {
        String construct = row.group(1).replace("\\|", "|");
        Set<String> codes = codes(template.formatted(construct));
        if (row.group(3) == null) {
            assertThat(codes).as(construct).isEmpty();
        } else {
            assertThat(codes).as(construct).contains(row.group(3));
        }
    }

    private static Set<String> codes(String text) {
        Set<String> codes = new TreeSet<>();
        errors(text).forEach(d -> codes.add(d.code()));
        return codes;
    }

    private static List<Diagnostic> errors(String text) {
        Map<String, String> texts = new TreeMap<>(RULES.with("page.drl", text).ending(".drl"));
        return Rulebook.of(
                        texts,
                        SHIPPED.parameters().byName().keySet(),
                        Set.of(),
                        SHIPPED.responses().keySet())
                .diagnostics()
                .stream()
                .filter(d -> d.file().equals("page.drl") && d.isError())
                .toList();
    }

    private static String section(String name) {
        int start = PAGE.indexOf("\n## " + name + "\n");
        int end = PAGE.indexOf("\n## ", start + 1);
        return PAGE.substring(start, end);
    }

    private static String constraints() {
        return """
                AsOf( $today : date )
                    $t : Tariff( $list : minerals )
                    Parameter( name == "export-control.main-supplier", $limit : threshold )
                    Parameter( name == "export-control.soon-days", $days : number )
                    AppliedControl( %s )""";
    }

    private static String conclusion() {
        return "insertLogical( RiskFlag.of( drools, Economy.WORLD, null ) );";
    }

    private static String rule(String statement, String when, String then) {
        return """
                package rules.page
                import dev.lodestone.fact.*
                import dev.lodestone.situation.*
                import dev.lodestone.advice.*
                import java.time.LocalDate
                %s

                rule "page/one"
                    @severity( low ) @source( "a test" ) @says( "So." )
                when
                    %s
                then
                    %s
                end
                """.formatted(statement, when, then);
    }

    @Test
    void the_page_knows_every_word_that_the_reader_knows() {
        Set<String> words = new TreeSet<>(ExprReader.COMPARISONS);
        words.addAll(ExprReader.WORDED);
        words.addAll(ExprReader.UNSUPPORTED);
        words.addAll(AccumulateReader.FUNCTIONS);
        RuleReader.ANNOTATIONS.forEach(a -> words.add("@" + a));
        words.removeIf(w -> Pattern.compile("(?<![\\w@])" + Pattern.quote(w) + "(?!\\w)")
                .matcher(PAGE)
                .find());
        assertThat(words).as("words that docs/drl.md leaves out").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Concentration( topShare > 65% ) ~ write Parameter( name == \"…\", $limit : threshold ) before it",
                "ExportControl( by == \"CN\" ) ~ write Economy.of( \"CN\" )",
                "ExportControl( by == China ) ~ write Economy.of( \"CN\" )",
                "ExportControl( by == Economy.US ) ~ write Economy.of( \"US\" )",
                "ImportShare( mineral == \"gallium\" ) ~ write Mineral.of( \"gallium\" )",
                "ImportShare( mineral == Mineral.GALLIUM ) ~ write Mineral.of( \"gallium\" )",
                "ExportControl( minerals == \"gallium\" ) ~ write contains Mineral.of( \"gallium\" )",
                "ExportControl( minerals contains \"gallium\" ) ~ Mineral.of( \"gallium\" )",
                "ExportControl( measure == BAN ) ~ write ControlKind.BAN",
                "AsOf( $today : date ) Truce( schedule.until != null, schedule.until < $today + 180 )"
                        + " ~ write $today.plusDays( 180 )",
                "AsOf( $today : date ) Truce( schedule.until != null, schedule.until < $today - 30 )"
                        + " ~ write $today.minusDays( 30 )",
                "Truce( schedule.from != null, schedule.from > 2026-01-31 ) ~ write LocalDate.parse( \"2026-01-31\" )",
                "AppliedControl( today() > from ) ~ write AsOf( $today : date ) before it",
                "ImportShare( mineral in ( \"gallium\", \"germanium\" ) ) ~ write Mineral.of( \"gallium\" )",
                "ExportControl( mineral != null ) ~ it is a list: minerals contains $one",
                "RiskFlag( severity == critical ) ~ write Severity.CRITICAL",
                "ImportShare( period.year == 2024 ) ~ its fields are estimated, first, last",
                "AppliedControl( on.contains( US ) ) ~ it may be asked for",
                "Parameter( name == \"x.y\", $limit : value ) ~ write threshold",
                "Focus( $e : economy ) NetImportReliance( economy == $ee ) ~ did you mean '$e'?",
                "NetImportReliance( economy == $t, $e : economy ) ~ bind it in an earlier pattern",
                "ImportShare( importer != null and supplier != null ) ~ write a comma",
                "ImportShare( importer != null $m : mineral ) ~ write a comma",
                "ImportShare( share between 20 and 30 ) ~ figure.atLeast( $low )",
                "Concentration( hhi.atLeast( 2500 ) ) ~ and atLeast( $limit )",
                "Focus() thn ~ did you mean 'then'?",
                "exsts Tariff() ~ did you mean 'exists'?"
            })
    void a_mistake_is_told_with_what_to_write_instead(String condition, String suggestion) {
        assertThat(errors(rule("", condition, conclusion())))
                .anySatisfy(d -> assertThat(d.suggestion()).contains(suggestion));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "$economy, $minerals ~ take each of them: write $one : Mineral() from $minerals behind the conditions",
                "$mineral, $economy ~ write the economy first"
            })
    void a_conclusion_about_what_it_cannot_be_about_is_told_what_to_write(String about, String suggestion) {
        String patterns = "Focus( $economy : economy ) Claim( $minerals : minerals ) ImportShare( $mineral : mineral )";
        String then = "insertLogical( RiskFlag.of( drools, " + about + " ) );";
        assertThat(errors(rule("", patterns, then)))
                .anySatisfy(d -> assertThat(d.suggestion()).contains(suggestion));
    }
}
