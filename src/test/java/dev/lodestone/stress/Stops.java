package dev.lodestone.stress;

import dev.lodestone.Shipped;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.inquiry.Variant;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stops of supply by the shipped rules. */
final class Stops {
    static final Advisor ADVISOR = Shipped.ADVISOR;

    static final String USE =
            "\"fact\":\"Demand\",\"economy\":\"JP\",\"mineral\":\"gallium\",\"stage\":\"refined\",\"quantity\":365,\"unit\":\"t\",\"period\":\"2024\"";
    static final String HALF =
            "\"fact\":\"ImportShare\",\"importer\":\"JP\",\"supplier\":\"CN\",\"mineral\":\"gallium\",\"stage\":\"refined\",\"share\":\"50%\"";
    static final String ALL_IMPORTED =
            "\"fact\":\"ImportReliance\",\"economy\":\"JP\",\"mineral\":\"gallium\",\"stage\":\"refined\",\"reliance\":\"100%\",\"period\":\"2024\"";
    static final String USERS = stock(60, "users");
    static final String NO_RESERVE = stock(0, "government");

    static String stock(int days, String holder) {
        return "\"fact\":\"Stockpile\",\"economy\":\"JP\",\"mineral\":\"gallium\",\"stage\":\"refined\",\"days\":"
                + days + ",\"holder\":\"" + holder + "\"";
    }

    private Stops() {}

    static Request dossier(String name) {
        return Intake.file(Path.of("facts", name + ".json"));
    }

    /** A request with these facts, each a JSON object without its id, and without its source unless it is another than that of the rest. */
    static Request facts(String economy, String... facts) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < facts.length; i++) {
            all.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"F-")
                    .append(i)
                    .append(facts[i].contains("\"source\"") ? "\"," : "\",\"source\":\"a test\",")
                    .append(facts[i])
                    .append("}");
        }
        String text = "{\"asOf\":\"2026-01-01\",\"for\":[\"" + economy + "\"],\"facts\":[" + all + "]}";
        return JsonIntake.read(JsonIntake.tree(text.getBytes(StandardCharsets.UTF_8), "test"), 1_000);
    }

    /** @param given fields of the question with their values, one after the other */
    static Stop stop(Request request, String... given) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < given.length; i += 2) {
            fields.put(given[i], given[i + 1]);
        }
        return new StopReader(fields, f -> "/" + f).read(request);
    }

    static Stress of(Request request, String... given) {
        return of(request, List.of(), given);
    }

    static Stress of(Request request, List<Variant> assumed, String... given) {
        return new Stresses(ADVISOR).of(request, stop(request, given), assumed);
    }
}
