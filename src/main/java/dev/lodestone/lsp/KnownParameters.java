package dev.lodestone.lsp;

import dev.lodestone.engine.Draft;
import dev.lodestone.situation.Parameter;
import dev.lodestone.situation.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The parameters of a rulebook with their values, read again when their files change. */
final class KnownParameters {
    private Map<String, String> read = Map.of();
    private Parameters known = new Parameters(List.of());

    /** "65% (share) since 2017-01-01", today; null of one that cannot be read. */
    String brief(Snapshot snapshot, String name) {
        Parameter now = today(snapshot, name);
        return now == null ? null : value(now);
    }

    /** In Markdown: the value of today with its unit, kind and source, and the values of other days and for others. */
    String told(Snapshot snapshot, String name) {
        List<Parameter> all = of(snapshot).byName().get(name);
        if (all == null) {
            return null;
        }
        Parameter now = today(snapshot, name);
        StringBuilder text = new StringBuilder("**").append(name).append("** ");
        text.append(now == null ? "has no value today" : value(now)).append("\n\n");
        Parameter one = now == null ? all.get(0) : now;
        text.append(one.kind()).append(": ").append(one.source());
        text.append(one.note().isEmpty() ? "" : "  \n" + one.note());
        for (Parameter other : all) {
            if (other != one
                    && (!other.id().equals(one.id()) || !other.threshold().equals(one.threshold()))) {
                text.append("\n- ").append(value(other));
                text.append(other.id().equals(name) ? "" : " for " + other.id().substring(name.length()));
            }
        }
        return text.toString();
    }

    private Parameter today(Snapshot snapshot, String name) {
        LocalDate today = LocalDate.now();
        Parameter now = of(snapshot).at(today).loose().get(name);
        List<Parameter> all = of(snapshot).byName().get(name);
        return now == null || all == null
                ? null
                : all.stream()
                        .filter(p -> p.id().equals(name) && p.threshold().equals(now.threshold()))
                        .findFirst()
                        .orElse(now);
    }

    private static String value(Parameter parameter) {
        double number = parameter.number();
        boolean share = parameter.unit().equals("share") || parameter.unit().equals("rate");
        String shown = share ? plain(number * 100) + "%" : plain(number) + " " + parameter.unit();
        String unit = share ? " (" + parameter.unit() + ")" : "";
        return shown + unit + (parameter.since() == null ? "" : " since " + parameter.since());
    }

    private static String plain(double number) {
        String rounded = String.format(Locale.ROOT, "%.6f", number);
        return rounded.replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    private synchronized Parameters of(Snapshot snapshot) {
        Map<String, String> texts = new TreeMap<>(snapshot.files().tables());
        texts.put("", snapshot.files().parameters());
        if (!texts.equals(read)) {
            Parameters now = Draft.parameters(snapshot.files());
            // While the file is being written and cannot be read, the values before are the better answer.
            known = now.byName().isEmpty() ? known : now;
            read = texts;
        }
        return known;
    }
}
