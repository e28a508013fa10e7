package dev.lodestone.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What the constructors of the facts ask of their fields; it collects everything that is wrong, then throws once. Nearly all
 * facts are right, so what to say of one is put into words only if it is not.
 */
final class Check {
    private final List<InvalidFact.Fault> faults = new ArrayList<>(0);

    /** Every fact needs an id and a source, in words. */
    static Check fact(String id, String source) {
        return new Check().text("id", id).text("source", source);
    }

    Check has(String field, Object value) {
        return value != null ? this : fault(field, "is missing", "give its " + field);
    }

    Check some(String field, Collection<?> values) {
        return that(field, values != null && !values.isEmpty(), "is missing", "name at least one");
    }

    Check text(String field, String value) {
        return value != null && !value.isBlank() ? this : fault(field, "is missing", "give its " + field);
    }

    /** A share from 0 to 1; absent passes. */
    Check share(String field, Estimate share) {
        if (share == null) {
            return this;
        }
        if (share.kind() != Estimate.Kind.SHARE) {
            return fault(field, share + " is not a share", "write a share such as 0.98 or \"98%\"");
        }
        boolean within = share.high() <= 1 && (share.low() >= 0 || share.isNetExporter());
        return within ? this : fault(field, share + " is not between 0% and 100%", null);
    }

    /** A number from {@code least} to {@code most}; absent passes. */
    Check number(String field, Estimate number, double least, double most) {
        if (number == null) {
            return this;
        }
        if (number.kind() != Estimate.Kind.NUMBER) {
            return fault(field, number + " is a share where a plain number is wanted", "write it without %");
        }
        boolean within = number.low() >= least && (number.isWithheld() || number.high() <= most);
        if (!within && Double.isInfinite(most)) {
            return fault(
                    field,
                    number + " is less than " + Estimate.plain(least),
                    "write " + Estimate.plain(least) + " or more");
        }
        return within
                ? this
                : fault(
                        field,
                        number + " is not between " + Estimate.plain(least) + " and " + Estimate.plain(most),
                        null);
    }

    /** A rate such as a duty or a change, which may exceed 100%; absent passes. */
    Check rate(String field, Estimate rate) {
        return rate == null || rate.kind() == Estimate.Kind.RATE
                ? this
                : fault(field, rate + " is not a rate", "write a rate such as \"25%\"");
    }

    Check notNegative(String field, Estimate number) {
        return number(field, number, 0, Double.POSITIVE_INFINITY);
    }

    Check inOrder(String earlierField, LocalDate earlier, String laterField, LocalDate later) {
        return earlier == null || later == null || !earlier.isAfter(later)
                ? this
                : fault(
                        earlierField,
                        earlier + " is after '" + laterField + "' " + later,
                        "exchange the two dates, or correct one");
    }

    /** A quantity needs its unit. */
    Check unit(Estimate quantity, Unit unit) {
        return that(
                "unit",
                quantity == null || unit != null,
                "is missing",
                "give the unit of the quantity: kg, t, kt or Mt");
    }

    /** What is in force since a day that is not known has no first day. */
    Check inForce(boolean inForce, LocalDate from) {
        return that(
                "inForce", !inForce || from == null, "is for a first day that is not known", "leave it or 'from' out");
    }

    /** Nobody takes measures on itself alone. */
    Check onOthers(Economy by, List<Economy> on) {
        return that(
                "on",
                by == null || !on.equals(List.of(by)),
                "names " + by + " alone, who takes the measure",
                "name those that it is on, or WORLD for all others");
    }

    /** A later act that ended a measure goes with how it did. */
    Check ending(LocalDate ended, Ending ending) {
        return that("ending", (ended == null) == (ending == null), "goes with 'ended'", "give both or neither");
    }

    Check that(String field, boolean holds, String message, String suggestion) {
        return holds ? this : fault(field, message, suggestion);
    }

    private Check fault(String field, String message, String suggestion) {
        faults.add(new InvalidFact.Fault(field, message, suggestion));
        return this;
    }

    /** @throws InvalidFact with all that was found */
    void done() {
        if (!faults.isEmpty()) {
            throw new InvalidFact(faults);
        }
    }

    static <T> List<T> list(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
