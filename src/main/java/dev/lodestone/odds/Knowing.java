package dev.lodestone.odds;

import dev.lodestone.advice.RiskFlag;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What it is worth to know a figure or an event: how often flags change when it alone turns out otherwise. Each draw is set beside
 * the same draw with the value that another one has there (pick and freeze; Jansen 1999), so that what can change nothing is worth
 * nothing at all.
 */
final class Knowing {
    private static final int MOST = 500;
    private static final int SHOWN = 3;

    static final Comparator<Odds.Worth> WORTHIEST = Comparator.comparingDouble(
                    (Odds.Worth w) -> -(w.chance().low() + w.chance().high()) / 2)
            .thenComparingDouble(w -> -w.flags())
            .thenComparing(Odds.Worth::says);

    private final List<SpreadFigure> figures;
    private final List<Eventuality> events;
    private final Sampler sampler;
    private final Prospect then;
    private final Map<Integer, RiskFlag> flags;

    Knowing(
            List<SpreadFigure> figures,
            List<Eventuality> events,
            Sampler sampler,
            Prospect then,
            Map<Integer, RiskFlag> flags) {
        this.sampler = sampler;
        this.figures = figures;
        this.events = events;
        this.then = then;
        this.flags = flags;
    }

    /** In the order of figures and events. */
    List<Odds.Worth> of(Sample sample) {
        Sample some = sample.first(MOST);
        DrawnFlags[] as = then.of(some);
        List<Odds.Worth> worth = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            SpreadFigure figure = figures.get(i);
            worth.add(worth(
                    figure.says() + ", " + figure.range(),
                    "figure",
                    List.of(figure.id()),
                    as,
                    then.of(sampler.shifted(some, i))));
        }
        for (int i = 0; i < events.size(); i++) {
            Eventuality event = events.get(i);
            String says = "whether " + event.says();
            worth.add(
                    event.likelihood() == null
                            ? open(i, says, event)
                            : worth(
                                    says,
                                    "event",
                                    event.because(),
                                    as,
                                    then.of(sampler.shifted(some, figures.size() + i))));
        }
        return worth;
    }

    private Odds.Worth worth(String says, String kind, List<String> of, DrawnFlags[] as, DrawnFlags[] other) {
        int changed = 0;
        long total = 0;
        Map<Integer, Integer> counts = new HashMap<>();
        for (int draw = 0; draw < as.length; draw++) {
            if (as[draw] == other[draw]) {
                continue;
            }
            BitSet differs = as[draw].differs(other[draw]);
            changed += differs.isEmpty() ? 0 : 1;
            total += differs.cardinality();
            differs.stream().forEach(f -> counts.merge(f, 1, Integer::sum));
        }
        Chance chance = changed == 0 ? Chance.settled(false) : Chance.of(changed, changed, as.length);
        return new Odds.Worth(says, kind, of, chance, total / (double) as.length, most(counts));
    }

    /** Of an event whose likelihood nobody says: it changes flags surely or never, as it comes or does not. */
    private Odds.Worth open(int event, String says, Eventuality of) {
        Map<Integer, Integer> counts = new HashMap<>();
        flags.keySet().stream().filter(f -> then.hangsOn(f).contains(event)).forEach(f -> counts.put(f, 1));
        Chance chance = counts.isEmpty() ? Chance.settled(false) : new Chance(0, 1, 0, 1);
        return new Odds.Worth(says, "event", of.because(), chance, counts.size(), most(counts));
    }

    /** The flags that change most often, the severest first. */
    private List<String> most(Map<Integer, Integer> counts) {
        return counts.entrySet().stream()
                .filter(e -> flags.containsKey(e.getKey()))
                .sorted(Comparator.comparing((Map.Entry<Integer, Integer> e) ->
                                flags.get(e.getKey()).severity())
                        .thenComparing(Map.Entry::getValue)
                        .reversed()
                        .thenComparing(e -> flags.get(e.getKey()).says()))
                .limit(SHOWN)
                .map(e -> flags.get(e.getKey()).says())
                .toList();
    }
}
