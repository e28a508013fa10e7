package dev.lodestone.bench.concentration;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.advice.Decision;
import dev.lodestone.bench.Quiet;
import dev.lodestone.bench.byhand.Rulebook;
import dev.lodestone.engine.Draft;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Threshold;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.situation.Concentration;
import dev.lodestone.situation.Derived;
import dev.lodestone.situation.NMinusOne;
import dev.lodestone.situation.Parameters;
import dev.lodestone.situation.Situation;
import dev.lodestone.situation.Trend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Writes the situation of each dossier as engines elsewhere get it, and what Lodestone decides: {@code Export FOLDER}. All that they
 * cannot do is done for them: figures are derived, a trend knows whether its supplier is the largest, and whom advice is not for is
 * left out.
 */
public final class Export {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Stands for figures without an end, which JSON has none of. */
    private static final double ENDLESS = 1e9;

    private Export() {}

    public static void main(String[] arguments) throws IOException {
        Quiet.engines();
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        RuleFiles files = Rulebook.frozen();
        Parameters parameters = new Draft(files).parameters();
        Contender lodestone = Contender.named("lodestone", files);
        for (String dossier : Intake.dossiers()) {
            Request request = Intake.dossier(dossier);
            if (request.asOf() != null) {
                ObjectNode node = situation(request, parameters.at(request.asOf()));
                decisions(lodestone.decide(request), node.putArray("decisions"));
                JSON.writeValue(folder.resolve(dossier + ".json").toFile(), node.put("dossier", dossier));
            }
        }
    }

    private static ObjectNode situation(Request request, Parameters.Valid valid) {
        Situation situation = Situation.of(request.facts(), request.asOf(), request.asked(), valid);
        ObjectNode node = JSON.createObjectNode();
        limits(Limits.of(valid), node.putObject("limits"));
        ArrayNode concentrations = node.putArray("concentrations");
        ArrayNode shortfalls = node.putArray("shortfalls");
        ArrayNode trends = node.putArray("trends");
        List<Derived> derived = Decider.relevant(situation);
        for (Derived each : derived) {
            if (each instanceof Concentration c) {
                ObjectNode record = concentrations.addObject().put("of", c.of().name());
                record.put("mineral", c.mineral().key());
                bounds("hhi", c.hhi(), record);
                bounds("topShare", c.topShare(), record);
                bounds("topThree", c.topThree(), record);
            } else if (each instanceof NMinusOne n) {
                ObjectNode record =
                        shortfalls.addObject().put("of", n.supply().of().name());
                record.put("mineral", n.supply().mineral().key());
                bounds("left", n.left(), record);
            } else if (each instanceof Trend t && concerns(situation, t)) {
                ObjectNode record =
                        trends.addObject().put("economy", t.economy().code());
                record.put("mineral", t.mineral().key()).put("largest", isLargest(t, derived));
                bounds("change", t.change(), record);
            }
        }
        return node;
    }

    private static boolean concerns(Situation situation, Trend trend) {
        return trend.economy().equals(Economy.WORLD) || situation.subjects().contains(trend.economy());
    }

    private static boolean isLargest(Trend t, List<Derived> derived) {
        return derived.stream()
                .anyMatch(d -> d instanceof Concentration c
                        && c.economy().equals(t.economy())
                        && c.mineral().equals(t.mineral())
                        && c.stage() == t.stage()
                        && t.supplier().equals(c.largest()));
    }

    /** Bounds that a value may reach: of an open one, the nearest number within. */
    private static void bounds(String name, Estimate figure, ObjectNode into) {
        double low = figure.lowOpen() ? Math.nextUp(figure.low()) : figure.low();
        double high = figure.highOpen() ? Math.nextDown(figure.high()) : figure.high();
        into.put(name + "Low", Math.max(low, -ENDLESS)).put(name + "High", Math.min(high, ENDLESS));
    }

    private static void limits(Limits limits, ObjectNode into) {
        put("high2010", limits.high2010(), into);
        put("high2023", limits.high2023(), into);
        put("dominance", limits.dominance(), into);
        put("topThree", limits.topThree(), into);
        put("shortfall", limits.shortfall(), into);
        put("critical", limits.critical(), into);
        put("rise", limits.rise(), into);
    }

    private static void put(String name, Threshold limit, ObjectNode into) {
        into.put(name, limit.value());
    }

    private static void decisions(Set<Decision> decisions, ArrayNode into) {
        decisions.stream()
                .sorted(Comparator.comparing(Decision::toString))
                .forEach(d -> into.addObject()
                        .put("rule", d.rule())
                        .put("economy", d.economy().code())
                        .put("mineral", d.mineral().key()));
    }
}
