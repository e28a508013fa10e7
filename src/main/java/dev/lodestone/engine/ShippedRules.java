package dev.lodestone.engine;

import dev.lodestone.fact.Invocations;
import dev.lodestone.rulebook.BrokenRules;
import dev.lodestone.rulebook.RuleFiles;

/** The shipped rules, which a native binary has ready: they are read, checked and built while its image is. */
public final class ShippedRules {
    private static final RuleBase BUILT = Invocations.isBuilding() ? new RuleBase(RuleFiles.embedded()) : null;

    private ShippedRules() {}

    /**
     * The rules of some files, which mostly are the shipped ones.
     *
     * @throws BrokenRules with everything that is wrong, if anything is
     */
    public static RuleBase of(RuleFiles files) {
        return BUILT != null && BUILT.files().equals(files) ? BUILT : new RuleBase(files);
    }
}
