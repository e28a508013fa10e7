package dev.lodestone.rulebook;

import dev.lodestone.fact.Carried;
import dev.lodestone.fact.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text of a rulebook: rules ({@code .drl}), parameters and responses ({@code .yaml}), decision tables ({@code .csv}, or
 * {@code .xlsx} sheet by sheet) and cases ({@code .cases.yaml}), by file name.
 */
public record RuleFiles(SortedMap<String, String> texts) {
    public static final String PARAMETERS = "parameters.yaml";
    public static final String RESPONSES = "responses.yaml";
    static final String WORKBOOK = ".xlsx";
    private static final String TABLE = ".csv";
    private static final String EMBEDDED = "/rules/";
    /** A file without folders, or a sheet of a workbook, which may have blanks and letters of any language in its name. */
    private static final Pattern NAME =
            Pattern.compile("(?!.*\\.\\.)[A-Za-z0-9][A-Za-z0-9._ -]{0,99}(#[^/\\\\\\p{Cntrl}]{1,99})?");

    public RuleFiles {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** @throws UncheckedIOException if the folder cannot be read */
    public static RuleFiles in(Path folder) {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                if (isRuleFile(name) && Files.isRegularFile(file)) {
                    // Bytes that are no text become replacement characters, which are refused in their place.
                    texts.put(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                } else if (Workbook.isOne(name) && Files.isRegularFile(file)) {
                    texts.putAll(Workbook.sheets(name, Files.readAllBytes(file)));
                }
            }
        } catch (IOException e) {
            String why = Files.isDirectory(folder) ? e.getMessage() : "there is no such folder";
            throw new UncheckedIOException("cannot read the rules in " + folder + ": " + why, e);
        }
        return new RuleFiles(texts);
    }

    /** The copy that the artifact carries, listed in {@code rules/files.txt} at build time. */
    public static RuleFiles embedded() {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String name : resource("files.txt").split("\\R")) {
            if (isRuleFile(name)) {
                texts.put(name, resource(name));
            }
        }
        return new RuleFiles(texts);
    }

    private static String resource(String name) {
        return Carried.text(EMBEDDED + name);
    }

    /** Whether a file of a rulebook, or a sheet of a workbook in it, may be called so when it comes from elsewhere. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private static boolean isRuleFile(String name) {
        return !name.startsWith(".") && (name.endsWith(".drl") || name.endsWith(".yaml") || name.endsWith(TABLE));
    }

    public String parameters() {
        return texts.getOrDefault(PARAMETERS, "");
    }

    public String responses() {
        return texts.getOrDefault(RESPONSES, "");
    }

    /** Decision tables: CSV files, and the sheets of workbooks as {@code limits.xlsx#Sheet1}. */
    public Map<String, String> tables() {
        SortedMap<String, String> found = new TreeMap<>();
        texts.forEach((name, text) -> {
            if (name.endsWith(TABLE) || name.contains(WORKBOOK)) {
                found.put(name, text);
            }
        });
        return found;
    }

    /** The files whose name ends so, in order. */
    public Map<String, String> ending(String suffix) {
        SortedMap<String, String> found = new TreeMap<>();
        texts.forEach((name, text) -> {
            if (name.endsWith(suffix)) {
                found.put(name, text);
            }
        });
        return found;
    }

    /** The same files with one of them replaced or added. */
    public RuleFiles with(String name, String text) {
        SortedMap<String, String> changed = new TreeMap<>(texts);
        changed.put(name, text);
        return new RuleFiles(changed);
    }

    /** SHA-256 over all that decides an answer: every file but the cases, with its name. */
    public String digest() {
        MessageDigest sha = Sha256.begin();
        texts.forEach((name, text) -> {
            if (!name.endsWith(".cases.yaml")) {
                byte[] content = text.getBytes(StandardCharsets.UTF_8);
                sha.update((name + " " + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                sha.update(content);
            }
        });
        return "sha256:" + HexFormat.of().formatHex(sha.digest());
    }
}
