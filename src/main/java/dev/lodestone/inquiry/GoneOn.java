package dev.lodestone.inquiry;

import dev.lodestone.advice.RiskFlag;
import dev.lodestone.briefing.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells one matter that goes on under another rule from one that is gone beside one that is new. */
final class GoneOn {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private GoneOn() {}

    /** Each new flag with the first gone one that told of the same matter, mineral and day, or began with the same sentence; the rest as they are. */
    static List<Turn> joined(List<Turn> turns, Policy policy) {
        List<Turn> gone = new ArrayList<>();
        List<Turn> others = new ArrayList<>();
        turns.forEach(t -> (t.now() == null ? gone : others).add(t));
        if (gone.isEmpty()) {
            return turns;
        }
        List<Turn> joined = new ArrayList<>();
        for (Turn turn : others) {
            Turn before = turn.before() != null
                    ? null
                    : gone.stream()
                            .filter(g -> isSame(g.before(), turn.now(), policy))
                            .findFirst()
                            .orElse(null);
            gone.remove(before);
            if (before == null) {
                joined.add(turn);
            } else if (!readsAlike(before.before(), turn.now())) {
                joined.add(new Turn(before.before(), turn.now()));
            }
        }
        joined.addAll(gone);
        joined.sort(Turn.ORDER);
        return joined;
    }

    private static boolean isSame(RiskFlag before, RiskFlag now, Policy policy) {
        boolean ofOne = before.economy().equals(now.economy()) && Objects.equals(before.mineral(), now.mineral());
        return ofOne
                && (Shortened.first(before.says()).equals(Shortened.first(now.says()))
                        || policy.isOneMatter(before.rule(), now.rule())
                                && days(before).stream().anyMatch(days(now)::contains));
    }

    /** Whether another rule tells the same, as gravely and as surely: nothing has changed for who reads it. */
    private static boolean readsAlike(RiskFlag before, RiskFlag now) {
        return before.says().equals(now.says())
                && before.severity() == now.severity()
                && before.certainty() == now.certainty();
    }

    private static Set<String> days(RiskFlag flag) {
        return DAY.matcher(flag.says()).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
