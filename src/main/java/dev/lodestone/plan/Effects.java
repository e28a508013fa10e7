package dev.lodestone.plan;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Briefing;
import dev.lodestone.advice.Effect;
import dev.lodestone.advice.Effect.Touched;
import dev.lodestone.advice.Explained;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.fact.Stockpile;
import dev.lodestone.inquiry.Budget;
import dev.lodestone.inquiry.FlagKey;
import dev.lodestone.intake.Request;
import dev.lodestone.situation.Amount;
import dev.lodestone.situation.FactChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Proves what measures would change. Facts are assessed as they are once a measure works, on that day, and without it on the same day,
 * so that time alone clears nothing.
 */
public final class Effects {
    /** How often the rules are asked for one answer, at most. */
    private static final int MOST = 400;

    /** Facts that are assessed for one answer, all times together: of large answers fewer effects are looked at. */
    private static final int FACTS = 800_000;

    private final Assessment answer;
    private final World world;
    private final Budget.Spending spending;
    private final Map<FlagKey, String> ids = new HashMap<>();
    private final Map<String, FlagKey> keys = new HashMap<>();

    private Effects(Advisor advisor, Request request, Assessment answer, Budget budget) {
        this.answer = answer;
        this.world = new World(advisor, request);
        this.spending = budget.begin();
        for (RiskFlag flag : answer.riskFlags()) {
            FlagKey key = FlagKey.of(flag);
            ids.putIfAbsent(key, flag.id());
            keys.put(flag.id(), key);
        }
    }

    /** The answer with the effects of the first measures of each concern, or of all where the request asks for them. */
    public static Assessment proved(Assessment answer, Request request, Advisor advisor) {
        int facts = Math.max(1, request.facts().size());
        return proved(answer, request, advisor, new Budget(Math.max(2, Math.min(MOST, FACTS / facts))));
    }

    /** The same of an answer with its reasons. */
    public static Explained proved(Explained explained, Request request, Advisor advisor) {
        return new Explained(proved(explained.assessment(), request, advisor), explained.explanation());
    }

    static Assessment proved(Assessment answer, Request request, Advisor advisor, Budget budget) {
        if (answer.responses().stream().noneMatch(Effects::isChange)) {
            return answer;
        }
        Set<String> wanted = request.effects() ? all(answer) : first(answer);
        return new Effects(advisor, request, answer, budget).of(wanted);
    }

    static boolean isChange(RecommendedResponse r) {
        return r.particulars() != null
                && r.particulars().change() != null
                && r.particulars().takes() != null;
    }

    /** The day on which a measure that is begun on another works, as long as such a measure mostly takes. */
    static LocalDate works(RecommendedResponse r, LocalDate begun) {
        Amount takes = r.particulars().takes();
        double months = takes.mostly().middle();
        LocalDate works = begun.plusDays(Amount.days(months));
        LocalDate notBefore = r.particulars().change().notBefore();
        return notBefore == null || notBefore.isBefore(works) ? works : notBefore;
    }

    private static Set<String> all(Assessment answer) {
        Set<String> ids = new LinkedHashSet<>();
        answer.responses().stream().filter(Effects::isChange).forEach(r -> ids.add(r.id()));
        return ids;
    }

    /** Of each concern what is to be done first, and the first that changes a figure. */
    private static Set<String> first(Assessment answer) {
        Set<String> ids = new LinkedHashSet<>();
        for (Briefing.Concern concern : answer.briefing().concerns()) {
            Set<String> flags = new HashSet<>(concern.flags());
            answer.responses().stream()
                    .filter(Effects::isChange)
                    .filter(r -> r.id().equals(concern.first()))
                    .forEach(r -> ids.add(r.id()));
            answer.responses().stream()
                    .filter(Effects::isChange)
                    .filter(r -> r.addresses().stream().anyMatch(flags::contains))
                    .findFirst()
                    .ifPresent(r -> ids.add(r.id()));
        }
        return ids;
    }

    private Assessment of(Set<String> wanted) {
        List<RecommendedResponse> responses = new ArrayList<>(answer.responses().size());
        List<String> leftOut = new ArrayList<>();
        for (RecommendedResponse r : answer.responses()) {
            if (!wanted.contains(r.id())) {
                responses.add(r);
            } else if (mayAsk(works(r, answer.asOf()), List.of())
                    && mayAsk(works(r, answer.asOf()), List.of(change(r)))) {
                responses.add(r.proved(effect(r).orElse(null)));
            } else {
                responses.add(r);
                leftOut.add(r.id());
            }
        }
        return answer.proved(responses, leftOut);
    }

    private boolean mayAsk(LocalDate day, List<FactChange> changes) {
        return world.knows(day, changes) || spending.mayAsk();
    }

    private static FactChange change(RecommendedResponse r) {
        return r.particulars().change();
    }

    /** Empty if facts with the measure cannot be assessed: then nothing is claimed. */
    private Optional<Effect> effect(RecommendedResponse r) {
        LocalDate day = works(r, answer.asOf());
        return world.flags(day, List.of())
                .flatMap(without -> world.flags(day, List.of(change(r))).map(with -> effect(r, day, without, with)));
    }

    private Effect effect(
            RecommendedResponse r, LocalDate day, Map<FlagKey, RiskFlag> without, Map<FlagKey, RiskFlag> with) {
        Set<FlagKey> answered = new LinkedHashSet<>();
        r.addresses().forEach(id -> answered.add(keys.get(id)));
        Predicate<FlagKey> tooShort = k -> !without.containsKey(k) && isOfStock(with.get(k), change(r));
        return new Effect(
                day,
                change(r).says(),
                touched(without, k -> !with.containsKey(k)),
                touched(with, k -> answered.contains(k) && without.containsKey(k) || tooShort.test(k)),
                touched(with, k -> !without.containsKey(k) && !tooShort.test(k)));
    }

    /** Whether it tells how far the stock that is bought falls short: that was so before, unsaid as none was known. */
    static boolean isOfStock(RiskFlag flag, FactChange change) {
        return flag.severity() != Severity.INFO
                && change.once().stream()
                        .anyMatch(f ->
                                f instanceof Stockpile && flag.because().facts().contains(f.id()));
    }

    private List<Touched> touched(Map<FlagKey, RiskFlag> flags, Predicate<FlagKey> which) {
        return flags.entrySet().stream()
                .filter(e -> which.test(e.getKey()))
                .map(e -> Touched.of(ids.get(e.getKey()), e.getValue()))
                .toList();
    }
}
