package dev.lodestone.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceTest {

    @Test
    void what_is_missing_is_called_by_its_own_name() {
        Sentence sentence = Sentence.of("{$country} holds {$worldShare} since {$since}.");
        assertThat(sentence.fill(new Object[] {null, null, null}))
                .isEqualTo("An unknown country holds an unknown world share since an unknown day.");
    }

    @Test
    void lists_are_told_as_people_tell_them() {
        assertThat(Sentence.of("{$all}.").fill(new Object[] {List.of("gallium", "germanium", "tin")}))
                .isEqualTo("Gallium, germanium and tin.");
    }

    @Test
    void lists_within_a_list_are_one_and_what_is_no_number_is_told_in_words() {
        assertThat(Sentence.of("{$all}; {$none}; {$yes}; {$mean}.").fill(new Object[] {
                    List.of(Arrays.asList("gallium", null, "tin"), List.of("zinc")), List.of(), true, 39.333333333333336
                }))
                .isEqualTo("Gallium, tin and zinc; none; yes; 39.33.");
    }

    @Test
    void a_whole_number_is_told_without_a_point() {
        assertThat(Sentence.of("Fewer than {$n} of {$m}.").fill(new Object[] {3.0, 2.5}))
                .isEqualTo("Fewer than 3 of 2.5.");
        assertThat(Sentence.of("{$n}.").fill(new Object[] {12_000_000.0})).isEqualTo("12000000.");
    }

    @Test
    void one_of_a_kind_is_told_as_one() {
        Sentence sentence = Sentence.of("In stock for {$n} days, at {$m} US dollars a tonne ({$k} years).");
        assertThat(sentence.fill(new Object[] {1, "1", 1}))
                .isEqualTo("In stock for 1 day, at 1 US dollar a tonne (1 year).");
        assertThat(sentence.fill(new Object[] {"0.1", "2.1", 11}))
                .isEqualTo("In stock for 0.1 days, at 2.1 US dollars a tonne (11 years).");
    }

    @Test
    void what_belongs_to_a_name_that_ends_with_an_s_has_an_apostrophe_alone() {
        Sentence sentence = Sentence.of("{$by}'s ban");
        assertThat(sentence.fill(new Object[] {"the United States"})).isEqualTo("The United States' ban");
        assertThat(sentence.fill(new Object[] {"China"})).isEqualTo("China's ban");
    }
}
