package dev.lodestone.advisor;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Briefing;
import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.Conclusion;
import dev.lodestone.advice.Indicator;
import dev.lodestone.advice.Question;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.briefing.Briefer;
import dev.lodestone.briefing.Finding;
import dev.lodestone.briefing.Matters;
import dev.lodestone.briefing.Situated;
import dev.lodestone.engine.Parts;
import dev.lodestone.engine.Reasons;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Mineral;
import dev.lodestone.situation.Derived;
import dev.lodestone.situation.Extensions;
import dev.lodestone.situation.Parameters;
import dev.lodestone.situation.SideBySide;
import dev.lodestone.situation.Situation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes up the answer from what the rules concluded, in an order that depends on nothing but its content. */
public final class Answer {
    private static final Comparator<Conclusion> ORDER = Answer::compare;

    private final RuleBase rules;
    private final FactSet facts;
    private final Situation situation;
    private final List<Economy> asked;
    private final Map<Conclusion, List<Reasons.Justification>> conclusions;
    private final Set<Conclusion> certain;
    private final Parameters.Valid valid;
    private final Measuring measuring;
    private final boolean large;
    private final Extensions extensions;
    private final MeasureStates states;
    private final Map<Conclusion, String> ids = new HashMap<>();
    private final Doubts doubts;
    private final Citations citations;
    private final List<Found> outside = new ArrayList<>();

    /** A flag as it was concluded, with what it rests on, looked up once. */
    private record Found(RiskFlag flag, boolean sure, List<Reasons.Justification> reasons) {
        private static final Comparator<Found> ORDER = Comparator.comparing((Found f) -> f.flag.severity())
                .reversed()
                .thenComparing(f -> !f.sure)
                .thenComparing(Found::flag, Answer::compare);
    }

    Answer(
            RuleBase rules,
            FactSet facts,
            Situation situation,
            List<Economy> asked,
            Map<Conclusion, List<Reasons.Justification>> conclusions,
            Set<Conclusion> certain,
            Doubts doubts,
            Parameters.Valid valid,
            Measuring measuring) {
        this.valid = valid;
        this.measuring = measuring;
        this.rules = rules;
        this.facts = facts;
        this.situation = situation;
        this.asked = asked;
        this.conclusions = conclusions;
        this.certain = certain;
        this.large = Parts.isLarge(situation);
        this.extensions = Extensions.of(situation.current(), situation.asOf());
        this.states = new MeasureStates(situation, extensions);
        this.doubts = doubts;
        this.citations = new Citations(large, facts.size(), ids, this::reasons);
    }

    /** The flags alone, as they stand in the assessment before they are folded. */
    List<RiskFlag> flags() {
        return flags(inOrder());
    }

    /** Flags as above and the questions beside them. */
    List<Conclusion> told() {
        List<RiskFlag> flags = flags();
        List<Conclusion> told = new ArrayList<>(flags);
        told.addAll(questions(flags));
        return told;
    }

    /** What an assessment says of risks, responses and measures, and nothing around it. */
    Upshot upshot() {
        List<Found> found = inOrder();
        List<RiskFlag> flags = flags(found);
        return upshot(flags, matters(flags, found));
    }

    private Upshot upshot(List<RiskFlag> flags, Matters matters) {
        List<RiskFlag> folded = matters.folded(flags);
        return new Upshot(folded, responses(folded, matters), states.all(large));
    }

    public Assessment assessment() {
        List<Found> found = inOrder();
        List<RiskFlag> flags = flags(found);
        Matters matters = matters(flags, found);
        Upshot upshot = upshot(flags, matters);
        List<Question> questions = questions(flags);
        List<Indicator> indicators = Indicators.of(situation);
        List<Assessment.CitedFact> cited = SideBySide.inParts(facts.all(), large, citations::among);
        Briefing page = briefer(cited).briefing(matters, upshot.responses(), questions, upshot.measures());
        return new Assessment(
                situation.asOf(),
                facts.knownOn(),
                null,
                asked,
                List.copyOf(situation.subjects()),
                new Assessment.RuleBaseStamp(rules.digest(), rules.rules().size()),
                page,
                upshot.flags(),
                upshot.responses(),
                null,
                indicators,
                upshot.measures(),
                questions,
                cited,
                citations.parameters(),
                new Leftovers(situation, extensions, states, indicators, page, behindOthers())
                        .of(facts, citations.facts(), rules.responseKeys()),
                elsewhere());
    }

