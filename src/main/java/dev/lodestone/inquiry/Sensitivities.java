package dev.lodestone.inquiry;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Decision;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.advisor.Reassessor;
import dev.lodestone.engine.RuleFailed;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.Request;
import dev.lodestone.situation.Parameter;
import dev.lodestone.situation.SideBySide;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Searches, on the rules themselves, for the values at which flags turn. */
public final class Sensitivities {
    /** How often the rules are asked unless told otherwise. */
    public static final int BUDGET = 4_000;

    /** Levers that are searched on all processors before what they found is taken in their order. */
    private static final int AT_ONCE = 16;

    private static final String ASSUMES =
            "One figure is moved and all else stays as it is: the other shares of a whole are not scaled with it."
                    + " Values that no facts could have, such as shares that sum above 105%, are not tried.";

    private final Advisor advisor;
    private final Budget budget;
    private final Proving proving;

    /** @param proving what finds the effects of measures */
    public Sensitivities(Advisor advisor, Budget budget, Proving proving) {
        this.advisor = advisor;
        this.budget = budget;
        this.proving = proving;
    }

    /** One that looks at no effects. @param budget how often the rules may be asked */
    public Sensitivities(Advisor advisor, int budget) {
        this(advisor, new Budget(budget), Proving.NONE);
    }

    /**
     * @param mineral to look only at flags about it, or null for all
     * @param rule to look only at its flags, or null for all
     * @throws dev.lodestone.intake.BadInput for an unknown rule, with the nearest suggested
     */
    public Sensitivity of(Request request, Mineral mineral, String rule) {
        if (rule != null) {
            RuleNames.known(advisor, rule);
        }
        return new Search(request, mineral, rule).run();
    }

    private final class Search {
        private final Request request;
        private final Mineral mineral;
        private final String rule;
        /** Asked for the flags that are looked at, at each setting. */
        private final Advisor flagging;

        private final Reassessor reassessor;
        /** Asked for all flags, where those of one rule are looked at. */
        private final Reassessor whole;

        private Successors successors;

        private final Lever.Setting base;
        private final Map<FlagKey, RiskFlag> before = new LinkedHashMap<>();
        private final FlagKeys keys = new FlagKeys();
        private final Map<FlagKey, RiskFlag> seen = new LinkedHashMap<>();
        private final Map<FlagKey, List<Sensitivity.Threshold>> found = new LinkedHashMap<>();
        /** Flags as they stand where they appear: a flag is told with the figures of the change that raises it. */
        private final Map<List<Object>, RiskFlag> raised = new HashMap<>();

        private final List<String> leftOut = new ArrayList<>();
        private final Budget.Spending spending = budget.begin();

        Search(Request request, Mineral mineral, String rule) {
            this.request = request;
            this.mineral = mineral;
            this.rule = rule;
            this.flagging = rule == null ? advisor : advisor.only(Set.of(rule));
            this.base = new Lever.Setting(request.facts(), advisor.parameters());
            this.reassessor = flagging.reassessor(request.facts(), request.asOf(), request.asked(), this::wanted);
            this.whole = rule == null
                    ? null
                    : advisor.reassessor(request.facts(), request.asOf(), request.asked(), this::isOfMineral);
        }

