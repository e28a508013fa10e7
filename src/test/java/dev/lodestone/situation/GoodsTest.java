package dev.lodestone.situation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.fact.Mineral;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoodsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "ore, spodumene and other concentrate, lithium, true",
                "concentrate, spodumene and other concentrate, lithium, false",
                "concentrates, \"ores, concentrates, and other forms\", tungsten, false",
                "ore, spodumene with raw ore, lithium, false",
                "powder, other than powder and flakes (HS 2504.90), natural-graphite, true",
                "other, other than powder and flakes, natural-graphite, false",
                "lump, all forms (HS 2504), natural-graphite, false",
                "metal, total metal and oxide, antimony, false",
                "metal, magnesium metal (99.8% purity), magnesium, false",
                "metal, alloys (Mg content), magnesium, true",
                "metal, \"\", gallium, false",
                "metal, gallium, gallium, false",
            })
    void forms_whose_names_share_no_word_are_different_ones(
            String controlled, String counted, String mineral, boolean differ) {
        assertThat(Goods.differ(controlled, counted, Mineral.of(mineral))).isEqualTo(differ);
        assertThat(Goods.differ(counted, controlled, Mineral.of(mineral))).isEqualTo(differ);
    }
}
