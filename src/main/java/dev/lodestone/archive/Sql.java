package dev.lodestone.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements with what stands for their question marks, in order; none of it is null. */
public final class Sql {
    private Sql() {}

    /** Makes something of the row that a result stands at. */
    @FunctionalInterface
    public interface FromRow<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** @return how many rows it changed */
    public static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = filled(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    public static <T> List<T> all(Connection connection, String sql, FromRow<T> from, Object... values)
            throws SQLException {
        List<T> all = new ArrayList<>();
        try (PreparedStatement select = filled(connection, sql, values);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                all.add(from.of(row));
            }
        }
        return all;
    }

    /** What is made of the first row; null if there is none. */
    public static <T> T first(Connection connection, String sql, FromRow<T> from, Object... values)
            throws SQLException {
        try (PreparedStatement select = filled(connection, sql, values);
                ResultSet row = select.executeQuery()) {
            return row.next() ? from.of(row) : null;
        }
    }

    private static PreparedStatement filled(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
