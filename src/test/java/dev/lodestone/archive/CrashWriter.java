package dev.lodestone.archive;

import dev.lodestone.engine.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleFiles;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import java.nio.file.Path;

/** Records from eight threads, and prints the id of each assessment that is acknowledged, until it is killed. */
final class CrashWriter {
    private static final int THREADS = 8;

    private CrashWriter() {}

    public static void main(String[] args) {
        Request request = Intake.file(Path.of("facts/gallium-germanium.json"));
        Answered answered = Answered.by(new Advisor(new RuleBase(RuleFiles.in(Path.of("rules")))), request);
        Archive archive = new Archive(new Address(args[0], args.length > 1 ? args[1] : null, null));
        Recorder recorder = new Recorder(archive, Mask.NOTHING);
        for (int i = 0; i < THREADS; i++) {
            new Thread(() -> {
                        while (true) {
                            String id = recorder.record(answered, Caller.NOBODY)
                                    .join()
                                    .id();
                            synchronized (System.out) {
                                System.out.println(id);
                                System.out.flush();
                            }
                        }
                    })
                    .start();
        }
    }
}
