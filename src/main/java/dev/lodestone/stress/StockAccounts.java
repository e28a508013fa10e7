package dev.lodestone.stress;

import dev.lodestone.fact.Stockpile;
import dev.lodestone.situation.Preference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Of what several sources say of one stock, what is used: what is assumed, else as of all accounts of one thing. */
final class StockAccounts {

    /** @param others what other sources say of the same stock */
    record Account(Stockpile used, List<Stockpile> others) {}

    private StockAccounts() {}

    /** One source may tell of several stocks of one holder, which add up: each is an account. */
    static List<Account> of(List<Stockpile> stocks, Inputs inputs) {
        Map<List<Object>, List<Stockpile>> things = new LinkedHashMap<>();
        stocks.forEach(s ->
                things.computeIfAbsent(thing(s, inputs), k -> new ArrayList<>()).add(s));
        Comparator<Stockpile> first = Comparator.<Stockpile, Boolean>comparing(
                        s -> !inputs.assumed().contains(s.id()))
                .thenComparing(new Preference(inputs.situation().asOf(), Set.of()));
        List<Account> accounts = new ArrayList<>();
        for (List<Stockpile> told : things.values()) {
            Stockpile used = told.stream().min(first).orElseThrow();
            List<Stockpile> others =
                    told.stream().filter(s -> !s.source().equals(used.source())).toList();
            told.stream()
                    .filter(s -> s.source().equals(used.source()))
                    .forEach(s -> accounts.add(new Account(s, s == used ? others : List.of())));
        }
        return accounts;
    }

    private static List<Object> thing(Stockpile stock, Inputs inputs) {
        // Where the stage of the use is known, what does not say its stage is taken to be of it.
        boolean one = inputs.use() != null && inputs.use().stage() != null;
        return Arrays.asList(stock.mineral(), stock.holder(), one ? null : stock.stage());
    }
}
