package dev.lodestone.archive;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One assessment, plan or stress as it is kept.
 *
 * @param at when it was made, to the millisecond
 * @param knownOn the day of which it uses what was known; null if it uses everything
 * @param ruleBase digest of the rules that made it
 * @param program name and version of the program that made it
 * @param who asked; empty where nobody has to say
 * @param took how long the rules took, to the microsecond
 * @param key the caller's Idempotency-Key; null for none
 * @param requestDigest SHA-256 over the request as it was given, before anything was masked
 * @param masked JSON pointers into the request and the answer that were masked
 * @param flags number of risk flags
 * @param worst the highest severity; null without flags
 * @param request JSON that can be sent again
 * @param answer JSON, byte for byte as it was given, but for what was masked
 * @param labels what it can be found by; empty on an entry that was read back
 */
public record Entry(
        String id,
        RecordKind kind,
        Instant at,
        LocalDate asOf,
        LocalDate knownOn,
        String ruleBase,
        String program,
        String who,
        Duration took,
        String key,
        String requestDigest,
        List<String> masked,
        int flags,
        String worst,
        byte[] request,
        byte[] answer,
        List<Label> labels) {}
