package dev.lodestone.lsp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a file of cases the cursor stands: it reads back from there, as what is being written is no YAML yet.
 *
 * @param part of the case: given, then or asks; empty for the case itself
 * @param written the keys that stand before the cursor in the same fact or expectation, with their values
 * @param key whose value is being written; empty where a key is
 */
record CasePlace(String part, Map<String, String> written, String key) {
    private static final Pattern PART = Pattern.compile("^(\\s*(?:- )?)(given|then|asks):");
    private static final Pattern ENTRY = Pattern.compile("^\\s*(\\w+):(?:\\s+|$)(.*)$", Pattern.DOTALL);
    private static final Pattern MARK = Pattern.compile("^(\\s*)(- +|-$)?");

    /** @param text up to the cursor */
    static CasePlace in(String text) {
        String[] all = text.split("\n", -1);
        int first = all.length - 1;
        while (first > 0 && !all[first].startsWith("-")) {
            first--;
        }
        List<String> lines = List.of(all).subList(first, all.length);
        String here = String.join("\n", lines);
        int brace = open(here);
        return brace < 0 ? inBlock(lines) : inBraces(here, brace);
    }

    /** Whether the value of a key is being written. */
    boolean isValue() {
        return !key.isEmpty();
    }

    /** Where the word for the part is not there yet, what is in the braces tells which it is. */
    private static CasePlace inBraces(String text, int brace) {
        List<String> entries = entries(text, brace);
        String part = part(text.substring(0, brace), Integer.MAX_VALUE);
        String likely = entries.get(0).strip().startsWith("fact:") ? "given" : "then";
        return of(part.isEmpty() ? likely : part, entries);
    }

    private static CasePlace of(String part, List<String> entries) {
        Map<String, String> written = new LinkedHashMap<>();
        for (String entry : entries.subList(0, entries.size() - 1)) {
            Matcher one = ENTRY.matcher(entry);
            if (one.find()) {
                written.put(one.group(1), one.group(2).strip());
            }
        }
        Matcher last = ENTRY.matcher(entries.get(entries.size() - 1));
        return new CasePlace(part, written, last.find() ? last.group(1) : "");
    }

    /** The last part that begins before a column. */
    private static String part(String text, int column) {
        String part = "";
        for (String line : text.split("\n", -1)) {
            Matcher key = PART.matcher(line);
            if (key.find()) {
                part = key.group(1).length() < column ? key.group(2) : "";
            }
        }
        return part;
    }

    /** The place of the brace that is open at the end; -1 if none is. */
    private static int open(String text) {
        List<Integer> open = new ArrayList<>();
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quote = quoted(text, i, quote);
            if (quote == 0 && c == '{') {
                open.add(i);
            } else if (quote == 0 && c == '}' && !open.isEmpty()) {
                open.remove(open.size() - 1);
            }
        }
        return open.isEmpty() ? -1 : open.get(open.size() - 1);
    }

    /** In which quotes a place stands: none begin within a word. */
    private static char quoted(String text, int at, char quote) {
        char c = text.charAt(at);
        if (quote != 0) {
            return c == quote ? 0 : quote;
        }
        boolean begins = at > 0 && " [{,".indexOf(text.charAt(at - 1)) >= 0;
        return begins && (c == '"' || c == '\'') ? c : 0;
    }

    /** What stands between commas behind a brace; those within a list or quotes part nothing. */
    private static List<String> entries(String text, int brace) {
        List<String> entries = new ArrayList<>();
        char quote = 0;
        int depth = 0;
        int from = brace + 1;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            quote = quoted(text, i, quote);
            if (quote != 0) {
                continue;
            }
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            if (c == ',' && depth == 0) {
                entries.add(text.substring(from, i));
                from = i + 1;
            }
        }
        entries.add(text.substring(from));
        return entries;
    }

    /** A key a line: those of the same column, up to the dash before the first of them. */
    private static CasePlace inBlock(List<String> lines) {
        List<String> entries = new ArrayList<>();
        int column = -1;
        int last = lines.size() - 1;
        for (int i = last; i >= 0; i--) {
            Matcher mark = MARK.matcher(lines.get(i));
            int indent = mark.find() ? mark.end() : 0;
            column = column < 0 ? indent : column;
            boolean isBlank = lines.get(i).isBlank() && i < last;
            if (indent == column && !isBlank) {
                entries.add(0, lines.get(i).substring(indent));
            }
            if (!isBlank && (indent < column || indent == column && mark.group(2) != null)) {
                break;
            }
        }
        return of(part(String.join("\n", lines), column), entries);
    }
}
