package dev.lodestone.rulebook;

import java.util.Set;

/**
 * Which responses a response opposes: where both are recommended for one economy and mineral, it stands in their place.
 *
 * @param against the keys of those that it opposes
 * @param why it is the one that holds, in words
 */
public record Opposition(Set<String> against, String why) {}
