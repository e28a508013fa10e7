package dev.lodestone.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lodestone.intake.Request;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of any stop: by generated facts, through intake, the situation and back. */
class StopPropertiesTest {
    private static final String ABOUT = "\"economy\":\"JP\",\"mineral\":\"gallium\",\"stage\":\"refined\",";
    private static final int TRIES = 150;

    private static Stress stress(int share, int users, int reserve, int spare, int months, int cut) {
        List<String> facts = new ArrayList<>();
        facts.add("\"fact\":\"Demand\"," + ABOUT + "\"quantity\":\"300-400\",\"unit\":\"t\",\"period\":\"2024\"");
        facts.add(
                "\"fact\":\"ImportShare\",\"importer\":\"JP\",\"supplier\":\"CN\",\"mineral\":\"gallium\",\"stage\":\"refined\",\"share\":\""
                        + share / 2 + "-" + share + "%\"");
        facts.add(stock(users, "users"));
        facts.add(stock(reserve, "government"));
        facts.add(plant("JP", spare));
        facts.add(plant("AU", spare));
        facts.add(
                "\"fact\":\"EconomicEffect\",\"economy\":\"JP\",\"mineral\":\"gallium\",\"scenario\":\"a stop\",\"kind\":\"scenario\",\"months\":\"3-4\",\"loss\":\"1-2\"");
        facts.add("\"fact\":\"Substitutability\",\"mineral\":\"gallium\",\"supplyRisk\":0.9");
        facts.add(
                "\"fact\":\"LeadTime\",\"measure\":\"substitution\",\"months\":\"2-20\",\"what\":\"research\",\"kind\":\"published\"");
        Request request = Stops.facts("JP", facts.toArray(String[]::new));
        return Stops.of(
                request,
                "mineral",
                "gallium",
                "without",
                "CN",
                "months",
                "" + months,
                "cut",
                cut / 2 + "-" + cut + "%");
    }

    private static String stock(int days, String holder) {
        return "\"fact\":\"Stockpile\"," + ABOUT + "\"days\":\"" + days + "-" + 2 * days + "\",\"holder\":\"" + holder
                + "\"";
    }

    private static String plant(String economy, int tonnes) {
        return "\"fact\":\"Capacity\",\"name\":\"A plant\",\"economy\":\"" + economy
                + "\",\"mineral\":\"gallium\",\"stage\":\"refined\",\"quantity\":" + tonnes
                + ",\"unit\":\"t\",\"firstYear\":2026,\"status\":\"building\",\"kind\":\"published\"";
    }

    @Property(tries = TRIES)
    void each_month_adds_up(
            @ForAll @IntRange(min = 2, max = 100) int share,
            @ForAll @IntRange(max = 200) int users,
            @ForAll @IntRange(max = 200) int reserve,
            @ForAll @IntRange(max = 100) int spare,
            @ForAll @IntRange(min = 1, max = 36) int months,
            @ForAll @IntRange(min = 2, max = 100) int cut) {
        for (Month month : stress(share, users, reserve, spare, months, cut).months()) {
            for (Flow f : List.of(month.worst(), month.best())) {
                double sum = f.arrives() + f.added() + f.saved() + f.drawn() + f.missing();
                assertThat(sum).isCloseTo(f.use(), within(1e-6 * f.use()));
                assertThat(f.missing()).isNotNegative();
            }
            assertThat(month.missing().low())
                    .isLessThanOrEqualTo(month.missing().high());
        }
    }

    @Property(tries = TRIES)
    void more_stock_or_more_of_others_never_opens_the_gap_earlier_or_deeper(
            @ForAll @IntRange(min = 2, max = 100) int share,
            @ForAll @IntRange(max = 100) int users,
            @ForAll @IntRange(max = 100) int reserve,
            @ForAll @IntRange(max = 50) int spare,
            @ForAll @IntRange(max = 50) int more,
            @ForAll @IntRange(max = 2) int which) {
        Stress less = stress(share, users, reserve, spare, 12, 100);
        Stress with = stress(
                share,
                users + (which == 0 ? more : 0),
                reserve + (which == 1 ? more : 0),
                spare + (which == 2 ? more : 0),
                12,
                100);
        assertThat(orNever(with.opens().earliest()))
                .isAfterOrEqualTo(orNever(less.opens().earliest()));
        assertThat(orNever(with.opens().latest()))
                .isAfterOrEqualTo(orNever(less.opens().latest()));
        assertThat(with.missing().high()).isLessThanOrEqualTo(less.missing().high());
        assertThat(with.missing().low()).isLessThanOrEqualTo(less.missing().low());
        for (int i = 0; i < 12; i++) {
            assertThat(with.months().get(i).share().high())
                    .isLessThanOrEqualTo(less.months().get(i).share().high());
        }
    }

    @Property(tries = TRIES)
    void a_longer_stop_never_costs_less(
            @ForAll @IntRange(min = 2, max = 100) int share,
            @ForAll @IntRange(max = 200) int users,
            @ForAll @IntRange(max = 50) int spare,
            @ForAll @IntRange(min = 1, max = 24) int months,
            @ForAll @IntRange(min = 1, max = 12) int longer,
            @ForAll @IntRange(min = 2, max = 100) int cut) {
        Stress one = stress(share, users, 30, spare, months, cut);
        Stress other = stress(share, users, 30, spare, months + longer, cut);
        assertThat(other.cost().missing().low())
                .isGreaterThanOrEqualTo(one.cost().missing().low());
        assertThat(other.cost().missing().high())
                .isGreaterThanOrEqualTo(one.cost().missing().high());
        assertThat(other.cost().whole().low())
                .isGreaterThanOrEqualTo(one.cost().whole().low());
        assertThat(other.missing().high()).isGreaterThanOrEqualTo(one.missing().high());
        assertThat(orNever(other.opens().earliest()))
                .isBeforeOrEqualTo(orNever(one.opens().earliest()));
    }

    private static LocalDate orNever(LocalDate date) {
        return date == null ? LocalDate.MAX : date;
    }
}
