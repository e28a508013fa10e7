package dev.lodestone.inquiry;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.intake.BadInput;
import java.time.Duration;

/**
 * What one inquiry may use. What that leaves out, its answer says.
 *
 * @param asks how often the rules may be asked
 * @param time how long it may take
 */
public record Budget(int asks, Duration time) {
    /** How long an inquiry may take unless told otherwise: whoever waits at a terminal can end it. */
    public static final Duration TIME = Duration.ofMinutes(5);

    public Budget(int asks) {
        this(asks, TIME);
    }

    /** Begins to count. @throws BadInput for a budget that allows for nothing */
    public Spending begin() {
        if (asks < 1) {
            throw new BadInput("budget", "a budget of " + asks + " allows for nothing", "give a number from 1 on");
        }
        return new Spending(asks, 0, System.nanoTime() + time.toNanos());
    }

    /** A budget that is being spent. */
    public static final class Spending {
        private final int asks;
        private final int least;
        private final long deadline;
        private int asked;
        private boolean cut;

        private Spending(int asks, int least, long deadline) {
            this.asks = asks;
            this.least = least;
            this.deadline = deadline;
        }

        /** Whether it allows for asking once more, which is then counted. */
        public boolean mayAsk() {
            cut = asked >= asks || asked >= least && left().isZero();
            asked += cut ? 0 : 1;
            return !cut;
        }

        /** Whether it would have been asked for more when last it was. */
        public boolean isCut() {
            return cut;
        }

        public int asked() {
            return asked;
        }

        /** Whether there is time left; asks nothing. */
        boolean hasTime() {
            return !left().isZero();
        }

        private Duration left() {
            return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
        }

        /** What is left of it, to be spent apart and {@link #add}ed. */
        Spending rest() {
            return new Spending(asks - asked, 0, deadline);
        }

        /** Whether so much is left as was spent apart. */
        boolean allows(Spending apart) {
            return apart.asked <= asks - asked;
        }

        void add(Spending apart) {
            asked += apart.asked;
            cut = apart.cut;
        }

        /** A part of what is left of the time, for one thing among several. @param least how many asks it allows for in any case */
        Spending half(int least, int most) {
            return new Spending(most, least, System.nanoTime() + left().toNanos() / 2);
        }

        /** An advisor that takes no longer than is left, or as long as it may where that is nothing. */
        Advisor within(Advisor advisor) {
            return left().isZero() ? advisor : advisor.within(left());
        }
    }
}
