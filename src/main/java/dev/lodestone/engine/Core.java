package dev.lodestone.engine;

import dev.lodestone.advice.Conclusion;
import dev.lodestone.drl.RuleFile;
import dev.lodestone.engine.network.Concluded;
import dev.lodestone.engine.network.Given;
import dev.lodestone.engine.network.Network;
import dev.lodestone.situation.Parameter;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/** Rules that are run together: a network, its sessions, and what these have to be given. */
final class Core {
    private static final int POOLED_SESSIONS = 2 * Runtime.getRuntime().availableProcessors();

    private final KieSessionsPool sessions;
    private final Map<String, Matching> matchings;
    private final Given given;
    private final Relevance relevance;

    /**
     * @param files in which the rules stand; others in them do no harm
     * @param matchings of the network's rules, by their names
     */
    Core(Network network, Collection<RuleFile> files, Map<String, Matching> matchings) {
        this.sessions = network.base().newKieSessionsPool(POOLED_SESSIONS);
        this.given = network.given();
        this.matchings = matchings;
        this.relevance = new Relevance(files, matchings);
    }

    /** How a rule's matches are read. */
    Matching matching(String rule) {
        return matchings.get(rule);
    }

    /**
     * What the rules conclude, with its reasons.
     *
     * @param facts all there is; what no rule looks for is left out
     * @param valid the parameters at the date, read in one way
     * @param withValues whether the values of variables are read too; only an explanation needs them
     * @throws RuleFailed if a rule throws, or does not come to an end within the limits
     */
    Map<Conclusion, List<Reasons.Justification>> conclude(
            LocalDate asOf,
            List<? extends Collection<?>> facts,
            Map<String, Parameter> valid,
            Limits limits,
            boolean withValues) {
        KieSession session = sessions.newKieSession(Sessions.CONFIGURATION);
        try {
            Sessions.setClock(session, asOf);
            Parameter[] parameters = given.of(valid);
            List<Concluded> concluded = Network.give(session, parameters);
            relevance.of(facts, valid.values()).forEach(session::insert);
            Run.toTheEnd(session, limits);
            return Reasons.all(session, concluded, this, parameters, withValues);
        } finally {
            session.dispose();
        }
    }
}
