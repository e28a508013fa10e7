package dev.lodestone.table;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.intake.Problem;
import dev.lodestone.report.Json;

/** How a table that no profile knows is taken, for programs. */
public final class ProposalJson {
    private ProposalJson() {}

    public static ObjectNode of(Proposal proposal) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("fact", proposal.type()).put("because", proposal.because());
        ArrayNode columns = json.putArray("columns");
        for (Proposal.Line line : proposal.lines()) {
            columns.addObject()
                    .put("column", line.column())
                    .put("field", line.field())
                    .put("because", line.because());
        }
        ArrayNode open = json.putArray("open");
        for (Problem problem : proposal.open()) {
            ObjectNode each = open.addObject().put("pointer", problem.pointer()).put("message", problem.message());
            Json.put(each, "suggestion", problem.suggestion());
            Proposal.Ask ask = proposal.asks().get(problem.message());
            if (ask != null && !ask.field().isEmpty()) {
                each.put("field", ask.field());
            } else if (ask != null) {
                ask.types().forEach(each.putArray("facts")::add);
            }
        }
        if (!proposal.mend().isEmpty()) {
            json.set("mend", mend(proposal.mend()));
        }
        return json.put("profile", proposal.yaml());
    }

    private static ObjectNode mend(Mend mend) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode headings = json.putObject("headings");
        mend.headings().forEach(headings::put);
        ObjectNode cells = json.putObject("cells");
        mend.cells().forEach((column, texts) -> texts.forEach(cells.putObject(column)::put));
        return json;
    }

    /** An answer that imports nothing, since something is open. */
    public static ObjectNode unread(Proposal proposal) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("proposal", of(proposal));
        json.putObject("imported");
        json.putArray("facts");
        return json;
    }
}
