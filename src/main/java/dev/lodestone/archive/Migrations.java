package dev.lodestone.archive;

import dev.lodestone.fact.Carried;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/** Brings the schema of an archive up to date. */
final class Migrations {
    private static final String FOLDER = "db/migration/";
    private static final List<String> FILES = List.of(
            "V1__archive.sql",
            "V2__known_on.sql",
            "V3__removals.sql",
            "V4__patterns.sql",
            "V5__kinds.sql",
            "V6__dossiers.sql",
            "V7__revisions.sql",
            "V8__changes.sql",
            "V9__decision_log.sql",
            "V10__change_source.sql");

    private Migrations() {}

    interface Connector {
        Connection connect() throws SQLException;
    }

    /**
     * @param words what the database at hand calls the types that the migrations use
     * @throws SQLException if the schema cannot be made
     */
    static void run(Connector connector, Map<String, String> words) throws SQLException {
        run(connector, words, "latest");
    }

    /** @param target the version to bring it to */
    static void run(Connector connector, Map<String, String> words, String target) throws SQLException {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(new Source(connector))
                    .resourceProvider(new Named())
                    .javaMigrationClassProvider(List::of)
                    .placeholders(words)
                    .target(target)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new SQLException("the schema of the archive cannot be made: " + e.getMessage(), e);
        }
    }

    /** The migrations by name: a class path cannot be listed inside a native binary. */
    private static final class Named implements ResourceProvider {
        @Override
        public LoadableResource getResource(String name) {
            return FILES.contains(name) ? new Script(name) : null;
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return FILES.stream()
                    .filter(f -> f.startsWith(prefix))
                    .map(f -> (LoadableResource) new Script(f))
                    .toList();
        }
    }

    private static final class Script extends LoadableResource {
        private final String name;

        Script(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            return new StringReader(Carried.text("/" + FOLDER + name));
        }

        @Override
        public String getAbsolutePath() {
            return FOLDER + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return FOLDER + name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }

    /** All that the migration tool wants of a data source is connections. */
    private record Source(Connector connector) implements DataSource {
        @Override
        public Connection getConnection() throws SQLException {
            return connector.connect();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return connector.connect();
        }

        @Override
        public PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("wraps nothing");
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
