package dev.lodestone.cli;

import dev.lodestone.drl.Layout;
import dev.lodestone.intake.BadInput;
import dev.lodestone.rulebook.RuleSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "fmt",
        description = "Give rule files (.drl) their one layout; only blanks and line ends change.",
        mixinStandardHelpOptions = true)
final class FmtCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";
    private static final String SUFFIX = ".drl";

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Rule files or folders, or - for standard input to standard output; else the rules in use.")
    private List<String> paths = List.of();

    @Mixin
    private RulesOption rules;

    @Option(names = "--check", description = "Change nothing; name what is laid out otherwise, and exit with 1.")
    private boolean check;

    @Spec
    private CommandSpec spec;

    private boolean refused;
    private boolean different;

    @Override
    public Integer call() {
        if (paths.contains(STANDARD_INPUT)) {
            standardInput();
        } else {
            files().forEach(this::file);
        }
        spec.commandLine().getOut().flush();
        if (refused) {
            return Lodestone.BROKEN_RULES;
        }
        return check && different ? Lodestone.FOUND : Lodestone.DONE;
    }

    private void standardInput() {
        if (paths.size() > 1) {
            throw new BadInput(STANDARD_INPUT, "standard input is laid out alone", "name either files or -");
        }
        try {
            String text = text("standard input", System.in.readAllBytes());
            Layout laid = Layout.of("standard input", text);
            if (isRefused(laid)) {
                return;
            }
            different = !laid.text().equals(text);
            if (!check) {
                out().print(laid.text());
            } else if (different) {
                out().println(STANDARD_INPUT);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read", e);
        }
    }

    private void file(Path file) {
        try {
            String text = text(file.toString(), Files.readAllBytes(file));
            Layout laid = Layout.of(file.toString(), text);
            if (isRefused(laid) || laid.text().equals(text)) {
                return;
            }
            different = true;
            if (!check) {
                Files.writeString(file, laid.text());
            }
            out().println(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read and written", e);
        }
    }

    /** Whether a text cannot be read; that is told then. */
    private boolean isRefused(Layout laid) {
        PrintWriter err = spec.commandLine().getErr();
        laid.refusals().forEach(err::println);
        err.flush();
        refused |= laid.isRefused();
        return laid.isRefused();
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (String name : paths.isEmpty() ? List.of(folderInUse()) : paths) {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                files.addAll(in(path));
            } else if (!Files.isRegularFile(path)) {
                throw new BadInput(name, "there is no such file or folder", "check the name");
            } else if (!name.endsWith(SUFFIX)) {
                throw new BadInput(
                        name, "only rule files (.drl) have a layout of their own", "YAML stays as its author wrote it");
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private String folderInUse() {
        RuleSource source = rules.source();
        if (source.folder() == null) {
            throw new BadInput("--rules", "the rules inside the program cannot be changed", "name a file or a folder");
        }
        return source.folder().toString();
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.toString().endsWith(SUFFIX)
                            && !f.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the rules in " + folder, e);
        }
    }

    /** Bytes that are no text would not come back as they were. */
    private static String text(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadInput(name, "is no text in UTF-8", "save it as UTF-8");
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
