package dev.lodestone.stream;

import dev.lodestone.watch.AdviceStep;
import java.time.Instant;

/**
 * A step that is to be told of.
 *
 * @param sent when the oldest fact was sent that it takes up; null if none did it
 */
record StepTold(AdviceStep step, Instant sent) {}
