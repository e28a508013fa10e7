package dev.lodestone.advisor;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Conclusion;
import dev.lodestone.advice.Decision;
import dev.lodestone.advice.Explained;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.engine.Dependents;
import dev.lodestone.engine.Excerpt;
import dev.lodestone.engine.Limits;
import dev.lodestone.engine.Parts;
import dev.lodestone.engine.Raised;
import dev.lodestone.engine.Reasons;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleFailed;
import dev.lodestone.engine.RuleRunner;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.FactSet;
import dev.lodestone.situation.Derived;
import dev.lodestone.situation.Parameter;
import dev.lodestone.situation.Parameters;
import dev.lodestone.situation.Situation;
import dev.lodestone.situation.Situations;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Assesses facts by the rules of one rule base. All that asks them throws {@link RuleFailed} if a rule throws, or does not come to an end
 * within the limits.
 */
public final class Advisor {
    private final RuleBase rules;
    private final Limits limits;
    private final Parameters parameters;
    /** The rules whose flags alone are asked for; null for all. */
    private final Excerpt excerpt;
    /** What was derived before, of facts that are much alike; null where nothing is kept. */
    private final Situations remembered;

    public Advisor(RuleBase rules) {
        this(rules, Limits.usual());
    }

    public Advisor(RuleBase rules, Limits limits) {
        this(rules, limits, rules.parameters(), null, null);
    }

    private Advisor(RuleBase rules, Limits limits, Parameters parameters, Excerpt excerpt, Situations remembered) {
        this.remembered = remembered;
        this.rules = rules;
        this.limits = limits;
        this.parameters = parameters;
        this.excerpt = excerpt;
    }

    public Limits limits() {
        return limits;
    }

    public RuleBase rules() {
        return rules;
    }

    /** The parameters that it compares with: those of the rule base, unless others were put in their place. */
    public Parameters parameters() {
        return parameters;
    }

    /** An advisor by the same rules with other parameters. */
    public Advisor with(Parameters others) {
        return new Advisor(rules, limits, others, excerpt, remembered);
    }

    /** An advisor by the same rules whose answers take no longer, each for itself. */
    public Advisor within(Duration time) {
        return time.compareTo(limits.time()) < 0 ? within(new Limits(limits.firings(), time, limits.matches())) : this;
    }

    /** An advisor by the same rules within other limits. */
    public Advisor within(Limits others) {
        return new Advisor(rules, others, parameters, excerpt, remembered);
    }

    /** An advisor that gives the same answers, of facts and days that are much alike sooner: it keeps what it derived. */
    public Advisor remembering(FactSet facts, Collection<Economy> asked) {
        return new Advisor(rules, limits, parameters, excerpt, new Situations(facts, asked));
    }

    /**
     * An advisor whose {@link #flags}, {@link #standing} and decisions are those of some rules, and of the rules that they rest on: what these do not
     * look for is neither derived nor decided. Whole answers are as they were; of rules over flags everything is asked.
     *
     * @throws IllegalArgumentException if there is no such rule
     */
    public Advisor only(Set<String> some) {
        return some.stream().anyMatch(rule -> rules.card(rule).isOverFlags())
                ? this
                : new Advisor(rules, limits, parameters, rules.excerpt(some), remembered);
    }

    /**
     * What the rules make of the facts. The same facts in any order give the same answer.
     *
     * @param asOf the date that the advice is for
     * @param asked the economies it is for; empty means all that the facts are about
     */
    public Assessment assess(FactSet facts, LocalDate asOf, Collection<Economy> asked) {
        return answer(facts, asOf, asked).assessment();
    }

    /**
     * The same answer, with the whole tree of reasons behind each of its conclusions.
     */
    public Explained explain(FactSet facts, LocalDate asOf, Collection<Economy> asked) {
        Answer answer = answer(facts, asOf, asked, true, null);
        Assessment assessment = answer.assessment();
        return new Explained(assessment, new Explainer(rules, answer).explanation(assessment));
    }

    /** Whether a parameter can make a difference to what {@link #flags} tells: a rule compares with it, or what is derived does. */
    public boolean looksAt(Parameter parameter) {
        return excerpt == null
                || excerpt.dependents().comparesWith(parameter.name())
                || Situation.PARAMETERS.contains(parameter.name());
    }

    /**
     * The flags of an assessment with their certainty, and nothing else: for inquiries that change facts and look at what stands.
     */
    public List<RiskFlag> standing(FactSet facts, LocalDate asOf, Collection<Economy> asked) {
        return answer(facts, asOf, asked, false, excerpt).flags();
    }

    /** Flags and questions as in an assessment, and nothing else: for who compares what some rules conclude. */
    public List<Conclusion> concluded(FactSet facts, LocalDate asOf, Collection<Economy> asked) {
        return answer(facts, asOf, asked, false, excerpt).told();
    }

    /** Risks, responses and measures as in an assessment, and nothing else: for inquiries that compare many answers. */
    public Upshot upshot(FactSet facts, LocalDate asOf, Collection<Economy> asked) {
        return answer(facts, asOf, asked).upshot();
    }

    /**
     * Flags without ids and reasons, all as possible: for inquiries that ask many times and look at little.
     *
     * @param wanted what is put into words
     */
    public Set<RiskFlag> flags(FactSet facts, LocalDate asOf, Collection<Economy> asked, Predicate<Decision> wanted) {
        Situation situation = situation(facts, asOf, asked, excerpt);
        return all(situation, Raised.flags(d -> wanted.test(d) && Answer.concerns(situation, d.economy())));
    }

    /** The same of much alike facts, each time by what differs from some. @param facts that the others will differ from */
    public Reassessor reassessor(FactSet facts, LocalDate asOf, Collection<Economy> asked, Predicate<Decision> wanted) {
        return new Reassessor(this, facts, asOf, asked, wanted);
    }

