package dev.lodestone.stream;

import dev.lodestone.intake.BadInput;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.kafka.common.utils.Utils;

/**
 * What a record of facts is about: "DOSSIER/FACT".
 *
 * @param fact the id of a fact; empty for the dossier itself, whose record says whom it advises
 */
record DossierKey(String dossier, String fact) {
    private static final Pattern KEY = Pattern.compile("([a-z0-9][a-z0-9-]{0,63})/([^\\p{Cntrl}]{0,200})");

    /** @throws BadInput if it is no key of a fact */
    static DossierKey of(byte[] key) {
        String text = key == null ? "" : new String(key, StandardCharsets.UTF_8);
        var parts = KEY.matcher(text);
        if (!parts.matches()) {
            throw new BadInput(
                    "key",
                    text.isEmpty() ? "the record has no key" : "the key names no fact of a dossier",
                    "write DOSSIER/FACT: up to 64 of a to z, 0 to 9 and -, a slash, and the id of the fact");
        }
        return new DossierKey(parts.group(1), parts.group(2));
    }

    /**
     * Where all of a dossier lies: as the usual partitioner of Kafka puts a key that is the dossier's name alone (murmur2 of its
     * UTF-8, the sign left out, modulo the number of partitions).
     */
    static int partition(String dossier, int partitions) {
        return Utils.toPositive(Utils.murmur2(dossier.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    byte[] bytes() {
        return (dossier + "/" + fact).getBytes(StandardCharsets.UTF_8);
    }
}
