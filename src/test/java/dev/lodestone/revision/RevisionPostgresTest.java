package dev.lodestone.revision;

import dev.lodestone.archive.Address;
import dev.lodestone.archive.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The same life on PostgreSQL, where several replicas keep it. */
class RevisionPostgresTest extends RevisionDeskTest {
    private static PostgresServer server;
    private static int databases;

    @BeforeAll
    static void start() throws Exception {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Override
    Address address() throws Exception {
        return server.create("life" + databases++);
    }
}
