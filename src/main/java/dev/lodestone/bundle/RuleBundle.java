package dev.lodestone.bundle;

import dev.lodestone.archive.SigningKey;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Problem;
import dev.lodestone.report.Json;
import dev.lodestone.rulebook.RuleFiles;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A rulebook as one file. Its first line holds the digest of all that follows, so that no byte can be another; then come the
 * manifest, the signatures of it, an empty line, and the files one behind the other as the manifest has them. Nothing is packed and
 * nothing says when, so that the same rulebook is the same bytes wherever it is built, and none unpacks to more than it is.
 *
 * @param signatures by the fingerprints of their keys, in base 64
 */
public record RuleBundle(BundleManifest manifest, RuleFiles files, SortedMap<String, String> signatures) {
    private static final String FORM = "lodestone-bundle 1 ";
    private static final int FIRST_LINE = FORM.length() + 64 + 1;
    private static final String ANEW = "fetch or build the bundle anew";

    public RuleBundle {
        signatures = Collections.unmodifiableSortedMap(new TreeMap<>(signatures));
    }

    /** An unsigned one. @throws BadInput if a date, the revision or the name of a file is none */
    public static RuleBundle of(RuleFiles files, long revision, LocalDate created, LocalDate until) {
        List<BundleManifest.Item> items = new ArrayList<>();
        files.texts().forEach((name, text) -> {
            byte[] content = BundleManifest.utf8(text);
            items.add(new BundleManifest.Item(name, content.length, BundleManifest.sha256(content)));
        });
        return new RuleBundle(new BundleManifest(revision, created, until, items), files, new TreeMap<>());
    }

    /** The same, signed with one more key; what that key signed before goes. */
    public RuleBundle signed(SigningKey key) {
        SortedMap<String, String> more = new TreeMap<>(signatures);
        more.put(key.fingerprint(), key.sign(signedText()));
        return new RuleBundle(manifest, files, more);
    }

    boolean isSignedBy(PublicKey key) {
        String signature = signatures.get(SigningKey.fingerprint(key));
        return signature != null && SigningKey.isSigned(key, signedText(), signature);
    }

    private byte[] signedText() {
        return BundleManifest.utf8(FORM + manifest.line());
    }

    public byte[] bytes() {
        byte[] rest = rest();
        ByteArrayOutputStream out = new ByteArrayOutputStream(FIRST_LINE + rest.length);
        out.writeBytes(BundleManifest.utf8(FORM + BundleManifest.sha256(rest) + "\n"));
        out.writeBytes(rest);
        return out.toByteArray();
    }

    /** SHA-256 of all behind the first line, where it stands too. */
    String digest() {
        return BundleManifest.sha256(rest());
    }

    private byte[] rest() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(BundleManifest.utf8(manifest.line() + "\n"));
        signatures.forEach((key, signature) -> out.writeBytes(BundleManifest.utf8(line(key, signature) + "\n")));
        out.write('\n');
        files.texts().values().forEach(text -> out.writeBytes(BundleManifest.utf8(text)));
        return out.toByteArray();
    }

    private static String line(String key, String signature) {
        return Json.shared()
                .createObjectNode()
                .put("key", key)
                .put("signature", signature)
                .toString();
    }

    /** Writes it as a whole, or leaves what was there. @throws UncheckedIOException if it cannot be written */
    public void write(Path file) {
        BundleStore.write(file, bytes());
    }

    /** @throws BadInput if it is none, is damaged or cannot be read */
    public static RuleBundle in(Path file) {
        return read(Intake.bytes(file), file.toString());
    }

    /**
     * Reads one; whether it is to be trusted is for {@link TrustedKeys} to say.
     *
     * @param place where it comes from
     * @throws BadInput if it is none, or a byte of it is another than it was
     */
    public static RuleBundle read(byte[] bytes, String place) {
        String begin = new String(bytes, 0, Math.min(bytes.length, FIRST_LINE), StandardCharsets.US_ASCII);
        if (!begin.startsWith(FORM)) {
            throw new BadInput(place, "is no bundle of the first form", "build it by lodestone bundle build");
        }
        byte[] rest = Arrays.copyOfRange(bytes, Math.min(bytes.length, FIRST_LINE), bytes.length);
        if (!begin.equals(FORM + BundleManifest.sha256(rest) + "\n")) {
            throw new BadInput(place, "is damaged or cut: its content is not what its digest says", ANEW);
        }
        try {
            RuleBundle read = new BundleReader(rest).bundle();
            if (Arrays.equals(read.rest(), rest)) {
                return read;
            }
        } catch (BadInput e) {
            throw new BadInput(e.problems().stream()
                    .map(p -> new Problem(place + "#" + p.pointer(), p.message(), p.suggestion()))
                    .toList());
        }
        throw new BadInput(place, "is not laid out as lodestone bundle build does", ANEW);
    }
}
