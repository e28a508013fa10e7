package dev.lodestone.engine;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Because;
import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.Conclusion;
import dev.lodestone.advice.MeasureState;
import dev.lodestone.advice.Question;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.PlannedMeasure;
import dev.lodestone.fact.Standing;
import dev.lodestone.fact.State;
import dev.lodestone.situation.Derived;
import dev.lodestone.situation.Parameter;
import dev.lodestone.situation.SideBySide;
import dev.lodestone.situation.Situation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Makes up the answer from what the rules concluded, in an order that depends on nothing but its content. */
final class Answer {
    private static final Comparator<Conclusion> ORDER = Answer::compare;

    private final RuleBase rules;
    private final FactSet facts;
    private final Situation situation;
    private final List<Economy> asked;
    private final Map<Conclusion, List<Reasons.Justification>> conclusions;
    private final Set<Conclusion> certain;
    private final boolean large;
    private final Map<Conclusion, String> ids = new LinkedHashMap<>();
    // Of a large situation, reasons are collected on several processors.
    private final Set<String> citedFacts;
    private final Map<String, Parameter> citedParameters = new ConcurrentHashMap<>();

    Answer(
            RuleBase rules,
            FactSet facts,
            Situation situation,
            List<Economy> asked,
            Map<Conclusion, List<Reasons.Justification>> conclusions,
            Set<Conclusion> certain) {
        this.rules = rules;
        this.facts = facts;
        this.situation = situation;
        this.asked = asked;
        this.conclusions = conclusions;
        this.certain = certain;
        this.large = Parts.isLarge(situation);
        this.citedFacts = ConcurrentHashMap.newKeySet(facts.size());
    }

    Assessment assessment() {
        List<RiskFlag> flags = flags();
        List<Question> questions = questions(flags);
        return new Assessment(
                situation.asOf(),
                asked,
                List.copyOf(situation.subjects()),
                new Assessment.RuleBaseStamp(rules.digest(), rules.rules().size()),
                flags,
                responses(flags),
                Indicators.of(situation),
                measures(),
                questions,
                SideBySide.inParts(facts.all(), large, this::cited),
                citedParameters.values().stream()
                        .sorted(Comparator.comparing(Parameter::id))
                        .map(Answer::cite)
                        .toList());
    }

    /** Whether a conclusion is about the world or an economy that advice is given to. */
    static boolean concerns(Situation situation, Economy economy) {
        return economy.equals(Economy.WORLD) || situation.subjects().contains(economy);
    }

    FactSet facts() {
        return facts;
    }

    /** The justifications of a conclusion, without the assessment's ids in it. */
    List<Reasons.Justification> reasons(Conclusion conclusion) {
        return conclusions.getOrDefault(conclusion, List.of());
    }

    /** The name of a flag within the assessment, or null for a premise that is not in it. */
    String id(Conclusion conclusion) {
        return ids.get(conclusion);
    }

    Set<Conclusion> concluded() {
        return conclusions.keySet();
    }

    private List<RiskFlag> flags() {
        List<RiskFlag> concluded = concluded(RiskFlag.class);
        concluded.sort(Comparator.comparing(RiskFlag::severity)
                .reversed()
                .thenComparing(f -> !certain.contains(f))
                .thenComparing(ORDER));
        for (RiskFlag flag : concluded) {
            ids.put(flag, "f" + (ids.size() + 1));
        }
        return SideBySide.inParts(concluded, large, some -> {
            List<RiskFlag> flags = new ArrayList<>(some.size());
            for (RiskFlag flag : some) {
                Certainty certainty = certain.contains(flag) ? Certainty.CERTAIN : Certainty.POSSIBLE;
                flags.add(flag.concluded(ids.get(flag), certainty, because(flag)));
            }
            return flags;
        });
    }

    /** The conclusions of a kind that advice is to be given of. */
    private <C extends Conclusion> List<C> concluded(Class<C> kind) {
        List<C> concluded = new ArrayList<>();
        for (Conclusion conclusion : conclusions.keySet()) {
            if (kind.isInstance(conclusion) && concerns(situation, conclusion.economy())) {
                concluded.add(kind.cast(conclusion));
            }
        }
        return concluded;
    }

