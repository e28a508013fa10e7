package dev.lodestone.cli;

import dev.lodestone.plan.Plans;
import dev.lodestone.plan.PlansText;
import dev.lodestone.report.EffectText;
import dev.lodestone.robust.RobustPlan;
import java.util.List;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** Plans as tables for a terminal. */
final class PlanTable {
    private static final int SHOWN = 3;

    private final Tables tables = new Tables();
    private final StringBuilder text = new StringBuilder();

    static String text(RobustPlan plan) {
        return new PlanTable().plans(plan.plans()) + (plan.odds() == null ? "" : new RobustTable().of(plan.odds()));
    }

    private String plans(Plans p) {
        text.append(tables.head("Plan to " + p.by()));
        text.append(Tables.plain(p.says())).append('\n');
        for (Plans.Plan plan : p.plans()) {
            String same = PlansText.sameAs(p, plan);
            if (same.isEmpty()) {
                plan(plan);
            } else {
                text.append(tables.head("\nThe " + plan.kind())).append(same).append('\n');
            }
        }
        curve(p);
        cannot(p);
        if (!p.goneAnyway().isEmpty()) {
            text.append('\n').append(Tables.plain(PlansText.gone(p))).append('\n');
        }
        PlansText.leftOut(p).ifPresent(left -> text.append('\n').append(left).append('\n'));
        return text.toString();
    }

    private void plan(Plans.Plan plan) {
        text.append(tables.head("\nThe " + plan.kind() + ": clears "
                + plan.clears().size() + ", leaves " + plan.leaves().size()));
        text.append(Tables.plain("Cost: " + PlansText.cost(plan) + ". All of it works from " + plan.by() + " on."))
                .append('\n');
        TextTable table = tables.of(Column.Overflow.WRAP, 12, 12, 26);
        tables.row(table, "start", "works", "cost", "measure");
        for (Plans.Step step : plan.measures()) {
            var cost = step.response().particulars().cost();
            tables.row(
                    table,
                    step.start().toString(),
                    step.works().toString(),
                    cost == null ? "not known" : cost.toString(),
                    Tables.plain(step.response().briefly()));
        }
        text.append(table);
        text.append(Tables.plain("Clears: " + EffectText.named(plan.clears()) + "."))
                .append('\n');
        if (!plan.raises().isEmpty()) {
            text.append(Tables.plain("Raises: " + EffectText.named(plan.raises()) + "."))
                    .append('\n');
        }
    }

    private void curve(Plans p) {
        if (p.curve().size() < 2) {
            return;
        }
        text.append(tables.head("\nWhat is left at what cost"));
        TextTable table = tables.of(Column.Overflow.WRAP, 20, 8);
        tables.row(table, "at most", "left", "measures");
        for (Plans.Point point : p.curve()) {
            tables.row(
                    table,
                    point.costInText(),
                    "" + point.leaves(),
                    "" + point.measures().size());
        }
        text.append(table);
    }

    private void cannot(Plans p) {
        if (p.cannot().isEmpty()) {
            return;
        }
        text.append(
                tables.head("\nWhat cannot be cleared by then (" + p.cannot().size() + ")"));
        TextTable table = tables.of(Column.Overflow.WRAP, 13, 10);
        PlansText.byCondition(p).forEach((binds, all) -> {
            var kinds = PlansText.byRule(all);
            for (List<Plans.Cannot> alike : kinds.stream().limit(SHOWN).toList()) {
                Plans.Cannot first = alike.get(0);
                tables.row(
                        table,
                        binds,
                        Tables.colour(first.flag().severity()),
                        Tables.plain(first.flag().says()));
                tables.row(table, "", "", Tables.faint(first.why() + PlansText.sameOf(alike)));
            }
            long more = kinds.stream().skip(SHOWN).mapToLong(List::size).sum();
            if (more > 0) {
                tables.row(table, binds, "", "and " + more + " more; --format md or json has all of them");
            }
        });
        text.append(table);
    }
}
