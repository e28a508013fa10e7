package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Dated;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.ImportRank;
import dev.lodestone.fact.ImportReliance;
import dev.lodestone.fact.ImportShare;
import dev.lodestone.fact.Means;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.SupplyBalance;
import dev.lodestone.fact.TradeVolume;
import dev.lodestone.fact.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Figures that are used although nobody could have read them at the date: their sources came out later. */
@About("Figures that are used although nobody could have read them at the date: their sources came out later.")
public record PublishedLater(
        @About("whose figures; World for those about no single economy")
        Economy economy,

        @About("the day that advice is for") LocalDate asOf,
        List<Fact> from)
        implements Derived {
    private static final int WORDS = 5;
    /** What is counted once it has happened; of output, demand and prices there are outlooks too. */
    private static final Set<Class<? extends Fact>> COUNTED =
            Set.of(ImportShare.class, ImportReliance.class, ImportRank.class, SupplyBalance.class, TradeVolume.class);
    /** Words that nothing can end with. */
    private static final Set<String> LINKS =
            Set.of("and", "at", "by", "for", "from", "in", "of", "on", "the", "to", "with");

    static List<PublishedLater> of(List<Fact> current, Set<Economy> subjects, LocalDate asOf) {
        Map<Economy, List<Fact>> later = new TreeMap<>();
        for (Fact fact : current) {
            // Measures, and what measures are made with, are told of by their own dates.
            boolean figure = !(fact instanceof Measure || fact instanceof Means);
            if (figure && isLater(fact, asOf)) {
                Economy economy = fact.tellsOf().isEmpty()
                        ? Economy.WORLD
                        : fact.tellsOf().get(0);
                if (economy.equals(Economy.WORLD) || subjects.contains(economy)) {
                    later.computeIfAbsent(economy, e -> new ArrayList<>()).add(fact);
                }
            }
        }
        List<PublishedLater> all = new ArrayList<>();
        later.forEach((economy, facts) -> all.add(new PublishedLater(economy, asOf, facts)));
        return all;
    }

    /** By the day of publication; where none is told, what was bought in a later year was not known either. */
    private static boolean isLater(Fact fact, LocalDate asOf) {
        if (fact.publishedOn() != null) {
            return fact.publishedOn().isAfter(asOf);
        }
        return COUNTED.contains(fact.getClass())
                && fact instanceof Dated dated
                && dated.period() != null
                && dated.period().first() > asOf.getYear();
    }

    /** "1 figure", "12 figures". */
    public String figures() {
        return Words.count(from.size(), "figure");
    }

    /** The first words of their sources, each once. */
    public String sources() {
        return Measures.few(from.stream()
                .map(Fact::source)
                .distinct()
                .map(PublishedLater::firstWords)
                .distinct()
                .sorted()
                .toList());
    }

    private static String firstWords(String source) {
        String[] words = source.split("[,;:(]", 2)[0].strip().split("\\s+");
        int kept = Math.min(words.length, WORDS);
        while (kept > 1 && kept < words.length && LINKS.contains(words[kept - 1])) {
            kept--;
        }
        return String.join(" ", List.of(words).subList(0, kept));
    }
}
