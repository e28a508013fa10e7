package dev.lodestone.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.archive.SigningKey;
import dev.lodestone.intake.BadInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose signature counts, and when. */
class TrustedKeysTest {
    @TempDir
    private Path folder;

    private Path trust;
    private SigningKey old;
    private SigningKey fresh;

    @BeforeEach
    void keys() {
        trust = folder.resolve("trust");
        old = Bundled.key(folder, "old");
        fresh = Bundled.key(folder, "fresh");
    }

    private ThrowingCallable check(RuleBundle bundle, String day) {
        return () -> takes(bundle, day);
    }

    private void takes(RuleBundle bundle, String day) {
        TrustedKeys.in(trust).check(bundle, LocalDate.parse(day), "it");
    }

    private static void isRefused(ThrowingCallable check, String why) {
        assertThatThrownBy(check).isInstanceOf(BadInput.class).hasMessageContaining(why);
    }

    @Test
    void a_key_is_good_from_its_first_to_its_last_day() throws Exception {
        Bundled.trust(trust, folder, "old", "# the desk's", "not-before: 2026-12-01", "not-after: 2026-12-31");
        RuleBundle bundle = Bundled.of(Bundled.few(), 1, old);
        isRefused(check(bundle, "2026-11-30"), "the key " + old.fingerprint() + " is good from 2026-12-01 on");
        takes(bundle, "2026-12-01");
        takes(bundle, "2026-12-31");
        isRefused(check(bundle, "2027-01-01"), "the key " + old.fingerprint() + " expired after 2026-12-31");
    }

    @Test
    void keys_rotate_by_signing_with_both_for_a_while() throws Exception {
        Bundled.trust(trust, folder, "old", "not-after: 2026-12-31");
        Bundled.trust(trust, folder, "fresh", "not-before: 2026-12-15");
        RuleBundle both = Bundled.of(Bundled.few(), 1, old, fresh);
        for (String day : new String[] {"2026-11-30", "2026-12-20", "2027-01-02"}) {
            takes(both, day);
        }
        assertThat(TrustedKeys.in(trust).check(both, LocalDate.of(2026, 12, 20), "it"))
                .containsExactlyInAnyOrder(old.fingerprint(), fresh.fingerprint());
        isRefused(check(Bundled.of(Bundled.few(), 1, old), "2027-01-02"), "expired after");
        // A key that is there with its dates and without is one key.
        Bundled.trust(trust.resolve("again"), folder, "old");
        Files.move(trust.resolve("again/old.pub"), trust.resolve("undated.pub"));
        assertThat(TrustedKeys.in(trust).check(both, LocalDate.of(2026, 12, 20), "it"))
                .hasSize(2);
        Files.delete(trust.resolve("undated.pub"));
        // Who trusts one of them only takes what both signed.
        Files.delete(trust.resolve("fresh.pub"));
        takes(both, "2026-11-30");
    }

    @Test
    void a_bundle_is_good_until_its_last_day() throws Exception {
        Bundled.trust(trust, folder, "old");
        RuleBundle bundle = Bundled.of(Bundled.few(), 4, old);
        takes(bundle, "2027-06-30");
        isRefused(check(bundle, "2027-07-01"), "revision 4 expired after 2027-06-30");
    }

    @Test
    void what_nobody_trusted_has_signed_is_refused() throws Exception {
        Bundled.trust(trust, folder, "old");
        isRefused(check(Bundled.of(Bundled.few(), 1), "2026-12-01"), "is not signed");
        isRefused(check(Bundled.of(Bundled.few(), 1, fresh), "2026-12-01"), "which is none of the keys in");
    }

    @Test
    void a_signature_of_something_else_is_refused_whatever_others_signed() throws Exception {
        Bundled.trust(trust, folder, "old");
        Bundled.trust(trust, folder, "fresh");
        RuleBundle good = Bundled.of(Bundled.few(), 2, old, fresh);
        TreeMap<String, String> signatures = new TreeMap<>(good.signatures());
        signatures.putAll(Bundled.of(Bundled.few(), 1, old).signatures());
        RuleBundle forged = new RuleBundle(good.manifest(), good.files(), signatures);
        isRefused(
                check(forged, "2026-12-01"),
                "the signature of the key " + old.fingerprint() + " is not of this content");
    }

    @Test
    void one_file_holds_several_keys_each_with_its_dates() throws Exception {
        trust = folder.resolve("keys.pem");
        Files.writeString(
                trust,
                "# of last year\nnot-after: 2026-12-31\n" + Files.readString(folder.resolve("old.pub")) + "\n"
                        + Files.readString(folder.resolve("fresh.pub")));
        isRefused(check(Bundled.of(Bundled.few(), 1, old), "2027-02-01"), "expired after 2026-12-31");
        takes(Bundled.of(Bundled.few(), 1, fresh), "2027-02-01");
    }

    @Test
    void what_is_no_key_is_named_with_its_line() throws Exception {
        trust = folder.resolve("keys.pem");
        String pem = Files.readString(folder.resolve("old.pub"));
        Files.writeString(trust, "until: tomorrow\n" + pem);
        isRefused(() -> TrustedKeys.in(trust), "keys.pem:1: is neither a public key nor one of its dates");
        Files.writeString(trust, "# one\nnot-after: tomorrow\n" + pem);
        isRefused(() -> TrustedKeys.in(trust), "keys.pem:2: 'tomorrow' is not a date");
        Files.writeString(trust, pem + "not-after: 2020-01-01\n");
        isRefused(() -> TrustedKeys.in(trust), "a date stands behind the last key");
        Files.writeString(trust, pem.substring(0, pem.length() / 2));
        isRefused(() -> TrustedKeys.in(trust), "ends within a key");
        Files.writeString(trust, pem.replaceFirst("\nM", "\nA"));
        isRefused(() -> TrustedKeys.in(trust), "is no public Ed25519 key");
        Files.writeString(trust, "");
        isRefused(() -> TrustedKeys.in(trust), "holds no public key");
        isRefused(() -> TrustedKeys.in(folder.resolve("missing")), "there is no such file or folder");
        Files.copy(folder.resolve("old"), trust, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        isRefused(() -> TrustedKeys.in(trust), "keys.pem:1: is neither a public key");
    }

    @Test
    void a_key_of_openssl_signs_and_one_that_is_not_of_the_private_one_does_not() throws Exception {
        Path key = folder.resolve("signing.pem");
        openssl("genpkey", "-algorithm", "ed25519", "-out", key.toString());
        assertThatThrownBy(() -> SigningKey.in(key))
                .hasMessageContaining("openssl pkey -in FILE -pubout -out FILE.pub");
        openssl("pkey", "-in", key.toString(), "-pubout", "-out", key + ".pub");
        Bundled.trust(trust, folder, "signing.pem");
        takes(Bundled.of(Bundled.few(), 1, SigningKey.in(key)), "2026-12-01");
        Files.copy(folder.resolve("old.pub"), Path.of(key + ".pub"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> SigningKey.in(key)).hasMessageContaining("is not the public key of");
    }

    private static void openssl(String... arguments) throws Exception {
        String[] command = new String[arguments.length + 1];
        command[0] = "openssl";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
