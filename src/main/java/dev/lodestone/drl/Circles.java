package dev.lodestone.drl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Finds what leads back to itself, by Tarjan's algorithm for strongly connected components, without recursion. */
final class Circles {
    private final Function<String, Set<String>> next;
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, Integer> lowest = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> isOpen = new HashSet<>();
    private final Map<String, Integer> circles = new HashMap<>();

    Circles(Collection<String> all, Function<String, Set<String>> next) {
        Map<String, Set<String>> known = new HashMap<>();
        this.next = from -> known.computeIfAbsent(from, next);
        for (String each : new TreeSet<>(all)) {
            if (!index.containsKey(each)) {
                visit(each);
            }
        }
    }

    /** The number of its circle for each that is in one. */
    Map<String, Integer> all() {
        return circles;
    }

    private void visit(String root) {
        Map<String, Iterator<String>> way = new LinkedHashMap<>();
        Deque<String> stack = new ArrayDeque<>();
        enter(root, way, stack);
        while (!stack.isEmpty()) {
            String at = stack.peek();
            Iterator<String> left = way.get(at);
            if (left.hasNext()) {
                String to = left.next();
                if (!index.containsKey(to)) {
                    enter(to, way, stack);
                } else if (isOpen.contains(to)) {
                    lowest.merge(at, index.get(to), Math::min);
                }
            } else {
                stack.pop();
                leave(at, stack.peek());
            }
        }
    }

    private void enter(String each, Map<String, Iterator<String>> way, Deque<String> stack) {
        index.put(each, index.size());
        lowest.put(each, index.get(each));
        open.push(each);
        isOpen.add(each);
        stack.push(each);
        way.put(each, next.apply(each).iterator());
    }

    private void leave(String each, String before) {
        if (before != null) {
            lowest.merge(before, lowest.get(each), Math::min);
        }
        if (lowest.get(each).equals(index.get(each))) {
            List<String> circle = new ArrayList<>();
            String one;
            do {
                one = open.pop();
                isOpen.remove(one);
                circle.add(one);
            } while (!one.equals(each));
            if (circle.size() > 1 || next.apply(each).contains(each)) {
                circle.forEach(c -> circles.put(c, index.get(each)));
            }
        }
    }

    /** The shortest way from one of several to an end, both included. */
    static List<String> path(Set<String> from, String end, Function<String, Set<String>> next) {
        if (from.contains(end)) {
            return List.of(end);
        }
        Map<String, String> before = new HashMap<>();
        Deque<String> left = new ArrayDeque<>(new TreeSet<>(from));
        left.forEach(f -> before.put(f, null));
        while (!left.isEmpty() && !before.containsKey(end)) {
            String at = left.poll();
            for (String to : new TreeSet<>(next.apply(at))) {
                if (!before.containsKey(to)) {
                    before.put(to, at);
                    left.add(to);
                }
            }
        }
        List<String> path = new ArrayList<>();
        for (String at = end; at != null; at = before.get(at)) {
            path.add(0, at);
        }
        return path;
    }
}
