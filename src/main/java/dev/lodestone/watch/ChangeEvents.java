package dev.lodestone.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.inquiry.Happening;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Makes the events of what is otherwise in one answer than in the one before, whoever tells them to whom. */
public final class ChangeEvents {
    private ChangeEvents() {}

    /** A flag that was raised, was cleared or became another. */
    public static ChangeEvent of(Happening h, Occasion occasion) {
        RiskFlag flag = h.flag();
        ChangeEvent.Subject about = new ChangeEvent.Subject(flag.economy(), flag.mineral(), flag.rule(), null);
        ObjectNode data = ChangeEvent.data(about).put("label", h.label());
        said(data, "old", h.before());
        said(data, "new", h.now());
        occasion.write(data, h.why());
        return ChangeEvent.of(
                h.kind().type(),
                about,
                occasion,
                data,
                h.before() == null ? "" : h.before().says(),
                h.now() == null ? "" : h.now().says(),
                String.join(" ", h.why()));
    }

    private static void said(ObjectNode data, String name, RiskFlag flag) {
        if (flag == null) {
            data.putNull(name);
        } else {
            data.putObject(name)
                    .put("severity", flag.severity().toString())
                    .put("certainty", flag.certainty().toString())
                    .put("says", flag.says());
        }
    }

    /** All that is told of a step: flags, then concerns, then days that fall due. */
    static List<ChangeEvent> between(AdviceState before, AdviceState now, Occasion occasion) {
        List<ChangeEvent> all = new ArrayList<>();
        Happening.between(
                        new Happening.Standing(before.day(), before.flags()),
                        new Happening.Standing(now.day(), now.flags()),
                        occasion.touched())
                .forEach(h -> all.add(of(h, occasion)));
        concerns(before, now, occasion, all);
        for (AdviceState.Due due : now.dues()) {
            for (int mark : now.marks()) {
                if (now.isDue(due, mark) && !before.isDue(due, mark)) {
                    all.add(due(due, mark, occasion));
                }
            }
        }
        return distinct(all);
    }

    /** Two flags that read alike are told once. */
    private static List<ChangeEvent> distinct(List<ChangeEvent> all) {
        Map<String, ChangeEvent> byId = new LinkedHashMap<>();
        all.forEach(e -> byId.putIfAbsent(e.id(), e));
        return List.copyOf(byId.values());
    }

    private static void concerns(AdviceState before, AdviceState now, Occasion occasion, List<ChangeEvent> all) {
        Map<Object, Integer> was = places(before.concerns());
        Map<Object, Integer> is = places(now.concerns());
        List<Object> stayed =
                Order.longest(is.keySet().stream().filter(was::containsKey).toList(), was);
        is.forEach((key, place) -> {
            Integer old = was.get(key);
            AdviceState.Concern concern = now.concerns().get(place);
            if (old == null || before.concerns().get(old).severity() != concern.severity() || !stayed.contains(key)) {
                all.add(moved(before, old, now, place, occasion));
            }
        });
        was.forEach((key, place) -> {
            if (!is.containsKey(key)) {
                all.add(moved(before, place, now, null, occasion));
            }
        });
    }

    /** The place of each by what names it; of those that are named alike by which of them it is, too. */
    private static Map<Object, Integer> places(List<AdviceState.Concern> concerns) {
        Map<Object, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < concerns.size(); i++) {
            int nth = 0;
            while (places.putIfAbsent(List.of(concerns.get(i).key(), nth), i) != null) {
                nth++;
            }
        }
        return places;
    }

    private static ChangeEvent moved(AdviceState before, Integer was, AdviceState now, Integer is, Occasion occasion) {
        AdviceState.Concern old = was == null ? null : before.concerns().get(was);
        AdviceState.Concern next = is == null ? null : now.concerns().get(is);
        AdviceState.Concern one = next == null ? old : next;
        ChangeEvent.Subject about = new ChangeEvent.Subject(one.economy(), one.mineral(), one.rule(), null);
        ObjectNode data = ChangeEvent.data(about);
        place(data, "old", old, was);
        place(data, "new", next, is);
        Set<String> facts = new TreeSet<>(before.facts(one));
        facts.addAll(now.facts(one));
        facts.retainAll(occasion.touched());
        occasion.write(data, facts.isEmpty() && !occasion.begun() ? occasion.touched() : facts);
        return ChangeEvent.of(ChangeEvent.MOVED, about, occasion, data, Objects.toString(was), Objects.toString(is));
    }

    private static void place(ObjectNode data, String name, AdviceState.Concern concern, Integer place) {
        if (concern == null) {
            data.putNull(name);
        } else {
            data.putObject(name)
                    .put("place", place + 1)
                    .put("severity", concern.severity().toString())
                    .put("says", concern.says());
        }
    }

    private static ChangeEvent due(AdviceState.Due due, int mark, Occasion occasion) {
        ChangeEvent.Subject about = new ChangeEvent.Subject(due.reader(), due.mineral(), due.rule(), due.name());
        ObjectNode data = ChangeEvent.data(about).put("due", due.date().toString());
        data.putNull("old");
        data.putObject("new").put("says", due.says());
        occasion.write(data, due.facts());
        data.put("ahead", mark);
        return ChangeEvent.of(
                ChangeEvent.DUE, about, occasion, data, due.name(), due.date().toString(), Integer.toString(mark));
    }
}
