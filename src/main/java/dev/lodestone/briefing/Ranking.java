package dev.lodestone.briefing;

import dev.lodestone.advice.Briefing;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Precision;
import dev.lodestone.situation.Exposure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Puts concerns in order by the keys that rules give. Stakes are compared within one kind only: where entries tie but for their
 * stakes, each kind is put in order by itself, and the kinds are merged by the keys that follow.
 */
final class Ranking {
    private static final int LARGE = 0;
    private static final int UNKNOWN = 1;
    private static final int SMALL = 2;
    private static final int NONE = 3;

    private final Policy policy;
    private final ToDoubleFunction<String> parameters;
    private final LocalDate asOf;

    /** @param parameters the value of a parameter by its name */
    Ranking(Policy policy, ToDoubleFunction<String> parameters, LocalDate asOf) {
        this.policy = policy;
        this.parameters = parameters;
        this.asOf = asOf;
    }

    List<Topic> order(List<Topic> entries) {
        int stake = policy.order().indexOf(Key.STAKE);
        int end = stake < 0 ? policy.order().size() : stake;
        Comparator<Topic> before = by(policy.order().subList(0, end));
        Comparator<Topic> after = stake < 0
                ? named()
                : by(policy.order().subList(stake + 1, policy.order().size())).thenComparing(named());
        if (stake >= 0) {
            before = before.thenComparingInt(e -> rank(staked(e)));
        }
        List<Topic> sorted = new ArrayList<>(entries);
        sorted.sort(before.thenComparing(after));
        List<Topic> ordered = new ArrayList<>(sorted.size());
        for (int from = 0; from < sorted.size(); ) {
            int to = from + 1;
            while (to < sorted.size() && before.compare(sorted.get(from), sorted.get(to)) == 0) {
                to++;
            }
            List<Topic> tied = sorted.subList(from, to);
            ordered.addAll(tied.size() == 1 ? tied : merged(tied, after));
            from = to;
        }
        return ordered;
    }

    /** Within what ties: each kind of stake by its amount, and the kinds as what is left decides. */
    private List<Topic> merged(List<Topic> tied, Comparator<Topic> after) {
        Map<String, List<Topic>> kinds = new LinkedHashMap<>();
        for (Topic entry : tied) {
            Briefing.Stake stake = staked(entry);
            kinds.computeIfAbsent(stake == null ? "" : stake.kind(), k -> new ArrayList<>())
                    .add(entry);
        }
        kinds.values()
                .forEach(k -> k.sort(
                        Comparator.comparingDouble((Topic e) -> -amount(e)).thenComparing(after)));
        List<Topic> merged = new ArrayList<>(tied.size());
        while (merged.size() < tied.size()) {
            List<Topic> next = kinds.values().stream()
                    .filter(k -> !k.isEmpty())
                    .min(Comparator.comparing(k -> k.get(0), after))
                    .orElseThrow();
            merged.add(next.remove(0));
        }
        return merged;
    }

    /** What an entry is ranked by: a large stake before a small one, of equal ones the first kind by its name; null if none. */
    Briefing.Stake staked(Topic entry) {
        Briefing.Stake first = null;
        for (Briefing.Stake stake : entry.stakes()) {
            int order = first == null ? -1 : Integer.compare(rank(stake), rank(first));
            order = order != 0 ? order : stake.kind().compareTo(first.kind());
            first = order < 0 ? stake : first;
        }
        return first;
    }

    private static double amountOf(Briefing.Stake stake) {
        return stake == null ? 0 : stake.amount().middle();
    }

    private double amount(Topic entry) {
        return amountOf(staked(entry));
    }

    /** An unknown stake is neither large nor nothing; a gain is none. */
    private int rank(Briefing.Stake stake) {
        if (stake == null) {
            return UNKNOWN;
        }
        if (amountOf(stake) <= 0) {
            return NONE;
        }
        return isLarge(stake) ? LARGE : SMALL;
    }

    /** Whether it reaches what the policy calls large; where it says nothing of the kind, each does. */
    boolean isLarge(Briefing.Stake stake) {
        String large = policy.stake().get(stake.kind());
        return large == null || amountOf(stake) >= parameters.applyAsDouble(large);
    }

    private Comparator<Topic> by(List<Key> keys) {
        Comparator<Topic> all = Comparator.comparingInt(e -> 0);
        for (Key key : keys) {
            all = all.thenComparing(by(key));
        }
        return all;
    }

