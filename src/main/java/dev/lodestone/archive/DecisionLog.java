package dev.lodestone.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.report.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * One line of JSON for each assessment on record, to standard output or to a file that is rotated: {@code FILE} becomes
 * {@code FILE.1}, and so on. It has every hash of the chain, so kept elsewhere it shows if the end of the archive was cut off.
 */
public final class DecisionLog implements AutoCloseable {
    private final LineFile file;

    /**
     * @param file null for standard output
     * @param size in bytes, at which a file is rotated
     * @param files how many rotated files are kept, from 1
     */
    public DecisionLog(Path file, long size, int files) {
        this.file = new LineFile(file, size, files);
    }

    /**
     * @param stored its place in the chain; null where nothing is kept
     * @throws ArchiveUnavailable if the file cannot be written
     */
    void write(Entry entry, Stored stored, Caller caller) {
        ObjectNode event = Json.shared().createObjectNode();
        event.put("id", entry.id())
                .put("kind", entry.kind().toString())
                .put("at", entry.at().toString())
                .put("asOf", entry.asOf().toString());
        if (entry.knownOn() != null) {
            event.put("knownOn", entry.knownOn().toString());
        }
        event.put("who", entry.who())
                .put("ruleBase", entry.ruleBase())
                .put("flags", entry.flags())
                .put("worst", entry.worst())
                .put("tookMillis", entry.took().toNanos() / 1e6)
                .put("trace", caller.trace());
        if (stored != null) {
            event.put("chain", Place.chain(stored.seq()))
                    .put("seq", Place.inChain(stored.seq()))
                    .put("hash", stored.hash());
        }
        var labels = event.putArray("labels");
        for (Label label : entry.labels()) {
            if (label.kind().equals(Label.FLAG)) {
                labels.add(String.join(" ", label.rule(), label.severity(), label.economy(), label.mineral())
                        .strip());
            }
        }
        var masked = event.putArray("masked");
        entry.masked().forEach(masked::add);
        write((event + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void write(byte[] line) {
        try {
            file.write(line);
        } catch (IOException e) {
            throw new ArchiveUnavailable("the decision log cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
