package dev.lodestone.bench.concentration;

import dev.lodestone.bench.Quiet;
import dev.lodestone.engine.Draft;
import dev.lodestone.engine.RuleFiles;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.situation.Parameters;
import dev.lodestone.situation.Situation;
import java.util.Arrays;
import java.util.Locale;

/**
 * What Lodestone needs for the decisions beyond deriving the situation, which it does itself: {@code LessDeriving DOSSIERS ROUNDS
 * SECONDS}. Both are done in turns and the times of a round subtracted, so that neither meets another machine than the other.
 */
public final class LessDeriving {
    private static final int WARM_UP = 5;

    private final Contender lodestone;
    private final Parameters parameters;
    private int seen;

    private LessDeriving(RuleFiles files) {
        lodestone = Contender.named("lodestone", files);
        parameters = new Draft(files).parameters();
    }

    public static void main(String[] arguments) {
        Quiet.engines();
        LessDeriving measured = new LessDeriving(RuleFiles.embedded());
        for (String dossier : arguments[0].split(",")) {
            measured.print(dossier, Integer.parseInt(arguments[1]), Double.parseDouble(arguments[2]));
        }
    }

    private void print(String dossier, int rounds, double seconds) {
        Request request = Intake.dossier(dossier);
        double[] micros = new double[rounds];
        for (int i = -WARM_UP; i < rounds; i++) {
            double round = round(request, seconds);
            if (i >= 0) {
                micros[i] = round;
            }
        }
        Arrays.sort(micros);
        System.out.printf(
                Locale.ROOT,
                "{\"contender\":\"lodestone\",\"dossier\":\"%s\",\"microseconds\":%f,\"least\":%f,\"most\":%f,\"seen\":%d}%n",
                dossier,
                micros[rounds / 2],
                micros[0],
                micros[rounds - 1],
                seen);
    }

    private double round(Request request, double seconds) {
        long derive = 0;
        long whole = 0;
        int runs = 0;
        long ends = System.nanoTime() + (long) (seconds * 1e9);
        for (long began = System.nanoTime(); began < ends; runs++) {
            seen += derive(request).derived().size();
            long between = System.nanoTime();
            seen += lodestone.decide(request).size();
            long end = System.nanoTime();
            derive += between - began;
            whole += end - between;
            began = end;
        }
        return (whole - derive) / 1000.0 / runs;
    }

    private Situation derive(Request request) {
        return Situation.of(request.facts(), request.asOf(), request.asked(), parameters.at(request.asOf()));
    }
}
