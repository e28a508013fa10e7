package dev.lodestone.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads requests from files, by what their names end in. */
public final class Intake {
    /** How many facts one request may hold unless configured otherwise. */
    public static final int MAX_FACTS = 1_000_000;

    private Intake() {}

    /** @throws BadInput with everything that is wrong */
    public static Request file(Path file) {
        return files(List.of(file));
    }

    /**
     * Several files as one request; date, economies and title are the first file's that has them.
     *
     * @throws BadInput with everything that is wrong in any of them, or between them
     */
    public static Request files(List<Path> files) {
        List<Draft> drafts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files) {
            try {
                drafts.add(draft(file));
            } catch (BadInput e) {
                problems.addAll(e.problems());
            }
        }
        drafts.add(new Draft("", null, List.of(), List.of(), problems));
        return Draft.join(drafts).request();
    }

    private static Draft draft(Path file) {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            throw new BadInput(name, "is a folder", "name a file");
        }
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (IOException e) {
            boolean exists = Files.exists(file);
            throw new BadInput(
                    name,
                    exists ? "cannot be read: " + e.getMessage() : "there is no such file",
                    exists ? null : "check the name");
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv")) {
            return CsvIntake.draft(content, name, null, MAX_FACTS);
        }
        if (lower.endsWith(".json")) {
            return JsonIntake.draft(content, name, MAX_FACTS);
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
