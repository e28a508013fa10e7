package dev.lodestone.report;

import dev.lodestone.advice.Briefing;
import dev.lodestone.advice.Unused;
import dev.lodestone.fact.Mineral;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Sheets of a workbook for page one and for what nothing rests on. */
final class BriefingSheets {
    private BriefingSheets() {}

    private static final List<String> CONCERN = List.of(
            "id",
            "severity",
            "certainty",
            "uncertainBecause",
            "possibleOnly",
            "economy",
            "minerals",
            "says",
            "supplier",
            "share",
            "basis",
            "stake",
            "kind",
            "until",
            "daysLeft",
            "first",
            "whyHere",
            "flags",
            "disposition");

    static void pageOne(Workbooks book, Briefing briefing) {
        concerns(book, briefing);
        book.sheet("Calendar", List.of("date", "days", "says", "facts", "precision"));
        for (Briefing.Due due : briefing.calendar()) {
            book.row(Arrays.asList(due.date(), due.days(), due.says(), String.join(";", due.facts()), due.precision()));
        }
        book.sheet("Unknowns", List.of("says", "fact"));
        briefing.unknowns().forEach(u -> book.row(Arrays.asList(u.says(), u.fact())));
    }

    static void unused(Workbooks book, List<Unused> all) {
        book.sheet("Unused", List.of("count", "says", "facts"));
        for (Unused unused : all) {
            book.row(List.of(unused.count(), unused.why(), String.join(";", unused.facts())));
        }
    }

    private static String keys(List<Mineral> minerals) {
        return minerals.stream().map(Mineral::key).collect(Collectors.joining(";"));
    }

    private static void concerns(Workbooks book, Briefing briefing) {
        book.sheet("Concerns", CONCERN);
        for (Briefing.Concern c : briefing.concerns()) {
            Briefing.Hold hold = c.exposure();
            Briefing.Stake stake = c.stake();
            book.row(Arrays.asList(
                    c.id(),
                    c.severity(),
                    c.certainty(),
                    String.join("; ", c.doubts()),
                    c.possibleOnly() == null ? "" : keys(c.possibleOnly()),
                    c.economy().code(),
                    keys(c.minerals()),
                    c.says(),
                    hold == null ? "" : hold.supplier().code(),
                    hold == null ? "" : hold.share(),
                    hold == null ? "" : hold.basis(),
                    stake == null ? "" : stake.amount(),
                    stake == null ? "" : stake.kind(),
                    c.until(),
                    c.daysLeft(),
                    c.first(),
                    c.whyHere(),
                    String.join(";", c.flags()),
                    c.disposition() == null ? "" : c.disposition().says()));
        }
    }
}
