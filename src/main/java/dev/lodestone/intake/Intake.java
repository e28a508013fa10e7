package dev.lodestone.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reads requests from files, by what their names end in. */
public final class Intake {
    /** How many facts one request may hold unless configured otherwise. */
    public static final int MAX_FACTS = 1_000_000;

    private Intake() {}

    /** @throws BadInput with everything that is wrong */
    public static Request file(Path file) {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            throw new BadInput(name, "is a folder", "name a file");
        }
        try {
            return bytes(Files.readAllBytes(file), name);
        } catch (IOException e) {
            throw new BadInput(
                    name,
                    Files.exists(file) ? "cannot be read: " + e.getMessage() : "there is no such file",
                    Files.exists(file) ? null : "check the name");
        }
    }

    private static Request bytes(byte[] content, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv")) {
            return CsvIntake.read(content, name, null, MAX_FACTS);
        }
        if (lower.endsWith(".json")) {
            return JsonIntake.read(content, name, MAX_FACTS);
        }
        throw new BadInput(name, "is neither JSON nor CSV by its name", "name it .json or .csv");
    }

    /**
     * A dossier that the artifact carries, such as {@code timeline}.
     *
     * @throws BadInput if there is none of that name
     */
    public static Request dossier(String name) {
        try (InputStream in = Intake.class.getResourceAsStream("/facts/" + name + ".json")) {
            if (in == null || name.contains("/")) {
                throw new BadInput(
                        name, "there is no dossier of that name", "name one of facts/*.json without its ending");
            }
            return JsonIntake.read(in.readAllBytes(), "facts/" + name + ".json", MAX_FACTS);
        } catch (IOException e) {
            throw new BadInput(name, "cannot be read: " + e.getMessage(), null);
        }
    }
}
