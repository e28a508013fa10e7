package dev.lodestone.intake;

import dev.lodestone.advice.Disposition;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.Given;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is asked of the advisor.
 *
 * @param title of the dossier; empty if it has none
 * @param asOf null if the input names no date
 * @param knownOn facts of later days are not looked at; null if everything is known
 * @param since to tell what has changed since then; null if that is not asked for
 * @param effects whether to prove what every measure would change, not the first ones alone
 * @param asked the economies to advise; empty means all that the facts are about
 * @param facts those that were known on that day; {@link #submitted} has all
 * @param dossier the version of a kept dossier that they are, "ministry@3"; null if they stand for themselves
 * @param dispositions what was decided of concerns
 */
public record Request(
        String title,
        LocalDate asOf,
        LocalDate knownOn,
        Since since,
        boolean effects,
        List<Economy> asked,
        FactSet facts,
        String dossier,
        List<Disposition> dispositions) {

    /** Asks for the effects of all measures. */
    public static final String ALL = "all";

    public Request {
        asked = asked.stream().distinct().toList();
        dispositions = List.copyOf(dispositions);
        facts = facts.knownOn(knownOn);
    }

    /** A request that knows everything. */
    public Request(String title, LocalDate asOf, List<Economy> asked, FactSet facts) {
        this(title, asOf, null, null, false, asked, facts, null, List.of());
    }

    /** All facts that were given, whenever they were known. */
    public FactSet submitted() {
        return facts.whole();
    }

    public Request asOf(LocalDate date) {
        return new Request(title, date, knownOn, since, effects, asked, facts, dossier, dispositions);
    }

    /** @param date null to know everything */
    public Request knownOn(LocalDate date) {
        return new Request(title, asOf, date, since, effects, asked, facts, dossier, dispositions);
    }

    /** @param then null not to ask what has changed */
    public Request since(Since then) {
        return new Request(title, asOf, knownOn, then, effects, asked, facts, dossier, dispositions);
    }

    /** The same with what every measure would change. */
    public Request withEffects() {
        return new Request(title, asOf, knownOn, since, true, asked, facts, dossier, dispositions);
    }

    public Request asking(List<Economy> economies) {
        return new Request(title, asOf, knownOn, since, effects, economies, facts, dossier, dispositions);
    }

    /** @param version the version of a kept dossier that the facts are */
    public Request ofDossier(String version) {
        return new Request(title, asOf, knownOn, since, effects, asked, facts, version, dispositions);
    }

    /** The same question about other facts. */
    public Request about(FactSet others) {
        return new Request(title, asOf, knownOn, since, effects, asked, others, null, dispositions);
    }

    /**
     * The same question about facts that were read one by one.
     *
     * @throws BadInput if they do not go together
     */
    public Request aboutAll(List<Given> given) {
        return about(FactDraft.of(title, given).request().submitted());
    }

    /**
     * These facts upon those of another request: of one id these count, and of two that say the same one is enough.
     *
     * @throws BadInput if they do not go together
     */
    public Request with(Request other) {
        return about(FactDraft.of(this).upon(FactDraft.of(other)).request().submitted());
    }

    /**
     * The same question about some facts less and others more; what the ones less had taken the place of goes with them.
     *
     * @throws BadInput if they do not go together
     */
    public Request changed(Set<String> less, List<Fact> more) {
        List<Given> all = new ArrayList<>(submitted().without(less));
        more.forEach(f -> all.add(new Given(f)));
        return about(FactDraft.of(title, all).request().submitted());
    }
}
