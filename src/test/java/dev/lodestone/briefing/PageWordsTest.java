package dev.lodestone.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Shipped;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Briefing;
import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.FactSet;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.situation.Exposure;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What page one says of shares: of which form they are, whose they are, and how well they are established. */
class PageWordsTest {
    private static final Advisor ADVISOR = Shipped.ADVISOR;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final String OTHER_GRAPHITE = """
            { "fact": "ImportShare", "id": "share", "importer": "DE", "supplier": "CN", "mineral": "natural-graphite", "stage": "mined",
              "share": "94.9%", "form": "other than powder and flakes (HS 2504.90)", "period": "2024", "source": "a table" }""";
    private static final String OUTPUT = """
            { "fact": "ProductionShare", "id": "world", "country": "CN", "mineral": "natural-graphite", "stage": "mined", "share": "78%", "source": "a table" },
            { "fact": "ProductionShare", "id": "rest", "country": "MG", "mineral": "natural-graphite", "stage": "mined", "share": "22%", "source": "a table" }""";

    @Test
    void a_share_of_one_form_is_told_with_that_form() {
        Briefing.Concern concern = first(answer("DE", OTHER_GRAPHITE));
        assertThat(concern.says())
                .endsWith("imports of natural graphite (other than powder and flakes); it has 94.9% of imports.");
        assertThat(concern.whyHere()).isEqualTo("Natural graphite (other than powder and flakes): China 94.9%.");
    }

    @Test
    void a_share_of_all_forms_is_told_without() {
        for (String form :
                List.of("all forms (HS 2504)", "natural graphite", "total metal and oxide", "HS 2504, all")) {
            String share = OTHER_GRAPHITE.replace("other than powder and flakes (HS 2504.90)", form);
            assertThat(first(answer("DE", share)).says()).endsWith("it has 94.9% of imports.");
        }
    }

    @Test
    void a_member_without_figures_of_its_own_reads_first_whose_they_are() {
        String union = """
                { "fact": "SourcingShare", "economy": "EU", "supplier": "TR", "mineral": "boron", "stage": "mined", "share": "99%", "source": "a table" }""";
        assertThat(answer("FR", union).briefing().headline())
                .startsWith("France, by the figures of the European Union, for no fact speaks of its own supply: ");
        assertThat(answer("EU", union).briefing().headline()).startsWith("The European Union: ");
    }

