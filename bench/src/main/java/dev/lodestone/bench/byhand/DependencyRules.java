package dev.lodestone.bench.byhand;

import static dev.lodestone.advice.Severity.CRITICAL;
import static dev.lodestone.advice.Severity.HIGH;
import static dev.lodestone.advice.Severity.LOW;
import static dev.lodestone.advice.Severity.MEDIUM;

import dev.lodestone.fact.ControlKind;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.ImportRank;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.State;
import dev.lodestone.situation.AppliedControl;
import dev.lodestone.situation.Concentration;
import dev.lodestone.situation.Concentration.Supply;
import dev.lodestone.situation.NetImportReliance;
import dev.lodestone.situation.Provenance;
import dev.lodestone.situation.TradeDependency;
import java.util.HashSet;
import java.util.Set;

/** How far an economy lives on imports, on whose, and where the bottleneck is. */
final class DependencyRules {
    private final Known known;
    private final Limits limits;
    private final Conclusions into;
    private final Set<Economy> largeImporters = new HashSet<>();

    DependencyRules(Known known, Limits limits, Conclusions into) {
        this.known = known;
        this.limits = limits;
        this.into = into;
    }

    void apply() {
        for (NetImportReliance r : known.all(NetImportReliance.class)) {
            if (known.concerns(r.economy())) {
                fullyImportReliant(r);
                majorityImportReliant(r);
                moderateImportReliance(r);
            }
        }
        for (Concentration c : known.supplies()) {
            if (c.of() == Supply.OUTPUT) {
                refiningBottleneck(c);
            } else if (c.of() == Supply.IMPORTS) {
                singleSourceImport(c);
                askOrigin(c);
            } else {
                singleSourceSupply(c);
            }
        }
        for (ImportRank r : known.all(ImportRank.class)) {
            largeImporter(r);
            if (r.mineral() == null) {
                largeImporters.add(r.economy());
            }
        }
        for (AppliedControl a : known.all(AppliedControl.class)) {
            weaponisableSingleSource(a);
            askSupplierShare(a);
            askLargeImporterShare(a);
        }
        for (TradeDependency t : known.all(TradeDependency.class)) {
            strategicDependency(t);
            askExports(t);
            askAllImports(t);
        }
        known.all(Provenance.class).forEach(this::transitHub);
    }

    private void fullyImportReliant(NetImportReliance r) {
        Holds holds = limits.fullReliance.reachedBy(r.reliance());
        if (holds != Holds.NO) {
            into.flag(
                    "dependency/fully-import-reliant",
                    CRITICAL,
                    r.economy(),
                    r.mineral(),
                    holds,
                    "Net imports cover " + r.reliance() + " of what " + r.economy() + " uses of " + r.mineral()
                            + r.what() + ".",
                    r);
        }
    }

    /** What may be less than all is of this class, however surely: that is no matter of reading. */
    private void majorityImportReliant(NetImportReliance r) {
        Holds holds = limits.majorityReliance.reachedBy(r.reliance());
        if (holds != Holds.NO && limits.fullReliance.isSet() && r.reliance().mayBeBelow(limits.fullReliance.loose())) {
            into.flag(
                    "dependency/majority-import-reliant",
                    HIGH,
                    r.economy(),
                    r.mineral(),
                    holds,
                    "Net imports cover " + r.reliance() + " of what " + r.economy() + " uses of " + r.mineral()
                            + r.what() + ", " + limits.majorityReliance + " or more.",
                    r);
        }
    }

    private void moderateImportReliance(NetImportReliance r) {
        Holds holds =
                limits.moderateReliance.reachedBy(r.reliance()).and(limits.majorityReliance.missedBy(r.reliance()));
        if (holds != Holds.NO) {
            into.flag(
                    "dependency/moderate-import-reliance",
                    LOW,
                    r.economy(),
                    r.mineral(),
                    holds,
                    "Net imports cover " + r.reliance() + " of what " + r.economy() + " uses of " + r.mineral()
                            + r.what() + ", between " + limits.moderateReliance + " and " + limits.majorityReliance
                            + ".",
                    r);
        }
    }

