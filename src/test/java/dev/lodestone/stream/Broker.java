package dev.lodestone.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** A broker of Apache Kafka in a process of its own, that can be killed and started again on what it wrote. */
public final class Broker implements AutoCloseable {
    private static final Path JARS = Path.of("target", "kafka").toAbsolutePath();
    private static final String USER = "lodestone";
    private static final String PASSWORD = "only-here";
    private static final String SCRAM = "SCRAM-SHA-512";
    private static final String LOGIN = "org.apache.kafka.common.security.scram.ScramLoginModule";
    private static final String CLUSTER = "bG9kZXN0b25lLXRlc3RzMA";
    private static final int PATIENCE_SECONDS = 120;

    private final Path folder;
    private final int port;
    /** Where it is reached over TLS and with a password; 0 for nowhere. */
    private final int secure;
    /** Options of its Java. */
    private final String[] options;

    private Process process;

    private Broker(Path folder, int port, int secure, String... options) {
        this.folder = folder;
        this.port = port;
        this.secure = secure;
        this.options = options;
    }

    /**
     * @param folder an empty one that it keeps everything in
     * @param options of its Java, which take the place of those by which it starts fast
     */
    public static Broker start(Path folder, String... options) throws Exception {
        return start(new Broker(folder, free(), 0, options));
    }

    /** One that is reached over TLS, too, with a certificate of its own, by who knows a password: as docs/streams.md says. */
    public static Broker secure(Path folder) throws Exception {
        Broker broker = new Broker(folder, free(), free());
        broker.keytool(
                "-genkeypair", "-alias", "broker", "-keyalg", "EC", "-dname", "CN=broker", "-ext", "san=ip:127.0.0.1");
        broker.keytool("-exportcert", "-alias", "broker", "-rfc", "-file", folder.resolve("broker.pem") + "");
        Files.writeString(broker.trust(), """
                security.protocol=SASL_SSL
                sasl.mechanism=%1$s
                sasl.jaas.config=%2$s required username="%3$s" password="%4$s";
                ssl.truststore.type=PEM
                ssl.truststore.location=%5$s
                """.formatted(SCRAM, LOGIN, USER, PASSWORD, folder.resolve("broker.pem")));
        return start(broker);
    }

    private void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(
                List.of("-keystore", folder.resolve("keys") + "", "-storetype", "PKCS12", "-storepass", PASSWORD));
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("keytool fails");
        }
    }

    /** The settings of clients that reach it so. */
    Path trust() {
        return folder.resolve("client.properties");
    }

    /** Where it is reached so. */
    String secureServers() {
        return "127.0.0.1:" + secure;
    }

    private String tls() {
        return secure == 0 ? "" : """
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,SASL_SSL:SASL_SSL,CONTROLLER:PLAINTEXT
                sasl.enabled.mechanisms=%1$s
                listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config=%2$s required;
                ssl.keystore.type=PKCS12
                ssl.keystore.location=%3$s
                ssl.keystore.password=%4$s
                """.formatted(SCRAM, LOGIN, folder.resolve("keys"), PASSWORD);
    }

    private static Broker start(Broker broker) throws Exception {
        fetch();
        Path folder = broker.folder;
        String more = broker.secure == 0 ? "" : ",SASL_SSL://127.0.0.1:" + broker.secure;
        int controller = free();
        Files.writeString(
                broker.config(), """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d%4$s,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d%4$s
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=2
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=2
                group.initial.rebalance.delay.ms=0
                log.message.timestamp.after.max.ms=9223372036854775807
                """.formatted(broker.port, controller, folder.resolve("data"), more) + broker.tls());
        Process format = broker.java(
                "kafka.tools.StorageTool",
                "format",
                "-t",
                CLUSTER,
                "-c",
                broker.config() + "",
                "--add-scram",
                SCRAM + "=[name=" + USER + ",password=" + PASSWORD + "]");
        if (format.waitFor() != 0) {
            throw new IllegalStateException("the broker cannot be set up: " + broker.log());
        }
        broker.again();
        return broker;
    }

    public long pid() {
        return process.pid();
    }

    private Path config() {
        return folder.resolve("broker.properties");
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("broker.log"));
    }

    private Process java(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", JARS + "/*"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("broker.log").toFile()))
                .start();
    }

    /** Its jars, which no class path of ours has: fetched once, whichever of the processes that run tests comes first. */
    private static synchronized void fetch() throws Exception {
        try (FileChannel lock = FileChannel.open(
                        JARS.resolveSibling("kafka.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = lock.lock()) {
            if (!Files.isDirectory(JARS)) {
                copy(JARS.resolveSibling("kafka-part"));
            }
        }
    }

    /** With a network if Maven has never had them. */
    private static void copy(Path part) throws Exception {
        for (List<String> offline : List.of(List.of("-o"), List.<String>of())) {
            List<String> command = new ArrayList<>(List.of("./mvnw", "-q", "-B"));
            command.addAll(offline);
            command.addAll(List.of("-f", "src/test/kafka/pom.xml", "dependency:copy-dependencies"));
            command.add("-DoutputDirectory=" + part);
            if (new ProcessBuilder(command).inheritIO().start().waitFor() == 0) {
                Files.move(part, JARS);
                return;
            }
        }
        throw new IllegalStateException("the broker's jars cannot be fetched: see what Maven says above");
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public String servers() {
        return "127.0.0.1:" + port;
    }

    /** Starts it on what it wrote before, and waits until it answers. */
    public void again() throws Exception {
        process = java("kafka.Kafka", config().toString());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers()))) {
            while (true) {
                try {
                    admin.describeCluster().nodes().get(1, TimeUnit.SECONDS);
                    return;
                } catch (ExecutionException | TimeoutException e) {
                    if (!process.isAlive() || System.nanoTime() > end) {
                        throw new IllegalStateException("the broker does not start:\n" + log(), e);
                    }
                }
            }
        }
    }

    /** As {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
            if (process.isAlive()) {
                throw new UncheckedIOException(new IOException("the broker does not end"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
