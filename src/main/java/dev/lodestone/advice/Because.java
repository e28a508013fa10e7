package dev.lodestone.advice;

import dev.lodestone.fact.About;
import java.util.List;

/** What a conclusion rests on, each list in order and without repetition. */
public record Because(
        @About("ids of the facts") List<String> facts,
        @About("ids of the risk flags") List<String> flags,
        @About("names of the parameters") List<String> parameters) {
    public static final Because NOTHING = new Because(List.of(), List.of(), List.of());
}
