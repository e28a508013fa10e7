package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Fact;
import java.time.LocalDate;
import java.util.List;

/** The date that advice is asked for; no rule reads a clock. */
@About("The date that advice is asked for; no rule reads a clock.")
public record AsOf(LocalDate date) implements Derived {

    @Override
    public List<Fact> from() {
        return List.of();
    }
}
