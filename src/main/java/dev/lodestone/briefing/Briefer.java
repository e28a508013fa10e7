package dev.lodestone.briefing;

import dev.lodestone.advice.Briefing;
import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.Doubt;
import dev.lodestone.advice.MeasureState;
import dev.lodestone.advice.Question;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.situation.Exposure;
import dev.lodestone.situation.ShareOf;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes up page one of an answer from what is finished: nothing that it does changes a flag's reasons or severity. */
public final class Briefer {
    private static final String CONCERN = "c";
    /** Reasons for which a concern is not certain that a first page tells. */
    private static final int DOUBTS = 2;
    /** Suppliers beside the one that a concern tells of. */
    private static final int OTHER_SUPPLIES = 2;

    private final Policy policy;
    private final ToDoubleFunction<String> parameters;
    private final Function<String, Severity> severities;
    private final Situated situated;

    /**
     * @param parameters the value of a parameter by its name
     * @param severities of the rules, by their names
     */
    public Briefer(
            Policy policy,
            ToDoubleFunction<String> parameters,
            Function<String, Severity> severities,
            Situated situated) {
        this.policy = policy;
        this.parameters = parameters;
        this.severities = severities;
        this.situated = situated;
    }

    public Briefing briefing(
            Matters matters, List<RecommendedResponse> responses, List<Question> questions, List<MeasureState> states) {
        Ranking ranking = new Ranking(policy, parameters, situated.asOf());
        int few = number(policy.few(), 0);
        Stakes stakes = new Stakes(
                situated.facts(),
                situated.asOf(),
                value -> policy.stake().containsKey(value.kind()) && ranking.isLarge(value));
        List<Topic> entries =
                new Concerns(policy, stakes, ranking, situated.asOf(), number(policy.near(), 30)).of(matters, few);
        List<Topic> shown = entries.subList(0, Math.min(number(policy.concerns(), 7), entries.size()));
        List<Briefing.Concern> concerns = new ArrayList<>();
        for (Topic entry : shown) {
            String says = PageWords.says(entry, situated, ranking, headed(shown, entry))
                    + (shown.size() <= few ? besides(entry) : "");
            concerns.add(concern(CONCERN + (concerns.size() + 1), entry, says, ranking, stakes, responses));
        }
        Map<String, Measure> measures = new HashMap<>();
        for (Fact fact : situated.facts()) {
            if (fact instanceof Measure measure) {
                measures.put(measure.id(), measure);
            }
        }
        List<Fact> means = new ArrayList<>(situated.means());
        means.addAll(situated.elections(shown));
        List<Briefing.Due> calendar = new Agenda(
                        situated.asOf(), situated.succession(), number(policy.near(), 30), number(policy.days(), 90))
                .of(states, measures, situated.cited(), means);
        return new Briefing(
                new Headline(policy, ranking).of(situated, shown, matters),
                concerns,
                calendar,
                null,
                new Unknowns(severities, shown).of(questions, number(policy.unknowns(), 3)),
                Sources.of(situated.cited().isEmpty() ? behind(calendar) : situated.cited(), situated.asOf()),
                null);
    }

    /** The minerals that concerns are about, but for those that one holds back severely and of which another only says how they are supplied. */
    private static Set<Mineral> headed(List<Topic> shown, Topic one) {
        Set<Mineral> held = one.findings().stream()
                .filter(f -> Objects.equals(f.announcement(), one.head().announcement()))
                .map(Finding::flag)
                .filter(f -> f.mineral() != null && f.severity().compareTo(Severity.HIGH) >= 0)
                .map(RiskFlag::mineral)
                .collect(Collectors.toSet());
        return shown.stream()
                .flatMap(e ->
                        e.minerals().stream().filter(m -> !e.head().actors().isEmpty() || !held.contains(m)))
                .collect(Collectors.toSet());
    }

    /** The facts that a calendar tells of. */
    private List<Fact> behind(List<Briefing.Due> calendar) {
        return situated.facts().stream()
                .filter(f -> calendar.stream().anyMatch(due -> due.facts().contains(f.id())))
                .toList();
    }

    private int number(String parameter, int otherwise) {
        return parameter == null ? otherwise : (int) parameters.applyAsDouble(parameter);
    }

    private Briefing.Concern concern(
            String id, Topic entry, String says, Ranking ranking, Stakes stakes, List<RecommendedResponse> responses) {
        Briefing.Stake known = ranking.staked(entry);
        Briefing.Stake stake = known == null || known.amount().high() <= 0 ? null : known;
        boolean takesSupply = !policy.unstaked().contains(entry.head().flag().rule());
        Briefing.Stake told = known == null && takesSupply ? stakes.paid(entry) : stake;
        Briefing.Hold hold = PageWords.isOfSupplier(entry) ? hold(entry.exposure()) : null;
        return new Briefing.Concern(
                id,
                entry.reader(),
                Likewise.touched(entry),
                entry.severity(),
                says,
                entry.findings().stream().map(f -> f.flag().id()).toList(),
                hold,
                told,
                entry.until(),
                entry.days(),
                entry.precision(),
                entry.certainty(),
                doubts(entry.head().flag(), hold),
                entry.possibleOnly(),
                first(entry, responses),
                PageWords.whyHere(entry, stake, situated),
                null);
    }