    private void singleSourceImport(Concentration c) {
        Holds holds = limits.singleSource.exceededBy(c.topShare());
        if (holds != Holds.NO && c.foreign()) {
            into.flag(
                    "dependency/single-source-import",
                    HIGH,
                    c.economy(),
                    c.mineral(),
                    holds,
                    Text.capital(c.topShare()) + " of the imports of " + c.mineral() + c.what() + " into " + c.economy()
                            + " come from " + c.largest() + ", more than " + limits.singleSource + ".",
                    c);
            askReliance(c);
        }
    }

    private void singleSourceSupply(Concentration c) {
        Holds holds = limits.singleSource.exceededBy(c.topShare());
        if (holds != Holds.NO && c.foreign()) {
            into.flag(
                    "dependency/single-source-supply",
                    HIGH,
                    c.economy(),
                    c.mineral(),
                    holds,
                    Text.capital(c.topShare()) + " of all " + c.mineral() + c.what() + " that " + c.economy()
                            + " uses comes from " + c.largest() + ", more than " + limits.singleSource + ".",
                    c);
            askReliance(c);
        }
    }

    private void weaponisableSingleSource(AppliedControl a) {
        if (a.state() != State.IN_FORCE || a.measure() == ControlKind.TECHNOLOGY || a.measure() == ControlKind.TAX) {
            return;
        }
        Holds holds = limits.singleSource.exceededBy(a.supplierShare());
        if (holds != Holds.NO) {
            into.flag(
                    "dependency/weaponisable-single-source",
                    CRITICAL,
                    a.on(),
                    a.mineral(),
                    holds,
                    Text.capital(a.by()) + " restricts exports of " + a.mineral() + " to " + a.on() + " and has "
                            + a.supplierShare() + " of " + a.supplied() + ", more than " + limits.singleSource + ".",
                    a);
        }
    }

    private void strategicDependency(TradeDependency t) {
        Holds holds = limits.cdi1
                .exceededBy(t.concentration())
                .and(limits.cdi2.exceededBy(t.outside()))
                .and(limits.cdi3.exceededBy(t.coverage()));
        if (holds != Holds.NO) {
            into.flag(
                    "dependency/strategic-dependency",
                    HIGH,
                    t.economy(),
                    t.mineral(),
                    holds,
                    Text.capital(t.economy()) + " depends strategically on imports of " + t.mineral() + t.what()
                            + ": concentration of imports " + t.concentration() + " (above " + limits.cdi1
                            + "), share from outside " + t.outside() + " (above " + limits.cdi2
                            + "), imports over exports " + t.coverage() + " (above " + limits.cdi3
                            + "); thresholds not verified.",
                    t);
        }
    }

    private void refiningBottleneck(Concentration refined) {
        Holds narrow = limits.bottleneck.exceededBy(refined.topShare());
        if (narrow == Holds.NO || refined.stage() != Stage.REFINED) {
            return;
        }
        for (Concentration mined : known.outputs(refined.mineral())) {
            if (mined.stage() == Stage.MINED) {
                if (mined.largest().equals(refined.largest())) {
                    refiningNarrowerThanMining(refined, mined, narrow);
                } else {
                    refiningBottleneck(refined, mined, narrow);
                }
            }
        }
    }

    private void refiningBottleneck(Concentration refined, Concentration mined, Holds narrow) {
        into.flag(
                "dependency/refining-bottleneck",
                HIGH,
                Economy.WORLD,
                refined.mineral(),
                narrow,
                "Refining is a bottleneck of " + refined.mineral() + ": " + refined.largest() + " holds "
                        + refined.topShare() + " of world output" + refined.what() + ", more than "
                        + limits.bottleneck + ", while the largest miner is " + mined.largest() + " with "
                        + mined.topShare() + mined.what() + ".",
                refined,
                mined);
    }

    private void refiningNarrowerThanMining(Concentration refined, Concentration mined, Holds narrow) {
        Holds holds = narrow.and(limits.bottleneck.keptBy(mined.topShare()));
        if (holds != Holds.NO) {
            into.flag(
                    "dependency/refining-narrower-than-mining",
                    HIGH,
                    Economy.WORLD,
                    refined.mineral(),
                    holds,
                    "Refining is a bottleneck of " + refined.mineral() + ": " + refined.largest() + " holds "
                            + refined.topShare() + " of world output" + refined.what() + ", more than "
                            + limits.bottleneck + ", but only " + mined.topShare() + mined.what() + ".",
                    refined,
                    mined);
        }
    }

