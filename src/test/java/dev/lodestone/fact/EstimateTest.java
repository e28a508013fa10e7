package dev.lodestone.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateTest {

    @ParameterizedTest
    @CsvSource({
        "0.98, 98%",
        "98%, 98%",
        ">50%, more than 50%",
        "<=25%, at most 25%",
        "40-60%, 40% to 60%",
        "W, withheld",
        "E, net exporter",
        "<0.1%, less than 0.1%",
        "0.03%, 0.03%",
        "0.0004%, 0.0004%",
        "0.05%, 0.1%",
        "0%, 0%"
    })
    void a_share_reads_as_people_write_it(String text, String said) {
        assertThat(Estimate.parse(text, Estimate.Kind.SHARE)).hasToString(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"98", "65.5", "-5%", "-0.1", "101%", "half", "", "5..6", ">", "60-40%", "NaN", "1e5"})
    void what_is_no_share_is_refused(String text) {
        assertThatThrownBy(() -> Estimate.parse(text, Estimate.Kind.SHARE)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "9.", "9 ", "9,", "1-", "0.0"})
    void what_goes_on_for_a_million_characters_is_refused_at_once(String part) {
        for (String text : List.of(part.repeat(1_000_000), "0." + part.repeat(490) + "x")) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> assertThatThrownBy(() -> Estimate.parse(text, Estimate.Kind.NUMBER))
                            .isInstanceOf(InvalidValue.class)
                            .hasMessageContaining("is not a figure"));
        }
    }

    @Test
    void a_bare_number_above_one_is_taken_for_a_forgotten_percent_sign() {
        assertThatThrownBy(() -> Estimate.parse("98", Estimate.Kind.SHARE))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.suggestion()).startsWith("did you mean 98%?"));
    }

    @Test
    void more_than_half_certainly_meets_a_majority_and_only_possibly_the_whole() {
        Estimate reliance = Estimate.parse(">50%", Estimate.Kind.SHARE);
        assertThat(reliance.atLeast(strict(0.5))).isTrue();
        assertThat(reliance.atLeast(strict(1))).isFalse();
        assertThat(reliance.atLeast(loose(1))).isTrue();
    }

    @Test
    void exactly_sixty_five_percent_is_not_more_than_that() {
        assertThat(Estimate.parse("65.0%", Estimate.Kind.SHARE).above(loose(0.65)))
                .isFalse();
        assertThat(Estimate.parse("65.1%", Estimate.Kind.SHARE).above(strict(0.65)))
                .isTrue();
    }

    @Property
    void what_is_written_reads_back_the_same(@ForAll("estimates") Estimate estimate) {
        assertThat(Estimate.parse(estimate.written(), estimate.kind())).isEqualTo(estimate);
    }

    @Property
    void what_holds_strictly_holds_loosely_too(
            @ForAll("estimates") Estimate estimate, @ForAll @DoubleRange(min = 0, max = 1) double at) {
        Threshold strict = strict(at);
        Threshold loose = loose(at);
        assertThat(!estimate.atLeast(strict) || estimate.atLeast(loose)).isTrue();
        assertThat(!estimate.above(strict) || estimate.above(loose)).isTrue();
        assertThat(!estimate.atMost(strict) || estimate.atMost(loose)).isTrue();
        assertThat(!estimate.below(strict) || estimate.below(loose)).isTrue();
    }

    @Property
    void a_condition_holds_strictly_where_its_opposite_does_not_hold_at_all(
            @ForAll("estimates") Estimate estimate, @ForAll @DoubleRange(min = 0, max = 1) double at) {
        assertThat(estimate.atLeast(strict(at))).isEqualTo(!estimate.below(loose(at)));
        assertThat(estimate.above(strict(at))).isEqualTo(!estimate.atMost(loose(at)));
        assertThat(estimate.atMost(strict(at))).isEqualTo(!estimate.above(loose(at)));
        assertThat(estimate.below(strict(at))).isEqualTo(!estimate.atLeast(loose(at)));
    }

    @Property
    void an_exact_figure_is_read_alike_either_way(
            @ForAll @DoubleRange(min = 0, max = 1) double value, @ForAll @DoubleRange(min = 0, max = 1) double at) {
        Estimate exact = Estimate.share(value);
        assertThat(exact.atLeast(strict(at))).isEqualTo(exact.atLeast(loose(at)));
        assertThat(exact.below(strict(at))).isEqualTo(exact.below(loose(at)));
    }

    @Property
    void a_plain_number_is_told_with_four_digits(@ForAll @DoubleRange(min = -9_999, max = 9_999) double value) {
        BigDecimal four = BigDecimal.valueOf(value).round(new MathContext(4, RoundingMode.HALF_UP));
        boolean whole = value == Math.rint(value);
        assertThat(Estimate.plain(value))
                .isEqualTo(
                        whole
                                ? Long.toString((long) value)
                                : four.stripTrailingZeros().toPlainString());
    }

    @Provide
    Arbitrary<Estimate> estimates() {
        Arbitrary<Double> share = Arbitraries.integers().between(0, 1000).map(i -> i / 1000.0);
        Arbitrary<Estimate> exact = share.map(Estimate::share);
        Arbitrary<Estimate> ranges =
                Combinators.combine(share, share).as((a, b) -> Estimate.share(Math.min(a, b), Math.max(a, b)));
        Arbitrary<Estimate> bounds = Combinators.combine(
                        Arbitraries.of(">", ">=", "<", "<="),
                        Arbitraries.integers().between(1, 999))
                .as((sign, n) -> Estimate.parse(sign + n / 10.0 + "%", Estimate.Kind.SHARE));
        return Arbitraries.oneOf(exact, ranges, bounds, Arbitraries.just(Estimate.parse("W", Estimate.Kind.SHARE)));
    }

    private static Threshold strict(double value) {
        return new Threshold(value, Estimate.Kind.SHARE, true);
    }

    private static Threshold loose(double value) {
        return new Threshold(value, Estimate.Kind.SHARE, false);
    }
}
