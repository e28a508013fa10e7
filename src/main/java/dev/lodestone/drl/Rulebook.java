package dev.lodestone.drl;

import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rule.RuleFile;
import dev.lodestone.rule.RuleText;
import dev.lodestone.rule.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * All rule files of a rulebook, read and checked. It knows nothing of the engine: what is not in order here is neither compiled
 * nor evaluated.
 */
public final class Rulebook {
    /** What stands behind the theme in a rule's name. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Set<String> parameters;
    private final Set<String> inTables;
    private final Set<String> responses;
    private final Set<String> ruleNames = new TreeSet<>();
    private final List<RuleFile> files = new ArrayList<>();
    private String current = "";

    private static final Pattern NAMED = Pattern.compile("(?m)^\\s*+rule\\b[^\\w\\n]{0,3}([\\w-]+/[\\w-]+)");
    private static final Pattern PACKAGE = Pattern.compile("rules\\.[a-z][a-z0-9_]*");

    private final boolean careful;
    private final KnownFiles known;
    private final Map<String, KnownFiles.Known> inOrder = new HashMap<>();
    /** What the rules of the file mention that is checked now. */
    private Map<String, Integer> mentioned = new HashMap<>();

    private final Suggestions suggestions = new Suggestions();

    /** @param known files of which this is remembered; null for none */
    private Rulebook(
            Set<String> parameters, Set<String> inTables, Set<String> responses, boolean careful, KnownFiles known) {
        this.careful = careful;
        this.known = known;
        this.parameters = parameters;
        this.inTables = inTables;
        this.responses = responses;
    }

    /**
     * Reads and checks rule files.
     *
     * @param texts the text of each file, by name
     * @param parameters the names that there are; null to leave them unchecked
     * @param inTables the names of those that differ by economy or mineral
     * @param responses the keys that there are; null to leave them unchecked
     */
    public static Rulebook of(
            Map<String, String> texts, Set<String> parameters, Set<String> inTables, Set<String> responses) {
        return read(texts, new Rulebook(parameters, inTables, responses, true, null));
    }

    /**
     * The same, of files most of which were read before.
     *
     * @param known remembers them
     * @see #of
     */
    public static Rulebook again(
            Map<String, String> texts,
            Set<String> parameters,
            Set<String> inTables,
            Set<String> responses,
            KnownFiles known) {
        return read(texts, new Rulebook(parameters, inTables, responses, true, known));
    }

    /**
     * Reads rule files that were accepted before, or are made of such: whether they can fail on some facts is not asked again.
     *
     * @see #of
     */
    public static Rulebook trusted(
            Map<String, String> texts, Set<String> parameters, Set<String> inTables, Set<String> responses) {
        return read(texts, new Rulebook(parameters, inTables, responses, false, null));
    }

