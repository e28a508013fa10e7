package dev.lodestone.bench.byhand;

import dev.lodestone.fact.Demand;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Recycling;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Substitutability;
import dev.lodestone.situation.AppliedControl;
import dev.lodestone.situation.Concentration;
import dev.lodestone.situation.Concentration.Supply;
import dev.lodestone.situation.NetImportReliance;
import dev.lodestone.situation.Situation;
import dev.lodestone.situation.StockCover;
import dev.lodestone.situation.SupplyRisk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A situation sorted by type, once for all rules; what rules join by is indexed when the first of them asks. */
final class Known {
    private final Situation situation;
    private final Set<Economy> subjects;
    private final Established established;
    private final Map<Class<?>, List<Object>> byType = new HashMap<>(128);
    private Index<Concentration> supplies;
    private Index<NetImportReliance> reliances;
    private Index<StockCover> stocks;
    private Index<AppliedControl> controls;
    private Index<SupplyRisk> risks;
    private Index<Demand> demands;
    private Set<Mineral> substituted;
    private Set<Mineral> recycled;

    Known(Situation situation, Limits limits) {
        this.situation = situation;
        subjects = new HashSet<>(situation.subjects());
        established = new Established(situation, limits);
        group(situation.current());
        group(situation.derived());
    }

    /** Records of one type mostly stand together. */
    private void group(List<?> records) {
        Class<?> type = null;
        List<Object> alike = null;
        for (Object each : records) {
            if (each.getClass() != type) {
                type = each.getClass();
                alike = byType.computeIfAbsent(type, t -> new ArrayList<>());
            }
            alike.add(each);
        }
    }

    /** Whether a measure has come to an end; what is suspended or unknown has not. */
    static boolean isOver(State state) {
        return switch (state) {
            case EXPIRED, REPEALED, SUPERSEDED, STRUCK_DOWN -> true;
            default -> false;
        };
    }

    /** Whether any of the supplies is at a stage. */
    static boolean anyAt(Stage stage, List<Concentration> supplies) {
        for (Concentration c : supplies) {
            if (c.stage() == stage) {
                return true;
            }
        }
        return false;
    }

    Established established() {
        return established;
    }

    LocalDate asOf() {
        return situation.asOf();
    }

    /** Whether no fact at all holds at the date. */
    boolean isEmpty() {
        return situation.current().isEmpty();
    }

    /** Whether an economy is one that advice is given to. */
    boolean isSubject(Economy economy) {
        return subjects.contains(economy);
    }

    /** Whether what is said of an economy is in the answer. */
    boolean concerns(Economy economy) {
        return economy.equals(Economy.WORLD) || subjects.contains(economy);
    }

    /** All records of a type. */
    @SuppressWarnings("unchecked")
    <T> List<T> all(Class<T> type) {
        return (List<T>) byType.getOrDefault(type, List.of());
    }

    List<Concentration> supplies() {
        return all(Concentration.class);
    }

    /** How the supply of an economy is divided, at each stage and in each form. */
    List<Concentration> supplies(Economy economy, Mineral mineral) {
        if (supplies == null) {
            supplies = new Index<>(supplies(), Concentration::economy, Concentration::mineral);
        }
        return supplies.at(economy, mineral);
    }

    /** How world output is divided; beside it, figures may be of what the world imports. */
    List<Concentration> outputs(Mineral mineral) {
        List<Concentration> outputs = supplies(Economy.WORLD, mineral);
        for (Concentration c : outputs) {
            if (c.of() != Supply.OUTPUT) {
                return outputs.stream().filter(o -> o.of() == Supply.OUTPUT).toList();
            }
        }
        return outputs;
    }

    List<NetImportReliance> reliances(Economy economy, Mineral mineral) {
        if (reliances == null) {
            reliances =
                    new Index<>(all(NetImportReliance.class), NetImportReliance::economy, NetImportReliance::mineral);
        }
        return reliances.at(economy, mineral);
    }

    /** Whether it is known for how many days a stock lasts. */
    boolean hasStockDays(Economy economy, Mineral mineral) {
        if (stocks == null) {
            stocks = new Index<>(all(StockCover.class), StockCover::economy, StockCover::mineral);
        }
        for (StockCover stock : stocks.at(economy, mineral)) {
            if (stock.days() != null) {
                return true;
            }
        }
        return false;
    }

    /** The export controls that cut off an economy from a mineral. */
    List<AppliedControl> controls(Economy on, Mineral mineral) {
        if (controls == null) {
            controls = new Index<>(all(AppliedControl.class), AppliedControl::on, AppliedControl::mineral);
        }
        return controls.at(on, mineral);
    }

    boolean hasSupplyRisk(Economy economy, Mineral mineral) {
        if (risks == null) {
            risks = new Index<>(all(SupplyRisk.class), SupplyRisk::economy, SupplyRisk::mineral);
        }
        return risks.has(economy, mineral);
    }

    boolean hasDemand(Economy economy, Mineral mineral) {
        if (demands == null) {
            demands = new Index<>(all(Demand.class), Demand::economy, Demand::mineral);
        }
        return demands.has(economy, mineral);
    }

    boolean hasSubstitutability(Mineral mineral) {
        if (substituted == null) {
            substituted = new HashSet<>();
            all(Substitutability.class).forEach(s -> substituted.add(s.mineral()));
        }
        return substituted.contains(mineral);
    }

    boolean hasRecycling(Mineral mineral) {
        if (recycled == null) {
            recycled = new HashSet<>();
            all(Recycling.class).forEach(r -> recycled.add(r.mineral()));
        }
        return recycled.contains(mineral);
    }
}
