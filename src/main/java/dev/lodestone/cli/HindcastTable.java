package dev.lodestone.cli;

import dev.lodestone.hindcast.Forecaster;
import dev.lodestone.hindcast.Hindcast;
import dev.lodestone.hindcast.HindcastText;
import dev.lodestone.hindcast.Ratio;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** A hindcast as tables for a terminal: what it comes to, the misses, and how well it told minerals apart. */
final class HindcastTable {
    private final Tables tables = new Tables();
    private final StringBuilder text = new StringBuilder();

    String of(Hindcast hindcast) {
        text.append(tables.head("Would it have warned?"));
        TextTable lines = tables.of(Column.Overflow.WRAP);
        HindcastText.headlines(hindcast)
                .forEach(line -> tables.row(lines, Tables.plain(line.replace("**", "")) + "\n"));
        text.append(lines);
        text.append(tables.head("Not warned of, or of some minerals only"));
        TextTable missed = tables.of(Column.Overflow.WRAP, 4, 12, 36);
        hindcast.outcomes().stream()
                .filter(o -> !o.isHit())
                .forEach(o -> tables.row(
                        missed,
                        o.reader().code(),
                        o.day().toString(),
                        Tables.plain(o.says()),
                        Tables.plain(HindcastText.told(o))));
        text.append(missed);
        text.append(tables.head("\nHow well it told minerals apart: the area under the curve"));
        TextTable skills = tables.of(Column.Overflow.WRAP, 4, 28, 28, 22);
        tables.row(skills, "", "events", "by", "area", "the flags on the same minerals");
        for (Hindcast.Skill s : hindcast.skills()) {
            skill(skills, s, Forecaster.FLAGS, s.area(), "");
            s.beside().forEach(b -> skill(skills, s, b.by(), b.area(), HindcastText.figure(b.flags())));
        }
        return text.append(skills)
                .append("\nAll events, warnings and how to read it: --format md\n")
                .toString();
    }

    private void skill(TextTable table, Hindcast.Skill s, Forecaster by, Ratio area, String flags) {
        tables.row(
                table,
                s.reader().code(),
                s.group().counted(area.events()),
                by.says(),
                HindcastText.figure(area),
                flags);
    }
}
