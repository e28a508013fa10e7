package dev.lodestone.engine;

import dev.lodestone.advice.Severity;
import dev.lodestone.briefing.Policy;
import dev.lodestone.rule.RuleFile;
import dev.lodestone.rulebook.BrokenRules;
import dev.lodestone.rulebook.ResponseEntry;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.situation.Parameters;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A compiled rulebook with its parameters and responses; immutable, and safe for any number of threads. */
public final class RuleBase {
    private final RuleFiles files;
    private final String digest;
    private final Map<String, RuleCard> rules;
    /** The files as they were read, by the rules that stand in them. */
    private final Map<String, RuleFile> texts;

    private final RuleRunner core;
    private final Parts parts;
    private final Excerpts excerpts;
    private final OverFlags overFlags;
    private final Parameters parameters;
    private final Map<String, ResponseEntry> responses;
    private final Policy briefing;

    /** @throws BrokenRules with everything that is wrong, if anything is */
    public RuleBase(RuleFiles files) {
        this(new Draft(files));
    }

    /** @throws BrokenRules with everything that is wrong, if anything is */
    public RuleBase(Draft draft) {
        if (!draft.diagnostics().isEmpty()) {
            throw new BrokenRules(draft.diagnostics());
        }
        this.files = draft.files();
        this.digest = files.digest();
        this.parameters = draft.parameters();
        this.responses = new LinkedHashMap<>(draft.responses());
        this.briefing = draft.briefing();
        Compiler compiler = draft.compiler();
        Map<String, RuleCard> cards = new TreeMap<>();
        compiler.cards().forEach(card -> cards.put(card.name(), card));
        draft.overFlags().cards().forEach(card -> cards.put(card.name(), card));
        Map<String, RuleFile> read = new HashMap<>();
        draft.rulebook().files().forEach(file -> file.rules().forEach(rule -> read.put(rule.name(), file)));
        this.texts = read;
        // In the order of the names, and found by their hash.
        this.rules = Collections.unmodifiableMap(new LinkedHashMap<>(cards));
        this.core = compiler.core();
        List<RuleFile> beforeFlags = draft.sound(rule -> !rule.isOverFlags());
        this.parts = new Parts(beforeFlags);
        this.excerpts = new Excerpts(beforeFlags);
        this.overFlags = new OverFlags(draft.overFlags());
    }

    private RuleBase(RuleBase other, Parameters parameters) {
        this.files = other.files;
        this.digest = other.digest;
        this.rules = other.rules;
        this.texts = other.texts;
        this.core = other.core;
        this.parts = other.parts;
        this.excerpts = other.excerpts;
        this.overFlags = other.overFlags;
        this.responses = other.responses;
        this.briefing = other.briefing;
        this.parameters = parameters;
    }

    /** The same rules with other parameters, for trying out; it shares everything else, the digest included. */
    public RuleBase with(Parameters other) {
        return new RuleBase(this, other);
    }

    public String digest() {
        return digest;
    }

    public RuleFiles files() {
        return files;
    }

    public Collection<RuleCard> rules() {
        return rules.values();
    }

    /** The rule of that name, or null. */
    public RuleCard rule(String name) {
        return rules.get(name);
    }

    /** @throws IllegalArgumentException if there is no such rule */
    public RuleCard card(String rule) {
        RuleCard card = rules.get(rule);
        if (card == null) {
            throw new IllegalArgumentException("there is no rule '" + rule + "'");
        }
        return card;
    }

    /** The severity of the flags of the rule of that name; null if there is none, or it raises no flag. */
    public Severity severity(String name) {
        RuleCard rule = rules.get(name);
        return rule == null ? null : rule.severity();
    }

    /** The file in which a rule stands, as it was read. */
    public RuleFile text(RuleCard rule) {
        return texts.get(rule.name());
    }

    public Parameters parameters() {
        return parameters;
    }

    /** What its rules may recommend by that key; null if there is none of that key. */
    public ResponseEntry response(String key) {
        return responses.get(key);
    }

    /** The keys of all that its rules may recommend. */
    public Set<String> responseKeys() {
        return responses.keySet();
    }

    /** What is one matter, what is one concern, and what comes first. */
    public Policy briefing() {
        return briefing;
    }

    /** All its rules, ready to be run. */
    public RuleRunner core() {
        return core;
    }

    /** Its rules over finished flags. */
    public OverFlags overFlags() {
        return overFlags;
    }

    /** Some of its rules with what they rest on, ready to be run without the others. */
    public Excerpt excerpt(Set<String> some) {
        return excerpts.of(some);
    }

    /** Which of its rules may conclude otherwise where something differs. */
    public Dependents dependents() {
        return excerpts.dependents();
    }

    /** Its rules, to be run on parts of what there is. */
    public Parts parts() {
        return parts;
    }
}
