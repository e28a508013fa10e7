package dev.lodestone.cli;

import dev.lodestone.vital.NativeMemory;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** The entry point: every command but {@code serve} runs without starting the server. */
@QuarkusMain
public final class Main {
    private static final Logger DROOLS = Logger.getLogger("org.drools");

    private Main() {}

    public static void main(String... args) {
        NativeMemory.share();
        // Outside the server nothing configures logging, and Drools would describe every insertion to nobody.
        DROOLS.setLevel(Level.WARNING);
        Serve.begin(args);
        StandardOutput output = StandardOutput.install();
        CommandLine commandLine = Lodestone.commandLine(args);
        int exit = commandLine.execute(args);
        // The server ends the process itself.
        if (exit != Serve.STARTED) {
            System.out.flush();
            System.exit(output.exit(exit, commandLine.getErr()));
        }
    }
}
