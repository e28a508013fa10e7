package dev.lodestone.stress;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Holder;
import dev.lodestone.fact.Words;
import java.util.ArrayList;
import java.util.List;

/** What is missing for an exact answer, each with the fact that would give it. */
final class Questions {
    private final Inputs inputs;
    private final List<Asked> all = new ArrayList<>();

    private Questions(Inputs inputs) {
        this.inputs = inputs;
    }

    static List<Asked> of(Worked worked) {
        Questions questions = new Questions(worked.inputs());
        questions.supply();
        worked.stores().untold().forEach(questions::stock);
        worked.gains().unknownOutput().forEach(questions::output);
        questions.rest(worked.gains().substitutesUnknown(), worked.cost(), worked.sectors());
        return List.copyOf(questions.all);
    }

    private void supply() {
        if (inputs.tonnes() == null) {
            ask("How many tonnes of " + mineral() + " does " + economy() + " use in a year?", "Demand", stopped());
        }
        if (inputs.isOpen()) {
            ask(
                    "What part of the " + mineral() + " that it uses does " + economy() + " import?",
                    "ImportReliance",
                    stopped());
        }
        if (!inputs.exposure().isKnown() || inputs.exposure().isProxy()) {
            String asks = "What share of its imports of " + mineral() + " does " + economy() + " get from "
                    + inputs.stop().without() + "?";
            ask(asks, "ImportShare", stopped());
        }
    }

    private void stock(Holder holder) {
        String who = holder == Holder.USERS ? "users in " + economy() : "the government of " + economy();
        String does = holder == Holder.USERS ? "do " : "does ";
        ask("For how many days of use " + does + who + " hold " + mineral() + " in stock?", "Stockpile", stopped());
    }

    private void output(Economy country) {
        ask("How many tonnes of " + mineral() + " does " + country + " make in a year?", "Production", country);
    }

    private void rest(boolean substitutes, Cost cost, List<Sector> sectors) {
        if (substitutes) {
            ask("How little can " + mineral() + " be replaced?", "Substitutability", null);
        }
        if (cost.models().isEmpty()) {
            String asks = "What would " + economy() + " lose if "
                    + Words.possessive(inputs.stop().without()) + " deliveries of " + mineral()
                    + " stopped, and over how many months?";
            ask(asks, "EconomicEffect", stopped());
        }
        if (sectors.isEmpty()) {
            ask("Which sectors use " + mineral() + " in " + economy() + ", and how much of it?", "UseShare", stopped());
        }
    }

    private void ask(String says, String fact, Economy economy) {
        all.add(Asked.of(says, fact, economy, inputs.mineral()));
    }

    private Economy stopped() {
        return inputs.stop().economy();
    }

    private String economy() {
        return stopped().inText();
    }

    private String mineral() {
        return inputs.mineral().name();
    }
}
