package dev.lodestone.workbench;

import dev.lodestone.intake.BadInput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads cases, and remembers those of each file as long as its text is the same: reading all takes as long as checking all rules. */
public final class KnownCases implements RulebookCheck.CaseReader {

    /** @param refusal what is wrong with them; null if nothing is */
    private record Known(String text, List<RuleCase> cases, BadInput refusal) {}

    private final Map<String, Known> known = new HashMap<>();

    @Override
    public synchronized List<RuleCase> read(String file, String text) {
        Known read = known.get(file);
        if (read == null || !read.text().equals(text)) {
            read = anew(file, text);
            known.put(file, read);
        }
        if (read.refusal() != null) {
            throw read.refusal();
        }
        return read.cases();
    }

    private static Known anew(String file, String text) {
        try {
            return new Known(text, CaseFile.read(file, text), null);
        } catch (BadInput e) {
            return new Known(text, List.of(), e);
        }
    }
}
