package dev.lodestone.lsp;

import dev.lodestone.rulebook.RuleFiles;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rulebooks of which documents are open, by their folders. */
final class OpenRulebooks {

    /** A document of a rulebook. */
    record Document(OpenRulebook rulebook, String file) {}

    private final Map<Path, OpenRulebook> byFolder = new HashMap<>();

    /** The document of an address whose rulebook is open; null if there is none. */
    synchronized Document document(String uri) {
        Path path = path(uri);
        OpenRulebook rulebook = path == null ? null : byFolder.get(path.getParent());
        return rulebook == null
                ? null
                : new Document(rulebook, path.getFileName().toString());
    }

    /** The same, opening the rulebook; null if the document is part of none. */
    synchronized Document opened(String uri, String text) {
        Path path = path(uri);
        if (path == null || path.getParent() == null || !Files.isDirectory(path.getParent())) {
            return null;
        }
        String file = path.getFileName().toString();
        boolean ours = FileKinds.isRules(file) || FileKinds.isYaml(file) || file.endsWith(".csv");
        if (!ours || !byFolder.containsKey(path.getParent()) && !isRulebook(path.getParent(), file, text)) {
            return null;
        }
        return new Document(byFolder.computeIfAbsent(path.getParent(), OpenRulebook::new), file);
    }

    private static boolean isRulebook(Path folder, String file, String text) {
        return FileKinds.areRulebook(RuleFiles.in(folder).with(file, text));
    }

    synchronized void forget(OpenRulebook rulebook) {
        byFolder.remove(rulebook.folder());
    }

    synchronized List<OpenRulebook> all() {
        return new ArrayList<>(byFolder.values());
    }

    private static Path path(String uri) {
        try {
            return Path.of(URI.create(uri)).toAbsolutePath().normalize();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            // A document that was never saved, or stands elsewhere than in a folder.
            return null;
        }
    }
}
