package dev.lodestone.table;

import static tech.units.indriya.unit.Units.GRAM;
import static tech.units.indriya.unit.Units.KILOGRAM;

import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.measure.Unit;
import javax.measure.quantity.Mass;
import tech.units.indriya.function.RationalNumber;

/** Units of mass as tables print them, in those that facts are given in. */
final class Masses {
    private static final Unit<Mass> TONNE = KILOGRAM.multiply(1000);
    private static final Unit<Mass> POUND = KILOGRAM.multiply(new BigDecimal("0.45359237"));
    private static final Unit<Mass> TROY_OUNCE = GRAM.multiply(new BigDecimal("31.1034768"));

    private static final Map<String, Unit<Mass>> UNITS = units();

    private static final Map<String, BigDecimal> MULTIPLES = Map.of(
            "thousand", BigDecimal.valueOf(1_000),
            "thousands of", BigDecimal.valueOf(1_000),
            "million", BigDecimal.valueOf(1_000_000),
            "millions of", BigDecimal.valueOf(1_000_000),
            "billion", BigDecimal.valueOf(1_000_000_000));

    private static final Pattern FORM = Pattern.compile(
            "(?:(thousands of|millions of|thousand|million|billion) )?(?:(gross weight|gross|dry|wet) )?(.*)");

    private Masses() {}

    /**
     * A unit as it was printed.
     *
     * @param unit in which the quantity is given as a fact
     * @param factor by which the printed number is multiplied
     * @param content what is weighed, such as {@code Li} of {@code t Li}; empty if the unit does not say
     * @param compound that is weighed and of which the metal is counted; null if it is none
     */
    record Printed(dev.lodestone.fact.Unit unit, BigDecimal factor, String content, Compound compound) {
        Printed(dev.lodestone.fact.Unit unit, BigDecimal factor, String content) {
            this(unit, factor, content, Compound.named(content));
        }

        /** By what the printed number is multiplied, so that the metal is counted. */
        BigDecimal times() {
            return compound == null ? factor : factor.multiply(compound.factor());
        }
    }

    private static Map<String, Unit<Mass>> units() {
        Map<String, Unit<Mass>> units = new LinkedHashMap<>();
        put(units, GRAM, "g", "gram", "grams");
        put(units, KILOGRAM, "kg", "kilogram", "kilograms", "kilo", "kilos", "kgs");
        put(units, KILOGRAM.multiply(100), "100 kg", "100kg", "quintal", "quintals");
        put(units, TONNE, "t", "tonne", "tonnes", "metric ton", "metric tons", "metric tonne", "metric tonnes");
        put(units, TONNE, "mt", "ton", "tons", "metric dry ton", "metric dry tons", "te");
        put(units, TONNE.multiply(1_000), "kt", "kiloton", "kilotons", "kilotonne", "kilotonnes", "ktonnes");
        put(units, TONNE.multiply(1_000_000), "megaton", "megatons", "megatonne", "megatonnes");
        put(
                units,
                TONNE,
                "tpa",
                "t/a",
                "t/y",
                "t/yr",
                "tonnes per year",
                "tonnes per annum",
                "tons per year",
                "tonnes/year");
        put(units, TONNE.multiply(1_000), "ktpa", "kt/a", "kt/y", "kt/yr", "kilotonnes per year");
        put(units, POUND, "lb", "lbs", "pound", "pounds");
        put(units, POUND.multiply(2_000), "short ton", "short tons", "st");
        put(units, POUND.multiply(2_240), "long ton", "long tons");
        put(units, TROY_OUNCE, "troy ounce", "troy ounces", "oz t", "ozt", "toz", "troy oz");
        put(units, GRAM.multiply(new BigDecimal("0.2")), "carat", "carats", "ct");
        put(units, GRAM.multiply(200), "kct");
        put(units, GRAM.multiply(200_000), "mct");
        put(units, POUND.multiply(1_000_000), "mlb", "mlbs");
        put(units, TROY_OUNCE.multiply(1_000_000), "moz");
        return units;
    }

    private static void put(Map<String, Unit<Mass>> units, Unit<Mass> unit, String... names) {
        for (String name : names) {
            units.put(name, unit);
        }
    }

    /** @throws InvalidValue if it is no unit of mass */
    static Printed read(String text) {
        String plain = text.strip().replaceAll("\\s+", " ");
        for (dev.lodestone.fact.Unit own : dev.lodestone.fact.Unit.values()) {
            if (plain.equals(own.toString()) || plain.startsWith(own + " ")) {
                return new Printed(
                        own,
                        BigDecimal.ONE,
                        content(plain.substring(own.toString().length())));
            }
        }
        Matcher form = FORM.matcher(plain.toLowerCase(Locale.ROOT));
        form.matches();
        String unit = longest(form.group(3));
        // A dry metric ton unit is a hundredth of a ton of content.
        if (unit == null || form.group(3).contains("ton unit")) {
            throw new InvalidValue(
                    "'" + text + "' is no unit of mass", "write kg, t, kt, Mt, lb, metric tons or short tons");
        }
        String rest = plain.substring(plain.length() - form.group(3).length() + unit.length());
        String content = (form.group(2) == null ? "" : form.group(2) + " ") + content(rest);
        BigDecimal multiple = form.group(1) == null ? BigDecimal.ONE : MULTIPLES.get(form.group(1));
        return own(UNITS.get(unit), multiple, content.strip());
    }

    /** What stands behind a unit: {@code of contained Ga}, {@code (Li content)}. */
    private static String content(String rest) {
        return rest.replaceAll("^[\\s,(]+|[\\s)]+$", "")
                .replaceFirst("^of ", "")
                .replaceFirst(",? (?:content|contained)$", "");
    }

    /** Whether a unit is written as some write metric tons and others millions of them. */
    static boolean isEither(String text) {
        return text.matches("MT(?:\\b.*)?");
    }

    /** The longest name of a unit that a text begins with, as a word of its own; null if it begins with none. */
    private static String longest(String text) {
        String longest = null;
        for (String name : UNITS.keySet()) {
            boolean whole = text.startsWith(name)
                    && (text.length() == name.length() || !Character.isLetterOrDigit(text.charAt(name.length())));
            if (whole && (longest == null || name.length() > longest.length())) {
                longest = name;
            }
        }
        return longest;
    }

    /** The name of a unit that a misspelt one comes nearest to; null if it comes near none. */
    static String nearest(String text) {
        return text.length() < 3 ? null : Words.nearest(text, UNITS.keySet());
    }

    /** In kilograms, tonnes or a multiple of them where the unit is one of these, or else in tonnes. */
    private static Printed own(Unit<Mass> unit, BigDecimal multiple, String content) {
        BigDecimal tonnes = number(unit.getConverterTo(TONNE).convert(multiple));
        for (dev.lodestone.fact.Unit own : dev.lodestone.fact.Unit.values()) {
            if (tonnes.compareTo(BigDecimal.valueOf(own.toTonnes(1))) == 0) {
                return new Printed(own, BigDecimal.ONE, content);
            }
        }
        return new Printed(dev.lodestone.fact.Unit.T, tonnes, content);
    }

    /** The tonnes of one such unit. */
    static BigDecimal tonnes(Printed printed) {
        return printed.factor().multiply(BigDecimal.valueOf(printed.unit().toTonnes(1)));
    }

    private static BigDecimal number(Number number) {
        if (number instanceof RationalNumber rational) {
            return new BigDecimal(rational.getDividend())
                    .divide(new BigDecimal(rational.getDivisor()), MathContext.DECIMAL64);
        }
        return new BigDecimal(number.toString());
    }
}
