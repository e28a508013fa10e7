package dev.lodestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/architecture.md is true: of packages, their order, what each does, and the classes that it names. */
class ArchitecturePageTest {
    private static final Path MAIN = Path.of("src/main/java/dev/lodestone");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z/]+)` \\| (.+) \\|$");
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:static )?dev\\.lodestone\\.([a-z.]+)\\.[A-Z]");
    private static final Pattern CLASS = Pattern.compile("\\b((?:[a-z]+/)+[A-Z]\\w+)");

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".java")).toList();
        }
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("docs/architecture.md"));
    }

    private static List<String> rows() throws IOException {
        return ROW.matcher(page()).results().map(r -> r.group(1)).toList();
    }

    @Test
    void each_package_has_its_row() throws IOException {
        try (Stream<Path> all = Files.walk(MAIN)) {
            List<String> packages = new ArrayList<>();
            for (Path folder : all.filter(Files::isDirectory).toList()) {
                if (!sources(folder).isEmpty()) {
                    packages.add(MAIN.relativize(folder).toString());
                }
            }
            assertThat(rows()).containsExactlyInAnyOrderElementsOf(packages);
        }
    }

    @Test
    void the_house_for_contributors_has_the_same_packages_in_the_same_order() throws IOException {
        String house = Files.readString(Path.of("CONTRIBUTING.md")).split("src/main/java/dev/lodestone/\n")[1];
        assertThat(Pattern.compile("(?m)^ {2}([a-z]+)/ ")
                        .matcher(house.split("```")[0])
                        .results()
                        .map(r -> r.group(1)))
                .containsExactlyElementsOf(
                        rows().stream().filter(row -> !row.contains("/")).toList());
    }

    @Test
    void each_package_says_itself_what_its_row_says() throws IOException {
        Map<String, String> said =
                ROW.matcher(page()).results().collect(Collectors.toMap(r -> r.group(1), r -> r.group(2)));
        Map<String, String> found = new HashMap<>();
        for (String name : said.keySet()) {
            Path info = MAIN.resolve(name).resolve("package-info.java");
            String text = Files.exists(info) ? Files.readString(info) : "";
            found.put(
                    name,
                    text.replaceAll("(?s)^/\\*\\*\\s*(.*?)\\.?\\s*\\*/.*", "$1").replaceAll("\\s*\\n \\* ", " "));
        }
        assertThat(found).isEqualTo(said);
    }

    @Test
    void a_package_imports_nothing_of_a_lower_row() throws IOException {
        List<String> rows = rows();
        TreeSet<String> upwards = new TreeSet<>();
        for (String name : rows) {
            for (Path file : sources(MAIN.resolve(name))) {
                Matcher imports = IMPORT.matcher(Files.readString(file));
                while (imports.find()) {
                    String other = imports.group(1).replace('.', '/');
                    if (rows.indexOf(other) > rows.indexOf(name)) {
                        upwards.add(file + " imports " + other);
                    }
                }
            }
        }
        assertThat(upwards).isEmpty();
    }

    @Test
    void each_class_that_it_names_exists() throws IOException {
        assertThat(CLASS.matcher(page()).results().map(r -> r.group(1)))
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(MAIN.resolve(name + ".java")).exists());
    }

    @Test
    void no_class_name_exists_twice() throws IOException {
        try (Stream<Path> all = Files.walk(MAIN)) {
            Map<String, Long> names = all.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(".java") && !n.equals("package-info.java"))
                    .collect(Collectors.groupingBy(n -> n, Collectors.counting()));
            names.values().removeIf(n -> n == 1);
            assertThat(names).isEmpty();
        }
    }

    @Test
    void no_source_file_is_longer_than_three_hundred_lines() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path root : List.of(MAIN, Path.of("src/main/resources/META-INF/resources/js"))) {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path file :
                        all.filter(f -> f.toString().matches(".*\\.(java|js)")).toList()) {
                    long lines = Files.readString(file).lines().count();
                    if (lines > 300) {
                        tooLong.add(file + ": " + lines);
                    }
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    /** By the way that sources are laid out: a method ends at the bracket below its first letter. */
    @Test
    void no_method_is_longer_than_forty_lines() throws IOException {
        Pattern method =
                Pattern.compile("(?m)^( {4}| {8})(?:(?!.*\\brecord )\\w[^\\n=]*\\([^{;=]*)\\{$(?s:.*?)^\\1\\}");
        List<String> tooLong = new ArrayList<>();
        int looked = 0;
        try (Stream<Path> all = Files.walk(MAIN)) {
            for (Path file : all.filter(f -> f.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                for (Matcher found = method.matcher(text); found.find(); ) {
                    looked++;
                    long lines = found.group().lines().count();
                    if (lines > 40) {
                        tooLong.add(
                                file + ": " + found.group().lines().findFirst().orElseThrow() + " " + lines);
                    }
                }
            }
        }
        assertThat(looked).isGreaterThan(5_000);
        assertThat(tooLong).isEmpty();
    }
}
