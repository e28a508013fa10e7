package dev.lodestone.briefing;

import dev.lodestone.advice.Briefing;
import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.Doubt;
import dev.lodestone.advice.MeasureState;
import dev.lodestone.advice.Question;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Instrument;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stockpile;
import dev.lodestone.fact.Strategy;
import dev.lodestone.fact.SupplyShock;
import dev.lodestone.situation.Concentration;
import dev.lodestone.situation.Derived;
import dev.lodestone.situation.Exposure;
import dev.lodestone.situation.NetImportReliance;
import dev.lodestone.situation.ShareOf;
import dev.lodestone.situation.Situation;
import dev.lodestone.situation.StockCover;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes up page one of an answer from what is finished: nothing that it does changes a flag's reasons or severity. */
public final class Briefer {
    private static final String CONCERN = "c";
    private static final int FEW = 3;
    /** Reasons for which a concern is not certain that a first page tells. */
    private static final int DOUBTS = 2;
    /** Suppliers beside the one that a concern tells of. */
    private static final int OTHER_SUPPLIES = 2;

    private final Policy policy;
    private final ToDoubleFunction<String> parameters;
    private final Function<String, Severity> severities;
    private final Situated situated;

    /**
     * What a page is about.
     *
     * @param readers whom it is for; empty if nobody asked
     * @param facts those that hold at the date
     * @param cited those that the answer rests on
     * @param stocks what is held in stock
     * @param figured those of the readers and their unions of whose supply a fact speaks
     */
    public record Situated(
            LocalDate asOf,
            List<Economy> readers,
            Collection<Fact> facts,
            Collection<Fact> cited,
            Set<Economy> figured,
            List<StockCover> stocks) {

        public static Situated of(Situation situation, List<Economy> readers, Collection<Fact> cited) {
            Set<Economy> figured = new LinkedHashSet<>();
            List<StockCover> stocks = new ArrayList<>();
            for (Derived derived : situation.derived()) {
                if (derived instanceof Concentration c) {
                    figured.add(c.economy());
                } else if (derived instanceof NetImportReliance r) {
                    figured.add(r.economy());
                } else if (derived instanceof StockCover stock) {
                    stocks.add(stock);
                }
            }
            figured.retainAll(situation.subjects());
            figured.remove(Economy.WORLD);
            return new Situated(situation.asOf(), readers, situation.current(), cited, figured, stocks);
        }

        /** Strategies and means that the readers have, and disturbances that hit them, whether anything rests on them or not. */
        List<Fact> means() {
            return facts.stream()
                    .filter(f -> f instanceof Strategy s && isOfReaders(List.of(s.economy()))
                            || f instanceof Instrument i && isOfReaders(i.economies())
                            || f instanceof SupplyShock shock && isOfReaders(shock.on()))
                    .toList();
        }

        private boolean isOfReaders(List<Economy> economies) {
            return readers.isEmpty()
                    || economies.stream().anyMatch(e -> readers.stream().anyMatch(r -> e.covers(r, asOf)));
        }

        /** Whether a fact speaks of the supply of one of the readers, or of a union of theirs. */
        boolean ownFigures() {
            return !figured.isEmpty();
        }

        /** The unions whose figures stand for those of all readers; empty where a fact speaks of a reader's own supply. */
        List<Economy> standIns() {
            return readers.stream().anyMatch(figured::contains) || readers.isEmpty() ? List.of() : List.copyOf(figured);
        }

        /** What its reader holds in stock and what it aims at: "; it holds gallium for 65 days in stock". */
        String stocks(Topic entry) {
            return told(
                            "; it holds ",
                            stocks.stream()
                                    .filter(s -> s.economy().equals(entry.reader())
                                            && isTold(s.mineral(), entry)
                                            && s.days() != null
                                            && s.days().high() > 0)
                                    .map(s -> s.mineral() + s.at() + " for " + s.days() + " days"))
                    + told(
                            "; it aims at ",
                            facts.stream()
                                    .filter(f -> f instanceof Stockpile s
                                            && s.target()
                                            && s.days() != null
                                            && s.economy().equals(entry.reader())
                                            && isTold(s.mineral(), entry))
                                    .map(f -> ((Stockpile) f).mineral() + " for " + ((Stockpile) f).days() + " days"));
        }

        /** Of other minerals too where nothing else is known of the reader. */
        private boolean isTold(Mineral stocked, Topic entry) {
            return !ownFigures() || entry.isOf(stocked);
        }

        private static String told(String verb, Stream<String> stocks) {
            List<String> few = stocks.limit(FEW).toList();
            return few.isEmpty() ? "" : verb + String.join(", ", few) + " in stock";
        }
    }

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
        Ranking ranking = new Ranking(policy, parameters);
        int few = number(policy.few(), 0);
        List<Topic> entries = new Concerns(policy, new Stakes(situated.facts, situated.asOf), ranking).of(matters, few);
        List<Topic> shown = entries.subList(0, Math.min(number(policy.concerns(), 7), entries.size()));
        List<Briefing.Concern> concerns = new ArrayList<>();
        for (Topic entry : shown) {
            String says = PageWords.says(entry, situated) + (shown.size() <= few ? besides(entry) : "");
            concerns.add(concern(CONCERN + (concerns.size() + 1), entry, says, ranking, responses));
        }
        Map<String, Measure> measures = new HashMap<>();
        for (Fact fact : situated.facts) {
            if (fact instanceof Measure measure) {
                measures.put(measure.id(), measure);
            }
        }
        List<Briefing.Due> calendar = new Agenda(situated.asOf, number(policy.near(), 30), number(policy.days(), 90))
                .of(states, measures, situated.cited, situated.means());
        return new Briefing(
                new Headline(policy, ranking).of(situated, shown, matters),
                concerns,
                calendar,
                null,
                new Unknowns(severities, shown).of(questions, number(policy.unknowns(), 3)),
                Sources.of(situated.cited.isEmpty() ? behind(calendar) : situated.cited, situated.asOf),
                null);
    }

    /** The facts that a calendar tells of. */
    private List<Fact> behind(List<Briefing.Due> calendar) {
        return situated.facts.stream()
                .filter(f -> calendar.stream().anyMatch(due -> due.facts().contains(f.id())))
                .toList();
    }

    private int number(String parameter, int otherwise) {
        return parameter == null ? otherwise : (int) parameters.applyAsDouble(parameter);
    }

    private Briefing.Concern concern(
            String id, Topic entry, String says, Ranking ranking, List<RecommendedResponse> responses) {
        Briefing.Stake known = ranking.staked(entry);
        Briefing.Stake stake = known == null || known.amount().high() <= 0 ? null : known;
        Briefing.Hold hold = PageWords.isOfSupplier(entry) ? hold(entry.exposure()) : null;
        return new Briefing.Concern(
                id,
                entry.reader(),
                Likewise.touched(entry),
                entry.severity(),
                says,
                entry.findings().stream().map(f -> f.flag().id()).toList(),
                hold,
                stake,
                entry.until(),
                entry.days(),
                entry.precision(),
                entry.certainty(),
                doubts(entry.head().flag(), hold),
                entry.possibleOnly(),
                first(entry, responses),
                PageWords.whyHere(entry, stake),
                null);
    }

    /**
     * What else is severe and certain of it, in sentences of their own: the first that the policy names, but for a share beside
     * another, and how much hangs on other suppliers or at other stages; empty if nothing is.
     */
    private String besides(Topic entry) {
        List<RiskFlag> severe = entry.findings().stream()
                .map(Finding::flag)
                .filter(f ->
                        policy.besides().contains(f.rule()) && f != entry.head().flag())
                .filter(f -> f.severity().compareTo(Severity.HIGH) >= 0 && f.certainty() == Certainty.CERTAIN)
                .sorted(Comparator.comparingInt(f -> policy.besides().indexOf(f.rule())))
                .toList();
        Stream<RiskFlag> first = severe.stream()
                .filter(f -> !isToldBy(entry.head().flag(), f)
                        && (!PageWords.isOfSupplier(entry) || !PageWords.tellsShare(f)))
                .limit(1);
        Stream<RiskFlag> others = severe.stream()
                .filter(f -> PageWords.tellsShare(f) && isOfOtherSupply(entry.exposure(), f.exposure()))
                .limit(OTHER_SUPPLIES);
        return Stream.concat(first, others).distinct().map(f -> " " + f.says()).collect(Collectors.joining());
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

    /** Of the responses to its leading flag the one that its rule names first, of whom most hangs on it, else the first to any of its flags. */
    private static String first(Topic entry, List<RecommendedResponse> responses) {
        RiskFlag head = entry.head().flag();
        Exposure exposure = entry.exposure();
        Set<String> flags = entry.findings().stream().map(f -> f.flag().id()).collect(Collectors.toSet());
        return responses.stream()
                .filter(r -> r.addresses().contains(head.id()))
                .min(Comparator.comparingInt(
                                (RecommendedResponse r) -> head.responses().indexOf(r.response()))
                        .thenComparing(r -> exposure != null && !r.economy().equals(exposure.economy())))
                .or(() -> responses.stream()
                        .filter(r -> r.addresses().stream().anyMatch(flags::contains))
                        .findFirst())
                .map(RecommendedResponse::id)
                .orElse(null);
    }
}
