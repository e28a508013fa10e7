package dev.lodestone.workbench;

import dev.lodestone.advice.RiskFlag;
import dev.lodestone.report.Json;
import dev.lodestone.trial.Timings;
import dev.lodestone.workbench.CaseRunner.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How cases went, as people and programs read it. */
public final class CaseReport {
    private CaseReport() {}

    /** A line a case; of a failed one, what differs and what the flags rest on. */
    public static String text(List<Outcome> outcomes, CheckReport.Paint paint) {
        StringBuilder text = new StringBuilder();
        for (Outcome o : outcomes) {
            text.append(o.passed() ? paint.apply("green", "pass") : paint.apply("bold,red", "FAIL"))
                    .append(String.format(Locale.ROOT, " %7.1f ms  ", o.nanos() / 1e6))
                    .append(o.ruleCase().theme())
                    .append(": ")
                    .append(o.ruleCase().name())
                    .append('\n');
            if (!o.passed()) {
                text.append("       ")
                        .append(o.ruleCase().file())
                        .append(':')
                        .append(o.ruleCase().line())
                        .append('\n');
                o.differences().forEach(d -> text.append("       - ").append(d).append('\n'));
                reasons(o, text);
            }
        }
        long passed = outcomes.stream().filter(Outcome::passed).count();
        return text.append(passed == outcomes.size() ? "PASS: " : "FAIL: ")
                .append(passed)
                .append('/')
                .append(outcomes.size())
                .append('\n')
                .toString();
    }

    private static void reasons(Outcome o, StringBuilder text) {
        if (o.assessment() == null) {
            return;
        }
        for (RiskFlag f : o.assessment().riskFlags()) {
            if (f.rule().startsWith(o.ruleCase().theme() + "/")) {
                text.append("         ")
                        .append(f.id())
                        .append(' ')
                        .append(f.rule())
                        .append(' ')
                        .append(f.economy().code())
                        .append(' ')
                        .append(f.mineral() == null ? "-" : f.mineral().key())
                        .append('\n');
                branch("facts", f.because().facts(), text);
                branch("flags", f.because().flags(), text);
                branch("parameters", f.because().parameters(), text);
            }
        }
    }

    private static void branch(String what, List<String> names, StringBuilder text) {
        if (!names.isEmpty()) {
            text.append("           because of ")
                    .append(what)
                    .append(": ")
                    .append(String.join(", ", names))
                    .append('\n');
        }
    }

    /** @param timings what the rules took on all cases; null if that is not asked for */
    public static String json(List<Outcome> outcomes, Coverage.Report coverage, Timings timings) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("passed", outcomes.stream().filter(Outcome::passed).count());
        body.put(
                "cases",
                outcomes.stream()
                        .map(o -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("theme", o.ruleCase().theme());
                            one.put("name", o.ruleCase().name());
                            one.put("file", o.ruleCase().file());
                            one.put("line", o.ruleCase().line());
                            one.put("passed", o.passed());
                            one.put("milliseconds", o.nanos() / 1e6);
                            one.put("differences", o.differences());
                            return one;
                        })
                        .toList());
        if (coverage != null) {
            body.put("coverage", coverage);
        }
        if (timings != null) {
            body.put("timings", timings);
        }
        return Json.pretty(body) + "\n";
    }

    /** The XML that build servers read. */
    public static String junit(List<Outcome> outcomes) {
        Map<String, List<Outcome>> suites = new TreeMap<>();
        outcomes.forEach(o -> suites.computeIfAbsent(o.ruleCase().theme(), t -> new ArrayList<>())
                .add(o));
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        suites.forEach((theme, cases) -> {
            long failed = cases.stream().filter(c -> !c.passed()).count();
            xml.append("  <testsuite name=\"")
                    .append(escaped(theme))
                    .append("\" tests=\"")
                    .append(cases.size())
                    .append("\" failures=\"")
                    .append(failed)
                    .append("\">\n");
            for (Outcome o : cases) {
                xml.append(String.format(
                        Locale.ROOT,
                        "    <testcase classname=\"%s\" name=\"%s\" time=\"%.6f\"",
                        escaped(theme),
                        escaped(o.ruleCase().name()),
                        o.nanos() / 1e9));
                if (o.passed()) {
                    xml.append("/>\n");
                } else {
                    xml.append("><failure message=\"")
                            .append(escaped(o.differences().get(0)))
                            .append("\">")
                            .append(escaped(String.join("\n", o.differences())))
                            .append("</failure></testcase>\n");
                }
            }
            xml.append("  </testsuite>\n");
        });
        return xml.append("</testsuites>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** What the cases do not show, and how much they do. */
    public static String coverage(Coverage.Report report) {
        StringBuilder text = new StringBuilder();
        report.rules().stream()
                .filter(i -> i.yes() == 0)
                .forEach(i -> text.append("no case fires ").append(i.rule()).append('\n'));
        report.rules().stream()
                .filter(i -> i.no() == 0)
                .forEach(i -> text.append("in every case of its theme fires ")
                        .append(i.rule())
                        .append('\n'));
        missing(report.thresholds(), "passes", "misses", text);
        missing(report.conditions(), "meets", "fails only", text);
        return text.append(String.format(
                        Locale.ROOT,
                        "coverage: %.1f%% of %d rules fired, %.1f%% of %d thresholds on both sides, %.1f%% of %d conditions true and false%n",
                        report.rulesFired(),
                        report.rules().size(),
                        Coverage.Report.percent(report.thresholds()),
                        report.thresholds().size(),
                        Coverage.Report.percent(report.conditions()),
                        report.conditions().size()))
                .toString();
    }

    private static void missing(List<Coverage.Item> items, String yes, String no, StringBuilder text) {
        for (Coverage.Item i : items) {
            if (i.yes() == 0) {
                text.append("no case ")
                        .append(yes)
                        .append(' ')
                        .append(i.what())
                        .append(" in ")
                        .append(i.rule())
                        .append('\n');
            }
            if (i.no() == 0) {
                text.append("no case ")
                        .append(no)
                        .append(' ')
                        .append(i.what())
                        .append(" in ")
                        .append(i.rule())
                        .append('\n');
            }
        }
    }

    public static String lcov(String folder, Coverage.Report report) {
        Map<String, StringBuilder> files = new TreeMap<>();
        for (Coverage.Item i : report.rules()) {
            files.computeIfAbsent(i.file(), f -> new StringBuilder())
                    .append("FN:" + i.line() + "," + i.rule() + "\n")
                    .append("FNDA:" + i.yes() + "," + i.rule() + "\n")
                    .append("DA:" + i.line() + "," + i.yes() + "\n");
        }
        int block = 0;
        for (List<Coverage.Item> items : List.of(report.thresholds(), report.conditions())) {
            for (Coverage.Item i : items) {
                String branch = "BRDA:" + i.line() + "," + block + ",";
                files.computeIfAbsent(i.file(), f -> new StringBuilder())
                        .append(branch + "0," + i.yes() + "\n")
                        .append(branch + "1," + i.no() + "\n");
                block++;
            }
        }
        StringBuilder lcov = new StringBuilder();
        files.forEach((file, lines) -> lcov.append("TN:\nSF:")
                .append(folder)
                .append(file)
                .append('\n')
                .append(lines)
                .append("end_of_record\n"));
        return lcov.toString();
    }
}
