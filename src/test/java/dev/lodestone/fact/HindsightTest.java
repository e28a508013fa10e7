package dev.lodestone.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HindsightTest {
    private static final LocalDate DAY = LocalDate.parse("2024-12-02");
    private static final LocalDate LATER = LocalDate.parse("2024-12-03");
    private static final Mineral GALLIUM = Mineral.of("gallium");
    private static final Economy US = Economy.of("US");
    private static final Economy CN = Economy.of("CN");

    private static FactSet known(Fact... facts) {
        return new FactSet(List.of(facts)).knownOn(DAY);
    }

    /** A tariff by the dates that it may have; null for those it has not. */
    private static Tariff tariff(String id, LocalDate announced, LocalDate published, LocalDate suspended) {
        List<Object> values = FactType.of("Tariff").fields().stream()
                .map(field -> (Object)
                        switch (field.name()) {
                            case "id" -> id;
                            case "scope" -> Scope.BROAD;
                            case "by" -> US;
                            case "on" -> List.of(CN);
                            case "minerals" -> List.of(GALLIUM);
                            case "rate" -> Estimate.parse("25%", Estimate.Kind.RATE);
                            case "announced" -> announced;
                            case "from" -> LocalDate.parse("2024-01-01");
                            case "suspensions" ->
                                suspended == null ? List.of() : List.of(new Suspension(suspended, null, List.of()));
                            case "ended" -> suspended;
                            case "ending" -> suspended == null ? null : Ending.REPEALED;
                            case "publishedOn" -> published;
                            case "source" -> "test";
                            default -> field.list() ? List.of() : field.type() == boolean.class ? false : null;
                        })
                .toList();
        return (Tariff) FactType.of("Tariff").create(values);
    }

    private static Litigation litigation(LocalDate filed, LocalDate decided, String... against) {
        return new Litigation(
                "case", "DS1", "WTO", List.of(against), US, null, filed, decided, "void", null, null, null, "test");
    }

    @Test
    void the_day_of_publication_decides_where_it_is_told() {
        FactSet known = known(tariff("early", LATER, DAY, null), tariff("late", DAY, LATER, null));
        assertThat(known.all()).extracting(Fact::id).containsExactly("early");
        assertThat(known.leftOut()).containsExactly("late");
    }

    @Test
    void without_it_the_announcement_does_and_without_both_the_fact_stays() {
        FactSet known = known(
                tariff("today", DAY, null, null),
                tariff("tomorrow", LATER, null, null),
                tariff("undated", null, null, null));
        assertThat(known.all()).extracting(Fact::id).containsExactly("today", "undated");
        assertThat(known.leftOut()).containsExactly("tomorrow");
    }

    @Test
    void a_suspension_and_an_end_that_came_later_are_taken_out_of_a_measure() {
        FactSet known = known(tariff("a", DAY, null, LATER), tariff("b", DAY, null, DAY));
        Tariff cut = (Tariff) known.get("a");
        assertThat(cut.suspensions()).isEmpty();
        assertThat(cut.ended()).isNull();
        assertThat(cut.ending()).isNull();
        assertThat(known.get("b")).isEqualTo(tariff("b", DAY, null, DAY));
        assertThat(known.cutBack()).containsExactly("a");
    }

    @Test
    void an_end_is_known_where_what_takes_its_place_was() {
        LocalDate ahead = LocalDate.parse("2024-12-20");
        Fact first =
                FactType.with(tariff("first", DAY, null, null), Map.of("ended", ahead, "ending", Ending.SUPERSEDED));
        Fact announced = FactType.with(tariff("next", DAY, null, null), Map.of("from", ahead));
        assertThat(known(first, announced).cutBack()).isEmpty();
        assertThat(known(first, FactType.with(announced, Map.of("announced", LATER)))
                        .cutBack())
                .containsExactly("first");
        assertThat(known(first, FactType.with(announced, Map.of("minerals", List.of(Mineral.of("tin")))))
                        .cutBack())
                .containsExactly("first");
    }

    @Test
    void a_case_stays_without_the_measures_and_the_ruling_of_later_days() {
        FactSet known =
                known(tariff("a", DAY, null, null), tariff("b", LATER, null, null), litigation(DAY, LATER, "a", "b"));
        assertThat(known.get("case"))
                .isEqualTo(new Litigation(
                        "case", "DS1", "WTO", List.of("a"), US, null, DAY, null, null, null, null, null, "test"));
        assertThat(known.leftOut()).containsExactly("b");
        assertThat(known(tariff("b", LATER, null, null), litigation(DAY, null, "b"))
                        .all())
                .extracting(Fact::id)
                .containsExactly("case");
    }

    @Test
    void news_about_nothing_known_is_left_out_with_it() {
        Extension news = new Extension("news", List.of("b"), LATER, US, DAY, null, null, null, "test");
        Extension more = new Extension("more", List.of("news"), LATER, US, DAY, null, null, null, "test");
        assertThat(known(tariff("b", LATER, null, null), news, more).leftOut()).containsExactly("b", "more", "news");
        Extension both = new Extension("both", List.of("a", "b"), LATER, US, DAY, null, null, null, "test");
        FactSet known = known(tariff("a", DAY, null, null), tariff("b", LATER, null, null), both);
        assertThat(((Extension) known.get("both")).of()).containsExactly("a");
    }

    @Test
    void an_election_is_open_until_the_day_after_it() {
        Election election = new Election("e", US, DAY, "president", "Trump", null, null, null, null, "test");
        FactSet all = new FactSet(List.of(election));
        assertThat(((Election) all.knownOn(DAY).get("e")).outcome()).isNull();
        assertThat(((Election) all.knownOn(LATER).get("e")).outcome()).isEqualTo("Trump");
    }

    @Test
    void a_figure_of_a_year_to_come_is_not_known_unless_its_source_was() {
        Price next =
                new Price("p", GALLIUM, null, null, null, Estimate.number(1), Period.parse("2025"), null, null, "test");
        Price forecast =
                new Price("f", GALLIUM, null, null, null, Estimate.number(1), Period.parse("2025"), null, DAY, "test");
        Price past = new Price(
                "n", GALLIUM, null, null, null, Estimate.number(1), Period.parse("2020-23"), null, null, "test");
        assertThat(known(next, forecast, past).leftOut()).containsExactly("p");
    }

    @Test
    void a_figure_of_a_year_is_known_when_the_year_is_over_and_an_estimate_of_it_before() {
        Price whole =
                new Price("w", GALLIUM, null, null, null, Estimate.number(1), Period.parse("2024"), null, null, "test");
        Price estimate = new Price(
                "e", GALLIUM, null, null, null, Estimate.number(1), Period.parse("2024e"), null, null, "test");
        FactSet all = new FactSet(List.of(whole, estimate));
        assertThat(all.knownOn(DAY).leftOut()).containsExactly("w");
        assertThat(all.knownOn(LocalDate.parse("2024-12-31")).leftOut()).isEmpty();
    }

    @Test
    void everything_is_there_again_on_a_later_day_and_when_nobody_asks_for_one() {
        FactSet all = new FactSet(List.of(tariff("a", DAY, null, LATER), tariff("b", LATER, null, null)));
        FactSet known = all.knownOn(DAY);
        assertThat(known.knownOn()).isEqualTo(DAY);
        assertThat(known.whole()).isSameAs(all);
        assertThat(known.knownOn(LATER).all()).isEqualTo(all.all());
        assertThat(known.knownOn(null)).isSameAs(all);
        assertThat(all.knownOn()).isNull();
        assertThat(all.leftOut()).isEmpty();
    }
}
