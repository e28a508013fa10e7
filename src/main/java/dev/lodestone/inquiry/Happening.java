package dev.lodestone.inquiry;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.RiskFlag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A flag that became otherwise, with what did it.
 *
 * @param before null if it was raised
 * @param now null if it was cleared
 * @param why the facts that changed and that it rests on, by their ids; of what rests on none of them all that changed, since
 *     then something that is missing did it
 */
public record Happening(RiskFlag before, RiskFlag now, List<String> why) {

    /** What kind of happening it is, as events are named. */
    public enum Kind {
        RAISED("dev.lodestone.flag.raised"),
        CLEARED("dev.lodestone.flag.cleared"),
        CHANGED("dev.lodestone.flag.changed");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /** Its name as a CloudEvent. */
        public String type() {
            return type;
        }
    }

    public Happening {
        why = List.copyOf(why);
    }

    public Kind kind() {
        return before == null ? Kind.RAISED : now == null ? Kind.CLEARED : Kind.CHANGED;
    }

    /** The flag as it stands, or as it stood. */
    public RiskFlag flag() {
        return now == null ? before : now;
    }

    /** "New", "Gone", "Now critical, was high", "Other figures". */
    public String label() {
        Turn turn = new Turn(before, now);
        return turn.tellsOtherFigures() ? "Other figures" : turn.label();
    }

    /**
     * What is otherwise in an answer than in the one before, the most severe first; other figures last.
     *
     * @param touched the ids of the facts that were added, changed or removed between them
     */
    public static List<Happening> between(Assessment before, Assessment now, Set<String> touched) {
        List<Happening> all = new ArrayList<>();
        Stream.concat(
                        Changes.turns(before.riskFlags(), now.riskFlags(), Turn::isChange).stream(),
                        Changes.turns(before.riskFlags(), now.riskFlags(), Turn::tellsOtherFigures).stream())
                .forEach(t -> all.add(new Happening(t.before(), t.now(), why(t, touched))));
        return all;
    }

    private static List<String> why(Turn turn, Set<String> touched) {
        List<String> rests = Stream.of(turn.before(), turn.now())
                .filter(f -> f != null)
                .map(f -> f.because().facts())
                .flatMap(Collection::stream)
                .distinct()
                .filter(touched::contains)
                .sorted()
                .toList();
        return rests.isEmpty() ? touched.stream().sorted().toList() : rests;
    }
}
