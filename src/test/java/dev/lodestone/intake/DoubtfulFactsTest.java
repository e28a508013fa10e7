package dev.lodestone.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.Shipped;
import dev.lodestone.advisor.Advisor;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Facts that contradict themselves are refused with a way out; a key that the rules do not know is told in the answer. */
class DoubtfulFactsTest {
    private static Request read(String fact) {
        String text = "{\"asOf\":\"2026-11-01\",\"for\":[\"KR\"],\"facts\":[{\"source\":\"a test\","
                + fact.replace('\'', '"') + "}]}";
        return JsonIntake.read(JsonIntake.tree(text.getBytes(StandardCharsets.UTF_8), "test"), 10);
    }

    private static void refused(String fact, String message, String suggestion) {
        assertThatThrownBy(() -> read(fact)).isInstanceOfSatisfying(BadInput.class, bad -> {
            assertThat(bad.problems().get(0).message()).isEqualTo(message);
            assertThat(bad.problems().get(0).suggestion()).isEqualTo(suggestion);
        });
    }

    @Test
    void a_typical_time_lies_within_its_bounds() {
        refused(
                "'fact':'LeadTime','measure':'stock-purchase','months':'3-9','typical':12,'what':'purchases','kind':'published'",
                "12 does not lie within 3 to 9 months",
                "give one that does, or correct the months");
    }

    @Test
    void nobody_takes_measures_on_itself_alone_or_agrees_with_itself() {
        String wayOut = "name those that it is on, or WORLD for all others";
        String message = "names South Korea alone, who takes the measure";
        refused("'fact':'Tariff','by':'KR','on':['KR'],'minerals':['tin'],'scope':'targeted'", message, wayOut);
        refused("'fact':'ExportControl','by':'KR','on':['KR'],'minerals':['tin'],'measure':'ban'", message, wayOut);
        refused("'fact':'Truce','parties':['KR','KR']", "name one economy alone", "name all that agreed");
        read("'fact':'ExportControl','by':'KR','on':['WORLD'],'minerals':['tin'],'measure':'ban'");
    }

    @Test
    void a_quantity_below_nothing_and_bounds_the_wrong_way_round_have_a_way_out() {
        refused(
                "'fact':'Stockpile','economy':'KR','mineral':'gallium','days':-5",
                "-5 is less than 0",
                "write 0 or more");
        refused(
                "'fact':'Stockpile','economy':'KR','mineral':'gallium','days':'9-3'",
                "no value lies between 9 and 3",
                "swap them");
    }

    @Test
    void a_stock_whose_days_do_not_fit_its_quantity_and_the_use_is_told_as_two_figures() {
        Request request = read(
                "'fact':'Stockpile','id':'S','economy':'KR','mineral':'gallium','stage':'refined','days':60,'quantity':100,'unit':'t'},"
                        + "{'source':'x','fact':'Demand','id':'D','economy':'KR','mineral':'gallium','stage':'refined','quantity':100,'unit':'t'");
        Advisor advisor = Shipped.ADVISOR;
        assertThat(advisor.assess(request.facts(), request.asOf(), request.asked())
                        .riskFlags())
                .anySatisfy(f -> assertThat(f.says())
                        .contains("Figures of one stock in days of gallium", "60 is used, 365 is the other"));
    }

    @Test
    void an_instrument_for_a_response_that_the_rules_do_not_know_is_told_with_the_nearest() {
        Request request = read(
                "'fact':'Instrument','id':'I','name':'a programme','economies':['KR'],'responses':['build-stokpile'],'authority':'the ministry','status':'in-force','kind':'published'");
        Advisor advisor = Shipped.ADVISOR;
        assertThat(advisor.assess(request.facts(), request.asOf(), request.asked())
                        .unused())
                .anySatisfy(u -> {
                    assertThat(u.why()).contains("'build-stokpile'", "did you mean 'build-stockpile'?");
                    assertThat(u.facts()).containsExactly("I");
                });
    }
}
