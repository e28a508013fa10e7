package dev.lodestone.bench;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps engines from tracing each insertion, which would be most of what is measured. */
public final class Quiet {
    // A logger that nobody holds is collected, and its level with it.
    private static final List<Logger> ENGINES = List.of(Logger.getLogger("org.drools"), Logger.getLogger("org.evrete"));

    private Quiet() {}

    public static void engines() {
        ENGINES.forEach(logger -> logger.setLevel(Level.WARNING));
    }
}
