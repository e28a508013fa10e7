package dev.lodestone.fact;

import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How likely the values between the bounds of a figure are. Nothing lies outside the bounds, so that what holds for all values
 * between them holds for each value that is drawn.
 */
public record Spread(
        @About("how likelihood lies between the bounds") Shape shape,

        @About("the median or the mode, in the figure's own unit; not a number where the shape has none")
        double centre) {

    /** The distributions that a figure can be given. */
    public enum Shape {
        /** Every value is as likely: {@code "40-60%"}. */
        UNIFORM,
        /** Half of the probability lies on each side of the central figure, evenly: {@code "3.1 (1.7-8.2)"}. */
        MEDIAN,
        /** Rises to the most likely value and falls: {@code "1.7-8.2 mode 3.1"}. */
        TRIANGULAR,
        /** The logarithm is normal, nine tenths of it between the bounds, cut off there: {@code "1.7-8.2 lognormal"}. */
        LOGNORMAL,
        /** Normal, 95% of it between the bounds, cut off there: {@code "50% ± 5%"}. */
        NORMAL
    }

    static final Spread UNIFORM = new Spread(Shape.UNIFORM, Double.NaN);

    private static final String NUMBER = "([0-9]++(?:,[0-9]{3})*+\\.?[0-9]*+)\\s*+(%)?";
    private static final String RANGE = NUMBER + "\\s*+(?:-|–|to)\\s*+" + NUMBER;
    private static final Pattern MEDIAN = Pattern.compile(NUMBER + "\\s*+\\(\\s*+" + RANGE + "\\s*+\\)");
    private static final Pattern MODE = Pattern.compile(RANGE + "\\s*+,?\\s*+(?:mode|most likely)\\s*+" + NUMBER);
    private static final Pattern LOGNORMAL = Pattern.compile(RANGE + "\\s*+lognormal");
    private static final Pattern PLUS_MINUS = Pattern.compile(NUMBER + "\\s*+(?:±|\\+/-|\\+-)\\s*+" + NUMBER);

    /** Reads a figure that says how it is spread; null if the text does not. */
    static Estimate read(String text, Estimate.Kind kind) {
        Reader reader = new Reader(text, kind);
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher match = MEDIAN.matcher(text);
        if (match.matches()) {
            return reader.figure(match, 3, 5, Shape.MEDIAN, 1);
        }
        match = MODE.matcher(lower);
        if (match.matches()) {
            return reader.figure(match, 1, 3, Shape.TRIANGULAR, 5);
        }
        match = LOGNORMAL.matcher(lower);
        if (match.matches()) {
            return reader.figure(match, 1, 3, Shape.LOGNORMAL, 0);
        }
        match = PLUS_MINUS.matcher(text);
        return match.matches() ? reader.plusMinus(match) : null;
    }

    private record Reader(String text, Estimate.Kind kind) {

        Estimate figure(Matcher match, int low, int high, Shape shape, int centre) {
            boolean percent = false;
            for (int i = 2; i <= match.groupCount(); i += 2) {
                percent |= match.group(i) != null;
            }
            return new Estimate(
                    value(match, low, percent),
                    value(match, high, percent),
                    false,
                    false,
                    kind,
                    new Spread(shape, centre == 0 ? Double.NaN : value(match, centre, percent)));
        }

        Estimate plusMinus(Matcher match) {
            boolean percent = match.group(2) != null || match.group(4) != null;
            double middle = value(match, 1, percent);
            double half = value(match, 3, percent);
            if (half == 0) {
                return new Estimate(middle, middle, false, false, kind);
            }
            // A share cannot leave 0% to 100%, whatever its error is.
            double low = kind == Estimate.Kind.SHARE ? Math.max(0, middle - half) : middle - half;
            double high = kind == Estimate.Kind.SHARE ? Math.min(1, middle + half) : middle + half;
            return new Estimate(low, high, false, false, kind, new Spread(Shape.NORMAL, middle));
        }

        private double value(Matcher match, int group, boolean percent) {
            return EstimateText.value(match.group(group), percent, kind, text);
        }
    }

    /** @throws InvalidValue if no such distribution has these bounds */
    void fits(double low, double high) {
        if (low == high || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new InvalidValue("a spread needs two ends", "write two bounds, such as \"40-60%\"");
        }
        if (hasCentre() && (centre < low || centre > high)) {
            throw new InvalidValue(
                    Estimate.plain(centre) + " does not lie between " + Estimate.plain(low) + " and "
                            + Estimate.plain(high),
                    "write the central figure between its bounds, such as \"3.1 (1.7-8.2)\"");
        }
        if (shape == Shape.LOGNORMAL && low <= 0) {
            throw new InvalidValue(
                    "a lognormal figure is above nothing, and " + Estimate.plain(low) + " is not",
                    "write a lower bound above 0, or another spread");
        }
    }

    boolean hasCentre() {
        return !Double.isNaN(centre);
    }

    String written(String low, String high, DoubleFunction<String> number) {
        return switch (shape) {
            case UNIFORM -> low + "-" + high;
            case MEDIAN -> number.apply(centre) + " (" + low + "-" + high + ")";
            case TRIANGULAR -> low + "-" + high + " mode " + number.apply(centre);
            case LOGNORMAL -> low + "-" + high + " lognormal";
            case NORMAL -> normal(low, high, number);
        };
    }

    /** Where a share's error reaches beyond a whole, the side that is not cut tells how large it is. */
    private String normal(String low, String high, DoubleFunction<String> number) {
        double below = centre - Double.parseDouble(low.replace("%", "")) / (low.endsWith("%") ? 100 : 1);
        double above = Double.parseDouble(high.replace("%", "")) / (high.endsWith("%") ? 100 : 1) - centre;
        return number.apply(centre) + " ± " + number.apply(Math.rint(Math.max(below, above) * 1e12) / 1e12);
    }
}
