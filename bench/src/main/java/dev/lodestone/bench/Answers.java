package dev.lodestone.bench;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.fact.Economy;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Json;
import dev.lodestone.workbench.CaseRunner;
import dev.lodestone.workbench.RuleCase;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;

/**
 * Prints a digest of each answer to the shipped dossiers, for several economies and dates, and to the cases of all rules. Run
 * before and after a change that must not change answers, and compared with diff.
 */
public final class Answers {
    private static final List<String> ECONOMIES = List.of("", "US", "EU", "CN", "JP", "DE", "IN");
    private static final List<LocalDate> DATES = List.of(
            LocalDate.of(2023, 6, 30), LocalDate.of(2024, 12, 3), LocalDate.of(2025, 10, 15), LocalDate.of(2026, 12, 1));

    private final Advisor advisor = new Advisor(new RuleBase(RuleFiles.embedded()));

    private Answers() {}

    public static void main(String[] args) {
        Quiet.engines();
        new Answers().print();
    }

    private void print() {
        for (String dossier : Intake.dossiers()) {
            Request request = Intake.dossier(dossier);
            for (String economy : ECONOMIES) {
                List<Economy> asked = economy.isEmpty() ? List.of() : List.of(Economy.of(economy));
                for (LocalDate date : DATES) {
                    print(dossier + " " + economy + " " + date, request, date, asked);
                }
            }
        }
        for (RuleCase c : CaseRunner.cases(RuleFiles.embedded())) {
            print(c.file() + " " + c.name(), c.request(), c.request().asOf(), c.request().asked());
        }
    }

    private void print(String name, Request request, LocalDate date, List<Economy> asked) {
        String answer = Json.pretty(advisor.explain(request.facts(), date, asked));
        System.out.println(digest(answer) + " " + answer.length() + " " + name);
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, sum).toString(16).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
