package dev.lodestone.odds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;
import dev.lodestone.intake.Request;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is told of draws by boxes is what the rules say of each draw. */
class CellTreeTest {

    @Test
    void no_draw_is_told_more_than_the_rules_say_of_it_and_nearly_all_are_told_all_of_it() {
        Request request = OddsOf.facts(
                "'fact':'Stockpile','economy':'US','mineral':'gallium','days':'20-250'",
                "'fact':'ProductionShare','country':'CN','mineral':'gallium','stage':'refined','share':'30-60%','period':'2025'",
                "'fact':'ProductionShare','country':'JP','mineral':'gallium','stage':'refined','share':'20-40%','period':'2025'",
                "'fact':'ImportShare','importer':'US','supplier':'CN','mineral':'gallium','stage':'refined','share':'10-90%','period':'2025'",
                "'fact':'ImportReliance','economy':'US','mineral':'gallium','stage':'refined','reliance':'70% (20-100%)','period':'2025'",
                "'fact':'ExportControl','by':'CN','on':['US'],'minerals':['gallium'],'measure':'ban','from':'2025-12-01'",
                "'fact':'EconomicEffect','economy':'US','mineral':'gallium','scenario':'a ban','loss':'0.1-3 lognormal'");
        assertThat(same(request, 300, 1_000))
                .as("draws in which nothing is left open that need not be")
                .isGreaterThan(285);
    }

    @Test
    void figures_that_share_one_with_others_are_asked_about_by_themselves() {
        List<String> minerals = List.of("gallium", "bismuth", "fluorspar", "indium", "manganese");
        Request request = OddsOf.facts(Stream.concat(
                        Stream.of(
                                "'fact':'Tariff','by':'US','on':['CN'],'scope':'broad','rate':'5-40%','from':'2025-12-01'"),
                        minerals.stream()
                                .flatMap(m -> Stream.of(
                                        "'fact':'ImportReliance','economy':'US','mineral':'" + m
                                                + "','stage':'refined','reliance':'80-100%','period':'2025'",
                                        "'fact':'ImportShare','importer':'US','supplier':'CN','mineral':'" + m
                                                + "','stage':'refined','share':'60%','period':'2025'")))
                .toArray(String[]::new));
        assertThat(same(request, 300, 2_500)).as("draws that are told wholly").isGreaterThan(295);
    }

    /** In how many draws the boxes tell all that the rules say of the draw alone; they never tell more. */
    private static int same(Request request, int draws, int most) {
        Judge judge = new Judge(OddsOf.ADVISOR, request.asked(), null);
        List<Fact> facts = request.facts().all();
        List<SpreadFigure> figures = SpreadFigure.in(facts);
        Sample sample = new Sampler(7, facts, figures, List.of()).next(draws);
        DrawnFlags[] boxed = new DrawnFlags[sample.size()];
        CellTree tree = new CellTree(judge, facts, request.asOf(), figures);
        tree.settle(sample, IntStream.range(0, sample.size()).toArray(), boxed, null);
        assertThat(judge.asked()).as("how often the rules were asked").isLessThan(most);
        int same = 0;
        for (int draw = 0; draw < sample.size(); draw++) {
            List<Fact> drawn = new ArrayList<>(facts);
            for (int i = 0; i < figures.size(); i++) {
                SpreadFigure f = figures.get(i);
                double at = sample.at()[i][draw];
                drawn.replaceAll(
                        d -> d.id().equals(f.id()) ? FactType.with(d, f.field().name(), f.between(at, at)) : d);
            }
            Verdict alone = judge.of(drawn, request.asOf());
            List<String> certain = rules(tree.whole(), alone, boxed[draw].certain());
            List<String> possible = rules(tree.whole(), alone, boxed[draw].possible());
            assertThat(rules(tree.whole(), alone, alone.certain())).containsAll(certain);
            assertThat(possible).containsAll(rules(tree.whole(), alone, alone.possible()));
            same += certain.equals(rules(tree.whole(), alone, alone.certain()))
                            && possible.equals(rules(tree.whole(), alone, alone.possible()))
                    ? 1
                    : 0;
        }
        return same;
    }

    /** Which rules raise flags: a sentence may read otherwise for a narrow figure. */
    private static List<String> rules(Verdict whole, Verdict alone, BitSet flags) {
        return flags.stream()
                .mapToObj(f -> whole.flags().containsKey(f)
                        ? whole.flags().get(f).rule()
                        : alone.flags().get(f).rule())
                // What is said of the bounds themselves holds however a figure between them is drawn.
                .filter(rule -> !rule.startsWith("data-quality/bounded"))
                .sorted()
                .toList();
    }
}
