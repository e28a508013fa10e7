package dev.lodestone.archive;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Names of assessments: UUIDs of version 7, which begin with the time and so keep together in the database. */
final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    static String next(Instant at) {
        // All at once: the system's generator is shared by all threads, which wait for one another at each call.
        byte[] bytes = new byte[2 * Long.BYTES];
        RANDOM.nextBytes(bytes);
        ByteBuffer random = ByteBuffer.wrap(bytes);
        long high = at.toEpochMilli() << 16 | 0x7000 | random.getLong() & 0xFFF;
        long low = random.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
