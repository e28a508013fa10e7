package dev.lodestone.archive;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real PostgreSQL server of the machine's own package, in a folder of its own. It refuses root, so there it runs as postgres. */
public final class PostgresServer implements AutoCloseable {
    private final Path bin;
    private final Path data;
    private final int port;

    private PostgresServer(Path bin, Path data, int port) {
        this.bin = bin;
        this.data = data;
        this.port = port;
    }

    /** Skips the test, saying why, where there is no server to start. */
    public static PostgresServer start() throws Exception {
        Optional<Path> bin = bin();
        Assumptions.assumeTrue(
                bin.isPresent(),
                "PostgreSQL IS NOT TESTED HERE: install Debian's package postgresql (initdb in /usr/lib/postgresql/*/bin)");
        Path data = Files.createTempDirectory("lodestone-postgres");
        if (isRoot()) {
            run(List.of("chown", "postgres", data.toString()));
        }
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        PostgresServer server = new PostgresServer(bin.get(), data, port);
        server.as("initdb", "-D", data + "/db", "-U", "lodestone", "-A", "trust", "-E", "UTF8", "--locale=C");
        server.up();
        return server;
    }

    public void up() throws Exception {
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + data;
        as("pg_ctl", "-D", data + "/db", "-w", "-l", data + "/log", "-o", options, "start");
    }

    public void down() throws Exception {
        as("pg_ctl", "-D", data + "/db", "-w", "-m", "immediate", "stop");
    }

    /** What the service is told to use it. */
    public Map<String, String> settings() {
        return Map.of(
                "lodestone.archive.url",
                address().url(),
                "lodestone.archive.user",
                address().user());
    }

    public Address address() {
        return new Address("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "lodestone", null);
    }

    /** The database as {@code pg_dump} writes it, in a file that the server's user may write. */
    Path dump() throws Exception {
        Path file = data.resolve("dump");
        as("pg_dump", "-h", "127.0.0.1", "-p", "" + port, "-U", "lodestone", "-Fc", "-f", file.toString(), "postgres");
        return file;
    }

    /** Makes a new database of a dump. */
    Address restore(Path dump, String database) throws Exception {
        Address made = create(database);
        as("pg_restore", "-h", "127.0.0.1", "-p", "" + port, "-U", "lodestone", "-d", database, dump.toString());
        return made;
    }

    /** An empty database of its own. */
    public Address create(String database) throws Exception {
        as("createdb", "-h", "127.0.0.1", "-p", "" + port, "-U", "lodestone", database);
        return new Address("jdbc:postgresql://127.0.0.1:" + port + "/" + database, "lodestone", null);
    }

    private static Optional<Path> bin() throws IOException {
        Path all = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(all)) {
            return versions.map(v -> v.resolve("bin"))
                    .filter(b -> Files.isExecutable(b.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private void as(String command, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(isRoot() ? List.of("runuser", "-u", "postgres", "--") : List.of());
        line.add(bin.resolve(command).toString());
        line.addAll(List.of(arguments));
        run(line);
    }

    private static void run(List<String> line) throws Exception {
        Path log = Files.createTempFile("lodestone-postgres", ".log");
        Process process = new ProcessBuilder(line)
                .directory(Path.of("/tmp").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(line + " failed: " + Files.readString(log));
        }
        Files.delete(log);
    }

    @Override
    public void close() throws Exception {
        down();
        run(List.of("rm", "-rf", data.toString()));
    }
}
