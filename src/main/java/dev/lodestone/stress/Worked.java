package dev.lodestone.stress;

import dev.lodestone.fact.Fact;
import dev.lodestone.intake.Request;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** All that is worked out of a stop before it is told. */
record Worked(
        Inputs inputs,
        Stores stores,
        Gains gains,
        Courses courses,
        Totals totals,
        List<Month> months,
        Cost cost,
        List<Sector> sectors) {

    static Worked of(Inputs inputs) {
        Stores stores = new Stores(inputs);
        Gains gains = new Gains(inputs);
        Courses courses = Courses.of(inputs, stores.all(), gains.all());
        boolean more = !stores.unknown().isEmpty();
        Totals totals = new Totals(inputs.stop(), courses, inputs.tonnes(), more);
        double least = more ? 0 : courses.best().sum(inputs.stop().months()).missing();
        return new Worked(
                inputs,
                stores,
                gains,
                courses,
                totals,
                totals.months(),
                Losses.of(inputs, least),
                Sector.of(inputs, totals.missing()));
    }

    Between opens() {
        return Between.of(courses.worst().opens(), courses.best().opens());
    }

    Between lasts() {
        Stop stop = inputs.stop();
        return Between.of(courses.worst().runsOut(stop.until()), courses.best().runsOut(stop.until()));
    }

    List<Stress.Gap> gaps() {
        return courses.worst().gaps().stream()
                .map(g -> new Stress.Gap(g.from(), g.until(), Digits.share(g.share(), g.share())))
                .toList();
    }

    List<Stress.Cited> cited(Request request) {
        Set<String> ids = new LinkedHashSet<>();
        if (inputs.use() != null) {
            ids.add(inputs.use().id());
        }
        inputs.exposure().from().forEach(f -> ids.add(f.id()));
        stores.all().forEach(s -> ids.addAll(s.facts()));
        gains.all().forEach(g -> ids.addAll(g.facts()));
        cost.models().forEach(m -> ids.add(m.fact()));
        sectors.forEach(s -> ids.add(s.fact()));
        return ids.stream()
                .map(id -> request.facts().get(id))
                .filter(Objects::nonNull)
                .map((Fact f) -> new Stress.Cited(f.id(), f.source()))
                .toList();
    }
}
