package dev.lodestone.inquiry;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.PhaseOut;
import dev.lodestone.fact.Suspension;
import dev.lodestone.situation.Parameter;
import dev.lodestone.situation.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One figure, bound, date or parameter that can be moved while all else stays as it is.
 *
 * @param of id of the fact, or name of the parameter
 * @param field of the fact, {@code phaseOut[0].left} for a part of a list; empty for a parameter
 * @param now where it stands, in steps of its precision (a date: days since 1970)
 * @param least the least it can be, in steps
 * @param most the most it can be, in steps
 * @param step its precision: 0.01 for a share in whole per cent, 1 for a count or a day
 */
record Lever(
        Kind kind,
        String of,
        String field,
        long now,
        long least,
        long most,
        double step,
        Estimate.Kind counts,
        String shown) {

    /** Two years: nobody holds stocks for longer. */
    private static final double LONGEST_DAYS = 730;

    enum Kind {
        FIGURE,
        /** A figure of which only bounds are known, taken to be exact. */
        EXACT,
        COUNT,
        DATE,
        PARAMETER
    }

    /** What is assessed: facts and parameters. */
    record Setting(FactSet facts, Parameters parameters) {}

    static List<Lever> of(Fact fact, LocalDate asOf) {
        List<Lever> levers = new ArrayList<>();
        for (FactType.Field field : FactType.of(fact).fields()) {
            Object value = field.of(fact);
            if (value instanceof Estimate e && !e.isNetExporter()) {
                levers.add(figure(fact, field.name(), e, field.unit().equals("days") ? LONGEST_DAYS : 0));
            } else if (value instanceof Integer n
                    && !field.name().toLowerCase(java.util.Locale.ROOT).contains("year")) {
                long most = Math.max(10, 4L * Math.abs(n));
                levers.add(new Lever(
                        Kind.COUNT, fact.id(), field.name(), n, Math.min(0, n), most, 1, Estimate.Kind.NUMBER, "" + n));
            } else if (value instanceof LocalDate day) {
                levers.add(date(fact, field.name(), day, asOf));
            } else if (value instanceof List<?> parts) {
                for (int i = 0; i < parts.size(); i++) {
                    part(fact, field.name() + "[" + i + "].", parts.get(i), asOf, levers);
                }
            }
        }
        return levers;
    }

    private static Lever date(Fact fact, String field, LocalDate day, LocalDate asOf) {
        long now = day.toEpochDay();
        // Two years around the date and the day asked about: beyond that it is another measure.
        long least = Math.min(now, asOf.toEpochDay()) - 730;
        long most = Math.max(now, asOf.toEpochDay()) + 730;
        return new Lever(Kind.DATE, fact.id(), field, now, least, most, 1, Estimate.Kind.NUMBER, day.toString());
    }

    /** What can be moved of a step of a phase-out, or of a suspension. */
    private static void part(Fact fact, String field, Object part, LocalDate asOf, List<Lever> levers) {
        if (part instanceof PhaseOut step) {
            levers.add(figure(fact, field + "left", Estimate.share(step.left()), 0));
            long year = step.year();
            levers.add(new Lever(
                    Kind.COUNT,
                    fact.id(),
                    field + "year",
                    year,
                    year - 10,
                    year + 10,
                    1,
                    Estimate.Kind.NUMBER,
                    "" + year));
        } else if (part instanceof Suspension suspension) {
            levers.add(date(fact, field + "from", suspension.from(), asOf));
            if (suspension.until() != null) {
                levers.add(date(fact, field + "until", suspension.until(), asOf));
            }
        }
    }

    /** @param reach where it can be moved to in any case: four times nothing is nothing */
    private static Lever figure(Fact fact, String field, Estimate e, double reach) {
        double at = e.isExact() ? e.low() : Double.isInfinite(e.high()) ? e.low() : e.low() == 0 ? e.high() : e.low();
        double step = precision(at, e.kind());
        long now = Math.round(at / step);
        long most = e.kind() == Estimate.Kind.SHARE
                ? Math.round(1 / step)
                : Math.max(4 * Math.abs(now), Math.max(100, Math.round(reach / step)));
        long least = at < 0 ? 4 * now : 0;
        return new Lever(
                e.isExact() ? Kind.FIGURE : Kind.EXACT,
                fact.id(),
                field,
                now,
                least,
                most,
                step,
                e.kind(),
                e.toString());
    }

    static Lever of(Parameter p) {
        Estimate.Kind kind = p.threshold().kind();
        double step = precision(p.number(), kind);
        long now = Math.round(p.number() / step);
        long most = kind == Estimate.Kind.SHARE ? Math.round(1 / step) : Math.max(4 * Math.abs(now), 10);
        return new Lever(
                Kind.PARAMETER,
                p.id(),
                "",
                now,
                Math.min(0, 4 * now),
                most,
                step,
                kind,
                p.threshold().toString());
    }

    /** The place of its last digit; whole per cent where a share has no finer digits. */
    private static double precision(double value, Estimate.Kind kind) {
        double step = kind.isPercent() ? 0.01 : 1;
        for (int i = 0; i < 4 && Math.abs(value / step - Math.rint(value / step)) > 1e-6; i++) {
            step /= 10;
        }
        // A large round figure moves in steps of a thousandth: tonnes of a million are not known to the tonne.
        if (!kind.isPercent() && Math.abs(value) >= 10_000) {
            step = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 3);
        }
        return step;
    }

    /**
     * The setting with this lever at another place.
     *
     * @return null if such facts cannot be
     */
    Setting at(long steps, Setting setting) {
        try {
            return kind == Kind.PARAMETER ? parameter(steps, setting) : fact(steps, setting);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Setting parameter(long steps, Setting setting) {
        return new Setting(
                setting.facts, setting.parameters.with(p -> p.id().equals(of) ? Parameter.valued(p, value(steps)) : p));
    }

    private Setting fact(long steps, Setting setting) {
        Fact fact = setting.facts.get(of);
        String name = field.replaceFirst("\\[.*", "");
        Object old = FactType.of(fact).field(name).of(fact);
        return new Setting(setting.facts.with(FactType.with(fact, name, moved(old, steps))), setting.parameters);
    }

    private Object moved(Object old, long steps) {
        if (!field.contains("[")) {
            return moved(steps);
        }
        List<Object> parts = new ArrayList<>((List<?>) old);
        int i = Integer.parseInt(field.replaceAll("\\D", ""));
        parts.set(i, moved(parts.get(i), field.substring(field.indexOf('.') + 1), steps));
        return parts;
    }

    private Object moved(Object part, String of, long steps) {
        if (part instanceof PhaseOut step) {
            return of.equals("year") ? new PhaseOut((int) steps, step.left()) : new PhaseOut(step.year(), value(steps));
        }
        Suspension suspension = (Suspension) part;
        LocalDate day = LocalDate.ofEpochDay(steps);
        return of.equals("from")
                ? new Suspension(day, suspension.until(), suspension.minerals())
                : new Suspension(suspension.from(), day, suspension.minerals());
    }

    private Object moved(long steps) {
        return switch (kind) {
            case DATE -> LocalDate.ofEpochDay(steps);
            case COUNT -> (int) steps;
            default -> new Estimate(value(steps), value(steps), false, false, counts);
        };
    }

    double value(long steps) {
        return steps * step;
    }

    String show(long steps) {
        return switch (kind) {
            case DATE -> LocalDate.ofEpochDay(steps).toString();
            case COUNT -> "" + steps;
            default ->
                counts.isPercent()
                        ? Estimate.percent(Math.rint(value(steps) * 1e6) / 1e6)
                        : Estimate.plain(value(steps));
        };
    }

    /** How far a place is from where it stands, as a share of the value; a date as a share of a year. */
    double distance(long steps) {
        double moved = Math.abs(steps - now);
        return kind == Kind.DATE ? moved / 365 : now == 0 ? moved * step : moved / Math.abs(now);
    }

    /** Where to look on the way to an end of what it can be: a step away, a quarter, half and all of the way. */
    List<Long> probes(long end) {
        Set<Long> probes = new LinkedHashSet<>();
        long far = end - now;
        for (double part : new double[] {0.0, 0.25, 0.5, 1.0}) {
            long at = part == 0 ? now + Long.signum(far) : now + Math.round(far * part);
            if (at != now) {
                probes.add(at);
            }
        }
        return List.copyOf(probes);
    }
}
