package dev.lodestone.rulebook;

import java.util.Map;
import java.util.TreeMap;

/** A rulebook of one rule file of a test's own, with the parameters and responses that are shipped. */
public final class OneRuleFile {
    private OneRuleFile() {}

    public static RuleFiles of(String name, String text) {
        RuleFiles shipped = RuleFiles.embedded();
        return new RuleFiles(new TreeMap<>(Map.of(
                RuleFiles.PARAMETERS, shipped.parameters(), RuleFiles.RESPONSES, shipped.responses(), name, text)));
    }
}