    @Test
    void what_matters_by_a_share_that_is_only_claimed_is_possible_and_cites_the_share() {
        RiskFlag sure = dominance(answer("DE", OTHER_GRAPHITE + ",\n" + OUTPUT));
        assertThat(sure.certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(sure.because().facts()).contains("share", "world");
        Assessment answer =
                answer("DE", OTHER_GRAPHITE.replace("2024", "2024\", \"confidence\": \"claimed") + ",\n" + OUTPUT);
        assertThat(dominance(answer).certainty()).isEqualTo(Certainty.POSSIBLE);
        assertThat(dominance(answer).uncertainBecause())
                .extracting(d -> d.fact() + ": " + d.says())
                .containsExactly("share: the import share is claimed, not established");
        assertThat(first(answer).doubts()).containsExactly("the import share is claimed, not established");
    }

    @Test
    void
            what_a_member_imports_itself_counts_before_what_its_union_uses_and_this_where_its_own_table_does_not_name_the_supplier() {
        String union =
                ",\n{ \"fact\": \"SourcingShare\", \"economy\": \"EU\", \"supplier\": \"CN\", \"mineral\": \"natural-graphite\","
                        + " \"stage\": \"mined\", \"share\": \"97%\", \"source\": \"a table\" },\n";
        Exposure own = dominance(answer("DE", OTHER_GRAPHITE + union + OUTPUT)).exposure();
        assertThat(own.economy().code() + " " + own.share()).isEqualTo("DE 94.9%");
        String another = OTHER_GRAPHITE.replace("\"CN\"", "\"FR\"").replace("94.9%", "3%");
        Exposure unnamed = dominance(answer("DE", another + union + OUTPUT)).exposure();
        assertThat(unnamed.economy().code() + " " + unnamed.share()).isEqualTo("EU 97%");
    }

    @Test
    void of_what_one_sentence_tells_of_several_minerals_it_is_said_of_which_it_is_possible_only() {
        String all = """
                { "fact": "ImportReliance", "economy": "US", "mineral": "gallium", "stage": "refined", "reliance": "100%", "source": "a table" }""";
        String most = all.replace("gallium", "tungsten").replace("100%", ">50%");
        Briefing.Concern concern = first(answer("US", most + ",\n" + all));
        assertThat(concern.says()).isEqualTo("The United States imports all that it uses of gallium and tungsten.");
        assertThat(concern.certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(concern.reservation()).isEqualTo("of tungsten possible only");
        assertThat(first(answer("US", all)).possibleOnly()).isNull();
        assertThat(first(answer("US", most)).possibleOnly()).isNull();
    }

    @Test
    void where_several_hang_on_one_supplier_each_is_named_with_the_form_that_its_share_is_of() {
        String scrap = OTHER_GRAPHITE
                .replace("natural-graphite", "tin")
                .replace("\"share\",", "\"scrap\",")
                .replace("mined", "secondary")
                .replace("94.9%", "91%")
                .replace("other than powder and flakes (HS 2504.90)", "waste and scrap");
        assertThat(first(answer("DE", OTHER_GRAPHITE + ",\n" + scrap)).says())
                .contains(
                        "of what Germany imports of natural graphite (other than powder and flakes) and tin (waste and scrap);"
                                + " it has 94.9% of imports of natural graphite");
    }

    @Test
    void a_day_that_the_sentence_does_not_tell_is_told_with_what_comes_on_it() {
        String control = """
                { "fact": "ExportControl", "id": "control", "by": "CN", "on": ["WORLD"], "minerals": ["natural-graphite"], "measure": "licensing",
                  "from": "2023-12-01", "until": "2027-06-30", "source": "an act" }""";
        String first = first(answer("DE", OTHER_GRAPHITE + ",\n" + control)).whyHere();
        assertThat(first).startsWith("One measure ends in ").contains(" days; natural graphite");
        String late = control.replace("2027-06-30", "2027-12-31");
        assertThat(first(answer("DE", OTHER_GRAPHITE + ",\n" + late)).whyHere())
                .as("what ends later than in a year is no day to wait for")
                .startsWith("Natural graphite");
        String today = control.replace("\"until\": \"2027-06-30\", ", "").replace("2023-12-01", "2026-11-26");
        assertThat(first(answer("DE", OTHER_GRAPHITE + ",\n" + today)).whyHere())
                .startsWith("One measure starts today; ");
    }

    @Test
    void members_are_named_where_it_is_certain_of_them_and_not_of_their_group() {
        String member = OUTPUT.replace("natural-graphite", "dysprosium").replace("78%", "100%");
        String rest = member.substring(member.indexOf('\n')).replace("22%", "0%");
        Briefing.Concern concern = first(answer(
                "US",
                member.substring(0, member.indexOf('\n')) + rest + ",\n"
                        + OUTPUT.replace("natural-graphite", "rare-earths")
                                .replace("world", "w")
                                .replace("rest", "r")));
        assertThat(concern.says())
                .startsWith("Without China less than 40% of world output of dysprosium and rare earths is left");
        assertThat(concern.reservation()).isEqualTo("of rare earths possible only");
    }

    @Test
    void a_share_of_imports_beside_an_output_of_ones_own_is_what_hangs_on_them_at_most() {
        String own = OUTPUT.replace("CN", "DE")
                .replace("78%", "61%")
                .replace("MG", "CN")
                .replace("22%", "9%");
        Assessment answer = answer("DE", OTHER_GRAPHITE + ",\n" + own);
        Briefing.Concern concern = first(answer);
        assertThat(concern.says()).contains("; it has at most 12.9% of the supply");
        assertThat(concern.certainty()).isEqualTo(Certainty.POSSIBLE);
        assertThat(concern.exposure().basis())
                .endsWith("; what Germany makes itself leaves at most 12.9% of the supply to it");
        assertThat(answer.briefing().headline())
                .isEqualTo("Germany: China holds at most 12.9% of the supply of natural graphite (other than powder and"
                        + " flakes).");
    }

    @Test
    void a_page_of_few_concerns_tells_a_short_stock_beside_what_a_control_comes_to() {
        String facts = OTHER_GRAPHITE + """
                , { "fact": "ExportControl", "by": "CN", "on": ["WORLD"], "minerals": ["natural-graphite"], "measure": "licensing",
                  "from": "2023-12-01", "source": "an act" },
                { "fact": "Stockpile", "economy": "DE", "mineral": "natural-graphite", "days": 20, "source": "a ministry" }""";
        assertThat(first(answer("DE", facts)).says())
                .startsWith("China licenses exports of natural graphite to Germany")
                .endsWith(" Germany has natural graphite in stock for 20 days, less than 60.");
    }

    @Test
    void a_headline_ends_with_what_its_reader_makes_most_of() {
        String own = OUTPUT.replace("CN", "DE");
        assertThat(answer("DE", own).briefing().headline())
                .isEqualTo("Germany has no concern that the facts at hand bear out; Germany itself mines most of the"
                        + " world's natural graphite.");
        assertThat(answer("FR", own).briefing().headline()).doesNotContain("itself mines");
    }

    @Test
    void a_supplier_that_hardly_matters_is_no_headline_and_no_concern_of_a_page_with_room() {
        String table = """
                { "fact": "SourcingShare", "economy": "DE", "supplier": "SE", "mineral": "gold", "stage": "mined", "share": "25%", "source": "a table" },
                { "fact": "ProductionShare", "country": "AM", "mineral": "gold", "stage": "mined", "share": "0.2%", "source": "a table" },""";
        Briefing page = answer("DE", table + OTHER_GRAPHITE).briefing();
        assertThat(page.headline()).doesNotContain("Armenia");
        assertThat(page.concerns()).noneMatch(c -> c.says().contains("gold"));
    }

    @Test
    void where_nothing_is_cited_no_figure_is_called_undated() {
        assertThat(answer("FR", OTHER_GRAPHITE).briefing().figures()).isEqualTo("Nothing here rests on a fact.");
    }

    @Test
    void of_several_readers_it_is_told_whose_imports_they_are_and_the_supplier_itself_is_given_nothing_to_do() {
        Assessment answer = ADVISOR.assess(
                facts(OTHER_GRAPHITE + ",\n" + OUTPUT), DAY, List.of(Economy.of("CN"), Economy.of("DE")));
        assertThat(answer.briefing().headline()).contains("China holds 94.9% of Germany's imports of natural graphite");
        assertThat(answer.briefing().concerns())
                .extracting(Briefing.Concern::says)
                .anyMatch(s -> s.endsWith("world output of natural graphite is left; it has 94.9% of Germany's imports"
                        + " (other than powder and flakes)."));
        assertThat(answer.responses())
                .filteredOn(r -> r.response().equals("build-stockpile"))
                .extracting(RecommendedResponse::economy)
                .containsExactly(Economy.of("DE"));
    }

    @Test
    void a_measure_of_medium_weight_that_starts_soon_comes_before_one_without_a_day_and_before_gaps_in_a_table() {
        String own = """
                { "fact": "ProductionShare", "country": "ZA", "mineral": "platinum", "stage": "mined", "share": "70%", "source": "a table" },
                { "fact": "Tariff", "id": "later", "by": "US", "on": ["ZA"], "minerals": ["platinum"], "rate": "25%", "scope": "targeted",
                  "announced": "2026-11-01", "from": "2026-12-15", "source": "a notice" },
                { "fact": "Tariff", "id": "now", "by": "IN", "on": ["ZA"], "minerals": ["platinum"], "rate": "5%", "scope": "targeted",
                  "from": "2025-01-01", "source": "a notice" }""";
        Briefing.Concern first = first(answer("ZA", own));
        assertThat(first.says())
                .isEqualTo("The United States will levy a 25% tariff on platinum from South Africa from 2026-12-15.");
        assertThat(first.daysLeft()).isEqualTo(19);
    }

    @Test
    void what_is_in_stock_for_long_is_not_to_be_built() {
        String facts = OTHER_GRAPHITE + """
                , { "fact": "ExportControl", "by": "CN", "on": ["WORLD"], "minerals": ["natural-graphite"], "measure": "licensing",
                  "from": "2023-12-01", "source": "an act" },
                { "fact": "Stockpile", "economy": "DE", "mineral": "natural-graphite", "days": 200, "confidence": "claimed",
                  "source": "a ministry" }""";
        Assessment answer = answer("DE", facts);
        assertThat(first(answer).certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(answer.responses())
                .extracting(RecommendedResponse::response)
                .contains("keep-stock")
                .doesNotContain("build-long-stockpile", "build-stockpile");
    }

    @Test
    void the_end_of_a_disturbance_is_on_the_calendar() {
        Briefing page = answer("DE", OTHER_GRAPHITE + """
                , { "fact": "SupplyShock", "in": "CN", "on": ["DE"], "minerals": ["natural-graphite"], "from": "2026-11-01",
                  "until": "2027-01-15", "says": "strike", "source": "a paper" }""").briefing();
        assertThat(page.calendar())
                .extracting(Briefing.Due::says)
                .containsExactly("disturbance of natural graphite from China ends");
    }

    @Test
    void of_what_its_reader_does_not_buy_the_share_of_world_output_is_told() {
        String ban = """
                , { "fact": "ExportControl", "by": "CN", "on": ["WORLD"], "minerals": ["natural-graphite"], "measure": "ban",
                  "from": "2026-12-01", "source": "an act" }""";
        assertThat(answer("PL", OUTPUT + ban).briefing().concerns())
                .extracting(Briefing.Concern::says)
                .anyMatch(s -> s.endsWith("a matter of price for Poland; it has 78% of world output."));
        String sold = """
                , { "fact": "ImportReliance", "economy": "DE", "mineral": "natural-graphite", "stage": "mined", "reliance": "E", "source": "a table" }""";
        Briefing.Concern first = first(answer("DE", OTHER_GRAPHITE + ",\n" + OUTPUT + sold + ban));
        assertThat(first.says()).endsWith("; it has 94.9% of imports (other than powder and flakes).");
        assertThat(first.exposure().basis()).endsWith("; Germany exports more of it than it imports");
    }

    @Test
    void a_share_that_is_withheld_is_no_amount() {
        Briefing page = answer("DE", OTHER_GRAPHITE.replace("94.9%", "W") + """
                , { "fact": "ExportControl", "by": "CN", "on": ["DE"], "minerals": ["natural-graphite"], "measure": "ban",
                  "from": "2026-12-01", "source": "an act" }""").briefing();
        assertThat(page.headline()).doesNotContain("withheld").doesNotContain("%");
        assertThat(page.concerns().get(0).says()).endsWith("how much of its supply that touches is not known.");
    }

    @Test
    void other_minerals_are_told_with_their_own_figures_and_the_stake_is_that_of_what_is_certain() {
        String loss = """
                { "fact": "EconomicEffect", "economy": "CA", "mineral": "niobium", "scenario": "x", "loss": "1.2", "kind": "expected", "source": "a study" }""";
        String possible = loss.replace("niobium", "rhodium").replace("1.2", "0.5-4.5");
        String same = loss.replace("niobium", "tin");
        Briefing.Concern first = first(answer("CA", loss + "," + possible + "," + same));
        assertThat(first.says())
                .endsWith("of 1.2 billion US dollars for Canada hangs on niobium. The same is true of tin; likewise"
                        + " rhodium (0.5 to 4.5).");
        assertThat(first.stake().mineral().key()).isEqualTo("niobium");
        assertThat(first.reservation()).isEqualTo("of rhodium possible only");
    }

    @Test
    void minerals_of_the_same_announcement_that_weigh_less_are_named_too() {
        String control = """
                , { "fact": "ExportControl", "by": "CN", "on": ["WORLD"], "minerals": ["natural-graphite", "germanium"], "measure": "licensing",
                  "announced": "2025-01-01", "from": "2025-01-01", "source": "an act" }""";
        String less = OTHER_GRAPHITE
                .replace("natural-graphite", "germanium")
                .replace("\"share\",", "\"less\",")
                .replace("94.9%", "40%")
                .replace(", \"form\": \"other than powder and flakes (HS 2504.90)\"", "");
        Briefing.Concern first = first(answer("DE", OTHER_GRAPHITE + ",\n" + less + control));
        assertThat(first.says())
                .contains(" exports of natural graphite to Germany")
                .contains(" Its measures on germanium weigh less.");
        assertThat(first.minerals()).extracting(m -> m.key()).containsExactly("natural-graphite", "germanium");
    }

    @Test
    void what_has_a_concern_of_its_own_is_not_said_to_weigh_less() {
        String control = """
                { "fact": "ExportControl", "id": "c", "by": "CN", "on": ["WORLD"], "minerals": ["natural-graphite", "germanium"], "measure": "licensing",
                  "from": "2023-12-01", "source": "an act" },
                { "fact": "ImportShare", "importer": "DE", "supplier": "CN", "mineral": "germanium", "stage": "refined", "share": "20%", "source": "a table" },
                { "fact": "ImportShare", "importer": "DE", "supplier": "RU", "mineral": "germanium", "stage": "refined", "share": "70%", "source": "a table" }""";
        Briefing page = answer("DE", OTHER_GRAPHITE + ",\n" + control).briefing();
        assertThat(page.concerns()).anyMatch(c -> c.says().startsWith("Russia alone supplies"));
        assertThat(page.concerns()).noneMatch(c -> c.says().contains("weigh less"));
    }

    @Test
    void what_a_unions_own_figures_tell_is_not_told_again_of_its_members() {
        String union = """
                { "fact": "SourcingShare", "economy": "EU", "supplier": "CN", "mineral": "samarium", "stage": "refined", "share": "85%", "source": "a table" },
                { "fact": "ExportControl", "by": "CN", "on": ["WORLD"], "minerals": ["samarium"], "measure": "licensing",
                  "from": "2025-04-04", "source": "an act" }""";
        byte[] text = ("{ \"facts\": [ " + union + " ] }").getBytes(StandardCharsets.UTF_8);
        FactSet facts = JsonIntake.read(text, "facts.json", 10).facts();
        List<Economy> readers = List.of(Economy.of("DE"), Economy.of("EU"), Economy.of("FR"));
        assertThat(ADVISOR.assess(facts, DAY, readers).briefing().concerns())
                .filteredOn(c -> c.says().contains("exports of samarium"))
                .singleElement()
                .satisfies(c -> assertThat(c.economy()).isEqualTo(Economy.of("EU")));
    }

    @Test
    void a_disturbance_that_nobody_can_know_of_is_not_on_the_calendar() {
        String shock = """
                { "fact": "SupplyShock", "in": "CN", "on": ["DE"], "minerals": ["natural-graphite"], "stage": "mined", "from": "2026-12-05", "says": "A strike.",
                  "publishedOn": "2026-12-06", "source": "a report" }""";
        assertThat(answer("DE", OTHER_GRAPHITE + ",\n" + shock).briefing().calendar())
                .noneMatch(due -> due.says().contains("disturbance"));
        assertThat(answer("DE", OTHER_GRAPHITE + ",\n" + shock.replace("2026-12-06", "2026-11-20"))
                        .briefing()
                        .calendar())
                .anyMatch(due -> due.says().contains("disturbance of natural graphite from China starts"));
    }

    @Test
    void an_election_is_not_told_as_a_change_of_measures() {
        Briefing page = answer("DE", OTHER_GRAPHITE + """
                , { "fact": "Election", "economy": "DE", "on": "2026-12-05", "source": "a law" },
                { "fact": "PolicyPosition", "holder": "A", "economy": "DE", "instrument": "tariff", "stance": "broad", "rate": "60%",
                  "target": "CN", "announced": "2026-09-01", "source": "a speech" },
                { "fact": "PolicyPosition", "holder": "B", "economy": "DE", "instrument": "tariff", "stance": "targeted", "rate": "10%",
                  "minerals": ["natural-graphite"], "target": "CN", "announced": "2026-09-01", "source": "a speech" }""").briefing();
        assertThat(page.headline()).contains(": the election that bears on natural graphite is due in 9 days; ");
        assertThat(page.concerns().get(0).whyHere()).startsWith("Election in 9 days; ");
    }

    @Test
    void a_suspension_of_ones_own_that_ran_out_is_named() {
        String tariff = """
                { "fact": "Tariff", "by": "US", "on": ["CN"], "minerals": ["natural-graphite"], "rate": "25%", "scope": "targeted",
                  "from": "2025-01-01", "suspensions": ["2025-11-10/2026-11-10"], "source": "an order" }""";
        assertThat(answer("US", OTHER_GRAPHITE.replace("DE", "US") + ",\n" + tariff)
                        .briefing()
                        .headline())
                .contains("the suspension of its own measures")
                .doesNotContain("a measure");
    }

    @Test
    void of_a_month_that_has_begun_no_days_are_counted() {
        String ban = OTHER_GRAPHITE + """
                , { "fact": "ExportControl", "by": "CN", "on": ["DE"], "minerals": ["natural-graphite"], "measure": "ban",
                  "from": "2026-11-01", "precision": "month", "source": "an act" }""";
        assertThat(answer("DE", ban).briefing().headline())
                .contains(" start in November 2026, on a day that is not known; ");
        assertThat(answer("DE", ban.replace("2026-11-01", "2026-10-01"))
                        .briefing()
                        .headline())
                .contains(" began in October 2026; ");
    }

    @Test
    void less_of_a_credit_a_repeal_a_target_day_and_the_end_of_a_programme_are_on_the_calendar() {
        String facts = """
                , { "fact": "ProductionCredit", "by": "DE", "minerals": ["natural-graphite"], "share": "10%", "phaseOut": ["2027:50%", "2028:0%"],
                  "from": "2023-01-01", "source": "an act" },
                { "fact": "ExportControl", "by": "CN", "on": ["DE"], "minerals": ["natural-graphite"], "measure": "ban", "from": "2025-01-01",
                  "ended": "2026-11-27", "ending": "repealed", "source": "a notice" },
                { "fact": "Strategy", "economy": "DE", "name": "stock plan", "from": "2020-01-01", "until": "2026-12-31", "source": "a plan" },
                { "fact": "Strategy", "economy": "JP", "name": "other plan", "from": "2020-01-01", "until": "2026-12-31", "source": "a plan" },
                { "fact": "Instrument", "name": "stock fund", "economies": ["DE"], "responses": ["build-stockpile"], "authority": "a ministry",
                  "status": "in-force", "until": "2027-01-31", "kind": "published", "source": "a law" }""";
        assertThat(answer("DE", OTHER_GRAPHITE + facts).briefing().calendar())
                .extracting(due -> due.date() + ": " + due.says())
                .containsExactly(
                        "2026-11-27: export ban on natural graphite by China is repealed",
                        "2026-12-31: target day of Germany's stock plan",
                        "2027-01-01: 10% production credit for natural graphite by Germany falls to 50% of that",
                        "2027-01-31: stock fund of Germany ends");
    }

    private static RiskFlag dominance(Assessment answer) {
        return answer.riskFlags().stream()
                .filter(f -> f.rule().equals("concentration/single-country-dominance"))
                .findFirst()
                .orElseThrow();
    }

    private static Briefing.Concern first(Assessment answer) {
        return answer.briefing().concerns().get(0);
    }

    private static Assessment answer(String reader, String facts) {
        return ADVISOR.assess(facts(facts), DAY, List.of(Economy.of(reader)));
    }

    private static FactSet facts(String facts) {
        byte[] text = ("{ \"facts\": [ " + facts + " ] }").getBytes(StandardCharsets.UTF_8);
        return JsonIntake.read(text, "facts.json", 10).facts();
    }
}
