package dev.lodestone.archive;

import java.nio.file.Path;

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

    public Address {
        if (!url.startsWith(SQLITE) && !url.startsWith(POSTGRES)) {
            url = SQLITE + url;
        }
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

    /** Without what may be secret. */
    @Override
    public String toString() {
        return isSqlite() ? file().toString() : url.replaceAll("\\?.*", "");
    }
}
