package dev.lodestone.engine.network;

import dev.lodestone.rule.Condition;
import dev.lodestone.rule.RuleText;
import dev.lodestone.situation.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.core.reteoo.CoreComponentFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.runtime.KieSession;

/**
 * Rules that were read and checked, built straight into Drools' network. What is usually a second reading by Drools' own parser
 * and an expression compiler at run time is left out: the checks know each name's meaning already, and a formula of linked
 * functions runs alike on the JVM and in a native binary, where no code can be generated.
 */
public final class Network {
    static final String PACKAGE = "rules";

    private static final ClassLoader LOADER = Network.class.getClassLoader();

    /** Read once: the engine looks through every jar for files of settings, which takes longer than to build a few rules. */
    private static final KieBaseConfiguration CONFIGURATION =
            RuleBaseFactory.newKnowledgeBaseConfiguration(null, LOADER);

    private final Indexes indexes = new Indexes();
    private final SharedParameters given = new SharedParameters();
    private final List<RuleImpl> rules = new ArrayList<>();
    private final Tallies tallies;

    public Network() {
        this(null);
    }

    /** A network that counts, which takes its time. @param tallies receives what is counted; null if nothing is */
    public Network(Tallies tallies) {
        this.tallies = tallies;
    }

    /**
     * Adds a rule.
     *
     * @param isFinal whether what it concludes stands, once concluded, and is no premise of another rule
     * @return how its conditions are met
     * @throws IllegalArgumentException if the rule says what cannot be built, with the reason
     */
    public MatchLayout add(RuleText rule, boolean isFinal) {
        MatchLayout shape = MatchLayout.of(rule, given);
        rules.add(RuleBuilder.concluding(rule, isFinal, shape, indexes, given, tallies));
        return shape;
    }

    /** The parameters that a session of these rules is to be {@link #give given}. */
    public SharedParameters given() {
        return given;
    }

    /**
     * Gives a session its parameters, before anything is inserted.
     *
     * @return where it will write what it concludes for good; what may fall again it inserts
     */
    public static List<Concluded> give(KieSession session, Parameter[] given) {
        List<Concluded> concluded = new ArrayList<>();
        session.setGlobal(SharedParameters.GLOBAL, given);
        session.setGlobal(Concluded.GLOBAL, concluded);
        return concluded;
    }

    /** The rules' base; nothing can be added any more. */
    public KieBase base() {
        return base(rules);
    }

    /**
     * A base of rules that only match: for finding out how far the conditions of one rule get.
     *
     * @param conditions of each rule, by its name
     */
    public static KieBase matching(Map<String, List<Condition>> conditions) {
        Indexes indexes = new Indexes();
        List<RuleImpl> rules = new ArrayList<>();
        conditions.forEach((name, all) -> rules.add(RuleBuilder.matching(name, all, indexes)));
        return base(rules);
    }

    private static KieBase base(List<RuleImpl> rules) {
        InternalKnowledgePackage all = CoreComponentFactory.get().createKnowledgePackage(PACKAGE);
        all.setClassLoader(LOADER);
        all.addGlobal(SharedParameters.GLOBAL, Parameter[].class);
        all.addGlobal(Concluded.GLOBAL, List.class);
        all.addGlobal(Meter.GLOBAL, Meter.class);
        for (int i = 0; i < rules.size(); i++) {
            rules.get(i).setLoadOrder(i);
            all.addRule(rules.get(i));
        }
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(CONFIGURATION);
        base.addPackages(List.of(all));
        return base;
    }
}
