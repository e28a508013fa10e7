package dev.lodestone.engine;

import dev.lodestone.briefing.Policy;
import dev.lodestone.briefing.PolicyFile;
import dev.lodestone.drl.KnownFiles;
import dev.lodestone.drl.Rulebook;
import dev.lodestone.fact.Words;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rule.RuleFile;
import dev.lodestone.rule.RuleText;
import dev.lodestone.rulebook.ParameterFile;
import dev.lodestone.rulebook.ResponseEntry;
import dev.lodestone.rulebook.ResponseFile;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.rulebook.TableFile;
import dev.lodestone.rulebook.Undecoded;
import dev.lodestone.situation.Parameter;
import dev.lodestone.situation.Parameters;
import dev.lodestone.situation.Reach;
import dev.lodestone.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rule files, read and checked, with all that is wrong with them. A text that is not in order is not given to the engine; the
 * files that are in order are compiled even if others are not, so that every fault of every file shows at once.
 */
public final class Draft {
    /** Before any rule or fact: what has a value then has one on any day. */
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private final RuleFiles files;
    private final Parameters parameters;
    private final Map<String, ResponseEntry> responses;
    private final Rulebook rulebook;
    private final Compiler compiler;
    private final Compiler overFlags;
    private final Policy briefing;
    private final List<Diagnostic> diagnostics;

    public Draft(RuleFiles files) {
        this(files, Rulebook::of, null);
    }

    /**
     * What is wrong with rule files most of which were looked at before: rules that have been built as they stand are not built again, so that
     * none of them can be run.
     *
     * @param known remembers what is in order
     */
    public static Draft again(RuleFiles files, KnownFiles known) {
        return new Draft(
                files, (texts, names, inTables, keys) -> Rulebook.again(texts, names, inTables, keys, known), known);
    }

    /** Rules that were accepted before, or are made of such: whether they can fail on some facts is not asked again. */
    public static Draft trusted(RuleFiles files) {
        return new Draft(files, Rulebook::trusted, null);
    }

    /**
     * Rule files most of which were read before, to be run: all are built.
     *
     * @param known remembers what is in order
     */
    public static Draft reading(RuleFiles files, KnownFiles known) {
        return new Draft(
                files, (texts, names, inTables, keys) -> Rulebook.again(texts, names, inTables, keys, known), null);
    }

    private interface Reading {
        Rulebook of(Map<String, String> texts, Set<String> parameters, Set<String> inTables, Set<String> responses);
    }

    /** @param known which rules have been built and are not built again; null to build all */
    private Draft(RuleFiles files, Reading reading, KnownFiles known) {
        List<Diagnostic> found = new ArrayList<>();
        this.files = files;
        Set<String> named = ParameterFile.names(files.parameters());
        this.parameters = parameters(files, named, found);
        Set<String> always = parameters.at(EVER).loose().keySet();
        found.addAll(missing(parameters, always, named, files.texts().containsKey(RuleFiles.PARAMETERS)));
        Map<String, ResponseEntry> said = files.texts().containsKey(RuleFiles.RESPONSES)
                ? ResponseFile.read(files.responses(), named, units(always, named == null ? Set.of() : named), found)
                : Map.of();
        this.responses = said == null ? Map.of() : said;
        this.rulebook =
                reading.of(files.ending(".drl"), named, inTables(parameters), said == null ? null : said.keySet());
        found.addAll(rulebook.diagnostics());
        Set<String> built = built(known);
        this.compiler = new Compiler(sound(rule -> !rule.isOverFlags()), rule -> !built.contains(rule));
        this.overFlags = new Compiler(sound(RuleText::isOverFlags), rule -> !built.contains(rule));
        found.addAll(compiler.diagnostics());
        found.addAll(overFlags.diagnostics());
        if (known != null) {
            Set<String> refused = Stream.of(compiler, overFlags)
                    .flatMap(c -> c.diagnostics().stream())
                    .map(Diagnostic::file)
                    .collect(Collectors.toSet());
            sound(rule -> true).stream()
                    .filter(file -> !refused.contains(file.file()))
                    .forEach(known::built);
        }
        this.briefing = PolicyFile.read(files.texts().getOrDefault(PolicyFile.NAME, ""), rulebook, named, found);
        Undecoded.tell(files, found);
        this.diagnostics = List.copyOf(found);
    }

