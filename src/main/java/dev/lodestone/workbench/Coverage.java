package dev.lodestone.workbench;

import dev.lodestone.drl.RuleVariants;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.situation.Parameter;
import dev.lodestone.situation.Situation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the cases show of the rules. Whether a condition was false is found out by leaving it out: if the answer changes, it was
 * this one that decided. Where one condition compares with several thresholds, or a method computes with it too, it is moved out of the way; where a
 * rule only waits for a parameter's first day, that day is taken away.
 */
public final class Coverage {

    /**
     * One thing that cases should show both ways.
     *
     * @param what the condition or parameter; empty for the rule as a whole
     * @param yes in how many cases the rule fired, the threshold was passed, the condition held
     * @param no in how many it was the other way round
     */
    public record Item(String file, int line, String rule, String what, int yes, int no) {

        public int shown() {
            return (yes > 0 ? 1 : 0) + (no > 0 ? 1 : 0);
        }
    }

    /** All of a rulebook's rules, thresholds and conditions. */
    public record Report(List<Item> rules, List<Item> thresholds, List<Item> conditions) {

        /** Sides shown of all sides, in per cent; rounded down, so that 100 means all. */
        public static double percent(List<Item> items) {
            int shown = items.stream().mapToInt(Item::shown).sum();
            return items.isEmpty() ? 100 : Math.floor(1000.0 * shown / (2.0 * items.size())) / 10;
        }

        public double rulesFired() {
            long fired = rules.stream().filter(i -> i.yes() > 0).count();
            return rules.isEmpty() ? 100 : Math.floor(1000.0 * fired / rules.size()) / 10;
        }

        /** The least of rules fired and thresholds shown on both sides. */
        public double least() {
            return Math.min(rulesFired(), percent(thresholds));
        }
    }

    private final RuleBase rules;
    private final Collection<RuleCard> chosen;
    private final List<RuleCase> cases;
    private final Trials trials;

    private Coverage(RuleBase rules, Collection<RuleCard> chosen, List<RuleCase> cases) {
        this.rules = rules;
        this.chosen = chosen;
        this.cases = cases;
        Set<String> names = chosen.stream().map(RuleCard::name).collect(Collectors.toSet());
        this.trials = new Trials(rules, cases, names::contains);
    }

    public static Report of(RuleBase rules, List<RuleCase> cases) {
        return of(rules, rules.rules(), cases);
    }

    /** What the cases show of some of the rules alone, which is found out much sooner. */
    public static Report of(RuleBase rules, Collection<RuleCard> chosen, List<RuleCase> cases) {
        Coverage coverage = new Coverage(rules, chosen, cases);
        return new Report(coverage.rules(), coverage.thresholds(), coverage.conditions());
    }

    private List<Item> rules() {
        List<Item> items = new ArrayList<>();
        for (RuleCard card : chosen) {
            int fired = 0;
            int silent = 0;
            for (int i = 0; i < cases.size(); i++) {
                boolean here = trials.fires(card.name(), i);
                fired += here ? 1 : 0;
                silent += !here && cases.get(i).theme().equals(card.theme()) ? 1 : 0;
            }
            items.add(new Item(card.file(), card.line(), card.name(), "", fired, silent));
        }
        return items;
    }

    private List<Item> conditions() {
        return trials.variants().stream().map(v -> item(v, v.condition())).toList();
    }

    private Item item(RuleVariants.Variant v, String what) {
        Trials.Sides sides = trials.withoutIt(v);
        return new Item(v.file(), v.line(), v.rule(), what, sides.yes(), sides.no());
    }

    private List<Item> thresholds() {
        List<Item> items = new ArrayList<>();
        for (RuleCard card : chosen) {
            for (String parameter : card.parameters()) {
                rows(parameter).forEach(id -> items.add(item(card, card.line(), id, trials.moved(card, id))));
                List<RuleVariants.Variant> uses = trials.variants().stream()
                        .filter(v ->
                                v.rule().equals(card.name()) && v.parameters().contains(parameter))
                        .toList();
                // What a rule names to cite it alone has no sides, but for its first day.
                if (uses.isEmpty() && isDated(parameter)) {
                    items.add(item(card, card.line(), parameter, trials.fromItsFirstDay(card, parameter)));
                }
                for (RuleVariants.Variant use : uses) {
                    boolean alone = use.parameters().size() == 1
                            && !use.alternatives()
                            && !Situation.PARAMETERS.contains(parameter);
                    String what = uses.size() == 1 ? parameter : parameter + " (" + use.condition() + ")";
                    items.add(
                            alone ? item(use, what) : item(card, use.line(), what, trials.moved(card, parameter, use)));
                }
            }
        }
        return items;
    }

    private boolean isDated(String parameter) {
        return rules.parameters().byName().getOrDefault(parameter, List.of()).stream()
                .anyMatch(p -> p.since() != null);
    }

    /** The values of a parameter that stand in decision tables; each is to be shown by itself. */
    private List<String> rows(String parameter) {
        return rules.parameters().byName().getOrDefault(parameter, List.of()).stream()
                .map(Parameter::id)
                .filter(id -> !id.equals(parameter))
                .distinct()
                .toList();
    }

    private static Item item(RuleCard card, int line, String what, Trials.Sides sides) {
        return new Item(card.file(), line, card.name(), what, sides.yes(), sides.no());
    }
}
