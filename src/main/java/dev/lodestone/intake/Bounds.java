package dev.lodestone.intake;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.InvalidValue;

/** How long a text and how large a number may be: far beyond what any source prints, and no more. */
public final class Bounds {
    /** Characters of an id. */
    public static final int ID = 200;
    /** Characters of a name, a date, a figure as it is written. */
    public static final int WORD = 200;
    /** Characters of a text. */
    public static final int TEXT = 2_000;
    /** Characters of what a request says about itself. */
    public static final int ABOUT = 10_000;
    /** Characters of a cell of a table, as a spreadsheet program has them. */
    public static final int CELL = 32_767;
    /** Columns of a table, as a spreadsheet program has them: the last is XFD. */
    public static final int COLUMNS = 16_384;
    /** Values of a list. */
    public static final int LIST = 1_000;
    /** A number, a count, an amount: the world's output in dollars is a tenth of it. */
    public static final double NUMBER = 1e15;
    /** A rate: 1 is 100%. */
    public static final double RATE = 1_000;
    /** A whole number. */
    public static final int WHOLE = 1_000_000_000;

    private static final int SHOWN = 60;

    private Bounds() {}

    /** @throws InvalidValue if it is longer */
    public static String text(String text, int most) {
        if (text.length() > most) {
            throw new InvalidValue(
                    "'" + shown(text) + "' has " + text.length() + " characters, more than " + most, "shorten it");
        }
        if (hasControl(text)) {
            throw new InvalidValue("there is a control character in it", "take it out");
        }
        return text;
    }

    /** A title as the one line that it is: further ones would stand as headings of their own in a briefing. */
    static String line(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** Whether it has a character that no text has, and some databases do not keep; lines and tabs may be. */
    public static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                return true;
            }
        }
        return false;
    }

    /** @throws InvalidValue if it is longer than a value of that field may be */
    static String text(String text, FactType.Field field) {
        boolean prose = field.type() == String.class && !field.name().equals("id");
        return text(text, prose ? TEXT : WORD);
    }

    /** @throws InvalidValue if a bound that it names is larger */
    static Estimate figure(Estimate figure) {
        double most = figure.kind() == Estimate.Kind.NUMBER ? NUMBER : RATE;
        if (isBeyond(figure.low(), most) || isBeyond(figure.high(), most)) {
            throw figure.kind().tooLarge();
        }
        return figure;
    }

    /** An open end is no number. */
    private static boolean isBeyond(double bound, double most) {
        return !Double.isInfinite(bound) && Math.abs(bound) > most;
    }

    static int whole(int number) {
        if (Math.abs((long) number) > WHOLE) {
            throw new InvalidValue(number + " is larger than 1,000,000,000", "check its digits and its unit");
        }
        return number;
    }

    /** The beginning of a text, for a message. */
    static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
