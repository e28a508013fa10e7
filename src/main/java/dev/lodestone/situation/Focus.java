package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import java.util.List;

/** An economy that advice is given to. */
@About("An economy that advice is given to.")
public record Focus(Economy economy) implements Derived {

    @Override
    public List<Fact> from() {
        return List.of();
    }
}
