package dev.lodestone.plan;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.fact.Instrument;
import dev.lodestone.fact.Words;
import dev.lodestone.inquiry.AboutMineral;
import dev.lodestone.inquiry.Budget;
import dev.lodestone.inquiry.FlagKey;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.Request;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Puts measures together so that they clear flags by a day within a budget; what a package clears the engine has assessed as a whole. */
public final class Planner {
    /** How often the rules are asked unless told otherwise. */
    public static final int BUDGET = 400;

    private static final int POINTS = 10;
    private static final String ASSUMES =
            "Each measure is begun on the day of the answer, takes as long as it mostly took, and does what its rule"
                    + " says it changes; costs are taken at their highest. All else in the facts stays as it is and comes"
                    + " as announced.";

    private final Advisor advisor;
    private final Budget budget;
    private final Runnable onAsk;

    public Planner(Advisor advisor, Budget budget) {
        this(advisor, budget, () -> {});
    }

    /** @param onAsk is told whenever the rules were asked */
    public Planner(Advisor advisor, Budget budget, Runnable onAsk) {
        this.advisor = advisor;
        this.budget = budget;
        this.onAsk = onAsk;
    }

    /** @throws BadInput for a day that has passed, an unknown instrument, or a currency without a rate */
    public Plans plan(Request given, Wanted wanted) {
        if (!wanted.by().isAfter(given.asOf())) {
            throw new BadInput(
                    "by",
                    wanted.by() + " does not lie after " + given.asOf() + ", the day that the plan begins on",
                    "name a later day");
        }
        Request request = considered(given, wanted);
        Rates rates = Rates.of(request.facts(), wanted.currency());
        return new Planning(request, wanted, rates).plans();
    }

    /**
     * The facts that a plan looks at: without the instruments that are not to be used.
     *
     * @throws BadInput if one of these is unknown
     */
    public static Request considered(Request request, Wanted wanted) {
        List<String> instruments = wanted.without();
        List<String> known = request.facts().of(Instrument.class).stream()
                .map(Instrument::id)
                .toList();
        for (String id : instruments) {
            if (!known.contains(id)) {
                throw new BadInput(
                        "without",
                        "there is no instrument '" + id + "'",
                        Words.meant(id, known, "name the id of an Instrument among the facts"));
            }
        }
        return instruments.isEmpty() ? request : request.changed(Set.copyOf(instruments), List.of());
    }

    private final class Planning {
        private final Request request;
        private final Wanted wanted;
        private final Budget.Spending spending = budget.begin();
        private final World world;
        private final Assessment answer;
        private final Map<FlagKey, String> ids = new HashMap<>();
        private final Map<FlagKey, RiskFlag> without;
        private final List<FlagKey> chosen = new ArrayList<>();
        private final Candidates candidates;
        private final List<Candidate> all;
        private final Search search;
        private final PlanWriter writer;

        Planning(Request request, Wanted wanted, Rates rates) {
            this.request = request;
            this.wanted = wanted;
            this.world = new World(advisor, request, onAsk);
            this.answer = advisor.assess(request.facts(), request.asOf(), request.asked());
            answer.riskFlags().forEach(f -> ids.putIfAbsent(FlagKey.of(f), f.id()));
            spending.mayAsk();
            this.without = world.flags(wanted.on(), List.of()).orElse(Map.of());
            without.forEach((key, flag) -> {
                if (wanted.covers(flag)) {
                    chosen.add(key);
                }
            });
            this.candidates = new Candidates(request.facts(), rates, world, spending);
            this.all = candidates.of(answer, wanted, without);
            List<Candidate> inTime = all.stream()
                    .filter(c -> !c.clears().isEmpty() && !c.works().isAfter(wanted.by()))
                    .toList();
            this.search = new Search(world, spending, chosen, inTime, wanted);
            this.writer = new PlanWriter(answer, wanted, ids, chosen, without);
        }

