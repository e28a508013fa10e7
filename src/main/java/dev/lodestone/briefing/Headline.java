package dev.lodestone.briefing;

import dev.lodestone.advice.Severity;
import dev.lodestone.fact.ControlKind;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Standing;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Words;
import dev.lodestone.situation.Exposure;
import dev.lodestone.situation.Measures;
import dev.lodestone.situation.ShareOf;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Where the readers stand, in one sentence: what changes next, what has lapsed, and on whom most hangs. */
final class Headline {
    private final Policy policy;
    private final Ranking ranking;
    private final Underway underway;
    private final List<String> parts = new ArrayList<>();
    /** The concerns that its parts tell of. */
    private final Set<Topic> told = new HashSet<>();
    /** Whether several readers ask, so that "its own" says nothing. */
    private boolean ofSeveral;

    Headline(Policy policy, Ranking ranking) {
        this.policy = policy;
        this.ranking = ranking;
        this.underway = new Underway(ranking);
    }

    /** @param matters of which some may head no concern: what the readers make most of in the world, what was lately suspended */
    String of(Situated situated, List<Topic> entries, Matters matters) {
        Strengths strengths = Strengths.of(matters, policy);
        List<Economy> readers = situated.readers();
        ofSeveral = readers.size() > 1;
        String who = readers.isEmpty() ? "The economies concerned" : Words.capital(Measures.few(readers));
        if (entries.isEmpty()) {
            return who + (readers.size() == 1 ? " has" : " have") + " no concern that the facts at hand bear out"
                    + strong(readers, strengths) + ".";
        }
        add(entries, ranking::isSoon, this::changing, policy::turning);
        add(entries, ranking::isLapse, this::lapsed, this::lapsed);
        if (parts.isEmpty()) {
            add(underway.begun(entries, situated.asOf(), this::measures));
            LatelySuspended.told(matters, ranking).ifPresent(parts::add);
        }
        if (parts.isEmpty()) {
            add(underway.since(entries.get(0)));
        }
        addSupplier(entries, situated);
        Topic first = entries.get(0);
        if (parts.isEmpty() || (first.severity() == Severity.CRITICAL && !told.contains(first))) {
            addWeightiest(entries, situated);
        }
        return start(who, situated) + String.join("; ", parts) + strong(readers, strengths) + ".";
    }

    /** "the United States' measures on copper weigh most", "its supply of bauxite weighs most", else how many concerns there are. */
    private void addWeightiest(List<Topic> entries, Situated situated) {
        Topic first = entries.get(0);
        if (first.minerals().isEmpty()) {
            String called = policy.called(first.head().flag().rule());
            if (called != null) {
                parts.add(0, called + " weighs most");
            } else if (parts.isEmpty()) {
                parts.add(
                        entries.size() + (entries.size() == 1 ? " matter calls" : " matters call") + " for attention");
            }
        } else if (first.head().actors().isEmpty()) {
            String supply = (situated.readers().size() > 1 ? "the" : "its") + " supply of ";
            parts.add(
                    0,
                    (situated.ownFigures() ? supply : "what is told of ") + Measures.few(first.named())
                            + " weighs most");
        } else {
            parts.add(0, measures(first) + " weigh most");
        }
    }

    /** "; Brazil itself refines most of the world's niobium"; empty where that is not so of one reader. */
    private static String strong(List<Economy> readers, Strengths strengths) {
        return strengths.minerals().isEmpty() || readers.size() != 1
                ? ""
                : "; " + readers.get(0) + " itself " + strengths.verb() + " most of the world's "
                        + Measures.few(strengths.minerals());
    }

    /** Of whom it speaks, and by whose figures where they are not the readers' own. */
    private static String start(String who, Situated situated) {
        List<Economy> readers = situated.readers();
        if (!situated.ownFigures()) {
            String whose = readers.isEmpty() ? "anybody" : Measures.few(readers);
            return "No fact speaks of " + Words.possessive(whose) + " own supply; ";
        }
        List<Economy> standIns = situated.standIns();
        return standIns.isEmpty()
                ? who + ": "
                : who + ", by the figures of " + Measures.few(standIns) + ", for no fact speaks of "
                        + (readers.size() == 1 ? "its" : "their") + " own supply: ";
    }

    private void add(Underway.Told underway) {
        if (underway != null) {
            told.add(underway.of());
            parts.add(underway.says());
        }
    }

    /** The first of those that something happens to, one about minerals if there is one. */
    private void add(
            List<Topic> entries,
            Predicate<Topic> which,
            Function<Topic, String> ofMinerals,
            UnaryOperator<String> ofRule) {
        List<Topic> found = entries.stream().filter(which).toList();
        if (found.isEmpty()) {
            return;
        }
        told.addAll(found);
        Topic first =
                found.stream().filter(e -> !e.minerals().isEmpty()).findFirst().orElse(found.get(0));
        parts.add(happening(first, ofMinerals, ofRule));
        // What is severer and comes later is not passed over.
        found.stream()
                .filter(e -> !e.minerals().isEmpty() && e.severity().compareTo(first.severity()) > 0)
                .findFirst()
                .ifPresent(e -> parts.add(happening(e, ofMinerals, ofRule)));
    }

