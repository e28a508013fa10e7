package dev.lodestone.inquiry;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Conclusion;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Request;
import dev.lodestone.rule.InForce;
import dev.lodestone.situation.Derived;
import dev.lodestone.situation.Parameter;
import dev.lodestone.trial.RuleTrials;
import dev.lodestone.trial.Trial;
import dev.lodestone.trial.Walkthrough;
import java.util.List;
import java.util.stream.Stream;

/** Follows a rule step by step. */
public final class RuleTraces {
    private RuleTraces() {}

    /**
     * @param economy null for any
     * @param mineral null for any
     * @throws BadInput for an unknown rule, with the nearest suggested
     */
    public static RuleTrace of(Advisor advisor, Request request, String rule, Economy economy, Mineral mineral) {
        RuleNames.known(advisor, rule);
        Walkthrough walk =
                new RuleTrials(advisor).walk(request.facts(), request.asOf(), request.asked(), rule, economy, mineral);
        InForce days = advisor.rules().rule(rule).inForce();
        boolean asked = !NotAsked.isAbout(request, economy);
        boolean fires = asked && walk.fires() && days.covers(request.asOf());
        List<RuleTrace.Concluded> concluded =
                fires ? concluded(advisor, request, rule, walk, economy, mineral) : List.of();
        return new RuleTrace(
                rule,
                economy,
                mineral,
                request.asOf(),
                request.knownOn(),
                fires,
                asked ? says(request, days, walk, economy, mineral) : NotAsked.says(request, economy),
                walk.steps().stream().map(RuleTraces::step).toList(),
                concluded);
    }

    private static String says(Request request, InForce days, Walkthrough walk, Economy economy, Mineral mineral) {
        String when = days.covers(request.asOf()) ? "" : WhyNots.outside(days, request.asOf());
        String how = walk.steps().stream()
                .map(Walkthrough.Step::at)
                .filter(s -> s.tried() && !s.met())
                .findFirst()
                .map(failing -> WhyNotSentence.of(failing, economy, mineral))
                .orElse("All of its conditions are met");
        String whom = walk.namesEconomy() || economy == null
                ? ""
                : " It concludes for the same economy, whichever is asked about.";
        return when + how + "." + whom;
    }

    private static List<RuleTrace.Concluded> concluded(
            Advisor advisor, Request request, String rule, Walkthrough walk, Economy economy, Mineral mineral) {
        Assessment answer = advisor.assess(request.facts(), request.asOf(), request.asked());
        Stream<Conclusion> measures = answer.responses().stream().flatMap(r -> r.measures().stream());
        return Stream.concat(Stream.concat(answer.riskFlags().stream(), answer.questions().stream()), measures)
                .filter(c -> c.rule().equals(rule))
                .filter(c -> economy == null || !walk.namesEconomy() || economy.equals(c.economy()))
                .filter(c -> mineral == null || c.mineral() == null || mineral.equals(c.mineral()))
                .distinct()
                .map(c -> c instanceof RiskFlag f
                        ? new RuleTrace.Concluded(
                                f.id(), f.severity().toString(), f.certainty().toString(), f.says())
                        : new RuleTrace.Concluded(null, null, null, c.says()))
                .toList();
    }

    private static RuleTrace.Step step(Walkthrough.Step step) {
        Trial.Step at = step.at();
        return new RuleTrace.Step(
                at.condition().text(),
                at.condition().says(),
                WhyNots.state(at),
                at.matches(),
                step.tests().stream()
                        .map(t -> new RuleTrace.Test(t.constraint(), t.says(), t.tried(), t.passed()))
                        .toList(),
                step.candidates().stream().map(RuleTraces::candidate).toList(),
                step.others(),
                step.whole());
    }

    private static RuleTrace.Candidate candidate(Walkthrough.Candidate c) {
        boolean isThing = c.what() instanceof Fact
                || c.what() instanceof Derived
                || c.what() instanceof Parameter
                || c.what() instanceof Conclusion;
        return new RuleTrace.Candidate(
                (isThing ? WhyNots.described(c.what()) : "the figures over all that match")
                        + (c.says().isEmpty() ? "" : ": " + c.says()),
                facts(List.of(c.what())),
                facts(c.beside()),
                c.looks().stream().map(RuleTraces::value).toList(),
                c.passed());
    }

    private static List<String> facts(List<?> objects) {
        return objects.stream()
                .flatMap(o -> Derived.factsBehind(o).stream())
                .map(Fact::id)
                .distinct()
                .toList();
    }

    private static RuleTrace.Value value(Walkthrough.Look look) {
        return new RuleTrace.Value(
                look.constraint(),
                look.says(),
                look.actual(),
                look.parameters().stream()
                        .map(p ->
                                new RuleTrace.ComparedWith(p.id(), p.threshold().toString(), p.unit(), p.source()))
                        .toList(),
                look.passed());
    }
}
