package dev.lodestone.table;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.report.Json;
import java.util.List;
import java.util.Locale;

/** What an import came to, for programs. */
public final class ImportReportJson {
    private ImportReportJson() {}

    public static ObjectNode of(ImportReport findings) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("profile", findings.profile().name());
        json.put("title", findings.profile().title());
        if (!findings.profile().licence().isEmpty()) {
            json.put("licence", findings.profile().licence());
        }
        json.put("header", findings.header()).put("rows", findings.rows());
        ObjectNode counts = json.putObject("imported");
        findings.facts().forEach(counts::put);
        groups(json.putArray("leftOut"), findings.leftOut());
        groups(json.putArray("problems"), findings.problems());
        ArrayNode notes = json.putArray("notes");
        findings.notes().forEach(notes::add);
        return json;
    }

    private static void groups(ArrayNode list, List<ImportReport.Group> groups) {
        for (ImportReport.Group group : groups) {
            ObjectNode each = list.addObject().put("message", group.says());
            Json.put(each, "suggestion", group.suggestion());
            if (!group.column().isEmpty()) {
                each.put("column", group.column());
            }
            each.put("count", group.count()).put("pointer", group.first());
            if (group.places().size() > 1) {
                ArrayNode places = each.putArray("places");
                group.places().forEach(places::add);
            }
            if (group.mendable()) {
                each.put("mend", group.kind().name().toLowerCase(Locale.ROOT));
            }
            if (!group.fixes().isEmpty()) {
                ObjectNode fixes = each.putObject("fixes");
                group.fixes().forEach(fixes::put);
            }
            if (!group.answers().isEmpty()) {
                ObjectNode answers = each.putObject("answers");
                group.answers().forEach((cell, may) -> may.forEach(answers.putArray(cell)::add));
            }
        }
    }
}
