package dev.lodestone.drl;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Why a text is no YAML, in words of who wrote it, as those of the parser are about its own work.
 *
 * @param line from 1; 0 if the place is unknown
 * @param column from 1; 0 if unknown
 * @param suggestion the way out; null if none comes to mind
 */
public record YamlFault(int line, int column, String message, String suggestion) {
    private static final Pattern TWICE = Pattern.compile("Duplicate field ('.*')");
    private static final Pattern SIGN = Pattern.compile("found character '(.)' that cannot start any token.*");
    private static final String BLANKS = "begin it below the first letter of what it belongs to";

    public static YamlFault of(String text, JsonProcessingException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            YamlFault fault = of(text, marked);
            return fault.line > 0 ? fault : new YamlFault(line, column, fault.message, fault.suggestion);
        }
        String message = e.getOriginalMessage().split("\\R")[0];
        Matcher twice = TWICE.matcher(message);
        return twice.matches()
                ? new YamlFault(line, column, twice.group(1) + " stands here twice", "leave one out, or rename it")
                : new YamlFault(line, column, message, null);
    }

    private static YamlFault of(String text, MarkedYAMLException e) {
        Mark problem = e.getProblemMark();
        Mark begun = e.getContextMark() == null ? problem : e.getContextMark();
        String context = String.valueOf(e.getContext());
        String found = String.valueOf(e.getProblem());
        String[] lines = text.split("\\R", -1);
        String line = problem.getLine() < lines.length ? lines[problem.getLine()] : "";
        Matcher sign = SIGN.matcher(found);
        if (found.contains("TAB")) {
            return at(problem, "the line is indented by a tab", "YAML is indented by blanks");
        } else if (sign.matches()) {
            return at(problem, "a text begins with " + sign.group(1), "put the text into quotes");
        } else if (found.startsWith("mapping values")) {
            return line.strip().split(":(\\s|$)").length > 2
                    ? at(problem, "a text without quotes has a colon", "put the text into quotes, as it has a colon")
                    : at(problem, "the line is indented otherwise than those above it", BLANKS);
        } else if (context.contains("quoted scalar") && found.contains("end of stream")) {
            String quote = Character.toString(
                    e.getContextMark().getBuffer()[e.getContextMark().getPointer()]);
            return at(begun, "the quotation mark is not closed", "write " + quote + " behind the text");
        } else if (context.contains("flow") && !found.contains("scalar")) {
            String bracket = context.contains("sequence") || line(lines, begun).contains("[") ? "]" : "}";
            // Where it is missed says more than where the text ends, which is what the parser went on to.
            String message = "the bracket that is opened in line " + (begun.getLine() + 1) + " is not closed";
            return new YamlFault(0, 0, message, "write " + bracket + " behind the last of what is in it");
        } else if (context.contains("flow")) {
            return at(problem, "a comma is missing between two parts of a list", "write a comma before this");
        } else if (context.contains("block")) {
            return found.contains("scalar")
                    ? at(
                            problem,
                            "a text goes on behind its quotation mark or bracket",
                            "put all of the text into one pair of quotes")
                    : at(problem, "the line is indented otherwise than those above it", BLANKS);
        }
        return at(problem, found, found.contains("':'") ? "write a name, a colon and a blank before the value" : null);
    }

    private static String line(String[] lines, Mark mark) {
        return mark.getLine() < lines.length
                ? lines[mark.getLine()].substring(Math.min(mark.getColumn(), lines[mark.getLine()].length()))
                : "";
    }

    private static YamlFault at(Mark mark, String message, String suggestion) {
        return new YamlFault(mark.getLine() + 1, mark.getColumn() + 1, message, suggestion);
    }
}
