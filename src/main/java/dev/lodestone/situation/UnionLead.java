package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Period;
import dev.lodestone.fact.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** World output that the members of a union lead together, where only theirs is known. */
@About("World output that the members of a union lead together, where only theirs is known.")
public record UnionLead(
        @About("the union") Economy economy,
        Mineral mineral,
        Stage stage,

        @About("what is counted, where a stage has several forms; empty otherwise")
        String form,

        @MayBeMissing Period period,

        @About(value = "what its members make of world output", unit = "share")
        Estimate share,

        List<Fact> from)
        implements Derived {

    /** What is counted, as it follows the mineral in a sentence: {@code " (refined, metal, 2021-2024)"}. */
    public String what() {
        return Phrases.of(stage, form, period);
    }

    static List<UnionLead> of(Figures figures, Set<Economy> subjects, LocalDate asOf) {
        List<UnionLead> leads = new ArrayList<>();
        for (Economy union : subjects) {
            for (Mineral mineral :
                    union.isGroup() && !union.equals(Economy.WORLD) ? figures.allMinerals() : Set.<Mineral>of()) {
                for (Figures.Whole whole : figures.wholes(Economy.WORLD, mineral)) {
                    List<Figures.Part> parts = figures.parts(whole);
                    Figures.Part own = WorldOutput.made(union, parts, asOf);
                    if (own != null && leads(union, own, parts, asOf)) {
                        leads.add(new UnionLead(
                                union, mineral, whole.stage(), whole.form(), whole.period(), own.share(), own.from()));
                    }
                }
            }
        }
        return leads;
    }

    private static boolean leads(Economy union, Figures.Part own, List<Figures.Part> parts, LocalDate asOf) {
        return parts.stream()
                .noneMatch(p -> p.supplier().equals(union)
                        || !union.covers(p.supplier(), asOf)
                                && p.share().middle() >= own.share().middle());
    }
}