    private void transitHub(Provenance p) {
        Holds holds = limits.hubShare.reachedBy(p.share()).and(limits.hubOutput.keptBy(p.output()));
        if (holds != Holds.NO) {
            into.flag(
                    "dependency/transit-hub",
                    MEDIUM,
                    p.importer(),
                    p.mineral(),
                    holds,
                    Text.capital(p.share()) + " of the imports of " + p.mineral() + p.what() + " into " + p.importer()
                            + " come by way of " + p.supplier()
                            + ", which no table of world output names as a producer; it may hold " + p.output()
                            + " of it. Shares by country are the less certain for it.",
                    p);
        }
    }

    private void largeImporter(ImportRank r) {
        if (r.rank() <= limits.largeImporterRank) {
            into.flag(
                    "dependency/large-importer",
                    MEDIUM,
                    r.economy(),
                    r.mineral(),
                    Text.capital(r.economy()) + " ranks " + r.rank()
                            + " among the world's importers of critical minerals.",
                    r);
        }
    }

    private void askReliance(Concentration c) {
        if (known.reliances(c.economy(), c.mineral()).isEmpty()) {
            into.ask(
                    "dependency/ask-reliance",
                    c.economy(),
                    c.mineral(),
                    "What part of its " + c.mineral() + " does " + c.economy()
                            + " import, net of exports and stock changes?");
        }
    }

    private void askSupplierShare(AppliedControl a) {
        if (mayCutOffUnknownShare(a) && limits.singleSource.exceededBy(a.worldShare()) != Holds.NO) {
            into.ask(
                    "dependency/ask-supplier-share",
                    a.on(),
                    a.mineral(),
                    "What share of its imports of " + a.mineral() + " does " + a.on() + " get from " + a.by()
                            + ", which holds " + a.worldShare() + " of world output and controls exports?");
        }
    }

    private void askLargeImporterShare(AppliedControl a) {
        if (a.worldShare() == null
                && largeImporters.contains(a.on())
                && mayCutOffUnknownShare(a)
                && !isAnyWorldShareKnown(a)) {
            into.ask(
                    "dependency/ask-large-importer-share",
                    a.on(),
                    a.mineral(),
                    "What share of its imports of " + a.mineral() + " does " + a.on() + " get from " + a.by() + "?");
        }
    }

    private static boolean mayCutOffUnknownShare(AppliedControl a) {
        return a.supplierShare() == null
                && a.measure() != ControlKind.TECHNOLOGY
                && !Known.isOver(a.state())
                && a.mineral().onUsgsList();
    }

    private boolean isAnyWorldShareKnown(AppliedControl a) {
        for (AppliedControl other : known.controls(a.on(), a.mineral())) {
            if (other.worldShare() != null) {
                return true;
            }
        }
        return false;
    }

    private void askExports(TradeDependency t) {
        if (t.coverage() == null
                && limits.cdi1.exceededBy(t.concentration()) != Holds.NO
                && limits.cdi2.exceededBy(t.outside()) != Holds.NO) {
            into.ask(
                    "dependency/ask-exports",
                    t.economy(),
                    t.mineral(),
                    "How much " + t.mineral() + t.what() + " does " + t.economy() + " export?");
        }
    }

    private void askAllImports(TradeDependency t) {
        if (t.outside() == null && limits.cdi1.exceededBy(t.concentration()) != Holds.NO) {
            into.ask(
                    "dependency/ask-all-imports",
                    t.economy(),
                    t.mineral(),
                    "How much " + t.mineral() + t.what() + " does " + t.economy()
                            + " import in all, trade among its members included?");
        }
    }

    private void askOrigin(Concentration c) {
        if (limits.hubQuestionShare.reachedBy(c.topShare()) != Holds.NO
                && !Known.anyAt(c.stage(), known.outputs(c.mineral()))) {
            into.ask(
                    "dependency/ask-origin",
                    c.economy(),
                    c.mineral(),
                    "Which countries produce " + c.mineral() + " (" + c.stage() + "), and does " + c.largest()
                            + " itself, from where " + c.economy() + " gets most?");
        }
    }
}
