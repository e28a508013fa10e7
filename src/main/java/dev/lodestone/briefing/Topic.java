package dev.lodestone.briefing;

import dev.lodestone.advice.Briefing;
import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Precision;
import dev.lodestone.situation.Exposure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What may become a concern: the findings of one topic, the leading one first.
 *
 * @param minerals that it is about, those that hang most on one supplier first; empty if it is about none in particular
 * @param severity of its severest finding
 * @param until the next day on which it changes, or the day on which it lapsed; null if there is none
 * @param days days until then; null without a day
 * @param exposure the largest of its minerals; null if none is known
 * @param stakes what is at stake, the largest of each kind
 */
public record Topic(
        List<Finding> findings,
        Economy reader,
        List<Mineral> minerals,
        Severity severity,
        LocalDate until,
        Integer days,
        Exposure exposure,
        List<Briefing.Stake> stakes,
        Certainty certainty) {

    /** By severity, the policy's order of rules, the days ahead, whether it is of the reader itself, certainty and the exposure. */
    private static int leading(Policy policy, Finding one, Finding other) {
        RiskFlag a = one.flag();
        RiskFlag b = other.flag();
        int order = b.severity().compareTo(a.severity());
        order = order != 0 ? order : Integer.compare(policy.place(a.rule()), policy.place(b.rule()));
        order = order != 0 ? order : Integer.compare(ahead(one), ahead(other));
        order = order != 0 ? order : Boolean.compare(other.isOwn(), one.isOwn());
        order = order != 0 ? order : a.certainty().compareTo(b.certainty());
        return order != 0 ? order : Double.compare(-share(a.exposure()), -share(b.exposure()));
    }

    private static int ahead(Finding finding) {
        return finding.days() == null || finding.hasLapsed() ? Integer.MAX_VALUE : finding.days();
    }

    static Topic of(List<Finding> found, Policy policy, Stakes stakes) {
        List<Finding> findings = new ArrayList<>(found);
        findings.sort((one, other) -> leading(policy, one, other));
        Finding head = findings.get(0);
        int weighty = 1;
        while (weighty < findings.size()
                && findings.get(weighty).flag().severity() == head.flag().severity()) {
            weighty++;
        }
        List<Finding> weightiest = List.copyOf(findings.subList(0, weighty));
        // What is at stake where something is only possible is no stake of what is certain of others.
        List<Finding> sure = weightiest.stream()
                .filter(f -> f.flag().certainty().compareTo(head.flag().certainty()) <= 0)
                .filter(f -> !policy.unstaked().contains(f.flag().rule()))
                .toList();
        List<Mineral> minerals = Weightiest.minerals(weightiest);
        Exposure exposure = Weightiest.largest(weightiest);
        List<Briefing.Stake> staked = stakes.of(sure);
        lead(findings, exposure, staked);
        Finding dated = Weightiest.dated(findings);
        return new Topic(
                findings,
                head.reader(),
                minerals,
                head.flag().severity(),
                dated == null ? null : dated.until(),
                dated == null ? null : dated.days(),
                exposure,
                staked,
                head.flag().certainty());
    }

    /** Where the sentence names one mineral alone, it is the one whose exposure or stake is told beside it, if the same is said of that. */
    private static void lead(List<Finding> findings, Exposure exposure, List<Briefing.Stake> stakes) {
        List<Mineral> told =
                exposure == null ? stakes.stream().map(Briefing.Stake::mineral).toList() : List.of(exposure.mineral());
        RiskFlag head = findings.get(0).flag();
        if (head.brief() != null || head.mineral() == null || told.contains(head.mineral())) {
            return;
        }
        told.stream()
                .flatMap(m -> findings.stream().filter(f -> m.equals(f.flag().mineral()) && isAlike(head, f.flag())))
                .findFirst()
                .ifPresent(f -> {
                    findings.remove(f);
                    findings.add(0, f);
                });
    }

    private static boolean isAlike(RiskFlag one, RiskFlag other) {
        return one.rule().equals(other.rule())
                && one.severity() == other.severity()
                && one.certainty() == other.certainty();
    }

    /** The same with what is told along with it: figures behind a measure on its minerals. */
    Topic with(Topic behind) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(behind.findings);
        Exposure told = exposure == null ? behind.exposure : exposure;
        lead(all, told, stakes);
        Severity added = certainty == Certainty.POSSIBLE ? behind.severity : behind.certainSeverity();
        return new Topic(
                all,
                reader,
                minerals,
                severity.compareTo(added) < 0 ? added : severity,
                until,
                days,
                told,
                stakes,
                certainty);
    }

    /** That of what is certain of it, so that nothing that is only possible stands behind a certain label. */
    private Severity certainSeverity() {
        return findings.stream()
                .map(Finding::flag)
                .filter(f -> f.certainty() == Certainty.CERTAIN)
                .map(RiskFlag::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.INFO);
    }

    /** The same as weighty, exposed and dated as before something was added to it, so that it keeps its place. */
    Topic headedBy(Topic before) {
        return new Topic(
                findings,
                reader,
                minerals,
                before.severity,
                before.until,
                before.days,
                before.exposure,
                before.stakes,
                before.certainty);
    }

    /** How exactly the day is known on which it changes; null stands for the day itself, or for none. */
    Precision precision() {
        return findings.stream()
                .filter(f -> f.announcement() != null && until != null && until.equals(f.until()))
                .map(f -> f.announcement().precision())
                .filter(Precision::isVague)
                .findFirst()
                .orElse(null);
    }

    boolean isSevere() {
        return severity.compareTo(Severity.HIGH) >= 0;
    }

    /** Whether it is about a mineral, a group of it or one of its members, or about none in particular. */
    boolean isOf(Mineral mineral) {
        return minerals.isEmpty() || minerals.stream().anyMatch(m -> isOf(m, mineral));
    }

    private static boolean isOf(Mineral one, Mineral other) {
        return one.covers(other) || other.covers(one);
    }

    /** Whether one measure changes on its day: not a vote, a delivery, or one of several measures that it tells of as a whole. */
    boolean turns() {
        return findings.stream()
                .anyMatch(f -> until != null && until.equals(f.until()) && f.event() == null && !f.ofSeveral());
    }

    /** What comes on its day where that is no measure; null where it is one, or there is no day. */
    String event() {
        List<Finding> dated = findings.stream()
                .filter(f -> until != null && until.equals(f.until()))
                .toList();
        return dated.stream().anyMatch(f -> f.announcement() != null)
                ? null
                : dated.stream()
                        .map(Finding::event)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** Whether it tells of a measure that aims at some end users, which says nothing of what others get. */
    boolean isOfEndUsers() {
        return head().announcement() != null && head().announcement().endUsers() != null;
    }

    Finding head() {
        return findings.get(0);
    }

    /**
     * The minerals that its sentence names, those first of which it is certain: none that belongs to another one of them, unless
     * something is certain of it that is possible only of the group.
     */
    List<Mineral> named() {
        Set<Mineral> certain = certain();
        return PageWords.widest(minerals.stream().filter(this::isSaid).toList(), certain).stream()
                .sorted(Comparator.comparing(m -> !certain.contains(m)))
                .toList();
    }

    /** Whether the sentence is true of a mineral: another control of it may be of another kind, or on somebody else. */
    private boolean isSaid(Mineral mineral) {
        if (head().announcement() == null || head().announcement().kind() == null) {
            return true;
        }
        List<RiskFlag> same = findings.stream()
                .map(Finding::flag)
                .filter(f -> mineral.equals(f.mineral())
                        && f.rule().equals(head().flag().rule())
                        && f.economy().equals(head().flag().economy()))
                .toList();
        return same.isEmpty()
                || same.stream()
                        .anyMatch(f -> Objects.equals(f.brief(), head().flag().brief()));
    }

    /** Those of them that are possible only, where its leading finding is certain; null if there are none. */
    List<Mineral> possibleOnly() {
        Set<Mineral> certain = certain();
        List<Mineral> only = named().stream().filter(m -> !certain.contains(m)).toList();
        return certain.isEmpty() || only.isEmpty() ? null : only;
    }

    /**
     * Of which what its leading finding says is certain, or something as severe where that is not said of them; empty where it is open
     * itself.
     */
    private Set<Mineral> certain() {
        RiskFlag head = head().flag();
        if (head.certainty() == Certainty.POSSIBLE) {
            return Set.of();
        }
        Set<Mineral> open = saidOf(f -> f.rule().equals(head.rule()) && f.certainty() == Certainty.POSSIBLE);
        open.removeAll(saidOf(f -> f.rule().equals(head.rule()) && f.certainty() == Certainty.CERTAIN));
        Set<Mineral> certain = saidOf(f -> f.certainty() == Certainty.CERTAIN);
        certain.removeAll(open);
        return certain;
    }

    /** Those of which something as severe as its leading finding is said. */
    private Set<Mineral> saidOf(Predicate<RiskFlag> which) {
        return findings.stream()
                .map(Finding::flag)
                .filter(f -> f.severity() == head().flag().severity() && f.mineral() != null)
                .filter(which)
                .map(RiskFlag::mineral)
                .collect(Collectors.toSet());
    }

    static double share(Exposure exposure) {
        return exposure == null || !exposure.isKnown() ? 0 : exposure.share().middle();
    }

    /** The exposed part of the supply; 0 if none is known. */
    double share() {
        return share(exposure);
    }
}
