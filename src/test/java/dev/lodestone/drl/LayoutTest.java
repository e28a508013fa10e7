package dev.lodestone.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.rule.Token;
import dev.lodestone.rulebook.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** Rule files have one layout: laid out twice is laid out once, and only what is between words changes. */
class LayoutTest {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final RuleFiles SHIPPED = RuleFiles.in(Path.of("rules"));
    private static final List<String> NAMES =
            new ArrayList<>(SHIPPED.ending(".drl").keySet());

    @Test
    void the_shipped_rules_are_laid_out_so() {
        SHIPPED.ending(".drl").forEach((file, text) -> {
            Layout laid = Layout.of(file, text);
            assertThat(laid.isRefused()).isFalse();
            assertThat(laid.text()).as(file).isEqualTo(text);
        });
    }

    @Test
    void every_construct_is_laid_out_once_and_for_all() throws IOException {
        String text = Files.readString(RESOURCES.resolve("constructs.drl"));
        Layout laid = Layout.of("constructs.drl", text);
        assertThat(laid.refusals()).isEmpty();
        unchanged(text, laid.text());
        assertThat(Layout.of("constructs.drl", laid.text()).text()).isEqualTo(laid.text());
        assertThat(laid.text())
                .contains(
                        "    ( Concentration( of == Concentration.Supply.OUTPUT, $mineral : mineral, $share : topShare )\n"
                                + "      or Concentration(")
                .contains("    not( AppliedControl(")
                .contains("$days : startsIn > -400 && < 400,")
                .contains("forall( $c : AppliedControl( on == $economy ) Concentration( mineral == $c.mineral ) )");
    }

