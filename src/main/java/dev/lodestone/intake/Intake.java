package dev.lodestone.intake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.fact.Carried;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

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
     * Several files as one request; dates, economies and title are the first file's that has them.
     *
     * @throws BadInput with everything that is wrong in any of them, or between them
     */
    public static Request files(List<Path> files) {
        return layers(files, List.of());
    }

    /**
     * Files upon shipped dossiers and other files: of one id the files' facts count. Dates, economies and title are the first
     * file's that has them; a dossier has none to give.
     *
     * @param below names of dossiers, such as {@code timeline}, or of files, such as {@code base.json}
     * @throws BadInput with everything that is wrong in any of them, or between them
     */
    public static Request layers(List<Path> files, List<String> below) {
        return layers(Map.of(), files, below);
    }

    /**
     * The same, with texts beside the files.
     *
     * @param texts in JSON, by how they are called
     * @throws BadInput with everything that is wrong in any of them, or between them
     */
    public static Request layers(Map<String, byte[]> texts, List<Path> files, List<String> below) {
        Faults problems = new Faults();
        List<FactDraft> drafts = new ArrayList<>();
        texts.forEach((name, text) -> read(() -> JsonIntake.draft(text, name, MAX_FACTS), problems, drafts));
        files.forEach(file -> read(() -> draft(file), problems, drafts));
        FactDraft all = FactDraft.join(drafts);
        for (String name : below) {
            List<FactDraft> layer = new ArrayList<>();
            read(() -> isFile(name) ? draft(Path.of(name)) : dossierDraft(name).bare(), problems, layer);
            all = layer.isEmpty() ? all : all.upon(layer.get(0));
        }
        FactDraft faulty = new FactDraft("", null, null, null, List.of(), List.of(), problems);
        return FactDraft.join(List.of(all, faulty)).request();
    }

    private static void read(Supplier<FactDraft> reader, Faults problems, List<FactDraft> drafts) {
        try {
            drafts.add(reader.get());
        } catch (BadInput e) {
            problems.addAll(e);
        }
    }

    private static boolean isFile(String name) {
        return name.matches("(?i).*\\.(json|csv|xlsx)");
    }

    /** @throws BadInput if the file is not there or cannot be read */
    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw BadInput.unread(file, e);
        }
    }

    private static FactDraft draft(Path file) {
        String name = file.toString();
        byte[] content = bytes(file);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv")) {
            return CsvIntake.draft(content, name, null, MAX_FACTS);
        }
        if (lower.endsWith(".json")) {
            return JsonIntake.draft(content, name, MAX_FACTS);
        }
        if (lower.endsWith(".xlsx")) {
            return XlsxIntake.draft(content, name, MAX_FACTS);
        }
        throw new BadInput(name, "is neither JSON, CSV nor XLSX by its name", "name it .json, .csv or .xlsx");
    }

    /** The names of the dossiers that the artifact carries. */
    public static List<String> dossiers() {
        return Carried.named("/facts/files.txt", ".json");
    }

    /** The policy options that the artifact carries, as one JSON list; each is named after its file. */
    public static String shippedVariants() {
        ArrayNode variants = JsonNodeFactory.instance.arrayNode();
        for (String name : Carried.named("/facts/variants/files.txt", ".json")) {
            String file = name + ".json";
            ObjectNode variant = (ObjectNode) JsonIntake.tree(Carried.bytes("/facts/variants/" + file), file);
            variants.add(variant.put("name", name));
        }
        return variants.toString();
    }

    /**
     * A dossier that the artifact carries, as it is written.
     *
     * @return null if there is none of that name
     */
    public static byte[] dossierText(String name) {
        return dossiers().contains(name) ? Carried.bytes("/facts/" + name + ".json") : null;
    }

    /**
     * A dossier that the artifact carries, such as {@code timeline}.
     *
     * @throws BadInput if there is none of that name
     */
    public static Request dossier(String name) {
        return dossierDraft(name).request();
    }

    private static FactDraft dossierDraft(String name) {
        byte[] text = dossierText(name);
        if (text == null) {
            throw new BadInput(
                    name,
                    "there is no dossier of that name",
                    "lodestone dossier list names those that are shipped; a file is named with its ending");
        }
        return JsonIntake.draft(text, "facts/" + name + ".json", MAX_FACTS);
    }
}
