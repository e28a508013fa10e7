package dev.lodestone.bench.byhand;

import dev.lodestone.rulebook.RuleFiles;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** The rulebook that is written in Java here: a frozen one, so that whoever changes a policy writes no Java. */
public final class Rulebook {
    private static final String FOLDER = "../../rulebook";

    private Rulebook() {}

    /** Its files, in {@code bench/rulebook}, wherever the benchmark is started. */
    public static RuleFiles frozen() {
        try {
            Path classes = Path.of(Rulebook.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return RuleFiles.in(classes.resolve(FOLDER).normalize());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
