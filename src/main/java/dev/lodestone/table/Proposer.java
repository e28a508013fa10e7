package dev.lodestone.table;

import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Words;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.FactReader;
import dev.lodestone.intake.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Finds out how a table becomes facts that no profile knows, and says why. */
public final class Proposer {
    private final SourceTable file;
    private final Map<String, String> constants;
    private final Survey.Found table;
    private final Matches matches;
    private final String because;
    private final List<Proposal.Line> lines = new ArrayList<>();
    private final List<Problem> open = new ArrayList<>();
    private final Map<String, Proposal.Ask> asks = new LinkedHashMap<>();
    private final Map<String, String> ways = new LinkedHashMap<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();
    private final Map<FactType.Field, SaidOfAll.Way> said = new LinkedHashMap<>();

    private Proposer(
            SourceTable file, Map<String, String> constants, Survey.Found table, Matches matches, String because) {
        this.file = file;
        this.constants = constants;
        this.table = table;
        this.matches = matches;
        this.because = because;
    }

    /**
     * @param fact the fact type; null to find it
     * @param constants values of fields that are the same in all rows
     * @param mend what is written anew before the table is looked at
     * @throws BadInput if the table cannot be read, or has no header
     */
    public static Proposal propose(SourceTable file, String fact, Map<String, String> constants, Mend mend) {
        Survey.Found table = Survey.of(file, fact, mend);
        if (table == null) {
            throw new BadInput(
                    file.name(),
                    "no row looks like a header: none has names of columns",
                    "write one above the first row, such as mineral, country, quantity, unit, period");
        }
        List<SeenColumn> columns = table.columns();
        SeenColumn told = factColumn(table);
        if (fact == null && told != null && nearest(told.cells().get(0)) != null) {
            return misnamed(file, told);
        }
        OwnTable own = fact == null ? OwnTable.of(base(file.name()), columns) : null;
        if (own != null) {
            return own.proposal();
        }
        Proposal book = fact == null && constants.isEmpty() ? OwnWorkbook.proposal(base(file.name()), table) : null;
        if (book != null) {
            return book;
        }
        String named = fact != null ? fact : named(file, table);
        List<String> texts = new ArrayList<>(table.titles());
        texts.add(base(file.name()));
        texts.add(table.sheet());
        TypeChoice choice = TypeChoice.of(columns, named, constants.keySet(), texts);
        if (choice.fits().size() != 1) {
            return choice.undecided(file.name(), columns);
        }
        Proposer proposer = new Proposer(file, constants, table, choice.fits().get(0), choice.because());
        return proposer.checked(mend).proposal();
    }

    /** The type that the name of the file or of the sheet begins with, or a column tells; null if none. */
    private static String named(SourceTable file, Survey.Found table) {
        SeenColumn told = factColumn(table);
        if (told != null) {
            return told.cells().get(0);
        }
        FactType byFile = OwnTable.named(base(file.name()));
        FactType type = byFile == null ? OwnTable.named(table.sheet()) : byFile;
        return type == null ? null : type.name();
    }

    /** The column that names the fact type of all rows; null if there is none. */
    private static SeenColumn factColumn(Survey.Found table) {
        return OwnTable.types(table.columns())
                .filter(c -> c.cells().size() == 1)
                .orElse(null);
    }

    /** The type that a misspelt one comes nearest to; null if there is such a type, or none is near. */
    private static String nearest(String type) {
        List<String> types = FactType.all().stream().map(FactType::name).toList();
        return types.contains(type) ? null : Words.nearest(type, types);
    }

    private static Proposal misnamed(SourceTable file, SeenColumn column) {
        String said = column.cells().get(0);
        Problem problem = new Problem(
                file.name(),
                "'" + column.heading() + "': there is no fact type '" + said + "'",
                "write '" + nearest(said) + "' for '" + said + "': --fix does it");
        Mend mend = new Mend(
                Map.of(), Map.of(RowView.normal(column.heading()), Map.of(said, nearest(said))), Set.of(), false);
        return new Proposal("", "", List.of(), List.of(problem), Map.of(), "", mend);
    }

