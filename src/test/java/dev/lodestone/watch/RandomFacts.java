package dev.lodestone.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Facts that are put, changed and taken away at random, and what the changes that are told of them add up to. */
public final class RandomFacts {
    private static final List<String> MINERALS = List.of("gallium", "germanium");

    private final Random random;
    private final Map<String, String> facts = new TreeMap<>();
    /** What the changes told so far add up to: of each flag how often it stands with which severity and certainty. */
    private final Map<String, List<String>> told = new TreeMap<>();

    public RandomFacts(Random random) {
        this.random = random;
    }

    /** Those there are, by their ids. */
    public Map<String, String> facts() {
        return facts;
    }

    /** What was told adds up to. */
    public Map<String, List<String>> told() {
        return told;
    }

    /** Puts, changes or removes one. @return its id */
    public String alter(LocalDate today) {
        String mineral = MINERALS.get(random.nextInt(MINERALS.size()));
        int kind = random.nextInt(4);
        String id = List.of("share-", "control-", "stock-", "ore-").get(kind) + mineral;
        if (facts.containsKey(id) && random.nextInt(3) == 0) {
            facts.remove(id);
            return id;
        }
        LocalDate from = today.plusDays(random.nextInt(60) - 20);
        facts.put(
                id,
                switch (kind) {
                    case 0 -> """
                        { "fact": "ImportShare", "id": "%s", "importer": "US", "supplier": "CN", "mineral": "%s",
                          "stage": "refined", "share": "%d%%", "period": "2023", "source": "a test" }""".formatted(id, mineral, 1 + random.nextInt(99));
                    case 1 ->
                        """
                        { "fact": "ExportControl", "id": "%s", "by": "CN", "on": "US", "minerals": "%s", "measure": "%s",
                          "announced": "%s", "from": "%s", "until": "%s", "source": "a test" }""".formatted(
                                        id,
                                        mineral,
                                        random.nextBoolean() ? "ban" : "licensing",
                                        from.minusDays(30),
                                        from,
                                        from.plusDays(random.nextInt(200)));
                    case 2 -> """
                        { "fact": "Stockpile", "id": "%s", "economy": "US", "mineral": "%s", "days": %d, "source": "a test" }""".formatted(id, mineral, 1 + random.nextInt(200));
                    default -> """
                        { "fact": "ImportShare", "id": "%s", "importer": "US", "supplier": "CN", "mineral": "%s",
                          "stage": "ore", "share": "%d%%", "period": "2024", "source": "a test" }""".formatted(id, mineral, 1 + random.nextInt(99));
                });
        return id;
    }

    /** Adds up a change of a flag. */
    public void take(JsonNode change) {
        JsonNode old = change.at("/data/old");
        JsonNode now = change.at("/data/new");
        String subject = change.get("subject").asText();
        List<String> standing = told.computeIfAbsent(subject, s -> new ArrayList<>());
        if (!old.isNull()) {
            assertThat(standing.remove(text(old))).as(change.toString()).isTrue();
        }
        if (!now.isNull()) {
            standing.add(text(now));
            standing.sort(null);
        }
        if (standing.isEmpty()) {
            told.remove(subject);
        }
    }

    private static String text(JsonNode flag) {
        return flag.get("severity").asText() + " " + flag.get("certainty").asText() + " "
                + lasting(flag.get("says").asText());
    }

    /** Days that count down are no change. */
    private static String lasting(String says) {
        return says.replaceAll("-?\\d+ days?\\b", "# days");
    }

    /** What a full assessment says. */
    public Map<String, List<String>> full(LocalDate day) {
        String json = "{ \"for\": [\"US\"], \"facts\": [" + String.join(",", facts.values()) + "] }";
        Request request = JsonIntake.read(json.getBytes(StandardCharsets.UTF_8), "", 10_000);
        return Desk.ADVISOR.assess(request.facts(), day, request.asked()).riskFlags().stream()
                .collect(Collectors.groupingBy(
                        f -> f.economy().code() + "/"
                                + (f.mineral() == null ? "all" : f.mineral().key()) + "/" + f.rule(),
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(
                                        f -> f.severity() + " " + f.certainty() + " " + lasting(f.says()),
                                        Collectors.toList()),
                                texts -> texts.stream().sorted().collect(Collectors.toList()))));
    }
}
