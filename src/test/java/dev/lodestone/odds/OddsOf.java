package dev.lodestone.odds;

import dev.lodestone.Shipped;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.inquiry.Budget;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Odds of small dossiers and of shipped ones. */
public final class OddsOf {
    public static final Advisor ADVISOR = Shipped.ADVISOR;
    private static final Budget BUDGET = new Budget(Integer.MAX_VALUE, Duration.ofMinutes(5));

    private OddsOf() {}

    static Request dossier(String name) {
        return Intake.file(Path.of("facts", name + ".json"));
    }

    /** A request of the United States with these facts, each a JSON object without its source. */
    public static Request facts(String... facts) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < facts.length; i++) {
            all.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"F-")
                    .append(i)
                    .append("\",\"source\":\"a test\",")
                    .append(facts[i].replace('\'', '"'))
                    .append("}");
        }
        String text = "{\"asOf\":\"2026-01-01\",\"for\":[\"US\"],\"facts\":[" + all + "]}";
        return JsonIntake.read(JsonIntake.tree(text.getBytes(StandardCharsets.UTF_8), "test"), 1_000);
    }

    static Odds of(Request request, String by, int draws, long seed) {
        return of(request, new OddsWanted(LocalDate.parse(by), draws, seed, 0, null));
    }

    static Odds of(Request request, OddsWanted wanted) {
        return new MonteCarlo(ADVISOR, BUDGET, drawn -> {}).odds(request, wanted);
    }

    /** The flag whose sentence begins so. */
    static Odds.FlagOdds saying(Odds odds, String says) {
        return odds.flags().stream()
                .filter(f -> f.says().startsWith(says))
                .findFirst()
                .orElseThrow(() -> new AssertionError(says + " is not among "
                        + odds.flags().stream().map(Odds.FlagOdds::says).toList()));
    }

    /** The chance of the only flag of a rule. */
    static Odds.FlagOdds flag(Odds odds, String rule) {
        List<Odds.FlagOdds> found =
                odds.flags().stream().filter(f -> f.rule().equals(rule)).toList();
        if (found.size() != 1) {
            throw new AssertionError(rule + " stands " + found.size() + " times among "
                    + odds.flags().stream().map(Odds.FlagOdds::rule).toList());
        }
        return found.get(0);
    }
}
