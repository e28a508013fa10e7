package dev.lodestone.archive;

import dev.lodestone.intake.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** An archive that is looked at and never written to. */
public final class UnchangedArchive {
    private UnchangedArchive() {}

    /**
     * @throws BadInput if there is none
     * @throws ArchiveUnavailable if it cannot be opened
     */
    public static Archive of(Address address) {
        try {
            return new Archive(Database.asItStands(address));
        } catch (SQLException e) {
            throw new ArchiveUnavailable("the archive cannot be read: " + e.getMessage(), e);
        }
    }

    /** To an SQLite file. */
    static Connection connect(Address address) throws SQLException {
        Path file = address.file().toAbsolutePath();
        Properties properties = new Properties();
        properties.setProperty("busy_timeout", "10000");
        Connection connection = new org.sqlite.JDBC().connect("jdbc:sqlite:" + place(file), properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = ON");
        }
        return connection;
    }

    /** Where nothing can be written beside it SQLite has to be told that nobody else does, or it would want to lock it there. */
    private static String place(Path file) throws SQLException {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        try {
            boolean alone = !Files.exists(log) || Files.size(log) == 0;
            return alone && !Files.isWritable(file.getParent()) ? file.toUri() + "?immutable=1" : file.toString();
        } catch (IOException e) {
            throw new SQLException("cannot look at " + log, e);
        }
    }
}