        Sensitivity run() {
            Assessment answer = advisor.assess(request.facts(), request.asOf(), request.asked());
            answer.riskFlags().stream()
                    .filter(f -> wanted(Decision.of(f)))
                    .forEach(f -> before.putIfAbsent(FlagKey.of(f), f));
            Set<FlagKey> all = answer.riskFlags().stream().map(keys::of).collect(Collectors.toSet());
            successors = new Successors(before, all, whole == null ? null : setting -> ask(whole, setting));
            List<Lever> levers = levers(answer);
            for (int i = 0; i < levers.size(); i += AT_ONCE) {
                SideBySide.each(levers.subList(i, Math.min(levers.size(), i + AT_ONCE)), this::search)
                        // What others before it used of the budget, it has not: it is searched again with what is left.
                        .forEach(search -> take(spending.allows(search.spending()) ? search : search(search.lever())));
            }
            ClearedBy measures = new ClearedBy(proving.proved(answer, request, advisor));
            List<Sensitivity.Turn> turns = new ArrayList<>();
            before.forEach((key, flag) -> turns.add(turn(key, flag, measures.of(flag.id()), levers)));
            found.keySet().stream()
                    .filter(key -> !before.containsKey(key))
                    .map(key -> turn(key, seen.get(key), null, levers))
                    .sorted(Comparator.comparing(Sensitivity.Turn::severity).reversed())
                    .forEach(turns::add);
            return new Sensitivity(
                    request.title(),
                    request.asOf(),
                    request.knownOn(),
                    turns,
                    questions(answer),
                    spending.asked(),
                    leftOut,
                    ASSUMES);
        }

        private boolean wanted(Decision flag) {
            return isOfMineral(flag) && (rule == null || rule.equals(flag.rule()));
        }

        private boolean isOfMineral(Decision flag) {
            return mineral == null || mineral.equals(flag.mineral());
        }

        /** What the answer rests on comes first, so that a budget is spent on it. */
        private List<Lever> levers(Assessment answer) {
            Set<String> cited = new TreeSet<>();
            Set<String> parameters = new TreeSet<>();
            before.values().forEach(f -> {
                cited.addAll(f.because().facts());
                parameters.addAll(f.because().parameters());
                answer.riskFlags().stream()
                        .filter(p -> f.because().flags().contains(p.id()))
                        .forEach(p -> {
                            cited.addAll(p.because().facts());
                            parameters.addAll(p.because().parameters());
                        });
            });
            Map<String, Parameter> valid =
                    advisor.parameters().at(request.asOf()).loose();
            List<Lever> levers = new ArrayList<>();
            cited.forEach(id -> levers.addAll(Lever.of(request.facts().get(id), request.asOf())));
            parameters.forEach(name -> levers.add(Lever.of(valid.get(name))));
            for (Fact fact : request.facts().all()) {
                boolean about = mineral == null
                        || fact.minerals().isEmpty()
                        || fact.minerals().stream().anyMatch(m -> m.covers(mineral));
                if (!cited.contains(fact.id()) && about) {
                    levers.addAll(Lever.of(fact, request.asOf()));
                }
            }
            valid.values().stream()
                    .filter(p -> !parameters.contains(p.id()) && flagging.looksAt(p))
                    .forEach(p -> levers.add(Lever.of(p)));
            return levers;
        }

        private LeverSearch search(Lever lever) {
            return new LeverSearch(lever, spending.rest(), setting -> ask(reassessor, setting), successors)
                    .run(before, base);
        }

        /** The flags at a setting; null if a rule fails there. */
        private Map<FlagKey, RiskFlag> ask(Reassessor asked, Lever.Setting setting) {
            try {
                Map<FlagKey, RiskFlag> flags = new HashMap<>();
                asked.flags(setting.facts(), setting.parameters())
                        .forEach(flag -> flags.putIfAbsent(keys.of(flag), flag));
                return flags;
            } catch (RuleFailed e) {
                return null;
            }
        }

        /** The flags at a setting; null if that cannot be, a rule fails, or the budget is used up. */
        private Map<FlagKey, RiskFlag> flags(Lever.Setting setting) {
            return setting == null || !spending.mayAsk() ? null : ask(reassessor, setting);
        }

        private void take(LeverSearch search) {
            spending.add(search.spending());
            search.seen().forEach(seen::putIfAbsent);
            search.turned().forEach(t -> {
                found.computeIfAbsent(t.flag(), k -> new ArrayList<>()).add(t.at());
                if (t.there() != null) {
                    raised.put(List.of(t.flag(), t.at()), t.there());
                }
            });
            if (spending.isCut()) {
                Lever lever = search.lever();
                leftOut.add(lever.of() + (lever.field().isEmpty() ? "" : " " + lever.field()));
            }
        }

