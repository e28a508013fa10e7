package dev.lodestone.workbench;

import dev.lodestone.drl.KnownFiles;
import dev.lodestone.drl.Lints;
import dev.lodestone.engine.Draft;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.RuleFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * What is known of a rulebook that is checked again and again: the cases of each file as long as its text is the same, and which rule files are in
 * order. Then a check takes as long as what changed.
 */
public final class KnownRulebook {

    private record Known(String text, CompletableFuture<CaseFile.Reading> cases) {}

    private final Map<String, Known> known = new HashMap<>();
    private final KnownFiles files = new KnownFiles();

    /** Reads and checks rule files, one caller after the other. */
    Draft draft(RuleFiles all) {
        synchronized (files) {
            return Draft.again(all, files);
        }
    }

    /** The warnings of all rules that are in order. */
    List<Diagnostic> lints(Draft draft) {
        synchronized (files) {
            return Lints.again(draft.rulebook(), draft.opposites(), files);
        }
    }

    /** The cases of a file, or what is wrong with them; a text that is not known is read on another thread. */
    synchronized CompletableFuture<CaseFile.Reading> cases(String file, String text) {
        Known read = known.get(file);
        if (read == null || !read.text().equals(text)) {
            read = new Known(text, CompletableFuture.supplyAsync(() -> CaseFile.reading(file, text)));
            known.put(file, read);
        }
        return read.cases();
    }
}