    private Map<String, String> units(Set<String> names, Set<String> named) {
        Map<String, String> units = parameters.units();
        units.keySet().retainAll(names);
        // One that is in error passes for days, so that nothing but its error is told.
        named.stream().filter(name -> !parameters.byName().containsKey(name)).forEach(name -> units.put(name, "days"));
        return units;
    }

    /** The rules that have been built as they stand. */
    private Set<String> built(KnownFiles known) {
        return known == null
                ? Set.of()
                : rulebook.files().stream()
                        .filter(file -> file.isSound() && known.isBuilt(file))
                        .flatMap(file -> file.rules().stream().map(RuleText::name))
                        .collect(Collectors.toSet());
    }

    /** The files that are in order, with some of their rules alone. */
    List<RuleFile> sound(Predicate<RuleText> chosen) {
        return rulebook.files().stream()
                .filter(RuleFile::isSound)
                .map(file -> file.only(chosen))
                .collect(Collectors.toList());
    }

    /** The parameters of rule files, as far as they can be read: what is wrong with them is not told. */
    public static Parameters parameters(RuleFiles files) {
        return parameters(files, ParameterFile.names(files.parameters()), new ArrayList<>());
    }

    private static Parameters parameters(RuleFiles files, Set<String> named, List<Diagnostic> found) {
        Parameters general = ParameterFile.read(files, found);
        List<Parameter> all = new ArrayList<>();
        general.byName().values().forEach(all::addAll);
        files.tables().forEach((file, text) -> all.addAll(TableFile.read(file, text, general.byName(), named, found)));
        return new Parameters(all);
    }

    /** The names of parameters that are not the same for all. */
    private static Set<String> inTables(Parameters parameters) {
        return parameters.byName().entrySet().stream()
                .filter(e -> e.getValue().stream().anyMatch(p -> !p.reach().equals(Reach.GENERAL)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What the methods compute with must have a value on any day, as indicators are worked out before a rule is asked. */
    private static List<Diagnostic> missing(
            Parameters parameters, Set<String> always, Set<String> named, boolean isFileThere) {
        List<String> missing = Situation.PARAMETERS.stream()
                .filter(name -> !always.contains(name))
                // What is wrong with one that is there has been told.
                .filter(name -> parameters.byName().containsKey(name) || named != null && !named.contains(name))
                .sorted()
                .toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        String why = "the methods need " + Words.and(missing) + ", each with a value that has no first day";
        return List.of(new Diagnostic(
                RuleFiles.PARAMETERS,
                0,
                0,
                "parameter",
                isFileThere ? why : "there is no such file, and " + why,
                null,
                isFileThere
                        ? "add them under their themes, with 'value'"
                        : "put the rules into a copy of the rule folder, beside its " + RuleFiles.PARAMETERS));
    }

    public RuleFiles files() {
        return files;
    }

    public Parameters parameters() {
        return parameters;
    }

    /** When parameters are to be looked at again, by name, where that is said. */
    public Map<String, LocalDate> reviews() {
        return ParameterFile.reviews(files.parameters());
    }

    /** What rules may recommend, by key. */
    public Map<String, ResponseEntry> responses() {
        return responses;
    }

    /** Which responses each response opposes, as {@code opposes} says, without a reason for which of them holds. */
    public Map<String, Set<String>> opposites() {
        Map<String, Set<String>> opposites = new TreeMap<>();
        responses.forEach((key, response) -> {
            if (response.because().isEmpty() && !response.opposes().isEmpty()) {
                opposites.put(key, response.opposes());
            }
        });
        return opposites;
    }

    /** What is one matter, what is one concern, and what comes first. */
    public Policy briefing() {
        return briefing;
    }

    public Rulebook rulebook() {
        return rulebook;
    }

    /** Everything that is wrong with rules, parameters and responses. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    Compiler compiler() {
        return compiler;
    }

    /** The rules that look at what finished flags call for. */
    Compiler overFlags() {
        return overFlags;
    }
}
