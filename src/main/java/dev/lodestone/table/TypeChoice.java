package dev.lodestone.table;

import dev.lodestone.fact.FactType;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which fact type a table is about.
 *
 * @param fits those that fit best, one if there is no doubt
 * @param because why
 */
record TypeChoice(List<Matches> fits, String because) {
    /** What is said of a type counts as much as a column that it needs. */
    private static final int SAID = 10;

    /** Types whose scores differ by no more fit alike. */
    private static final int ALIKE = 3;

    private static final int LEAST = 15;

    private static final Map<String, Pattern> WORDS = Map.ofEntries(
            said("Production", "production|output|produced|producing|producers?"),
            said("ProductionShare", "production share|share of (?:world |global )?production|world share"),
            said("Demand", "demand|consumption"),
            said("ImportReliance", "reliance|dependen\\w+"),
            said("Capacity", "capacit\\w+"),
            said("Stockpile", "stocks?|stockpiles?|inventor\\w+"),
            said("ImportShare", "imports?|importers?|importing|exporters?|exporting|buyers?|partners?|reporters?"),
            said("TradeVolume", "trade|exports?|exporters?|imports?"),
            said("Price", "prices?"),
            said("Tariff", "tariffs?|dut(?:y|ies)"),
            said("ExportControl", "export controls?|restrictions?|export bans?|licen[cs]\\w*"),
            said("Recycling", "recycling"),
            said("Governance", "governance|wgi|ratings?|scores?|scaled"),
            said("UseShare", "applications?|uses"));

    private static Map.Entry<String, Pattern> said(String type, String words) {
        return Map.entry(type, Pattern.compile("\\b(?:" + words + ")\\b"));
    }

    /**
     * @param named by whoever imports the table, or by its own name; null if nobody does
     * @param constants fields that somebody gave
     * @param texts titles, names of file and sheet: what may name the type
     */
    static TypeChoice of(List<SeenColumn> columns, String named, Set<String> constants, List<String> texts) {
        if (named != null) {
            FactType type = BadInput.at(named, () -> FactType.of(named));
            return new TypeChoice(List.of(new Matches(type, columns)), "it is named");
        }
        List<String> said = new ArrayList<>(texts);
        columns.forEach(c -> said.add(c.says().words()));
        List<Matches> all = new ArrayList<>();
        for (FactType type : FactType.all()) {
            Matches matches = new Matches(type, columns);
            boolean speaks = !matches.isOfAnyFigures() || word(type, said) != null;
            if (speaks && score(matches, constants, said) >= LEAST) {
                all.add(matches);
            }
        }
        if (all.isEmpty()) {
            return new TypeChoice(List.of(), "");
        }
        int best = all.stream().mapToInt(m -> score(m, constants, said)).max().getAsInt();
        List<Matches> fits = all.stream()
                .filter(m -> score(m, constants, said) >= best - ALIKE)
                .sorted(Comparator.comparingInt(m -> -score(m, constants, said)))
                .toList();
        return new TypeChoice(fits, because(fits.get(0), said));
    }

    /** What is asked where not one type fits best. */
    Proposal undecided(String file, List<SeenColumn> columns) {
        List<Proposal.Line> lines = columns.stream()
                .map(c -> new Proposal.Line(c.heading(), "", c.because()))
                .toList();
        List<String> types = fits.stream().map(m -> m.type().name()).limit(5).toList();
        Problem problem = types.isEmpty()
                ? new Problem(
                        file,
                        "no fact type fits its columns: "
                                + dev.lodestone.fact.Words.few(
                                        columns.stream()
                                                .map(SeenColumn::heading)
                                                .toList(),
                                        12),
                        "name one with --fact, such as ImportShare (see docs/facts.md)")
                : new Problem(
                        file,
                        "it may be " + String.join(" or ", types) + ": they fit alike",
                        "say which with --fact " + types.get(0));
        List<String> all = FactType.all().stream().map(FactType::name).toList();
        Map<String, Proposal.Ask> asks = Map.of(problem.message(), new Proposal.Ask("", types.isEmpty() ? all : types));
        return new Proposal("", because, lines, List.of(problem), asks, "", Mend.NOTHING);
    }

    private static int score(Matches matches, Set<String> constants, List<String> said) {
        return matches.score(constants) + (word(matches.type(), said) == null ? 0 : SAID);
    }

    /** A text that speaks of the type; null if there is none. */
    private static String word(FactType type, List<String> said) {
        Pattern words = WORDS.get(type.name());
        return words == null
                ? null
                : said.stream()
                        .filter(t -> words.matcher(t.toLowerCase(Locale.ROOT).replaceAll("[_.-]", " "))
                                .find())
                        .findFirst()
                        .orElse(null);
    }

    private static String because(Matches matches, List<String> said) {
        List<String> fields = matches.type().fields().stream()
                .filter(f -> !f.optional() && matches.of(f.name()) != null)
                .map(FactType.Field::name)
                .toList();
        String word = word(matches.type(), said);
        return (fields.isEmpty() ? "" : "it has " + dev.lodestone.fact.Words.and(fields))
                + (word == null ? "" : (fields.isEmpty() ? "" : ", and ") + "'" + word + "' says so");
    }
}
