package dev.lodestone.situation;

import dev.lodestone.fact.About;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Standing;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Tariff;
import dev.lodestone.fact.Truce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A measure of which two accounts leave different states at the date or are on different end users, or a suspension or a truce that ends
 * on different days.
 */
@About(
        "A measure of which two accounts leave different states at the date or are on different end users, or a suspension or a truce"
                + " that ends on different days.")
public record Contested(
        @About("the account that is used") Measure used,
        @About("the one that is not") Measure other,
        @About("by the account that is used") State state,
        @About("by the other one") State otherState,

        @About(
                "the last day of the suspension, or the truce, by the account that is used; null if both leave other states")
        @MayBeMissing
        LocalDate until,

        @About("the same by the other one; null if both leave other states") @MayBeMissing
        LocalDate otherUntil)
        implements Derived {

    static List<Contested> of(List<Readings.Retold> retold, LocalDate asOf) {
        List<Contested> contested = new ArrayList<>();
        for (Readings.Retold told : retold) {
            if (told.used() instanceof Measure used && told.other() instanceof Measure other) {
                Standing one = used.schedule().at(asOf);
                Standing two = other.schedule().at(asOf);
                if (one.state() != two.state()) {
                    contested.add(new Contested(used, other, one.state(), two.state(), null, null));
                } else if (endsApart(used, one, two)) {
                    contested.add(new Contested(used, other, one.state(), two.state(), one.until(), two.until()));
                } else if (!Objects.equals(users(used), users(other))) {
                    contested.add(new Contested(used, other, one.state(), two.state(), null, null));
                }
            }
        }
        return contested;
    }

    /**
     * Whether what does not apply, or what a truce halts, comes back on another day by the other account; one that gives no day
     * contradicts none.
     */
    private static boolean endsApart(Measure used, Standing one, Standing two) {
        return (one.state() == State.SUSPENDED || used instanceof Truce && one.state() == State.IN_FORCE)
                && one.until() != null
                && two.until() != null
                && !one.until().equals(two.until());
    }

    /** The end users that a control is limited to; null if it is on all, or no control. */
    private static String users(Measure measure) {
        return measure instanceof ExportControl control ? control.endUsers() : null;
    }

    /** The one mineral that it covers; null if it covers none, or several. */
    @MayBeMissing
    public Mineral mineral() {
        return used.minerals().size() == 1 ? used.minerals().get(0) : null;
    }

    /** In words, with its author. */
    public String measure() {
        return Measures.named(used);
    }

    public boolean isTariff() {
        return used instanceof Tariff;
    }

    public boolean isTruce() {
        return used instanceof Truce;
    }

    /** The state by the account that is used, in words. */
    public String stands() {
        return stands(state, until) + forUsers(used);
    }

    /** The state by the other account, in words. */
    public String standsByOther() {
        return stands(otherState, otherUntil) + forUsers(other);
    }

    private String forUsers(Measure account) {
        if (Objects.equals(users(used), users(other))) {
            return "";
        }
        return " for " + (users(account) == null ? "all end users" : Measures.users(users(account)));
    }

    private static String stands(State state, LocalDate until) {
        return Phrases.of(state) + (until == null ? "" : " until " + until);
    }

    @Override
    public List<Fact> from() {
        return List.of(used, other);
    }
}
