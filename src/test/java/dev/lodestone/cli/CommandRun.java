package dev.lodestone.cli;

import dev.lodestone.nativeimage.NativeBinary;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Runs a command in this process, or by the native binary where {@code -Dlodestone.binary} asks for it. */
final class CommandRun {

    record Result(int exit, String out, String err) {}

    private CommandRun() {}

    static Result run(String... arguments) {
        return System.getProperty("lodestone.binary") == null ? here(arguments) : byTheBinary(arguments);
    }

    static Result byTheBinary(String... arguments) {
        return byTheBinary("", arguments);
    }

    /** The native binary with text on its standard input. */
    static Result byTheBinary(String input, String[] arguments) {
        NativeBinary.Result result = NativeBinary.filter(input, arguments);
        return new Result(result.exit(), result.out(), result.err());
    }

    static Result here(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = Lodestone.commandLine(arguments);
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        int exit = commandLine.execute(arguments);
        return new Result(exit, out.toString(), err.toString());
    }
}
