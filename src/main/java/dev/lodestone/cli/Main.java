package dev.lodestone.cli;

import io.quarkus.runtime.annotations.QuarkusMain;

/** The entry point: every command but {@code serve} runs without starting the server. */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String... args) {
        int exit = Lodestone.commandLine().execute(args);
        // The server ends the process itself.
        if (exit != Serve.STARTED) {
            System.exit(exit);
        }
    }
}
