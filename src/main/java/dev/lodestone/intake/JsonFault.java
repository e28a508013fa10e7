package dev.lodestone.intake;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is said of a text that is no JSON, in words that need no knowledge of what reads it. */
final class JsonFault {
    private static final Pattern TOKEN = Pattern.compile("Non-standard token '([^']*)'.*");

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
        return new BadInput(place, "not JSON: " + reason, "check the commas, quotes and brackets before this place");
    }

    private static String place(String name, JsonLocation at) {
        return name.isEmpty()
                ? "line " + at.getLineNr() + ", column " + at.getColumnNr()
                : name + ":" + at.getLineNr() + ":" + at.getColumnNr();
    }
}
