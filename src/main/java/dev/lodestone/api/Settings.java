package dev.lodestone.api;

import dev.lodestone.archive.Mask;
import dev.lodestone.fact.Words;
import dev.lodestone.workbench.DroolsCheck;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The settings there are. One that is misspelt, or cannot be what it says, keeps the service from starting: it may be the one that keeps others out. */
@ApplicationScoped
class Settings {
    private static final String PREFIX = "lodestone.";
    private static final String ENVIRONMENT = "LODESTONE_";
    /** For the script that starts it, and for the tests of whoever builds it. */
    private static final Set<String> OTHERS = Set.of("LODESTONE_JAVA_OPTS", "LODESTONE_REQUIRE_BROWSER");

    private enum Kind {
        TEXT("", text -> {}),
        WHETHER("true or false", text -> {
            if (!text.equals("true") && !text.equals("false")) {
                throw new IllegalArgumentException();
            }
        }),
        GATE("trial or cases", text -> {
            if (!text.equals("trial") && !text.equals("cases")) {
                throw new IllegalArgumentException();
            }
        }),
        WITNESS("none or check", text -> {
            if (!text.equals("none") && !text.equals("check")) {
                throw new IllegalArgumentException();
            }
        }),
        COUNT("a whole number from 1", text -> {
            if (Long.parseLong(text) < 1 || Long.parseLong(text) > Integer.MAX_VALUE) {
                throw new IllegalArgumentException();
            }
        }),
        SIZE("a size such as 20M", text -> {
            if (new MemorySizeConverter().convert(text).asLongValue() < 1) {
                throw new IllegalArgumentException();
            }
        }),
        TIME("a time such as 60s or 3650d", text -> {
            if (DurationConverter.parseDuration(text).toMillis() < 1) {
                throw new IllegalArgumentException();
            }
        }),
        ADDRESS("an address such as https://HOST/PATH, without a user and a password", text -> {
            URI address = URI.create(text);
            if (address.getHost() == null
                    || address.getUserInfo() != null
                    || !String.valueOf(address.getScheme()).matches("https?")) {
                throw new IllegalArgumentException();
            }
        }),
        MASK(
                "fact types, fields or ids such as Stockpile,Tariff.rate,#CN-06",
                text -> new Mask(List.of(text.split(","))));

        private final String wanted;
        private final Consumer<String> reading;

        Kind(String wanted, Consumer<String> reading) {
            this.wanted = wanted;
            this.reading = reading;
        }
    }

    private static final Map<String, Kind> KNOWN = new TreeMap<>(Map.ofEntries(
            Map.entry("rules", Kind.TEXT),
            Map.entry("rules.gate", Kind.GATE),
            Map.entry("rules.drools", Kind.WITNESS),
            Map.entry("rules.revisions", Kind.WHETHER),
            Map.entry("rules.shadow", Kind.WHETHER),
            Map.entry("bundle.url", Kind.ADDRESS),
            Map.entry("bundle.trust", Kind.TEXT),
            Map.entry("bundle.folder", Kind.TEXT),
            Map.entry("bundle.every", Kind.TIME),
            Map.entry("bundle.size", Kind.SIZE),
            Map.entry("bundle.time", Kind.TIME),
            Map.entry("bundle.collector", Kind.ADDRESS),
            Map.entry("archive.url", Kind.TEXT),
            Map.entry("archive.user", Kind.TEXT),
            Map.entry("archive.password", Kind.TEXT),
            Map.entry("archive.mask", Kind.MASK),
            Map.entry("archive.trials", Kind.WHETHER),
            Map.entry("archive.retention", Kind.TIME),
            Map.entry("archive.head-key", Kind.TEXT),
            Map.entry("archive.heads", Kind.TEXT),
            Map.entry("archive.heads-every", Kind.TIME),
            Map.entry("decision-log.to", Kind.TEXT),
            Map.entry("decision-log.size", Kind.SIZE),
            Map.entry("decision-log.files", Kind.COUNT),
            Map.entry("audit.to", Kind.TEXT),
            Map.entry("audit.size", Kind.SIZE),
            Map.entry("audit.files", Kind.COUNT),
            Map.entry("access.keys", Kind.TEXT),
            Map.entry("access.oidc", Kind.WHETHER),
            Map.entry("access.open", Kind.WHETHER),
            Map.entry("access.authoring", Kind.WHETHER),
            Map.entry("mcp", Kind.WHETHER),
            Map.entry("changes", Kind.WHETHER),
            Map.entry("changes.every", Kind.TIME),
            Map.entry("changes.keep", Kind.TIME),
            Map.entry("changes.listeners", Kind.COUNT),
            Map.entry("changes.origin", Kind.TEXT),
            Map.entry("changes.private", Kind.WHETHER),
            Map.entry("changes.time", Kind.TIME),
            Map.entry("changes.tries", Kind.COUNT),
            Map.entry("kafka.servers", Kind.TEXT),
            Map.entry("kafka.prefix", Kind.TEXT),
            Map.entry("kafka.group", Kind.TEXT),
            Map.entry("kafka.settle", Kind.TIME),
            Map.entry("kafka.partitions", Kind.COUNT),
            Map.entry("kafka.properties", Kind.TEXT),
            Map.entry("limits.body", Kind.SIZE),
            Map.entry("limits.bytes", Kind.SIZE),
            Map.entry("limits.facts", Kind.COUNT),
            Map.entry("limits.batch-lines", Kind.COUNT),
            Map.entry("limits.concurrent", Kind.COUNT),
            Map.entry("limits.per-caller", Kind.COUNT),
            Map.entry("limits.receive", Kind.TIME),
            Map.entry("limits.progress", Kind.TIME),
            Map.entry("limits.time", Kind.TIME),
            Map.entry("limits.inquiry", Kind.TIME),
            Map.entry("limits.matches", Kind.COUNT),
            Map.entry("limits.firings", Kind.COUNT)));

