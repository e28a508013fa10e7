package dev.lodestone.stream;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.vital.Vital;
import dev.lodestone.watch.RulesInUse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;

/** Takes facts as a member of the group. */
final class FactSession implements ConsumerRebalanceListener, StreamSession {
    private static final Duration LONGEST_WAIT = Duration.ofMillis(200);
    /** For how long dossiers are advised before what came out of it is written. */
    private static final long WORK_NANOS = Duration.ofMillis(250).toNanos();
    /** How often it is written down how far facts were read, where nothing came out of them. */
    private static final long COMMIT_NANOS = Duration.ofSeconds(1).toNanos();

    private static final Duration MOST = Duration.ofSeconds(1);
    /** How often it is looked whether what could not be advised can be. */
    private static final long WAKE_NANOS = Duration.ofSeconds(10).toNanos();

    /** Records that are taken up before what came out of them is written. */
    private static final int AT_ONCE = 500;

    private final StreamSettings settings;
    private final String id;
    private final StreamTopics topics;
    private final Supplier<Advisor> advisor;
    private final Clock clock;
    private final StreamFigures figures;
    private final Vital vital;
    private final Map<Integer, DossierShare> shares = new HashMap<>();
    private final Map<Integer, Long> committed = new HashMap<>();

    private Admin admin;
    private KafkaConsumer<byte[], byte[]> reader;
    private KafkaConsumer<byte[], byte[]> consumer;
    private KafkaProducer<byte[], byte[]> producer;
    private Rebuilding rebuilding;
    private RulesInUse rules;
    private LocalDate wokenOn;
    private String wokenBy;
    private long woken;
    private long lastCommit = System.nanoTime();

    FactSession(
            StreamSettings settings,
            String id,
            Supplier<Advisor> advisor,
            Clock clock,
            StreamFigures figures,
            Vital vital) {
        this.settings = settings;
        this.id = id;
        this.topics = new StreamTopics(settings.prefix());
        this.advisor = advisor;
        this.clock = clock;
        this.figures = figures;
        this.vital = vital;
    }

    @Override
    public void open() {
        admin = settings.admin();
        reader = settings.reader();
        consumer = settings.member(settings.group(), AT_ONCE);
        producer = settings.writer(id);
        int partitions = topics.ensure(admin, settings.partitions());
        vital.beat();
        rebuilding = new Rebuilding(topics, settings.maxFacts(), partitions, admin, reader);
        producer.initTransactions();
        vital.beat();
        while (moment() == null && !vital.isClosed()) {
            vital.rest(LONGEST_WAIT);
        }
        consumer.subscribe(List.of(topics.facts()), this);
    }

    /** Null as long as there are no rules. */
    private Moment moment() {
        Advisor current = advisor.get();
        rules = current == null ? rules : RulesInUse.next(rules, current, clock.instant());
        return rules == null ? null : new Moment(clock.instant(), clock.getZone(), rules);
    }

    /** Reads what has come, advises what has settled, and writes what came out of it. @return whether anything was */
    @Override
    public boolean turn() {
        vital.beat();
        ConsumerRecords<byte[], byte[]> records = consumer.poll(patience());
        Moment moment = moment();
        StreamTurn turn = new StreamTurn();
        records.forEach(record -> {
            shares.get(record.partition()).take(record, moment, turn);
            vital.beat();
        });
        figures.taken(records.count());
        shares.forEach((p, share) -> share.readTo(consumer.position(new TopicPartition(topics.facts(), p))));
        long until = System.nanoTime() + WORK_NANOS;
        wake(moment);
        List<DossierShare> order = new ArrayList<>(shares.values());
        // Where there is more to do than there is time for, none is always the last.
        Collections.shuffle(order);
        order.forEach(share -> share.settle(moment, settings.settle(), most(), until, turn));
        figures.stands(
                lag(), shares.values().stream().mapToLong(DossierShare::size).sum());
        boolean writes = !turn.isEmpty() || System.nanoTime() - lastCommit > COMMIT_NANOS && isAhead();
        return writes && write(turn);
    }

    private Duration most() {
        return settings.settle().compareTo(MOST) > 0 ? settings.settle() : MOST;
    }

    private Duration patience() {
        Moment moment = moment();
        long least = shares.values().stream()
                .mapToLong(share -> share.settlesIn(moment, settings.settle(), most()))
                .min()
                .orElse(Long.MAX_VALUE);
        return Duration.ofNanos(Math.max(0, Math.min(least, LONGEST_WAIT.toNanos())));
    }

    /** A date passes, rules come into use, or something failed a while ago. */
    private void wake(Moment moment) {
        boolean same = moment.today().equals(wokenOn) && moment.rules().digest().equals(wokenBy);
        if (!same || System.nanoTime() - woken > WAKE_NANOS) {
            shares.values().forEach(share -> share.wake(moment));
            wokenOn = moment.today();
            wokenBy = moment.rules().digest();
            woken = System.nanoTime();
        }
    }

    private boolean isAhead() {
        return shares.entrySet().stream()
                .anyMatch(s -> !Long.valueOf(s.getValue().read()).equals(committed.get(s.getKey())));
    }

    private boolean write(StreamTurn turn) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        shares.forEach(
                (p, share) -> offsets.put(new TopicPartition(topics.facts(), p), new OffsetAndMetadata(share.read())));
        if (!StreamSession.write(producer, consumer, offsets, () -> turn.write(producer, topics, clock.instant()))) {
            restore(consumer.assignment());
            return false;
        }
        shares.forEach((p, share) -> committed.put(p, share.read()));
        lastCommit = System.nanoTime();
        figures.told(turn.told().size(), turn.changes(), turn.dead());
        turn.told().stream()
                .filter(t -> t.sent() != null && !t.step().changes().isEmpty())
                .forEach(t -> figures.took(Duration.between(t.sent(), clock.instant())));
        return true;
    }

    private long lag() {
        return shares.keySet().stream()
                .mapToLong(p -> consumer.currentLag(new TopicPartition(topics.facts(), p))
                        .orElse(0))
                .sum();
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> more) {
        restore(more);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> gone) {
        gone.forEach(p -> shares.remove(p.partition()));
        gone.forEach(p -> committed.remove(p.partition()));
    }

    private void restore(Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        onPartitionsRevoked(partitions);
        Set<TopicPartition> asked = new HashSet<>(partitions);
        // Waits until what others had begun to commit is decided.
        Map<TopicPartition, OffsetAndMetadata> known = consumer.committed(asked);
        Map<TopicPartition, Long> from = new HashMap<>();
        asked.forEach(p -> from.put(p, known.get(p) == null ? 0 : known.get(p).offset()));
        shares.putAll(rebuilding.shares(from, moment(), vital::beat));
        from.forEach((p, at) -> {
            committed.put(p.partition(), at);
            consumer.seek(p, at);
        });
        wokenOn = null;
    }

    @Override
    public void close() {
        StreamSession.end(consumer, producer);
        if (reader != null) {
            reader.close(ENDING);
        }
        if (admin != null) {
            admin.close(ENDING);
        }
    }
}
