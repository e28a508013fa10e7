package dev.lodestone.engine;

import dev.lodestone.engine.network.Concluded;
import dev.lodestone.engine.network.Meter;
import dev.lodestone.engine.network.Network;
import dev.lodestone.engine.network.Sessions;
import dev.lodestone.engine.network.SharedParameters;
import dev.lodestone.rule.RuleFile;
import dev.lodestone.situation.Parameter;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/** Rules that are run together: a network, its sessions, and what these have to be given. */
public final class RuleRunner {
    private final KieBase base;
    /** Made for the first who runs them, on the machine that does. */
    private volatile KieSessionsPool sessions;

    private final Map<String, Matching> matchings;
    private final SharedParameters given;
    private final Relevance relevance;

    /**
     * @param files in which the rules stand; others in them do no harm
     * @param matchings of the network's rules, by their names
     */
    RuleRunner(Network network, Collection<RuleFile> files, Map<String, Matching> matchings) {
        this.base = network.base();
        this.given = network.given();
        this.matchings = matchings;
        this.relevance = new Relevance(files, matchings);
    }

    private KieSessionsPool sessions() {
        if (sessions == null) {
            synchronized (this) {
                if (sessions == null) {
                    sessions = base.newKieSessionsPool(2 * Runtime.getRuntime().availableProcessors());
                }
            }
        }
        return sessions;
    }

    /** How a rule's matches are read. */
    Matching matching(String rule) {
        return matchings.get(rule);
    }

    /** Reads what was concluded off a session that has come to its end. */
    public interface Reading<T> {

        /**
         * @param concluded what stands, once concluded; the rest is in the session
         * @param given the parameters that the session was given
         * @param rules that were run
         */
        T of(KieSession session, List<Concluded> concluded, Parameter[] given, RuleRunner rules);
    }

    /**
     * Runs the rules.
     *
     * @param facts all there is; what no rule looks for is left out
     * @param valid the parameters at the date, read in one way
     * @throws RuleFailed if a rule throws, or does not come to an end within the limits
     */
    public <T> T run(
            LocalDate asOf,
            List<? extends Collection<?>> facts,
            Map<String, Parameter> valid,
            Limits limits,
            Reading<T> reading) {
        KieSession session = sessions().newKieSession(Sessions.CONFIGURATION);
        try {
            Sessions.setClock(session, asOf);
            Parameter[] parameters = given.of(valid);
            List<Concluded> concluded = Network.give(session, parameters);
            Meter meter = limits.meter();
            meter.into(session);
            return Run.naming(() -> {
                Run.insert(session, relevance.of(facts, valid.values()), meter);
                Run.toTheEnd(session, limits);
                return reading.of(session, concluded, parameters, this);
            });
        } finally {
            session.dispose();
        }
    }
}
