package dev.lodestone.inquiry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.engine.RuleFailed;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Naming;
import dev.lodestone.fact.Suspension;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Request;
import dev.lodestone.rule.InForce;
import dev.lodestone.situation.Derived;
import dev.lodestone.situation.Parameter;
import dev.lodestone.trial.RuleReach;
import dev.lodestone.trial.RuleTrials;
import dev.lodestone.trial.Trial;
import dev.lodestone.wording.ConditionCard;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds out why a rule does not conclude anything. */
public final class WhyNots {
    private static final int DATES = 400;

    /** The dates next to the one that is asked about are looked at however slow the machine is. */
    private static final int NEXT_DATES = 12;

    /** Enough for the answer to come at once; who wants more of the search gives a budget. */
    public static final Budget BUDGET = new Budget(3_000, Duration.ofMillis(500));

    private final Advisor advisor;
    private final Budget budget;

    public WhyNots(Advisor advisor) {
        this(advisor, BUDGET);
    }

    public WhyNots(Advisor advisor, Budget budget) {
        this.advisor = advisor;
        this.budget = budget;
    }

    /**
     * @param economy null for any
     * @param mineral null for any
     * @throws BadInput for an unknown rule, with the nearest suggested
     */
    public WhyNot ask(Request request, String rule, Economy economy, Mineral mineral) {
        RuleNames.known(advisor, rule);
        Budget.Spending spending = budget.begin();
        return NotAsked.isAbout(request, economy)
                ? NotAsked.answer(advisor, request, rule, economy, mineral)
                : new WhyNots(advisor.remembering(request.facts(), request.asked()), budget)
                        .ask(request, rule, economy, mineral, spending);
    }

    private WhyNot ask(Request request, String rule, Economy economy, Mineral mineral, Budget.Spending spending) {
        Trial trial =
                new RuleTrials(advisor).trial(request.facts(), request.asOf(), request.asked(), rule, economy, mineral);
        List<WhyNot.Checked> checked =
                trial.steps().stream().map(WhyNots::checked).toList();
        int place = -1;
        for (int i = 0; i < checked.size(); i++) {
            place = checked.get(i).state() == WhyNot.State.FAILS ? i : place;
        }
        Trial.Step failing = place < 0 ? null : trial.steps().get(place);
        List<String> leftOut = new ArrayList<>();
        InForce days = advisor.rules().rule(rule).inForce();
        boolean fires = trial.fires() && days.covers(request.asOf());
        LocalDate firesAt = fires ? null : firesAt(request, rule, economy, mineral, spending, leftOut);
        ObjectNode change = failing == null ? null : change(request, rule, place, failing, economy, mineral, spending);
        if (change == null && spending.isCut()) {
            leftOut.add(
                    switch (spending.asked()) {
                        case 0 -> "changes of the facts, as the budget was used up before one was tried";
                        case 1 -> "changes of the facts, after 1 was tried";
                        default -> "changes of the facts, after " + spending.asked() + " were tried";
                    });
        }
        return new WhyNot(
                rule,
                economy,
                mineral,
                request.asOf(),
                request.knownOn(),
                fires,
                says(request, rule, days, failing, economy, mineral, firesAt),
                checked,
                failing == null || failing.condition().kind() == ConditionCard.Kind.THERE_IS_NO
                        ? List.of()
                        : templates(failing.condition(), economy, mineral),
                change,
                firesAt,
                leftOut);
    }

    private static WhyNot.Checked checked(Trial.Step step) {
        return new WhyNot.Checked(
                step.condition().text(),
                step.condition().says(),
                state(step),
                step.matches(),
                step.nearest().stream().map(WhyNots::nearest).toList());
    }

    static WhyNot.State state(Trial.Step step) {
        return step.met() ? WhyNot.State.MET : step.tried() ? WhyNot.State.FAILS : WhyNot.State.NOT_TRIED;
    }

    static WhyNot.Nearest nearest(Trial.Near near) {
        Object what = near.what();
        List<String> facts =
                Derived.factsBehind(what).stream().map(Fact::id).distinct().toList();
        return new WhyNot.Nearest(described(what), facts, near.fails(), near.actual(), near.wanted(), near.alone());
    }

    /** What something that rules look at is, in a line. */
    static String described(Object what) {
        return what instanceof Fact f
                ? FactType.describe(f)
                : what instanceof Parameter p
                        ? p.name() + whose(p) + " = " + p.threshold()
                        : what instanceof RiskFlag flag
                                ? flag.says()
                                : Naming.withArticle(Naming.type(what.getClass().getSimpleName()));
    }

    /** " for South Korea and gallium"; empty where a parameter holds for all. */
    private static String whose(Parameter p) {
        Economy economy = p.reach().economy();
        Mineral mineral = p.reach().mineral();
        return (economy == null ? "" : " for " + economy.inText())
                + (mineral == null ? "" : (economy == null ? " for " : " and ") + mineral.name());
    }

    private String says(
            Request request,
            String rule,
            InForce days,
            Trial.Step failing,
            Economy economy,
            Mineral mineral,
            LocalDate firesAt) {
        boolean holds = days.covers(request.asOf());
        if (failing == null && holds) {
            return "It does conclude something as of " + request.asOf() + ".";
        }
        StringBuilder text = new StringBuilder(holds ? "" : outside(days, request.asOf()));
        text.append(failing == null ? "All that it looks for is there" : WhyNotSentence.of(failing, economy, mineral));
        if (firesAt != null) {
            text.append(". By the same facts it concludes something as of ").append(firesAt);
            text.append(between(request, rule, firesAt));
        }
        return text.append('.').toString();
    }

