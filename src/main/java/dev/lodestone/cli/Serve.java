package dev.lodestone.cli;

import dev.lodestone.settings.SettingsCheck;
import dev.lodestone.vital.OutOfMemory;
import dev.lodestone.workbench.HeadStart;
import io.quarkus.runtime.Quarkus;
import io.smallrye.config.ConfigValidationException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "serve", description = "Start the service.", mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
    static final int STARTED = -1;

    @Option(names = "--port", description = "Port, 8080 unless configured; 0 takes a free one.")
    private Integer port;

    @Option(names = "--host", description = "Address to listen on, loopback unless configured.")
    private String host;

    @Option(
            names = "--rules",
            paramLabel = "FOLDER",
            description =
                    "Rule folder; else LODESTONE_RULES (lodestone.rules in config/application.properties), else rules/"
                            + " here, else the rules inside the program.")
    private String rules;

    @Option(names = "--no-archive", description = "Keep no record of assessments.")
    private boolean noArchive;

    @Option(names = "--keys", paramLabel = "FILE", description = "API keys of those who may ask; see the command key.")
    private String keys;

    @Option(names = "--open", description = "Let anybody ask, on an address other than loopback too.")
    private boolean open;

    /** Begins with the rules while the options are still read, unless these say which. */
    static void begin(String... arguments) {
        List<String> all = List.of(arguments);
        if (all.indexOf("serve") == 0 && all.stream().noneMatch(a -> a.startsWith("--rules"))) {
            HeadStart.begin(RulesOption.source(null));
        }
    }

    @Override
    public Integer call() {
        set("quarkus.http.port", port);
        set("quarkus.http.host", host);
        set("lodestone.rules", rules);
        set("lodestone.archive.url", noArchive ? "off" : null);
        set("lodestone.access.keys", keys);
        set("lodestone.access.open", open ? true : null);
        OutOfMemory.watch();
        HeadStart.begin(RulesOption.source(rules));
        Quarkus.run(null, Serve::ended);
        return STARTED;
    }

    /** Ends the process; why it could not start is one sentence, not a stack trace. */
    private static void ended(Integer exit, Throwable failure) {
        if (failure != null) {
            Throwable cause = failure;
            // What reads a file says which one; the reason below it is often the bare name.
            while (cause.getCause() != null && !(cause instanceof UncheckedIOException)) {
                cause = cause.getCause();
            }
            String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
            // A value of another kind is met before the settings are looked at, and told in Java's words.
            List<String> faults = cause instanceof ConfigValidationException ? SettingsCheck.faults() : List.of();
            System.err.println(
                    "error: the service cannot start: " + (faults.isEmpty() ? reason : String.join("; ", faults)));
        }
        System.exit(exit);
    }

    private static void set(String property, Object value) {
        if (value != null) {
            System.setProperty(property, value.toString());
        }
    }
}
