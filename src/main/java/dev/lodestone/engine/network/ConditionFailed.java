package dev.lodestone.engine.network;

/** A condition cannot be worked out on a fact, such as one that asks something of a figure that is not known. */
public final class ConditionFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String rule;

    ConditionFailed(String rule, String condition, RuntimeException cause) {
        super(condition + ": " + cause.getMessage(), cause);
        this.rule = rule;
    }

    /** The rule that it stands in; the first, where several have it. */
    public String rule() {
        return rule;
    }
}
