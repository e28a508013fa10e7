package dev.lodestone.stress;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Holder;
import dev.lodestone.fact.MeasureKind;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.Stockpile;
import dev.lodestone.fact.Words;
import dev.lodestone.method.StockDays;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Objects;
import java.util.Set;

/** The stocks that can bridge a stop, and whose nobody knows. What users hold is at hand; what a government holds has to be released. */
final class Stores {
    /** Name of the parameter: how long a government's release takes where no fact tells. */
    static final String RELEASE = "stress.release-days";

    private static final Estimate AT_ONCE = Estimate.number(0);

    private final Inputs inputs;
    private final Estimate release;
    private final List<Store> held = new ArrayList<>();
    private final Set<Holder> unknown = EnumSet.allOf(Holder.class);
    private final List<String> quantities = new ArrayList<>();
    private final Set<Holder> unasked = EnumSet.noneOf(Holder.class);

    Stores(Inputs inputs) {
        this.inputs = inputs;
        this.release = inputs.days(MeasureKind.STOCK_RELEASE, RELEASE);
        List<Stockpile> all = stocks();
        StockAccounts.of(all.stream().filter(s -> !s.target()).toList(), inputs).forEach(this::hold);
        overlap();
        all.stream().filter(Stockpile::target).forEach(this::aim);
        held.sort(Comparator.comparingDouble(s -> s.release().low()));
    }

    List<Store> all() {
        return List.copyOf(held);
    }

    /** Those of whose stocks no figure tells how long they last; empty where a figure tells of all stocks together. */
    Set<Holder> unknown() {
        return unknown;
    }

    /** Of these those of whose stocks no figure tells anything. */
    Set<Holder> untold() {
        Set<Holder> untold = EnumSet.noneOf(Holder.class);
        unknown.stream().filter(h -> !unasked.contains(h)).forEach(untold::add);
        return untold;
    }

    /** Stocks of which only the quantity is known, in words. */
    List<String> quantities() {
        return quantities;
    }

    /** Of the mineral itself before those of a group, at the stage of the use. */
    private List<Stockpile> stocks() {
        return inputs.about(Stockpile.class).stream()
                .filter(s -> s.economy().equals(inputs.stop().economy()) && sameStage(s.stage()))
                .toList();
    }

    /** Ore bridges no lack of metal: a stock counts at the stage of the use. */
    private boolean sameStage(Stage stage) {
        return stage == null
                || inputs.use() == null
                || inputs.use().stage() == null
                || stage == inputs.use().stage();
    }

    /** Days of use that it holds; null if only its quantity is known, and not how much is used. */
    private Estimate days(Stockpile stock) {
        if (stock.days() != null || inputs.tonnes() == null) {
            return stock.days();
        }
        Estimate days = StockDays.of(stock.quantity().map(stock.unit()::toTonnes), inputs.tonnes());
        return days.isExact() ? Estimate.number(Digits.kept(days.low())) : days;
    }

    private void hold(StockAccounts.Account account) {
        Stockpile stock = account.used();
        Estimate days = days(stock);
        if (days == null) {
            quantity(stock, "hold");
            return;
        }
        String says = who(stock.holder()) + " " + verb(stock.holder(), "hold") + " " + inDays(days) + " of use";
        List<Estimate> others = account.others().stream()
                .map(this::days)
                .filter(Objects::nonNull)
                .filter(d -> !d.equals(days))
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            says += "; other figures for it, "
                    + Words.and(others.stream().map(Stores::inDays).toList()) + ", are not counted beside that";
        }
        List<String> facts = new ArrayList<>(Inputs.ids(List.<Fact>of(stock)));
        facts.addAll(Inputs.ids(account.others()));
        if (stock.days() == null) {
            facts.add(inputs.use().id());
        }
        held.add(store(stock.holder(), days, false, says, facts));
        if (stock.holder() == null) {
            unknown.clear();
        } else {
            unknown.remove(stock.holder());
        }
    }

    /** A stock of nobody in particular may be all that there is, with what is told of holders in it: at worst it is. */
    private void overlap() {
        double named = held.stream()
                .filter(s -> s.holder() != null)
                .mapToDouble(s -> s.days().low())
                .sum();
        for (ListIterator<Store> stores = held.listIterator(); stores.hasNext(); ) {
            Store store = stores.next();
            double counted = Math.min(named, store.days().low());
            if (store.holder() == null && counted > 0) {
                named -= counted;
                stores.set(store.sharing(counted));
            }
        }
    }

    private void quantity(Stockpile stock, String verb) {
        quantities.add(who(stock.holder()) + " " + verb(stock.holder(), verb)
                + (stock.target() ? " to hold " : " ")
                + stock.quantity().map(stock.unit()::toTonnes)
                + " tonnes; how long they last nobody can tell, as no figure says how much "
                + inputs.stop().economy().inText() + " uses in a year");
        if (stock.target()) {
            return;
        }
        if (stock.holder() == null) {
            unasked.addAll(EnumSet.allOf(Holder.class));
        } else {
            unasked.add(stock.holder());
        }
    }

    private static String inDays(Estimate days) {
        return days + (days.equals(Estimate.number(1)) ? " day" : " days");
    }

    /** An aim stands in only for a holder of whom nothing is known. */
    private void aim(Stockpile aim) {
        boolean known = aim.holder() == null
                ? held.stream().anyMatch(s -> !s.aim()) || unknown.isEmpty()
                : !unknown.contains(aim.holder());
        Estimate days = days(aim);
        if (days == null) {
            quantity(aim, "mean");
        } else if (!known) {
            String says = who(aim.holder()) + " " + verb(aim.holder(), "mean") + " to hold " + inDays(days)
                    + " of use; what is held is not known";
            held.add(store(aim.holder(), days, true, says, Inputs.ids(List.<Fact>of(aim))));
        }
    }

    private Store store(Holder holder, Estimate days, boolean aim, String says, List<String> facts) {
        Estimate from = holder == Holder.USERS
                ? AT_ONCE
                : holder == Holder.GOVERNMENT ? release : Estimate.number(0, release.high());
        String when = holder == Holder.USERS ? "" : "; released after " + inDays(from);
        return new Store(holder, days, aim, from, says + when, facts);
    }

    private String who(Holder holder) {
        String economy = inputs.stop().economy().inText();
        String name = Character.toUpperCase(economy.charAt(0)) + economy.substring(1);
        return holder == null ? name : holder == Holder.USERS ? "Users in " + economy : "The government of " + economy;
    }

    private String verb(Holder holder, String verb) {
        return holder == Holder.USERS ? verb : verb + "s";
    }
}
