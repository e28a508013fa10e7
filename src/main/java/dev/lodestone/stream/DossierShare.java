package dev.lodestone.stream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lodestone.intake.BadInput;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The dossiers of one partition. */
final class DossierShare {
    private static final Logger LOG = Logger.getLogger(DossierShare.class.getName());

    private final int partitions;
    private final int maxFacts;
    private final long caughtUp;
    private final Map<String, StreamDossier> dossiers = new HashMap<>();
    private final Set<StreamDossier> waiting = new LinkedHashSet<>();
    /** Those of which a day has come, or for which the rules are others. */
    private final Set<StreamDossier> woken = new LinkedHashSet<>();

    private long read;

    /**
     * @param partitions how many there are
     * @param from the place of the first record that was not read yet
     * @param caughtUp until this place many facts are one assessment, however long it takes to read them
     */
    DossierShare(int partitions, int maxFacts, long from, long caughtUp) {
        this.partitions = partitions;
        this.maxFacts = maxFacts;
        this.read = from;
        this.caughtUp = caughtUp;
    }

    private StreamDossier dossier(String name) {
        return dossiers.computeIfAbsent(name, n -> new StreamDossier(n, maxFacts));
    }

    /** Takes up a record that was taken up before; what could not be read then was told then. */
    void restore(ConsumerRecord<byte[], byte[]> record) {
        try {
            FactRecord fact = FactRecord.read(record, partitions);
            dossier(fact.key().dossier()).restore(fact, record.offset(), Instant.ofEpochMilli(record.timestamp()));
        } catch (BadInput e) {
            LOG.fine(e.getMessage());
        }
    }

    /** Ends the rebuilding. @param standings how each dossier stood */
    void restored(Map<String, JsonNode> standings, Moment moment) {
        standings.keySet().forEach(this::dossier);
        dossiers.forEach((name, dossier) -> dossier.restored(standings.get(name), moment));
        dossiers.values().removeIf(StreamDossier::isGone);
        dossiers.values().stream().filter(StreamDossier::isWaiting).forEach(waiting::add);
    }

    /** Takes up a record, after what has to be told before it. */
    void take(ConsumerRecord<byte[], byte[]> record, Moment moment, StreamTurn turn) {
        FactRecord fact;
        try {
            fact = FactRecord.read(record, partitions);
        } catch (BadInput e) {
            refuse(record, e, turn);
            return;
        }
        StreamDossier dossier = dossier(fact.key().dossier());
        Instant sent = Instant.ofEpochMilli(record.timestamp());
        LocalDate day = moment.day(sent);
        if (dossier.isBehind(day)) {
            advance(dossier, moment, day, turn);
        }
        if (dossier.take(fact, record.offset(), sent, moment)) {
            turn.note(dossier);
        }
        if (dossier.isWaiting()) {
            waiting.add(dossier);
        } else if (dossier.isGone()) {
            dossiers.remove(dossier.name());
        }
    }

    private void refuse(ConsumerRecord<byte[], byte[]> record, BadInput why, StreamTurn turn) {
        turn.refuse(new Refusal(record, why));
        LOG.warning("The record " + record.offset() + " in partition " + record.partition() + " of " + record.topic()
                + " cannot be read and is left out: " + why.problems().get(0));
        try {
            DossierKey key = DossierKey.of(record.key());
            StreamDossier dossier = dossiers.get(key.dossier());
            boolean here = DossierKey.partition(key.dossier(), partitions) == record.partition();
            if (here && dossier != null && dossier.keep(key.fact(), record.offset())) {
                turn.note(dossier);
            }
        } catch (BadInput e) {
            // Then it is about nothing that is held here.
            LOG.fine(e.getMessage());
        }
    }

    /** Finds those of which a day has come, or for which the rules are others. */
    void wake(Moment moment) {
        dossiers.values().stream()
                .filter(d -> !d.isWaiting() && d.isDue(moment))
                .forEach(woken::add);
    }

    /** Takes up what has settled, then those that woke, until a time (in nanoseconds) has come. */
    void settle(Moment moment, Duration settle, Duration most, long until, StreamTurn turn) {
        if (read < caughtUp) {
            return;
        }
        List<StreamDossier> due = new ArrayList<>(waiting);
        due.removeIf(d -> d.settlesIn(settle, most) > 0);
        due.addAll(woken);
        for (StreamDossier dossier : due) {
            if (System.nanoTime() > until) {
                return;
            }
            woken.remove(dossier);
            if (dossier.isDue(moment)) {
                advance(dossier, moment, moment.today(), turn);
            }
        }
    }

    /** In how many nanoseconds the next dossier has settled; the most there is if none waits. */
    long settlesIn(Moment moment, Duration settle, Duration most) {
        if (read < caughtUp) {
            return Long.MAX_VALUE;
        }
        if (!woken.isEmpty()) {
            return 0;
        }
        return waiting.stream()
                .filter(d -> d.isDue(moment))
                .mapToLong(d -> d.settlesIn(settle, most))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private void advance(StreamDossier dossier, Moment moment, LocalDate upTo, StreamTurn turn) {
        dossier.advance(moment, upTo, told -> turn.tell(dossier, told));
        if (!dossier.isWaiting()) {
            waiting.remove(dossier);
        }
        if (dossier.isGone()) {
            dossiers.remove(dossier.name());
        }
    }

    /** That all records before a place were read. */
    void readTo(long place) {
        read = place;
    }

    /** The place of the first record that was not read yet. */
    long read() {
        return read;
    }

    int size() {
        return dossiers.size();
    }
}
