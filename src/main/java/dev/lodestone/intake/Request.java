package dev.lodestone.intake;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is asked of the advisor.
 *
 * @param title of the dossier; empty if it has none
 * @param asOf null if the input names no date
 * @param asked the economies to advise; empty means all that the facts are about
 */
public record Request(String title, LocalDate asOf, List<Economy> asked, FactSet facts) {

    public Request {
        asked = List.copyOf(asked);
    }

    public Request asOf(LocalDate date) {
        return new Request(title, date, asked, facts);
    }

    public Request asking(List<Economy> economies) {
        return new Request(title, asOf, economies, facts);
    }

    /** These facts and those of another request whose ids are not taken yet. */
    public Request with(Request other) {
        List<Fact> all = new ArrayList<>(facts.all());
        other.facts.all().stream().filter(f -> facts.get(f.id()) == null).forEach(all::add);
        return new Request(title, asOf, asked, new FactSet(all));
    }
}
