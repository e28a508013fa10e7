package dev.lodestone.cli;

import dev.lodestone.lsp.LanguageSession;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.util.concurrent.Callable;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine.Command;

@Command(
        name = "lsp",
        description = "Serve an editor by the Language Server Protocol, over standard input and output.",
        mixinStandardHelpOptions = true)
final class LspCommand implements Callable<Integer> {

    @Override
    public Integer call() throws InterruptedException {
        // Whatever else wants to print must not come between two messages.
        System.setOut(System.err);
        for (String name : new String[] {"dev.lodestone.lsp", "org.eclipse.lsp4j"}) {
            Logger logger = Logger.getLogger(name);
            logger.setUseParentHandlers(false);
            logger.setLevel(Level.WARNING);
            logger.addHandler(new ConsoleHandler());
        }
        boolean good = LanguageSession.serve(
                new FileInputStream(FileDescriptor.in),
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        return good ? Lodestone.DONE : Lodestone.FOUND;
    }
}
