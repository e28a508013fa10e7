package dev.lodestone.briefing;

import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.ControlKind;
import dev.lodestone.fact.Mineral;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;

/** Makes up the concerns of a page from matters: gathered by topic, in order, none told twice. */
final class Concerns {
    private final Policy policy;
    private final Stakes stakes;
    private final Ranking ranking;
    private final LocalDate asOf;
    private final int near;

    /** @param near days in which a day is near */
    Concerns(Policy policy, Stakes stakes, Ranking ranking, LocalDate asOf, int near) {
        this.policy = policy;
        this.stakes = stakes;
        this.ranking = ranking;
        this.asOf = asOf;
        this.near = near;
    }

    /**
     * All that weigh enough for a first page, in order: the severe ones, and of the others for which the policy has room those
     * whose day is near, and up to a few in all; all where none is severe; and where none
     * weighs anything, what ended lately.
     */
    List<Topic> of(Matters matters, int few) {
        List<Topic> entries = new ArrayList<>();
        List<Topic> behind = new ArrayList<>();
        List<List<Finding>> topics = byTopic(matters);
        for (List<Finding> gathered : topics) {
            if (weighsEnough(gathered)) {
                Topic entry = Topic.of(gathered, policy, stakes);
                (isBackground(entry) ? behind : entries).add(entry);
            }
        }
        if (entries.isEmpty() && behind.isEmpty()) {
            return ranking.order(lately(topics));
        }
        List<Topic> ordered = new ArrayList<>(ranking.order(joined(ranking.order(entries), behind)));
        // What has no room of its own is told with what has, not the other way round.
        ordered.sort(Comparator.comparing(e -> !e.isSevere() && !hasRoom(e)));
        ordered = once(ofMembers(ofUnions(ordered)));
        List<Topic> told = new ArrayList<>(ordered);
        told.removeIf(e -> !e.isSevere());
        if (told.isEmpty()) {
            return ordered;
        }
        for (Topic entry : ordered) {
            if (!entry.isSevere() && hasRoom(entry) && (told.size() < few || isNear(entry))) {
                told.add(entry);
            }
        }
        return told;
    }

    private boolean hasRoom(Topic entry) {
        return policy.hasRoomFor(entry.head().flag().rule(), isNear(entry));
    }

    private boolean isNear(Topic entry) {
        return entry.days() != null && entry.days() >= 0 && entry.days() <= near;
    }

    /** What ended lately, and is told where nothing weighs more. */
    private List<Topic> lately(List<List<Finding>> topics) {
        return topics.stream()
                .filter(gathered -> gathered.stream().anyMatch(f -> f.flag().severity() == Severity.LOW))
                .map(gathered -> Topic.of(gathered, policy, stakes))
                .filter(ranking::isLapse)
                .toList();
    }

    private boolean weighsEnough(List<Finding> gathered) {
        return gathered.stream()
                .map(Finding::flag)
                .anyMatch(f -> f.severity().compareTo(Severity.MEDIUM) >= 0
                        && !policy.gaps().contains(f.rule()));
    }

    private List<List<Finding>> byTopic(Matters matters) {
        Map<List<Object>, List<Finding>> topics = new LinkedHashMap<>();
        for (List<Finding> matter : matters.all()) {
            Finding head = matter.get(0);
            Policy.Group topic = policy.topic(policy.matter(head.flag().rule()));
            topics.computeIfAbsent(Matters.key(topic, head), t -> new ArrayList<>())
                    .addAll(matter);
        }
        return List.copyOf(topics.values());
    }

    /** Whether it says how a mineral is supplied, which is told with a measure on that mineral where there is one. */
    private boolean isBackground(Topic entry) {
        return !alone(entry).isEmpty() && entry.minerals().size() == 1;
    }

    private List<Trait> alone(Topic entry) {
        Policy.Group topic = policy.topic(policy.matter(entry.head().flag().rule()));
        return topic == null ? List.of() : topic.alone();
    }

    /** Each background goes to the first severe entry on its mineral; those that find none are told together where they agree. */
    private List<Topic> joined(List<Topic> entries, List<Topic> behind) {
        List<Topic> all = new ArrayList<>(entries);
        Map<List<Object>, List<Finding>> together = new LinkedHashMap<>();
        for (Topic background : behind) {
            int place = 0;
            while (place < entries.size() && !isTold(background, all.get(place))) {
                place++;
            }
            if (place < entries.size()) {
                all.set(place, all.get(place).with(background));
            } else {
                together.computeIfAbsent(key(background), k -> new ArrayList<>())
                        .addAll(background.findings());
            }
        }
        together.values().forEach(found -> all.add(Topic.of(found, policy, stakes)));
        return all;
    }

    private List<Object> key(Topic background) {
        List<Object> key = new ArrayList<>();
        alone(background).forEach(trait -> key.add(trait.of(background.head())));
        key.add(background.severity());
        return key;
    }

    private boolean isTold(Topic background, Topic in) {
        return in.isSevere()
                && in.reader().equals(background.reader())
                && in.minerals().containsAll(background.minerals())
                && !isLiftedByStake(background, in);
    }

