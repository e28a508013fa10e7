package dev.lodestone.inquiry;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.Request;
import java.util.List;

/** The plainest reason of all: the advice is not for that economy. */
final class NotAsked {
    private NotAsked() {}

    static boolean isAbout(Request request, Economy economy) {
        return economy != null
                && !economy.equals(Economy.WORLD)
                && !request.asked().isEmpty()
                && request.asked().stream()
                        .noneMatch(asked -> asked.equals(economy) || economy.covers(asked, request.asOf()));
    }

    static WhyNot answer(Advisor advisor, Request request, String rule, Economy economy, Mineral mineral) {
        return new WhyNot(
                rule,
                economy,
                mineral,
                request.asOf(),
                request.knownOn(),
                false,
                says(request, economy),
                advisor.rules().rule(rule).conditions().stream()
                        .map(c -> new WhyNot.Checked(c.text(), c.says(), WhyNot.State.NOT_TRIED, 0, List.of()))
                        .toList(),
                List.of(),
                null,
                null,
                List.of());
    }

    static String says(Request request, Economy economy) {
        return "The advice is for " + Economy.names(List.copyOf(request.asked())) + ", and not for " + economy.inText()
                + ": ask for " + economy.inText() + " too.";
    }
}
