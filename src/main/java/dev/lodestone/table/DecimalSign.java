package dev.lodestone.table;

import java.util.regex.Pattern;

/** What a printed figure tells of the sign before the decimals of its table. */
final class DecimalSign {
    private static final Pattern COMMA = Pattern.compile("[0-9.]*[0-9],(?:[0-9]{1,2}|[0-9]{4,})%?|0,[0-9]+%?"
            + "|[0-9.]+\\.[0-9]{3},[0-9]+%?|[0-9]{1,3}(?:\\.[0-9]{3}){2,}%?");
    private static final Pattern POINT = Pattern.compile("[0-9,]*[0-9]\\.(?:[0-9]{1,2}|[0-9]{4,})%?|0\\.[0-9]+%?"
            + "|[0-9,]+,[0-9]{3}\\.[0-9]+%?|[0-9]{1,3}(?:,[0-9]{3}){2,}%?");
    private static final Pattern EITHER = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");

    private DecimalSign() {}

    /** Whether it can be read with a comma before decimals alone. */
    static boolean isComma(String figure) {
        return COMMA.matcher(figure).matches();
    }

    /** Whether it can be read with a point before decimals alone. */
    static boolean isPoint(String figure) {
        return POINT.matcher(figure).matches();
    }

    /** Whether its sign may divide thousands or stand before decimals: 8.725, 8,725. */
    static boolean isEither(String figure) {
        return EITHER.matcher(figure).matches();
    }
}
