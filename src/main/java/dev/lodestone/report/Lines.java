package dev.lodestone.report;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Certainty;
import dev.lodestone.fact.Mineral;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the parts of a briefing are written with. */
final class Lines {
    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!?]|\\]\\(");
    private static final Pattern SENTENCES = Pattern.compile("(?<=\\.) (?=[A-Z])");

    private final StringBuilder text = new StringBuilder(8_192);

    void line(String line) {
        text.append(plain(line)).append('\n');
    }

    /** Facts may bring tags and links with them, which whoever shows the text would follow. */
    private static String plain(String line) {
        return MARKUP.matcher(line).find()
                ? line.replaceAll("<(?=[A-Za-z/!?])", "&lt;").replace("](", "]\\(")
                : line;
    }

    /** A heading, with the empty lines that Markdown wants. */
    void heading(String line) {
        text.append(text.isEmpty() ? "" : "\n").append(plain(line)).append("\n\n");
    }

    /** What is concluded about somebody else; what is possible bears a question mark. */
    void elsewhere(Assessment.Elsewhere e) {
        line("- " + e.economy().name() + ", " + e.severity() + (e.certainty() == Certainty.POSSIBLE ? "?: " : ": ")
                + e.says());
    }

    /** A line as it is read, not written. */
    static String shown(String line) {
        return line.replace("&lt;", "<").replace("]\\(", "](");
    }

    @Override
    public String toString() {
        return text.toString();
    }

    static String name(Mineral mineral) {
        return mineral == null ? "policy as a whole" : mineral.name();
    }

    static String small(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    /** The sentences of a text. */
    static String[] sentences(String text) {
        return SENTENCES.split(text);
    }

    /** A text without those of the sentences behind its first that are told already. */
    static String without(String text, Predicate<String> told) {
        List<String> sentences = new ArrayList<>(List.of(sentences(text)));
        sentences.subList(1, sentences.size()).removeIf(told);
        return String.join(" ", sentences);
    }

    /** A text without those of the parts behind its first, divided by semicolons, that another text has said. */
    static String untold(String text, String told) {
        List<String> parts = new ArrayList<>(List.of(text.split("; ")));
        parts.subList(1, parts.size()).removeIf(told::contains);
        return String.join("; ", parts);
    }

    /** As a reader counts them. */
    static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    /** The clauses of a text that end within so many words, all of it where it has no more; a part of one only where even that is too long. */
    static String first(String text, int words) {
        String[] all = text.strip().split("\\s+");
        if (all.length <= words) {
            return text;
        }
        for (int end = words; end > words / 2; end--) {
            String last = all[end - 1];
            if (last.matches(".*([;:?]|[a-z0-9%)][.])")) {
                return String.join(" ", List.of(all).subList(0, end)).replaceFirst("[;:.]$", ".");
            }
        }
        return String.join(" ", List.of(all).subList(0, words)) + " …";
    }
}
