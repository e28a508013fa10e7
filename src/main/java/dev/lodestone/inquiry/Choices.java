package dev.lodestone.inquiry;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Ending;
import dev.lodestone.fact.EntityListing;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Period;
import dev.lodestone.fact.PhaseOut;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.Suspension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a field of an assumed fact could hold: the first is what is assumed to begin with. */
final class Choices {
    private static final double[] SHARES = {0.5, 1, 0.9, 0.7, 0.3, 0.1, 0.01, 0};
    private static final double[] RATES = {0.25, -0.9, -0.5, 0, 0.1, 1, 3};
    private static final double[] NUMBERS = {10, 1, 0, 2.5, 0.5, 5, 45, 75, 100, 1_000, 1_000_000, -5};
    private static final List<String> PARTNERS = List.of("supplier", "exporter", "country", "target");

    private final Circumstances circumstances;
    private final List<String> ids;

    /** @param ids of the other assumed facts, which this one can refer to */
    Choices(Circumstances circumstances, List<String> ids) {
        this.circumstances = circumstances;
        this.ids = ids;
    }

    List<Object> of(FactType type, FactType.Field field) {
        Set<Object> choices = new LinkedHashSet<>();
        // What need not be given is left out first, except whom and what it is about.
        boolean about =
                field.type() == Mineral.class && !field.name().equals("exempt") || field.type() == Economy.class;
        boolean canBeMissing = field.optional() && !field.type().isPrimitive();
        if (canBeMissing && !about) {
            choices.add(field.list() ? List.of() : null);
        }
        List<Object> values = values(type, field);
        if (field.list()) {
            if (field.name().equals("parties")) {
                choices.add(List.of(circumstances.own(), circumstances.other()));
            }
            values.forEach(v -> choices.add(List.of(v)));
            if (field.type() == Economy.class) {
                choices.add(List.of(circumstances.own(), circumstances.other()));
                choices.add(List.of(Economy.WORLD));
            } else if (field.type() == String.class && values.size() > 1) {
                choices.add(List.copyOf(values));
            }
        } else {
            choices.addAll(values);
        }
        if (canBeMissing) {
            choices.add(field.list() ? List.of() : null);
        }
        return new ArrayList<>(choices);
    }

    /**
     * The value that a text names: {@code own} and {@code other} for the economies, {@code #1} for the second choice, {@code -} for nothing; where it
     * names none, any.
     */
    Object given(FactType type, FactType.Field field, String text) {
        Object named = null;
        if (text.equals("-")) {
            return field.list() ? List.of() : null;
        }
        if (field.type() == Economy.class) {
            named = text.equals("own")
                    ? circumstances.own()
                    : text.equals("other") ? circumstances.other() : Economy.of(text);
        } else if (text.startsWith("#")) {
            named = values(type, field).get(Integer.parseInt(text.substring(1)));
        } else {
            for (Object value : values(type, field)) {
                named = named == null && (text.isEmpty() || value.toString().equals(text)) ? value : named;
            }
        }
        return field.list() && named != null ? List.of(named) : named;
    }

    private List<Object> values(FactType type, FactType.Field field) {
        Class<?> is = field.type();
        LocalDate asOf = circumstances.asOf();
        if (is == Economy.class) {
            return economies(type, field);
        } else if (is == Mineral.class) {
            return List.of(circumstances.mineral());
        } else if (is == Stage.class) {
            Set<Object> all = new LinkedHashSet<>(List.of(circumstances.stage()));
            all.addAll(Arrays.asList(Stage.values()));
            return List.copyOf(all);
        } else if (is == Estimate.class) {
            return estimates(field.kind());
        } else if (is == LocalDate.class) {
            return List.of(asOf.minusDays(30), asOf, asOf.minusDays(400), asOf.plusDays(20), asOf.plusDays(200));
        } else if (is == Period.class) {
            return Stream.of(0, 1, 9)
                    .map(ago -> asOf.getYear() - ago)
                    .filter(year -> year >= Period.FIRST)
                    .map(year -> (Object) new Period(year, year, false))
                    .toList();
        } else if (is == Suspension.class) {
            return List.of();
        } else if (is == PhaseOut.class) {
            return List.of(new PhaseOut(asOf.getYear(), 0.5), new PhaseOut(asOf.getYear() + 2, 0));
        } else if (is == boolean.class || is == Boolean.class) {
            return List.of(false, true);
        } else if (is == int.class || is == Integer.class) {
            return whole(field);
        } else if (is.isEnum()) {
            return List.of(is.getEnumConstants());
        } else {
            return texts(field);
        }
    }

