package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Threshold;
import dev.lodestone.fact.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who gets how much of its imports of a mineral from an economy, among those whom a measure or an event there touches. */
public record Buyers(
        @About("those of whom a fact says, who gets the largest part first")
        List<Buyer> all) {

    static final Buyers NONE = new Buyers(List.of());
    private static final int TOLD = 3;

    /**
     * One of them.
     *
     * @param stage the stage that the share is of, as it follows "imports"; empty where the measure tells it
     */
    record Buyer(Economy economy, Estimate share, String stage, List<Fact> from) {}

    /** Those at whom a measure is aimed. */
    static Buyers of(Measure measure, Economy seller, Mineral mineral, Goods goods, Figures figures, LocalDate asOf) {
        return of(buyer -> DayCounts.aimsAt(measure, buyer, asOf), seller, mineral, goods, figures, asOf);
    }

    /** @param meant who of them is told of */
    static Buyers of(
            Predicate<Economy> meant, Economy seller, Mineral mineral, Goods goods, Figures figures, LocalDate asOf) {
        List<Buyer> found = new ArrayList<>();
        for (Economy buyer : figures.buyers(mineral)) {
            Buyer most = null;
            boolean told = !seller.isOneWith(buyer, asOf) && meant.test(buyer);
            for (Figures.Whole whole : told ? figures.wholes(buyer, mineral) : List.<Figures.Whole>of()) {
                Figures.Part part = whole.of() == Concentration.Supply.IMPORTS && goods.include(whole)
                        ? figures.own(whole.of(), buyer, mineral, seller, whole::equals)
                        : null;
                boolean more = part != null
                        && (most == null || part.share().middle() > most.share().middle());
                // One stage that is told anyway needs no telling again.
                String of = goods.stages().size() == 1 ? "" : Phrases.of(whole.stage());
                most = more ? new Buyer(buyer, part.share(), of, part.from()) : most;
            }
            if (most != null) {
                found.add(most);
            }
        }
        found.sort(Comparator.comparingDouble((Buyer b) -> -b.share().middle())
                .thenComparing(b -> b.economy().code()));
        return new Buyers(List.copyOf(found));
    }

    /** Whether one of them gets so much of its imports there. */
    public boolean atLeast(Threshold threshold) {
        return all.stream().anyMatch(b -> b.share().atLeast(threshold));
    }

    /** Whether none is known to get as much. */
    public boolean below(Threshold threshold) {
        return all.stream().allMatch(b -> b.share().below(threshold));
    }

    /** Up to three, none of whom gets less than half as much as the first: "97% of China's imports and 55% of Japan's come from there". */
    public String inText() {
        List<String> told = new ArrayList<>();
        for (Buyer b : all) {
            boolean compares = b.share().middle() >= all.get(0).share().middle() / 2;
            if (told.size() < TOLD && compares) {
                told.add(b.share() + " of " + Words.possessive(b.economy().inText())
                        + (told.isEmpty() ? " imports" : "") + b.stage());
            }
        }
        return Words.and(told) + " come from there";
    }

    List<Fact> from() {
        return all.stream().flatMap(b -> b.from().stream()).distinct().collect(Collectors.toList());
    }
}
