package dev.lodestone.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is packed comes back as it was, whatever it is packed against. */
class PackedTest {

    @Property(tries = 300)
    void a_text_comes_back_byte_for_byte(
            @ForAll @IntRange(max = 70_000) int length,
            @ForAll @IntRange(max = 70_000) int pattern,
            @ForAll long seed,
            @ForAll boolean alike) {
        byte[] text = text(length, seed);
        byte[] against = text(pattern, alike ? seed : seed + 1);
        assertThat(Packed.unpack(Packed.pack(text, against), against)).isEqualTo(text);
        assertThat(Packed.unpack(Packed.pack(text))).isEqualTo(text);
    }

    @Property(tries = 500)
    void what_was_changed_is_no_failure(@ForAll byte[] nonsense, @ForAll long seed) {
        byte[] pattern = text(20_000, seed);
        byte[] packed = Packed.pack(text(40_000, seed), pattern);
        Random random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            packed[random.nextInt(packed.length)] ^= (byte) (1 + random.nextInt(255));
        }
        assertThatCode(() -> Packed.unpack(packed, pattern)).doesNotThrowAnyException();
        assertThatCode(() -> Packed.unpack(nonsense, pattern)).doesNotThrowAnyException();
        assertThatCode(() -> Packed.unpack(packed, new byte[0])).doesNotThrowAnyException();
    }

    /** Words and noise. */
    private static byte[] text(int length, long seed) {
        Random random = new Random(seed);
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            text[i] = (byte) (random.nextInt(10) == 0 ? random.nextInt() : "China bans exports. ".charAt(i % 20));
        }
        return text;
    }
}
