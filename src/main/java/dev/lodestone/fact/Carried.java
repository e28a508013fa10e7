package dev.lodestone.fact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the artifact carries beside its classes. */
public final class Carried {
    private Carried() {}

    /**
     * @param name from the root, such as {@code /facts/files.txt}
     * @throws UncheckedIOException if the artifact carries none of that name
     */
    public static byte[] bytes(String name) {
        try (InputStream in = Carried.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the artifact carries no " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a list of files names, without their ending, in order.
     *
     * @param ending of those that are meant
     */
    public static List<String> named(String list, String ending) {
        return text(list)
                .lines()
                .filter(file -> file.endsWith(ending))
                .map(file -> file.substring(0, file.length() - ending.length()))
                .sorted()
                .toList();
    }

    /** The same as text. */
    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
