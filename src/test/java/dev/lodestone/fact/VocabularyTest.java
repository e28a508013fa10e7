package dev.lodestone.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
    private static final LocalDate TODAY = LocalDate.parse("2024-12-03");

    @ParameterizedTest
    @ValueSource(strings = {"China", "CN", "CHN", "cn", " china "})
    void one_economy_has_many_spellings(String name) {
        assertThat(Economy.of(name).code()).isEqualTo("CN");
    }

    @Test
    void the_union_covers_its_members_of_the_day() {
        Economy britain = Economy.of("United Kingdom");
        assertThat(Economy.EU.covers(Economy.of("Germany"), TODAY)).isTrue();
        assertThat(Economy.EU.covers(britain, TODAY)).isFalse();
        assertThat(Economy.EU.covers(britain, LocalDate.parse("2020-01-31"))).isTrue();
        assertThat(Economy.EU.covers(britain, LocalDate.parse("2020-02-01"))).isFalse();
        assertThat(Economy.WORLD.covers(Economy.EU, TODAY)).isTrue();
        assertThat(Economy.of("DE").covers(Economy.EU, TODAY)).isFalse();
    }

    @Test
    void rare_earths_cover_neodymium_through_any_number_of_groups() {
        assertThat(Mineral.of("rare-earths").covers(Mineral.of("Nd"))).isTrue();
        assertThat(Mineral.of("neodymium").covers(Mineral.of("rare-earths"))).isFalse();
        assertThat(Mineral.of("graphite").covers(Mineral.of("natural graphite")))
                .isTrue();
    }

    @Test
    void antimony_is_critical_to_the_union_and_not_strategic() {
        assertThat(Mineral.of("antimony").crma()).isEqualTo(Mineral.Crma.CRITICAL);
        assertThat(Mineral.of("gallium").isStrategic()).isTrue();
    }

    @Test
    void one_customs_code_holds_several_minerals() {
        assertThat(Mineral.sharing("8112.92")).contains(Mineral.of("gallium"), Mineral.of("germanium"));
    }

    @Test
    void an_unknown_name_is_refused_with_the_nearest_one() {
        assertThatThrownBy(() -> Economy.of("Chnia"))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.suggestion()).isEqualTo("did you mean 'China'?"));
        assertThatThrownBy(() -> Mineral.of("galium"))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.suggestion()).isEqualTo("did you mean 'gallium'?"));
    }

    @Test
    void every_field_of_every_fact_type_says_what_it_is() {
        for (FactType type : FactType.all()) {
            assertThat(type.about()).as(type.name()).isNotBlank();
            assertThat(type.fieldNames()).as(type.name()).contains("id", "source");
            for (FactType.Field field : type.fields()) {
                assertThat(field.about()).as(type.name() + "." + field.name()).isNotBlank();
                assertThat(field.example()).as(type.name() + "." + field.name()).isNotBlank();
            }
        }
    }
}