    private static int compare(Conclusion a, Conclusion b) {
        int order = a.economy().code().compareTo(b.economy().code());
        order = order != 0 ? order : key(a.mineral()).compareTo(key(b.mineral()));
        order = order != 0 ? order : a.rule().compareTo(b.rule());
        return order != 0 ? order : a.says().compareTo(b.says());
    }

    /** By what minerals are ordered; none comes first. */
    static String key(Mineral mineral) {
        return mineral == null ? "" : mineral.key();
    }

    private Because because(Conclusion conclusion) {
        List<String> factIds = new ArrayList<>();
        List<String> flagIds = new ArrayList<>();
        List<String> parameters = new ArrayList<>();
        collect(conclusion, factIds, flagIds, parameters);
        List<String> facts = Sorted.distinct(factIds, Comparator.naturalOrder());
        citedFacts.addAll(facts);
        return new Because(
                facts,
                Sorted.distinct(flagIds, Comparator.comparingInt(id -> Integer.parseInt(id.substring(1)))),
                Sorted.distinct(parameters, Comparator.naturalOrder()));
    }

    private void collect(Conclusion conclusion, List<String> factIds, List<String> flagIds, List<String> parameters) {
        for (Reasons.Justification justification : conclusions.getOrDefault(conclusion, List.of())) {
            for (Object matched : justification.matched()) {
                if (matched instanceof Fact fact) {
                    factIds.add(fact.id());
                } else if (matched instanceof Derived derived) {
                    for (Fact from : derived.from()) {
                        factIds.add(from.id());
                    }
                } else if (matched instanceof Parameter parameter) {
                    parameters.add(parameter.id());
                    citedParameters.put(parameter.id(), parameter);
                } else if (matched instanceof Conclusion premise) {
                    if (ids.containsKey(premise)) {
                        flagIds.add(ids.get(premise));
                    } else {
                        // A premise about an economy that was not asked for is not in the answer, its reasons are.
                        collect(premise, factIds, flagIds, parameters);
                    }
                }
            }
        }
    }

    private record Addressee(String response, Economy economy, Mineral mineral) {}

    private List<RecommendedResponse> responses(List<RiskFlag> flags) {
        Map<Addressee, List<RiskFlag>> addressed = new LinkedHashMap<>();
        for (RiskFlag flag : flags) {
            for (String response : flag.responses()) {
                for (Economy economy : addressees(flag)) {
                    addressed
                            .computeIfAbsent(new Addressee(response, economy, flag.mineral()), a -> new ArrayList<>())
                            .add(flag);
                }
            }
        }
        List<RecommendedResponse> responses = new ArrayList<>();
        addressed.forEach((a, answered) -> responses.add(response(a, answered)));
        responses.sort(Answer::compare);
        return responses;
    }

    private RecommendedResponse response(Addressee to, List<RiskFlag> answered) {
        int priority = Integer.MAX_VALUE;
        List<String> addresses = new ArrayList<>(answered.size());
        for (RiskFlag flag : answered) {
            priority = Math.min(priority, priority(flag));
            addresses.add(flag.id());
        }
        String says = rules.responses().getOrDefault(to.response, to.response);
        return new RecommendedResponse(
                to.response,
                priority,
                to.economy,
                to.mineral,
                ResponseFile.fill(says, to.economy, to.mineral),
                addresses);
    }

    private static int compare(RecommendedResponse a, RecommendedResponse b) {
        int order = Integer.compare(a.priority(), b.priority());
        order = order != 0
                ? order
                : Integer.compare(b.addresses().size(), a.addresses().size());
        order = order != 0 ? order : a.economy().code().compareTo(b.economy().code());
        order = order != 0 ? order : key(a.mineral()).compareTo(key(b.mineral()));
        return order != 0 ? order : a.response().compareTo(b.response());
    }

    /** A risk to the world's supply is for those to answer who asked; where nobody did, it is left to all. */
    private List<Economy> addressees(RiskFlag flag) {
        boolean toAll = asked.isEmpty() || !flag.economy().equals(Economy.WORLD);
        return toAll ? List.of(flag.economy()) : List.copyOf(situation.subjects());
    }

