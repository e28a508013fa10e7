package dev.lodestone.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.lodestone.archive.Archive;
import dev.lodestone.archive.Database;
import dev.lodestone.archive.Sql;
import dev.lodestone.intake.BadInput;
import dev.lodestone.report.Json;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The watches that are kept. Every method
 *
 * @throws dev.lodestone.archive.ArchiveUnavailable if the database cannot be read or written
 */
public final class Watches {
    /** How many there may be. */
    public static final int MOST = 1_000;

    private static final String COLUMNS = "id, at, who, body, target, secret";

    private final Database database;

    public Watches(Archive archive) {
        this.database = archive.database();
    }

    /** Adds one that is told of what changes from now on. @throws BadInput if there are too many */
    public void add(Watch watch) {
        if (all().size() >= MOST) {
            throw new BadInput("", "there are " + MOST + " watches", "remove some (DELETE /api/v1/watches/ID)");
        }
        database.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO watch (" + COLUMNS
                    + ", ahead, place) SELECT ?, ?, ?, ?, ?, ?, ?, place FROM change_head WHERE id = 1")) {
                insert.setString(1, watch.id());
                insert.setLong(2, watch.at().toEpochMilli());
                insert.setString(3, watch.who());
                insert.setString(4, watch.wants().toString());
                insert.setString(
                        5, watch.target() == null ? null : watch.target().toString());
                insert.setString(6, watch.secret());
                insert.setInt(7, watch.filter().ahead());
                return insert.executeUpdate();
            }
        });
    }

    /** In the order in which they were made. */
    public List<Watch> all() {
        return database.read(
                connection -> Sql.all(connection, "SELECT " + COLUMNS + " FROM watch ORDER BY at, id", Watches::watch));
    }

    public Optional<Watch> find(String id) {
        return all().stream().filter(w -> w.id().equals(id)).findFirst();
    }

    private static Watch watch(ResultSet row) throws SQLException {
        try {
            String target = row.getString(5);
            return new Watch(
                    row.getString(1),
                    Instant.ofEpochMilli(row.getLong(2)),
                    row.getString(3),
                    Watch.filter(Json.shared().readTree(row.getString(4))),
                    target == null ? null : URI.create(target),
                    row.getString(6));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a kept watch is not JSON", e);
        }
    }

    /** And what was still to be sent to it. @return whether there was one */
    public boolean remove(String id) {
        return database.write(connection -> {
            Sql.update(connection, "DELETE FROM delivery WHERE watch = ?", id);
            return Sql.update(connection, "DELETE FROM watch WHERE id = ?", id) > 0;
        });
    }

    /** Within how many days anybody wants to be told that something falls due, the usual time among them. */
    public List<Integer> marks() {
        TreeSet<Integer> marks = new TreeSet<>(List.of(ChangeFilter.AHEAD));
        all().forEach(w -> marks.add(w.filter().ahead()));
        marks.remove(0);
        return List.copyOf(marks);
    }
}
