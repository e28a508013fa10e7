package dev.lodestone.lsp;

import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.rulebook.RuleSource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A folder of rule files of which some are open in the editor. */
final class OpenRulebook {

    private final Path folder;
    private final Map<String, String> open = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final KnownMentions mentions = new KnownMentions();
    private Object marks;
    private RuleFiles disk;
    private volatile Snapshot snapshot;

    OpenRulebook(Path folder) {
        this.folder = folder;
        read();
    }

    Path folder() {
        return folder;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    synchronized boolean isOpen() {
        return !open.isEmpty();
    }

    synchronized String text(String file) {
        return open.get(file);
    }

    synchronized void put(String file, String text, Integer version) {
        open.put(file, text);
        versions.put(file, version);
        laidOver();
    }

    synchronized void close(String file) {
        open.remove(file);
        versions.remove(file);
        read();
    }

    /** Reads what changed on disk; true if anything did. */
    synchronized boolean reread() {
        if (new RuleSource(folder).marks().equals(marks)) {
            return false;
        }
        read();
        return true;
    }

    private synchronized void read() {
        marks = new RuleSource(folder).marks();
        disk = RuleFiles.in(folder);
        laidOver();
    }

    private void laidOver() {
        TreeMap<String, String> texts = new TreeMap<>(disk.texts());
        texts.putAll(open);
        snapshot = new Snapshot(folder, new RuleFiles(texts), mentions.in(texts), Map.copyOf(versions));
    }
}
