package dev.lodestone.plan;

import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleFailed;
import dev.lodestone.fact.FactSet;
import dev.lodestone.inquiry.FlagKey;
import dev.lodestone.intake.Request;
import dev.lodestone.situation.FactChange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which flags stand on a day once some measures work; each is asked of the engine once. */
final class World {
    private final Advisor advisor;
    private final Request request;
    private final Together together;
    private final Map<Asked, Optional<Map<FlagKey, RiskFlag>>> known = new HashMap<>();
    private final Runnable onAsk;
    private int asked;

    private record Asked(LocalDate day, Set<FactChange> changes) {}

    World(Advisor advisor, Request request) {
        this(advisor, request, () -> {});
    }

    /** @param onAsk is told whenever the engine has answered */
    World(Advisor advisor, Request request, Runnable onAsk) {
        this.onAsk = onAsk;
        this.advisor = advisor;
        this.request = request;
        this.together = new Together(request.facts());
    }

    /** How often the engine was asked. */
    int asked() {
        return asked;
    }

    /** Whether it was asked before, and answers at once. */
    boolean knows(LocalDate day, Collection<FactChange> changes) {
        return known.containsKey(new Asked(day, Set.copyOf(changes)));
    }

    boolean agree(FactChange one, FactChange other) {
        return together.agree(one, other);
    }

    /** The flags by what makes them the same, the worst first; empty if the measures cannot be together in these facts. */
    Optional<Map<FlagKey, RiskFlag>> flags(LocalDate day, Collection<FactChange> changes) {
        return known.computeIfAbsent(
                new Asked(day, Set.copyOf(changes)), a -> together.with(changes).flatMap(f -> ask(f, day)));
    }

    private Optional<Map<FlagKey, RiskFlag>> ask(FactSet facts, LocalDate day) {
        asked++;
        try {
            Map<FlagKey, RiskFlag> flags = new LinkedHashMap<>();
            List<RiskFlag> standing = advisor.standing(facts, day, request.asked());
            standing.forEach(f -> flags.putIfAbsent(FlagKey.of(f), f));
            onAsk.run();
            return Optional.of(flags);
        } catch (RuleFailed e) {
            return Optional.empty();
        }
    }
}