    @Test
    void broken_files_are_laid_out_so_too_or_refused_with_the_place_and_left_as_they_are() throws IOException {
        int refused = 0;
        int laidOut = 0;
        for (String folder : List.of("broken", "hostile")) {
            try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
                for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                    String text = Files.readString(file);
                    Layout laid = Layout.of("broken.drl", text);
                    if (laid.isRefused()) {
                        assertThat(laid.text()).isEqualTo(text);
                        assertThat(laid.refusals()).allMatch(d -> d.line() > 0 && d.column() > 0);
                        refused++;
                    } else {
                        unchanged(text, laid.text());
                        assertThat(Layout.of("broken.drl", laid.text()).text()).isEqualTo(laid.text());
                        laidOut++;
                    }
                }
            }
        }
        assertThat(refused).isGreaterThan(50);
        assertThat(laidOut).isGreaterThan(50);
    }

    @Test
    void how_rules_are_written_does_not_matter_but_for_breaks_behind_commas() {
        String tight = """
                package   rules.made
                dialect "mvel" import dev.lodestone.fact.*
                rule   "made/one" @severity(high) @says("a  b")
                when Parameter(name=="a.b",$l:threshold) $e:Focus()
                AppliedControl(state in(State.PENDING,State.EXPIRED),not
                  (x),startsIn>-3,
                      by!=null&&$a:on.of ("x") . y,!z)
                not(A()and B()) A( m in $x.list , in ( ) > 2 ) from $e . list
                then insertLogical(RiskFlag.of(drools,$e.economy,null));end
                """;
        String laid = """
                package rules.made
                dialect "mvel"
                import dev.lodestone.fact.*

                rule "made/one"
                    @severity( high )
                    @says( "a  b" )
                when
                """;
        Layout layout = Layout.of(
                "made.drl",
                tight.replace(",not\n  (x)", "")
                        .replace("$a:", "")
                        .replace(" A( m in $x.list , in ( ) > 2 )", " A( in ( ) > 2 )"));
        assertThat(layout.refusals()).isEmpty();
        assertThat(layout.text()).startsWith(laid).endsWith("""
                    Parameter( name == "a.b", $l : threshold )
                    $e : Focus()
                    AppliedControl( state in ( State.PENDING, State.EXPIRED ), startsIn > -3,
                                    by != null && on.of( "x" ).y, !z )
                    not( A() and B() )
                    A( in() > 2 ) from $e.list
                then
                    insertLogical( RiskFlag.of( drools, $e.economy, null ) );
                end
                """);
    }

    @Test
    void comments_stay_where_they_belong() {
        String text = """
                // first

                // of the package
                package rules.made // behind it
                /* a block
                   of two lines */
                rule "made/one" // what it is
                // of the metadata
                @severity( high )
                when
                // of a condition
                  Focus( $e : economy, // which
                /* what */ group == false /* why */ )
                // at the end
                then
                insertLogical( RiskFlag.of( drools, $e, null ) ); // so
                end // over
                // last
                """;
        String laid = """
                // first

                // of the package
                package rules.made // behind it

                /* a block
                   of two lines */
                rule "made/one" // what it is
                    // of the metadata
                    @severity( high )
                when
                    // of a condition
                    Focus( $e : economy, // which
                           /* what */
                           group == false /* why */ )
                    // at the end
                then
                    insertLogical( RiskFlag.of( drools, $e, null ) ); // so
                end // over

                // last
                """;
        assertThat(Layout.of("made.drl", text).text()).isEqualTo(laid);
        assertThat(Layout.of("made.drl", laid).text()).isEqualTo(laid);
    }

    @Test
    void long_lines_are_broken_behind_commas() {
        String pattern = "Focus( " + "economy.code == \"DE\", ".repeat(12) + "group == true )";
        String text = "rule \"made/one\"\nwhen\n    " + pattern
                + "\nthen\n    insertLogical( RiskFlag.of( drools, $e, null ) );\nend\n";
        String laid = Layout.of("made.drl", text).text();
        assertThat(laid.lines()).allMatch(l -> l.length() <= LayoutWriter.WIDTH).hasSize(7);
        assertThat(Layout.of("made.drl", laid).text()).isEqualTo(laid);
    }

    @Test
    void an_empty_file_and_windows_line_ends_are_laid_out_too() {
        assertThat(Layout.of("made.drl", " \n\n").text()).isEmpty();
        assertThat(Layout.of("made.drl", "\uFEFF// a \r\npackage rules.made\r\n")
                        .text())
                .isEqualTo("// a\npackage rules.made\n");
    }

    /** Shipped rules with other blanks, line ends and comments between any two words, where these read the same. */
    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void whatever_stands_between_words_the_layout_is_reached_at_once(@ForAll long seed) {
        Random random = new Random(seed);
        String file = NAMES.get(random.nextInt(NAMES.size()));
        String text = scattered(SHIPPED.texts().get(file), random);
        Layout laid = Layout.of(file, text);
        assertThat(laid.refusals()).isEmpty();
        unchanged(text, laid.text());
        assertThat(Layout.of(file, laid.text()).text()).isEqualTo(laid.text());
    }

    /** Rules at random, as they are written for the engine's tests. */
    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void rules_at_random_are_laid_out_once_and_for_all(@ForAll long seed) {
        Random random = new Random(seed);
        RuleTexts texts = new RuleTexts(random);
        int laidOut = 0;
        for (int i = 0; i < 20; i++) {
            String rule = texts.rule("made/rule-" + i);
            if (!Layout.of("made.drl", rule).isRefused()) {
                String other = scattered(rule, random);
                Layout laid = Layout.of("made.drl", other);
                assertThat(laid.refusals()).isEmpty();
                unchanged(other, laid.text());
                assertThat(Layout.of("made.drl", laid.text()).text()).isEqualTo(laid.text());
                laidOut++;
            }
        }
        assertThat(laidOut).isGreaterThan(10);
    }

    private static String scattered(String text, Random random) {
        List<Token> tokens = Tokens.of(text);
        StringBuilder other = new StringBuilder();
        int last = 0;
        for (Token token : tokens) {
            String gap = text.substring(last, token.start());
            // At the beginning of a line a field that is called rule would begin one.
            boolean kept = gap.contains("/") || LayoutWriter.BEGIN_PARTS.contains(token.text());
            // Two words that touch were one; a comment on its line stays on it.
            other.append(kept || random.nextInt(3) > 0 ? gap : between(gap, random));
            other.append(text, token.start(), token.end());
            last = token.end();
        }
        return other.toString();
    }

    private static String between(String gap, Random random) {
        Map<Integer, String> choices = new HashMap<>();
        choices.put(0, " ");
        choices.put(1, "\n");
        choices.put(2, "\t \n\n  ");
        choices.put(3, " /* why */ ");
        choices.put(4, " // so\n      ");
        choices.put(5, "\n\n// alone\n\n");
        choices.put(6, "\r\n");
        choices.put(7, gap.isEmpty() ? "" : "   ");
        return choices.get(random.nextInt(choices.size()));
    }

    private static void unchanged(String before, String after) {
        List<Token> one = Tokens.of(before);
        List<Token> other = Tokens.of(after);
        assertThat(other.stream().map(t -> t.kind() + t.text()).toList())
                .isEqualTo(one.stream().map(t -> t.kind() + t.text()).toList());
        assertThat(Gaps.comments(other, after)).isEqualTo(Gaps.comments(one, before));
    }
}