    /** Whether what a stop of deliveries would cost weighs more than what takes no supply away: that is a concern of its own. */
    private boolean isLiftedByStake(Topic background, Topic in) {
        return !background.stakes().isEmpty()
                && background.severity().compareTo(in.severity()) > 0
                && policy.unstaked().contains(in.head().flag().rule());
    }

    /** What a union's own figures tell of it and of its members is told of the union, where the first of them stood. */
    private List<Topic> ofUnions(List<Topic> ordered) {
        return together(
                ordered,
                (told, entry) -> isOfUnionAndMember(told, entry) && haveOneFigure(told, entry),
                (told, entry) -> (isSaidOfUnion(told, entry) ? told.with(entry) : entry.with(told)).headedBy(told));
    }

    /** What a union's and its member's figures tell of each is told of whom stood first. */
    private List<Topic> ofMembers(List<Topic> ordered) {
        return together(ordered, this::isOfUnionAndMember, Concerns::behind);
    }

    /** Each entry goes to the first before it with which it agrees. */
    private static List<Topic> together(
            List<Topic> ordered, BiPredicate<Topic, Topic> agree, BinaryOperator<Topic> join) {
        List<Topic> told = new ArrayList<>();
        for (Topic entry : ordered) {
            int place = 0;
            while (place < told.size() && !agree.test(told.get(place), entry)) {
                place++;
            }
            if (place == told.size()) {
                told.add(entry);
            } else {
                told.set(place, join.apply(told.get(place), entry));
            }
        }
        return told;
    }

    private static Topic behind(Topic told, Topic entry) {
        return told.with(entry).headedBy(told);
    }

    private boolean isSaidOfUnion(Topic union, Topic member) {
        RiskFlag one = union.head().flag();
        RiskFlag other = member.head().flag();
        return member.reader().unions(asOf).contains(union.reader())
                && one.rule().equals(other.rule())
                && Objects.equals(union.head().announcement(), member.head().announcement())
                && union.minerals().equals(member.minerals())
                && (union.exposure() == null) == (member.exposure() == null);
    }

    private boolean isOfUnionAndMember(Topic one, Topic other) {
        return isSaidOfUnion(one, other) || isSaidOfUnion(other, one);
    }

    /** Of a union and its member, which have a figure both or neither. */
    private static boolean haveOneFigure(Topic one, Topic other) {
        return one.exposure() == null
                || one.exposure().whose().equals(other.exposure().whose());
    }

    /** An entry whose minerals have all been told of stands in the first that told of them, unless it is a matter of somebody else's. */
    private List<Topic> once(List<Topic> ordered) {
        return together(ordered, this::covers, Concerns::behind);
    }

    private boolean covers(Topic told, Topic entry) {
        return !entry.minerals().isEmpty()
                && (!entry.isSevere() && !hasRoom(entry)
                        || !alone(entry).isEmpty()
                        || isOfSame(told.head(), entry.head())
                        || !entry.isSevere() && isOfSupplier(told, entry.head()))
                && (!told.isOfEndUsers() || entry.isOfEndUsers())
                && (!entry.isSevere() || !entry.isOfEndUsers() || told.isOfEndUsers() || isBan(told))
                && (isOfGoods(told) || !isOfGoods(entry) || !entry.isSevere())
                && !isOfOtherSupplier(told, entry)
                && told.reader().equals(entry.reader())
                && entry.minerals().stream().allMatch(m -> isAmong(m, told.minerals()));
    }

    /** Whether it tells of a ban, beside which one on some end users adds nothing: what holds back less hides none. */
    private static boolean isBan(Topic entry) {
        return isOfGoods(entry) && entry.head().announcement().kind() == ControlKind.BAN;
    }

    /** Whether it tells of an export control, which a sentence on companies that are listed does not tell of. */
    private static boolean isOfGoods(Topic entry) {
        return entry.head().announcement() != null
                && entry.head().announcement().kind() != null;
    }

    /** Whether it tells how much hangs on somebody who took none of the measures that are told of. */
    private static boolean isOfOtherSupplier(Topic told, Topic entry) {
        return entry.isSevere()
                && PageWords.tellsShare(entry.head().flag())
                && entry.exposure() != null
                && !told.head().actors().isEmpty()
                && !told.head().actors().contains(entry.exposure().supplier());
    }

    private boolean isOfSame(Finding told, Finding other) {
        // What a reader does itself on several minerals is as different as its matters are.
        boolean ofOwn = other.actors().stream().allMatch(actor -> actor.equals(other.reader()));
        return ofOwn
                ? Objects.equals(
                        policy.matter(told.flag().rule()),
                        policy.matter(other.flag().rule()))
                : told.actors().containsAll(other.actors());
    }

    /** Whether a concern of how a mineral is supplied hangs on who holds it back now, which its sentence tells. */
    private static boolean isOfSupplier(Topic entry, Finding other) {
        return entry.head().actors().isEmpty()
                && StillInForce.holds(other)
                && entry.exposure() != null
                && other.actors().equals(List.of(entry.exposure().supplier()));
    }

    private static boolean isAmong(Mineral mineral, List<Mineral> told) {
        return told.stream().anyMatch(t -> t.covers(mineral));
    }
}
