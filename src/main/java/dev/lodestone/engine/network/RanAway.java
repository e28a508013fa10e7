package dev.lodestone.engine.network;

/** Matching took more than it may. */
public final class RanAway extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String rule;

    RanAway(String rule, String message) {
        super(message, null, false, false);
        this.rule = rule;
    }

    /** A rule that was being matched; the first, where several share what was matched. */
    public String rule() {
        return rule;
    }
}
