package dev.lodestone.inquiry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Problem;
import dev.lodestone.report.Json;
import java.util.List;
import java.util.function.UnaryOperator;

/** A fact ready to be filled in: required fields with examples, about an economy and a mineral where it can be. */
public final class Template {
    private static final int ADDED = 3;

    private Template() {}

    /**
     * @param economy put into the first field that takes one; null leaves the example
     * @param mineral put into the field that takes one; null leaves the example
     */
    public static ObjectNode of(FactType type, Economy economy, Mineral mineral) {
        ObjectNode object = Json.shared().createObjectNode();
        object.put("fact", type.name());
        // Whom a control hits is the one that asks; every other fact tells of its first economy.
        boolean first = type.record() != ExportControl.class;
        boolean named = false;
        for (FactType.Field field : type.fields()) {
            // One field names the mineral; others are of further ones.
            boolean about = field.type() == Mineral.class && !named;
            named |= about;
            boolean wanted = !field.optional() || about;
            if (!wanted || field.name().equals("id")) {
                continue;
            }
            if (field.name().equals("source")) {
                object.put("source", "to be filled in");
            } else if (field.type() == Economy.class && first && economy != null && !field.list()) {
                object.put(field.name(), economy.code());
                first = false;
            } else if (field.name().equals("on") && !first && economy != null && type.record() == ExportControl.class) {
                object.putArray("on").add(economy.code());
            } else if (about && mineral != null) {
                object.put(field.name(), mineral.key());
            } else if (field.type() == int.class || field.type() == Integer.class) {
                object.put(field.name(), Integer.parseInt(field.example().strip()));
            } else if (field.type() == boolean.class || field.type() == Boolean.class) {
                object.put(field.name(), Boolean.parseBoolean(field.example()));
            } else if (field.list()) {
                var list = object.putArray(field.name());
                for (String part : field.example().split("[;|]")) {
                    list.add(part.strip());
                }
            } else if (!field.optional()) {
                object.put(field.name(), field.example());
            }
        }
        return object;
    }

    /** The same with what such a fact cannot be without though no field of it is always needed, as a stock its days or its quantity. */
    public static ObjectNode whole(FactType type, Economy economy, Mineral mineral) {
        ObjectNode object = of(type, economy, mineral);
        // What is added may need more: a quantity its unit.
        for (int tries = 0; tries < ADDED; tries++) {
            try {
                JsonIntake.facts(List.of(object), List.of(UnaryOperator.identity()));
                return object;
            } catch (BadInput e) {
                List<String> wrong = e.problems().stream().map(Problem::pointer).toList();
                type.fields().stream()
                        .filter(f -> !object.has(f.name()) && wrong.contains("/" + f.name()))
                        .forEach(f -> object.put(f.name(), f.example()));
            }
        }
        return object;
    }
}