    private static Rulebook read(Map<String, String> texts, Rulebook book) {
        List<Findings> findings = new ArrayList<>();
        int[] rules = new int[1];
        texts.forEach((file, text) -> {
            Findings found = new Findings(file);
            rules[0] += Size.rules(text);
            if (rules[0] > Size.RULES) {
                found.add(
                        1,
                        1,
                        "too-large",
                        "with this file there are " + rules[0] + " rules; at most " + Size.RULES + " are read",
                        "divide them among several services, or make tables of rules that are alike");
                book.files.add(new RuleFile(file, text, "", null, List.of(), List.of(), found.all()));
                findings.add(found);
                return;
            }
            KnownFiles.Known before = book.before(file, text);
            RuleFile read = before == null
                    ? new FileReader(file, text, found).read()
                    : before.file().found(found.all());
            book.ruleNames.addAll(names(read, found));
            book.files.add(read);
            findings.add(found);
        });
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < book.files.size(); i++) {
            book.current = book.files.get(i).text();
            book.checkAnew(i, findings.get(i), seen);
        }
        if (book.known != null) {
            book.known.are(book.inOrder);
        }
        if (book.careful && book.files.stream().allMatch(RuleFile::isSound)) {
            Strata.check(book.files, findings);
        }
        return book;
    }

    /** Where a text cannot be read whole, those too that it seems to have: that others name them is no mistake of theirs. */
    private static List<String> names(RuleFile file, Findings found) {
        List<String> names = new ArrayList<>();
        file.rules().forEach(r -> names.add(r.name()));
        if (found.count() > 0) {
            NAMED.matcher(file.text()).results().forEach(r -> names.add(r.group(1)));
        }
        return names;
    }

    private KnownFiles.Known before(String file, String text) {
        return known == null ? null : known.of(file, text);
    }

    /** Checks a file, but for one that is known to be in order: there only the names of its rules may be another's meanwhile. */
    private void checkAnew(int place, Findings findings, Map<String, String> seen) {
        RuleFile file = files.get(place);
        KnownFiles.Known before = before(file.file(), file.text());
        if (before != null && before.named().entrySet().stream().allMatch(n -> meaning(n.getKey()) == n.getValue())) {
            inOrder.put(file.file(), before);
            for (RuleText rule : file.rules()) {
                findings.inRule(rule.name());
                name(file, rule, findings, seen);
            }
            findings.inRule(null);
            return;
        }
        if (before != null) {
            // Rules may be running by what its expressions meant.
            file = new FileReader(file.file(), file.text(), findings).read();
            files.set(place, file);
        }
        mentioned = new HashMap<>();
        check(file, findings, seen);
        if (known != null && findings.count() == 0) {
            inOrder.put(file.file(), new KnownFiles.Known(file.found(List.of()), mentioned));
        }
    }

    /** Says that a rule mentions a name: what is found in its file hangs on what that means. */
    void mentioned(String name) {
        mentioned.put(name, meaning(name));
    }

    private int meaning(String name) {
        return (ruleNames.contains(name) ? 1 : 0)
                | (parameters == null || parameters.contains(name) ? 2 : 0)
                | (inTables.contains(name) ? 4 : 0)
                | (responses == null || responses.contains(name) ? 8 : 0);
    }

    private void check(RuleFile file, Findings findings, Map<String, String> seen) {
        if (file.plain().isEmpty() && !file.text().isEmpty()) {
            return;
        }
        packageName(file, findings);
        VariableScope.Imports imports = VariableScope.Imports.of(file, findings);
        for (RuleText rule : file.rules()) {
            findings.inRule(rule.name());
            name(file, rule, findings, seen);
            int before = findings.count();
            Size.check(rule, findings);
            new RuleCheck(rule, imports, this, findings).check();
            if (careful && findings.count() == before && rule.whole() && rule.consequence() != null) {
                new PresenceCheck(rule, findings).check();
            }
        }
        findings.inRule(null);
    }

    private static void packageName(RuleFile file, Findings findings) {
        String wanted = "rules." + file.theme().replace('-', '_');
        Token at = file.packageName();
        boolean named = PACKAGE.matcher(wanted).matches();
        String wayOut = named ? "package " + wanted : "rename the file: small letters, digits and -, a letter first";
        if (at == null) {
            findings.add(1, 1, "wrong-package", "the file names no package", wayOut);
        } else if (!at.text().equals(wanted)) {
            String message = "the package of " + file.file() + " is not '" + at.text() + "'";
            findings.add(at, "wrong-package", message, wayOut);
        }
    }

    private void name(RuleFile file, RuleText rule, Findings findings, Map<String, String> seen) {
        String theme = file.theme() + "/";
        if (!rule.name().startsWith(theme)
                || !NAME.matcher(rule.name().substring(theme.length())).matches()) {
            String last = rule.name().substring(rule.name().lastIndexOf('/') + 1);
            findings.add(
                    rule.nameToken(),
                    "wrong-name",
                    "the rules of " + file.file() + " are named " + theme + "in-small-letters",
                    "write \"" + theme
                            + last.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "\"");
        }
        String place = file.file() + ":" + rule.line();
        String first = seen.putIfAbsent(rule.name(), place);
        if (first != null) {
            findings.add(
                    rule.nameToken(),
                    "duplicate-rule",
                    "there is a rule '" + rule.name() + "' at " + first + " already",
                    "give it another name");
        }
    }

    public List<RuleFile> files() {
        return List.copyOf(files);
    }

    /** What is wrong, file by file, in the order of the places. */
    public List<Diagnostic> diagnostics() {
        return files.stream()
                .flatMap(f -> f.diagnostics().stream()
                        .sorted(java.util.Comparator.comparingInt(Diagnostic::line)
                                .thenComparingInt(Diagnostic::column)))
                .toList();
    }

    Set<String> parameters() {
        return parameters;
    }

    Set<String> inTables() {
        return inTables;
    }

    Set<String> responses() {
        return responses;
    }

    Suggestions suggestions() {
        return suggestions;
    }

    /** The names of all rules. */
    public Set<String> ruleNames() {
        return ruleNames;
    }

    /** A token as it stands in the file that is checked now, quotes and escapes included. */
    String text(Token token) {
        return current.substring(token.start(), token.end());
    }
}
