package dev.lodestone.cli;

import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Intake;
import dev.lodestone.stream.BatchAnswers;
import dev.lodestone.stream.BatchClient;
import dev.lodestone.stream.StreamSettings;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "batch",
        description = "Many requests, answered by all services that take them from Kafka.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class BatchCommand {
    @Spec
    private CommandSpec spec;

    /** Where the brokers are. */
    static final class Brokers {
        @Option(
                names = "--servers",
                paramLabel = "HOST:PORT",
                required = true,
                defaultValue = "${env:LODESTONE_KAFKA_SERVERS}",
                description = "The brokers, divided by commas; otherwise LODESTONE_KAFKA_SERVERS says where.")
        private String servers;

        @Option(
                names = "--prefix",
                paramLabel = "NAME",
                defaultValue = "${env:LODESTONE_KAFKA_PREFIX:-lodestone}",
                description = "What the names of the topics begin with; ${DEFAULT-VALUE} by default.")
        private String prefix;

        @Option(
                names = "--properties",
                paramLabel = "FILE",
                defaultValue = "${env:LODESTONE_KAFKA_PROPERTIES}",
                description = "Further settings of the client, such as TLS and SASL.")
        private Path properties;

        private BatchClient client() {
            return new BatchClient(new StreamSettings(
                    servers,
                    prefix,
                    prefix,
                    Duration.ofSeconds(1),
                    StreamSettings.PARTITIONS,
                    properties,
                    Intake.MAX_FACTS));
        }

        private UncheckedIOException gone(RuntimeException e) {
            return new UncheckedIOException(
                    "Kafka cannot be reached at " + servers + ": " + e.getMessage()
                            + " (see that a broker listens there)",
                    new IOException(e));
        }
    }

    @Command(
            name = "submit",
            description = "Hand over a file of requests, one a line of JSON; says how the batch is called.",
            mixinStandardHelpOptions = true)
    int submit(
            @Mixin Brokers brokers, @Parameters(paramLabel = "FILE", description = "- reads standard input.") Path file)
            throws IOException {
        boolean piped = file.toString().equals("-");
        try (InputStream in = new BufferedInputStream(piped ? System.in : Files.newInputStream(file), 1 << 16);
                ProgressLine progress = new ProgressLine(0)) {
            BatchClient.Submitted submitted = brokers.client().submit(in, progress::step);
            progress.makeRoom();
            spec.commandLine().getOut().println(submitted.batch());
            System.err.printf(Locale.ROOT, "%d requests are handed over%n", submitted.requests());
            return Lodestone.DONE;
        } catch (NoSuchFileException e) {
            throw BadInput.unread(file, e);
        } catch (KafkaException | IllegalStateException e) {
            throw brokers.gone(e);
        }
    }

    @Command(name = "status", description = "How far a batch is, over all services.", mixinStandardHelpOptions = true)
    int status(@Mixin Brokers brokers, @Parameters(paramLabel = "BATCH") String batch) {
        try (BatchAnswers answers = brokers.client().answers(batch)) {
            spec.commandLine().getOut().println(said(answers.count()));
            return Lodestone.DONE;
        } catch (KafkaException | IllegalStateException e) {
            throw brokers.gone(e);
        }
    }

    private static String said(BatchAnswers.Far far) {
        String of = far.requests() < 0 ? "" : String.format(Locale.ROOT, " of %d", far.requests());
        return String.format(
                Locale.ROOT,
                "%d%s answered, %d of them refused%s",
                far.answered(),
                of,
                far.refused(),
                far.isDone() ? ": done" : "");
    }

    @Command(
            name = "fetch",
            description = "Write the answers in the order of the requests, as soon as they are there.",
            mixinStandardHelpOptions = true)
    int fetch(
            @Mixin Brokers brokers,
            @Parameters(paramLabel = "BATCH") String batch,
            @Option(names = "--out", paramLabel = "FILE", description = "Write into a file.") Path out)
            throws IOException {
        try (BatchAnswers answers = brokers.client().answers(batch);
                OutputStream to =
                        new BufferedOutputStream(out == null ? System.out : Files.newOutputStream(out), 1 << 16);
                // Where the answers themselves run over the terminal, they are progress enough.
                ProgressLine progress = new ProgressLine(out != null || !Terminal.isInteractive(), 0, () -> 0)) {
            BatchAnswers.Far far = answers.far();
            while (!far.isDone()) {
                far = answers.write(to);
                to.flush();
                int more = (int) (far.answered() - progress.done());
                if (more > 0) {
                    progress.steps(more);
                }
            }
            progress.makeRoom();
            System.err.println(said(far));
            return far.refused() == 0 ? Lodestone.DONE : Lodestone.BAD_INPUT;
        } catch (KafkaException | IllegalStateException e) {
            throw brokers.gone(e);
        }
    }
}
