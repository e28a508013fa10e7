package dev.lodestone.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The last link of a chain. */
record Head(long seq, String hash) {

    static Head of(Connection connection, int chain) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement("SELECT seq, hash FROM chain WHERE id = ?")) {
            find.setInt(1, chain);
            try (ResultSet row = find.executeQuery()) {
                row.next();
                return new Head(row.getLong(1), row.getString(2));
            }
        }
    }

    /** Of every chain, the first one first. */
    static List<Head> all(Connection connection) throws SQLException {
        List<Head> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT seq, hash FROM chain ORDER BY id")) {
            while (row.next()) {
                all.add(new Head(row.getLong(1), row.getString(2)));
            }
        }
        return all;
    }

    /** Has its chain end here. */
    void put(Connection connection) throws SQLException {
        try (PreparedStatement advance =
                connection.prepareStatement("UPDATE chain SET seq = ?, hash = ? WHERE id = ?")) {
            advance.setLong(1, seq);
            advance.setString(2, hash);
            advance.setInt(3, Place.chain(seq));
            advance.executeUpdate();
        }
    }
}
