package dev.lodestone.stream;

import dev.lodestone.intake.BadInput;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which record of a batch it is: "BATCH/PLACE".
 *
 * @param place among the requests of the batch, from 1 on; 0 for the record that says how many there are
 */
record BatchKey(String batch, long place) {
    private static final Pattern KEY = Pattern.compile("([a-z0-9][a-z0-9-]{0,63})/(\\d{0,12})");

    /** @throws BadInput if it is no key of a batch */
    static BatchKey of(byte[] key) {
        Matcher parts = KEY.matcher(key == null ? "" : new String(key, StandardCharsets.UTF_8));
        if (!parts.matches()) {
            throw new BadInput(
                    "key",
                    "the key names no request of a batch",
                    "write BATCH/PLACE: up to 64 of a to z, 0 to 9 and -, a slash, and a number from 1 on");
        }
        String place = parts.group(2);
        return new BatchKey(parts.group(1), place.isEmpty() ? 0 : Long.parseLong(place));
    }

    byte[] bytes() {
        return (batch + "/" + (place == 0 ? "" : place)).getBytes(StandardCharsets.UTF_8);
    }
}
