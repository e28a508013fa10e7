package dev.lodestone.workbench;

import dev.lodestone.drl.Suggestions;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rule.RuleText;
import dev.lodestone.rulebook.Places;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the rules that cases name: that there are such, of the cases' theme, and that they conclude what stands there. */
final class CaseRules {
    private final String file;
    private final String theme;
    private final String text;
    private final Places places;
    private final Map<String, RuleText> rules;
    private final Set<String> names;
    private final Suggestions suggestions;
    private final List<Diagnostic> found;
    private final Set<String> named = new HashSet<>();

    /**
     * @param rules all that can be read, by name
     * @param names of all
     * @param found receives what is wrong
     */
    CaseRules(
            String file,
            String text,
            Map<String, RuleText> rules,
            Set<String> names,
            Suggestions suggestions,
            List<Diagnostic> found) {
        this.file = file;
        this.theme = CaseFile.theme(file);
        this.text = text;
        this.places = Places.inYaml(text);
        this.rules = rules;
        this.names = names;
        this.suggestions = suggestions;
        this.found = found;
    }

    /** All rules that are named. */
    Set<String> check(List<RuleCase> cases) {
        for (int i = 0; i < cases.size(); i++) {
            list("/" + i + "/then", cases.get(i).then(), false);
            list("/" + i + "/asks", cases.get(i).asks(), true);
        }
        return named;
    }

    private void list(String at, List<RuleCase.Expected> expected, boolean asked) {
        for (int i = 0; expected != null && i < expected.size(); i++) {
            if (expected.get(i).rule() != null) {
                one(at + "/" + i + "/rule", expected.get(i).rule(), asked);
            }
        }
    }

    private void one(String at, String name, boolean asked) {
        named.add(name);
        RuleText rule = rules.get(name);
        if (!names.contains(name)) {
            fault(at, name, "unknown-rule", "there is no rule '" + name + "'", suggestions.meant(name, names, null));
        } else if (rule != null) {
            one(at, rule, asked);
        }
    }

    private void one(String at, RuleText rule, boolean asked) {
        String name = rule.name();
        if (!name.startsWith(theme + "/")) {
            String own = name.replaceFirst("/.*", "") + CaseFile.SUFFIX;
            fault(at, name, "case", "the rule '" + name + "' is of another theme", "put it into " + own);
        } else if (rule.isQuestion() && !asked) {
            fault(at, name, "case", "the rule '" + name + "' asks", "put it under 'asks'");
        } else if (!rule.isQuestion() && asked && rule.consequence() != null) {
            fault(at, name, "case", "the rule '" + name + "' asks nothing", "put it under 'then'");
        }
    }

    /** At the name itself, as a part's place is that of its field. */
    private void fault(String at, String name, String code, String message, String suggestion) {
        Places.Place place = places.of(at);
        String[] lines = text.split("\\R", -1);
        int column = place.line() > lines.length ? -1 : lines[place.line() - 1].indexOf(name, place.column() - 1);
        found.add(new Diagnostic(
                file, place.line(), column < 0 ? place.column() : column + 1, code, message, null, suggestion));
    }
}
