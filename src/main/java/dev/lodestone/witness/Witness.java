package dev.lodestone.witness;

import dev.lodestone.advice.Conclusion;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.advisor.Answer;
import dev.lodestone.engine.Draft;
import dev.lodestone.engine.Reasons;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.engine.network.Justifications;
import dev.lodestone.engine.network.Sessions;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.FactSet;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.BrokenRules;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.situation.Derived;
import dev.lodestone.situation.Parameters;
import dev.lodestone.situation.Prospects;
import dev.lodestone.situation.Situation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/**
 * Drools' own compiler, drools-mvel, as a witness: what it makes of the rule files concludes the same, for as many reasons, as
 * what is built here. So the files are rules that any Drools runs. It is asked of rules that passed the checks, and is no part of
 * an answer.
 */
public final class Witness {
    private static final int FIRINGS = 1_000_000;
    private static final Pattern RULE = Pattern.compile("Rule \"([^\"]+)\"");

    private final Advisor ours;
    private final KieBase theirs;
    /** The rules of the second pass. */
    private final Set<String> overFlags;

    private final List<Diagnostic> refused = new ArrayList<>();

    /**
     * A conclusion that the two do not agree on.
     *
     * @param says its sentence
     * @param ours reasons that it has here, 0 if it is not concluded
     * @param theirs reasons that it has by Drools' own compiler, 0 if it is not concluded
     * @param facts that one of the two concluded it from
     * @param failure what Drools fails with instead of concluding; null if it does not
     */
    public record Difference(String rule, String says, int ours, int theirs, Set<String> facts, String failure) {}

    /** Drools fails on facts from which something is concluded here. */
    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Difference difference;