    private static String base(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** @throws BadInput if what is said of all rows, or a cell that is answered for, is of nothing that is there */
    private Proposer checked(Mend mend) {
        List<Problem> problems = new ArrayList<>();
        List<String> fields =
                matches.type().fields().stream().map(FactType.Field::name).toList();
        constants.keySet().stream()
                .filter(c -> !fields.contains(c))
                .forEach(c -> problems.add(new Problem(
                        "set",
                        "there is no field '" + c + "' in " + matches.type().name(),
                        Words.meant(c, fields, "its fields are " + String.join(", ", fields)))));
        List<String> columns = table.columns().stream().map(SeenColumn::heading).toList();
        mend.cells().keySet().stream()
                .filter(a -> columns.stream().noneMatch(c -> RowView.normal(c).equals(a)))
                .forEach(a -> problems.add(new Problem(
                        "answer",
                        "there is no column '" + a + "'",
                        Words.meant(a, columns, "its columns are " + String.join(", ", columns)))));
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return this;
    }

    private Proposal proposal() {
        matches.clashing()
                .forEach(c -> ask(
                        c,
                        matches.renames().isEmpty()
                                ? "write the heading anew, or say with --set what it is"
                                : "--fix writes their headings anew"));
        twice();
        for (FactType.Field field : matches.type().fields()) {
            if (!field.name().equals("id") || matches.of("id") != null) {
                field(field);
            }
        }
        replaces();
        for (SeenColumn column : matches.unused()) {
            lines.add(new Proposal.Line(
                    column.heading(),
                    "",
                    "no field of " + matches.type().name() + " is called so; " + column.because()));
        }
        Mend mend = matches.renames().isEmpty() ? Mend.NOTHING : new Mend(matches.renames(), Map.of(), Set.of(), false);
        return new Proposal(
                matches.type().name(),
                because,
                lines,
                open,
                asks,
                Proposal.signed(new ProposedProfile(
                                base(file.name()),
                                table,
                                matches,
                                because,
                                ways,
                                reasons,
                                constants.keySet(),
                                open,
                                this::isAlike)
                        .yaml()),
                mend);
    }

    /** A column that any fact type may have beside its fields. */
    private void replaces() {
        matches.unused().stream()
                .filter(c -> RowView.normal(c.heading()).equals(FactReader.REPLACES))
                .findFirst()
                .ifPresent(c -> {
                    matches.takeBeside(c);
                    way(
                            FactReader.REPLACES,
                            ProfileText.quoted(c.heading()),
                            c.heading(),
                            "its name; a fact takes the place of the one that it names");
                });
    }

    /** Two columns of one name, or for one field, are one too many: which is read would be chance. */
    private void twice() {
        matches.alike().forEach(a -> ask("columns: " + a, "give the heading the name of the field"));
        Set<String> names = new LinkedHashSet<>();
        for (SeenColumn column : table.columns()) {
            if (!names.add(RowView.normal(column.heading()))) {
                ask("two columns are called '" + column.heading() + "'", "give each a name of its own");
            }
        }
    }

    private void ask(String message, String suggestion) {
        open.add(new Problem(file.name(), message, suggestion));
    }

    private void field(FactType.Field field) {
        Matches.Match match = matches.of(field.name());
        String constant = constants.get(field.name());
        if (constant != null) {
            way(field, SaidOfAll.Way.constant(constant, "'" + constant + "', as was said"));
        } else if (match != null) {
            if (FieldText.isUnclear(field, match.column())) {
                ask(
                        "'" + match.column().heading()
                                + "' says per cent, but none of its figures is above 1: are they per cent or parts of 1?",
                        "write them with %, or name the column share");
            }
            List<SeenColumn> columns = List.of(match.column());
            way(
                    field.name(),
                    figures(field, match.column().heading(), columns),
                    match.column().heading(),
                    match.because());
        } else if (matches.isTurned(field)) {
            TurnedColumns turned = matches.turned();
            way(field.name(), figures(field, RowView.CELL, turned.columns()), turned.headings(), turned.because());
        } else if (matches.isHeading(field)) {
            ways.put(field.name(), "\"" + RowView.HEADING + "\"");
        } else if (!matches.isSwapped(field) && !said(field) && !field.optional()) {
            String message = "no column tells the " + field.name() + " of "
                    + matches.type().name() + ": " + field.about();
            asks.put(message, new Proposal.Ask(field.name(), List.of()));
            ask(message, "say it of all rows with --set " + field.name() + "=" + field.example() + ", or add a column");
        }
    }

    private String figures(FactType.Field field, String from, List<SeenColumn> columns) {
        if (FieldText.isOtherMoney(field, columns)) {
            String currency = Scales.currency(field);
            ask(
                    "'" + columns.get(0).heading() + "' is in another currency: " + field.name() + " is in " + currency,
                    "convert it and write " + currency + " into its heading, or take the column out of the table");
        }
        return FieldText.of(field, from, columns, FieldText.isUnpriced(field, columns) ? priced(field, columns) : null);
    }

    /** The column that says what a price is of where its heading does not; null if none does, which is asked about. */
    private SeenColumn priced(FactType.Field field, List<SeenColumn> columns) {
        for (SeenColumn other : matches.unused()) {
            if (FieldText.areIn(field, other)) {
                matches.takeBeside(other);
                return other;
            }
        }
        ask(
                "'" + columns.get(0).heading()
                        + "' does not say what it is a price of, in dollars: of a tonne, a kilogram, a pound?",
                "write it into the heading, such as Price (USD/kg), or into a column of its own");
        return null;
    }

    private void way(FactType.Field field, SaidOfAll.Way way) {
        way(field.name(), way.yaml(), way.column(), way.because());
    }

    private void way(String field, String way, String column, String reason) {
        ways.put(field, way);
        reasons.put(field, reason);
        lines.add(new Proposal.Line(column, field, reason));
    }

    /** Takes what headings, titles and names say of all rows. */
    private boolean said(FactType.Field field) {
        SaidOfAll.Way way = new SaidOfAll(table, matches, base(file.name())).of(field);
        said.put(field, way);
        if (way != null) {
            way(field, way);
        }
        return way != null;
    }

    /** Whether the title and the name of another sheet say of its rows what those of this one do, and its figures are read alike. */
    private boolean isAlike(Survey.Found other) {
        SaidOfAll there = new SaidOfAll(other, matches, base(file.name()));
        return !table.misreads(other)
                && Objects.equals(named(file, other), named(file, table))
                && said.keySet().stream().allMatch(f -> Objects.equals(yaml(said.get(f)), yaml(there.of(f))));
    }

    private static String yaml(SaidOfAll.Way way) {
        return way == null ? null : way.yaml();
    }
}
