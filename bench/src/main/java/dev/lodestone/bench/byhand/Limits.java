package dev.lodestone.bench.byhand;

import dev.lodestone.situation.Parameter;
import dev.lodestone.situation.Parameters;
import java.util.ArrayList;
import java.util.List;

/**
 * All that the rules compare with, as it holds at a date. What has no value yet is {@link Limit#NONE} or not a number, so that
 * no comparison with it holds.
 */
final class Limits {
    private final Parameters.Valid valid;

    final Limit hhiHigh2010;
    final Limit hhiHigh2023;
    final Limit dominance;
    final Limit topThreeAverage;
    final Limit nMinusOneShortfall;
    final Limit nMinusOneCritical;
    final Limit rise;

    final Limit supplyRisk;
    final Limit severeSupplyRisk;
    final Limit economicImportance;

    final Limit extraction;
    final Limit processing;
    final Limit recycling;
    final Limit oneThirdCountry;

    final Limit leastSum;
    final Limit staleYears;
    final double staleYearsNumber;
    final Limit conflict;
    final Limit timesWorldOutput;
    final Limit timesContent;

    final Limit recyclingRate;
    final Limit hardlySubstituted;
    final Limit readilySubstituted;
    final Limit byProductShare;

    final Limit fullReliance;
    final Limit majorityReliance;
    final Limit moderateReliance;
    final Limit singleSource;
    final double singleSourceNumber;
    final Limit bottleneck;
    final Limit cdi1;
    final Limit cdi2;
    final Limit cdi3;
    final Limit hubShare;
    final Limit hubOutput;
    final Limit hubQuestionShare;
    final double largeImporterRank;

    final Limit mainSupplier;
    final double controlSoonDays;
    final double suspensionExpiryDays;
    final Limit bittenFall;
    final Limit bittenLoss;
    final Limit bittenRise;

    final double quickDays;
    final double windowDays;
    final double ladderRounds;
    final double weakDays;
    final double truceDays;

    final Limit noDomesticSource;
    final Limit otherSuppliers;

    final Limit stockBaseDays;
    final Limit stockLicenceDays;
    /** One for each reach: what holds for some economies and minerals, and what holds for the rest. */
    final List<Limit> stockHighRiskDays;

    final Limit gapMargin;
    final Limit sunsetYears;
    final double soleProducer;
    final Limit effectCritical;
    final Limit effectListed;

    final Limit partnerCoverage;
    final double electionDays;
    final double decisionDays;
    final Limit erosion;

    Limits(Parameters.Valid valid) {
        this.valid = valid;
        hhiHigh2010 = limit("concentration.hhi-high-2010");
        hhiHigh2023 = limit("concentration.hhi-high-2023");
        dominance = limit("concentration.dominance");
        topThreeAverage = limit("concentration.top-three-average");
        nMinusOneShortfall = limit("concentration.n-1-shortfall");
        nMinusOneCritical = limit("concentration.n-1-critical");
        rise = limit("concentration.rise");

        supplyRisk = limit("criticality.supply-risk");
        severeSupplyRisk = limit("criticality.severe-supply-risk");
        economicImportance = limit("criticality.economic-importance");

        extraction = limit("crma.extraction");
        processing = limit("crma.processing");
        recycling = limit("crma.recycling");
        oneThirdCountry = limit("crma.one-third-country");

        leastSum = limit("data-quality.least-sum");
        staleYears = limit("data-quality.stale-years");
        staleYearsNumber = number("data-quality.stale-years");
        conflict = limit("data-quality.conflict");
        timesWorldOutput = limit("data-quality.times-world-output");
        timesContent = limit("data-quality.times-content");

        recyclingRate = limit("substitution.recycling-rate");
        hardlySubstituted = limit("substitution.hardly");
        readilySubstituted = limit("substitution.readily");
        byProductShare = limit("substitution.by-product-share");

        fullReliance = limit("dependency.full-reliance");
        majorityReliance = limit("dependency.majority-reliance");
        moderateReliance = limit("dependency.moderate-reliance");
        singleSource = limit("dependency.single-source");
        singleSourceNumber = number("dependency.single-source");
        bottleneck = limit("dependency.bottleneck");
        cdi1 = limit("dependency.cdi1");
        cdi2 = limit("dependency.cdi2");
        cdi3 = limit("dependency.cdi3");
        hubShare = limit("dependency.hub-share");
        hubOutput = limit("dependency.hub-output");
        hubQuestionShare = limit("dependency.hub-question-share");
        largeImporterRank = number("dependency.large-importer-rank");

        mainSupplier = limit("export-control.main-supplier");
        controlSoonDays = number("export-control.soon-days");
        suspensionExpiryDays = number("export-control.expiry-days");
        bittenFall = limit("export-control.bitten-fall");
        bittenLoss = limit("export-control.bitten-loss");
        bittenRise = limit("export-control.bitten-rise");

        quickDays = number("retaliation.quick-days");
        windowDays = number("retaliation.window-days");
        ladderRounds = number("retaliation.ladder-rounds");
        weakDays = number("retaliation.weak-days");
        truceDays = number("retaliation.truce-days");

        noDomesticSource = limit("tariff.no-domestic-source");
        otherSuppliers = limit("tariff.other-suppliers");

        stockBaseDays = limit("stockpile.base-days");
        stockLicenceDays = limit("stockpile.licence-days");
        stockHighRiskDays = limits("stockpile.high-risk-days");

        gapMargin = limit("domestic-capacity.gap-margin");
        sunsetYears = limit("domestic-capacity.sunset-years");
        soleProducer = number("domestic-capacity.sole-producer");
        effectCritical = limit("domestic-capacity.effect-critical");
        effectListed = limit("domestic-capacity.effect-listed");

        partnerCoverage = limit("cooperation.coverage");
        electionDays = number("uncertainty.election-days");
        decisionDays = number("uncertainty.decision-days");
        erosion = limit("exposure.erosion");
    }

    /** Whether these are the limits that follow from some parameters. */
    boolean areOf(Parameters.Valid parameters) {
        return valid == parameters;
    }

    private Limit limit(String name) {
        return Limit.of(valid.loose().get(name), valid.strict().get(name));
    }

    private List<Limit> limits(String name) {
        List<Limit> limits = new ArrayList<>();
        valid.loose().forEach((id, parameter) -> {
            if (parameter.name().equals(name)) {
                limits.add(Limit.of(parameter, valid.strict().get(id)));
            }
        });
        return limits;
    }

    private double number(String name) {
        Parameter parameter = valid.loose().get(name);
        return parameter == null ? Double.NaN : parameter.number();
    }
}
