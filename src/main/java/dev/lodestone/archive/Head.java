package dev.lodestone.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The last link of a chain. */
record Head(long seq, String hash) {

    static Head of(Connection connection, int chain) throws SQLException {
        return Sql.first(connection, "SELECT seq, hash FROM chain WHERE id = ?", Head::of, chain);
    }

    /** Of every chain, the first one first. */
    static List<Head> all(Connection connection) throws SQLException {
        return Sql.all(connection, "SELECT seq, hash FROM chain ORDER BY id", Head::of);
    }

    private static Head of(ResultSet row) throws SQLException {
        return new Head(row.getLong(1), row.getString(2));
    }

    /** Has its chain end here. */
    void put(Connection connection) throws SQLException {
        Sql.update(connection, "UPDATE chain SET seq = ?, hash = ? WHERE id = ?", seq, hash, Place.chain(seq));
    }
}
