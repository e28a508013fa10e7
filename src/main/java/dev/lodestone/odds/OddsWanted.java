package dev.lodestone.odds;

import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Request;
import java.time.LocalDate;

/**
 * What odds are asked for.
 *
 * @param by the day on which flags are to stand or not
 * @param draws how many at most, 1 to 10 million
 * @param seed of what is random: the same one gives the same answer
 * @param error half the width of a 95% interval at which to stop, 0 to 0.5; 0 to use all draws
 * @param mineral to look only at what is about it; null for everything
 * @param endedAfter after how many draws the time was used up when it was first asked; 0 if it was not
 */
public record OddsWanted(LocalDate by, int draws, long seed, double error, Mineral mineral, int endedAfter) {
    public static final int DRAWS = 10_000;
    public static final long SEED = 1;

    /** One percentage point. */
    public static final double ERROR = 0.01;

    private static final int MOST = 10_000_000;
    private static final int YEARS = 20;

    public OddsWanted(LocalDate by, int draws, long seed, double error, Mineral mineral) {
        this(by, draws, seed, error, mineral, 0);
    }

    /** @throws BadInput for a day before that of the facts */
    public static void notPassed(LocalDate by, Request request) {
        if (by.isBefore(request.asOf())) {
            throw new BadInput(
                    "by",
                    by + " lies before " + request.asOf() + ", the day that the facts are told for",
                    "name that day or a later one");
        }
    }

    /** @throws BadInput if it cannot be asked of the facts */
    void check(Request request) {
        notPassed(by, request);
        if (by.isAfter(request.asOf().plusYears(YEARS))) {
            throw new BadInput("by", by + " is more than " + YEARS + " years ahead", "name an earlier day");
        }
        if (draws < 1 || draws > MOST) {
            throw new BadInput("draws", draws + " draws cannot be made", "give a number from 1 to 10,000,000");
        }
        if (!(error >= 0 && error <= 0.5)) {
            throw new BadInput("error", error + " is no error of a probability", "give 0 to 0.5, such as 0.01");
        }
    }
}
