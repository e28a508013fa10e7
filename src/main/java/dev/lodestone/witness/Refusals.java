package dev.lodestone.witness;

import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.RuleFiles;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kie.internal.builder.KnowledgeBuilderError;

/** Puts what Drools' own compiler says of a rule file where it belongs, with the way to write it so that both read it. */
final class Refusals {
    private static final Pattern EXPRESSION =
            Pattern.compile("(?s)Unable to Analy[sz]e [Ee]xpression '?(?:this\\.)?(\\w+)\\b");

    private static final Pattern RULE = Pattern.compile("^\\s*rule\\s+\"([^\"]+)\"");

    private final RuleFiles files;
    private final Set<String> told = new HashSet<>();

    Refusals(RuleFiles files) {
        this.files = files;
    }

    Diagnostic of(KnowledgeBuilderError error) {
        String file = error.getResource() == null ? "" : error.getResource().getSourcePath();
        String says = error.getMessage().strip().replaceAll("\\s+", " ");
        Matcher expression = EXPRESSION.matcher(error.getMessage());
        int line = error.getLines().length == 0 ? 0 : Math.max(0, error.getLines()[0]);
        return expression.find()
                ? member(file, line, expression.group(1), says)
                : refusal(file, line, 0, says, "write it in another way, or leave it to the checks of this program");
    }

    /** Members that are named as words of the language: Drools takes them for the word, unless they are bound first. */
    private Diagnostic member(String file, int line, String member, String says) {
        String[] lines = files.texts().getOrDefault(file, "").split("\\R", -1);
        // A variable of the same name, and the member that it is bound to, are read.
        Pattern asked = Pattern.compile("(?<![$\\w])(?<!: )(?:this\\.)?\\b" + member
                + "\\b(?=\\s*(?:[=!<>.]|(?:not|in|contains|memberOf|matches|str)\\b))");
        for (int at = Math.max(1, line); at <= lines.length; at++) {
            Matcher matcher = asked.matcher(lines[at - 1]);
            if (isCode(lines[at - 1]) && matcher.find() && told.add(file + at)) {
                line = at;
                break;
            }
        }
        int column = line == 0 || line > lines.length ? 0 : column(asked, lines[line - 1]);
        return refusal(
                file,
                line,
                column,
                says,
                "bind it first, and ask the variable: $" + member + " : " + member + ", $" + member + " != null");
    }

    private static boolean isCode(String line) {
        return !line.strip().startsWith("//") && !line.strip().startsWith("@");
    }

    private static int column(Pattern asked, String line) {
        Matcher matcher = asked.matcher(line);
        return matcher.find() ? matcher.start() + 1 : 0;
    }

    /** The rule that a line stands in; null if in none. */
    private String rule(String file, int line) {
        String[] lines = files.texts().getOrDefault(file, "").split("\\R", -1);
        for (int at = Math.min(line, lines.length); at > 0; at--) {
            Matcher rule = RULE.matcher(lines[at - 1]);
            if (rule.find()) {
                return rule.group(1);
            }
        }
        return null;
    }

    private Diagnostic refusal(String file, int line, int column, String says, String instead) {
        return new Diagnostic(
                file,
                line,
                column,
                "drools-refuses",
                "Drools' own compiler does not read this: " + says,
                rule(file, line),
                instead);
    }
}
