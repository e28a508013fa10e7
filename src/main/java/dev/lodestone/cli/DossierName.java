package dev.lodestone.cli;

import dev.lodestone.archive.Archive;
import dev.lodestone.archive.KeptDossier;
import dev.lodestone.archive.KeptDossiers;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Intake;
import java.util.List;

/**
 * A dossier as a command names it: {@code ministry}, or a version of it, {@code ministry@3}.
 *
 * @param version 0 for the newest
 */
record DossierName(String name, int version) {

    /** @throws BadInput if what stands behind the @ is no version */
    static DossierName parse(String text) {
        int at = text.indexOf('@');
        return at < 0
                ? new DossierName(text, 0)
                : new DossierName(text.substring(0, at), UponOption.number(text.substring(at + 1)));
    }

    /** The text of one that is shipped; null if none of that name is. */
    byte[] shipped() {
        return version == 0 ? Intake.dossierText(name) : null;
    }

    /** @throws BadInput if there is none, or it was removed */
    KeptDossier in(Archive archive) {
        KeptDossier found = (version == 0
                        ? archive.dossiers().latest(name)
                        : archive.dossiers().version(name, version))
                .orElseThrow(() -> missing(
                        archive.dossiers().all().stream().map(KeptDossier::name).toList()));
        if (found.isRemoved()) {
            throw new BadInput(
                    toString(),
                    "was removed at " + found.at(),
                    "name a version of before: " + name + "@" + (found.version() - 1));
        }
        return found;
    }

    /** @param kept the names of those that are kept */
    BadInput missing(List<String> kept) {
        String nearest = KeptDossiers.nearest(name, kept);
        return new BadInput(
                toString(),
                "there is no such dossier or version",
                nearest == null || nearest.equals(name)
                        ? "see lodestone dossier list, or log " + name
                        : "did you mean '" + nearest + "'?");
    }

    @Override
    public String toString() {
        return version == 0 ? name : name + "@" + version;
    }
}
