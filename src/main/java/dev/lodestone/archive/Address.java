package dev.lodestone.archive;

import dev.lodestone.intake.BadInput;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where an archive is.
 *
 * @param url {@code jdbc:sqlite:…} or {@code jdbc:postgresql:…}
 * @param user of a PostgreSQL database; null if the address says or none is needed
 * @param password of that user; null for none
 */
public record Address(String url, String user, String password) {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRES = "jdbc:postgresql:";
    /** What begins like an address of something else, and is no file with a colon in its name or a drive before it. */
    private static final Pattern OTHER = Pattern.compile("(jdbc:|[A-Za-z][A-Za-z0-9+.-]+://).*");

    /** @throws BadInput for an address of anything else, which is no name for a file */
    public Address {
        if (!url.startsWith(SQLITE)
                && !url.startsWith(POSTGRES)
                && OTHER.matcher(url).matches()) {
            throw new BadInput(
                    "the archive",
                    "'" + shown(url) + "' is neither a file nor an address of PostgreSQL",
                    "write jdbc:postgresql://HOST:5432/NAME, or a file such as data/lodestone.db");
        }
        if (url.startsWith(POSTGRES) && url.replaceAll("\\?.*", "").contains("@")) {
            throw new BadInput(
                    "the archive",
                    "'" + shown(url) + "' holds a user or a password, which would be shown wherever the address is",
                    "take them out, and set lodestone.archive.user and lodestone.archive.password"
                            + " (LODESTONE_ARCHIVE_USER, LODESTONE_ARCHIVE_PASSWORD)");
        }
        if (!url.startsWith(SQLITE) && !url.startsWith(POSTGRES)) {
            url = SQLITE + url;
        }
    }

    /** Without users, passwords and parameters: a password may hold a slash, so that all before the last @ goes. */
    private static String shown(String url) {
        return url.replaceAll("\\?.*", "").replaceAll("^([a-z]+:(?:[a-z]+:)?(?://)?).*@", "$1…@");
    }

    /** @param place a file, or a JDBC address of SQLite or PostgreSQL */
    public static Address of(String place) {
        return new Address(place, null, null);
    }

    public boolean isSqlite() {
        return url.startsWith(SQLITE);
    }

    /** The file of an SQLite archive. */
    Path file() {
        String path = url.substring(SQLITE.length());
        int query = path.indexOf('?');
        return Path.of(query < 0 ? path : path.substring(0, query));
    }

    /** The files that hold it, as far as they are known. */
    public List<Path> files() {
        return isSqlite() ? List.of(file(), Path.of(file() + "-wal")) : List.of();
    }

    /** Without what may be secret. */
    @Override
    public String toString() {
        return isSqlite() ? file().toString() : url.replaceAll("\\?.*", "");
    }
}
