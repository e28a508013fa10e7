package dev.lodestone.odds;

import dev.lodestone.fact.Confidence;
import dev.lodestone.fact.ControlKind;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.State;
import java.time.LocalDate;
import java.util.List;

/** Whose deliveries of what are banned on a day. */
final class Stops {
    /** Whether deliveries stop: surely not, perhaps, surely. */
    enum Stop {
        NO,
        PERHAPS,
        YES
    }

    private final List<ExportControl> bans;
    private final LocalDate day;

    Stops(List<Fact> facts, LocalDate day) {
        this.day = day;
        this.bans = facts.stream()
                .filter(ExportControl.class::isInstance)
                .map(ExportControl.class::cast)
                // A ban on some users leaves the others.
                .filter(c -> c.measure() == ControlKind.BAN && c.endUsers() == null)
                .toList();
    }

    Stop of(Economy supplier, Economy to, Mineral mineral) {
        Stop most = Stop.NO;
        for (ExportControl ban : bans) {
            if (ban.by().equals(supplier)
                    && ban.on().stream().anyMatch(on -> on.covers(to, day))
                    && ban.minerals().stream().anyMatch(m -> m.covers(mineral))) {
                Stop stop = state(ban, mineral);
                most = stop.compareTo(most) > 0 ? stop : most;
            }
        }
        return most;
    }

    private Stop state(ExportControl ban, Mineral mineral) {
        State state = ban.schedule().at(day, mineral).state();
        if (state == State.IN_FORCE) {
            return Confidence.isSure(ban.confidence()) ? Stop.YES : Stop.PERHAPS;
        }
        return state == State.UNKNOWN ? Stop.PERHAPS : Stop.NO;
    }
}