    /** What to do about the flags, as measures where facts say what these are made of. */
    private List<RecommendedResponse> responses(List<RiskFlag> flags, Matters matters) {
        Recommendations recommendations = new Recommendations(rules, asked, situation, valid);
        List<RecommendedResponse> responses = recommendations.of(flags);
        Measured measured = measuring.of(responses, matters);
        if (measured == null) {
            return recommendations.ordered(responses);
        }
        conclusions.putAll(measured.questions());
        responses.stream()
                .filter(r -> r.particulars() != null)
                .forEach(r -> citations.add(r.particulars().evidence()));
        return Measured.opposed(recommendations.ordered(responses));
    }

    /** What was worked out of recommendations; empty before there is an {@link #assessment}. */
    public List<Derived> prospects() {
        return measuring.prospects();
    }

    /** What rules concluded over recommendations, with its reasons; empty before {@link #assessment}. */
    public Map<Conclusion, List<Reasons.Justification>> measured() {
        return measuring.concluded();
    }

    private Matters matters(List<RiskFlag> flags, List<Found> concluded) {
        FlagFindings findings = new FlagFindings(situation, extensions, asked);
        List<Finding> found = new ArrayList<>(flags.size());
        for (int i = 0; i < flags.size(); i++) {
            found.add(findings.of(flags.get(i), concluded.get(i).reasons));
        }
        return new Matters(rules.briefing(), found);
    }

    private Briefer briefer(List<Assessment.CitedFact> cited) {
        List<Fact> facts = cited.stream().<Fact>map(Assessment.CitedFact::fact).toList();
        Situated situated = Situated.of(situation, extensions, asked, facts);
        return new Briefer(rules.briefing(), valid::number, rules::severity, situated);
    }

    /** The ids of the facts that what is concluded about others rests on. */
    private Set<String> behindOthers() {
        Set<String> behind = new HashSet<>();
        for (Found found : outside) {
            for (Reasons.Justification justification : found.reasons) {
                justification.matched().forEach(m -> Derived.eachBehind(m, fact -> behind.add(fact.id())));
            }
        }
        return behind;
    }

    /** What rules conclude about economies that advice is not for. */
    private List<Assessment.Elsewhere> elsewhere() {
        outside.sort(Comparator.comparing(Found::flag, ORDER));
        return outside.stream()
                .map(f -> new Assessment.Elsewhere(
                        f.flag.economy(),
                        f.flag.rule(),
                        f.flag.mineral(),
                        f.flag.severity(),
                        f.flag.says(),
                        f.sure ? Certainty.CERTAIN : Certainty.POSSIBLE))
                .toList();
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

    /**
     * The flags that advice is given of, in the order in which they are named; those about economies that advice is not for are
     * put aside.
     */
    private List<Found> inOrder() {
        List<Found> found = new ArrayList<>(conclusions.size());
        conclusions.forEach((conclusion, reasons) -> {
            if (conclusion instanceof RiskFlag flag) {
                boolean inside = concerns(situation, flag.economy());
                (inside ? found : outside).add(new Found(flag, certain.contains(flag), reasons));
            }
        });
        found.sort(Found.ORDER);
        for (Found each : found) {
            ids.put(each.flag, "f" + (ids.size() + 1));
        }
        return found;
    }

    private List<RiskFlag> flags(List<Found> found) {
        return SideBySide.inParts(found, large, some -> {
            List<RiskFlag> flags = new ArrayList<>(some.size());
            for (Found each : some) {
                flags.add(each.flag.concluded(
                        ids.get(each.flag),
                        each.sure ? Certainty.CERTAIN : Certainty.POSSIBLE,
                        citations.because(each.reasons),
                        Reasons.exposure(each.reasons),
                        each.sure ? List.of() : doubts.of(each.flag)));
            }
            return flags;
        });
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

    private List<Question> questions(List<RiskFlag> flags) {
        List<Question> asking = new ArrayList<>();
        for (Conclusion conclusion : conclusions.keySet()) {
            if (conclusion instanceof Question question && concerns(situation, question.economy())) {
                asking.add(question);
            }
        }
        List<Question> questions = SideBySide.sorted(
                SideBySide.inParts(asking, large, this::raised),
                large,
                q -> q.economy().code(),
                ORDER);
        questions.addAll(ExactFigures.of(flags, facts));
        return questions;
    }

    private List<Question> raised(List<Question> some) {
        List<Question> raised = new ArrayList<>(some.size());
        for (Question question : some) {
            raised.add(question.raised(citations.because(reasons(question))));
        }
        return raised;
    }
}
