package dev.lodestone.watch;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.inquiry.Timelines;
import dev.lodestone.intake.Request;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A dossier advised anew, and what changed by it. */
public record AdviceStep(Advised advised, List<ChangeEvent> changes, Occasion occasion) {

    /**
     * A dossier as it is to be advised.
     *
     * @param version of it: what is put later has a higher one
     * @param request null if the dossier was removed
     * @param touched the ids of the facts that were added, changed or removed
     */
    public record Posed(String dossier, long version, Request request, Set<String> touched) {}

    /**
     * Advises it for the day that it is then; one that looks back ({@code knownOn}) for its own, and one whose day lies ahead for
     * that, until it has come.
     *
     * @param before how it stood; null if it was never looked at
     * @param late whether that day is over already
     * @param marks within how many days it is told that something falls due
     */
    public static AdviceStep of(
            Posed posed, Advised before, LocalDate on, boolean late, RulesInUse rules, List<Integer> marks) {
        Stamp last = before == null ? null : before.stamp();
        Request request = posed.request;
        LocalDate day = request == null ? on : day(request, on);
        AdviceState was = before == null ? AdviceState.nothing(day) : before.state();
        AdviceState is = request == null
                ? AdviceState.nothing(day)
                : AdviceState.of(rules.advisor().assess(request.facts(), day, request.asked()), marks);
        boolean same = last != null && last.rules().equals(rules.digest());
        Stamp stamp = new Stamp(
                last == null ? 1 : last.step() + 1,
                posed.version,
                rules.digest(),
                same ? last.since() : rules.since(),
                day,
                after(request, rules.advisor(), is));
        Occasion occasion = new Occasion(
                posed.dossier,
                stamp.version(),
                stamp.step(),
                last == null ? null : last.day(),
                stamp.day(),
                posed.touched,
                last != null && !same,
                last == null,
                request == null,
                late);
        return new AdviceStep(new Advised(stamp, is), ChangeEvents.between(was, is, occasion), occasion);
    }

    private static boolean looksBack(Request request) {
        return request.knownOn() != null && request.asOf() != null;
    }

    private static LocalDate day(Request request, LocalDate today) {
        return looksBack(request) || request.asOf() != null && request.asOf().isAfter(today) ? request.asOf() : today;
    }

    /** The day on which it is to be looked at again though nobody changes anything. */
    private static LocalDate after(Request request, Advisor advisor, AdviceState state) {
        if (request == null || looksBack(request)) {
            return null;
        }
        LocalDate next = Timelines.next(request, advisor, state.day());
        LocalDate due = state.nextDue();
        return due == null || due.isAfter(next) ? next : due;
    }
}
