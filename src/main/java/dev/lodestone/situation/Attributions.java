package dev.lodestone.situation;

import dev.lodestone.fact.Claim;
import dev.lodestone.fact.ClaimKind;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Finds the measures that claims of a response speak of. */
final class Attributions {
    private Attributions() {}

    /** @param given all facts, as claims speak of measures that may not hold */
    static List<Attribution> of(List<Claim> claims, Supplier<FactSet> given, Set<Economy> subjects, LocalDate asOf) {
        List<Attribution> attributions = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.kind() == ClaimKind.RESPONSE
                    && (claim.stated() == null || !claim.stated().isAfter(asOf))) {
                for (String id : claim.effect()) {
                    if (given.get().get(id) instanceof Measure effect
                            && (DayCounts.known(effect) == null
                                    || !DayCounts.known(effect).isAfter(asOf))) {
                        add(claim, effect, cause(claim, given.get()), subjects, asOf, attributions);
                    }
                }
            }
        }
        return attributions;
    }

    /** The latest of the measures it is said to answer. */
    private static Measure cause(Claim claim, FactSet facts) {
        Measure latest = null;
        for (String id : claim.cause()) {
            Fact fact = facts.get(id);
            if (fact instanceof Measure m
                    && (latest == null
                            || Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())
                                            .compare(DayCounts.known(latest), DayCounts.known(m))
                                    < 0)) {
                latest = m;
            }
        }
        return latest;
    }

    private static void add(
            Claim claim, Measure effect, Measure cause, Set<Economy> subjects, LocalDate asOf, List<Attribution> into) {
        Economy by = effect.actors().get(0);
        LocalDate from = cause == null ? null : DayCounts.known(cause);
        LocalDate to = DayCounts.known(effect);
        int days = from == null || to == null ? Integer.MAX_VALUE : DayCounts.until(from, to);
        for (Economy on : subjects) {
            boolean meant = claim.about().isEmpty()
                    ? DayCounts.aimsAt(effect, on, asOf)
                    : claim.about().contains(on);
            if (meant && !on.equals(by)) {
                for (Mineral mineral : minerals(claim, effect)) {
                    into.add(new Attribution(claim, by, on, mineral, claim.attributedTo(), effect, cause, days));
                }
            }
        }
    }

    private static Collection<Mineral> minerals(Claim claim, Measure effect) {
        if (effect.minerals().isEmpty()) {
            return Collections.singletonList(null);
        }
        List<Mineral> meant = effect.minerals().stream()
                .filter(m ->
                        claim.minerals().isEmpty() || claim.minerals().stream().anyMatch(c -> c.covers(m)))
                .toList();
        return meant.isEmpty() ? effect.minerals() : meant;
    }
}
