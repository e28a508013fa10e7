package dev.lodestone.cli;

import dev.lodestone.archive.Address;
import dev.lodestone.archive.Archive;
import dev.lodestone.archive.UnchangedArchive;
import dev.lodestone.intake.BadInput;
import picocli.CommandLine.Option;

/** Which archive a command reads. */
final class ArchiveOption {
    private static final String URL = "lodestone.archive.url";

    @Option(
            names = "--archive",
            paramLabel = "PLACE",
            description = "An SQLite file or a jdbc:postgresql: address; else the service's (LODESTONE_ARCHIVE_URL, or"
                    + " lodestone.archive.url in config/application.properties), else " + Archive.DEFAULT_PLACE + ".")
    private String place;

    /** @throws BadInput if there is no archive */
    Archive open() {
        return existing(place);
    }

    /**
     * The archive that is named, or one that need not be there; null where the service keeps none.
     *
     * @throws BadInput if one is named that is not there
     */
    Archive openIfAny() {
        return place != null ? existing(place) : openIfAny(null);
    }

    /**
     * An archive that need not be there.
     *
     * @param place null for where it is by default
     * @return null if that is nowhere, as the service keeps none
     */
    static Archive openIfAny(String place) {
        return place == null && isOff(ServiceSetting.of(URL)) ? null : open(place(place));
    }

    private static boolean isOff(String configured) {
        return "off".equals(configured);
    }

    /**
     * The archive, which stays as it is.
     *
     * @throws BadInput if there is none
     */
    Archive asItStands() {
        String named = place(place);
        existing(named).close();
        return UnchangedArchive.of(address(named));
    }

    /**
     * An archive that is there.
     *
     * @param place null for where it is by default
     * @throws BadInput if there is none
     */
    static Archive existing(String place) {
        String named = place(place);
        Archive archive = open(named);
        if (!archive.exists()) {
            archive.close();
            throw new BadInput(named, "there is no archive", "name one with --archive");
        }
        return archive;
    }

    /** Where the archive is that a command was told of; null for where it is by default. */
    static String place(String place) {
        if (place != null) {
            return place;
        }
        String configured = ServiceSetting.of(URL);
        if (isOff(configured)) {
            throw new BadInput(URL, "the archive is off", "name one with --archive");
        }
        return configured != null ? configured : Archive.DEFAULT_PLACE;
    }

    /** An archive that is made if it is not there. */
    static Archive open(String place) {
        return new Archive(address(place));
    }

    private static Address address(String place) {
        return new Address(
                place, ServiceSetting.of("lodestone.archive.user"), ServiceSetting.of("lodestone.archive.password"));
    }
}
