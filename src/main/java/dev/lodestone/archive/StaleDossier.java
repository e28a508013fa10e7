package dev.lodestone.archive;

/** Somebody else has put another version since the one that was changed; nothing was written. */
public final class StaleDossier extends RuntimeException {
    private final transient KeptDossier latest;

    /** @param latest null if there is no dossier of that name */
    StaleDossier(KeptDossier latest, String name, int behind) {
        super(
                latest == null
                        ? "There is no dossier '" + name + "' to put a version upon."
                        : latest.name() + " is at version " + latest.version() + " now, "
                                + (latest.isRemoved() ? "removed" : "put")
                                + (latest.who().isEmpty() ? "" : " by " + latest.who()) + " at " + latest.at()
                                + (latest.why().isEmpty() ? "" : " (" + latest.why() + ")") + "; yours is upon "
                                + (behind < 1 ? "none" : "version " + behind) + ".");
        this.latest = latest;
    }

    /** Null if there is no dossier of that name. */
    public KeptDossier latest() {
        return latest;
    }
}
