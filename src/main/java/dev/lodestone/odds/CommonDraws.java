package dev.lodestone.odds;

import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.fact.Mineral;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Several sets of facts under the same draws, so that what sets them apart is never chance. A figure or event that two of them share
 * turns out alike in both. Each draw is looked at in every world that it leaves open, a case each.
 */
public final class CommonDraws {
    private final Judge judge;
    private final LocalDate from;
    private final LocalDate by;
    private final List<SpreadFigure> figures = new ArrayList<>();
    private final List<Eventuality> events = new ArrayList<>();
    private final List<Option> options = new ArrayList<>();
    private final Sampler sampler;

    /** What is asked of facts, with the places of what they share with all others. */
    private record Option(Verdict given, Prospect prospect, List<SpreadFigure> own, int[] figures, int[] events) {}

    /**
     * Something that is drawn.
     *
     * @param of ids of the facts that tell of it
     * @param kind of a figure; null for an event, which comes (1) or does not (0)
     */
    public record Input(
            String says, List<String> of, @MayBeMissing Estimate.Kind kind) {}

    /** @param sets of facts; the first is how things stand */
    public CommonDraws(
            Advisor advisor,
            List<Economy> asked,
            @MayBeMissing Mineral mineral,
            LocalDate from,
            LocalDate by,
            long seed,
            List<List<Fact>> sets) {
        this.judge = new Judge(advisor, asked, mineral);
        this.from = from;
        this.by = by;
        Map<String, Fact> all = new HashMap<>();
        for (List<Fact> facts : sets) {
            facts.forEach(f -> all.putIfAbsent(f.id(), f));
            for (SpreadFigure figure : SpreadFigure.in(facts)) {
                if (figures.stream().noneMatch(figure::isSame)) {
                    figures.add(figure);
                }
            }
            for (Eventuality event : Eventualities.of(facts, from, by)) {
                if (place(event) < 0) {
                    events.add(event);
                }
            }
        }
        this.sampler = new Sampler(seed, List.copyOf(all.values()), figures, events);
        for (List<Fact> facts : sets) {
            sampler.hold(facts, SpreadFigure.in(facts));
            add(facts);
        }
    }

    private int place(Eventuality event) {
        for (int i = 0; i < events.size(); i++) {
            Eventuality known = events.get(i);
            if (known.isSame(event) && Objects.equals(known.likelihood(), event.likelihood())) {
                return i;
            }
        }
        return -1;
    }

    /** Facts that are looked at beside the others; a figure that only they have is not drawn but keeps its bounds. @return their place */
    public int add(List<Fact> facts) {
        return add(facts, f -> true);
    }

    /** The same to ask only of flags about some minerals: figures about others keep their bounds too. @return their place */
    public int add(List<Fact> facts, Set<Mineral> minerals) {
        return add(
                facts,
                f -> f.of().minerals().isEmpty()
                        || f.of().minerals().stream()
                                .anyMatch(m -> minerals.stream().anyMatch(m::isKinOf)));
    }

    private int add(List<Fact> facts, Predicate<SpreadFigure> about) {
        List<SpreadFigure> drawn = SpreadFigure.in(facts).stream()
                .filter(f -> figures.stream().anyMatch(f::isSame))
                .filter(about)
                .toList();
        List<Eventuality> own = Eventualities.of(facts, from, by).stream()
                .filter(e -> place(e) >= 0)
                .toList();
        options.add(new Option(
                judge.of(facts, by),
                new Prospect(judge, new Worlds(facts, own), by, drawn, null),
                drawn,
                drawn.stream().mapToInt(sampler::place).toArray(),
                own.stream().mapToInt(this::place).toArray()));
        return options.size() - 1;
    }

    /** What is drawn: figures first, then events. An event that several options take to be differently likely is told once. */
    public List<Input> inputs() {
        List<Input> inputs = new ArrayList<>();
        figures.forEach(
                f -> inputs.add(new Input(f.says(), List.of(f.id()), f.range().kind())));
        events.stream().filter(this::isFirst).forEach(e -> inputs.add(new Input(e.says(), e.because(), null)));
        return inputs;
    }

    private boolean isFirst(Eventuality event) {
        return events.stream().takeWhile(e -> e != event).noneMatch(event::isSame);
    }

    /** What a drawn value is in an option that gives the figure other bounds; the value itself where it is drawn alike, or not at all. */
    public double own(int option, int input, double value) {
        Option of = options.get(option);
        for (int i = 0; i < of.figures.length; i++) {
            SpreadFigure own = of.own.get(i);
            if (of.figures[i] == input && !own.range().equals(figures.get(input).range())) {
                return own.value(figures.get(input).place(value));
            }
        }
        return value;
    }

