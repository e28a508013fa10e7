package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** All parameters with their dated values; immutable. */
public final class Parameters {

    /** The parameters at one date, read loosely and strictly, by their ids. */
    public record Valid(Map<String, Parameter> loose, Map<String, Parameter> strict) {

        /** @throws IllegalArgumentException if there is no such parameter at the date */
        public double number(String name) {
            Parameter parameter = loose.get(name);
            if (parameter == null) {
                String nearest = Words.nearest(name, loose.keySet());
                throw new IllegalArgumentException("no parameter '" + name + "' is valid at this date"
                        + (nearest == null ? "" : "; did you mean '" + nearest + "'?"));
            }
            return parameter.number();
        }

        /** Of the values of a parameter the one that holds for an economy and a mineral; null if it has none at the date. */
        public Parameter covering(String name, @MayBeMissing Economy economy, @MayBeMissing Mineral mineral) {
            return loose.values().stream()
                    .filter(p -> p.name().equals(name) && p.reach().covers(economy, mineral))
                    .findFirst()
                    .orElse(null);
        }
    }

    private final Map<String, List<Parameter>> byName;
    private final Map<LocalDate, Valid> atDate = new ConcurrentHashMap<>();

    /** @param all any number of values a name, each with another first day or another reach */
    public Parameters(Collection<Parameter> all) {
        Map<String, List<Parameter>> grouped = new TreeMap<>();
        all.forEach(
                p -> grouped.computeIfAbsent(p.name(), n -> new ArrayList<>()).add(p));
        grouped.values().forEach(values -> values.sort((a, b) -> since(a).compareTo(since(b))));
        this.byName = Collections.unmodifiableMap(grouped);
    }

    /** The same with some values otherwise. */
    public Parameters with(UnaryOperator<Parameter> change) {
        return new Parameters(
                byName.values().stream().flatMap(List::stream).map(change).toList());
    }

    /** Every parameter's values in the order of their dates. */
    public Map<String, List<Parameter>> byName() {
        return byName;
    }

    /** What each of them counts, by its name: "share", "days". */
    public Map<String, String> units() {
        Map<String, String> units = new HashMap<>();
        byName.forEach((name, values) -> units.put(name, values.get(0).unit()));
        return units;
    }

    /** The values that hold at a date; a parameter that has no value yet is left out. */
    public Valid at(LocalDate date) {
        Valid valid = atDate.get(date);
        if (valid == null) {
            if (atDate.size() > 1_000) {
                atDate.clear();
            }
            valid = valid(date);
            atDate.put(date, valid);
        }
        return valid;
    }

    private Valid valid(LocalDate date) {
        Map<String, Parameter> loose = new LinkedHashMap<>();
        Map<String, Parameter> strict = new LinkedHashMap<>();
        byName.forEach((name, values) -> {
            Map<String, Parameter> latest = new LinkedHashMap<>();
            for (Parameter value : values) {
                if (!since(value).isAfter(date)) {
                    latest.put(value.id(), value);
                }
            }
            latest.forEach((id, value) -> {
                Parameter one = value.reaching(value.reach().except(narrower(value.reach(), latest.values())));
                loose.put(id, one);
                strict.put(id, one.strict());
            });
        });
        return new Valid(Collections.unmodifiableMap(loose), Collections.unmodifiableMap(strict));
    }

    private static List<Reach> narrower(Reach reach, Collection<Parameter> all) {
        return all.stream().map(Parameter::reach).filter(r -> r.precedes(reach)).toList();
    }

    private static LocalDate since(Parameter parameter) {
        return parameter.since() == null ? LocalDate.MIN : parameter.since();
    }
}
