package dev.lodestone.workbench;

/**
 * What new rules have to pass before they are taken, besides the checks and the trial.
 *
 * @param cases whether all cases have to pass, and nothing may be left to do
 * @param drools whether Drools' own compiler has to conclude the same; only on the JVM
 */
public record RuleGate(boolean cases, boolean drools) {
    public static final RuleGate OPEN = new RuleGate(false, false);

    /** Whether the first rules have to pass it as well: half of them would not be better than none. */
    boolean isForTheFirst() {
        return cases || drools;
    }
}
