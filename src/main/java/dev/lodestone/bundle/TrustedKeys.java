package dev.lodestone.bundle;

import dev.lodestone.archive.SigningKey;
import dev.lodestone.intake.BadInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The public keys that a bundle may be signed with: PEM files as openssl writes them, each key with the lines {@code not-before: DATE}
 * and {@code not-after: DATE} before it if it is good for a time only.
 */
public final class TrustedKeys {
    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";
    private static final String FROM = "not-before:";
    private static final String TO = "not-after:";

    /**
     * One of them.
     *
     * @param from its first day, {@link LocalDate#MIN} if none is set
     * @param to its last day, {@link LocalDate#MAX} if none is set
     */
    private record Trusted(PublicKey key, LocalDate from, LocalDate to) {

        String why(LocalDate day) {
            String name = "the key " + SigningKey.fingerprint(key);
            if (day.isBefore(from)) {
                return name + " is good from " + from + " on";
            }
            return day.isAfter(to) ? name + " expired after " + to : null;
        }
    }

    private final String place;
    private final List<Trusted> keys = new ArrayList<>();

    private TrustedKeys(Path place) {
        this.place = place.toString();
    }

    /**
     * @param place a file with one key or several, or a folder of them ({@code .pem}, {@code .pub})
     * @throws BadInput if there is no key, or what stands there is none
     */
    public static TrustedKeys in(Path place) {
        if (!Files.exists(place)) {
            throw new BadInput(
                    place.toString(), "there is no such file or folder", "name a file or folder of public keys");
        }
        TrustedKeys trusted = new TrustedKeys(place);
        try {
            for (Path file : Files.isDirectory(place) ? files(place) : List.of(place)) {
                trusted.read(file);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new BadInput(
                    place.toString(), "cannot be read: " + e.getMessage(), "name a file or folder of public keys");
        }
        if (trusted.keys.isEmpty()) {
            throw new BadInput(
                    place.toString(), "holds no public key", "write one: openssl pkey -in FILE -pubout -out FILE.pub");
        }
        return trusted;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.toString().endsWith(".pem") || f.toString().endsWith(".pub"))
                    .sorted()
                    .toList();
        }
    }

    private void read(Path file) throws IOException {
        LocalDate from = LocalDate.MIN;
        LocalDate to = LocalDate.MAX;
        StringBuilder pem = null;
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            String here = file + ":" + number;
            if (pem != null || line.equals(BEGIN)) {
                pem = (pem == null ? new StringBuilder() : pem).append(line).append('\n');
            } else if (line.startsWith(FROM)) {
                from = day(line.substring(FROM.length()), here);
            } else if (line.startsWith(TO)) {
                to = day(line.substring(TO.length()), here);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw new BadInput(
                        here,
                        "is neither a public key nor one of its dates",
                        "write not-before: or not-after: 2027-12-31");
            }
            if (line.equals(END)) {
                keys.add(new Trusted(SigningKey.publicOf(String.valueOf(pem), here), from, to));
                pem = null;
                from = LocalDate.MIN;
                to = LocalDate.MAX;
            }
        }
        if (from != LocalDate.MIN || to != LocalDate.MAX) {
            throw new BadInput(
                    file + ":" + number,
                    "a date stands behind the last key, and is no key's",
                    "write it before its key");
        }
        if (pem != null) {
            throw new BadInput(file + ":" + number, "ends within a key", "copy the key whole");
        }
    }

    private static LocalDate day(String text, String here) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new BadInput(here, "'" + text.strip() + "' is not a date", "write 2027-12-31");
        }
    }

    /**
     * Says whether a bundle may be taken: signed with a trusted key, and nothing of it expired.
     *
     * @return the fingerprints of the good keys that signed it
     * @throws BadInput if it may not
     */
    public List<String> check(RuleBundle bundle, LocalDate day, String from) {
        List<String> good = new ArrayList<>();
        List<String> against = new ArrayList<>();
        for (Trusted each : signers(bundle, from)) {
            String why = each.why(day);
            if (why == null) {
                good.add(SigningKey.fingerprint(each.key));
            } else {
                against.add(why);
            }
        }
        if (good.isEmpty()) {
            throw new BadInput(
                    from, String.join("; ", against), "sign it with a key that is good now: lodestone bundle sign");
        }
        LocalDate until = bundle.manifest().until();
        if (day.isAfter(until)) {
            throw new BadInput(
                    from,
                    "revision " + bundle.manifest().revision() + " expired after " + until,
                    "build it anew, under a newer revision");
        }
        // A key may be there twice, as when it gets a last day.
        return good.stream().distinct().toList();
    }

    /** @throws BadInput if no trusted key signed it, whether or not it is good now, or a signature is forged */
    List<Trusted> signers(RuleBundle bundle, String from) {
        List<Trusted> signers = new ArrayList<>();
        for (Trusted each : keys) {
            String name = SigningKey.fingerprint(each.key);
            if (bundle.isSignedBy(each.key)) {
                signers.add(each);
            } else if (bundle.signatures().containsKey(name)) {
                throw new BadInput(
                        from,
                        "the signature of the key " + name + " is not of this content",
                        "sign it anew: lodestone bundle sign");
            }
        }
        if (signers.isEmpty()) {
            String by = bundle.signatures().isEmpty()
                    ? "is not signed"
                    : "is signed with " + String.join(", ", bundle.signatures().keySet())
                            + ", which is none of the keys in " + place;
            throw new BadInput(from, by, "sign it with a trusted key (lodestone bundle sign), or trust the key");
        }
        return signers;
    }
}
