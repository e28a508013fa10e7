package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.IndicatorKind;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Period;
import dev.lodestone.fact.PublishedIndicator;
import dev.lodestone.fact.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** How concentrated a supply is by an HHI that somebody published, where no shares of suppliers give it. */
@About("How concentrated a supply is by an HHI that somebody published, where no shares of suppliers give it.")
public record PublishedConcentration(
        @About("World for world output, otherwise the economy that is supplied")
        Economy economy,

        Mineral mineral,

        @About("null if the indicator names none") @MayBeMissing
        Stage stage,

        @MayBeMissing Period period,

        @About(value = "Herfindahl-Hirschman index, 0 to 10,000", unit = "0 to 10,000")
        Estimate hhi,

        List<Fact> from)
        implements Derived {

    static List<PublishedConcentration> of(CurrentFacts facts, List<Concentration> computed, Set<Economy> subjects) {
        List<PublishedConcentration> published = new ArrayList<>();
        Map<Mineral, List<Concentration>> byMineral =
                facts.of(PublishedIndicator.class).isEmpty()
                        ? Map.of()
                        : computed.stream().collect(Collectors.groupingBy(Concentration::mineral));
        for (PublishedIndicator p : facts.of(PublishedIndicator.class)) {
            if (p.indicator() == IndicatorKind.HHI
                    && (economy(p).equals(Economy.WORLD) || subjects.contains(economy(p)))
                    && byMineral.getOrDefault(p.mineral(), List.of()).stream().noneMatch(c -> isOf(p, c))) {
                published.add(new PublishedConcentration(
                        economy(p), p.mineral(), p.stage(), p.period(), p.value(), List.of(p)));
            }
        }
        return published;
    }

    /** Whether an indicator is of a supply whose shares are known. */
    static boolean isOf(PublishedIndicator p, Concentration c) {
        return c.economy().equals(economy(p))
                && c.mineral().equals(p.mineral())
                && (p.stage() == null || p.stage() == c.stage())
                && (p.period() == null || c.period() == null || Objects.equals(p.period(), c.period()));
    }

    private static Economy economy(PublishedIndicator p) {
        return p.economy() == null ? Economy.WORLD : p.economy();
    }

    /** Whose supply it is, in words. */
    public String counted() {
        return economy.equals(Economy.WORLD) ? "world output" : "the supply of " + economy.inText();
    }

    /** What is counted, as it follows the mineral in a sentence. */
    public String what() {
        return Phrases.of(stage, period);
    }
}
