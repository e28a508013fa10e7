package dev.lodestone.archive;

/**
 * An assessment in its place in the chain.
 *
 * @param seq its place, from 1 without gaps
 * @param previous the hash of the assessment before it
 * @param hash over the previous hash, the place and the content
 */
public record Stored(long seq, String previous, String hash, Entry entry) {}