    /** "The rule holds from 2027-01-01, after 2026-11-27. ". */
    static String outside(InForce days, LocalDate asOf) {
        boolean early = days.from() != null && asOf.isBefore(days.from());
        return "The rule holds " + days.inText() + (early ? ", after " : ", before ") + asOf + ". ";
    }

    /**
     * The days between the two dates that stand in what the rule then rests on: ": the first day of CN-06 is 2024-12-03, after …". That a
     * figure was published between them tells something only where nothing else happened.
     */
    private String between(Request request, String rule, LocalDate firesAt) {
        Set<String> days = new LinkedHashSet<>();
        Set<String> published = new LinkedHashSet<>();
        for (RiskFlag flag :
                advisor.assess(request.facts(), firesAt, request.asked()).riskFlags()) {
            if (flag.rule().equals(rule)) {
                for (String id : flag.because().facts()) {
                    between(request.facts().get(id), request.asOf(), firesAt, days, published);
                }
            }
        }
        Set<String> told = days.isEmpty() ? published : days;
        return told.isEmpty() ? "" : ": " + told.stream().limit(3).collect(Collectors.joining("; "));
    }

    private static void between(Fact fact, LocalDate asOf, LocalDate firesAt, Set<String> days, Set<String> published) {
        for (FactType.Field field : FactType.of(fact).fields()) {
            Object value = field.of(fact);
            if (value instanceof LocalDate day && day.isAfter(asOf) != day.isAfter(firesAt)) {
                (day.equals(fact.publishedOn()) ? published : days)
                        .add("the " + Naming.field(fact.getClass(), field.name()) + " of " + fact.id() + " is " + day
                                + (day.isAfter(asOf) ? ", after " : ", not after ") + asOf);
            } else if (value instanceof List<?> several) {
                several.stream()
                        .filter(s -> s instanceof Suspension rest && rest.covers(asOf) != rest.covers(firesAt))
                        .forEach(s -> days.add(fact.id() + " is suspended " + spanned((Suspension) s)));
            }
        }
    }

    private static String spanned(Suspension suspension) {
        return "from " + suspension.from() + (suspension.until() == null ? "" : " to " + suspension.until());
    }

    /** The nearest date, of those on which anything can change in two years, on which the rule concludes something. */
    private LocalDate firesAt(
            Request request, String rule, Economy economy, Mineral mineral, Budget.Spending all, List<String> leftOut) {
        Budget.Spending spending = all.half(NEXT_DATES, DATES);
        LocalDate asOf = request.asOf();
        RuleCard card = advisor.rules().rule(rule);
        DaySpans spans = new DaySpans(advisor);
        Calendar calendar = Calendar.of(request.facts(), advisor, spans, asOf.minusYears(2), asOf.plusYears(2));
        Set<LocalDate> dates =
                spans.canCount(card) ? new TreeSet<>(calendar.dates().keySet()) : calendar.eventful();
        InForce days = card.inForce();
        if (days.until() != null) {
            // The day before it ends is no day on which anything changes, and may still be the nearest one.
            dates.add(days.until());
        }
        int last = card.conditions().size() - 1;
        RuleReach reach = new RuleTrials(advisor).reach(request.asked(), rule, last, economy, mineral);
        List<LocalDate> nearest = dates.stream()
                .sorted(Comparator.comparingLong(d -> Math.abs(ChronoUnit.DAYS.between(asOf, d))))
                .toList();
        for (int i = 0; i < nearest.size(); i++) {
            if (!spending.mayAsk()) {
                leftOut.add((nearest.size() - i) + " of " + nearest.size() + " dates on which something changes");
                return null;
            }
            if (days.covers(nearest.get(i)) && isMet(reach, request, nearest.get(i))) {
                return nearest.get(i);
            }
        }
        return null;
    }

    private static boolean isMet(RuleReach reach, Request request, LocalDate day) {
        try {
            return reach.of(request.facts(), day).met();
        } catch (RuleFailed e) {
            return false;
        }
    }

    /** A change that meets the condition; where that is a flag of another rule, one that brings that rule nearer. */
    private ObjectNode change(
            Request request,
            String rule,
            int place,
            Trial.Step failing,
            Economy economy,
            Mineral mineral,
            Budget.Spending spending) {
        if (failing.condition().type().equals("RiskFlag")) {
            Economy about = economy == null && failing.condition().text().contains("Economy.EU") ? Economy.EU : economy;
            for (RuleCard card : advisor.rules().rules()) {
                if (failing.condition().text().contains('"' + card.name() + '"')) {
                    ObjectNode change =
                            ask(request, card.name(), about, mineral, spending).change();
                    if (change != null) {
                        return change;
                    }
                }
            }
        }
        return new Remedies(advisor, request, rule, place, economy, mineral, spending).find(failing.nearest());
    }

    /** For a fact type that type; for something derived, what it follows from in the plainest case. */
    private static List<ObjectNode> templates(ConditionCard condition, Economy economy, Mineral mineral) {
        return Origins.types(condition.type()).stream()
                .map(t -> asked(Template.whole(t, economy, mineral), condition.constants()))
                .toList();
    }

    /** The same with what the condition asks of fields of these names: not a ban where it looks for licensing. */
    private static ObjectNode asked(ObjectNode template, Map<String, Object> constants) {
        constants.forEach((field, value) -> {
            if (template.path(field).isTextual()) {
                template.put(field, value.toString());
            }
        });
        return template;
    }
}