    /** Before anything else starts. The tests of this program have settings of their own. */
    void check(@Observes @Priority(1) StartupEvent event) {
        if (LaunchMode.current() != LaunchMode.NORMAL) {
            return;
        }
        Map<String, String> given = new TreeMap<>();
        for (String name : ConfigProvider.getConfig().getPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                ConfigProvider.getConfig().getOptionalValue(name, String.class).ifPresent(v -> given.put(name, v));
            }
        }
        List<String> wrong = faults(given, System.getenv());
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(String.join("; ", wrong));
        }
    }

    static Set<String> names() {
        Set<String> names = new TreeSet<>();
        KNOWN.keySet().forEach(name -> names.add(PREFIX + name));
        return names;
    }

    /** What is wrong with the settings, each by its name. */
    static List<String> faults(Map<String, String> given, Map<String, String> environment) {
        List<String> faults = new ArrayList<>();
        given.forEach((name, value) -> {
            Kind kind = KNOWN.get(name.substring(PREFIX.length()));
            // A variable shows up as a property, too, spelt as well as can be guessed.
            if (kind == null && !environment.containsKey(inEnvironment(name))) {
                faults.add(unknown(name, names()));
            } else if (kind != null && !isGood(kind, value)) {
                faults.add(name + "=" + value.replaceAll("//.*@", "//…@") + " is not " + kind.wanted);
            } else if (kind == Kind.WITNESS && value.strip().equals("check") && DroolsCheck.isMissing()) {
                faults.add(name + "=" + value + ": " + DroolsCheck.MISSING + "; run the service on the JVM");
            }
        });
        together(given.keySet(), faults);
        revisions(given, faults);
        Set<String> variables = new TreeSet<>();
        names().forEach(name -> variables.add(inEnvironment(name)));
        environment.keySet().stream()
                .filter(name -> name.startsWith(ENVIRONMENT) && !variables.contains(name) && !OTHERS.contains(name))
                .forEach(name -> faults.add(unknown(name, variables)));
        return faults;
    }

    /** What cannot be said beside something else, or without it. */
    private static void together(Set<String> given, List<String> faults) {
        String url = PREFIX + "bundle.url";
        without(given, "bundle.", url, faults);
        without(given, "kafka.", PREFIX + "kafka.servers", faults);
        if (!given.contains(url)) {
            return;
        }
        if (given.contains(PREFIX + "rules")) {
            faults.add(PREFIX + "rules and " + url + " are both set, and rules come from one place: take one away");
        }
        if (!given.contains(PREFIX + "bundle.trust")) {
            faults.add(url + " is set without " + PREFIX
                    + "bundle.trust: name the public keys that bundles are signed with");
        }
    }

    private static void without(Set<String> given, String family, String first, List<String> faults) {
        if (!given.contains(first)) {
            given.stream()
                    .filter(name ->
                            name.startsWith(PREFIX + family) && KNOWN.containsKey(name.substring(PREFIX.length())))
                    .forEach(name -> faults.add(name + " is set without " + first + ": set it too, or take this away"));
        }
    }

    private static void revisions(Map<String, String> given, List<String> faults) {
        String revisions = PREFIX + "rules.revisions";
        if (!"true".equals(given.get(revisions))) {
            return;
        }
        if (given.containsKey(PREFIX + "bundle.url")) {
            faults.add(PREFIX + "bundle.url and " + revisions
                    + " are both set, and rules come from one place: take one away");
        }
        if ("off".equals(given.get(PREFIX + "archive.url"))) {
            faults.add(revisions + " is set and " + PREFIX + "archive.url is off: revisions are kept in the archive");
        }
    }

    private static String unknown(String name, Set<String> known) {
        String nearest = Words.nearest(name, known);
        return "there is no setting " + name + (nearest == null ? "" : "; did you mean " + nearest + "?");
    }

    private static String inEnvironment(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static boolean isGood(Kind kind, String value) {
        try {
            kind.reading.accept(value.strip());
            return !value.isBlank();
        } catch (RuntimeException e) {
            return false;
        }
    }
}
