package dev.lodestone.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topics there are, by what their names begin with. */
record StreamTopics(String prefix) {
    private static final Logger LOG = Logger.getLogger(StreamTopics.class.getName());
    /** How a dossier stands is one record, packed. */
    private static final String LARGEST = Integer.toString(16 << 20);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAUSE_MILLIS = 50;
    /** The broker packs anew what a writer packed otherwise. */
    static final String PACKED = "gzip";
    /** What a native binary can read, too: the others are libraries in C. */
    private static final Set<String> READABLE = Set.of(PACKED, "lz4", "uncompressed");

    /** Facts that come in: of each key the newest one counts. */
    String facts() {
        return prefix + ".facts";
    }

    /** How each dossier stood when it was last told of. */
    String advised() {
        return prefix + ".advised";
    }

    /** What changed. */
    String changes() {
        return prefix + ".changes";
    }

    /** What cannot be read. */
    String dead() {
        return prefix + ".dead";
    }

    /** Requests that any service answers. */
    String requests() {
        return prefix + ".requests";
    }

    /** The answers. */
    String assessments() {
        return prefix + ".assessments";
    }

    /** What is on record, as the decision log has it. */
    String decisions() {
        return prefix + ".decisions";
    }

    private List<String> all() {
        return List.of(facts(), advised(), changes(), dead(), requests(), assessments(), decisions());
    }

    private Set<String> compacted() {
        return Set.of(facts(), advised());
    }

    /**
     * Makes those that are missing, and says what is not as it should be.
     *
     * @return how many partitions facts have
     * @throws KafkaException if the brokers cannot be asked, or facts and what is advised of them do not lie side by side
     */
    int ensure(Admin admin, int partitions) {
        Set<String> there = new HashSet<>(got(() -> admin.listTopics().names().get()));
        List<NewTopic> missing = new ArrayList<>();
        for (String name : all()) {
            if (!there.contains(name)) {
                missing.add(topic(
                        name, name.equals(advised()) && there.contains(facts()) ? count(admin, facts()) : partitions));
            }
        }
        missing.forEach(topic -> make(admin, topic));
        warn(admin, there);
        int facts = count(admin, facts());
        int advised = count(admin, advised());
        if (facts != advised) {
            throw new KafkaException("the topic " + facts() + " has " + facts + " partitions and " + advised() + " has "
                    + advised + ": make the second one anew with as many as the first");
        }
        return facts;
    }

    /** The same by whoever asks the brokers for nothing else. */
    void ensure(StreamSettings settings) {
        try (Admin admin = settings.admin()) {
            ensure(admin, settings.partitions());
        }
    }

    private NewTopic topic(String name, int partitions) {
        Map<String, String> configs = new HashMap<>(
                Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, LARGEST, TopicConfig.COMPRESSION_TYPE_CONFIG, PACKED));
        if (compacted().contains(name)) {
            configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        }
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(configs);
    }

    private static void make(Admin admin, NewTopic topic) {
        got(() -> {
            try {
                admin.createTopics(List.of(topic)).all().get();
                LOG.info("Made the topic " + topic.name());
            } catch (ExecutionException e) {
                // Another service was first.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
            return null;
        });
    }

    /** Those just made are as they should be, and not all brokers know them yet. */
    private void warn(Admin admin, Set<String> there) {
        List<ConfigResource> asked = Stream.of(facts(), advised(), requests())
                .filter(there::contains)
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Map<ConfigResource, Config> told =
                got(() -> admin.describeConfigs(asked).all().get());
        told.forEach((topic, config) -> {
            String packed = config.get(TopicConfig.COMPRESSION_TYPE_CONFIG).value();
            if (!READABLE.contains(packed)) {
                LOG.warning(
                        "The topic " + topic.name() + " has the compression type '" + packed
                                + "': a native binary cannot read what is packed with zstd or snappy; with 'gzip' the broker packs it anew");
            }
            String policy = config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value();
            if (compacted().contains(topic.name()) && !policy.equals(TopicConfig.CLEANUP_POLICY_COMPACT)) {
                LOG.warning("The topic " + topic.name() + " has the clean-up policy '" + policy
                        + "': with any other than 'compact' facts and what was told are lost in time, or never end");
            }
        });
    }

    /** A topic just made is not known to all brokers at once: it is asked for again for a while. */
    private static int count(Admin admin, String topic) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return got(() -> admin.describeTopics(List.of(topic))
                                .allTopicNames()
                                .get())
                        .get(topic)
                        .partitions()
                        .size();
            } catch (UnknownTopicOrPartitionException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        got(() -> {
            Thread.sleep(PAUSE_MILLIS);
            return null;
        });
    }

    /** What takes a while and can fail in two ways more than is of interest. */
    interface Asking<T> {
        T ask() throws ExecutionException, InterruptedException;
    }

    static <T> T got(Asking<T> asking) {
        try {
            return asking.ask();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("it was told to end", e);
        }
    }
}
