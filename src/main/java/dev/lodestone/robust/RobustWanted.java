package dev.lodestone.robust;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.inquiry.InquiryBody;
import dev.lodestone.intake.BadInput;
import dev.lodestone.odds.OddsWanted;
import java.util.List;
import java.util.stream.Stream;

/**
 * How options are to be looked at over draws.
 *
 * @param draws how many at most, 1 to 20,000
 * @param seed of what is random: the same one gives the same answer
 * @param endedAfter after how many draws the time was used up when it was first asked; 0 if it was not
 */
public record RobustWanted(int draws, long seed, int endedAfter) {
    public static final int DRAWS = 2_000;
    private static final int MOST = 20_000;
    private static final String ODDS = "odds";

    /** The fields of a body that say how to draw. */
    private static final List<String> FIELDS = List.of(ODDS, "draws", "seed", "endedAfter");

    /** @throws BadInput for a number of draws that cannot be made */
    public RobustWanted {
        if (draws < 1 || draws > MOST) {
            throw new BadInput("draws", draws + " draws cannot be made", "give a number from 1 to 20,000");
        }
    }

    public RobustWanted(int draws, long seed) {
        this(draws, seed, 0);
    }

    /**
     * What a body asks for; null if it does not.
     *
     * @throws BadInput if it says how to draw and not to draw
     */
    @MayBeMissing
    public static RobustWanted read(InquiryBody body) {
        if (body.is(ODDS)) {
            return new RobustWanted(
                    body.whole("draws", DRAWS), body.seed("seed", OddsWanted.SEED), body.whole("endedAfter", 0));
        }
        for (String field : FIELDS) {
            if (!field.equals(ODDS) && body.get(field) != null) {
                throw new BadInput("/" + field, "it says how to draw, but no odds are asked for", "add \"odds\": true");
            }
        }
        return null;
    }

    /** All fields of a body of which some say how to draw. @param own the others */
    public static String[] fields(String... own) {
        return Stream.concat(Stream.of(own), FIELDS.stream()).toArray(String[]::new);
    }

    /** As it stands in a body. */
    public void write(ObjectNode body) {
        body.put(ODDS, true).put("draws", draws).put("seed", seed);
        if (endedAfter > 0) {
            body.put("endedAfter", endedAfter);
        }
    }
}
