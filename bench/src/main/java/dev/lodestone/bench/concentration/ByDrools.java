package dev.lodestone.bench.concentration;

import dev.lodestone.advice.Decision;
import dev.lodestone.situation.Parameters;
import dev.lodestone.situation.Situation;
import java.util.HashSet;
import java.util.Set;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** Drools as its documentation shows it: a container, a new session a request, results in a global. */
final class ByDrools implements Decider {
    private static final String RULES = """
            package bench
            import dev.lodestone.advice.Decision
            import dev.lodestone.fact.Economy
            import dev.lodestone.situation.*
            global java.util.Set decisions

            rule "highly-concentrated" when
                Parameter( name == "concentration.hhi-high-2010", $high : threshold )
                Concentration( of == Concentration.Supply.OUTPUT, hhi.above( $high ), $m : mineral )
            then decisions.add( new Decision( "concentration/highly-concentrated", Economy.WORLD, $m ) ); end

            rule "highly-concentrated-by-2023" when
                Parameter( name == "concentration.hhi-high-2023", $new : threshold )
                Parameter( name == "concentration.hhi-high-2010", $old : threshold )
                Concentration( of == Concentration.Supply.OUTPUT, hhi.above( $new ), hhi.atMost( $old ), $m : mineral )
            then decisions.add( new Decision( "concentration/highly-concentrated-by-2023", Economy.WORLD, $m ) ); end

            rule "single-country-dominance" when
                Parameter( name == "concentration.dominance", $max : threshold )
                Concentration( of == Concentration.Supply.OUTPUT, topShare.above( $max ), $m : mineral )
            then decisions.add( new Decision( "concentration/single-country-dominance", Economy.WORLD, $m ) ); end

            rule "top-three" when
                Parameter( name == "concentration.top-three-average", $average : threshold )
                Concentration( of == Concentration.Supply.OUTPUT, topThree.atLeast( $average ), $m : mineral )
            then decisions.add( new Decision( "concentration/top-three", Economy.WORLD, $m ) ); end

            rule "n-1-shortfall" when
                Parameter( name == "concentration.n-1-shortfall", $half : threshold )
                Parameter( name == "concentration.n-1-critical", $critical : threshold )
                NMinusOne( supply.of == Concentration.Supply.OUTPUT, left.below( $half ), left.atLeast( $critical ),
                           $m : supply.mineral )
            then decisions.add( new Decision( "concentration/n-1-shortfall", Economy.WORLD, $m ) ); end

            rule "n-1-critical-shortfall" when
                Parameter( name == "concentration.n-1-critical", $critical : threshold )
                NMinusOne( supply.of == Concentration.Supply.OUTPUT, left.below( $critical ), $m : supply.mineral )
            then decisions.add( new Decision( "concentration/n-1-critical-shortfall", Economy.WORLD, $m ) ); end

            rule "rising" when
                Parameter( name == "concentration.rise", $rise : threshold )
                Trend( change.atLeast( $rise ), $e : economy, $c : supplier, $m : mineral, $stage : stage )
                Concentration( economy == $e, mineral == $m, stage == $stage, largest == $c )
            then decisions.add( new Decision( "concentration/rising", $e, $m ) ); end
            """;

    private final KieContainer container;

    ByDrools() {
        KieServices services = KieServices.get();
        KieFileSystem system = services.newKieFileSystem().write("src/main/resources/bench/rules.drl", RULES);
        var results = services.newKieBuilder(system).buildAll().getResults();
        if (results.hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(results.getMessages().toString());
        }
        container = services.newKieContainer(services.getRepository().getDefaultReleaseId());
    }

    @Override
    public Set<Decision> decide(Situation situation, Parameters.Valid valid) {
        Set<Decision> decisions = new HashSet<>();
        KieSession session = container.newKieSession();
        try {
            session.setGlobal("decisions", decisions);
            Limits.NAMES.forEach(name -> session.insert(valid.loose().get(name)));
            Decider.relevant(situation).forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return Decider.concerning(situation, decisions);
    }
}
