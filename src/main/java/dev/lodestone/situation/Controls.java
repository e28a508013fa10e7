package dev.lodestone.situation;

import dev.lodestone.fact.ControlKind;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Ending;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Production;
import dev.lodestone.fact.Standing;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Suspension;
import dev.lodestone.method.Shares;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What each export control means for the economies that advice is given to. */
final class Controls {
    private static final double DAYS_A_YEAR = 365;

    private final Figures figures;
    private final Exposures exposures;
    private final HeldBack heldBack;
    private final Extensions extensions;
    private final List<ExportControl> all;
    private final Map<LocalDate, List<ExportControl>> byFirstDay;
    private final Set<Economy> subjects;
    private final LocalDate asOf;

    Controls(
            List<ExportControl> all,
            Figures figures,
            Exposures exposures,
            HeldBack heldBack,
            Extensions extensions,
            Set<Economy> subjects,
            LocalDate asOf) {
        this.all = all;
        this.byFirstDay =
                all.stream().filter(c -> c.from() != null).collect(Collectors.groupingBy(ExportControl::from));
        this.figures = figures;
        this.exposures = exposures;
        this.heldBack = heldBack;
        this.extensions = extensions;
        this.subjects = subjects;
        this.asOf = asOf;
    }

    List<AppliedControl> applied() {
        Map<Mineral, List<ExportControl>> by = new LinkedHashMap<>();
        for (ExportControl control : all) {
            figures.covered(control.minerals())
                    .forEach(m -> by.computeIfAbsent(m, k -> new ArrayList<>()).add(control));
        }
        return figures.eachOf(by.keySet(), mineral -> applied(mineral, by.get(mineral)));
    }

    private List<AppliedControl> applied(Mineral mineral, List<ExportControl> controls) {
        List<AppliedControl> found = new ArrayList<>();
        for (ExportControl control : controls) {
            Goods goods = Goods.of(control);
            Onward onward = extensions.of(control);
            for (Economy on : subjects) {
                // Within a union goods move freely: what a member controls is let out of the union.
                if (!control.by().isOneWith(on, asOf) && DayCounts.aimsAt(control, on, asOf)) {
                    AppliedControl applied = apply(control, goods, onward, on, mineral);
                    if (applied != null) {
                        found.add(applied);
                    }
                }
            }
        }
        return found;
    }

    /** What is on a member of a union alone, and not on the union or on a member that is advised itself. */
    List<MemberControl> onMembers() {
        List<MemberControl> found = new ArrayList<>();
        for (Economy union : subjects) {
            if (union.isGroup()) {
                for (ExportControl control : all) {
                    for (Economy on : members(control, union)) {
                        onMember(control, on, union, found);
                    }
                }
            }
        }
        return found;
    }

    private void onMember(ExportControl control, Economy on, Economy union, List<MemberControl> found) {
        Goods goods = Goods.of(control);
        for (Mineral mineral : control.minerals()) {
            AppliedControl applied = apply(control, goods, extensions.of(control), on, mineral);
            if (applied != null) {
                found.add(MemberControl.of(applied, union, exposures.of(union, mineral, control.by(), goods)));
            }
        }
    }

    private List<Economy> members(ExportControl control, Economy union) {
        boolean onAll = control.by().isOneWith(union, asOf) || DayCounts.aimsAt(control, union, asOf);
        return control.on().stream()
                .filter(on -> !onAll && union.covers(on, asOf) && !subjects.contains(on))
                .toList();
    }

    /** Null if it is not announced yet. */
    private AppliedControl apply(ExportControl control, Goods goods, Onward onward, Economy on, Mineral mineral) {
        Standing standing = extensions.standing(control, asOf, mineral);
        if (standing.state() == State.NOT_YET_ANNOUNCED) {
            return null;
        }
        List<Fact> used = new ArrayList<>(3);
        Figures.Part supplied = supplied(control, on, mineral, goods, used);
        Figures.Part produced =
                cited(StandIns.worldShare(figures, mineral, control.by(), w -> goods.include(w.stage())), used);
        ExportControl earlier = cited(earlier(control, standing, on, mineral), used);
        LocalDate repealed = control.ending() == Ending.REPEALED ? control.ended() : null;
        return new AppliedControl(
                control,
                control.by(),
                on,
                mineral,
                control.measure(),
                standing.state(),
                standing.since(),
                standing.until(),
                DayCounts.until(asOf, control.from()),
                DayCounts.until(asOf, standing.until()),
                standing.state() == State.IN_FORCE ? lifted(control, mineral, repealed) : null,
                DayCounts.until(asOf, repealed),
                supplied == null ? null : supplied.share(),
                produced == null ? null : produced.share(),
                produced == null ? null : produced.fact().minerals().get(0),
                control.endUsers() == null ? "" : control.endUsers(),
                control.minerals().contains(mineral),
                control.ground() == null ? "" : control.ground(),
                quotaOfOutput(control, mineral, goods, used),
                earlier == null ? null : share(earlier, mineral),
                earlier != null && limit(control) >= limit(earlier),
                cited(next(control, standing, on, mineral), used),
                heldBack.by(control, exposures.of(on, mineral, control.by(), goods)),
                onward.extension(),
                onward,
                cited(standing.state() == State.PENDING ? replaced(control, on, mineral) : null, used),
                List.copyOf(used));
    }

