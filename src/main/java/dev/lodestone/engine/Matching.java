package dev.lodestone.engine;

import dev.lodestone.engine.network.MatchLayout;
import dev.lodestone.engine.network.Recheck;

/**
 * How the matches of a rule are read.
 *
 * @param shape how its conditions are met
 * @param recheck asks a match again with other thresholds; null if it does not show enough
 * @param deep whether it does not show all that it rests on
 * @param absence whether it rests on something that is not there, which is told by the values of its variables
 */
public record Matching(MatchLayout shape, Recheck recheck, boolean deep, boolean absence) {}
