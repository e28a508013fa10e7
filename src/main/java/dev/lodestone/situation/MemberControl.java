package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.ControlKind;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Threshold;
import java.util.ArrayList;
import java.util.List;

/** What an export control on a member means for the union that advice is given to, where it is not given to the member as well. */
@About(
        "What an export control on a member means for the union that advice is given to, where it is not given to the member as well.")
public record MemberControl(
        @About("the control as it was submitted") ExportControl control,
        Economy by,
        @About("the member that is cut off") Economy member,
        @About("the union") Economy economy,
        Mineral mineral,
        @About("ban, licensing, quota or another kind") ControlKind measure,
        State state,

        @About(value = "days until it starts; negative once it has", unit = "days")
        int startsIn,

        @About("how much of the union's supply hangs on the controlling country, at a stage that the control covers")
        Exposure exposure,

        @About("the same control as it stands for the member")
        AppliedControl applied)
        implements Derived, Applied, Exposed {

    static MemberControl of(AppliedControl applied, Economy union, Exposure exposure) {
        return new MemberControl(
                applied.control(),
                applied.by(),
                applied.on(),
                union,
                applied.mineral(),
                applied.measure(),
                applied.state(),
                applied.startsIn(),
                exposure,
                applied);
    }

    @Override
    public Measure act() {
        return control;
    }

    /** What it does, as a sentence continues: "bans exports of". */
    public String does() {
        return applied.does();
    }

    /** The stages it is limited to, as they follow the mineral: " (mined)". */
    public String what() {
        return applied.what();
    }

    /** To whom it applies in the member: "Germany", "military end users in Germany". */
    public String whom() {
        return applied.whom();
    }

    /** Since or from when: "since 2026-05-20". */
    public String when() {
        return applied.when();
    }

    /** Whether it holds anything back, as a quota on the whole output or more does not. */
    public boolean holdsBack(Threshold whole) {
        return applied.holdsBack(whole);
    }

    /** The ban on the same goods that ends as it starts; null if there is none. */
    @MayBeMissing
    public ExportControl replacedBan() {
        return applied.replacedBan();
    }

    @Override
    public List<Fact> from() {
        List<Fact> from = new ArrayList<>(List.of(control));
        if (replacedBan() != null) {
            from.add(replacedBan());
        }
        // Figures of the member matter to a quota alone, which is compared with what its author makes.
        if (applied.quotaOfOutput() != null) {
            from.addAll(applied.figures());
        }
        from.addAll(exposure.from());
        from.addAll(applied.onward().from());
        return from;
    }
}
