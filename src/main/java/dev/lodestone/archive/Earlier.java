package dev.lodestone.archive;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Change;
import dev.lodestone.advice.Explained;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.fact.Economy;
import dev.lodestone.inquiry.Changes;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Request;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Says what has changed since an earlier day, or since an assessment on record, where a request asks for it. */
public final class Earlier {
    private static final String SINCE = "since";

    private final Archive archive;

    /** @param archive null if nothing is on record */
    public Earlier(Archive archive) {
        this.archive = archive;
    }

    /**
     * The answer with what has changed; the same one if the request does not ask for it.
     *
     * @param advisor that gave the answer
     * @throws BadInput if there is nothing earlier to set it beside
     */
    public Assessment told(Assessment now, Request request, Advisor advisor) {
        return request.since() == null ? now : now.since(request.since().toString(), changes(now, request, advisor));
    }

    /** The same of an answer with its reasons. */
    public Explained told(Explained now, Request request, Advisor advisor) {
        return new Explained(told(now.assessment(), request, advisor), now.explanation());
    }

    private List<Change> changes(Assessment now, Request request, Advisor advisor) {
        List<RiskFlag> before = request.since().day() == null
                ? onRecord(request.since().record(), now)
                : onDay(request.since().day(), request, advisor);
        return Changes.between(before, now.riskFlags(), advisor.rules().briefing());
    }

    /** How the same facts stood on the day, by what was known then where the request asks for what was known. */
    private static List<RiskFlag> onDay(LocalDate day, Request request, Advisor advisor) {
        if (!day.isBefore(request.asOf())) {
            throw new BadInput(
                    SINCE,
                    day + " is not before " + request.asOf() + ", the day that advice is asked for",
                    "name an earlier day");
        }
        boolean unknown = request.knownOn() != null && request.knownOn().isAfter(day);
        Request then = request.asOf(day).knownOn(unknown ? day : request.knownOn());
        return advisor.assess(then.facts(), then.asOf(), then.asked()).riskFlags();
    }

    private List<RiskFlag> onRecord(String id, Assessment now) {
        if (archive == null) {
            throw new BadInput(SINCE, "no assessment is on record here", "name a day such as 2024-12-02");
        }
        Entry entry = archive.find(id)
                .orElseThrow(() -> new BadInput(
                        SINCE, "there is no assessment '" + id + "' on record", "name one of the list, or a day"))
                .entry();
        if (entry.kind() != RecordKind.ASSESSMENT) {
            throw new BadInput(SINCE, "'" + id + "' is a " + entry.kind(), "name an assessment, or a day");
        }
        if (!entry.masked().isEmpty()) {
            throw new BadInput(SINCE, "assessment '" + id + "' was masked when it was recorded", "name a day");
        }
        if (entry.asOf().isAfter(now.asOf())) {
            throw new BadInput(
                    SINCE,
                    "assessment '" + id + "' is for " + entry.asOf() + ", after " + now.asOf(),
                    "name an earlier one, or a day");
        }
        Told told = Told.by(entry);
        if (!new TreeSet<>(told.asked()).equals(new TreeSet<>(codes(now.asked())))) {
            throw new BadInput(
                    SINCE,
                    "assessment '" + id + "' is for " + names(told.asked()) + ", this one for "
                            + names(codes(now.asked())),
                    "name one for the same economies, or a day");
        }
        return told.flags();
    }

    private static List<String> codes(Collection<Economy> economies) {
        return economies.stream().map(Economy::code).toList();
    }

    private static String names(List<String> codes) {
        return codes.isEmpty()
                ? "all economies concerned"
                : Economy.names(codes.stream().map(Economy::of).toList());
    }
}
