package dev.lodestone.report;

import dev.lodestone.fact.Currency;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The documentation of the fact types, read off their records. */
public final class FactGuide {
    private static final String HEAD = """
            # Facts

            ## From your table to advice in three minutes

            A table as its publisher prints it becomes facts by one command, here an excerpt of what the United States imports from whom. Its
            header is known, so nothing else is to be said:

            ```console
            $ ./lodestone import src/test/resources/tables/usgs-import-sources.csv --out target/facts.json
            read as usgs-import-sources: 40 ImportShare
            ```

            The facts are a request; ask for advice on it:

            ```console
            $ ./lodestone assess target/facts.json --as-of 2026-03-01 --for US --format md
            # Critical minerals: briefing for the United States, 2026-03-01
            …
            2. **High**: Japan alone supplies more than 65% of what the United States imports of titanium (sponge metal); it has 77% of imports.
            …
            ```

            A table of your own begins with an empty one, here its header; `--format xlsx` writes a workbook with lists to choose from and a
            sheet that explains each column:

            ```console
            $ ./lodestone template ImportShare
            id,importer,supplier,mineral,stage,share,form,period,confidence,publishedOn,source
            ```

            Filled in and saved as `ImportShare.csv` it is assessed as it is:

            ```console
            $ printf 'importer,supplier,mineral,stage,share,period,source\\nUS,China,Ge,refined,41%%,2021-24,USGS\\n' > target/ImportShare.csv
            $ ./lodestone assess target/ImportShare.csv --as-of 2026-03-01 --for US --format md
            # Critical minerals: briefing for the United States, 2026-03-01
            …
            ```

            Of tables that no shipped profile knows one is proposed, a few lines that say which column is what: [importing](importing.md).

            ## How facts are written

            Each fact type with its fields, an example in JSON and its CSV header. This page is generated from the records in
            `src/main/java/dev/lodestone/fact`; `./lodestone fact-types --format md` prints it, `./lodestone fact-types` prints the JSON
            Schema.

            A request is `{ "asOf": "2024-12-03", "for": ["US"], "facts": [ { "fact": "ImportShare", … } ] }`. A table has one fact a
            row; its header names the fields, and the type stands in a column `fact` or in the file's name (`ImportShare.csv`).

            - **share**: 0 to 1, or per cent: `0.98`, `"98%"`; a bare number above 1 is refused. **rate**: may exceed 100% or be
              negative: `"125%"`, `"-94%"`.
            - **Bounds** stand wherever a figure does: `">50%"`, `"<=25%"`, `"40-60%"`, `"30-45"`; `"W"` is withheld by the source (any
              value is possible); `"E"` marks a net exporter, for a net import reliance.
            - **economy**: a name or an ISO code, `EU`, `World`, or `OTHER` for the rest of a table. **mineral**: a name, a symbol or a
              group, as in `facts/reference/`.
            - **stage**: `mined` (also `extraction`, `E`), `refined` (also `processing`, `P`), `product`, `secondary`.
            - **period**: `2024`, `2021-24`, `2025e`. **dates**: `2024-12-03`.
            - **lists**: a JSON array, or one value; in a cell of a table, values divided by `;` or `|`.
            - **Spread** says how likely the values between two bounds are, for `odds` (docs/odds.md): `"40-60%"` is uniform;
              `"3.1 (1.7-8.2)"` has half of its probability on each side of the central figure, evenly; `"1.7-8.2 mode 3.1"` is
              triangular; `"1.7-8.2 lognormal"` has nine tenths of its logarithm between the bounds, `"50% ± 5%"` is normal with
              95% between them, both cut off there. Nothing is drawn outside the bounds. `">50%"`, `"<=25%"` and `"W"` say nothing
              of a spread and stay open.
            - **Bounds of what is taken**: a text has at most 2,000 characters, an id, a name or a figure as it is written 200, the title
              of a request 2,000 and its `about` 10,000; a list has at most 1,000 values; a number is at most
              1,000,000,000,000,000, a rate 100,000%, a whole number 1,000,000,000. A sheet of a workbook ends at XFD1048576. How many
              facts and bytes a service takes at once is in [operations](operations.md).
            - A field that is missing stays unknown: nothing is taken for zero. `id` is made from the content if it is left out.
            - **publishedOn** is the day on which the source came out: a request with `"knownOn": "2024-12-03"` (`--known-on`) uses
              nothing of a later day. Facts that do not say it go by their own dates: the day of an announcement, statement or
              filing, the first day of a shock or strategy, for a figure the end of its years (for an estimate, `2025e`, the start
              of the last); those that have none stay, and the answer names them. A suspension, end, ruling or outcome of a later
              day is taken out of a fact that stays; the text of its source is not.
            - **Corrections**: a fact of any type may say `"replaces": "ID"` (a column `replaces` in a table), and takes the place of
              the fact of that id, which may be its own. Nothing is lost: with `knownOn` before the correction was published the
              old fact stands. References to the old fact lead to the new one. Refused are an unknown id, another type, a circle,
              and two facts that replace the same one.
            - **Later editions**: a figure with a later `publishedOn` takes the place of one for the same thing and years from the same
              source. Sources are the same if their texts are, but for numbers, months and addresses; of a title of three words or
              more that ends with its year (`USGS Mineral Commodity Summaries 2026, gallium`) the title decides. An edition whose
              shares come to 95% of their whole, or that has the world's output, also takes the place of parts that it no longer
              names. Whatever is replaced stands under `unused` in the answer.
            - **Layers**: `./lodestone assess --with base.json updates.csv` puts files upon others: of one id the upper fact counts.
              `./lodestone facts diff --with base.json updates.csv` tells what that changes in figures and in advice, `facts log` what
              took the place of what, `facts merge` prints one file of all, `--standing` without what was replaced. `--with vintages`
              adds earlier editions as they were printed, for `--known-on`.
            - **Two sources for one thing**: give both facts. Used is a figure that can be before one that cannot, then one that is told before
              one that is withheld, then what is better established (`confidence`), then what was published later (`publishedOn`), then
              the account that keeps a measure in force or has it come back sooner, then the first id. The answer shows both; where they differ by more than a tenth, what rests on the one that is used is
              possible, not certain. Stocks of different holders (`holder`) add up; two figures for one holder are two sources.

            """;

