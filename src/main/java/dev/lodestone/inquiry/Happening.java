package dev.lodestone.inquiry;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.RiskFlag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final Pattern DAYS = Pattern.compile("(?:\\bin )?-?\\b\\d+ days?\\b|(?<=, )today\\b");

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
     * How flags stand on a day.
     *
     * @param flags in the order of their severity
     */
    public record Standing(LocalDate day, List<RiskFlag> flags) {

        public static Standing of(Assessment answer) {
            return new Standing(answer.asOf(), answer.riskFlags());
        }
    }

    /**
     * What is otherwise in an answer than in the one before, the most severe first; other figures last. A number of days that
     * counts down as days pass is no change by itself.
     *
     * @param touched the ids of the facts that were added, changed or removed between them
     */
    public static List<Happening> between(Standing before, Standing now, Set<String> touched) {
        List<Turn> turns = Changes.everyTurn(before.flags, now.flags);
        List<Happening> all = new ArrayList<>();
        turns.stream()
                .filter(Turn::isChange)
                .forEach(t -> all.add(new Happening(t.before(), t.now(), why(t, touched))));
        turns.stream()
                .filter(t -> t.tellsOtherFigures() && !isOfTheDayAlone(t, before.day, now.day, touched))
                .forEach(t -> all.add(new Happening(t.before(), t.now(), why(t, touched))));
        return all;
    }

    private static boolean isOfTheDayAlone(Turn turn, LocalDate before, LocalDate now, Set<String> touched) {
        return !before.equals(now)
                && rests(turn, touched).isEmpty()
                && isOfTheDay(turn.before(), before, turn.now(), now);
    }

    /** Whether two flags differ in nothing but the days that are left, and the day that the advice is for. */
    static boolean isOfTheDay(RiskFlag one, LocalDate day, RiskFlag other, LocalDate otherDay) {
        return counted(one).equals(counted(other)) || lasting(one, day).equals(lasting(other, otherDay));
    }

    /** Its sentence without what moves by itself: the days that are left, and the day that the advice is for. */
    public static String lasting(RiskFlag flag, LocalDate day) {
        return counted(flag).replace(day.toString(), "#");
    }

    private static String counted(RiskFlag flag) {
        return DAYS.matcher(flag.says()).replaceAll("# days");
    }

    private static List<String> why(Turn turn, Set<String> touched) {
        List<String> rests = rests(turn, touched);
        return rests.isEmpty() ? touched.stream().sorted().toList() : rests;
    }

    private static List<String> rests(Turn turn, Set<String> touched) {
        return Stream.of(turn.before(), turn.now())
                .filter(f -> f != null)
                .map(f -> f.because().facts())
                .flatMap(Collection::stream)
                .distinct()
                .filter(touched::contains)
                .sorted()
                .toList();
    }
}
