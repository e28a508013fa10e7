package dev.lodestone.table;

/** What tables call measures on exports. */
final class MeasureWords {
    private static final OneNamed<String> MEASURES = new OneNamed<String>()
            .by("licensing", "\\b(?:licen[cs]\\w*|permits?|export permit\\w*)\\b")
            .by("ban", "\\b(?:ban(?:ned|s)?|prohibit\\w*|embargo\\w*)\\b")
            .by("quota", "\\bquotas?\\b")
            .by("tax", "\\b(?:tax(?:es)?|dut(?:y|ies)|lev(?:y|ies)|tariffs?)\\b")
            .by("technology", "\\btechnolog\\w+\\b")
            .by("minimum-price", "\\bminimum (?:export )?prices?\\b")
            .by("end-use-review", "\\bend[- ]use\\w*\\b");

    private MeasureWords() {}

    /** The measure that a text names, in the word that facts have; null if it names none, or several. */
    static String read(String text) {
        return MEASURES.in(text);
    }
}
