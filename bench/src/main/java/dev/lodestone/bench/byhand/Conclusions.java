package dev.lodestone.bench.byhand;

import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what the rules conclude on the economies asked for; what is concluded twice is kept once. */
final class Conclusions {
    private static final Comparator<Flag> FLAGS = Comparator.comparing(Flag::severity)
            .reversed()
            .thenComparing(Flag::certainty)
            .thenComparing(f -> f.economy().code())
            .thenComparing(f -> key(f.mineral()))
            .thenComparing(Flag::rule)
            .thenComparing(Flag::says);
    private static final Comparator<Ask> ASKS = Comparator.comparing(
                    (Ask a) -> a.economy().code())
            .thenComparing(a -> key(a.mineral()))
            .thenComparing(Ask::rule)
            .thenComparing(Ask::says);

    private final Known known;
    private final Set<Flag> flags = new HashSet<>();
    private final Set<Ask> asks = new HashSet<>();

    Conclusions(Known known) {
        this.known = known;
    }

    void flag(String rule, Severity severity, Economy economy, Mineral mineral, String says, Object... matched) {
        flag(rule, severity, economy, mineral, Holds.CERTAINLY, says, matched);
    }

    /** @param matched the records that the rule's patterns match, whose facts decide how certain it is */
    void flag(
            String rule,
            Severity severity,
            Economy economy,
            Mineral mineral,
            Holds holds,
            String says,
            Object... matched) {
        if (holds != Holds.NO && known.concerns(economy)) {
            boolean sure = holds == Holds.CERTAINLY && known.established().are(matched);
            Certainty certainty = sure ? Certainty.CERTAIN : Certainty.POSSIBLE;
            flags.add(new Flag(rule, severity, certainty, economy, mineral, says));
        }
    }

    void ask(String rule, Economy economy, Mineral mineral, String says) {
        if (known.concerns(economy)) {
            asks.add(new Ask(rule, economy, mineral, says));
        }
    }

    /** A flag that is certain for one reason and possible for another is certain. */
    Advice advice() {
        List<Flag> inOrder = new ArrayList<>(flags.size());
        for (Flag flag : flags) {
            if (flag.certainty() == Certainty.CERTAIN || !flags.contains(flag.certain())) {
                inOrder.add(flag);
            }
        }
        inOrder.sort(FLAGS);
        List<Ask> asked = new ArrayList<>(asks);
        asked.sort(ASKS);
        return new Advice(inOrder, asked);
    }

    private static String key(Mineral mineral) {
        return mineral == null ? "" : mineral.key();
    }
}
