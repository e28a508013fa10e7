package dev.lodestone.intake;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is said of a text that is no JSON, in words that need no knowledge of what reads it. */
final class JsonFault {
    private static final Pattern TOKEN = Pattern.compile("Non-standard token '([^']*)'.*");

    private static final Pattern TWICE = Pattern.compile("Duplicate field '([^']*)'.*");
    /** What is often written that JSON does not have: what it is, and the way out. */
    private static final Map<Pattern, List<String>> SLIPS = Map.of(
            Pattern.compile("^Unexpected character \\('[\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb]'"),
            List.of("a quotation mark is not a straight one", "write \"straight\" quotation marks around texts"),
            Pattern.compile("ALLOW_COMMENTS|ALLOW_YAML_COMMENTS"),
            List.of("it has no comments", "take the comment out, or write it into 'source' or 'title'"),
            Pattern.compile(
                    "^Unexpected character \\('[}\\]]' \\(code \\d+\\)\\): (?:was expecting double-quote|expected a value)"),
            List.of("nothing follows the last comma", "take the comma before this place away"),
            Pattern.compile("^Unexpected character \\('\"' \\(code 34\\)\\): was expecting comma"),
            List.of("a comma is missing", "put one between what ends before this place and what begins here"));

    private JsonFault() {}

    static BadInput of(JsonProcessingException e, String name) {
        JsonLocation at = e.getLocation();
        String reason = e.getOriginalMessage().split("\\R")[0].replaceAll(" \\(start marker.*", "");
        Matcher token = TOKEN.matcher(reason);
        String place = at == null ? name : place(name, at);
        if (reason.startsWith("Trailing token")) {
            return new BadInput(
                    place, "not JSON: something follows behind its end", "send one value, and nothing else");
        }
        if (token.matches()) {
            return new BadInput(
                    place, "not JSON: " + token.group(1) + " is no number", "write a number, or leave the field out");
        }
        Matcher twice = TWICE.matcher(reason);
        if (twice.matches()) {
            return new BadInput(
                    place, "not JSON: '" + twice.group(1) + "' stands twice in one place", "leave one of the two out");
        }
        for (Map.Entry<Pattern, List<String>> slip : SLIPS.entrySet()) {
            if (slip.getKey().matcher(reason).find()) {
                return new BadInput(
                        place,
                        "not JSON: " + slip.getValue().get(0),
                        slip.getValue().get(1));
            }
        }
        return new BadInput(place, "not JSON: " + reason, "check the commas, quotes and brackets before this place");
    }

    private static String place(String name, JsonLocation at) {
        return name.isEmpty()
                ? "line " + at.getLineNr() + ", column " + at.getColumnNr()
                : name + ":" + at.getLineNr() + ":" + at.getColumnNr();
    }
}
