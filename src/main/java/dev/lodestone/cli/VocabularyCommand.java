package dev.lodestone.cli;

import dev.lodestone.fact.Words;
import dev.lodestone.intake.BadInput;
import dev.lodestone.rule.TypeCard;
import dev.lodestone.workbench.VocabularyListing;
import dev.lodestone.workbench.VocabularyListing.Entry;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "vocabulary",
        description = "All that rules may name: types, fields, methods, and the rules that use them.",
        mixinStandardHelpOptions = true)
final class VocabularyCommand implements Callable<Integer> {
    private static final int NAMES = 28;
    private static final int TYPES = 24;

    @Parameters(paramLabel = "TYPE", arity = "0..1", description = "A type, such as AppliedControl; else all.")
    private String type;

    @Mixin
    private RulesOption rules;

    @Mixin
    private TableOption output;

    @Override
    public Integer call() {
        List<Entry> all = VocabularyListing.of(rules.rules());
        List<Entry> chosen =
                all.stream().filter(e -> type == null || e.type().equals(type)).toList();
        if (chosen.isEmpty()) {
            throw new BadInput(
                    String.valueOf(type),
                    "rules know no such type",
                    Words.meant(
                            String.valueOf(type), all.stream().map(Entry::type).toList(), null));
        }
        output.print(chosen, VocabularyCommand::table, VocabularyListing::markdown);
        return Lodestone.DONE;
    }

    /** One type with its members; of several only what they are. */
    private static String table(List<Entry> entries) {
        Tables tables = new Tables();
        if (entries.size() > 1) {
            TextTable table = tables.of(Column.Overflow.SPAN, NAMES, TYPES);
            entries.forEach(
                    e -> tables.row(table, Tables.bold(e.type()), e.kind().toString(), Tables.plain(e.about())));
            return table.toString();
        }
        Entry only = entries.get(0);
        TextTable table = tables.of(Column.Overflow.SPAN, NAMES, TYPES);
        only.fields().forEach(f -> tables.row(table, Tables.bold(f.name()), f.type(), Tables.plain(told(f))));
        only.methods()
                .forEach(m -> tables.row(table, Tables.bold(m.name() + "( " + m.takes() + " )"), m.type(), told(m)));
        return tables.head(only.type() + ", " + only.kind()) + Tables.plain(only.about()) + "\n\n" + table
                + (only.constants().isEmpty() ? "" : "\nValues: " + String.join(", ", only.constants()) + "\n")
                + "\nUsed by " + (only.rules().isEmpty() ? "no rule" : String.join(", ", only.rules())) + "\n";
    }

    private static String told(TypeCard.Member m) {
        return m.about() + (m.unit().isEmpty() ? "" : " (" + m.unit() + ")") + (m.unknown() ? " may be unknown" : "");
    }
}
