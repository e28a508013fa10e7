package dev.lodestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What depends on the inside of Drools stands in one package, and each name is listed: these are what an upgrade can break. */
class DroolsInternalsTest {
    private static final Path MAIN = Path.of("src/main/java/dev/lodestone");
    private static final Pattern INTERNAL = Pattern.compile("\\borg\\.(?:drools|mvel2)\\.[a-z0-9.]+[A-Z]\\w*");
    /** The builder of the native binary keeps what Drools reaches by name; it calls none of it. */
    private static final List<String> PLACES = List.of("engine/network", "nativeimage");

    @Test
    void names_inside_of_drools_stand_in_one_package() throws IOException {
        TreeSet<String> elsewhere = new TreeSet<>();
        for (Path file : sources()) {
            String folder = MAIN.relativize(file.getParent()).toString();
            if (!PLACES.contains(folder) && INTERNAL.matcher(code(file)).find()) {
                elsewhere.add(file.toString());
            }
        }
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void the_list_of_them_is_current() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (Path file : sources()) {
            if (MAIN.relativize(file.getParent()).toString().equals("engine/network")) {
                Matcher name = INTERNAL.matcher(code(file));
                while (name.find()) {
                    names.add(name.group());
                }
            }
        }
        Path list = Path.of("src/test/resources/drools-internals.txt");
        if (Boolean.getBoolean("lodestone.internals.write")) {
            Files.write(list, names);
        }
        assertThat(Files.readAllLines(list))
                .as("one more is one more that an upgrade can break; -Dlodestone.internals.write=true writes the list")
                .containsExactlyElementsOf(names);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(f -> f.toString().endsWith(".java")).toList();
        }
    }

    private static String code(Path file) throws IOException {
        return Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
    }
}