    /** @param given of the situation, what the rules that are asked look for */
    Set<RiskFlag> flags(Situation situation, List<? extends Collection<?>> given, Predicate<Decision> wanted) {
        RuleRunner core = excerpt == null ? rules.core() : excerpt.core();
        return core.run(
                situation.asOf(),
                given,
                parameters.at(situation.asOf()).loose(),
                limits,
                Raised.flags(d -> wanted.test(d) && Answer.concerns(situation, d.economy())));
    }

    /** Which of the rules that are asked may conclude otherwise where something differs. */
    Dependents dependents() {
        return excerpt == null ? rules.dependents() : excerpt.dependents();
    }

    /** Whether a rule that is asked may look for something of a kind. */
    boolean looksFor(Class<?> kind) {
        return excerpt == null || excerpt.looksFor(kind);
    }

    /**
     * Which rules raise a flag, for whom and about what, and nothing else: the same decisions as the flags of an assessment.
     */
    public Set<Decision> decisions(FactSet facts, LocalDate asOf, Collection<Economy> asked) {
        return decisions(situation(facts, asOf, asked, excerpt));
    }

    /** @param some the rules that have to see it; null for all */
    private Situation situation(FactSet facts, LocalDate asOf, Collection<Economy> asked, Excerpt some) {
        return situation(facts, asOf, asked, some == null ? any -> true : some::looksFor);
    }

    public Situation situation(
            FactSet facts, LocalDate asOf, Collection<Economy> asked, Predicate<Class<? extends Derived>> wanted) {
        Parameters.Valid valid = parameters.at(asOf);
        return remembered != null && remembered.areFor(asked)
                ? remembered.of(facts, asOf, valid, wanted)
                : Situation.of(facts, asOf, asked, valid, wanted);
    }

    /** The decisions in a situation that was derived before. */
    public Set<Decision> decisions(Situation situation) {
        return all(situation, Raised.decisions(d -> Answer.concerns(situation, d.economy())));
    }

    private <T> Set<T> all(Situation situation, RuleRunner.Reading<Set<T>> reading) {
        Map<String, Parameter> valid = parameters.at(situation.asOf()).loose();
        List<Set<T>> runs = run(excerpt, situation, valid, reading);
        Set<T> all = runs.get(0);
        runs.subList(1, runs.size()).forEach(all::addAll);
        return all;
    }

    /** What is worked out of recommendations, for the rules of the second pass. */
    public List<Derived> prospects(FactSet facts, LocalDate asOf, Collection<Economy> asked) {
        Answer answer = answer(facts, asOf, asked);
        answer.upshot();
        return answer.prospects();
    }

    public Answer answer(FactSet facts, LocalDate asOf, Collection<Economy> asked) {
        return answer(facts, asOf, asked, false, null);
    }

    /** @param some the rules that are asked; null for all */
    private Answer answer(FactSet facts, LocalDate asOf, Collection<Economy> asked, boolean withValues, Excerpt some) {
        Parameters.Valid valid = parameters.at(asOf);
        Situation situation = situation(
                facts, asOf, asked, kind -> some == null || some.looksFor(kind) || Accounted.KINDS.contains(kind));
        Map<Conclusion, List<Reasons.Justification>> loose = read(some, situation, valid.loose(), withValues);
        Doubts doubts = new Doubts(new Accounted(situation, valid), loose);
        return new Answer(
                rules,
                facts,
                situation,
                List.copyOf(asked),
                loose,
                certain(some, situation, valid, loose, doubts),
                doubts,
                valid,
                new Measuring(rules, situation, valid, limits));
    }

    /** Which of the conclusions hold for all values within the bounds of figures. */
    private Set<Conclusion> certain(
            Excerpt some,
            Situation situation,
            Parameters.Valid valid,
            Map<Conclusion, List<Reasons.Justification>> loose,
            Doubts doubts) {
        Certainties certainties = new Certainties(valid.strict(), loose, doubts);
        if (certainties.canBeTold()) {
            return certainties.certain(Parts.isLarge(situation));
        }
        // The matches do not show enough: what exists, is missing or adds up is looked for once more, with strict
        // thresholds.
        Set<Conclusion> strictly = BoundedFigures.anyIn(situation)
                ? read(some, situation, valid.strict(), false).keySet()
                : loose.keySet();
        return certainties.certain(strictly);
    }

    /**
     * What the rules conclude, with its reasons. Read loosely, a bounded figure meets a threshold if some value within its bounds
     * does.
     *
     * @param valid the parameters at the date, read in one way
     */
    public Map<Conclusion, List<Reasons.Justification>> read(
            Situation situation, Map<String, Parameter> valid, boolean withValues) {
        return read(null, situation, valid, withValues);
    }

    /** @param some the rules that are asked; null for all */
    private Map<Conclusion, List<Reasons.Justification>> read(
            Excerpt some, Situation situation, Map<String, Parameter> valid, boolean withValues) {
        List<Map<Conclusion, List<Reasons.Justification>>> runs =
                run(some, situation, valid, Reasons.reading(withValues));
        return runs.size() == 1 ? runs.get(0) : Parts.merged(runs);
    }

    /** What is read of each session that the rules were run in: of one, or of one for each part of a large situation. */
    private <T> List<T> run(
            Excerpt some, Situation situation, Map<String, Parameter> valid, RuleRunner.Reading<T> reading) {
        if (some == null && Parts.isLarge(situation)) {
            return rules.parts().run(situation, valid, limits, reading);
        }
        RuleRunner core = some == null ? rules.core() : some.core();
        List<List<?>> given = List.of(situation.current(), situation.derived());
        return List.of(core.run(situation.asOf(), given, valid, limits, reading));
    }
}
