package dev.lodestone.rulebook;

import dev.lodestone.fact.Words;
import dev.lodestone.rule.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files of a rule folder that look like parts of a rulebook and are read by nothing, as they are called otherwise or stand elsewhere. */
public final class UnreadFiles {
    private static final String CASES = ".cases.yaml";
    private static final List<String> NAMED = List.of(RuleFiles.PARAMETERS, RuleFiles.RESPONSES, "briefing.yaml");
    private static final Pattern NEARLY_CASES = Pattern.compile("(.+)[._-]cases?\\.(?:yaml|yml|json)");
    private static final Pattern MEANT = Pattern.compile("(.+\\.(?:drl|csv|xlsx|cases\\.yaml))(?:\\.txt)?");
    private static final Pattern YAML = Pattern.compile("(.+)\\.ya?ml(?:\\.txt)?");

    private UnreadFiles() {}

    /**
     * A warning for each.
     *
     * @throws UncheckedIOException if the folder cannot be read
     */
    public static List<Diagnostic> in(Path folder) {
        List<Diagnostic> found = new ArrayList<>();
        for (Path file : listed(folder)) {
            String name = file.getFileName().toString();
            if (name.startsWith(".") || name.startsWith("~")) {
                continue;
            }
            if (Files.isDirectory(file)) {
                within(file, name, found);
            } else if (!isRead(name)) {
                String meant = meant(name);
                if (meant != null) {
                    found.add(warning(name, meant));
                }
            }
        }
        return found;
    }

    private static void within(Path folder, String name, List<Diagnostic> found) {
        for (Path file : listed(folder)) {
            String own = file.getFileName().toString();
            if (Files.isRegularFile(file) && !own.startsWith(".") && isRead(own) && !own.endsWith(".csv")) {
                found.add(warning(name + "/" + own, "move it into the rule folder itself"));
            }
        }
    }

    private static List<Path> listed(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the rules in " + folder, e);
        }
    }

    private static boolean isRead(String name) {
        return name.endsWith(".drl")
                || name.endsWith(".csv")
                || name.endsWith(RuleFiles.WORKBOOK)
                || name.endsWith(CASES)
                || NAMED.contains(name);
    }

    /** The way out; null if it is clearly something else. */
    private static String meant(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        Matcher meant = MEANT.matcher(small);
        Matcher cases = NEARLY_CASES.matcher(small);
        Matcher yaml = YAML.matcher(small);
        if (meant.matches()) {
            return "call it " + meant.group(1);
        } else if (cases.matches()) {
            return "call it " + cases.group(1) + CASES;
        } else if (!yaml.matches()) {
            return null;
        }
        String nearest = Words.nearest(yaml.group(1) + ".yaml", NAMED);
        return nearest != null
                ? "call it " + nearest
                : "if it holds cases, call it THEME" + CASES + "; else move it out of the rule folder";
    }

    private static Diagnostic warning(String file, String suggestion) {
        return new Diagnostic(
                file, 1, 1, Diagnostic.Level.WARNING, "unread-file", file + " is read by nothing", null, suggestion);
    }
}
