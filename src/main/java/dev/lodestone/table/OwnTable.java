package dev.lodestone.table;

import dev.lodestone.fact.FactType;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.intake.FactReader;
import dev.lodestone.intake.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A table as this product writes it: a column names the fact type of each row, the others are called as the fields are. */
final class OwnTable {
    private static final Set<String> NAMES = Set.of("fact", "fact type");

    private final String file;
    private final List<SeenColumn> columns;
    private final SeenColumn types;

    private OwnTable(String file, List<SeenColumn> columns, SeenColumn types) {
        this.file = file;
        this.columns = columns;
        this.types = types;
    }

    /** Null if it is another kind of table. */
    static OwnTable of(String file, List<SeenColumn> columns) {
        return types(columns)
                .map(types -> new OwnTable(file, columns, types))
                .filter(own -> own.types.cells().size() > 1 || own.isPlain())
                .orElse(null);
    }

    /** The column that names fact types. */
    static Optional<SeenColumn> types(List<SeenColumn> columns) {
        return columns.stream()
                .filter(c -> NAMES.contains(RowView.normal(c.heading()))
                        && !c.cells().isEmpty())
                .findFirst();
    }

    /** Whether every column is called as a field of its one type. */
    private boolean isPlain() {
        FactType type = type(types.cells().get(0));
        return type != null && columns.stream().allMatch(c -> c == types || isField(type, c.heading()));
    }

    /** The fact type that the name of a file or a sheet begins with; null if there is none. */
    static FactType named(String name) {
        return FactType.all().stream()
                .filter(t -> name.matches("(?i)" + t.name() + "([^A-Za-z].*)?"))
                .findFirst()
                .orElse(null);
    }

    /** What is said of a fact of any type counts as one. */
    static boolean isField(FactType type, String heading) {
        return type.field(heading) != null || heading.equals(FactReader.REPLACES);
    }

    /** Null if there is none of that name. */
    private static FactType type(String name) {
        try {
            return FactType.of(name);
        } catch (InvalidValue e) {
            return null;
        }
    }

    Proposal proposal() {
        List<Problem> open = new ArrayList<>();
        Set<FactType> known = new LinkedHashSet<>();
        for (String name : types.cells()) {
            try {
                known.add(FactType.of(name));
            } catch (InvalidValue e) {
                open.add(new Problem(file, "'" + types.heading() + "': " + e.getMessage(), e.suggestion()));
            }
        }
        List<Proposal.Line> lines = new ArrayList<>();
        for (SeenColumn column : columns) {
            boolean taken = known.stream().anyMatch(t -> isField(t, column.heading()));
            lines.add(
                    column == types
                            ? new Proposal.Line(column.heading(), "fact", "it names the fact type of each row")
                            : taken
                                    ? new Proposal.Line(column.heading(), column.heading(), "its name")
                                    : new Proposal.Line(column.heading(), "", "no field of these types is called so"));
        }
        String all = String.join(", ", known.stream().map(FactType::name).toList());
        return new Proposal(
                all,
                "'" + types.heading() + "' says so",
                lines,
                open,
                Map.of(),
                Proposal.signed(yaml(known)),
                Mend.NOTHING);
    }

    private String yaml(Set<FactType> known) {
        ProfileText text = new ProfileText()
                .line("title: " + ProfileText.quoted(file))
                .line("documented: docs/facts.md")
                .line("table:")
                .line("  headers: " + ProfileText.list(List.of(types.heading())))
                .line("facts:");
        for (FactType type : known) {
            text.line("  - fact: " + type.name())
                    .line("    where: { " + ProfileText.quoted(types.heading()) + ": " + type.name() + " }")
                    .line("    fields:");
            for (SeenColumn column : columns) {
                if (isField(type, column.heading())) {
                    text.line("      " + column.heading() + ": " + ProfileText.quoted(column.heading()));
                }
            }
        }
        return text.toString();
    }
}
