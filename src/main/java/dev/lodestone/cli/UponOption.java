package dev.lodestone.cli;

import dev.lodestone.intake.BadInput;
import picocli.CommandLine.Option;

/** Upon which version of a dossier another is put, and why. */
final class UponOption {
    @Option(names = "--upon", paramLabel = "VERSION", description = "The version that it was made from.")
    private String upon;

    @Option(names = "--why", paramLabel = "TEXT", description = "Kept with the version.")
    private String why;

    /** 0 if none is named. */
    int version() {
        return upon == null ? 0 : number(upon);
    }

    String why() {
        return why;
    }

    static int number(String text) {
        try {
            int number = Integer.parseInt(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new BadInput(text, "this is no version", "write a number from 1 on, such as 3");
    }
}
