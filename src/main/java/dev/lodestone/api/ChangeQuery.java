package dev.lodestone.api;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.BadInput;
import dev.lodestone.watch.ChangeFilter;
import dev.lodestone.watch.Watch;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;

/** Which changes are asked for, in whichever form they are told; several of a kind are divided by commas. */
@RegisterForReflection(methods = false)
public class ChangeQuery {
    @RestQuery
    String dossier;

    @RestQuery
    String reader;

    @RestQuery
    String mineral;

    @RestQuery
    String severity;

    @RestQuery
    String rule;

    @RestQuery
    String ahead;

    /** @throws BadInput for what cannot be meant */
    ChangeFilter filter() {
        return new ChangeFilter(
                each("dossier", dossier, Function.identity()),
                each("reader", reader, Economy::of),
                each("mineral", mineral, Mineral::of),
                severity == null ? null : Watch.severity("?severity", severity),
                each("rule", rule, Function.identity()),
                ahead == null ? ChangeFilter.AHEAD : (int) number("ahead", ahead, 0, ChangeFilter.FARTHEST));
    }

    private static <T> List<T> each(String name, String text, Function<String, T> reader) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(one -> read(name, one.strip(), reader))
                        .toList();
    }

    static <T> T read(String name, String text, Function<String, T> reader) {
        return BadInput.at("?" + name, () -> reader.apply(text));
    }

    static long number(String name, String text, long least, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new BadInput(
                "?" + name,
                "'" + text + "' cannot be meant",
                "write a number from " + least + (most == Long.MAX_VALUE ? " on" : " to " + most));
    }
}
