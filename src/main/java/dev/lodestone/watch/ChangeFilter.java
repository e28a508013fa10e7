package dev.lodestone.watch;

import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.BadInput;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which changes somebody wants to hear of. What is about nobody and nothing in particular is for everybody.
 *
 * @param dossiers names; empty for all
 * @param readers economies whose concern it is; empty for all
 * @param minerals with those that they cover and that cover them; empty for all
 * @param severity the least one, before or after; null for all. What falls due has none, and is told by {@code ahead} alone
 * @param rules names of rules or themes; empty for all
 * @param ahead within how many days it is told that something falls due, 0 to 90; 0 for not at all
 */
public record ChangeFilter(
        List<String> dossiers,
        List<Economy> readers,
        List<Mineral> minerals,
        Severity severity,
        List<String> rules,
        int ahead) {
    /** Within how many days it is told that something falls due, unless told otherwise. */
    public static final int AHEAD = 30;
    /** As far as page one looks ahead. */
    public static final int FARTHEST = 90;
    /** How many names of a kind one may give. */
    private static final int MOST = 100;

    public static final ChangeFilter ALL = new ChangeFilter(List.of(), List.of(), List.of(), null, List.of(), AHEAD);

    private static final Pattern RULE = Pattern.compile("[a-z0-9-]{1,100}(/[a-z0-9-]{1,100})?");
    private static final Pattern DOSSIER = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /** @throws BadInput for what cannot be meant */
    public ChangeFilter {
        dossiers = few("dossiers", dossiers);
        readers = few("readers", readers);
        minerals = few("minerals", minerals);
        rules = few("rules", rules);
        for (String rule : rules) {
            if (!RULE.matcher(rule).matches()) {
                throw new BadInput("rules", "'" + rule + "' is no rule", "write THEME/NAME, or THEME for all of it");
            }
        }
        for (String dossier : dossiers) {
            if (!DOSSIER.matcher(dossier).matches()) {
                throw new BadInput("dossiers", "'" + dossier + "' is no name of a dossier", "see GET /api/v1/dossiers");
            }
        }
        if (ahead < 0 || ahead > FARTHEST) {
            throw new BadInput("ahead", ahead + " days cannot be looked ahead", "write a number from 0 to " + FARTHEST);
        }
    }

    private static <T> List<T> few(String name, List<T> all) {
        if (all.size() > MOST) {
            throw new BadInput(name, all.size() + " are too many", "name at most " + MOST + ", or none for all");
        }
        return List.copyOf(all);
    }

    /** The condition in SQL, with its values in order. */
    record Condition(String sql, List<Object> values) {}

    Condition condition() {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder("(ahead = 0 OR ahead = ?)");
        values.add(ahead == 0 ? -1 : ahead);
        among(sql, values, "dossier", dossiers, false);
        among(sql, values, "reader", readers.stream().map(Economy::code).toList(), true);
        among(sql, values, "mineral", touching(), true);
        if (severity != null) {
            sql.append(" AND (severity < 0 OR severity >= ?)");
            values.add(severity.ordinal());
        }
        if (!rules.isEmpty()) {
            List<String> each = new ArrayList<>();
            for (String rule : rules) {
                each.add("rule LIKE ?");
                values.add(rule.contains("/") ? rule : rule + "/%");
            }
            sql.append(" AND (rule IS NULL OR ")
                    .append(String.join(" OR ", each))
                    .append(")");
        }
        return new Condition(sql.toString(), values);
    }

    private List<String> touching() {
        Collection<String> keys = new TreeSet<>();
        for (Mineral wanted : minerals) {
            Mineral.all().stream()
                    .filter(m -> wanted.covers(m) || m.covers(wanted))
                    .forEach(m -> keys.add(m.key()));
            keys.add(wanted.key());
        }
        return List.copyOf(keys);
    }

    private static void among(
            StringBuilder sql, List<Object> values, String column, List<String> wanted, boolean orNone) {
        if (!wanted.isEmpty()) {
            sql.append(" AND (")
                    .append(orNone ? column + " IS NULL OR " : "")
                    .append(column)
                    .append(" IN (")
                    .append("?, ".repeat(wanted.size() - 1))
                    .append("?))");
            values.addAll(wanted);
        }
    }
}
