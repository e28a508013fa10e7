package dev.lodestone.revision;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.lodestone.archive.Archive;
import dev.lodestone.archive.Query;
import dev.lodestone.archive.Replay;
import dev.lodestone.archive.Stored;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.fact.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What a draft would have answered to what was really asked, the newest first.
 *
 * @param records how many were answered again
 * @param different how many of them are answered otherwise
 * @param failed how many could not be answered again
 * @param left how many older ones were not looked at, for want of time
 * @param byRule in how many of them a rule's flag, or another conclusion, is otherwise
 * @param examples some that are answered otherwise
 */
public record Replayed(
        int records, int different, int failed, long left, Map<String, Integer> byRule, List<Example> examples) {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int TOLD = 20;

    /** One record with the first thing that is otherwise in it. */
    public record Example(String id, String what, String change, String rule, String before, String after) {}

    /** In words, to follow a semicolon. */
    @JsonProperty
    public String says() {
        return (different == 0 ? "none of " : different + " of ") + Words.count(records, "record")
                + " would have been answered otherwise"
                + (failed == 0 ? "" : ", " + failed + " could not be answered again")
                + (left == 0 ? "" : String.format(", %,d older ones were not looked at", left));
    }

    /** Null if nothing is on record. */
    static Replayed of(RuleBase rules, Archive archive, Consumer<String> doing) {
        long all = archive.count(null);
        return all == 0 ? null : new Replayer(rules, archive, all, doing).run();
    }

    /** Answers one page of the record after the other, until its time is over. */
    private static final class Replayer {
        private final Archive archive;
        private final Replay replay;
        private final long all;
        private final long deadline = System.nanoTime() + LONGEST.toNanos();
        private final Consumer<String> doing;
        private final Map<String, Integer> byRule = new TreeMap<>();
        private final List<Example> examples = new ArrayList<>();
        private int records;
        private int different;
        private int failed;

        private Replayer(RuleBase rules, Archive archive, long all, Consumer<String> doing) {
            this.doing = doing;
            this.archive = archive;
            this.replay = new Replay(archive, rules);
            this.all = all;
        }

        private Replayed run() {
            Long before = null;
            List<Stored> page;
            do {
                page = archive.page(new Query(null, null, null, null, null, null, null, null, before, Query.MOST));
                for (Stored stored : page) {
                    if (System.nanoTime() - deadline > 0) {
                        return told();
                    }
                    doing.accept("answering again what is on record: " + records + " of " + all);
                    archive.find(stored.entry().id()).ifPresent(whole -> count(replay.of(whole)));
                    before = stored.seq();
                }
            } while (!page.isEmpty());
            return told();
        }

        private void count(Replay.Outcome outcome) {
            records++;
            if (outcome.result() == Replay.Result.FAILED || outcome.result() == Replay.Result.MASKED) {
                failed++;
            } else if (outcome.result() == Replay.Result.DIFFERENT) {
                different++;
                outcome.differences().stream()
                        .map(d -> d.rule().isEmpty() ? d.what() : d.rule())
                        .distinct()
                        .forEach(rule -> byRule.merge(rule, 1, Integer::sum));
                if (examples.size() < TOLD) {
                    var first = outcome.differences().get(0);
                    examples.add(new Example(
                            outcome.id(), first.what(), first.change(), first.rule(), first.before(), first.after()));
                }
            }
        }

        private Replayed told() {
            return new Replayed(records, different, failed, Math.max(0, all - records), byRule, examples);
        }
    }
}
