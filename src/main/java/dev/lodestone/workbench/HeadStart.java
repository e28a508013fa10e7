package dev.lodestone.workbench;

import dev.lodestone.engine.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleFiles;
import dev.lodestone.engine.RuleSource;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Rules that are read and built on another processor while the service starts. It is only a head start: whoever asks for the
 * base of some rule files gets it, begun with or not.
 */
public final class HeadStart {
    private static final String DOSSIER = "gallium-germanium";

    private static volatile CompletableFuture<RuleBase> begun;

    private HeadStart() {}

    /** Begins; what is wrong with the rules is told when they are asked for. */
    public static void begin(RuleSource source) {
        begun = CompletableFuture.supplyAsync(() -> {
            RuleBase rules = new RuleBase(source.files());
            warmUp(rules);
            return rules;
        });
    }

    /** Answers once, so that the first who asks does not wait for what every first answer takes. */
    private static void warmUp(RuleBase rules) {
        try {
            Request request = Intake.dossier(DOSSIER);
            new Advisor(rules).assess(request.facts(), request.asOf(), request.asked());
        } catch (RuntimeException e) {
            // Whoever asks the same will be told.
        }
    }

    /** @throws dev.lodestone.engine.BrokenRules with everything that is wrong, if anything is */
    static RuleBase of(RuleFiles files) {
        CompletableFuture<RuleBase> early = begun;
        begun = null;
        try {
            if (early != null && early.join().files().equals(files)) {
                return early.join();
            }
        } catch (CompletionException e) {
            // Building them again says what is wrong with them.
        }
        return new RuleBase(files);
    }
}
