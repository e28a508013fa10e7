package dev.lodestone.stress;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Holder;
import dev.lodestone.fact.MeasureKind;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.Stockpile;
import dev.lodestone.situation.StockCover;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
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

    Stores(Inputs inputs) {
        this.inputs = inputs;
        this.release = inputs.days(MeasureKind.STOCK_RELEASE, RELEASE);
        covers().forEach(this::hold);
        aims().forEach(this::aim);
        held.sort(Comparator.comparingDouble(s -> s.release().low()));
    }

    List<Store> all() {
        return List.copyOf(held);
    }

    /** Those of whose stocks no figure tells; empty where a figure tells of all stocks together. */
    Set<Holder> unknown() {
        return unknown;
    }

    /** Those held; of the mineral itself before those of a group. */
    private List<StockCover> covers() {
        List<StockCover> all = new ArrayList<>();
        inputs.situation().derived().forEach(d -> {
            boolean fits = d instanceof StockCover c
                    && c.economy().equals(inputs.stop().economy())
                    && c.mineral().equals(inputs.mineral())
                    && c.days() != null
                    && sameStage(c.stage());
            if (fits) {
                all.add((StockCover) d);
            }
        });
        boolean own = all.stream().anyMatch(this::isOwn);
        return all.stream().filter(c -> !own || isOwn(c)).toList();
    }

    private boolean isOwn(StockCover cover) {
        return cover.from().get(0) instanceof Stockpile s && s.mineral().equals(inputs.mineral());
    }

    /** Ore bridges no lack of metal: a stock counts at the stage of the use. */
    private boolean sameStage(Stage stage) {
        return stage == null
                || inputs.use() == null
                || inputs.use().stage() == null
                || stage == inputs.use().stage();
    }

    private List<Stockpile> aims() {
        return inputs.about(Stockpile.class).stream()
                .filter(s -> s.target()
                        && s.days() != null
                        && s.economy().equals(inputs.stop().economy())
                        && sameStage(s.stage()))
                .toList();
    }

    private void hold(StockCover cover) {
        String says = who(cover.holder()) + " " + verb(cover.holder(), "hold") + " " + cover.days() + " days of use";
        held.add(store(cover.holder(), cover.days(), false, says, Inputs.ids(cover.from())));
        if (cover.holder() == null) {
            unknown.clear();
        } else {
            unknown.remove(cover.holder());
        }
    }

    /** An aim stands in only for a holder of whom nothing is known. */
    private void aim(Stockpile aim) {
        boolean known = aim.holder() == null
                ? held.stream().anyMatch(s -> !s.aim()) || unknown.isEmpty()
                : !unknown.contains(aim.holder());
        if (!known) {
            String says = who(aim.holder()) + " " + verb(aim.holder(), "mean") + " to hold " + aim.days()
                    + " days of use; what is held is not known";
            held.add(store(aim.holder(), aim.days(), true, says, Inputs.ids(List.<Fact>of(aim))));
        }
    }

    private Store store(Holder holder, Estimate days, boolean aim, String says, List<String> facts) {
        Estimate from = holder == Holder.USERS
                ? AT_ONCE
                : holder == Holder.GOVERNMENT ? release : Estimate.number(0, release.high());
        String when = holder == Holder.USERS ? "" : "; released after " + from + " days";
        return new Store(holder, days, aim, from, says + when, facts);
    }

    private String who(Holder holder) {
        String economy = inputs.stop().economy().inText();
        String name = Character.toUpperCase(economy.charAt(0)) + economy.substring(1);
        return holder == null ? name : holder == Holder.USERS ? "Users in " + economy : "The government of " + economy;
    }

    private String verb(Holder holder, String verb) {
        boolean many = holder == Holder.USERS
                || holder == null && inputs.stop().economy().inText().endsWith("States");
        return many ? verb : verb + "s";
    }
}
