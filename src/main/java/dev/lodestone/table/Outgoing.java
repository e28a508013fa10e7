package dev.lodestone.table;

import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Given;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Problem;
import java.util.List;
import java.util.function.Consumer;

/** What goes out of an import: facts that go together with those before, and rows that are left out. */
final class Outgoing {
    private final SourceTable file;
    private final ImportReport findings;
    private final Consumer<Imported> facts;
    private final SetCheck set = new SetCheck();
    private final TwoFigures contradictions = new TwoFigures();
    /** Why the facts were taken no further. */
    private RuntimeException stopped;

    Outgoing(SourceTable file, ImportReport findings, Consumer<Imported> facts) {
        this.file = file;
        this.findings = findings;
        this.facts = facts;
    }

    /** Null if they were all taken. */
    RuntimeException stopped() {
        return stopped;
    }

    /** Hands a fact on, unless a row before has told it, or something else. Whether it told the same. */
    boolean isTwin(RowReader.Read read, RowPlace at, String sheet, String place) {
        Given given = read.given();
        Problem contradiction = given.replaces() == null ? contradictions.of(given.fact(), place) : null;
        if (contradiction != null) {
            findings.problem(contradiction, "");
            return false;
        }
        if (set.add(given, at.row(), place) != null) {
            findings.leave("a row before says the same", place);
            return true;
        }
        findings.fact(FactType.of(given.fact()).name());
        hand(new Imported(given, file, sheet, at, read.places()));
        return false;
    }

    /** Whoever takes the facts may stop: that is no fault of the table's. */
    private void hand(Imported imported) {
        try {
            facts.accept(imported);
        } catch (RuntimeException e) {
            stopped = e;
            throw new BadInput(imported.place(), "the import was stopped", null);
        }
    }

    /** Whether the profile leaves a row out. */
    boolean isLeft(RowView row, List<Profile.Leave> leave, String sheet, long number) {
        for (Profile.Leave each : leave) {
            String why = each.why(row);
            if (why != null) {
                findings.leave(why, file.place(sheet, number, 0));
                return true;
            }
        }
        return false;
    }

    /** After the last row. */
    void end() {
        set.sums((says, place) -> findings.problem(
                new Problem(place, says, "correct a figure, or tell them apart by period, stage or form"), ""));
    }
}