    /** Events of which nobody says how likely they are. */
    public List<String> silent() {
        return events.stream()
                .filter(e -> e.likelihood() == null)
                .map(Eventuality::says)
                .distinct()
                .toList();
    }

    /** What is shown for these, in a sentence; none where there are none. */
    public Optional<String> unsaid() {
        return silent().isEmpty() ? Optional.empty() : Optional.of(OddsSaid.unsaid(silent()));
    }

    /** The next draws. */
    public Cases next(int draws) {
        Sample sample = sampler.next(draws);
        Worlds worlds = new Worlds(List.of(), events);
        List<Integer> of = new ArrayList<>();
        List<String> patterns = new ArrayList<>();
        Map<String, List<String>> known = new HashMap<>();
        for (int draw = 0; draw < draws; draw++) {
            for (String world : known.computeIfAbsent(sample.pattern(draw), p -> worlds.of(p, by))) {
                of.add(draw);
                patterns.add(world);
            }
        }
        int[] rows = of.stream().mapToInt(Integer::intValue).toArray();
        Sample cases = decided(sample, rows, patterns);
        return new Cases(rows, values(cases), cases);
    }

    private Sample decided(Sample sample, int[] rows, List<String> worlds) {
        double[][] at = Arrays.stream(sample.at())
                .map(all -> Arrays.stream(rows).mapToDouble(r -> all[r]).toArray())
                .toArray(double[][]::new);
        Outcome[][] outcomes = new Outcome[events.size()][rows.length];
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < outcomes.length; i++) {
                outcomes[i][row] = Outcome.of(worlds.get(row).charAt(i));
            }
        }
        return new Sample(at, outcomes, rows.length);
    }

    private double[][] values(Sample cases) {
        List<double[]> values = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            SpreadFigure figure = figures.get(i);
            values.add(Arrays.stream(cases.at()[i]).map(figure::value).toArray());
        }
        for (int i = 0; i < events.size(); i++) {
            if (isFirst(events.get(i))) {
                values.add(Arrays.stream(cases.outcomes()[i])
                        .mapToDouble(o -> o == Outcome.YES ? 1 : 0)
                        .toArray());
            }
        }
        return values.toArray(double[][]::new);
    }

    /** Of each case the places of the flags that may stand; one object where cases are alike. @param rows the cases that are asked about */
    public BitSet[] standing(int option, Cases cases, int[] rows) {
        Option of = options.get(option);
        Sample all = cases.sample();
        double[][] at = Arrays.stream(of.figures)
                .mapToObj(i ->
                        Arrays.stream(rows).mapToDouble(r -> all.at()[i][r]).toArray())
                .toArray(double[][]::new);
        Outcome[][] outcomes = Arrays.stream(of.events)
                .mapToObj(i ->
                        Arrays.stream(rows).mapToObj(r -> all.outcomes()[i][r]).toArray(Outcome[]::new))
                .toArray(Outcome[][]::new);
        DrawnFlags[] drawn = of.prospect.of(new Sample(at, outcomes, rows.length));
        return Arrays.stream(drawn).map(DrawnFlags::possible).toArray(BitSet[]::new);
    }

    /** The places of the flags that may stand on the day if nothing that is uncertain turns out. */
    public BitSet given(int option) {
        return options.get(option).given.possible();
    }

    /** Flags that were raised anywhere and are at least so severe. */
    public BitSet severe(Severity least) {
        BitSet severe = new BitSet();
        raised().forEach((place, flag) -> {
            if (flag.severity().compareTo(least) >= 0) {
                severe.set(place);
            }
        });
        return severe;
    }

    /** Flags that were raised anywhere about some minerals, or what these are part of. */
    public BitSet about(Set<Mineral> minerals) {
        BitSet about = new BitSet();
        raised().forEach((place, flag) -> {
            if (flag.mineral() != null && minerals.stream().anyMatch(flag.mineral()::isKinOf)) {
                about.set(place);
            }
        });
        return about;
    }

    private Map<Integer, RiskFlag> raised() {
        Map<Integer, RiskFlag> flags = new HashMap<>();
        options.forEach(o -> {
            o.given.flags().forEach(flags::putIfAbsent);
            o.prospect.tell(flags);
        });
        return flags;
    }

    /** How often the rules were asked. */
    public int asked() {
        return judge.asked();
    }
}
