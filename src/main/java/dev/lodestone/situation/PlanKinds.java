package dev.lodestone.situation;

import dev.lodestone.fact.ControlKind;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.PlannedMeasure;
import dev.lodestone.fact.Precision;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Tariff;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What planned measures are for, and whether they were taken. */
public final class PlanKinds {
    /** What plans that take something from others are called, beside tariffs and export controls. */
    private static final List<String> AGAINST =
            List.of(" ban", "embargo", "sanction", "sanctions", "listing", "listings", "restriction", "restrictions");

    private PlanKinds() {}

    public static boolean isTariff(PlannedMeasure plan) {
        return words(plan).equals("tariff");
    }

    /** The kind of export control that is planned; null if none is. */
    public static ControlKind kind(PlannedMeasure plan) {
        return switch (words(plan)) {
            case "export control", "export controls" -> ControlKind.LICENSING;
            case "export licensing", "export licence", "export license", "licensing", "licence" ->
                ControlKind.LICENSING;
            case "export ban", "ban" -> ControlKind.BAN;
            case "export quota", "quota" -> ControlKind.QUOTA;
            case "export tax", "export duty" -> ControlKind.TAX;
            default -> null;
        };
    }

    /** A planned export control as a sentence calls it: "an export control", "an export quota", "export licensing". */
    static String control(PlannedMeasure plan) {
        String words = words(plan);
        if (words.startsWith("export control")) {
            return "an export control";
        }
        return kind(plan) == ControlKind.LICENSING ? "export licensing" : "an export " + kind(plan);
    }

    /** What is planned, in lower case where it is of a kind that is known. */
    static String instrument(PlannedMeasure plan) {
        return isTariff(plan)
                ? words(plan)
                : kind(plan) == null ? spaced(plan.instrument()) : control(plan).replaceFirst("^an ", "");
    }

    /** The day of it that has passed, as a sentence continues: ", to start on 2026-07-01", ", to be decided by 2026-06-15". */
    static String due(PlannedMeasure plan) {
        return plan.from() != null ? ", to start on " + plan.from() : ", to be decided by " + plan.deadline();
    }

    /** When it starts or is decided, as a sentence continues: " from 2026-07-01, in 6 days", ", to be decided by 2026-06-15"; empty if no day is known. */
    static String when(PlannedMeasure plan, int startsIn) {
        if (plan.from() != null) {
            return " from " + plan.from() + ", " + Phrases.inDays(startsIn, plan);
        }
        return plan.deadline() == null ? "" : ", to be decided by " + plan.deadline();
    }

    /** How likely it is by its source, as a sentence continues: " (10% likely)"; empty if it does not say. */
    static String odds(PlannedMeasure plan) {
        return plan.likelihood() == null ? "" : " (" + plan.likelihood() + " likely)";
    }

    /** Whether it takes something from those that it is aimed at, as an agreement or a purchase does not. */
    static boolean isRestriction(PlannedMeasure plan) {
        return isTariff(plan) || kind(plan) != null || AGAINST.stream().anyMatch(words(plan)::endsWith);
    }

    private static String words(PlannedMeasure plan) {
        return spaced(plan.instrument().toLowerCase(Locale.ROOT)).strip();
    }

    /** An id as words: "anti-dumping-duty" is an "anti-dumping duty". */
    static String spaced(String instrument) {
        return instrument.replaceAll("(?<!\\banti)-", " ");
    }

    /** The day on which the first day of a plan has come, though only its month or year may be known; null if it has none. */
    static LocalDate begins(PlannedMeasure plan) {
        return plan.from() == null ? null : first(plan.precision(), plan.from());
    }

    /** Whether its first day, or without one the day of its decision, has passed. */
    static boolean isOver(PlannedMeasure plan, LocalDate asOf) {
        if (plan.from() != null) {
            return !begins(plan).isAfter(asOf);
        }
        return plan.deadline() != null
                && !first(plan.precision(), plan.deadline().plusDays(Precision.isVague(plan.precision()) ? 0 : 1))
                        .isAfter(asOf);
    }

    private static LocalDate first(Precision precision, LocalDate day) {
        return precision == Precision.YEAR
                ? day.withDayOfYear(1).plusYears(1)
                : precision == Precision.MONTH ? day.withDayOfMonth(1).plusMonths(1) : day;
    }

    /** Whether a measure that became known since the plan did carries it out. */
    static boolean isTaken(PlannedMeasure plan, Collection<? extends Fact> facts, LocalDate asOf) {
        return facts.stream()
                .anyMatch(f -> f instanceof Measure m
                        && carriesOut(plan, m)
                        && m.schedule().at(asOf).state() != State.NOT_YET_ANNOUNCED
                        && !isBefore(m, plan.announced())
                        && reachesSome(m, plan.targets(), asOf));
    }

    /** Whether a measure is of the kind and on one of the minerals that a plan of its author names. */
    static boolean carriesOut(PlannedMeasure plan, Measure measure) {
        boolean same =
                isTariff(plan) ? measure instanceof Tariff : kind(plan) != null && measure instanceof ExportControl;
        List<Mineral> planned = plan.minerals();
        return same
                && measure.actors().equals(plan.actors())
                && (planned.isEmpty()
                        || planned.stream()
                                .anyMatch(p -> measure.minerals().stream().anyMatch(p::isKinOf)
                                        || measure instanceof Tariff tariff && isOnAll(tariff, p)));
    }

    private static boolean isOnAll(Tariff tariff, Mineral mineral) {
        return tariff.minerals().isEmpty() && tariff.exempt().stream().noneMatch(e -> e.covers(mineral));
    }

    private static boolean isBefore(Measure measure, LocalDate announced) {
        LocalDate from = measure.schedule().from();
        LocalDate known = from == null ? DayCounts.known(measure) : from;
        return announced != null && known != null && known.isBefore(announced);
    }

    private static boolean reachesSome(Measure measure, List<Economy> targets, LocalDate asOf) {
        return measure.targets().stream()
                .anyMatch(t -> targets.stream().anyMatch(p -> t.covers(p, asOf) || p.covers(t, asOf)));
    }
}
