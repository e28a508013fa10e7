package dev.lodestone.stress;

import dev.lodestone.fact.Dates;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Mineral;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Problem;
import dev.lodestone.intake.Request;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Reads what stop is asked about, and tells everything that is wrong with it at once. */
public final class StopReader {
    /** What can be given beside the facts. */
    public static final List<String> FIELDS = List.of("mineral", "without", "from", "months", "cut");

    private static final String DEFAULT_MONTHS = "12";

    private final Map<String, String> given;
    private final UnaryOperator<String> place;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param given texts by the names of {@link #FIELDS}
     * @param place where a field was given, as the reader of an error knows it: "--from", "/from"
     */
    public StopReader(Map<String, String> given, UnaryOperator<String> place) {
        this.given = given;
        this.place = place;
    }

    /** @throws BadInput with everything that is wrong */
    public Stop read(Request request) {
        Economy economy = one(request.asked());
        Mineral mineral = needed("mineral", "rare-earths", Mineral::of);
        Economy without = supplier(economy);
        LocalDate from = from(request.asOf());
        int months = months();
        Estimate cut = cut();
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return new Stop(economy, mineral, without, from, months, cut);
    }

    private Economy one(List<Economy> asked) {
        if (asked.size() == 1) {
            return asked.get(0);
        }
        problem(
                "for",
                asked.isEmpty() ? "no economy is named" : "a stop is looked at for one economy, not " + asked.size(),
                "name one, such as JP");
        return null;
    }

    private Economy supplier(Economy economy) {
        Economy without = needed("without", "CN", Economy::of);
        if (without == null) {
            return null;
        }
        if (without.isGroup() || without.equals(Economy.OTHER) || without.equals(Economy.WORLD)) {
            problem("without", without.name() + " is no single country", "name one, as figures of suppliers do");
        } else if (without.equals(economy)) {
            problem("without", "an economy cannot be cut off from itself", "name a country that supplies it");
        }
        return without;
    }

    private LocalDate from(LocalDate asOf) {
        LocalDate from = given.get("from") == null ? asOf : needed("from", "2026-12-01", Dates::read);
        if (from != null && from.isBefore(asOf)) {
            problem(
                    "from",
                    "the stop begins on " + from + ", before the day of the facts, " + asOf,
                    "begin it on that day or later, or set the date of the facts back (as of)");
        }
        return from;
    }

    private int months() {
        String text = given.getOrDefault("months", DEFAULT_MONTHS).strip();
        boolean whole = text.matches("[0-9]{1,4}");
        int months = whole ? Integer.parseInt(text) : 0;
        if (months < 1 || months > Stop.LONGEST) {
            problem(
                    "months",
                    "'" + text + "' is no number of months from 1 to " + Stop.LONGEST,
                    "write how many months the stop lasts, such as 12");
        }
        return months;
    }

    private Estimate cut() {
        Estimate cut = given.get("cut") == null
                ? Estimate.share(1)
                : needed("cut", "60%", t -> Estimate.parse(t, Estimate.Kind.SHARE));
        if (cut != null && (cut.high() <= 0 || cut.isNetExporter())) {
            problem("cut", "nothing stops", "write the part of the deliveries that stops, such as 60%");
        }
        return cut;
    }

    private <T> T needed(String field, String example, Function<String, T> reader) {
        String text = given.getOrDefault(field, "").strip();
        if (text.isEmpty()) {
            problem(field, "'" + field + "' is missing", "give it, such as " + example);
            return null;
        }
        try {
            return reader.apply(text);
        } catch (InvalidValue e) {
            problem(field, e.getMessage(), e.suggestion());
            return null;
        }
    }

    private void problem(String field, String message, String suggestion) {
        problems.add(new Problem(place.apply(field), message, suggestion));
    }
}