    /** The day from which a suspension, or its repeal, is known to keep what is in force from applying; null if none is. */
    private LocalDate lifted(ExportControl control, Mineral mineral, LocalDate repealed) {
        Suspension next = control.schedule().nextSuspension(asOf, mineral);
        return next == null || repealed != null && repealed.isBefore(next.from()) ? repealed : next.from();
    }

    /**
     * The ban of the same author on the same goods, whoever uses them, that ends as a lighter control of them starts: one of
     * another kind, or a ban for some end users alone; null if there is none.
     */
    private ExportControl replaced(ExportControl control, Economy on, Mineral mineral) {
        return all.stream()
                .filter(c -> c.measure() == ControlKind.BAN
                        && (control.measure() != ControlKind.BAN || control.endUsers() != null)
                        && givesWay(c, control, on, mineral))
                .findFirst()
                .orElse(null);
    }

    /** The quota or tax of the same author on the same goods that ends as another one starts, where both tell how much; null if there is none. */
    private ExportControl earlier(ExportControl control, Standing standing, Economy on, Mineral mineral) {
        if (standing.state() != State.PENDING || !isLimit(control)) {
            return null;
        }
        return all.stream()
                .filter(c -> c.measure() == control.measure() && isLimit(c) && givesWay(c, control, on, mineral))
                .findFirst()
                .orElse(null);
    }

    /** The rate of a tax, or what a quota lets out of the output. */
    private Estimate share(ExportControl limit, Mineral mineral) {
        Estimate tax = limit.taxRate();
        return limit.measure() == ControlKind.QUOTA
                ? quotaOfOutput(limit, mineral, Goods.of(limit), new ArrayList<>(1))
                : new Estimate(tax.low(), tax.high(), tax.lowOpen(), tax.highOpen(), Estimate.Kind.RATE);
    }

    private static boolean isLimit(ExportControl c) {
        return c.measure() == ControlKind.QUOTA && c.quota() != null
                || c.measure() == ControlKind.TAX && c.taxRate() != null;
    }

    /** How loose it is: what is let out in a year; of taxes a lower one is looser. */
    private double limit(ExportControl c) {
        return c.measure() == ControlKind.TAX
                ? -c.taxRate().middle()
                : yearly(c).middle();
    }

    /** What takes the place of a control in force the day after it ends; null if nothing is known to. */
    private ExportControl next(ExportControl control, Standing standing, Economy on, Mineral mineral) {
        boolean ends = standing.state() == State.IN_FORCE && control.endUsers() == null;
        LocalDate last = standing.until() == null ? null : standing.until().plusDays(1);
        LocalDate free = control.ended() == null ? last : control.ended();
        return (ends && free != null ? byFirstDay.getOrDefault(free, List.of()) : List.<ExportControl>of())
                .stream()
                        .filter(c -> extensions.standing(c, asOf, mineral).state() == State.PENDING
                                && givesWay(control, c, on, mineral))
                        .findFirst()
                        .orElse(null);
    }

    /** Whether what a control is on, whoever uses it, is let go as another one of the same author on the same goods starts. */
    private boolean givesWay(ExportControl c, ExportControl control, Economy on, Mineral mineral) {
        return c.endUsers() == null
                && c.by().equals(control.by())
                && DayCounts.aimsAt(c, on, asOf)
                && figures.covered(c.minerals()).contains(mineral)
                && (c.stages().isEmpty()
                        || !control.stages().isEmpty() && c.stages().containsAll(control.stages()))
                && (c.form() == null || c.form().equals(control.form()))
                && extensions.givesWay(c, control.from(), mineral);
    }

    /** The share of imports, or of what is used where that is not known. */
    private Figures.Part supplied(ExportControl control, Economy on, Mineral mineral, Goods goods, List<Fact> used) {
        Figures.Part imported =
                StandIns.share(figures, Concentration.Supply.IMPORTS, on, mineral, control.by(), goods::include);
        return cited(
                imported != null
                        ? imported
                        : StandIns.share(figures, Concentration.Supply.USE, on, mineral, control.by(), goods::include),
                used);
    }

    private static ExportControl cited(ExportControl other, List<Fact> used) {
        if (other != null) {
            used.add(other);
        }
        return other;
    }

    private static Figures.Part cited(Figures.Part part, List<Fact> used) {
        if (part != null) {
            used.addAll(part.from());
        }
        return part;
    }

    private Estimate quotaOfOutput(ExportControl control, Mineral mineral, Goods goods, List<Fact> used) {
        Production output = control.quota() == null ? null : figures.output(control.by(), mineral, goods::include);
        if (output == null) {
            return null;
        }
        // It may let out more than is made, which a share could not tell.
        Estimate letOut = Shares.times(yearly(control), output.figure());
        // What is for some buyers alone is a part of what is made however much they buy: only what is more than that
        // tells anything.
        boolean tells = control.on().contains(Economy.WORLD) || letOut.low() >= 1;
        if (tells) {
            used.add(output);
        }
        return tells ? letOut : null;
    }

    /** Tonnes a year: a quota for part of one lets out as much more in a whole one. */
    private static Estimate yearly(ExportControl control) {
        double years = control.quotaDays() == null ? 1 : control.quotaDays() / DAYS_A_YEAR;
        return control.quota().map(q -> control.unit().toTonnes(q) / years);
    }
}
