package dev.lodestone.table;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.fact.Carried;
import dev.lodestone.fact.Words;
import dev.lodestone.intake.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The profiles that the artifact carries, and those in files. */
public final class Profiles {
    private static final String SUFFIX = ".yaml";
    private static final Map<String, Profile> READ = new ConcurrentHashMap<>();

    private Profiles() {}

    /** Their names, in order. */
    public static List<String> names() {
        return Carried.named("/profiles/files.txt", SUFFIX);
    }

    /**
     * A shipped profile.
     *
     * @throws BadInput if there is none of that name
     */
    public static Profile shipped(String name) {
        if (!names().contains(name)) {
            String nearest = Words.nearest(name, names());
            throw new BadInput(
                    name,
                    "there is no profile of that name",
                    (nearest == null ? "" : "did you mean '" + nearest + "'? ") + "Shipped are "
                            + String.join(", ", names()) + "; a file ends in .yaml");
        }
        return READ.computeIfAbsent(name, n -> ProfileReader.read(text(n), n, "profiles/" + n + SUFFIX));
    }

    /** A shipped profile as it is written, to begin one of one's own with. */
    public static String text(String name) {
        return Carried.text("/profiles/" + name + SUFFIX);
    }

    /**
     * The profile of that name or in that file.
     *
     * @throws BadInput if there is none, or with everything that is wrong with it
     */
    public static Profile named(String nameOrFile) {
        if (!nameOrFile.endsWith(SUFFIX) && !nameOrFile.endsWith(".yml")) {
            return shipped(nameOrFile);
        }
        Path file = Path.of(nameOrFile);
        try {
            String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
            return ProfileReader.read(Files.readString(file), name, nameOrFile);
        } catch (IOException e) {
            throw new BadInput(nameOrFile, "there is no such profile", "check the name");
        }
    }

    /** Each with its title, its licence, where it is documented and what it makes. */
    public static ArrayNode list() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String name : names()) {
            Profile profile = shipped(name);
            ObjectNode each = list.addObject().put("name", name).put("title", profile.title());
            each.put("documented", profile.documented()).put("licence", profile.licence());
            ArrayNode makes = each.putArray("facts");
            profile.blocks().stream().map(b -> b.type().name()).distinct().forEach(makes::add);
        }
        return list;
    }

    /** Each with what it is for, a line. */
    public static String overview() {
        return names().stream()
                .map(n -> String.format("%-28s %s%n", n, shipped(n).title()))
                .collect(Collectors.joining());
    }

    /** A profile as a text. */
    public static Profile parse(String yaml, String name) {
        return ProfileReader.read(yaml, name, name);
    }

    /** The shipped profile that knows a table's header; null if there is none. */
    public static Profile of(SourceTable file) {
        return Recognition.of(file);
    }

    /** The shipped profile that looks at the most columns of such a header, all of which are there; null if there is none. */
    static Profile recognised(Set<String> header) {
        return names().stream()
                .map(Profiles::shipped)
                .filter(p -> p.lacks(header) == 0)
                .max(Comparator.comparingInt(p -> p.headers().size()))
                .orElse(null);
    }
}
