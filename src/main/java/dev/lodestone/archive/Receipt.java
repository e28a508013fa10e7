package dev.lodestone.archive;

/**
 * What a caller gets of a recorded assessment.
 *
 * @param id its name in the record
 * @param answer JSON
 * @param repeated whether this is an earlier answer, given for the same key
 */
public record Receipt(String id, byte[] answer, boolean repeated) {}
