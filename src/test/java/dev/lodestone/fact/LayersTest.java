package dev.lodestone.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayersTest {
    private static final String USGS = "USGS Mineral Commodity Summaries ";

    private final List<FactSet.Fault> faults = new ArrayList<>();

    private static ImportShare share(String id, String supplier, String share, String source, String published) {
        return new ImportShare(
                id,
                Economy.of("US"),
                Economy.of(supplier),
                Mineral.of("gallium"),
                Stage.REFINED,
                Estimate.parse(share, Estimate.Kind.SHARE),
                null,
                Period.parse("2021"),
                null,
                published == null ? null : LocalDate.parse(published),
                source);
    }

    private static ImportShare share(String id, String supplier, String share) {
        return share(id, supplier, share, "test", null);
    }

    private static Production output(String id, String country, String published) {
        return new Production(
                id,
                Mineral.of("gallium"),
                Stage.REFINED,
                Economy.of(country),
                Estimate.parse("10", Estimate.Kind.NUMBER),
                Unit.KG,
                null,
                Period.parse("2021"),
                null,
                LocalDate.parse(published),
                USGS + published.substring(0, 4));
    }

    private static Extension news(String id, String of) {
        LocalDate day = LocalDate.parse("2024-12-03");
        return new Extension(id, List.of(of), day.plusYears(1), Economy.of("US"), day, null, null, null, "test");
    }

    private FactSet layered(Object... given) {
        List<Given> all = new ArrayList<>();
        for (Object each : given) {
            all.add(each instanceof Given g ? g : new Given((Fact) each));
        }
        return FactSet.layered(all, faults::add);
    }

    private static List<String> ids(FactSet set) {
        return set.all().stream().map(Fact::id).toList();
    }

    private List<String> messages() {
        return faults.stream()
                .map(f -> f.field() + ": " + f.message() + " / " + f.suggestion())
                .toList();
    }

    @Test
    void a_fact_takes_the_place_of_the_one_that_it_replaces() {
        FactSet set =
                layered(share("a", "CN", "90%"), share("b", "JP", "50%"), new Given(share("c", "CN", "40%"), "a"));
        assertThat(ids(set)).containsExactly("b", "c");
        assertThat(set.replaced())
                .containsExactly(new Correction(share("a", "CN", "90%"), share("c", "CN", "40%"), true));
        assertThat(set.given()).hasSize(3);
    }

    @Test
    void corrections_under_the_id_of_the_fact_come_one_after_the_other() {
        FactSet set = layered(
                new Given(share("a", "CN", "20%"), "a"),
                share("a", "CN", "10%"),
                new Given(share("a", "CN", "30%"), "a"));
        assertThat(set.all()).containsExactly(share("a", "CN", "30%"));
        assertThat(set.replaced())
                .extracting(Correction::old)
                .containsExactlyInAnyOrder(share("a", "CN", "10%"), share("a", "CN", "20%"));
    }

    @Test
    void references_to_a_replaced_fact_lead_to_the_one_in_its_place() {
        FactSet set =
                layered(share("x", "CN", "1%"), news("n", "old"), news("old", "x"), new Given(news("new", "x"), "old"));
        assertThat(((Extension) set.get("n")).of()).containsExactly("new");
    }

    @Test
    void before_a_correction_was_published_the_old_fact_stands() {
        ImportShare old = share("a", "CN", "90%", "one", "2024-01-01");
        ImportShare second = share("a", "CN", "60%", "two", "2024-02-01");
        ImportShare third = share("b", "CN", "40%", "three", "2024-03-01");
        FactSet set = layered(old, new Given(second, "a"), new Given(third, "a"));
        assertThat(set.all()).containsExactly(third);
        assertThat(set.knownOn(LocalDate.parse("2024-02-15")).all()).containsExactly(second);
        FactSet then = set.knownOn(LocalDate.parse("2024-01-15"));
        assertThat(then.all()).containsExactly(old);
        assertThat(then.replaced()).isEmpty();
        assertThat(then.leftOut()).containsExactly("a", "b");
        assertThat(then.knownOn(null).all()).containsExactly(third);
    }

    @Test
    void a_later_edition_of_one_source_takes_the_place_of_an_earlier_one() {
        ImportShare old = share("a", "CN", "90%", USGS + "2022, gallium", "2022-01-31");
        ImportShare later = share("b", "CN", "50%", USGS + "2023, gallium", "2023-01-31");
        ImportShare other = share("c", "CN", "70%", "Comtrade", "2024-01-31");
        FactSet set = layered(later, old, other);
        assertThat(set.all()).containsExactly(later, other);
        assertThat(set.replaced()).containsExactly(new Correction(old, later, false));
        assertThat(set.knownOn(LocalDate.parse("2022-12-31")).all()).containsExactly(old);
    }

    @Test
    void an_edition_that_tells_the_whole_takes_the_place_of_suppliers_that_it_no_longer_names() {
        ImportShare cn = share("a", "CN", "60%", USGS + "2022", "2022-01-31");
        ImportShare ru = share("b", "RU", "40%", USGS + "2022", "2022-01-31");
        ImportShare now = share("c", "CN", "70%", USGS + "2023", "2023-01-31");
        ImportShare rest = share("d", "OTHER", "30%", USGS + "2023", "2023-01-31");
        assertThat(ids(layered(cn, ru, now, rest))).containsExactly("c", "d");
        assertThat(ids(layered(cn, ru, share("e", "CN", "55%", USGS + "2023", "2023-01-31"))))
                .containsExactly("b", "e");
    }

    @Test
    void a_table_of_outputs_is_whole_if_it_has_the_worlds() {
        assertThat(ids(layered(output("a", "RU", "2022-01-31"), output("b", "World", "2023-01-31"))))
                .containsExactly("b");
        assertThat(ids(layered(output("a", "RU", "2022-01-31"), output("b", "CN", "2023-01-31"))))
                .containsExactly("a", "b");
    }

    @Test
    void who_goes_back_to_an_older_edition_is_heard() {
        ImportShare old = share("a", "CN", "90%", USGS + "2022", "2022-01-31");
        ImportShare later = share("b", "CN", "50%", USGS + "2023", "2023-01-31");
        assertThat(layered(new Given(old, "b"), later).all()).containsExactly(old);
    }

    @Test
    void sources_are_the_same_but_for_numbers_dates_and_addresses() {
        assertThat(Editions.publication(
                        "USGS Mineral Commodity Summaries 2026: https://x.org/mcs2026.pdf, total as printed"))
                .isEqualTo(Editions.publication("USGS Mineral Commodity Summaries 2025, gallium"))
                .isEqualTo(Editions.publication("USGS Mineral Commodity Summaries, January 2025"))
                .isEqualTo("usgs mineral commodity summaries");
        assertThat(Editions.publication("UN Comtrade 2024, by weight"))
                .isNotEqualTo(Editions.publication("UN Comtrade 2025, by value"));
        assertThat(Editions.publication("https://x.org/mcs2026, 2026")).isEmpty();
        assertThat(Editions.publication("EU, Comext")).isNotEqualTo(Editions.publication("EU, study"));
    }

    @Test
    void sums_are_those_of_what_stands() {
        assertThat(ids(layered(
                        share("a", "CN", "90%"), share("b", "JP", "60%"), new Given(share("a", "CN", "40%"), "a"))))
                .containsExactly("a", "b");
        assertThat(layered(share("a", "CN", "20%"), share("b", "JP", "60%"), new Given(share("a", "CN", "50%"), "a")))
                .isNull();
        assertThat(faults).singleElement().satisfies(f -> assertThat(f.index()).isIn(1, 2));
    }

    @Test
    void the_same_id_without_replaces_is_refused_and_told_how_to_correct() {
        assertThat(layered(share("a", "CN", "10%"), share("a", "CN", "20%"))).isNull();
        assertThat(messages())
                .containsExactly(
                        "id: 'a' is the id of the 1st fact too / give each fact an id of its own; if it corrects the other,"
                                + " add \"replaces\": \"a\"");
    }

    @Test
    void nobody_replaces_what_is_not_there_or_of_another_type_or_replaced_already() {
        layered(
                share("gallium-CN", "CN", "10%"),
                new Given(share("b", "JP", "10%"), "galium-CN"),
                new Given(output("c", "CN", "2023-01-31"), "gallium-CN"),
                new Given(share("d", "RU", "10%"), "gallium-CN"),
                new Given(share("e", "KR", "10%"), "gallium-CN"),
                new Given(share("f", "DE", "10%"), "f"));
        assertThat(messages())
                .containsExactlyInAnyOrder(
                        "replaces: 'f' replaces itself: no other fact has that id / give the fact that it corrects"
                                + " too, or leave 'replaces' out",
                        "replaces: there is no fact with the id 'galium-CN' to replace / did you mean 'gallium-CN'?",
                        "replaces: 'c' is of type Production, 'gallium-CN', which it replaces, of type ImportShare / a"
                                + " fact takes the place of one of its own type: name such a one, or give yours an id of"
                                + " its own",
                        "replaces: 'd' replaces 'gallium-CN' already / if this is the later one, write \"replaces\":"
                                + " \"d\"; else leave one of them out");
    }

    @Test
    void a_circle_is_told_once() {
        layered(
                new Given(share("a", "CN", "10%"), "c"),
                new Given(share("b", "CN", "20%"), "a"),
                new Given(share("c", "CN", "30%"), "b"));
        assertThat(messages())
                .containsExactly(
                        "replaces: facts replace each other in a circle: a, b, c / leave out the 'replaces' of the one"
                                + " that they all come from");
    }

    @Test
    void what_goes_takes_along_what_it_had_replaced() {
        FactSet set = layered(share("a", "CN", "10%"), new Given(share("b", "CN", "20%"), "a"), share("c", "JP", "1%"));
        assertThat(set.without(java.util.Set.of("b")))
                .extracting(g -> g.fact().id())
                .containsExactly("c");
        assertThat(set.without(java.util.Set.of("a")))
                .extracting(g -> g.fact().id())
                .containsExactly("b", "c");
    }
}