    private Comparator<Topic> by(Key key) {
        return switch (key) {
            case NEAR -> Comparator.comparingInt(e -> isNear(e) ? e.days() : Integer.MAX_VALUE);
            case BEGUN -> Comparator.comparingInt(this::daysOfNews);
            case LAPSED -> Comparator.comparingInt(e -> hasLapsed(e) ? -e.days() : Integer.MAX_VALUE);
            case SEVERITY -> Comparator.comparing(Topic::severity).reversed();
            case DAYS -> Comparator.comparingInt(e -> isAhead(e, policy.days()) ? e.days() : Integer.MAX_VALUE);
            case STAKE -> Comparator.comparingInt(e -> rank(staked(e)));
            case EXPOSURE -> Comparator.comparingDouble(this::exposed);
            case SHARE -> Comparator.comparing(Ranking::standsIn).thenComparing(e -> -e.share());
            case CERTAINTY -> Comparator.comparing(Topic::certainty);
        };
    }

    /** Whether it leads, or something else comes as soon that bears on it. */
    boolean isSoon(Topic entry) {
        return isNear(entry) || entry.event() != null && isWithin(entry, policy.near());
    }

    /** Whether it is severe, and a measure of its own turns so soon that it leads; what may come of a vote is no measure yet. */
    boolean isNear(Topic entry) {
        return entry.turns() && isWithin(entry, policy.near());
    }

    /** Whether it is severe, and lapsed without news so lately that it leads. */
    boolean hasLapsed(Topic entry) {
        return entry.isSevere() && isLapse(entry);
    }

    /** Whether it lapsed without news, and lately. */
    boolean isLapse(Topic entry) {
        return entry.days() != null
                && entry.days() < 0
                && (policy.lapsed() == null || -entry.days() <= parameters.applyAsDouble(policy.lapsed()));
    }

    /** Whether a day is no longer ago than the calendar looks ahead. */
    boolean isRecent(LocalDate since) {
        return isWithin(since, policy.days());
    }

    /** Whether a severe measure of others that it tells of began so lately that it is news. */
    boolean isNews(Finding finding) {
        return finding.flag().severity().compareTo(Severity.HIGH) >= 0
                && !Precision.isVague(
                        finding.announcement() == null
                                ? null
                                : finding.announcement().precision())
                && isWithin(finding.begun(), policy.begun());
    }

    /** Days since the last news in it; more than any where there are none. */
    private int daysOfNews(Topic entry) {
        return entry.findings().stream()
                .filter(this::isNews)
                .mapToInt(f -> (int) ChronoUnit.DAYS.between(f.begun(), asOf))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private boolean isWithin(LocalDate since, String days) {
        return days != null
                && since != null
                && !since.isAfter(asOf)
                && ChronoUnit.DAYS.between(since, asOf) <= parameters.applyAsDouble(days);
    }

    private boolean isWithin(Topic entry, String days) {
        return entry.isSevere() && isAhead(entry, days);
    }

    private boolean isAhead(Topic entry, String days) {
        return days != null
                && entry.days() != null
                && entry.days() >= 0
                && entry.days() <= parameters.applyAsDouble(days);
    }

    /** Whether as much hangs on its supplier as matters to anybody. */
    boolean isExposed(Topic entry) {
        return policy.exposure().isEmpty()
                || exposureClass(entry) < policy.exposure().size();
    }

    /** What only world output tells, and leaves open, is neither much nor nothing: it comes before the last of the limits. */
    private double exposed(Topic entry) {
        return standsIn(entry) ? policy.exposure().size() - 1.5 : exposureClass(entry);
    }

    private static boolean standsIn(Topic entry) {
        Exposure exposure = entry.exposure();
        return exposure != null
                && exposure.basis() == Exposure.Basis.OUTPUT
                && !exposure.bounds().equals(exposure.share());
    }

    private int exposureClass(Topic entry) {
        int place = 0;
        for (String limit : policy.exposure()) {
            if (entry.share() >= parameters.applyAsDouble(limit)) {
                return place;
            }
            place++;
        }
        return place;
    }

    /** So that the order never depends on chance. */
    private static Comparator<Topic> named() {
        return Comparator.comparing((Topic e) -> e.reader().code())
                .thenComparing(
                        e -> e.minerals().isEmpty() ? "" : e.minerals().get(0).key())
                .thenComparing(e -> e.head().flag().rule())
                .thenComparing(e -> e.head().flag().says());
    }
}
