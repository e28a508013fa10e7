package dev.lodestone.briefing;

import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.Mineral;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Gathers the flags that are one matter: of each, the first stands for the others. */
public final class Matters {
    /** Without what is told of a union where a member's own figures make less of it: that is no concern of the member. */
    private final List<List<Finding>> ofReader;

    private final List<List<Finding>> matters;

    /** @param findings in the order of their flags */
    public Matters(Policy policy, List<Finding> findings) {
        Map<List<Object>, List<Finding>> gathered = new LinkedHashMap<>();
        for (Finding finding : findings) {
            gathered.computeIfAbsent(key(policy.matter(finding.flag().rule()), finding), k -> new ArrayList<>(1))
                    .add(finding);
        }
        List<List<Finding>> ofUnions = new ArrayList<>();
        gathered.values().forEach(matter -> {
            List<Finding> ofUnion = ofUnion(matter);
            if (!ofUnion.isEmpty()) {
                matter.removeAll(ofUnion);
                ofUnions.add(ofUnion);
            }
        });
        this.ofReader = List.copyOf(gathered.values());
        this.matters = new ArrayList<>(ofReader);
        this.matters.addAll(ofUnions);
    }

    /** Of a matter what weighs more for the union than for the reader, of whose own supply of that mineral a figure tells. */
    private static List<Finding> ofUnion(List<Finding> matter) {
        Map<Mineral, Severity> own = new HashMap<>();
        for (Finding finding : matter) {
            RiskFlag flag = finding.flag();
            if (finding.isOwn() && flag.exposure() != null && flag.exposure().isOwn()) {
                own.merge(flag.mineral(), flag.severity(), (a, b) -> a.compareTo(b) < 0 ? b : a);
            }
        }
        return matter.stream()
                .filter(f -> !f.isOwn() && own.containsKey(f.flag().mineral()))
                .filter(f -> f.flag().severity().compareTo(own.get(f.flag().mineral())) > 0)
                .toList();
    }

    /** What a finding shares with the others of its matter; its flag alone if it has none. */
    static List<Object> key(Policy.Group group, Finding finding) {
        List<Object> key = group == null ? null : Trait.of(finding, group.alike());
        if (key == null) {
            return List.of(finding.flag().id());
        }
        key.add(group.name());
        return key;
    }

    /** Goes through all findings. */
    public void each(Consumer<Finding> of) {
        matters.forEach(matter -> matter.forEach(of));
    }

    /** Those that may concern the reader. */
    List<List<Finding>> all() {
        return ofReader;
    }

    /** The flags, each with the one that it is folded into. */
    public List<RiskFlag> folded(List<RiskFlag> flags) {
        Map<String, String> into = new HashMap<>();
        for (List<Finding> matter : matters) {
            String head = matter.get(0).flag().id();
            matter.subList(1, matter.size()).forEach(f -> into.put(f.flag().id(), head));
        }
        List<RiskFlag> folded = new ArrayList<>(flags.size());
        for (RiskFlag flag : flags) {
            String head = into.get(flag.id());
            folded.add(head == null ? flag : flag.folded(head));
        }
        return folded;
    }
}
