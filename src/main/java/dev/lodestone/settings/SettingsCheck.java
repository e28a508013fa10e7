package dev.lodestone.settings;

import dev.lodestone.fact.Words;
import dev.lodestone.workbench.DroolsCheck;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;

/** Whether what is set is among {@link Settings}. One that is misspelt, or cannot be what it says, keeps the service from starting: it may be the one that keeps others out. */
@ApplicationScoped
public class SettingsCheck {
    private static final String PREFIX = "lodestone.";
    private static final String ENVIRONMENT = "LODESTONE_";
    /** The place of the source of what holds where nobody set anything. */
    private static final int DEFAULTS = Integer.MIN_VALUE;

    private static final String WITNESS = PREFIX + "rules.drools";
    /** For the script that starts it, and for the tests of whoever builds it. */
    private static final Set<String> OTHERS = Set.of("LODESTONE_JAVA_OPTS", "LODESTONE_REQUIRE_BROWSER");

    private static final Map<String, SettingKind> KNOWN = SettingKind.all(Settings.class, PREFIX);

    /** Before anything else starts. The tests of this program have settings of their own. */
    void check(@Observes @Priority(1) StartupEvent event) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            List<String> wrong = faults(ConfigProvider.getConfig());
            if (!wrong.isEmpty()) {
                throw new IllegalStateException(String.join("; ", wrong));
            }
        }
    }

    /** What is wrong with the settings as they are given to this process, each by its name, whether a service can start with them or not. */
    public static List<String> faults() {
        return faults(ConfigUtils.configBuilder().build());
    }

    private static List<String> faults(Config config) {
        Map<String, String> given = new TreeMap<>();
        for (String name : config.getPropertyNames()) {
            ConfigValue value = config.getConfigValue(name);
            // What nobody set is not given, though it has a value.
            if (name.startsWith(PREFIX) && value.getValue() != null && value.getSourceOrdinal() > DEFAULTS) {
                given.put(name, value.getValue());
            }
        }
        return faults(given, System.getenv());
    }

    static Set<String> names() {
        return KNOWN.keySet();
    }

    /** What is wrong with the settings, each by its name. */
    static List<String> faults(Map<String, String> given, Map<String, String> environment) {
        List<String> faults = new ArrayList<>();
        given.forEach((name, value) -> {
            SettingKind kind = KNOWN.get(name);
            // A variable shows up as a property, too, spelt as well as can be guessed.
            if (kind == null && !environment.containsKey(inEnvironment(name))) {
                faults.add(unknown(name, names()));
            } else if (kind != null && !kind.takes(value)) {
                faults.add(name + "=" + value.replaceAll("//.*@", "//…@") + " is not " + kind.wanted());
            } else if (name.equals(WITNESS) && value.strip().equals("check") && DroolsCheck.isMissing()) {
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
                    .filter(name -> name.startsWith(PREFIX + family) && KNOWN.containsKey(name))
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
}
