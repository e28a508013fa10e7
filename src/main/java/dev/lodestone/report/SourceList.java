package dev.lodestone.report;

import dev.lodestone.advice.Assessment.CitedFact;
import dev.lodestone.advice.RiskFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Sources with short numbers: each is listed once, whatever number of facts is taken from it. */
final class SourceList {
    private static final int CITED = 4;
    private static final int ADDRESSES = 1;
    private static final int WORDS = 12;

    private final Map<String, String> byFact = new HashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Set<String>> addresses = new HashMap<>();

    SourceList(List<CitedFact> facts) {
        for (CitedFact fact : facts) {
            byFact.put(fact.id(), fact.source());
        }
    }

    /** " [1,4]": the sources of what flags rest on, numbered as they are first cited. */
    String of(List<RiskFlag> flags) {
        Set<Integer> cited = new TreeSet<>();
        for (RiskFlag flag : flags) {
            for (String id : flag.because().facts()) {
                if (byFact.containsKey(id) && cited.size() < CITED) {
                    cited.add(number(byFact.get(id)));
                }
            }
        }
        return cited.isEmpty() ? "" : " [" + cited.stream().map(String::valueOf).collect(Collectors.joining(",")) + "]";
    }

    private int number(String source) {
        int at = source.indexOf(": http");
        String publication = named(at < 0 ? Lines.sentences(source)[0] : source.substring(0, at));
        Set<String> found = addresses.computeIfAbsent(publication, p -> new LinkedHashSet<>());
        if (at >= 0) {
            found.add(source.substring(at + 2).split("[\\s,;]", 2)[0].replaceAll("[.:]+$", ""));
        }
        return numbers.computeIfAbsent(publication, p -> numbers.size() + 1);
    }

    /** In so many words that one is told from another, without a remark in parentheses that does not end within them. */
    private static String named(String source) {
        String first = Lines.first(source, WORDS);
        return first.lastIndexOf('(') > first.lastIndexOf(')')
                ? first.substring(0, first.lastIndexOf('(')).strip()
                : first;
    }

    /** In the order of their numbers. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        numbers.forEach((publication, number) -> {
            Set<String> all = addresses.get(publication);
            int more = all.size() - ADDRESSES;
            String where = all.stream().limit(ADDRESSES).collect(Collectors.joining(", "))
                    + (more > 0 ? " and " + more + (more == 1 ? " more page" : " more pages") : "");
            lines.add("- [" + number + "] " + publication + (where.isEmpty() ? "" : ": " + where));
        });
        return lines;
    }
}
