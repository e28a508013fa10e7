package dev.lodestone.stress;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Stockpile;
import dev.lodestone.inquiry.Variant;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Problem;
import dev.lodestone.intake.Request;
import dev.lodestone.situation.Parameters;
import dev.lodestone.situation.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts an economy through a stop of supply, by the facts and with what is assumed to be in place. */
public final class Stresses {
    /** Names of the parameters that it computes with. */
    public static final Set<String> PARAMETERS = Set.of(Stores.RELEASE, Courses.RESTART, Gains.DELAY);

    /** How much can be assumed at once. */
    public static final int MOST = 20;

    private final Advisor advisor;

    public Stresses(Advisor advisor) {
        this.advisor = advisor;
    }

    /**
     * @param assumed facts put in place, changed or taken away for the question
     * @throws BadInput with what does not go together
     */
    public Stress of(Request request, Stop stop, List<Variant> assumed) {
        if (assumed.isEmpty()) {
            return of(request, stop, Set.of());
        }
        if (assumed.size() > MOST) {
            throw new BadInput("assume", assumed.size() + " variants are assumed", "assume at most " + MOST);
        }
        Request with = request;
        List<String> what = new ArrayList<>();
        for (Variant variant : assumed) {
            refuseDates(variant);
            with = variant.applyTo(with).request();
            what.add(variant.title().isEmpty() ? variant.does() : variant.title());
        }
        return of(with, stop, changed(request, with))
                .assuming(what, of(request, stop, Set.of()).headline());
    }

    /** Ids of facts that the one has and the other has not, or has otherwise. */
    private static Set<String> changed(Request before, Request after) {
        return after.facts().all().stream()
                .filter(f -> !f.equals(before.facts().get(f.id())))
                .map(Fact::id)
                .collect(Collectors.toSet());
    }

    private static void refuseDates(Variant variant) {
        if (variant.asOf() != null || variant.knownOn() != null) {
            throw new BadInput(
                    variant.at().apply(""), "what is assumed moves the date", "leave the date to the question");
        }
    }

    private Stress of(Request request, Stop stop, Set<String> assumed) {
        Parameters.Valid parameters = advisor.parameters().at(request.asOf());
        refuseWithout(parameters);
        Situation situation =
                Situation.of(inPlace(request.facts(), assumed), request.asOf(), request.asked(), parameters);
        return answer(request, stop, Worked.of(Inputs.of(stop, situation, parameters, assumed)));
    }

    /** A stock that is assumed takes the place of what is known of it. */
    private static FactSet inPlace(FactSet facts, Set<String> assumed) {
        Set<List<Object>> stocks = facts.all().stream()
                .filter(f -> f instanceof Stockpile && assumed.contains(f.id()))
                .map(f -> ((Stockpile) f).series())
                .collect(Collectors.toSet());
        return stocks.isEmpty()
                ? facts
                : new FactSet(facts.all().stream()
                        .filter(f ->
                                !(f instanceof Stockpile s) || assumed.contains(s.id()) || !stocks.contains(s.series()))
                        .toList());
    }

    private static Stress answer(Request request, Stop stop, Worked w) {
        Estimate use = w.inputs().tonnes();
        Telling telling = new Telling(w);
        return new Stress(
                request.title(),
                stop.economy(),
                stop.mineral(),
                stop.without(),
                request.asOf(),
                request.knownOn(),
                stop.from(),
                stop.until(),
                stop.cut(),
                telling.headline(),
                telling.says(),
                List.of(),
                null,
                use == null ? "days of use" : "tonnes",
                use,
                w.inputs().lost(),
                w.opens(),
                w.lasts(),
                w.totals().missing(),
                w.totals().share(),
                known(w.totals().covered()),
                w.months(),
                w.gaps(),
                w.stores().all(),
                w.gains().all(),
                w.gains().notCounted(),
                Lag.of(w.inputs()),
                w.cost(),
                w.sectors(),
                LeftOut.of(w.inputs()),
                Questions.of(w),
                MonthlySeries.of(w.months()),
                w.cited(request));
    }

    /** A rulebook of an earlier day may lack them. */
    private static void refuseWithout(Parameters.Valid parameters) {
        List<Problem> problems = PARAMETERS.stream()
                .filter(name -> !parameters.loose().containsKey(name))
                .sorted()
                .map(name -> new Problem(
                        "",
                        "the rulebook has no value of the parameter '" + name + "' at this date",
                        "add it to parameters.yaml"))
                .toList();
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }

    /** Null where it may be anything: whoever reads the answer has no use for the sign of what is withheld. */
    private static Estimate known(Estimate share) {
        return share.isWithheld() ? null : share;
    }
}