    private List<Object> economies(FactType type, FactType.Field field) {
        // Controls and listings come from the other economy; every other measure is taken by the one advised.
        boolean theirs = type.record() == ExportControl.class || type.record() == EntityListing.class;
        boolean partner = PARTNERS.contains(field.name()) || field.name().equals(theirs ? "by" : "on");
        Set<Object> all = new LinkedHashSet<>();
        all.add(partner ? circumstances.other() : circumstances.own());
        all.add(partner ? circumstances.own() : circumstances.other());
        all.addAll(circumstances.named(Economy.class));
        all.add(Economy.EU);
        if (!field.list()) {
            all.add(Economy.WORLD);
        }
        return List.copyOf(all);
    }

    private List<Object> whole(FactType.Field field) {
        int year = circumstances.asOf().getYear();
        return field.unit().equals("year") ? List.of(year + 1, year, year - 1, year + 4) : List.of(1, 2, 0, 10);
    }

    private List<Object> texts(FactType.Field field) {
        Set<Object> texts = new LinkedHashSet<>();
        if (field.list()) {
            texts.addAll(circumstances.named(String.class));
            texts.addAll(ids);
        }
        texts.add(field.example().split("[;|]")[0].strip());
        if (field.name().equals("instrument")) {
            texts.addAll(List.of("tariff", "export-control"));
        } else if (!field.list()) {
            texts.add("another");
        }
        return List.copyOf(texts);
    }

    private List<Object> estimates(Estimate.Kind kind) {
        Set<Object> estimates = new LinkedHashSet<>();
        for (double value : kind == Estimate.Kind.SHARE ? SHARES : kind == Estimate.Kind.RATE ? RATES : NUMBERS) {
            estimates.add(new Estimate(value, value, false, false, kind));
        }
        for (double t : circumstances.thresholds()) {
            for (double value : new double[] {t, t * 0.9, t * 1.1, t / 2}) {
                if (kind != Estimate.Kind.SHARE || value <= 1) {
                    double rounded = Math.rint(value * 1e4) / 1e4;
                    estimates.add(new Estimate(rounded, rounded, false, false, kind));
                }
            }
        }
        if (kind == Estimate.Kind.SHARE) {
            estimates.add(Estimate.parse(">50%", kind));
        } else if (kind == Estimate.Kind.NUMBER) {
            estimates.add(Estimate.parse(">60", kind));
        }
        return List.copyOf(estimates);
    }

    /** The courses that a measure can have taken up to the date: fields by name, those not named are left out. */
    List<Map<String, Object>> courses() {
        LocalDate asOf = circumstances.asOf();
        LocalDate past = asOf.minusDays(60);
        List<Map<String, Object>> courses = new ArrayList<>();
        courses.add(Map.of("announced", past, "from", asOf.minusDays(30)));
        courses.add(Map.of("announced", past));
        courses.add(Map.of("announced", past, "inForce", true));
        courses.add(Map.of("announced", past, "from", asOf.plusDays(20)));
        courses.add(Map.of("announced", past, "from", asOf.plusDays(200)));
        for (int end : new int[] {20, 300, -10}) {
            courses.add(Map.of(
                    "announced", asOf.minusDays(400),
                    "from", asOf.minusDays(300),
                    "suspensions", List.of(new Suspension(past, asOf.plusDays(end), List.of()))));
            courses.add(
                    Map.of("announced", asOf.minusDays(400), "from", asOf.minusDays(300), "until", asOf.plusDays(end)));
        }
        for (Ending ending : Ending.values()) {
            courses.add(Map.of(
                    "announced", asOf.minusDays(400), "from", asOf.minusDays(300), "ended", past, "ending", ending));
        }
        return courses.stream()
                .map(HashMap::new)
                .map(m -> (Map<String, Object>) m)
                .toList();
    }
}