        Plans plans() {
            int most = search.most(wanted.by());
            Map<Plans.Kind, Search.Found> found = most == 0 ? Map.of() : packages(most);
            List<Plans.Plan> plans = new ArrayList<>();
            found.forEach((kind, f) -> plans.add(writer.plan(kind, f, search.candidates(f))));
            List<Plans.Point> curve = curve(most);
            List<String> leftOut = new ArrayList<>(candidates.leftOut());
            if (search.isCut()) {
                leftOut.add("further packages");
            }
            return new Plans(
                    request.title(),
                    request.asOf(),
                    request.knownOn(),
                    wanted.by(),
                    wanted.clear().toString(),
                    wanted.mineral(),
                    wanted.budget() == null ? null : wanted.budget().toString(),
                    AboutMineral.untold(request.facts(), wanted.mineral())
                            .map(none -> none + " Nothing can be planned for it.")
                            .orElseGet(() -> writer.says(all.size(), most, leftOut.size(), plans)),
                    chosen.stream().map(k -> writer.touched(k, without.get(k))).toList(),
                    writer.goneAnyway(),
                    plans,
                    curve,
                    cannot(found.values()),
                    all.size(),
                    leftOut,
                    notLookedAt(),
                    world.asked() + 1,
                    spending.asked(),
                    ASSUMES);
        }

        private Map<Plans.Kind, Search.Found> packages(int most) {
            Map<Plans.Kind, Search.Found> found = new LinkedHashMap<>();
            Optional<Search.Found> cheapest = search.cheapest(most, wanted.by());
            cheapest.ifPresent(f -> found.put(Plans.Kind.CHEAPEST, f));
            search.fastest(most, wanted.by()).or(() -> cheapest).ifPresent(f -> found.put(Plans.Kind.FASTEST, f));
            search.fullest(most, wanted.by())
                    .filter(f -> cheapest.isEmpty() || isWorthMore(f, cheapest.get()))
                    .or(() -> cheapest)
                    .ifPresent(f -> found.put(Plans.Kind.FULLEST, f));
            return found;
        }

        /** Nobody pays more for what leaves as many flags. */
        private boolean isWorthMore(Search.Found fullest, Search.Found cheapest) {
            return fullest.with().size() < cheapest.with().size();
        }

        private List<Plans.Point> curve(int most) {
            List<Plans.Point> curve =
                    new ArrayList<>(List.of(new Plans.Point(0, wanted.currency(), 0, chosen.size(), List.of())));
            LocalDate by = wanted.by();
            int step = Math.max(1, (most + POINTS - 1) / POINTS);
            for (int n = step; n < most + step && most > 0; n += step) {
                search.cheapest(Math.min(n, most), by).ifPresent(f -> {
                    Plans.Point point = writer.point(search.price(f.measures()), f, search.candidates(f));
                    if (curve.get(curve.size() - 1).leaves() > point.leaves()) {
                        curve.add(point);
                    }
                });
            }
            return curve;
        }

        private List<String> notLookedAt() {
            List<String> names = new ArrayList<>();
            answer.responses().stream()
                    .filter(r -> candidates.leftOut().contains(r.id()))
                    .forEach(r -> names.add(r.briefly()));
            if (search.isCut()) {
                names.add("further packages");
            }
            return names;
        }

        /** Whether a measure that could clear it was not looked at: then nobody knows whether it can be cleared. */
        private boolean isOpen(FlagKey key) {
            return answer.responses().stream()
                    .filter(r -> candidates.leftOut().contains(r.id()))
                    .anyMatch(r -> r.addresses().contains(ids.get(key))
                            || Objects.equals(r.mineral(), without.get(key).mineral()));
        }

        private List<Plans.Cannot> cannot(Collection<Search.Found> shown) {
            Obstacles obstacles = new Obstacles(advisor.rules(), answer, request.facts(), wanted, all);
            return chosen.stream()
                    .filter(k -> shown.stream().noneMatch(f -> f.clears().contains(k)) && !isOpen(k))
                    .map(k -> obstacles.of(k, without.get(k), writer.touched(k, without.get(k))))
                    .toList();
        }
    }
}
