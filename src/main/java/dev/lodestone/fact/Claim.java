package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An assessment that somebody makes: kept with its author, never turned into a fact. */
@About("An assessment that somebody makes: kept with its author, never turned into a fact.")
public record Claim(
        String id,

        @About(
                value = "response, dominance, vulnerability, aim, outlook, importance, cooperation or timing",
                example = "response")
        ClaimKind kind,

        @About(value = "the economies it is about", optional = true, example = "CN")
        List<Economy> about,

        @About(value = "the minerals covered", optional = true, example = "gallium")
        List<Mineral> minerals,

        @About(value = "the stage it is about", optional = true, example = "refined")
        Stage stage,

        @About(value = "ids of the facts that are said to follow", optional = true, example = "CN-01")
        List<String> effect,

        @About(value = "ids of the facts they are said to follow from", optional = true, example = "US-01")
        List<String> cause,

        @About(value = "the statement", example = "seen as a direct response to U.S. restrictions")
        String says,

        @About(value = "whose assessment it is", example = "World Economic Forum")
        String attributedTo,

        @About(value = "the day it was stated", optional = true, example = "2024-08-01")
        LocalDate stated,

        @About(
                value = "how likely it is that what is said is so; anything from never to surely if missing",
                optional = true,
                unit = "share",
                example = "30%")
        Estimate likelihood,

        Confidence confidence,
        LocalDate publishedOn,
        String source)
        implements Fact {

    public Claim {
        about = Check.list(about);
        minerals = Check.list(minerals);
        effect = Check.list(effect);
        cause = Check.list(cause);
        Check.fact(id, source)
                .has("kind", kind)
                .text("says", says)
                .text("attributedTo", attributedTo)
                .share("likelihood", likelihood)
                .done();
    }

    @Override
    public List<Economy> tellsOf() {
        return about.stream().filter(e -> !e.equals(Economy.WORLD)).toList();
    }

    @Override
    @MayBeMissing
    public LocalDate madeKnown() {
        return stated;
    }

    @Override
    public Map<String, List<String>> references() {
        return new TreeMap<>(Map.of("cause", cause, "effect", effect));
    }
}
