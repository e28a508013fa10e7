package dev.lodestone.advisor;

import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.Particulars;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.MeasureKind;
import dev.lodestone.fact.Mineral;
import dev.lodestone.rulebook.ResponseEntry;
import dev.lodestone.situation.Amount;
import dev.lodestone.situation.Exposure;
import dev.lodestone.situation.Parameters;
import dev.lodestone.situation.Situation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What could be done about flags: each response once for an economy and a mineral, and none beside one that it opposes. */
final class Recommendations {
    private final RuleBase rules;
    private final List<Economy> asked;
    private final Situation situation;
    private final Parameters.Valid valid;
    /** By their ids; null until they are asked for. */
    private Map<String, Measure> measures;

    private record Addressee(String response, Economy economy, Mineral mineral) {}

    /** What is given to one economy about one mineral. */
    private record Place(Economy economy, Mineral mineral) {}

    /** What makes two purchases one. */
    private record SamePurchase(Economy economy, Mineral mineral, Amount tonnes) {}

    /** With what its place is decided by, looked up once. */
    private record Ranked(RecommendedResponse response, int rank) {
        static final Comparator<Ranked> ORDER = Comparator.comparingInt((Ranked r) -> r.response.priority())
                .thenComparingInt(Ranked::rank)
                .thenComparing(Ranked::response, Recommendations::compare);
    }

    Recommendations(RuleBase rules, List<Economy> asked, Situation situation, Parameters.Valid valid) {
        this.valid = valid;
        this.rules = rules;
        this.asked = asked;
        this.situation = situation;
    }

    /** In no order, and without names. */
    List<RecommendedResponse> of(List<RiskFlag> flags) {
        Map<Addressee, List<RiskFlag>> addressed = new LinkedHashMap<>();
        for (RiskFlag flag : flags) {
            for (String response : flag.responses()) {
                if (rules.response(response).except().contains(flag.mineral())) {
                    continue;
                }
                for (Economy economy : addressees(flag)) {
                    addressed
                            .computeIfAbsent(new Addressee(response, economy, flag.mineral()), a -> new ArrayList<>())
                            .add(flag);
                }
            }
        }
        Map<Addressee, List<RecommendedResponse.SetAside>> instead = opposed(addressed);
        List<RecommendedResponse> responses = new ArrayList<>();
        addressed.forEach((a, answered) -> responses.add(response(a, answered, instead.get(a))));
        return responses;
    }

    /** In their order, and named by it: of one priority, measures with figures first, and what changes no figure last. */
    List<RecommendedResponse> ordered(List<RecommendedResponse> all) {
        List<RecommendedResponse> once = once(sorted(all));
        List<RecommendedResponse> named = new ArrayList<>(once.size());
        for (RecommendedResponse each : once.size() < all.size() ? sorted(once) : once) {
            named.add(each.named("r" + (named.size() + 1)));
        }
        return named;
    }

    private List<RecommendedResponse> sorted(List<RecommendedResponse> all) {
        return all.stream()
                .map(r -> new Ranked(r, rank(r)))
                .sorted(Ranked.ORDER)
                .map(Ranked::response)
                .toList();
    }

    /** What buys the same tonnes is one purchase, which answers the flags of all: told twice it would be paid twice. */
    private List<RecommendedResponse> once(List<RecommendedResponse> sorted) {
        Map<Object, RecommendedResponse> once = new LinkedHashMap<>();
        for (RecommendedResponse each : sorted) {
            SamePurchase purchase = purchase(each);
            once.merge(purchase == null ? new Object() : purchase, each, Recommendations::joined);
        }
        return List.copyOf(once.values());
    }

    /** What it buys for stock; null if it buys nothing, or nobody knows how much. */
    private SamePurchase purchase(RecommendedResponse response) {
        Particulars told = response.particulars();
        boolean buys = rules.response(response.response()).measure() == MeasureKind.STOCK_PURCHASE;
        return !buys || told == null || told.quantity() == null
                ? null
                : new SamePurchase(response.economy(), response.mineral(), told.quantity());
    }

    private static RecommendedResponse joined(RecommendedResponse first, RecommendedResponse same) {
        List<RecommendedResponse.SetAside> aside = new ArrayList<>();
        Stream.of(first.insteadOf(), same.insteadOf()).filter(Objects::nonNull).forEach(aside::addAll);
        aside.add(new RecommendedResponse.SetAside(same.response(), "it is the same purchase"));
        List<String> answered = Stream.of(first.addresses(), same.addresses())
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
        return first.joined(answered, aside.stream().distinct().toList());
    }

