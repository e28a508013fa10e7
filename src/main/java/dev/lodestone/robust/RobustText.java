package dev.lodestone.robust;

import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Words;
import dev.lodestone.report.Bullets;
import dev.lodestone.report.MarkdownTable;
import java.util.ArrayList;
import java.util.List;

/** Options over draws in Markdown, which reads as plain text too. */
public final class RobustText {
    public static final String HEADING = "Over draws of what is uncertain";
    public static final String FAILS = "When they fail";
    public static final String DECIDING = "What would change the choice";
    public static final String ASSUMES = "What the draws rest on";

    /** The heads of the columns of {@link #cells}. */
    public static final List<String> COLUMNS =
            List.of("option", "leaves", "more than the best", "at worst", "none leaves fewer", "clears its flags");

    private RobustText() {}

    /** As sections of the page about the options. */
    public static String markdown(Robustness odds) {
        StringBuilder text = new StringBuilder("\n## " + HEADING + "\n\n");
        Bullets.list(text, odds.says());
        text.append('\n').append(MarkdownTable.head(COLUMNS)).append('\n');
        for (Robustness.Option option : odds.options()) {
            text.append(MarkdownTable.row(cells(option).toArray())).append('\n');
        }
        Bullets.section(text, FAILS, fails(odds));
        Bullets.section(text, DECIDING, deciding(odds));
        Bullets.section(text, ASSUMES, odds.assumes());
        return text.toString();
    }

    public static List<String> cells(Robustness.Option option) {
        return List.of(
                option.name(),
                RobustWriter.range(option.flags()),
                RobustWriter.range(option.regret()),
                Estimate.plain(option.worst()),
                option.best().briefly(),
                option.clears() == null ? "–" : option.clears().briefly());
    }

    /** "The cheapest leaves a flag of those it is to clear when …. That covers 92% of the draws in which it does; …". */
    public static List<String> fails(Robustness odds) {
        List<String> lines = new ArrayList<>();
        for (Robustness.Option option : odds.options()) {
            String fails = Words.capital(option.name())
                    + (option.clears() == null
                            ? " is not the best when "
                            : " leaves a flag of those it is to clear when ");
            option.fails().forEach(f -> lines.add(fails + told(f)));
            String holds = Words.capital(option.name())
                    + (option.clears() == null ? " is the best when " : " clears all that it is to clear when ");
            option.holds().forEach(h -> lines.add(holds + told(h)));
        }
        return lines;
    }

    private static String told(Robustness.Scenario scenario) {
        return scenario.says() + ". That covers " + Estimate.percent(round(scenario.coverage()))
                + " of the draws in which it does; of such draws it does in "
                + Estimate.percent(round(scenario.density())) + ".";
    }

    private static double round(double share) {
        return Math.rint(share * 100) / 100;
    }

    public static List<String> deciding(Robustness odds) {
        return odds.deciding().stream()
                .map(d -> Words.capital(d.says()) + ": known first, it would have " + Words.and(d.instead())
                        + " chosen instead "
                        + (d.chance().low() < d.chance().high()
                                ? "as it comes or not; nobody says how likely"
                                : "in " + d.chance().briefly() + " of the draws")
                        + ", and leave " + Estimate.plain(Math.rint(d.flags() * 100) / 100)
                        + " flags fewer on average.")
                .toList();
    }
}
