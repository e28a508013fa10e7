package dev.lodestone.watch;

import java.time.Instant;

/**
 * A change as it is kept.
 *
 * @param place among all changes, from 1 on, in the order in which they were written
 * @param json the CloudEvent
 */
public record KeptChange(long place, String id, String dossier, Instant at, String type, String json) {}
