package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;

/** How much hangs on a supplier, as a sentence says it. */
record ExposureWords(Exposure of) {
    private static final String UNKNOWN = "an unknown part of the supply";

    /** Shares are printed with one decimal: below it they would read as nothing. */
    private static final double LEAST_PRINTED = 0.0005;

    /** Of what may be more nobody says that it hardly matters. */
    private static final double SMALL = 0.1;

    String touches() {
        String whom = of.economy().inText();
        if (of.share() == null || of.share().high() >= SMALL) {
            return "; whether that matters to " + whom + " is open";
        }
        return (of.basis() == Exposure.Basis.REST ? ", which seems hardly to touch " : ", which hardly touches ")
                + whom;
    }

    /** "66% of the imports (refined, oxide, 2021-2024)". */
    String inText() {
        return of.basis() == Exposure.Basis.UNKNOWN ? UNKNOWN : shown() + " " + plainly();
    }

    String inFull() {
        return of.basis() == Exposure.Basis.UNKNOWN ? UNKNOWN : shown() + " " + plainly() + besides();
    }

    String basedOn() {
        return isMultiplied()
                ? "of the supply: " + shown() + " " + plainly() + ", which cover " + of.reliance() + " of use"
                : plainly() + besides();
    }

    /** Whether it is a share of what is imported, which is not all that is used. */
    private boolean isMultiplied() {
        return of.basis() == Exposure.Basis.IMPORTS
                && !of.isLimited()
                && !of.isSoldOn()
                && of.reliance() != null
                && of.reliance().low() < 1;
    }

    private String plainly() {
        String counted = what() + Phrases.of(of.stage(), of.form(), of.period());
        return switch (of.basis()) {
            case USE -> "of what " + of.whose() + " uses" + counted;
            case IMPORTS -> "of the imports" + whose() + counted;
            case REST -> "of the imports" + whose() + counted + ", in a table that does not name it";
            case WITHIN -> "of the imports" + whose() + counted + ", in a table that names only its union";
            case THROUGH ->
                "of the imports" + whose() + counted
                        + ", with what others pass on that make none, shared out as world output is";
            case OUTPUT -> "of world output" + counted + bought();
            case NOT_BOUGHT -> "of world output" + counted + "; " + unbought();
            case UNKNOWN -> "not known";
        };
    }

    private String unbought() {
        Economy economy = of.economy();
        return of.reliance() == null
                ? "no fact says that " + economy + " imports it or refines what others mine"
                : economy + " exports more of it than it imports";
    }

    private String bought() {
        Economy economy = of.economy();
        Estimate made = of.made();
        String makes = made == null ? "" : economy + " makes " + made + " itself, and ";
        if (of.imports() != null) {
            return "; " + makes + (made == null ? economy + " gets " : "gets ")
                    + of.imports().inText() + " there";
        }
        return "; " + (made == null ? "what " + economy + " buys there" : makes + "what it buys") + " is not known";
    }

    private String shown() {
        boolean tiny = of.stated().high() > 0 && of.stated().high() < LEAST_PRINTED;
        return tiny ? "less than 0.1%" : of.stated().toString();
    }

    private String whose() {
        return of.whose().equals(of.economy()) ? "" : " of " + of.whose();
    }

    private String what() {
        return of.what() == null || of.what().equals(of.mineral()) ? "" : " of " + of.what();
    }

    private String besides() {
        if (of.basis() != Exposure.Basis.IMPORTS) {
            return "";
        }
        if (of.isLimited()) {
            return "; what " + of.economy() + " makes itself leaves " + of.share() + " of the supply to it";
        }
        if (of.isSoldOn()) {
            return "; " + of.economy() + " exports more of it than it imports";
        }
        return isMultiplied() ? "; imports cover " + of.reliance() + " of use" : "";
    }
}
