package dev.lodestone.stress;

/**
 * What became of a month's use; the parts add up to it. In tonnes, or in days of use where nobody knows how much is used.
 *
 * @param use what would be used
 * @param arrives from suppliers other than the one that stops, from scrap and from own output
 * @param added spare capacity of others and new plants
 * @param saved by substitutes
 * @param users drawn from what users hold
 * @param government drawn from what a government holds
 * @param unstated drawn from stocks whose holder is not stated
 * @param missing what is left
 */
public record Flow(
        double use,
        double arrives,
        double added,
        double saved,
        double users,
        double government,
        double unstated,
        double missing) {
    static final Flow NONE = new Flow(0, 0, 0, 0, 0, 0, 0, 0);

    /** What is drawn from all stocks. */
    public double drawn() {
        return users + government + unstated;
    }

    Flow plus(Flow o) {
        return new Flow(
                use + o.use,
                arrives + o.arrives,
                added + o.added,
                saved + o.saved,
                users + o.users,
                government + o.government,
                unstated + o.unstated,
                missing + o.missing);
    }

    /** In another unit. */
    Flow times(double f) {
        return new Flow(
                use * f, arrives * f, added * f, saved * f, users * f, government * f, unstated * f, missing * f);
    }

    /** The missing part of the use, 0 to 1. */
    double share() {
        return use == 0 ? 0 : missing / use;
    }
}
