package dev.lodestone.inquiry;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares policy options: assesses the base and each variant of it, and lines the answers up. */
public final class Comparer {
    private record Option(
            String name,
            Variant variant,
            Request request,
            Set<String> touched,
            Assessment answer,
            Map<FlagKey, RiskFlag> flags) {}

    /** How many options are compared in one go; more could not be read side by side. */
    public static final int MOST = 50;

    private final Advisor advisor;
    private final Budget budget;
    private final Proving proving;

    /** @param proving what finds the effects of measures */
    public Comparer(Advisor advisor, Budget budget, Proving proving) {
        this.advisor = advisor;
        this.budget = budget;
        this.proving = proving;
    }

    public Comparer(Advisor advisor, Proving proving) {
        this(advisor, new Budget(MOST + 1), proving);
    }

    /** One that looks at no effects. */
    public Comparer(Advisor advisor) {
        this(advisor, Proving.NONE);
    }

    /** @throws BadInput if a variant does not fit the base, two have one name, or there are too many */
    public Comparison compare(Request base, List<Variant> variants) {
        Budget.Spending spending = budget.begin();
        Variants.distinct(variants);
        if (variants.size() > MOST) {
            throw new BadInput(
                    variants.get(MOST).at().apply(""),
                    variants.size() + " variants are given; at most " + MOST + " are compared",
                    "compare them in several requests");
        }
        List<String> leftOut = new ArrayList<>();
        spending.mayAsk();
        List<Option> options = new ArrayList<>();
        Advisor remembering = advisor.remembering(base.facts(), base.asked());
        options.add(option(remembering, Comparison.BASE, null, base, Set.of(), Map.of()));
        for (Variant variant : variants) {
            Variant.Applied applied = variant.applyTo(base);
            if (!spending.mayAsk()) {
                leftOut.add(variant.name());
                continue;
            }
            options.add(option(
                    remembering, variant.name(), variant, applied.request(), applied.touched(), options.get(0).flags));
        }
        return new Comparison(
                base.title(),
                options.stream().map(o -> column(options.get(0), o)).toList(),
                flags(options),
                ResponseRows.of(proved(options, spending, leftOut)),
                leftOut);
    }

    /** @param base the flags of the base; empty for the base itself */
    private static Option option(
            Advisor advisor,
            String name,
            Variant variant,
            Request request,
            Set<String> touched,
            Map<FlagKey, RiskFlag> base) {
        Assessment answer = advisor.assess(request.facts(), request.asOf(), request.asked());
        return new Option(name, variant, request, touched, answer, AlikeFlags.named(answer.riskFlags(), base));
    }

    /** The answers with what their first measures would change, as long as there is time for that. */
    private Map<String, Assessment> proved(List<Option> options, Budget.Spending spending, List<String> leftOut) {
        Map<String, Assessment> answers = new LinkedHashMap<>();
        for (Option option : options) {
            boolean inTime = spending.hasTime();
            if (!inTime && option.answer.responses().stream().anyMatch(r -> r.particulars() != null)) {
                leftOut.add("effects of the measures of " + option.name);
            }
            answers.put(option.name, inTime ? proving.proved(option.answer, option.request, advisor) : option.answer);
        }
        return answers;
    }

    private static Comparison.Column column(Option base, Option option) {
        return new Comparison.Column(
                option.name,
                option.variant == null ? "" : option.variant.title(),
                option.variant == null ? "" : option.variant.does(),
                option.answer.asOf(),
                option.answer.knownOn(),
                count(option, Severity.CRITICAL),
                count(option, Severity.HIGH),
                count(option, Severity.MEDIUM),
                count(option, Severity.LOW),
                count(option, Severity.INFO),
                beside(base, option),
                beside(option, base));
    }

    /** How many flags one has and the other has not. */
    private static int beside(Option one, Option other) {
        return (int) one.flags.keySet().stream()
                .filter(key -> !other.flags.containsKey(key))
                .count();
    }

    private static int count(Option option, Severity severity) {
        return (int) option.answer.riskFlags().stream()
                .filter(f -> f.severity() == severity)
                .count();
    }

