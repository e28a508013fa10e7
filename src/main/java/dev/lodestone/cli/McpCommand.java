package dev.lodestone.cli;

import dev.lodestone.archive.Archive;
import dev.lodestone.assistant.McpProtocol;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "mcp",
        description =
                "Answer an assistant on standard input and output, by the Model Context Protocol; until input ends.",
        mixinStandardHelpOptions = true)
final class McpCommand implements Callable<Integer> {
    private static final int LONGEST = 20 << 20;

    @Mixin
    private RulesOption rules;

    @Option(
            names = "--archive",
            paramLabel = "PLACE",
            description = "Know the dossiers that are kept there and put answers on record: an SQLite file or a"
                    + " jdbc:postgresql: address. Else nothing is kept.")
    private String place;

    @Override
    public Integer call() throws IOException {
        // Nothing but messages may stand on standard output.
        PrintStream out = System.out;
        System.setOut(System.err);
        try (Archive archive = place == null ? null : ArchiveOption.open(place)) {
            serve(new LocalDesk(rules.advisor(), archive), new BufferedInputStream(System.in), out);
        } finally {
            System.setOut(out);
        }
        return Lodestone.DONE;
    }

    /** A message is a line, and so is its answer; what is asked is answered in its order, behind which no ping waits. */
    private static void serve(LocalDesk desk, InputStream in, PrintStream out) throws IOException {
        McpProtocol protocol = new McpProtocol();
        try (McpQueue queue = new McpQueue(line -> answer(protocol, line, desk), answer -> write(answer, out))) {
            for (byte[] line = next(in); line != null; line = next(in)) {
                if (line.length > 0) {
                    queue.take(line);
                }
            }
        }
    }

    private static synchronized void write(byte[] answer, PrintStream out) {
        out.write(answer, 0, answer.length);
        out.write('\n');
        out.flush();
    }

    /** Whatever fails, the assistant hears of it and may ask on. */
    private static byte[] answer(McpProtocol protocol, byte[] line, LocalDesk desk) {
        try {
            McpProtocol.Reply reply = protocol.answer(line, null, desk);
            return reply.message() == null ? null : reply.bytes();
        } catch (RuntimeException e) {
            Logger.getLogger(McpCommand.class.getName()).log(Level.WARNING, "A message could not be answered", e);
            return McpProtocol.failure(line, String.valueOf(e.getMessage()));
        }
    }

    /** The next line; null at the end. Of one that is too long the start, which is then no JSON. */
    private static byte[] next(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int c = in.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (line.size() < LONGEST && c != '\r') {
                line.write(c);
            }
        }
        return line.toByteArray();
    }
}
