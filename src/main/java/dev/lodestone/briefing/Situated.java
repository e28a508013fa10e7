package dev.lodestone.briefing;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Election;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.ImportShare;
import dev.lodestone.fact.Instrument;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Stockpile;
import dev.lodestone.fact.Strategy;
import dev.lodestone.fact.SupplyShock;
import dev.lodestone.situation.Concentration;
import dev.lodestone.situation.Derived;
import dev.lodestone.situation.Extensions;
import dev.lodestone.situation.NetImportReliance;
import dev.lodestone.situation.Situation;
import dev.lodestone.situation.StockCover;
import dev.lodestone.situation.TariffSuccession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a page is about.
 *
 * @param readers whom it is for; empty if nobody asked
 * @param facts those that hold at the date
 * @param cited those that the answer rests on
 * @param stocks what is held in stock
 * @param figured those of the readers and their unions of whose supply a fact speaks
 * @param succession which tariffs take the place of others
 */
public record Situated(
        LocalDate asOf,
        List<Economy> readers,
        Collection<Fact> facts,
        Collection<Fact> cited,
        Set<Economy> figured,
        List<StockCover> stocks,
        TariffSuccession succession) {

    private static final int FEW = 3;

    public static Situated of(
            Situation situation, Extensions extensions, List<Economy> readers, Collection<Fact> cited) {
        Set<Economy> figured = new LinkedHashSet<>();
        List<StockCover> stocks = new ArrayList<>();
        for (Derived derived : situation.derived()) {
            if (derived instanceof Concentration c) {
                figured.add(c.economy());
            } else if (derived instanceof NetImportReliance r) {
                figured.add(r.economy());
            } else if (derived instanceof StockCover stock) {
                stocks.add(stock);
            }
        }
        // A share that is withheld speaks of its importer too.
        situation.current().stream()
                .filter(ImportShare.class::isInstance)
                .forEach(f -> figured.add(((ImportShare) f).importer()));
        figured.retainAll(situation.subjects());
        figured.remove(Economy.WORLD);
        TariffSuccession succession = TariffSuccession.of(situation.current(), extensions, situation.asOf());
        return new Situated(situation.asOf(), readers, situation.current(), cited, figured, stocks, succession);
    }

    /** Strategies and means that the readers have, and disturbances that hit them, whether anything rests on them or not. */
    List<Fact> means() {
        return facts.stream()
                .filter(f -> f instanceof Strategy s && isOfReaders(List.of(s.economy()))
                        || f instanceof Instrument i && isOfReaders(i.economies())
                        || f instanceof SupplyShock shock && isOfReaders(shock.on()))
                .toList();
    }

    /** Elections of those on whom what a concern is about hangs: who governs there next decides what comes from there. */
    List<Fact> elections(List<Topic> shown) {
        return facts.stream()
                .filter(f -> f instanceof Election e
                        && shown.stream()
                                .map(Topic::exposure)
                                .anyMatch(x -> x != null && e.economy().equals(x.supplier())))
                .toList();
    }

    private boolean isOfReaders(List<Economy> economies) {
        return readers.isEmpty()
                || economies.stream().anyMatch(e -> readers.stream().anyMatch(r -> e.covers(r, asOf)));
    }

    /** Whether a fact speaks of the supply of one of the readers, or of a union of theirs. */
    boolean ownFigures() {
        return !figured.isEmpty();
    }

    /** The unions whose figures stand for those of all readers; empty where a fact speaks of a reader's own supply. */
    List<Economy> standIns() {
        return readers.stream().anyMatch(figured::contains) || readers.isEmpty() ? List.of() : List.copyOf(figured);
    }

    /** What its reader holds in stock and what it aims at: "; it holds gallium for 65 days in stock". */
    String stocks(Topic entry) {
        return told(
                        "; it holds ",
                        stocks.stream()
                                .filter(s -> s.economy().equals(entry.reader())
                                        && isTold(s.mineral(), entry)
                                        && s.days() != null
                                        && s.days().high() > 0)
                                .map(s -> s.mineral() + s.at() + " for " + s.lasts() + " days"))
                + told(
                        "; it aims at ",
                        facts.stream()
                                .filter(f -> f instanceof Stockpile s
                                        && s.target()
                                        && s.days() != null
                                        && s.economy().equals(entry.reader())
                                        && isTold(s.mineral(), entry))
                                .map(f -> ((Stockpile) f).mineral() + " for " + ((Stockpile) f).days() + " days"));
    }

    /** How long what its reader holds of the first of its minerals lasts: "antimony: 67 days in stock"; null if no fact tells. */
    String held(Topic entry) {
        return entry.minerals().stream()
                .flatMap(m -> stocks.stream()
                        .filter(s -> s.economy().equals(entry.reader()) && m.equals(s.mineral()) && s.days() != null))
                .findFirst()
                .map(s -> s.mineral() + s.at() + ": " + s.lasts() + " days in stock")
                .orElse(null);
    }

    /** Of other minerals too where nothing else is known of the reader. */
    private boolean isTold(Mineral stocked, Topic entry) {
        return !ownFigures() || entry.isOf(stocked);
    }

    private static String told(String verb, Stream<String> stocks) {
        List<String> few = stocks.limit(FEW).toList();
        return few.isEmpty() ? "" : verb + String.join(", ", few) + " in stock";
    }
}
