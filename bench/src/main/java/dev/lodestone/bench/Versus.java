package dev.lodestone.bench;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.fact.Economy;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Assesses requests with the embedded rulebook whenever a line on the input asks for it, so that {@code bench/versus} can have two
 * checkouts measured in turns. It knows no more of the product than both of them have. A line is {@code answer} or
 * {@code decisions}, the file of a request and milliseconds; what it prints is the mean time in microseconds.
 */
public final class Versus {
    private static final List<Economy> ASKED = List.of(Economy.of("US"));

    private final Advisor advisor = new Advisor(new RuleBase(RuleFiles.embedded()));

    private Versus() {}

    public static void main(String[] args) throws IOException {
        Quiet.engines();
        Versus versus = new Versus();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ");
            System.out.println(versus.microseconds(words[0], request(words[1]), Long.parseLong(words[2])));
        }
    }

    private static Request request(String file) throws IOException {
        return JsonIntake.read(Files.readAllBytes(Path.of(file)), file, Integer.MAX_VALUE);
    }

    private double microseconds(String what, Request request, long milliseconds) {
        long start = System.nanoTime();
        long end = start + milliseconds * 1_000_000;
        int times = 0;
        long now = start;
        while (now < end) {
            if (what.equals("answer")) {
                advisor.assess(request.facts(), request.asOf(), ASKED);
            } else {
                advisor.decisions(request.facts(), request.asOf(), ASKED);
            }
            times++;
            now = System.nanoTime();
        }
        return (now - start) / 1e3 / times;
    }
}
