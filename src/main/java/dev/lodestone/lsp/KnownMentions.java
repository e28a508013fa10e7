package dev.lodestone.lsp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the files of a rulebook name; a file is read again when its text changes. */
final class KnownMentions {

    private record Read(String text, List<Mention> mentions) {}

    private Map<String, Read> known = Map.of();

    /** @param texts of the files, by name */
    synchronized Map<String, List<Mention>> in(Map<String, String> texts) {
        Map<String, Read> now = new HashMap<>();
        Map<String, List<Mention>> mentions = new TreeMap<>();
        texts.forEach((file, text) -> {
            Read before = known.get(file);
            boolean same = before != null && before.text().equals(text);
            Read read = same ? before : new Read(text, FileKinds.mentions(file, text));
            now.put(file, read);
            mentions.put(file, read.mentions());
        });
        known = now;
        return mentions;
    }
}
