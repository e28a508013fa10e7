package dev.lodestone.assistant;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Period;
import dev.lodestone.fact.Stage;
import dev.lodestone.fact.Unit;
import dev.lodestone.fact.Words;
import dev.lodestone.intake.Problem;
import dev.lodestone.table.StageWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds what a fact says to the words that it is drafted from: figures, days and names that do not stand in them are refused; what
 * can only be read into them is for a person to look at.
 */
final class QuoteCheck {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /** What a figure that is known by its bounds stands beside. */
    private static final Pattern BOUNDS = Pattern.compile(
            "(?i)[<>≥≤~–]|\\d\\s*-\\s*\\d|\\b(over|above|under|below|than|least|most|between|to|some|about|around|nearly|up)\\b");

    /** What makes a figure that stands right behind it another one, or none. */
    private static final Pattern BEFORE_FIGURE = Pattern.compile(
            "(?i)([<>≥≤~]|\\b(?:over|above|under|below|(?:more|less|fewer) than|at (?:least|most)|up to|some|about|around|nearly|almost|not|than))"
                    + "\\s*[\\d$€]");

    private static final String READ_IN = "write what the quote says, or quote the words that say it";

    private final String place;
    private final String quote;
    private final QuotedWords words;
    private final QuotedWords document;
    private final QuotedFigures figures;
    private final List<Problem> refused;
    private final List<Problem> look;

    /** @param place of the fact; @param refused and @param look receive what is found */
    QuoteCheck(String place, String quote, QuotedWords document, List<Problem> refused, List<Problem> look) {
        this.place = place;
        this.quote = SourceText.spaced(quote);
        this.words = new QuotedWords(this.quote);
        this.document = document;
        this.figures = new QuotedFigures(this.quote);
        this.refused = refused;
        this.look = look;
    }

    void of(Fact fact) {
        FactType type = FactType.of(fact);
        FactType.Field mass = type.field("unit");
        Unit unit = mass != null && mass.of(fact) instanceof Unit u ? u : null;
        for (FactType.Field field : type.fields()) {
            Object value = field.of(fact);
            if (field.isSaid(value) && !field.isLabel()) {
                for (Object each : value instanceof List<?> all ? all : List.of(value)) {
                    one(field, each, field.unit().equals("unit field") ? unit : null);
                }
            }
        }
    }

    private void one(FactType.Field field, Object value, Unit unit) {
        if (value instanceof Estimate estimate) {
            estimate(field, estimate, unit);
        } else if (value instanceof Economy economy) {
            named(field, economy.inText(), words.mentions(economy), document.mentions(economy));
        } else if (value instanceof Mineral mineral) {
            mineral(field, mineral);
        } else if (value instanceof LocalDate day) {
            day(field, day);
        } else if (value instanceof Period period) {
            named(
                    field,
                    period.toString(),
                    words.mentionsYear(period.last()) && words.mentionsYear(period.first()),
                    document.mentionsYear(period.last()));
        } else if (value instanceof Stage stage) {
            stage(field, stage);
        } else if (value instanceof Unit) {
            return; // Judged with its quantity.
        } else if (value instanceof Enum<?> constant) {
            constant(field, constant);
        } else if (value instanceof Number number) {
            figure(field, number.doubleValue(), null);
        } else if (value instanceof String text) {
            text(field, text);
        } else {
            others(field, value);
        }
    }

    private void estimate(FactType.Field field, Estimate estimate, Unit unit) {
        List<Double> ends = ends(estimate);
        ends.forEach(end -> figure(field, end, unit));
        if (ends.isEmpty()) {
            look(field, "no figure is stated; '" + estimate + "' is read into the quote");
        } else if (!estimate.isExact() && !BOUNDS.matcher(quote).find()) {
            look(field, "the quote states a figure, the fact bounds of one");
        } else if (estimate.isExact()) {
            BEFORE_FIGURE
                    .matcher(quote)
                    .results()
                    .findFirst()
                    .ifPresent(m -> look(
                            field, "the quote says '" + m.group(1) + "' before a figure, the fact states one exactly"));
        }
    }

