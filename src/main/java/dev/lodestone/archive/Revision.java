package dev.lodestone.archive;

import java.util.List;

/**
 * A rulebook as somebody drafted it, which never changes, and what became of it.
 *
 * @param number from 1 on
 * @param upon the revision that it was made from; 0 for the first
 * @param rules digest of all that decides an answer, as records of assessments name it
 * @param steps at least one, the oldest first
 */
public record Revision(int number, int upon, String rules, List<RevisionStep> steps) {

    public Revision {
        steps = List.copyOf(steps);
    }

    public RevisionState state() {
        return last().state();
    }

    public RevisionStep last() {
        return steps.get(steps.size() - 1);
    }

    /** Who drafted it; empty if nobody had to say. */
    public String author() {
        return steps.get(0).who();
    }

    /** Whether it is or was in use. */
    public boolean hasBeenLive() {
        return steps.stream().anyMatch(step -> step.state() == RevisionState.LIVE);
    }
}
