package dev.lodestone.archive;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.Draft;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleFailed;
import dev.lodestone.inquiry.Budget;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Request;
import dev.lodestone.rulebook.BrokenRules;
import dev.lodestone.rulebook.RuleFiles;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers archived requests again: with the rules of their day, when the answer has to be the same byte for byte, or with
 * other rules, when the differences are the impact of the change on what was really asked.
 */
public final class Replay {
    private static final int KEPT_RULE_BASES = 8;

    private final Archive archive;
    private final RuleBase rules;
    private final Map<String, RuleBase> ofTheDay = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RuleBase> eldest) {
            return size() > KEPT_RULE_BASES;
        }
    };

    /** @param rules the other rules; null for those of the day */
    public Replay(Archive archive, RuleBase rules) {
        this.archive = archive;
        this.rules = rules;
    }

    /** How a replay came out. */
    public enum Result {
        SAME,
        DIFFERENT,
        /** It was masked when it was recorded, so it cannot be answered again. */
        MASKED,
        /** The request or its rules cannot be used any more. */
        FAILED;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * How the replay of one assessment came out.
     *
     * @param ruleBase digest of the rules it was replayed with
     * @param differences none unless the result is different
     * @param note why it failed; empty otherwise
     */
    public record Outcome(String id, Result result, String ruleBase, List<Difference> differences, String note) {}

    /** @throws ArchiveUnavailable if the rules of the day cannot be read from the archive */
    public Outcome of(Stored stored) {
        Entry entry = stored.entry();
        String digest = rules == null ? entry.ruleBase() : rules.digest();
        if (!entry.masked().isEmpty()) {
            return new Outcome(entry.id(), Result.MASKED, digest, List.of(), "");
        }
        try {
            RuleBase old = ofTheDay(entry.ruleBase());
            RuleBase used = rules == null ? old : rules;
            byte[] answer = again(entry, new Advisor(used));
            List<Difference> differences = Arrays.equals(answer, entry.answer())
                    ? List.of()
                    : differences(entry, answer, new Cause(old, used, entry.asOf()));
            return new Outcome(
                    entry.id(), differences.isEmpty() ? Result.SAME : Result.DIFFERENT, digest, differences, "");
        } catch (BrokenRules | RuleFailed | BadInput e) {
            return new Outcome(entry.id(), Result.FAILED, digest, List.of(), e.getMessage());
        }
    }

    private byte[] again(Entry entry, Advisor advisor) {
        if (entry.kind() == RecordKind.ASSESSMENT) {
            Request request = JsonIntake.read(entry.request(), "", Intake.MAX_FACTS);
            return Answered.by(advisor, request, new Earlier(archive)).json();
        }
        Inquiry<?> inquiry = Inquiry.read(entry.kind(), JsonIntake.tree(entry.request(), ""), Intake.MAX_FACTS);
        return Inquired.by(advisor, inquiry, Budget.TIME, () -> {}).json();
    }

    private static List<Difference> differences(Entry entry, byte[] answer, Cause cause) {
        return entry.kind() == RecordKind.ASSESSMENT
                ? Difference.between(entry.answer(), answer, cause)
                : InquiryDifference.between(entry.answer(), answer, cause);
    }

    private synchronized RuleBase ofTheDay(String digest) {
        RuleBase base = ofTheDay.get(digest);
        if (base == null) {
            RuleFiles files = archive.rules(digest)
                    .orElseThrow(() -> new BadInput("", "the rules " + digest + " are not in the archive", null));
            base = new RuleBase(Draft.trusted(files));
            ofTheDay.put(digest, base);
        }
        return base;
    }
}
