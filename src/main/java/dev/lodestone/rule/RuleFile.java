package dev.lodestone.rule;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One rule file as it was read.
 *
 * @param packageName null if it names none
 * @param plain the text without comments, every token in its place
 * @param diagnostics what is wrong with it, in the order of their places
 */
public record RuleFile(
        String file,
        String text,
        String plain,
        Token packageName,
        List<Import> imports,
        List<RuleText> rules,

        List<Diagnostic> diagnostics) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** {@code import name} or {@code import static name}; a name may end in {@code .*}. */
    public record Import(Token token, String name, boolean function) {}

    /** The theme that the file's name says. */
    public String theme() {
        return theme(file);
    }

    static String theme(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.endsWith(".drl") ? name.substring(0, name.length() - 4) : name;
    }

    public boolean isSound() {
        return diagnostics.stream().noneMatch(Diagnostic::isError);
    }

    /** @throws NoSuchElementException if there is none of that name in it */
    public RuleText rule(String name) {
        return rules.stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
    }

    /** A constraint as its author wrote it, in one line. */
    public String text(Condition.Constraint constraint) {
        return BLANKS.matcher(plain.substring(constraint.start(), constraint.end()))
                .replaceAll(" ")
                .strip();
    }

    /** The same file with some of its rules alone. */
    public RuleFile only(Predicate<RuleText> chosen) {
        return with(rules.stream().filter(chosen).toList(), diagnostics);
    }

    /** The same file with what is found in it now. */
    public RuleFile found(List<Diagnostic> now) {
        return with(rules, now);
    }

    private RuleFile with(List<RuleText> chosen, List<Diagnostic> found) {
        return new RuleFile(file, text, plain, packageName, imports, chosen, found);
    }
}
