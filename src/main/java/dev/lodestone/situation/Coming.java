package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Instrument;
import java.util.List;

/** What is announced or proposed for a recommendation, where nothing exists yet: it is named, and not counted. */
@About("What is announced or proposed for a recommendation, where nothing exists yet: it is named, and not counted.")
public record Coming(
        Recommendation to,
        Economy economy,
        @About("the instrument as it was submitted") Instrument instrument) implements Derived {

    public String law() {
        return Actor.law(instrument);
    }

    public String limit() {
        return Actor.limit(instrument);
    }

    @Override
    public List<Fact> from() {
        return List.of(instrument);
    }
}
