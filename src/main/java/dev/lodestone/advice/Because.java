package dev.lodestone.advice;

import java.util.List;

/**
 * What a conclusion rests on, each list in order and without repetition.
 *
 * @param facts ids of the facts
 * @param flags ids of the risk flags
 * @param parameters names of the parameters
 */
public record Because(List<String> facts, List<String> flags, List<String> parameters) {
    public static final Because NOTHING = new Because(List.of(), List.of(), List.of());
}