    /** The bounds that somebody wrote: those that any figure of the kind has say nothing. */
    private static List<Double> ends(Estimate e) {
        List<Double> ends = new ArrayList<>();
        boolean lowest = e.low() == 0 && !e.isExact() || Double.isInfinite(e.low());
        boolean highest =
                Double.isInfinite(e.high()) || e.kind() == Estimate.Kind.SHARE && e.high() == 1 && !e.isExact();
        if (!lowest) {
            ends.add(e.low());
        }
        if (!highest && !e.isExact()) {
            ends.add(e.high());
        }
        return ends;
    }

    private void figure(FactType.Field field, double value, Unit unit) {
        QuotedFigures.Fit fit = figures.fit(value, field.unit(), unit);
        String shown = field.kind().isPercent() ? Estimate.percent(value) : Estimate.plain(value);
        String counted = unit == null ? shown : shown + " " + unit;
        if (fit == QuotedFigures.Fit.NOT) {
            refuse(field, "the figure " + counted + " does not stand in the quote", READ_IN);
        } else if (fit == QuotedFigures.Fit.BARE) {
            look(
                    field,
                    "the quote has this number, and does not say that it counts "
                            + (unit == null ? field.kind().isPercent() ? "per cent" : field.unit() : unit));
        }
    }

    private void named(FactType.Field field, String name, boolean inQuote, boolean inDocument) {
        if (!inQuote && !inDocument) {
            refuse(field, "'" + name + "' is named neither in the quote nor elsewhere in the document", READ_IN);
        } else if (!inQuote) {
            look(field, "'" + name + "' is named elsewhere in the document, not in the quote");
        }
    }

    private void mineral(FactType.Field field, Mineral mineral) {
        if (!words.mentions(mineral) && words.mentionsKin(mineral)) {
            look(field, "the quote speaks of what belongs to " + mineral.name() + ", or of what it belongs to");
        } else {
            named(field, mineral.name(), words.mentions(mineral), document.mentions(mineral));
        }
    }

    private void day(FactType.Field field, LocalDate day) {
        if (!words.mentions(day)) {
            if (document.mentions(day)) {
                look(field, day + " stands elsewhere in the document, not in the quote");
            } else {
                refuse(field, "the day " + day + " does not stand in the quote", READ_IN);
            }
        }
    }

    private void stage(FactType.Field field, Stage stage) {
        Stage quoted = StageWords.read(quote);
        if (quoted == null) {
            look(field, "the quote does not say which stage it speaks of; '" + stage + "' is read into it");
        } else if (quoted != stage) {
            refuse(field, "the quote speaks of the stage " + quoted + ", the fact of " + stage, READ_IN);
        }
    }

    private void constant(FactType.Field field, Enum<?> constant) {
        if (words.speaksOf(constant)) {
            return;
        }
        for (Enum<?> other : constant.getDeclaringClass().getEnumConstants()) {
            if (!other.name().equals("OTHER") && words.speaksOf(other)) {
                refuse(
                        field,
                        "the quote speaks of '" + Words.of(other) + "', the fact of '" + Words.of(constant) + "'",
                        READ_IN);
                return;
            }
        }
        look(field, "'" + Words.of(constant) + "' is read into the quote");
    }

    private void text(FactType.Field field, String text) {
        if (words.has(SourceText.spaced(text))) {
            return;
        }
        boolean name = text.chars().anyMatch(Character::isUpperCase);
        if (name && !document.has(SourceText.spaced(text))) {
            refuse(field, "'" + text + "' does not stand in the document", READ_IN);
        } else {
            look(field, "'" + text + "' does not stand in the quote word for word");
        }
    }

    /** Days within a longer value have to stand in the quote, too; the rest of it is for a person. */
    private void others(FactType.Field field, Object value) {
        Matcher days = DAY.matcher(value.toString());
        boolean any = false;
        while (days.find()) {
            any = true;
            day(field, LocalDate.parse(days.group()));
        }
        if (!any) {
            look(field, "'" + value + "' is read into the quote");
        }
    }

    private void refuse(FactType.Field field, String why, String wayOut) {
        refused.add(new Problem(place + "/" + field.name(), why, wayOut));
    }

    private void look(FactType.Field field, String why) {
        look.add(new Problem(place + "/" + field.name(), why, null));
    }
}
