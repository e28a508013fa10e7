package dev.lodestone.advisor;

import dev.lodestone.advice.Decision;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.engine.Dependents;
import dev.lodestone.engine.RuleFailed;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.FactSet;
import dev.lodestone.situation.Parameter;
import dev.lodestone.situation.Parameters;
import dev.lodestone.situation.Rederivation;
import dev.lodestone.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The flags of facts and parameters that differ by little from some that were asked about before: the same as of everything asked anew, while
 * only that is derived and decided again which looks at what differs. Several threads may ask.
 */
public final class Reassessor {
    private final Advisor advisor;
    private final LocalDate asOf;
    private final Collection<Economy> asked;
    private final Predicate<Decision> wanted;
    /** Null where so much is better asked anew on all processors. */
    private final Rederivation base;

    private final List<RiskFlag> flags;

    /** @param wanted what is put into words */
    Reassessor(Advisor advisor, FactSet facts, LocalDate asOf, Collection<Economy> asked, Predicate<Decision> wanted) {
        this.advisor = advisor;
        this.asOf = asOf;
        this.asked = asked;
        this.wanted = wanted;
        this.base = Rederivation.isTooMuchFor(facts)
                ? null
                : new Rederivation(facts, asOf, asked, advisor.parameters().at(asOf));
        this.flags = List.copyOf(anew(facts, advisor.parameters()));
    }

    /** The flags of other facts by the same parameters. */
    public Collection<RiskFlag> flags(FactSet others) {
        return flags(others, advisor.parameters());
    }

    /**
     * The flags that stand, each as possible, without ids and reasons.
     *
     * @throws RuleFailed if a rule that has to be asked again throws, or does not come to an end within the limits
     */
    public Collection<RiskFlag> flags(FactSet others, Parameters parameters) {
        Set<String> moved = moved(parameters);
        if (base == null || !Collections.disjoint(moved, Situation.PARAMETERS)) {
            return anew(others, parameters);
        }
        Rederivation.Other other = base.of(others, asOf, advisor.parameters().at(asOf), advisor::looksFor);
        return other == null ? anew(others, parameters) : again(other, moved, parameters);
    }

    private Collection<RiskFlag> anew(FactSet others, Parameters parameters) {
        return advisor.with(parameters).flags(others, asOf, asked, wanted);
    }

    private List<RiskFlag> again(Rederivation.Other other, Set<String> moved, Parameters parameters) {
        List<Dependents.Touched> touched = advisor.dependents().of(other.differing(), moved);
        List<RiskFlag> again = new ArrayList<>();
        for (RiskFlag flag : flags) {
            Decision decision = Decision.of(flag);
            if (touched.stream().noneMatch(some -> some.isTouched(decision))) {
                again.add(flag);
            }
        }
        Situation situation = other.situation();
        Advisor otherwise = advisor.with(parameters);
        for (Dependents.Touched some : touched) {
            again.addAll(otherwise.flags(
                    situation,
                    List.of(some.of(situation.current()), some.of(situation.derived())),
                    d -> some.isTouched(d) && wanted.test(d)));
        }
        return again;
    }

    /** The parameters that are otherwise at the date, by their names. */
    private Set<String> moved(Parameters parameters) {
        Set<String> moved = new HashSet<>();
        if (parameters != advisor.parameters()) {
            Map<String, Parameter> before = advisor.parameters().at(asOf).loose();
            Map<String, Parameter> now = parameters.at(asOf).loose();
            before.forEach((id, parameter) -> {
                if (!parameter.equals(now.get(id))) {
                    moved.add(parameter.name());
                }
            });
            now.forEach((id, parameter) -> {
                if (!before.containsKey(id)) {
                    moved.add(parameter.name());
                }
            });
        }
        return moved;
    }
}