    /** Takes out what another response of the same place opposes, and says of that one what it stands in the place of. */
    private Map<Addressee, List<RecommendedResponse.SetAside>> opposed(Map<Addressee, List<RiskFlag>> addressed) {
        Map<Place, List<Addressee>> places = new HashMap<>();
        for (Addressee each : addressed.keySet()) {
            if (!rules.response(each.response).opposes().isEmpty()) {
                places.putIfAbsent(new Place(each.economy, each.mineral), new ArrayList<>());
            }
        }
        if (places.isEmpty()) {
            return Map.of();
        }
        for (Addressee each : addressed.keySet()) {
            add(each, places.get(new Place(each.economy, each.mineral)));
            if (each.mineral != null && isAskedOfOne(each)) {
                // What is said of an exchange as a whole holds for the steps in it, whatever they are on.
                add(each, places.get(new Place(each.economy, null)));
            }
        }
        Map<Addressee, List<RecommendedResponse.SetAside>> instead = new HashMap<>();
        for (List<Addressee> place : places.values()) {
            for (Addressee holding : place) {
                ResponseEntry held = rules.response(holding.response);
                for (Addressee other : held.opposes().isEmpty() ? List.<Addressee>of() : place) {
                    if (held.opposes().contains(other.response)
                            && addressed.containsKey(holding)
                            && addressed.containsKey(other)) {
                        List<RiskFlag> left = unopposed(addressed.get(holding), other, addressed.get(other));
                        addressed.put(other, left);
                        if (left.isEmpty()) {
                            addressed.remove(other);
                            setAside(other, held, instead.computeIfAbsent(holding, h -> new ArrayList<>()));
                        }
                    }
                }
            }
        }
        return instead;
    }

    /** Told once, of however many minerals. */
    private static void setAside(Addressee other, ResponseEntry held, List<RecommendedResponse.SetAside> told) {
        RecommendedResponse.SetAside aside = new RecommendedResponse.SetAside(other.response, held.because());
        if (!told.contains(aside)) {
            told.add(aside);
        }
    }

    private static void add(Addressee each, List<Addressee> place) {
        if (place != null) {
            place.add(each);
        }
    }

    /** Of the flags that ask for an opposed response those that are about another country: a ban of one leaves the licences of others. */
    private List<RiskFlag> unopposed(List<RiskFlag> holding, Addressee other, List<RiskFlag> asking) {
        Set<Economy> by = isAskedOfOne(other) ? actors(holding) : Set.of();
        return asking.stream()
                .filter(flag -> !by.isEmpty())
                .filter(flag -> {
                    Set<Economy> others = actors(List.of(flag));
                    return !others.isEmpty() && Collections.disjoint(others, by);
                })
                .toList();
    }

    /** Whether it is asked of one country, or brought against one. */
    private boolean isAskedOfOne(Addressee to) {
        MeasureKind measure = rules.response(to.response).measure();
        return measure == MeasureKind.LICENCE || measure == MeasureKind.DISPUTE;
    }

    /** Who else took the measures that flags rest on. */
    private Set<Economy> actors(List<RiskFlag> flags) {
        Set<Economy> actors = new HashSet<>();
        for (RiskFlag flag : flags) {
            for (String id : flag.because().facts()) {
                Measure measure = measures().get(id);
                if (measure != null) {
                    measure.actors().stream()
                            .filter(a -> !a.equals(flag.economy()))
                            .forEach(actors::add);
                }
            }
        }
        return actors;
    }

    private Map<String, Measure> measures() {
        if (measures == null) {
            measures = new HashMap<>();
            for (Fact fact : situation.current()) {
                if (fact instanceof Measure measure) {
                    measures.put(measure.id(), measure);
                }
            }
        }
        return measures;
    }

    private RecommendedResponse response(
            Addressee to, List<RiskFlag> answered, List<RecommendedResponse.SetAside> instead) {
        int priority = Integer.MAX_VALUE;
        List<String> addresses = new ArrayList<>(answered.size());
        for (RiskFlag flag : answered) {
            priority = Math.min(priority, priority(flag));
            addresses.add(flag.id());
        }
        String says = rules.response(to.response).says(to.economy, to.mineral, valid);
        return new RecommendedResponse(
                null,
                to.response,
                priority,
                to.economy,
                to.mineral,
                says,
                addresses,
                instead,
                null,
                null,
                List.of(),
                says);
    }

    private int rank(RecommendedResponse response) {
        if (rules.response(response.response()).measure() == MeasureKind.INFORMATION) {
            return 1;
        }
        return response.particulars() == null ? 0 : -response.particulars().weight();
    }

    private static int compare(RecommendedResponse a, RecommendedResponse b) {
        int order = Integer.compare(b.addresses().size(), a.addresses().size());
        order = order != 0 ? order : a.economy().code().compareTo(b.economy().code());
        order = order != 0 ? order : Answer.key(a.mineral()).compareTo(Answer.key(b.mineral()));
        order = order != 0 ? order : a.response().compareTo(b.response());
        return order != 0 ? order : a.says().compareTo(b.says());
    }

    /** A risk to the world's supply is for those to answer who asked, but for the supplier itself; where nobody did, it is left to all. */
    private List<Economy> addressees(RiskFlag flag) {
        if (asked.isEmpty() || !flag.economy().equals(Economy.WORLD)) {
            return List.of(flag.economy());
        }
        Exposure exposure = flag.exposure();
        return situation.subjects().stream()
                .filter(s -> exposure == null || !s.isOneWith(exposure.supplier(), situation.asOf()))
                .toList();
    }

    /** 1 for a critical flag to 5 for information; one later where the flag is only possible. */
    static int priority(RiskFlag flag) {
        int byseverity = Severity.CRITICAL.ordinal() - flag.severity().ordinal() + 1;
        return Math.min(5, byseverity + (flag.certainty() == Certainty.POSSIBLE ? 1 : 0));
    }
}