        Failed(RuntimeException cause) {
            super(cause);
            Throwable root = cause;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            Matcher rule = RULE.matcher(String.valueOf(cause.getMessage()));
            String says = String.valueOf(root.getMessage()).strip();
            difference = new Difference(rule.find() ? rule.group(1) : "", "", 0, 0, Set.of(), says);
        }
    }

    /** Of one conclusion, how many reasons it has and the facts behind them. */
    private record Held(int reasons, Set<String> facts) {

        /** Of two that read alike. */
        Held plus(Held other) {
            Set<String> all = new LinkedHashSet<>(facts);
            all.addAll(other.facts);
            return new Held(reasons + other.reasons, all);
        }
    }

    /** @throws BrokenRules if the rules do not pass the checks */
    public Witness(RuleFiles files) {
        Draft draft = new Draft(files);
        ours = new Advisor(new RuleBase(draft));
        overFlags = ours.rules().rules().stream()
                .filter(RuleCard::isOverFlags)
                .map(RuleCard::name)
                .collect(Collectors.toUnmodifiableSet());
        KnowledgeBuilderConfiguration configuration =
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, Witness.class.getClassLoader());
        OwnFunctions.tell(configuration);
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration);
        draft.rulebook()
                .files()
                .forEach(file -> builder.add(resource(file.file(), OwnFunctions.shown(file)), ResourceType.DRL));
        Refusals refusals = new Refusals(files);
        builder.getErrors().forEach(e -> refused.add(refusals.of(e)));
        theirs = refused.isEmpty() ? builder.newKieBase() : null;
    }

    private static Resource resource(String name, String text) {
        return ResourceFactory.newByteArrayResource(text.getBytes(StandardCharsets.UTF_8))
                .setSourcePath(name);
    }

    /** What Drools' own compiler does not read of the files; only if it is empty can conclusions be compared. */
    public List<Diagnostic> refused() {
        return List.copyOf(refused);
    }

    /** Where the two do not conclude the same from the facts, by rule and sentence: in the pass over facts, then in that over flags. */
    public List<Difference> differences(FactSet facts, LocalDate asOf, Collection<Economy> asked) {
        Parameters.Valid valid = ours.parameters().at(asOf);
        Situation situation = Situation.of(facts, asOf, asked, valid);
        List<Object> memory = new ArrayList<>(valid.loose().values());
        memory.addAll(situation.current());
        memory.addAll(situation.derived());
        List<Difference> differences = new ArrayList<>();
        try {
            compareBoth(facts, asOf, asked, valid, situation, memory, differences);
        } catch (Failed e) {
            differences.add(e.difference);
        }
        return differences;
    }

    private void compareBoth(
            FactSet facts,
            LocalDate asOf,
            Collection<Economy> asked,
            Parameters.Valid valid,
            Situation situation,
            List<Object> memory,
            List<Difference> differences) {
        compare(ours.read(situation, valid.loose(), false), byDrools(asOf, memory, false), differences);
        if (!overFlags.isEmpty() && Prospects.any(situation.current())) {
            Answer answer = ours.answer(facts, asOf, asked);
            answer.assessment();
            memory.addAll(answer.prospects());
            compare(answer.measured(), byDrools(asOf, memory, true), differences);
        }
    }

    private static void compare(
            Map<Conclusion, List<Reasons.Justification>> ours, Map<Conclusion, Held> theirs, List<Difference> into) {
        Map<String, Conclusion> conclusions = new TreeMap<>();
        Map<String, Held> here = new HashMap<>();
        Map<String, Held> there = new HashMap<>();
        ours.forEach((conclusion, reasons) -> {
            Set<String> from = new LinkedHashSet<>();
            reasons.forEach(r -> r.matched().forEach(o -> gather(o, from)));
            conclusions.put(name(conclusion), conclusion);
            here.merge(name(conclusion), new Held(reasons.size(), from), Held::plus);
        });
        theirs.forEach((conclusion, held) -> {
            conclusions.putIfAbsent(name(conclusion), conclusion);
            there.merge(name(conclusion), held, Held::plus);
        });
        Held none = new Held(0, Set.of());
        conclusions.forEach((name, conclusion) -> {
            Held one = here.getOrDefault(name, none);
            Held other = there.getOrDefault(name, none);
            if (one.reasons != other.reasons) {
                Set<String> from = one.reasons >= other.reasons ? one.facts : other.facts;
                into.add(new Difference(conclusion.rule(), conclusion.says(), one.reasons, other.reasons, from, null));
            }
        });
    }

    /** @param second whether the rules over flags are asked, and not all others */
    private Map<Conclusion, Held> byDrools(LocalDate asOf, List<Object> memory, boolean second) {
        KieSession session = theirs.newKieSession(Sessions.CONFIGURATION, null);
        try {
            Sessions.setClock(session, asOf);
            memory.forEach(session::insert);
            fire(session, second, asOf);
            Map<Conclusion, Held> there = new LinkedHashMap<>();
            for (FactHandle handle : session.getFactHandles(Conclusion.class::isInstance)) {
                there.put((Conclusion) Justifications.concluded(handle), held(handle));
            }
            return there;
        } finally {
            session.dispose();
        }
    }

    /** Of the days on which a rule is law Drools is told here, as they stand in metadata, which it only keeps. */
    private void fire(KieSession session, boolean second, LocalDate asOf) {
        try {
            session.fireAllRules(
                    match -> overFlags.contains(match.getRule().getName()) == second
                            && ours.rules()
                                    .rule(match.getRule().getName())
                                    .inForce()
                                    .covers(asOf),
                    FIRINGS);
        } catch (RuntimeException e) {
            throw new Failed(e);
        }
    }

    private static Held held(FactHandle concluded) {
        Set<String> from = new LinkedHashSet<>();
        List<Match> matches = Justifications.of(concluded);
        matches.forEach(m -> Justifications.deep(m).forEach(o -> gather(o, from)));
        return new Held(matches.size(), from);
    }

    private static void gather(Object matched, Set<String> into) {
        Derived.factsBehind(matched).forEach(f -> into.add(f.id()));
    }

    private static String name(Conclusion conclusion) {
        return conclusion.rule() + " " + conclusion.economy().code() + " " + conclusion.mineral() + " "
                + conclusion.says();
    }
}
