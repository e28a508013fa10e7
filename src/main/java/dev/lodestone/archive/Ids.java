package dev.lodestone.archive;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Names of assessments: UUIDs of version 7, which begin with the time and so keep together in the database. */
final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    static String next(Instant at) {
        long random = RANDOM.nextLong();
        long high = at.toEpochMilli() << 16 | 0x7000 | random & 0xFFF;
        long low = RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
