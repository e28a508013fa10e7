package dev.lodestone.assistant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import dev.lodestone.intake.BadInput;
import dev.lodestone.report.Json;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.workbench.CheckReport;
import dev.lodestone.workbench.RulebookCheck;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what the other tools are asked about, and checks the text of a rule. */
final class LookupTools {
    private static final int FOUND = 20;
    private static final int FINDINGS = 25;

    /**
     * Something that may have been meant.
     *
     * @param id what the other tools know it by
     */
    private record Hit(String kind, String id, String says, int weight) {}

    private LookupTools() {}

    static ToolAnswer search(ToolArguments asked) {
        String[] words =
                asked.text("query", "").toLowerCase(Locale.ROOT).strip().split("[^\\p{L}\\p{N}]+");
        String in = asked.text("in", "");
        List<Hit> hits = new ArrayList<>();
        for (Hit hit : all(asked.desk())) {
            int weight = weight(hit, words);
            if (weight > 0 && (in.isEmpty() || in.equals(hit.kind))) {
                hits.add(new Hit(hit.kind, hit.id, hit.says, weight));
            }
        }
        hits.sort(Comparator.comparing((Hit h) -> -h.weight).thenComparing(h -> h.id));
        ObjectNode structured = Json.shared().createObjectNode();
        Brevity.first(
                structured,
                "found",
                hits,
                FOUND,
                h -> Json.shared()
                        .createObjectNode()
                        .put("kind", h.kind)
                        .put("id", h.id)
                        .put("says", h.says));
        StringBuilder text = new StringBuilder(hits.isEmpty() ? nothing(asked) : "");
        hits.stream().limit(FOUND).forEach(h -> text.append(h.kind + " " + h.id + ": " + h.says + "\n"));
        return new ToolAnswer(text.toString(), structured);
    }

    /** With the name that may be meant. */
    private static String nothing(ToolArguments asked) {
        List<String> names = new ArrayList<>();
        all(asked.desk()).forEach(h -> {
            names.add(h.id);
            if (h.kind.equals("mineral") || h.kind.equals("economy")) {
                names.add(h.says);
            }
        });
        String meant = Words.nearest(asked.text("query", "").strip(), names);
        return meant == null ? "Nothing is called so.\n" : "Nothing is called so; did you mean '" + meant + "'?\n";
    }

    private static List<Hit> all(Desk desk) {
        List<Hit> all = new ArrayList<>();
        desk.dossiers()
                .forEach(d -> all.add(new Hit(
                        "dossier", d.path("name").asText(), d.path("title").asText(), 0)));
        for (RuleCard rule : desk.advisor().rules().rules()) {
            all.add(new Hit("rule", rule.name(), rule.comment().isEmpty() ? rule.says() : rule.comment(), 0));
        }
        Mineral.all().forEach(m -> all.add(new Hit("mineral", m.key(), m.name(), 0)));
        Economy.all().forEach(e -> all.add(new Hit("economy", e.code(), e.name(), 0)));
        FactType.all().forEach(t -> all.add(new Hit("fact type", t.name(), t.about(), 0)));
        return all;
    }

    /** All words have to be there; one that begins the name counts most. 0 if one is not there. */
    private static int weight(Hit hit, String[] words) {
        String id = hit.id.toLowerCase(Locale.ROOT);
        String says = hit.says.toLowerCase(Locale.ROOT);
        int weight = 0;
        for (String word : words) {
            if (!word.isEmpty()) {
                int one = id.startsWith(word) || says.equals(word)
                        ? 4
                        : id.contains(word) ? 2 : says.contains(word) ? 1 : 0;
                if (one == 0) {
                    return 0;
                }
                weight += one;
            }
        }
        return weight;
    }

    static ToolAnswer checkRule(ToolArguments asked) {
        String file = asked.text("file", "draft.drl");
        if (!file.matches("[a-z0-9-]+\\.drl")) {
            throw new BadInput("/file", "'" + file + "' is no name of a rule file", "write export-control.drl");
        }
        RuleBase rules = asked.desk().advisor().rules();
        RuleFiles files = rules.files().with(file, asked.text("text", ""));
        List<Diagnostic> found = RulebookCheck.of(files, LocalDate.now()).stream()
                .filter(d -> d.file().equals(file))
                .toList();
        boolean usable = found.stream().noneMatch(Diagnostic::isError);
        ObjectNode structured = Json.shared().createObjectNode().put("usable", usable);
        Brevity.first(structured, "findings", found, FINDINGS, LookupTools::finding);
        String verdict = usable
                ? "It could be used beside the live rules. Nothing was changed."
                : "It could not be used: mend what is called an error.";
        return new ToolAnswer(
                Brevity.text(
                        verdict + "\n\n" + CheckReport.text(files, "", found, (style, text) -> text),
                        "The structured answer has more."),
                structured);
    }

    private static ObjectNode finding(Diagnostic d) {
        ObjectNode node = Json.shared()
                .createObjectNode()
                .put("line", d.line())
                .put("column", d.column())
                .put("level", d.level().toString())
                .put("code", d.code())
                .put("message", d.message());
        return d.suggestion() == null ? node : node.put("suggestion", d.suggestion());
    }
}
