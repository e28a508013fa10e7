package dev.lodestone.inquiry;

import dev.lodestone.advice.Change;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import dev.lodestone.situation.Measures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Changes that are told as one.
 *
 * @param alike they differ in nothing but the mineral and figures, the most severe first
 * @param folded others that are part of the same matter
 */
record Matter(List<Turn> alike, List<Turn> folded) {
    private static final int WORDS = 25;

    private record Kind(String label, String rule, Economy economy, String sentence) {

        static Kind of(Turn turn) {
            RiskFlag flag = turn.flag();
            String sentence = turn.brief() != null
                    ? turn.brief()
                    : FlagKey.of(flag).sentence().replace(String.valueOf(flag.mineral()), "–");
            return new Kind(turn.label(), flag.rule(), flag.economy(), sentence);
        }
    }

    /** In the order of the first of each. */
    static List<Matter> of(List<Turn> turns) {
        Map<String, Turn> heads = new HashMap<>();
        turns.forEach(t -> heads.put(t.name(t.flag().id()), t));
        Map<Kind, Matter> matters = new LinkedHashMap<>();
        for (Turn turn : turns) {
            Kind kind = Kind.of(turn);
            Turn head = heads.get(turn.name(turn.flag().foldedInto()));
            Kind of = head == null ? kind : Kind.of(head);
            Matter matter = matters.computeIfAbsent(of, k -> new Matter(new ArrayList<>(1), new ArrayList<>(0)));
            (of.equals(kind) ? matter.alike : matter.folded).add(turn);
        }
        return List.copyOf(matters.values());
    }

    Change change() {
        return new Change(says(), ids());
    }

    /** Of the flags as they stand; none of what is gone. */
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (List<Turn> some : List.of(alike, folded)) {
            some.stream()
                    .filter(t -> t.now() != null)
                    .forEach(t -> ids.add(t.now().id()));
        }
        return ids;
    }

    private String says() {
        Turn first = alike.get(0);
        List<Mineral> minerals = alike.stream()
                .map(t -> t.flag().mineral())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        String brief = first.brief();
        String label = first.label() + ": ";
        int left = WORDS - label.split(" ").length;
        if (brief != null && !minerals.isEmpty()) {
            return label + Shortened.to(left, brief.replace("{minerals}", Measures.few(minerals)));
        }
        List<Mineral> others = minerals.subList(Math.min(1, minerals.size()), minerals.size());
        String says = label + Shortened.to(left, first.says());
        return others.isEmpty() ? says : says + " Likewise " + Measures.few(others) + ".";
    }
}
