package dev.lodestone.watch;

import java.time.LocalDate;

/**
 * What comes next for a dossier that was advised before.
 *
 * @param put whether what was put since is taken up
 * @param day the day that it is then
 */
public record Move(boolean put, LocalDate day) {

    /**
     * Rules first, as those of before may not be there any more; then days that passed and what was put, in their order.
     *
     * @param rules whether they are others than those that it was advised by
     * @param putOn the day on which something was put since; null if nothing was
     * @return null if nothing is to be done
     */
    public static Move next(Stamp stamp, boolean rules, LocalDate putOn, LocalDate today) {
        LocalDate next = stamp.next();
        LocalDate least = earlier(stamp.day(), today);
        if (rules) {
            LocalDate calm = next == null ? today : earlier(today, next.minusDays(1));
            return new Move(false, later(putOn == null ? calm : earlier(calm, putOn), least));
        }
        if (putOn != null && (next == null || putOn.isBefore(next))) {
            return new Move(true, earlier(later(putOn, least), today));
        }
        return next == null || next.isAfter(today) ? null : new Move(false, next);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
