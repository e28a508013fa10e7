package dev.lodestone.settings;

import dev.lodestone.archive.Archive;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * All settings there are, and what holds where one is not set. What each does is said in docs/configuration.md; {@link SettingsCheck}
 * reads their names and kinds here.
 */
@ConfigMapping(prefix = "lodestone")
@RegisterForReflection
public interface Settings {
    Rules rules();

    Bundle bundle();

    Kept archive();

    Log decisionLog();

    Log audit();

    Who access();

    @WithDefault("false")
    boolean mcp();

    Changes changes();

    Kafka kafka();

    Limits limits();

    @RegisterForReflection
    interface Rules {
        @WithParentName
        Optional<String> folder();

        @WithDefault("trial")
        Gating gate();

        @WithDefault("none")
        Witness drools();

        @WithDefault("false")
        boolean revisions();

        @WithDefault("true")
        boolean shadow();
    }

    /** What rules that are edited have to pass before they are used. */
    enum Gating {
        TRIAL,
        CASES
    }

    /** Whether Drools' own compiler reads the rules too. */
    enum Witness {
        NONE,
        CHECK
    }

    @RegisterForReflection
    interface Bundle {
        Optional<URI> url();

        Optional<String> trust();

        @WithDefault("data/bundle")
        String folder();

        @WithDefault("60s")
        Duration every();

        @WithDefault("16M")
        MemorySize size();

        @WithDefault("30s")
        Duration time();

        Optional<URI> collector();
    }

    @RegisterForReflection
    interface Kept {
        @WithDefault(Archive.DEFAULT_PLACE)
        String url();

        Optional<String> user();

        Optional<String> password();

        Optional<List<String>> mask();

        @WithDefault("true")
        boolean trials();

        Optional<Duration> retention();

        Optional<String> headKey();

        Optional<String> heads();

        @WithDefault("1h")
        Duration headsEvery();
    }

    /** A file of lines, and how much of it is kept. */
    @RegisterForReflection
    interface Log {
        Optional<String> to();

        @WithDefault("100M")
        MemorySize size();

        @WithDefault("10")
        int files();
    }

    @RegisterForReflection
    interface Who {
        Optional<String> keys();

        @WithDefault("false")
        boolean oidc();

        @WithDefault("false")
        boolean open();

        @WithDefault("false")
        boolean authoring();
    }

    @RegisterForReflection
    interface Changes {
        @WithParentName
        @WithDefault("true")
        boolean told();

        @WithDefault("1s")
        Duration every();

        Optional<Duration> keep();

        @WithDefault("100")
        int listeners();

        @WithDefault("lodestone")
        String origin();

        @WithName("private")
        @WithDefault("false")
        boolean privately();

        @WithDefault("10s")
        Duration time();

        @WithDefault("16")
        int tries();
    }

    @RegisterForReflection
    interface Kafka {
        Optional<String> servers();

        @WithDefault("lodestone")
        String prefix();

        Optional<String> group();

        @WithDefault("100ms")
        Duration settle();

        @WithDefault("12")
        int partitions();

        Optional<String> properties();
    }

    @RegisterForReflection
    interface Limits {
        Optional<MemorySize> body();

        Optional<MemorySize> bytes();

        Optional<Integer> facts();

        @WithDefault("1000000")
        int batchLines();

        @WithDefault("64")
        int concurrent();

        Optional<Integer> perCaller();

        @WithDefault("60s")
        Duration receive();

        @WithDefault("60s")
        Duration progress();

        @WithDefault("30s")
        Duration time();

        @WithDefault("30s")
        Duration inquiry();

        Optional<Integer> matches();

        @WithDefault("1000000")
        int firings();
    }
}
