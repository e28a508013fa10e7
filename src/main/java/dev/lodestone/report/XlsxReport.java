package dev.lodestone.report;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Indicator;
import dev.lodestone.advice.Question;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** An assessment as a workbook: page one first, then a sheet each for flags, responses, indicators, questions and what they rest on. */
public final class XlsxReport {
    private XlsxReport() {}

    public static byte[] of(Assessment assessment, String title) {
        return Workbooks.write(book -> {
            about(book, assessment, title);
            BriefingSheets.pageOne(book, assessment.briefing());
            flags(book, assessment.riskFlags());
            if (assessment.since() != null) {
                book.sheet("Changes since " + assessment.since().substring(0, 10), List.of("says", "flags"));
                assessment.briefing().changes().forEach(c -> book.row(List.of(c.says(), String.join(";", c.flags()))));
            }
            responses(book, assessment.responses());
            indicators(book, assessment.indicators());
            questions(book, assessment.questions());
            book.sheet("Facts", List.of("id", "says", "source"));
            assessment.facts().forEach(f -> book.row(Arrays.asList(f.id(), f.says(), f.source())));
            book.sheet("Parameters", List.of("name", "value", "unit", "kind", "since", "source"));
            assessment
                    .parameters()
                    .forEach(p ->
                            book.row(Arrays.asList(p.name(), p.value(), p.unit(), p.kind(), p.since(), p.source())));
            BriefingSheets.unused(book, assessment.unused());
        });
    }

    private static void about(Workbooks book, Assessment assessment, String title) {
        book.sheet("Assessment", List.of("title", title));
        book.row(List.of("asOf", assessment.asOf()));
        if (assessment.knownOn() != null) {
            book.row(List.of("knownOn", assessment.knownOn()));
        }
        book.row(List.of(
                "for",
                assessment.asked().isEmpty()
                        ? "all"
                        : assessment.asked().stream().map(Economy::code).collect(Collectors.joining(";"))));
        book.row(List.of("rules", assessment.ruleBase().rules()));
        book.row(List.of("digest", assessment.ruleBase().digest()));
        book.row(List.of("headline", assessment.briefing().headline()));
        book.row(List.of("figures", assessment.briefing().figures()));
    }

    private static void flags(Workbooks book, List<RiskFlag> flags) {
        book.sheet(
                "Flags",
                Cells.joined(
                        List.of("id", "severity", "certainty", "economy", "mineral", "says", "rule", "source"),
                        Cells.HEAD));
        for (RiskFlag f : flags) {
            List<Object> own = Arrays.asList(
                    f.id(),
                    f.severity(),
                    f.certainty(),
                    f.economy().code(),
                    key(f.mineral()),
                    f.says(),
                    f.rule(),
                    f.source());
            book.row(Cells.joined(own, Cells.of(f)));
        }
    }

    private static void responses(Workbooks book, List<RecommendedResponse> responses) {
        book.sheet(
                "Responses",
                Cells.joined(
                        List.of("id", "priority", "economy", "mineral", "says", "response", "addresses"),
                        MeasureCells.HEAD));
        for (RecommendedResponse r : responses) {
            List<Object> own = Arrays.asList(
                    r.id(),
                    r.priority(),
                    r.economy().code(),
                    key(r.mineral()),
                    r.says(),
                    r.response(),
                    String.join(";", r.addresses()));
            book.row(Cells.joined(own, MeasureCells.of(r)));
        }
    }

    private static void indicators(Workbooks book, List<Indicator> indicators) {
        book.sheet(
                "Indicators",
                List.of("indicator", "economy", "mineral", "stage", "of", "period", "value", "scale", "note"));
        for (Indicator i : indicators) {
            book.row(Arrays.asList(
                    i.indicator(),
                    i.economy() == null ? "" : i.economy().code(),
                    key(i.mineral()),
                    i.stage(),
                    i.of(),
                    i.period(),
                    i.value() == null
                            ? ""
                            : i.value().isExact() ? i.value().low() : i.value().written(),
                    i.scale(),
                    i.note()));
        }
    }

    private static void questions(Workbooks book, List<Question> questions) {
        book.sheet("Questions", List.of("economy", "mineral", "says", "fact", "decides"));
        for (Question q : questions) {
            book.row(Arrays.asList(
                    q.economy() == null ? "" : q.economy().code(),
                    key(q.mineral()),
                    q.says(),
                    q.fact(),
                    String.join(";", q.wouldDecide())));
        }
    }

    private static String key(Mineral mineral) {
        return mineral == null ? "" : mineral.key();
    }
}