    private String happening(Topic entry, Function<Topic, String> ofMinerals, UnaryOperator<String> ofRule) {
        String called =
                entry.minerals().isEmpty() ? ofRule.apply(entry.head().flag().rule()) : null;
        String what = called != null ? called : ofMinerals.apply(entry);
        boolean reported = entry.days() < 0 && entry.head().reported();
        return (reported ? what.replace("lapsed without news", "ran out") : what) + " " + PageWords.when(entry)
                + (reported ? ", but one side reports an extension" : Underway.claimed(entry.head()));
    }

    /** What changes: measures, or what an election or a delivery may change. */
    private String changing(Topic entry) {
        return entry.event() == null ? turn(entry) : "the " + entry.event() + on(entry, " that bears on ") + " is due";
    }

    /** "China's ban on antimony starts", "the suspension of China's measures on antimony ends", else that measures change. */
    private String turn(Topic entry) {
        Finding dated = entry.findings().stream()
                .filter(f -> f.announcement() != null && entry.until().equals(f.until()))
                .findFirst()
                .orElse(entry.head());
        Announcement made = dated.announcement();
        if (made == null || dated.ofSeveral()) {
            return measures(entry) + " change";
        }
        Standing standing = made.standing();
        if (standing.state() == State.SUSPENDED && entry.until().equals(standing.until())) {
            return "the suspension of " + measures(entry) + " ends";
        }
        boolean starts = entry.until().equals(standing.since());
        return starts && made.kind() == ControlKind.BAN
                ? measures(entry).replaceFirst(" measures on ", " ban on ") + " starts"
                : measures(entry) + (starts ? " start" : " change");
    }

    private static String on(Topic entry, String before) {
        return entry.minerals().isEmpty() ? "" : before + Measures.few(entry.named());
    }

    private String lapsed(String rule) {
        String called = policy.called(rule);
        return called == null ? null : called + " lapsed without news";
    }

    /** What ran out: what suspended measures, where nobody knows whether they apply again, else the measures. */
    private String lapsed(Topic entry) {
        Announcement made = entry.head().announcement();
        boolean unknown = made != null && made.standing().state() == State.UNKNOWN;
        return (unknown ? made.planned() ? "the day of " : "the suspension of " : "")
                + measures(entry)
                + (unknown && made.planned() ? " passed without news" : " lapsed without news");
    }

    /** "China's measures on antimony, germanium and gallium". */
    private String measures(Topic entry) {
        List<Economy> actors = entry.head().actors();
        String whose = actors.isEmpty()
                ? "measures"
                : actors.equals(List.of(entry.reader()))
                        ? (ofSeveral ? Words.possessive(Measures.few(actors)) : "its") + " own measures"
                        : Words.possessive(Measures.few(actors))
                                + (isPlanned(entry) ? " planned measures" : " measures");
        return whose + on(entry, " on ");
    }

    private static boolean isPlanned(Topic entry) {
        Announcement made = entry.head().announcement();
        return made != null && made.planned();
    }

    /** Who holds a material part of most, where somebody does. */
    private void addSupplier(List<Topic> entries, Situated situated) {
        boolean ownFigures = situated.ownFigures();
        Map<Economy, Map<Mineral, Topic>> held = new LinkedHashMap<>();
        for (Topic entry : entries) {
            Exposure exposure = entry.exposure();
            boolean standsIn = exposure != null && exposure.basis() == Exposure.Basis.OUTPUT;
            if (exposure != null
                    && PageWords.isOfSupplier(entry)
                    && ranking.isExposed(entry)
                    && exposure.basis() != Exposure.Basis.REST
                    && standsIn != ownFigures) {
                held.computeIfAbsent(exposure.supplier(), s -> new LinkedHashMap<>())
                        .putIfAbsent(ShareOf.mineral(exposure), entry);
            }
        }
        int most = held.values().stream().mapToInt(Map::size).max().orElse(0);
        held.entrySet().stream()
                .filter(e -> e.getValue().size() == most)
                // Of those with as much of the same the largest.
                .reduce((one, other) ->
                        one.getValue().keySet().equals(other.getValue().keySet()) && share(other) > share(one)
                                ? other
                                : one)
                .ifPresent(e -> {
                    told.addAll(e.getValue().values());
                    List<Mineral> minerals = List.copyOf(e.getValue().keySet());
                    parts.add(
                            ownFigures
                                    ? e.getKey()
                                            + holds(
                                                    e.getValue(),
                                                    situated.readers().size() > 1)
                                    : "by the world's figures " + e.getKey() + " leads in " + Measures.few(minerals));
                });
    }

    private static double share(Map.Entry<Economy, Map<Mineral, Topic>> held) {
        return held.getValue().values().stream().mapToDouble(Topic::share).sum();
    }

    /** " holds 54.9% of the supply of tungsten", " holds a material part of the supply of antimony and gallium". */
    private static String holds(Map<Mineral, Topic> held, boolean ofSeveral) {
        Mineral first = held.keySet().iterator().next();
        return held.size() == 1
                ? " holds " + PageWords.share(held.get(first).exposure(), " of " + first, ofSeveral)
                : " holds a material part of the supply of " + Measures.few(List.copyOf(held.keySet()));
    }
}
