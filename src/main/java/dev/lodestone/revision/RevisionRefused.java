package dev.lodestone.revision;

import dev.lodestone.intake.Problem;

/** A step in the life of a revision that cannot be taken, or not by who asks for it; nothing was changed. */
public final class RevisionRefused extends RuntimeException {
    private final transient Problem problem;
    private final boolean forbidden;

    private RevisionRefused(Problem problem, boolean forbidden) {
        super(problem.toString());
        this.problem = problem;
        this.forbidden = forbidden;
    }

    /** One that cannot be taken as things stand. */
    static RevisionRefused now(String where, String message, String wayOut) {
        return new RevisionRefused(new Problem(where, message, wayOut), false);
    }

    /** One that somebody else has to take. */
    static RevisionRefused you(String where, String message, String wayOut) {
        return new RevisionRefused(new Problem(where, message, wayOut), true);
    }

    public Problem problem() {
        return problem;
    }

    /** Whether somebody else may take it. */
    public boolean isForbidden() {
        return forbidden;
    }
}
