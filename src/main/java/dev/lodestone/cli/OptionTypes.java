package dev.lodestone.cli;

import dev.lodestone.fact.Dates;
import dev.lodestone.fact.InvalidValue;
import java.time.LocalDate;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** How dates and numbers of options are read, and what is told of one that is none: the same for all commands. */
final class OptionTypes {
    private OptionTypes() {}

    /** For all commands that have been added. */
    static void register(CommandLine commands) {
        commands.registerConverter(LocalDate.class, OptionTypes::day);
        commands.registerConverter(int.class, text -> read(text, Integer::valueOf, "a whole number"));
        commands.registerConverter(Integer.class, text -> read(text, Integer::valueOf, "a whole number"));
        commands.registerConverter(long.class, text -> read(text, Long::valueOf, "a whole number"));
        commands.registerConverter(Long.class, text -> read(text, Long::valueOf, "a whole number"));
        commands.registerConverter(double.class, text -> read(text, Double::valueOf, "a number"));
        commands.registerConverter(Double.class, text -> read(text, Double::valueOf, "a number"));
    }

    private static LocalDate day(String text) {
        try {
            return Dates.read(text.strip());
        } catch (InvalidValue e) {
            throw new TypeConversionException(e.getMessage() + ": " + e.suggestion());
        }
    }

    private static <T> T read(String text, Function<String, T> reading, String wanted) {
        try {
            return reading.apply(text.strip());
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is not " + wanted);
        }
    }
}
