package dev.lodestone.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.advice.Because;
import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.report.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The state of advice as it is kept. */
final class StateJson {
    private StateJson() {}

    static byte[] write(AdviceState state) {
        return tree(state).toString().getBytes(StandardCharsets.UTF_8);
    }

    static ObjectNode tree(AdviceState state) {
        ObjectNode root = Json.shared().createObjectNode();
        root.put("day", state.day().toString());
        state.marks().forEach(root.putArray("marks")::add);
        ArrayNode flags = root.putArray("flags");
        for (RiskFlag f : state.flags()) {
            ObjectNode flag = about(flags.addObject(), f.economy(), f.rule(), f.mineral());
            flag.put("severity", f.severity().toString())
                    .put("certainty", f.certainty().toString())
                    .put("says", f.says());
            f.because().facts().forEach(flag.putArray("facts")::add);
        }
        ArrayNode concerns = root.putArray("concerns");
        state.concerns()
                .forEach(c -> about(concerns.addObject(), c.economy(), c.rule(), c.mineral())
                        .put("severity", c.severity().toString())
                        .put("says", c.says()));
        ArrayNode dues = root.putArray("dues");
        for (AdviceState.Due d : state.dues()) {
            ObjectNode due = about(dues.addObject(), d.reader(), d.rule(), d.mineral());
            due.put("date", d.date().toString()).put("name", d.name()).put("says", d.says());
            d.facts().forEach(due.putArray("facts")::add);
        }
        return root;
    }

    private static ObjectNode about(ObjectNode node, Economy economy, String rule, Mineral mineral) {
        return node.put("economy", economy == null ? null : economy.code())
                .put("rule", rule)
                .put("mineral", mineral == null ? null : mineral.key());
    }

    static AdviceState read(byte[] json) {
        try {
            return read(Json.shared().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException("a kept state of advice is not JSON", e);
        }
    }

    static AdviceState read(JsonNode root) {
        List<RiskFlag> flags = new ArrayList<>();
        root.path("flags").forEach(f -> flags.add(flag(f)));
        List<AdviceState.Concern> concerns = new ArrayList<>();
        root.path("concerns")
                .forEach(c -> concerns.add(new AdviceState.Concern(
                        economy(c),
                        c.path("rule").asText(),
                        mineral(c),
                        severity(c),
                        c.path("says").asText())));
        List<AdviceState.Due> dues = new ArrayList<>();
        root.path("dues").forEach(d -> dues.add(due(d)));
        List<Integer> marks = new ArrayList<>();
        root.path("marks").forEach(m -> marks.add(m.asInt()));
        return new AdviceState(LocalDate.parse(root.path("day").asText()), flags, concerns, dues, marks);
    }

    private static RiskFlag flag(JsonNode f) {
        return new RiskFlag(
                null,
                f.path("rule").asText(),
                severity(f),
                Certainty.valueOf(f.path("certainty").asText().toUpperCase(Locale.ROOT)),
                economy(f),
                mineral(f),
                f.path("says").asText(),
                null,
                "",
                List.of(),
                new Because(texts(f.path("facts")), List.of(), List.of()),
                null,
                null,
                null);
    }

    private static AdviceState.Due due(JsonNode d) {
        return new AdviceState.Due(
                LocalDate.parse(d.path("date").asText()),
                economy(d),
                mineral(d),
                d.hasNonNull("rule") ? d.get("rule").asText() : null,
                d.path("name").asText(),
                d.path("says").asText(),
                texts(d.path("facts")));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(t -> texts.add(t.asText()));
        return texts;
    }

    private static Severity severity(JsonNode node) {
        return Severity.of(node.path("severity").asText());
    }

    private static Economy economy(JsonNode node) {
        return node.hasNonNull("economy") ? Economy.of(node.get("economy").asText()) : null;
    }

    private static Mineral mineral(JsonNode node) {
        return node.hasNonNull("mineral") ? Mineral.of(node.get("mineral").asText()) : null;
    }
}