        /** @param clearedBy null for a flag that does not stand */
        private Sensitivity.Turn turn(FlagKey key, RiskFlag flag, List<String> clearedBy, List<Lever> levers) {
            boolean present = clearedBy != null;
            List<Sensitivity.Threshold> thresholds = new ArrayList<>();
            found.getOrDefault(key, List.of())
                    .forEach(t -> thresholds.add(
                            t.told(Sentences.turning(t, request.facts().get(t.of())))));
            // A date moved by a day is a small change only by its size: figures come first.
            thresholds.sort(Comparator.comparing((Sensitivity.Threshold t) -> t.instead() != null)
                    .thenComparing(t -> t.kind().equals("date"))
                    .thenComparing(Sensitivity.Threshold::change)
                    .thenComparing(Sensitivity.Threshold::of));
            Optional<Sensitivity.Threshold> first =
                    thresholds.stream().filter(t -> t.appears() != present).findFirst();
            String smallest = first.map(Sensitivity.Threshold::says).orElseGet(() -> pair(key, flag, present, levers));
            RiskFlag told = present
                    ? flag
                    : first.map(t -> raised.getOrDefault(List.of(key, t.told("")), flag))
                            .orElse(flag);
            return new Sensitivity.Turn(
                    flag.rule(),
                    flag.severity(),
                    flag.economy(),
                    flag.mineral(),
                    told.says(),
                    present,
                    smallest,
                    thresholds,
                    present ? clearedBy : List.of());
        }

        /** Where no single change clears a flag: two of the things it rests on, moved together by the same part of the way. */
        private String pair(FlagKey key, RiskFlag flag, boolean present, List<Lever> levers) {
            List<Lever> own = levers.stream()
                    .filter(l -> l.kind() != Lever.Kind.DATE)
                    .filter(l -> flag.because().facts().contains(l.of())
                            || flag.because().parameters().contains(l.of()))
                    .limit(6)
                    .toList();
            // What is told of bounds goes with them, whatever the figure is: no value turns it.
            for (Lever lever : own) {
                boolean bounded = present && lever.kind() == Lever.Kind.EXACT;
                Map<FlagKey, RiskFlag> there = bounded ? flags(lever.at(lever.now(), base)) : null;
                if (there != null && !there.containsKey(key)) {
                    return Sentences.exact(lever, request.facts());
                }
            }
            for (int i = 0; present && i < own.size(); i++) {
                for (int j = i + 1; j < own.size(); j++) {
                    for (int corner = 0; corner < 4 && !spending.isCut(); corner++) {
                        LeverPair pair = new LeverPair(own.get(i), own.get(j), (corner & 1) != 0, (corner & 2) != 0);
                        if (!pair.movesBoth()) {
                            continue;
                        }
                        Map<FlagKey, RiskFlag> there = flags(pair.at(LeverPair.PARTS, base));
                        if (there != null && !there.containsKey(key)) {
                            return Sentences.pair(pair, smallest(pair, key), request.facts());
                        }
                    }
                }
            }
            return present
                    ? "No single figure, date or parameter that was tried clears it, nor do two of those it rests on."
                    : "Nothing raises it for good.";
        }

        private int smallest(LeverPair pair, FlagKey key) {
            int here = 0;
            int there = LeverPair.PARTS;
            while (there - here > 1) {
                int middle = (here + there) / 2;
                Map<FlagKey, RiskFlag> flags = flags(pair.at(middle, base));
                if (flags != null && !flags.containsKey(key)) {
                    there = middle;
                } else {
                    here = middle;
                }
            }
            return there;
        }

        private List<Sensitivity.Answered> questions(Assessment answer) {
            return new Answers(reassessor, request, before.keySet(), spending::mayAsk)
                    .to(answer.questions().stream()
                            .filter(q -> mineral == null || mineral.equals(q.mineral()))
                            .toList());
        }
    }
}
