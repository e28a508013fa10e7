package dev.lodestone.engine;

/** A rule that failed while it was evaluated, or that would not come to an end. */
public final class RuleFailed extends RuntimeException {
    private final String rule;

    public RuleFailed(String rule, String reason, Throwable cause) {
        super("rule '" + rule + "' " + reason, cause);
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }
}
