package dev.lodestone.engine;

import dev.lodestone.drl.RuleFile;
import dev.lodestone.situation.Parameters;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A compiled rulebook with its parameters and responses; immutable, and safe for any number of threads. */
public final class RuleBase {
    private final RuleFiles files;
    private final String digest;
    private final Map<String, RuleCard> rules;
    /** The files as they were read, by the rules that stand in them. */
    private final Map<String, RuleFile> texts;

    private final Core core;
    private final Parts parts;
    private final Parameters parameters;
    private final Map<String, String> responses;

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
        this.responses = draft.responses();
        Compiler compiler = draft.compiler();
        Map<String, RuleCard> cards = new TreeMap<>();
        compiler.cards().forEach(card -> cards.put(card.name(), card));
        Map<String, RuleFile> read = new HashMap<>();
        draft.rulebook().files().forEach(file -> file.rules().forEach(rule -> read.put(rule.name(), file)));
        this.texts = read;
        this.rules = Collections.unmodifiableMap(cards);
        this.core = compiler.core();
        this.parts = new Parts(draft.rulebook().files());
    }

    private RuleBase(RuleBase other, Parameters parameters) {
        this.files = other.files;
        this.digest = other.digest;
        this.rules = other.rules;
        this.texts = other.texts;
        this.core = other.core;
        this.parts = other.parts;
        this.responses = other.responses;
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

    /** The file in which a rule stands, as it was read. */
    RuleFile text(RuleCard rule) {
        return texts.get(rule.name());
    }

    public Parameters parameters() {
        return parameters;
    }

    /** The sentence of each response, by key. */
    public Map<String, String> responses() {
        return responses;
    }

    /** All its rules, ready to be run. */
    Core core() {
        return core;
    }

    /** Its rules, to be run on parts of what there is. */
    Parts parts() {
        return parts;
    }
}
