package dev.lodestone.odds;

import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Mineral;
import dev.lodestone.inquiry.FlagKey;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks the rules, and gives each flag that they ever raise a place of its own. Several may ask at once. */
final class Judge {
    private static final int SENTENCES = 10_000;

    private final Advisor advisor;
    private final List<Economy> asked;
    private final Mineral mineral;
    private final Map<FlagKey, Integer> places = new ConcurrentHashMap<>();
    /** The same by whole sentences: to take the figures out of one costs more than to look it up. */
    private final Map<FlagKey, Integer> bySentence = new ConcurrentHashMap<>();

    private final AtomicInteger asks = new AtomicInteger();

    /** @param mineral to look only at what is about it; null for everything */
    Judge(Advisor advisor, List<Economy> asked, Mineral mineral) {
        this.advisor = advisor;
        this.asked = asked;
        this.mineral = mineral;
    }

    Verdict of(List<Fact> facts, LocalDate day) {
        asks.incrementAndGet();
        BitSet possible = new BitSet();
        BitSet certain = new BitSet();
        Map<Integer, RiskFlag> flags = new HashMap<>();
        for (RiskFlag flag : advisor.standing(new FactSet(facts), day, asked)) {
            if (!isWanted(flag)) {
                continue;
            }
            int place = place(flag);
            possible.set(place);
            certain.set(place, certain.get(place) || flag.certainty() == Certainty.CERTAIN);
            flags.putIfAbsent(place, flag);
        }
        return new Verdict(possible, certain, flags);
    }

    boolean isWanted(RiskFlag flag) {
        return mineral == null || mineral.equals(flag.mineral());
    }

    int place(RiskFlag flag) {
        // Most sentences come again and again; those with drawn figures in them never do.
        FlagKey said = new FlagKey(flag.rule(), flag.economy(), flag.mineral(), flag.says());
        Integer known = bySentence.get(said);
        if (known != null) {
            return known;
        }
        FlagKey key = FlagKey.of(flag);
        Integer place = places.get(key);
        int found = place != null ? place : newPlace(key);
        if (bySentence.size() < SENTENCES) {
            bySentence.put(said, found);
        }
        return found;
    }

    private synchronized int newPlace(FlagKey key) {
        Integer place = places.get(key);
        if (place == null) {
            place = places.size();
            places.put(key, place);
        }
        return place;
    }

    /** Whether the rules compare with the same parameters on two days. */
    boolean isAlike(LocalDate one, LocalDate other) {
        return advisor.parameters()
                .at(one)
                .loose()
                .equals(advisor.parameters().at(other).loose());
    }

    /** How often the rules were asked. */
    int asked() {
        return asks.get();
    }
}