    /**
     * What else is severe and certain of it, in sentences of their own: the gravest that the policy names first, but for a share beside
     * another, and how much hangs on other suppliers or at other stages; empty if nothing is.
     */
    private String besides(Topic entry) {
        List<RiskFlag> severe = entry.findings().stream()
                .filter(f -> !isStockOfOtherStage(f, entry.exposure()))
                .map(Finding::flag)
                .filter(f ->
                        policy.besides().contains(f.rule()) && f != entry.head().flag())
                .filter(f -> f.severity().compareTo(Severity.HIGH) >= 0 && f.certainty() == Certainty.CERTAIN)
                .sorted(Comparator.comparing(RiskFlag::severity)
                        .reversed()
                        .thenComparing(f -> policy.besides().indexOf(f.rule())))
                .toList();
        Stream<RiskFlag> first = severe.stream()
                .filter(f -> !isToldBy(entry.head().flag(), f)
                        && (!PageWords.isOfSupplier(entry) || !PageWords.tellsShare(f)))
                .limit(1);
        Stream<RiskFlag> others = severe.stream()
                .filter(f -> PageWords.tellsShare(f) && isOfOtherSupply(entry.exposure(), f.exposure()))
                .limit(OTHER_SUPPLIES);
        return Stream.of(heavier(entry), first, others)
                .flatMap(Function.identity())
                .distinct()
                .map(f -> " " + f.says())
                .collect(Collectors.joining());
    }

    /** What makes a concern as severe as it is told to be, where its own sentence does not. */
    private static Stream<RiskFlag> heavier(Topic entry) {
        return entry.findings().stream()
                .map(Finding::flag)
                .filter(f -> f.severity() == entry.severity()
                        && f.severity() != entry.head().flag().severity())
                .limit(1);
    }

    /** Whether it tells of a stock of goods that the concern is not about: ore in stock replaces no metal. */
    private static boolean isStockOfOtherStage(Finding finding, Exposure told) {
        return theme(finding.flag()).equals("stockpile")
                && finding.stage() != null
                && told != null
                && told.stage() != null
                && finding.stage() != told.stage();
    }

    private static boolean isOfOtherSupply(Exposure told, Exposure other) {
        return told != null
                && other != null
                && (!told.supplier().equals(other.supplier()) || told.stage() != other.stage());
    }

    /** Whether a leading flag says the same, by the same theme. */
    private boolean isToldBy(RiskFlag head, RiskFlag other) {
        return policy.besides().contains(head.rule()) && theme(head).equals(theme(other));
    }

    private static String theme(RiskFlag flag) {
        return flag.rule().substring(0, flag.rule().indexOf('/'));
    }

    /** What leaves a flag open before all else, but for the share that is told anyway; null if nothing else does. */
    private static List<Doubt> doubts(RiskFlag flag, Briefing.Hold told) {
        if (flag.uncertainBecause() == null) {
            return null;
        }
        Map<String, Doubt> doubts = new LinkedHashMap<>();
        for (Doubt doubt : flag.uncertainBecause()) {
            if (doubts.size() < DOUBTS && (told == null || !doubt.says().contains(told.basis()))) {
                doubts.putIfAbsent(doubt.says(), doubt);
            }
        }
        return doubts.isEmpty() ? null : List.copyOf(doubts.values());
    }

    private static Briefing.Hold hold(Exposure exposure) {
        return exposure == null
                ? null
                : new Briefing.Hold(
                        exposure.supplier(), ShareOf.mineral(exposure), exposure.told(), exposure.basedOn());
    }

    /** Of the responses to its flags the one that the rule of its leading flag names first, or that stands in that one's place. */
    private static String first(Topic entry, List<RecommendedResponse> responses) {
        RiskFlag head = entry.head().flag();
        Exposure exposure = entry.exposure();
        Set<String> flags = entry.findings().stream().map(f -> f.flag().id()).collect(Collectors.toSet());
        return responses.stream()
                .filter(r -> !Collections.disjoint(flags, r.addresses()))
                .min(Comparator.comparingInt((RecommendedResponse r) -> place(r, head))
                        .thenComparing(r -> !r.economy().equals(entry.reader()))
                        .thenComparing(r -> exposure != null && !r.economy().equals(exposure.economy())))
                .map(RecommendedResponse::id)
                .orElse(null);
    }

    private static int place(RecommendedResponse response, RiskFlag head) {
        Stream<String> own = response.addresses().contains(head.id()) ? Stream.of(response.response()) : Stream.empty();
        Stream<String> others = Optional.ofNullable(response.insteadOf()).stream()
                .flatMap(List::stream)
                .map(RecommendedResponse.SetAside::response);
        return Stream.concat(own, others)
                .mapToInt(head.responses()::indexOf)
                .filter(i -> i >= 0)
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
