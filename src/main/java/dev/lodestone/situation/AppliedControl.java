package dev.lodestone.situation;

import dev.lodestone.fact.ControlKind;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.ImportShare;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.SourcingShare;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What an export control means for one economy and one mineral at the date.
 *
 * @param on the economy that is cut off, one that advice is given to
 * @param since first day of the state; for a pending control the day it starts
 * @param until last day of the state by its own terms; null if open-ended
 * @param startsIn days until it starts; negative once it has
 * @param endsIn days until the state ends; {@link Integer#MAX_VALUE} if open-ended
 * @param supplierShare the controlling country's share of that economy's imports, else of its supply, at a stage that the
 *     control covers; null if no fact says
 * @param endUsers the end users it is limited to; empty if it is on all
 * @param named whether the control names the mineral itself, not only a group that it belongs to
 * @param ground the GATT ground that its author states; empty if none
 * @param quotaOfOutput what a quota lets out as a share of the controlling country's output at such a stage; null if it is no
 *     quota or a figure is missing
 * @param worldShare the controlling country's share of world output at such a stage; null if no fact says
 */
public record AppliedControl(
        ExportControl control,
        Economy by,
        Economy on,
        Mineral mineral,
        ControlKind measure,
        State state,
        LocalDate since,
        LocalDate until,
        int startsIn,
        int endsIn,
        Estimate supplierShare,
        Estimate worldShare,
        String endUsers,
        boolean named,
        String ground,
        Estimate quotaOfOutput,
        List<Fact> figures)
        implements Derived {

    /** Whether it concerns a stage: a control on refined metal says nothing of mine output. */
    public boolean covers(Stage stage) {
        return control.stages().isEmpty() || control.stages().contains(stage);
    }

    /** The stages it is limited to, as they follow the mineral in a sentence: " (mined)"; empty if it is on all. */
    public String what() {
        return Phrases.of(control.stages().toArray());
    }

    /**
     * Whether it is worth telling of this mineral on its own: the control names it, or a figure of the economy's own says how
     * much of it comes from there. A member of a controlled group without figures is told of with its group.
     */
    public boolean isTelling() {
        return named || supplierShare != null && figures.get(0).minerals().contains(mineral);
    }

    /** What {@link #supplierShare} is a share of, in words: it may be the imports of the mineral's group. */
    public String supplied() {
        Fact fact = figures.isEmpty() ? null : figures.get(0);
        if (fact instanceof ImportShare s) {
            return "the imports of " + s.mineral() + Phrases.of(s.stage(), s.form(), s.period());
        }
        return fact instanceof SourcingShare s
                ? "the supply of " + s.mineral() + Phrases.of(s.stage(), s.period())
                : "an unknown supply";
    }

    @Override
    public List<Fact> from() {
        List<Fact> from = new ArrayList<>(figures.size() + 1);
        from.add(control);
        from.addAll(figures);
        return from;
    }
}