    private List<Comparison.FlagRow> flags(List<Option> options) {
        Set<FlagKey> keys = new LinkedHashSet<>();
        options.forEach(o -> keys.addAll(o.flags.keySet()));
        List<Comparison.FlagRow> rows = new ArrayList<>();
        for (FlagKey key : keys) {
            List<Comparison.Cell> cells = new ArrayList<>();
            RiskFlag first = null;
            for (Option option : options) {
                RiskFlag flag = option.flags.get(key);
                first = first == null ? flag : first;
                cells.add(cell(options.get(0), option, key));
            }
            rows.add(new Comparison.FlagRow(key.rule(), key.economy(), key.mineral(), first.says(), cells));
        }
        rows.sort(Comparator.comparing((Comparison.FlagRow r) -> !r.differs())
                .thenComparing(Comparer::worst, Comparator.reverseOrder())
                .thenComparing(r -> r.economy().code())
                .thenComparing(r -> r.mineral() == null ? "" : r.mineral().key())
                .thenComparing(Comparison.FlagRow::rule)
                .thenComparing(Comparison.FlagRow::says));
        return rows;
    }

    private static Severity worst(Comparison.FlagRow row) {
        return row.cells().stream()
                .filter(c -> c.severity() != null)
                .map(Comparison.Cell::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.INFO);
    }

    private Comparison.Cell cell(Option base, Option option, FlagKey key) {
        RiskFlag before = base.flags.get(key);
        RiskFlag now = option.flags.get(key);
        Comparison.Change change = change(before, now);
        boolean same = change == Comparison.Change.SAME || change == Comparison.Change.ABSENT;
        return new Comparison.Cell(
                option.name,
                change,
                now == null ? null : now.severity(),
                now == null ? null : now.certainty(),
                now == null ? null : now.says(),
                same ? null : why(option, base, before, now, change));
    }

    /** How a flag stands as against another time or option; null where it is absent. */
    static Comparison.Change change(RiskFlag before, RiskFlag now) {
        if (before == null || now == null) {
            return before == now
                    ? Comparison.Change.ABSENT
                    : before == null ? Comparison.Change.NEW : Comparison.Change.GONE;
        }
        int worse = now.severity().compareTo(before.severity()) * 2
                - Integer.signum(now.certainty().compareTo(before.certainty()));
        if (worse != 0) {
            return worse > 0 ? Comparison.Change.WORSE : Comparison.Change.BETTER;
        }
        return now.says().equals(before.says()) ? Comparison.Change.SAME : Comparison.Change.OTHER_FIGURES;
    }

    /** The touched facts that the flag rests on, here or in the base; through its premises if not directly. */
    private static String why(Option option, Option base, RiskFlag before, RiskFlag now, Comparison.Change change) {
        Set<String> facts = new TreeSet<>();
        restsOn(base, before, facts);
        restsOn(option, now, facts);
        facts.retainAll(option.touched);
        String verb = switch (change) {
            case NEW -> "new";
            case GONE -> "gone";
            default -> "differs";
        };
        if (!facts.isEmpty()) {
            String rests = change == Comparison.Change.GONE ? "rested on " : "rests on ";
            return verb + ": it " + rests + String.join(", ", facts) + ", which this variant "
                    + done(option.variant, facts);
        }
        if (option.variant.asOf() != null) {
            return verb + " as of " + option.variant.asOf();
        }
        if (option.variant.knownOn() != null) {
            return verb + " by what was known on " + option.variant.knownOn();
        }
        return verb + ": what its rule looks at depends on what this variant does: it " + option.variant.does();
    }

    private static String done(Variant variant, Set<String> facts) {
        Set<String> verbs = new LinkedHashSet<>();
        for (String id : facts) {
            verbs.add(
                    variant.remove().contains(id) ? "removes" : variant.change().containsKey(id) ? "changes" : "adds");
        }
        return String.join(" or ", verbs);
    }

    private static void restsOn(Option option, RiskFlag flag, Set<String> facts) {
        if (flag != null) {
            facts.addAll(flag.because().facts());
            for (RiskFlag premise : option.answer.riskFlags()) {
                if (flag.because().flags().contains(premise.id())) {
                    facts.addAll(premise.because().facts());
                }
            }
        }
    }
}