    private static final Set<String> SHOWN = Set.of("announced", "from", "period");

    private FactGuide() {}

    public static String markdown() {
        StringBuilder text = new StringBuilder(HEAD);
        text.append("| fact type | what it is |\n|---|---|\n");
        for (FactType type : FactType.all()) {
            text.append("| [")
                    .append(type.name())
                    .append("](#")
                    .append(type.name().toLowerCase(Locale.ROOT))
                    .append(") | ")
                    .append(type.about())
                    .append(" |\n");
        }
        FactType.all().forEach(type -> section(type, text));
        return text.toString();
    }

    private static void section(FactType type, StringBuilder text) {
        text.append("\n## ")
                .append(type.name())
                .append("\n\n")
                .append(type.about())
                .append("\n\n");
        text.append("| field | | type | unit or bounds | what it is |\n|---|---|---|---|---|\n");
        for (FactType.Field field : type.fields()) {
            text.append("| `")
                    .append(field.name())
                    .append("` | ")
                    .append(field.optional() ? "" : "required")
                    .append(" | ")
                    .append(typeOf(field))
                    .append(" | ")
                    .append(field.unit())
                    .append(" | ")
                    .append(field.about())
                    .append(" |\n");
        }
        text.append("\n```json\n").append(example(type)).append("\n```\n\n```csv\n");
        text.append("fact,").append(String.join(",", type.fieldNames())).append("\n```\n");
    }

    private static String typeOf(FactType.Field field) {
        String name = field.type().getSimpleName();
        String shown = switch (name) {
            case "Estimate" -> "figure";
            case "LocalDate" -> "date";
            case "int", "Integer" -> "whole number";
            case "boolean", "Boolean" -> "true or false";
            case "String" -> "text";
            default -> constants(field);
        };
        return field.list() ? "list of " + shown : shown;
    }

    private static String constants(FactType.Field field) {
        return field.type().isEnum()
                ? List.of(field.type().getEnumConstants()).stream()
                        .map(c -> "`" + c + "`")
                        .collect(Collectors.joining(", "))
                : field.type().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** The required fields, the figures with their units, and the dates that nearly every fact of the type has. */
    public static String example(FactType type) {
        return type.fields().stream()
                .filter(f -> !f.optional()
                        || SHOWN.contains(f.name())
                        || f.type() == Estimate.class
                        || f.type() == Unit.class
                        || f.type() == Currency.class)
                .map(f -> "\"" + f.name() + "\": " + value(f))
                .collect(Collectors.joining(", ", "{ \"fact\": \"" + type.name() + "\", ", " }"));
    }

    private static String value(FactType.Field field) {
        boolean bare = field.type() == int.class
                || field.type() == Integer.class
                || field.type() == boolean.class
                || field.type() == Boolean.class
                || field.type() == Estimate.class && field.example().matches("-?[0-9.]+");
        if (field.list()) {
            return Arrays.stream(field.example().split(";"))
                    .map(v -> "\"" + v.strip() + "\"")
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return bare ? field.example() : "\"" + field.example() + "\"";
    }
}
