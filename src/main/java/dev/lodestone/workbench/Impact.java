package dev.lodestone.workbench;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Question;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.intake.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a change of the rules changes in the advice. */
public final class Impact {

    /**
     * One difference.
     *
     * @param request the dossier or case
     * @param change appears, vanishes or changes
     * @param what the flag, response or question
     * @param before null if it appears
     * @param after null if it vanishes
     */
    public record Difference(String request, String change, String what, String before, String after) {

        @Override
        public String toString() {
            String detail = before == null ? after : after == null ? before : before + "\n      now: " + after;
            return request + ": " + what + " " + change + "\n      " + detail;
        }
    }

    private Impact() {}

    /** The differences over requests, by their names; those without a date are left out. */
    public static List<Difference> of(Advisor before, Advisor after, Map<String, Request> requests) {
        List<Difference> differences = new ArrayList<>();
        requests.forEach((name, request) -> {
            if (request.asOf() != null) {
                compare(name, told(assess(before, request)), told(assess(after, request)), differences);
            }
        });
        return differences;
    }

    private static Assessment assess(Advisor advisor, Request request) {
        return advisor.assess(request.facts(), request.asOf(), request.asked());
    }

    private static void compare(
            String request, Map<String, String> before, Map<String, String> after, List<Difference> differences) {
        TreeSet<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        for (String what : all) {
            String was = before.get(what);
            String is = after.get(what);
            if (was == null || !was.equals(is)) {
                differences.add(new Difference(
                        request, was == null ? "appears" : is == null ? "vanishes" : "changes", what, was, is));
            }
        }
    }

    /** What an answer says, by what it is about. */
    private static Map<String, String> told(Assessment assessment) {
        Map<String, String> told = new TreeMap<>();
        for (RiskFlag f : assessment.riskFlags()) {
            put(
                    told,
                    "flag " + f.rule() + " " + subject(f.economy().code(), f.mineral()),
                    f.severity() + ", " + f.certainty() + ": " + f.says() + " Because of "
                            + String.join(", ", f.because().facts())
                            + (f.because().parameters().isEmpty()
                                    ? ""
                                    : "; " + String.join(", ", f.because().parameters()))
                            + ".");
        }
        for (RecommendedResponse r : assessment.responses()) {
            put(told, "response " + r.response() + " " + subject(r.economy().code(), r.mineral()), r.says());
        }
        for (Question q : assessment.questions()) {
            put(told, "question " + q.rule() + " " + subject(q.economy().code(), q.mineral()), q.says());
        }
        return told;
    }

    private static void put(Map<String, String> told, String what, String says) {
        told.merge(what, says, (a, b) -> a + " | " + b);
    }

    private static String subject(String economy, dev.lodestone.fact.Mineral mineral) {
        return economy + (mineral == null ? "" : " " + mineral.key());
    }
}
