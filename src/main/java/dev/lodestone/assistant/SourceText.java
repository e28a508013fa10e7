package dev.lodestone.assistant;

/** A document that facts are drafted from; how its words are spaced and broken into lines does not count. */
final class SourceText {
    /** Letters of a quote at least: less stands in any document. */
    private static final int LEAST = 12;

    private final String text;

    SourceText(String text) {
        this.text = spaced(text);
    }

    static String spaced(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    /** Why a quote shows nothing; null if it stands in the document. */
    String refusal(String quote) {
        String words = spaced(quote);
        if (words.length() < LEAST) {
            return "the quote '" + words + "' is too short to show anything";
        }
        return text.contains(words) ? null : "these words do not stand in the document";
    }

    QuotedWords words() {
        return new QuotedWords(text);
    }
}
