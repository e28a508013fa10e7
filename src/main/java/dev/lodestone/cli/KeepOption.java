package dev.lodestone.cli;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.archive.Archive;
import dev.lodestone.archive.Caller;
import dev.lodestone.archive.Inquired;
import dev.lodestone.archive.Inquiry;
import dev.lodestone.archive.Mask;
import dev.lodestone.archive.Receipt;
import dev.lodestone.archive.Recordable;
import dev.lodestone.archive.Recorder;
import dev.lodestone.inquiry.Budget;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether the answer to an inquiry is put on record. */
final class KeepOption {
    @Option(
            names = "--archive",
            paramLabel = "PLACE",
            description = "Put the answer on record: an SQLite file or a jdbc:postgresql: address.")
    private String place;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /**
     * Asks, puts the answer on record if that is wanted, and says so on standard error.
     *
     * @param onAsk is told whenever the rules were asked
     */
    <T> T answer(Advisor advisor, Inquiry<T> inquiry, Runnable onAsk) {
        return answer(advisor, inquiry, Budget.TIME, onAsk);
    }

    /**
     * The same.
     *
     * @param time how long it may take
     */
    <T> T answer(Advisor advisor, Inquiry<T> inquiry, Duration time, Runnable onAsk) {
        Inquired<T> answered = Inquired.by(advisor, inquiry, time, onAsk);
        if (place != null) {
            try (Archive archive = ArchiveOption.open(place)) {
                spec.commandLine()
                        .getErr()
                        .println("On record as " + record(answered, archive).id() + ".");
                spec.commandLine().getErr().flush();
            }
        }
        return answered.answer();
    }

    /** @throws dev.lodestone.archive.ArchiveUnavailable if it cannot be written */
    static Receipt record(Recordable answered, Archive archive) {
        try {
            Caller caller = new Caller(System.getProperty("user.name", ""), null, null);
            return new Recorder(archive, Mask.NOTHING).record(answered, caller).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
