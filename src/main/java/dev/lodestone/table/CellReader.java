package dev.lodestone.table;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a cell says, in the words that facts are written in. */
final class CellReader {
    /** What divides the values of a list that a profile has made; no name holds it. */
    static final String AND = " | ";

    private final char decimal;

    /** @param decimal the sign before decimals */
    CellReader(char decimal) {
        this.decimal = decimal;
    }

    /** Whether a cell says that nobody has the value. NA is Namibia where economies stand; unknown and none are words of some lists. */
    static boolean isNone(FactType.Field field, String text) {
        if (field.type() == String.class) {
            return text.isEmpty();
        }
        if (field.type().isEnum() && SeenColumn.isWord(field.type(), text)) {
            return false;
        }
        boolean name = field.type() == Economy.class || field.type() == Mineral.class;
        return PrintedFigure.isNone(text)
                && !(name && text.toLowerCase(Locale.ROOT).equals("na"));
    }

    /**
     * A value that is no figure.
     *
     * @throws InvalidValue if it is none of the field's type
     */
    String read(FactType.Field field, String text) {
        Class<?> type = field.type();
        if (type == LocalDate.class) {
            return Days.day(text);
        } else if (type == Period.class) {
            return Days.period(text);
        } else if (type == int.class || type == Integer.class) {
            return PrintedFigure.parse(text, decimal).written(false);
        } else if (field.list() && type == Mineral.class) {
            return list(text, Mineral::of);
        } else if (field.list() && type == Economy.class) {
            return list(text, Economy::of);
        }
        return text;
    }

    /** Whether a number calls itself approximate. */
    boolean isAbout(String text) {
        return PrintedFigure.parse(text, decimal).about();
    }

    /** Names divided by commas and the like; a name may hold them itself. */
    private static String list(String text, Function<String, ?> known) {
        try {
            known.apply(text);
            return text;
        } catch (InvalidValue e) {
            // Names with commas or "and" in them, Trinidad and Tobago, are whole where they have been divided already.
            String[] parts = text.contains(AND) ? text.split("\\s*\\|\\s*") : text.split("\\s*[,;/|&]\\s*|\\s+and\\s+");
            return Arrays.stream(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(AND, "", " |"));
        }
    }

    /**
     * A figure.
     *
     * @param unit of the fact's quantities; null if it has none, or none so far
     * @throws InvalidValue if it is none
     */
    PrintedFigure figure(FactType.Field field, FieldRule.Value value, Masses.Printed unit) {
        PrintedFigure figure = PrintedFigure.parse(value.text(), decimal);
        if (field.unit().equals("unit field")) {
            return figure.times(unit == null ? BigDecimal.ONE : factor(figure, unit));
        }
        if (!figure.unit().isEmpty() && FieldText.isMoney(field) && !FieldText.isPrice(field)) {
            return figure.times(Scales.amount(figure.unit(), field));
        }
        if (!figure.unit().isEmpty()) {
            throw new InvalidValue(
                    "'" + value.text() + "' is not a figure: what does '" + figure.unit() + "' mean?",
                    "write the number alone");
        }
        if (value.unit() == null) {
            return figure;
        }
        return figure.times(
                FieldText.isPrice(field) ? Scales.perTonne(value.unit()) : Scales.amount(value.unit(), field));
    }

    /** From the unit that stands behind the figure, or else that of its row, to the one that the fact has. */
    private static BigDecimal factor(PrintedFigure figure, Masses.Printed unit) {
        if (figure.unit().isEmpty()) {
            return unit.times();
        }
        Masses.Printed own = Masses.read(figure.unit());
        if (own.compound() != null && !own.content().equals(unit.content())) {
            throw new InvalidValue(
                    "'" + figure.unit() + "' weighs " + own.content() + ", and its row "
                            + (unit.content().isEmpty() ? "does not say what" : unit.content()),
                    "say it in the unit of the row");
        }
        BigDecimal metal =
                own.compound() == null ? BigDecimal.ONE : own.compound().factor();
        return Masses.tonnes(own)
                .multiply(metal)
                .divide(BigDecimal.valueOf(unit.unit().toTonnes(1)), MathContext.DECIMAL64);
    }

    /** The figure as a fact has it; what the source withheld and a net exporter have letters of their own. */
    static boolean isLetter(FactType.Field field, String text) {
        return text.equalsIgnoreCase("W") || text.equals("E") && field.kind() == Estimate.Kind.SHARE;
    }
}
