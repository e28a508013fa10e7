package dev.lodestone.workbench;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.ShippedRules;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.rulebook.RuleSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Rules that are read and built on another processor while the service starts. */
public final class HeadStart {
    private static final String DOSSIER = "gallium-germanium";

    private static volatile HeadStart begun;

    private final RuleSource source;
    /** How the folder looked before it was read. */
    private final Object marks;

    private final CompletableFuture<RuleBase> rules;

    private HeadStart(RuleSource source) {
        this.source = source;
        this.marks = source.marks();
        this.rules = CompletableFuture.supplyAsync(() -> ShippedRules.of(source.files()));
        this.rules.thenAcceptAsync(HeadStart::warmUp);
    }

    /** Begins, unless it has begun with these; what is wrong with the rules is told when they are loaded in earnest. */
    public static void begin(RuleSource source) {
        if (begun == null || !begun.source.equals(source)) {
            begun = new HeadStart(source);
        }
    }

    /** Answers once, beside all else, so that the first who asks waits less for what every first answer takes. */
    private static void warmUp(RuleBase rules) {
        try {
            Request request = Intake.dossier(DOSSIER);
            new Advisor(rules).assess(request.facts(), request.asOf(), request.asked());
        } catch (RuntimeException e) {
            // Whoever asks the same will be told.
        }
    }

    /**
     * The rules that were begun with, once.
     *
     * @param marks how the folder looks now
     * @return null if none, other or broken ones were begun with, or their folder has changed since
     */
    static RuleBase taken(RuleSource source, Object marks) {
        HeadStart early = begun;
        begun = null;
        if (early == null || !early.source.equals(source) || !early.marks.equals(marks)) {
            return null;
        }
        try {
            return early.rules.join();
        } catch (CompletionException e) {
            return null;
        }
    }
}
