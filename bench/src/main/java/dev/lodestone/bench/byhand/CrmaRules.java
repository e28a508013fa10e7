package dev.lodestone.bench.byhand;

import static dev.lodestone.advice.Severity.HIGH;
import static dev.lodestone.advice.Severity.INFO;
import static dev.lodestone.advice.Severity.MEDIUM;

import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Benchmark;
import dev.lodestone.fact.BenchmarkFigure;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.situation.Concentration;
import dev.lodestone.situation.Concentration.Supply;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The benchmarks of the Critical Raw Materials Act, Article 5: for strategic raw materials, by 2030. */
final class CrmaRules {
    private final Known known;
    private final Limits limits;
    private final Conclusions into;
    private final Map<Mineral, Set<Benchmark>> capacities = new HashMap<>();

    CrmaRules(Known known, Limits limits, Conclusions into) {
        this.known = known;
        this.limits = limits;
        this.into = into;
    }

    void apply() {
        if (!known.isSubject(Economy.EU)) {
            return;
        }
        for (BenchmarkFigure f : known.all(BenchmarkFigure.class)) {
            if (f.economy().equals(Economy.EU)) {
                capacities
                        .computeIfAbsent(f.mineral(), m -> EnumSet.noneOf(Benchmark.class))
                        .add(f.benchmark());
                if (f.mineral().isStrategic()) {
                    gap(f);
                } else {
                    notApplicable(f);
                }
            }
        }
        for (Concentration c : known.supplies()) {
            if (c.economy().equals(Economy.EU)) {
                if (c.mineral().isStrategic()) {
                    diversificationGap(c);
                    diversificationGapOfImports(c);
                    askCapacities(c);
                } else {
                    notApplicable(c);
                }
            }
        }
        capacities.forEach((mineral, benchmarks) -> {
            if (mineral.isStrategic()) {
                askExtraction(mineral, benchmarks);
                askProcessing(mineral, benchmarks);
                askRecycling(mineral, benchmarks);
                askSuppliers(mineral);
            }
        });
    }

    private void gap(BenchmarkFigure f) {
        switch (f.benchmark()) {
            case EXTRACTION -> gap(f, "crma/extraction-gap", MEDIUM, "extract", limits.extraction);
            case PROCESSING -> gap(f, "crma/processing-gap", HIGH, "process", limits.processing);
            case RECYCLING -> gap(f, "crma/recycling-gap", MEDIUM, "recycle", limits.recycling);
        }
    }

    private void gap(BenchmarkFigure f, String rule, Severity severity, String does, Limit least) {
        Holds holds = least.missedBy(f.share());
        if (holds != Holds.NO) {
            into.flag(
                    rule,
                    severity,
                    Economy.EU,
                    f.mineral(),
                    holds,
                    Text.capital(Economy.EU) + " can " + does + " " + f.share() + " of its annual consumption of "
                            + f.mineral() + ", less than " + least + ": a gap against the benchmark for 2030.",
                    f);
        }
    }

    private void diversificationGap(Concentration c) {
        if (c.of() != Supply.USE || !c.foreign()) {
            return;
        }
        Holds holds = limits.oneThirdCountry.exceededBy(c.topShare());
        if (holds != Holds.NO) {
            into.flag(
                    "crma/diversification-gap",
                    HIGH,
                    Economy.EU,
                    c.mineral(),
                    holds,
                    Text.capital(c.topShare()) + " of the " + c.mineral() + c.what() + " that " + Economy.EU
                            + " uses comes from " + c.largest() + ", a third country, more than "
                            + limits.oneThirdCountry + ": a gap against the benchmark for 2030.",
                    c);
        }
    }

    private void diversificationGapOfImports(Concentration c) {
        if (c.of() != Supply.IMPORTS || !c.foreign()) {
            return;
        }
        Holds holds = limits.oneThirdCountry.exceededBy(c.topShare());
        if (holds != Holds.NO && !isUseKnown(c)) {
            into.flag(
                    "crma/diversification-gap-of-imports",
                    HIGH,
                    Economy.EU,
                    c.mineral(),
                    holds,
                    Text.capital(c.topShare()) + " of the " + c.mineral() + c.what() + " that " + Economy.EU
                            + " imports comes from " + c.largest() + ", a third country, more than "
                            + limits.oneThirdCountry
                            + ": a gap against the benchmark for 2030, as far as imports tell.",
                    c);
        }
    }

    private boolean isUseKnown(Concentration imports) {
        for (Concentration c : known.supplies(Economy.EU, imports.mineral())) {
            if (c.of() == Supply.USE && c.stage() == imports.stage()) {
                return true;
            }
        }
        return false;
    }

    private void notApplicable(Concentration c) {
        if (limits.oneThirdCountry.isSet() && c.mineral().crma() == Mineral.Crma.CRITICAL) {
            into.flag(
                    "crma/not-applicable",
                    INFO,
                    Economy.EU,
                    c.mineral(),
                    Text.capital(c.mineral()) + " is a critical raw material (Annex II) but no strategic one (Annex I):"
                            + " the benchmarks of Article 5 do not hold for it.",
                    c);
        }
    }

    private void notApplicable(BenchmarkFigure f) {
        if (limits.oneThirdCountry.isSet()) {
            into.flag(
                    "crma/not-applicable-to-figure",
                    INFO,
                    Economy.EU,
                    f.mineral(),
                    Text.capital(f.mineral()) + " is no strategic raw material (Annex I): the benchmarks of Article 5"
                            + " do not hold for the figure on its " + f.benchmark() + ".",
                    f);
        }
    }

    private void askCapacities(Concentration c) {
        if (limits.oneThirdCountry.isSet() && !capacities.containsKey(c.mineral())) {
            into.ask(
                    "crma/ask-capacities",
                    Economy.EU,
                    c.mineral(),
                    "What shares of its annual consumption of " + c.mineral()
                            + " can the European Union extract, process and recycle?");
        }
    }

    private void askExtraction(Mineral mineral, Set<Benchmark> benchmarks) {
        if (limits.extraction.isSet() && !benchmarks.contains(Benchmark.EXTRACTION)) {
            into.ask(
                    "crma/ask-extraction",
                    Economy.EU,
                    mineral,
                    "What share of its annual consumption of " + mineral + " can the European Union extract?");
        }
    }

    private void askProcessing(Mineral mineral, Set<Benchmark> benchmarks) {
        if (limits.processing.isSet() && !benchmarks.contains(Benchmark.PROCESSING)) {
            into.ask(
                    "crma/ask-processing",
                    Economy.EU,
                    mineral,
                    "What share of its annual consumption of " + mineral + " can the European Union process?");
        }
    }

    private void askRecycling(Mineral mineral, Set<Benchmark> benchmarks) {
        if (limits.recycling.isSet() && !benchmarks.contains(Benchmark.RECYCLING)) {
            into.ask(
                    "crma/ask-recycling",
                    Economy.EU,
                    mineral,
                    "What share of its annual consumption of " + mineral + " can the European Union recycle?");
        }
    }

    private void askSuppliers(Mineral mineral) {
        if (limits.oneThirdCountry.isSet()
                && known.supplies(Economy.EU, mineral).isEmpty()) {
            into.ask(
                    "crma/ask-suppliers",
                    Economy.EU,
                    mineral,
                    "What shares of the " + mineral + " that the European Union uses come from which third countries?");
        }
    }
}
