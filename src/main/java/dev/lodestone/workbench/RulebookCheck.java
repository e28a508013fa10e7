package dev.lodestone.workbench;

import dev.lodestone.advice.Wording;
import dev.lodestone.briefing.PolicyFile;
import dev.lodestone.drl.Lints;
import dev.lodestone.drl.Suggestions;
import dev.lodestone.drl.Units;
import dev.lodestone.engine.Draft;
import dev.lodestone.intake.Problem;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rule.RuleFile;
import dev.lodestone.rule.RuleText;
import dev.lodestone.rulebook.ParameterFile;
import dev.lodestone.rulebook.Places;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.rulebook.Undecoded;
import dev.lodestone.stress.Stresses;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Everything that is wrong with a rulebook, and what deserves a second look: rules, parameters, responses and cases, all files
 * at once.
 */
public final class RulebookCheck {
    private static final Pattern PLACE = Pattern.compile("(?s)(.+?\\.cases\\.yaml):(\\d+)(?::(\\d+))?(.*)");
    /** Constants of methods, which are read before any rule is. */
    private static final Set<String> READ_BY_METHODS = Set.of("criticality.largest-sector", "retaliation.quick-days");

    private final RuleFiles files;
    private final LocalDate today;
    private final Draft draft;
    private final Places places;
    private final List<Diagnostic> found = new ArrayList<>();
    private final Set<String> inCases = new HashSet<>();
    /** Themes whose cases cannot be read, so that nobody knows which rules they show. */
    private final Set<String> unread = new HashSet<>();

    private final Suggestions suggestions = new Suggestions();

    /** @param known from checks before; null for none */
    private RulebookCheck(RuleFiles files, LocalDate today, KnownRulebook known) {
        this.files = files;
        this.today = today;
        // On another processor: reading cases and reading rules take equally long, and neither needs the other.
        Map<String, CompletableFuture<CaseFile.Reading>> cases = new LinkedHashMap<>();
        files.ending(CaseFile.SUFFIX).forEach((file, text) -> cases.put(file, reading(file, text, known)));
        this.draft = known == null ? new Draft(files) : known.draft(files);
        this.places = Places.inYaml(files.parameters());
        found.addAll(draft.diagnostics());
        Map<String, RuleText> rules = new TreeMap<>();
        draft.rulebook().files().forEach(f -> f.rules().forEach(r -> rules.put(r.name(), r)));
        cases.forEach((file, read) -> cases(file, read, rules));
        if (!files.ending(CaseFile.SUFFIX).isEmpty()) {
            rulesWithoutCases();
        }
        Set<String> quoted = quoted(files.ending(".drl").values());
        unusedParameters(quoted);
        unusedResponses(quoted);
        outdatedParameters();
        found.addAll(known == null ? Lints.of(draft.rulebook(), draft.opposites()) : known.lints(draft));
        found.addAll(Units.of(draft.rulebook(), draft.parameters().units()));
        Undecoded.tell(files, found);
        found.sort(Diagnostic.BY_PLACE);
    }

    /**
     * All findings, by file and place; no error among them means that the rules can be used.
     *
     * @param today the day on which parameters are to be up to date
     */
    public static List<Diagnostic> of(RuleFiles files, LocalDate today) {
        return of(files, today, null);
    }

    /** The same of a rulebook most of which was checked before. */
    public static List<Diagnostic> of(RuleFiles files, LocalDate today, KnownRulebook known) {
        return List.copyOf(new RulebookCheck(files, today, known).found);
    }

    private static CompletableFuture<CaseFile.Reading> reading(String file, String text, KnownRulebook known) {
        return known == null
                ? CompletableFuture.supplyAsync(() -> CaseFile.reading(file, text))
                : known.cases(file, text);
    }

