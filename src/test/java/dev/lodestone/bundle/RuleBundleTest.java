package dev.lodestone.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lodestone.archive.SigningKey;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Problem;
import dev.lodestone.rulebook.RuleFiles;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same rulebook is the same bytes, and no byte of a bundle can be another. */
class RuleBundleTest {
    private static final int FIRST_LINE = 84;

    @TempDir
    private Path folder;

    private SigningKey key;
    private SigningKey other;
    private TrustedKeys trusted;

    @BeforeEach
    void keys() throws Exception {
        key = Bundled.key(folder, "key");
        other = Bundled.key(folder, "other");
        Bundled.trust(folder.resolve("trust"), folder, "key");
        trusted = TrustedKeys.in(folder.resolve("trust"));
    }

    private void take(byte[] bytes) {
        trusted.check(RuleBundle.read(bytes, "it"), Bundled.CREATED, "it");
    }

    private void isRefused(byte[] bytes, String as) {
        BadInput refusal = catchThrowableOfType(BadInput.class, () -> take(bytes));
        assertThat(refusal).as(as).isNotNull();
        Problem why = refusal.problems().get(0);
        assertThat(why.pointer()).as(as).startsWith("it");
        assertThat(why.message()).as(as).isNotBlank();
        assertThat(why.suggestion()).as(as).isNotBlank();
    }

    @Test
    void the_shipped_rules_are_the_same_bytes_from_another_folder_and_with_other_file_times() throws Exception {
        Path one = Files.createDirectory(folder.resolve("one"));
        Path two = Files.createDirectories(folder.resolve("else/where"));
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of("rules"))) {
            files = new ArrayList<>(all.toList());
        }
        for (Path file : files) {
            Files.copy(file, one.resolve(file.getFileName()));
        }
        Collections.shuffle(files, new Random(7));
        for (Path file : files) {
            Path copy = Files.copy(file, two.resolve(file.getFileName()));
            Files.setLastModifiedTime(copy, FileTime.fromMillis(copy.hashCode()));
        }
        byte[] first = Bundled.of(RuleFiles.in(one), 3, key, other).bytes();
        assertThat(Bundled.of(RuleFiles.in(two), 3, other, key).bytes()).isEqualTo(first);
        RuleBundle read = RuleBundle.read(first, "it");
        assertThat(read.files()).isEqualTo(RuleFiles.in(one));
        assertThat(read.bytes()).isEqualTo(first);
    }

    @Test
    void whatever_is_in_it_comes_back_as_it_was_and_makes_the_same_bytes() {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            SortedMap<String, String> texts = new TreeMap<>();
            for (int n = random.nextInt(6); n >= 0; n--) {
                String text = random.ints(random.nextInt(50), 1, 0x10FFFF)
                        .filter(c -> c < 0xD800 || c > 0xDFFF)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
                texts.put((char) ('a' + random.nextInt(26)) + (random.nextBoolean() ? "" : "-Z") + ".drl", text);
            }
            RuleBundle bundle = Bundled.of(new RuleFiles(texts), 1 + random.nextInt(99), key);
            RuleBundle read = RuleBundle.read(bundle.bytes(), "it");
            assertThat(read).isEqualTo(bundle);
            assertThat(read.bytes()).isEqualTo(bundle.bytes());
        }
    }

    @Test
    void each_byte_flipped_once_is_refused_and_the_reason_told() {
        byte[] bytes = Bundled.of(Bundled.few(), 7, key, other).bytes();
        take(bytes);
        for (int i = 0; i < bytes.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] flipped = bytes.clone();
                flipped[i] ^= (byte) (1 << bit);
                isRefused(flipped, "bit " + bit + " of byte " + i);
            }
        }
    }

    @Test
    void each_byte_flipped_by_somebody_who_mends_the_digest_is_refused() {
        byte[] bytes = Bundled.of(Bundled.few(), 7, key).bytes();
        for (int i = FIRST_LINE; i < bytes.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] rest = Arrays.copyOfRange(bytes, FIRST_LINE, bytes.length);
                rest[i - FIRST_LINE] ^= (byte) (1 << bit);
                isRefused(withDigest(rest), "bit " + bit + " of byte " + i);
            }
        }
    }

    @Test
    void whatever_is_cut_off_or_put_behind_is_refused() {
        byte[] bytes = Bundled.of(Bundled.few(), 7, key).bytes();
        for (int length = 0; length < bytes.length; length++) {
            isRefused(Arrays.copyOf(bytes, length), length + " bytes");
            if (length > FIRST_LINE) {
                isRefused(withDigest(Arrays.copyOfRange(bytes, FIRST_LINE, length)), length + " bytes, digest mended");
            }
        }
        isRefused(Arrays.copyOf(bytes, bytes.length + 1), "one more");
        isRefused(withDigest(Arrays.copyOfRange(bytes, FIRST_LINE, bytes.length + 1)), "one more, digest mended");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[{'name':'../a.drl','bytes':1,'sha256':'X'}]; is no name of a rule file",
                "[{'name':'/etc/a.drl','bytes':1,'sha256':'X'}]; is no name of a rule file",
                "[{'name':'a/b.drl','bytes':1,'sha256':'X'}]; is no name of a rule file",
                "[{'name':'a\\\\b.drl','bytes':1,'sha256':'X'}]; is no name of a rule file",
                "[{'name':'','bytes':1,'sha256':'X'}]; is no name of a rule file",
                "[{'name':'a.xlsx#../x','bytes':1,'sha256':'X'}]; is no name of a rule file",
                "[{'name':'a.drl','bytes':1,'sha256':'X'},{'name':'a.drl','bytes':1,'sha256':'X'}]; stands twice",
                "[{'name':'b.drl','bytes':1,'sha256':'X'},{'name':'a.drl','bytes':1,'sha256':'X'}]; not in order",
                "[{'name':'a.drl','bytes':9000000000000000000,'sha256':'X'}]; ends too early",
                "[{'name':'a.drl','bytes':-1,'sha256':'X'}]; has no length",
                "[{'name':'a.drl','bytes':1}]; is not one as",
                "[{'name':'a.drl','bytes':1.0,'sha256':'X'}]; is not one as",
                "[{'name':'a.drl','bytes':1,'sha256':'X','more':1}]; is not one as",
                "7; is not one as",
            })
    void what_a_trusted_key_signed_is_still_held_to_its_form(String files, String why) {
        String x = BundleManifest.sha256("x".getBytes(StandardCharsets.UTF_8));
        String line = ("{'revision':1,'created':'2026-11-27','until':'2027-06-30','files':" + files + "}")
                .replace('\'', '"')
                .replace("X", x);
        assertThatThrownBy(() -> take(forged(line, "xx")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(why);
    }

    @Test
    void a_revision_below_one_and_a_last_day_before_the_first_are_none() {
        assertThatThrownBy(() -> Bundled.of(Bundled.few(), 0)).hasMessageContaining("count them from 1");
        assertThatThrownBy(() -> RuleBundle.of(Bundled.few(), 1, Bundled.UNTIL, Bundled.CREATED))
                .hasMessageContaining("is before the day it is made on");
    }

    private byte[] forged(String manifest, String content) {
        String signature = key.sign(("lodestone-bundle 1 " + manifest).getBytes(StandardCharsets.UTF_8));
        String rest = manifest + "\n{\"key\":\"" + key.fingerprint() + "\",\"signature\":\"" + signature + "\"}\n\n"
                + content;
        return withDigest(rest.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] withDigest(byte[] rest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("lodestone-bundle 1 " + BundleManifest.sha256(rest) + "\n").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(rest);
        return out.toByteArray();
    }
}
