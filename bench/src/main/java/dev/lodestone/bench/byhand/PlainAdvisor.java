package dev.lodestone.bench.byhand;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.FactSet;
import dev.lodestone.situation.Parameters;
import dev.lodestone.situation.Situation;
import java.time.LocalDate;
import java.util.Collection;

/**
 * The decisions of the whole rulebook written in Java: what they cost where nobody has to read, change or explain them.
 * Left out is what the engine gives beside them: reasons, sources, responses, indicators and the states of measures.
 */
public final class PlainAdvisor {
    private final Parameters parameters;
    private volatile Limits limits;

    public PlainAdvisor(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * What the rules make of the facts.
     *
     * @param asOf the date that the advice is for
     * @param asked the economies it is for; empty means all that the facts are about
     */
    public Advice advise(FactSet facts, LocalDate asOf, Collection<Economy> asked) {
        Parameters.Valid valid = parameters.at(asOf);
        Limits limits = limits(valid);
        Known known = new Known(Situation.of(facts, asOf, asked, valid), limits);
        Conclusions into = new Conclusions(known);
        ConcentrationRules concentration = new ConcentrationRules(known, limits, into);
        concentration.apply();
        new CooperationRules(known, limits, into).apply();
        new CriticalityRules(known, limits, into).apply();
        new CrmaRules(known, limits, into).apply();
        new DataQualityRules(known, limits, into).apply();
        new DependencyRules(known, limits, into).apply();
        new DomesticCapacityRules(known, limits, into).apply();
        new ExportControlRules(known, limits, into).apply();
        new ExposureRules(known, limits, into).apply();
        new RetaliationRules(known, limits, into).apply();
        new StockpileRules(known, limits, into).apply();
        new SubstitutionRules(known, limits, concentration.dominated(), into).apply();
        new TariffRules(known, limits, into).apply();
        new UncertaintyRules(known, limits, into).apply();
        return into.advice();
    }

    /** Most requests are for the same day. */
    private Limits limits(Parameters.Valid valid) {
        Limits last = limits;
        if (last == null || !last.areOf(valid)) {
            last = new Limits(valid);
            limits = last;
        }
        return last;
    }
}