    private void cases(String file, CompletableFuture<CaseFile.Reading> read, Map<String, RuleText> rules) {
        try {
            CaseFile.Reading reading = outcome(read);
            reading.problems().forEach(p -> found.add(diagnostic(file, p)));
            inCases.addAll(new CaseRules(
                            file,
                            files.texts().get(file),
                            rules,
                            draft.rulebook().ruleNames(),
                            suggestions,
                            found)
                    .check(reading.cases()));
            if (reading.cases().isEmpty() && !reading.problems().isEmpty()) {
                unread.add(CaseFile.theme(file));
            }
        } catch (RuntimeException e) {
            unread.add(CaseFile.theme(file));
            found.add(new Diagnostic(file, 1, 1, "case", "the cases cannot be read: " + e.getMessage(), null, null));
        }
    }

    private static CaseFile.Reading outcome(CompletableFuture<CaseFile.Reading> read) {
        try {
            return read.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static Diagnostic diagnostic(String file, Problem problem) {
        Matcher place = PLACE.matcher(problem.pointer());
        boolean placed = place.matches();
        int line = placed ? Math.max(1, Integer.parseInt(place.group(2))) : 1;
        int column = placed && place.group(3) != null ? Integer.parseInt(place.group(3)) : 1;
        String within = placed && !place.group(4).isBlank() ? place.group(4).replaceFirst("^[#:]*", "") + ": " : "";
        return new Diagnostic(file, line, column, "case", within + problem.message(), null, problem.suggestion());
    }

    private void rulesWithoutCases() {
        for (RuleFile file : draft.rulebook().files()) {
            for (RuleText rule : file.rules()) {
                if (!inCases.contains(rule.name()) && !unread.contains(file.theme())) {
                    found.add(new Diagnostic(
                            file.file(),
                            rule.line(),
                            1,
                            Diagnostic.Level.WARNING,
                            "rule-without-cases",
                            "no case shows the rule firing",
                            rule.name(),
                            "add one to " + file.theme() + CaseFile.SUFFIX));
                }
            }
        }
    }

    private void unusedResponses(Set<String> quoted) {
        Set<String> recommended =
                quoted.stream().flatMap(listed -> Wording.list(listed).stream()).collect(Collectors.toSet());
        Places places = Places.inYaml(files.responses());
        for (String key : draft.responses().keySet()) {
            if (!recommended.contains(key)) {
                warning(
                        RuleFiles.RESPONSES,
                        places.of(Places.within("", key)),
                        "unused-response",
                        "no rule recommends the response '" + key + "'",
                        "leave it out, or recommend it: @responses( \"" + key + "\" )");
            }
        }
    }

    private void unusedParameters(Set<String> quoted) {
        String briefing = files.texts().getOrDefault(PolicyFile.NAME, "");
        for (String name : draft.parameters().byName().keySet()) {
            if (READ_BY_METHODS.contains(name)
                    || Stresses.PARAMETERS.contains(name)
                    || briefing.contains(name)
                    || quoted.contains(name)) {
                continue;
            }
            ofParameter(
                    name,
                    "unused-parameter",
                    "no rule asks for the parameter '" + name + "'",
                    "leave it out, or ask for it: Parameter( name == \"" + name + "\" )");
        }
    }

    /** All that stands between two quotation marks of the rules, be it a text or what separates two of them. */
    private static Set<String> quoted(Collection<String> texts) {
        Set<String> quoted = new HashSet<>();
        for (String text : texts) {
            int last = text.indexOf('"');
            for (int next = text.indexOf('"', last + 1); last >= 0 && next >= 0; next = text.indexOf('"', last + 1)) {
                quoted.add(text.substring(last + 1, next));
                last = next;
            }
        }
        return quoted;
    }

    private void outdatedParameters() {
        draft.reviews().forEach((name, review) -> {
            if (!review.isAfter(today)) {
                ofParameter(
                        name,
                        "outdated-parameter",
                        "the parameter '" + name + "' was to be looked at again on " + review,
                        "compare it with its source, then set 'review' to the next date");
            }
        });
    }

    private void ofParameter(String name, String code, String message, String suggestion) {
        warning(RuleFiles.PARAMETERS, places.of(ParameterFile.pointer(name)), code, message, suggestion);
    }

    private void warning(String file, Places.Place at, String code, String message, String suggestion) {
        found.add(new Diagnostic(
                file, at.line(), at.column(), Diagnostic.Level.WARNING, code, message, null, suggestion));
    }
}
