package dev.lodestone.odds;

import dev.lodestone.advice.Doubt;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.fact.Spread;
import dev.lodestone.fact.Words;
import dev.lodestone.intake.Request;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes up the answer from what was counted. */
final class OddsWriter {
    private static final Comparator<Odds.FlagOdds> ORDER = Comparator.comparing(Odds.FlagOdds::severity)
            .reversed()
            .thenComparing(f -> -(f.chance().low() + f.chance().high()))
            .thenComparing(Odds.FlagOdds::rule)
            .thenComparing(f -> f.economy().code())
            .thenComparing(Odds.FlagOdds::says);

    private final Request request;
    private final OddsWanted wanted;
    private final List<LocalDate> dates;
    private final List<SpreadFigure> figures;
    private final List<Eventuality> events;

    /**
     * What was done.
     *
     * @param redrawn draws that could not be, as their shares came to more than a whole
     */
    record Drawn(int draws, double error, String stopped, long redrawn, int asked) {}

    OddsWriter(
            Request request,
            OddsWanted wanted,
            List<LocalDate> dates,
            List<SpreadFigure> figures,
            List<Eventuality> events) {
        this.request = request;
        this.wanted = wanted;
        this.dates = dates;
        this.figures = figures;
        this.events = events;
    }

    Odds odds(
            Drawn drawn,
            Map<Integer, RiskFlag> flags,
            Map<LocalDate, Frequencies> frequencies,
            Map<LocalDate, Prospect> prospects,
            Drivers drivers,
            LossDraws losses,
            List<Odds.ConcernOdds> concerns,
            List<Odds.Worth> worth) {
        List<Odds.FlagOdds> odds = new ArrayList<>();
        Prospect end = prospects.get(wanted.by());
        flags.forEach(
                (place, flag) -> odds.add(flag(place, flag, months(place, frequencies, prospects), end, drivers)));
        odds.sort(ORDER);
        OddsSaid said = new OddsSaid(request.facts(), wanted, drawn, figures.size(), events);
        return new Odds(
                request.title(),
                request.asOf(),
                request.knownOn(),
                wanted.by(),
                wanted.mineral(),
                wanted.seed(),
                drawn.draws,
                wanted.draws(),
                Math.rint(drawn.error * 1e10) / 1e10,
                drawn.stopped,
                said.says(odds),
                dates,
                concerns,
                odds,
                losses.losses(),
                losses.totals(),
                events.stream().map(OddsWriter::event).toList(),
                figures.stream().map(OddsWriter::figure).toList(),
                drivers.of(-1),
                worth,
                drawn.redrawn,
                drawn.asked,
                said.assumes());
    }

    private static Odds.Event event(Eventuality e) {
        return new Odds.Event(Words.capital(e.says()), e.decided(), e.likelihood(), e.because());
    }

    private static Odds.Figure figure(SpreadFigure figure) {
        Spread spread = figure.range().spread();
        Spread.Shape shape = spread == null ? Spread.Shape.UNIFORM : spread.shape();
        return new Odds.Figure(
                figure.says(),
                figure.id(),
                figure.field().name(),
                figure.range(),
                shape.name().toLowerCase(Locale.ROOT));
    }

    private List<Chance> months(
            int place, Map<LocalDate, Frequencies> frequencies, Map<LocalDate, Prospect> prospects) {
        return dates.stream()
                .map(d -> frequencies.get(d).of(place, prospects.get(d).isSettled(place)))
                .toList();
    }

    private Odds.FlagOdds flag(int place, RiskFlag flag, List<Chance> months, Prospect then, Drivers drivers) {
        Chance chance = months.get(months.size() - 1);
        return new Odds.FlagOdds(
                flag.rule(),
                flag.severity(),
                flag.economy(),
                flag.mineral(),
                flag.says(),
                chance,
                unlessSame(months),
                drivers.of(place),
                chance.low() < chance.high() ? open(place, flag, then) : List.of());
    }

    /** Why its chance has two ends: events of which nobody says how likely they are, else what the facts leave open. */
    private List<String> open(int place, RiskFlag flag, Prospect then) {
        List<String> why = then.hangsOn(place).stream()
                .map(events::get)
                .filter(e -> e.likelihood() == null || !e.likelihood().isExact())
                .map(e -> "whether " + e.says())
                .toList();
        return !why.isEmpty() || flag.uncertainBecause() == null
                ? why
                : flag.uncertainBecause().stream().map(Doubt::says).distinct().toList();
    }

    /** Null if all are the same. */
    static List<Chance> unlessSame(List<Chance> months) {
        return months.stream().distinct().count() == 1 ? null : months;
    }
}