    /** 1 for a critical flag to 5 for information; one later where the flag is only possible. */
    private static int priority(RiskFlag flag) {
        int byseverity = Severity.CRITICAL.ordinal() - flag.severity().ordinal() + 1;
        return Math.min(5, byseverity + (flag.certainty() == Certainty.POSSIBLE ? 1 : 0));
    }

    private List<Question> questions(List<RiskFlag> flags) {
        List<Question> questions = SideBySide.sorted(
                SideBySide.inParts(concluded(Question.class), large, this::raised),
                large,
                q -> q.economy().code(),
                ORDER);
        questions.addAll(exactFigures(flags));
        return questions;
    }

    private List<Question> raised(List<Question> some) {
        List<Question> raised = new ArrayList<>(some.size());
        for (Question question : some) {
            raised.add(question.raised(because(question)));
        }
        return raised;
    }

    /** What is only bounded and keeps a flag from being certain is asked for. */
    private List<Question> exactFigures(List<RiskFlag> flags) {
        Map<String, Set<String>> decides = new TreeMap<>();
        Map<String, RiskFlag> example = new TreeMap<>();
        for (RiskFlag flag : flags) {
            if (flag.certainty() == Certainty.POSSIBLE) {
                for (String id : flag.because().facts()) {
                    Fact fact = facts.get(id);
                    if (fact != null && Bounds.isBounded(fact)) {
                        decides.computeIfAbsent(id, i -> new TreeSet<>()).add(flag.rule());
                        example.putIfAbsent(id, flag);
                    }
                }
            }
        }
        List<Question> questions = new ArrayList<>();
        decides.forEach((id, rulesDecided) -> questions.add(new Question(
                "bounded-figure",
                example.get(id).economy(),
                example.get(id).mineral(),
                "What is the exact figure of " + id + "? Known is " + FactType.describe(facts.get(id)) + ".",
                facts.get(id).getClass().getSimpleName(),
                List.copyOf(rulesDecided),
                new Because(List.of(id), List.of(), List.of()))));
        return questions;
    }

    private List<MeasureState> measures() {
        return SideBySide.inParts(situation.current(), large, this::measures);
    }

    private List<MeasureState> measures(List<Fact> among) {
        List<MeasureState> states = new ArrayList<>();
        for (Fact fact : among) {
            if (fact instanceof Measure measure && concerns(measure)) {
                Standing standing = measure.schedule().at(situation.asOf());
                if (standing.state() != State.NOT_YET_ANNOUNCED) {
                    states.add(state(measure, standing));
                }
            }
        }
        return states;
    }

    private boolean concerns(Measure measure) {
        for (Economy subject : situation.subjects()) {
            if (covers(measure.actors(), subject) || covers(measure.targets(), subject)) {
                return true;
            }
        }
        return false;
    }

    private boolean covers(Collection<Economy> economies, Economy subject) {
        return economies.stream().anyMatch(e -> e.covers(subject, situation.asOf()));
    }

    private MeasureState state(Measure measure, Standing standing) {
        LocalDate until =
                measure instanceof PlannedMeasure plan && standing.until() == null ? plan.deadline() : standing.until();
        LocalDate next = standing.state() == State.PENDING ? standing.since() : until;
        return new MeasureState(
                measure.id(),
                measure.getClass().getSimpleName(),
                measure.actors(),
                measure.targets(),
                measure.minerals(),
                standing.state(),
                standing.since(),
                until,
                next == null ? null : (int) ChronoUnit.DAYS.between(situation.asOf(), next));
    }

    private List<Assessment.CitedFact> cited(List<Fact> among) {
        List<Assessment.CitedFact> cited = new ArrayList<>();
        for (Fact fact : among) {
            if (citedFacts.contains(fact.id())) {
                cited.add(new Assessment.CitedFact(fact));
            }
        }
        return cited;
    }

    private static Assessment.CitedParameter cite(Parameter p) {
        return new Assessment.CitedParameter(
                p.id(), p.threshold().toString(), p.unit(), p.kind().toString(), p.source(), p.since());
    }
}
