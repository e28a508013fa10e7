package dev.lodestone.drl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Sets of texts, kept so that those that lie within another set are found without a look at the rest: as ways from a root, along
 * the rarest text of a set first. Texts that many sets share then lead nowhere unless the rare ones are there too.
 */
final class Subsets<T> {

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>();
        private T value;
    }

    private final Map<String, Integer> counts = new HashMap<>();
    private final Node<T> root = new Node<>();
    private long steps;

    /** Counts the texts of a set that is to be kept; all have to be counted before the first is. */
    void expect(List<String> set) {
        set.forEach(text -> counts.merge(text, 1, Integer::sum));
    }

    /** What is kept at a set. */
    T at(List<String> set, Supplier<T> fresh) {
        Node<T> node = root;
        for (String text : sorted(set)) {
            node = node.next.computeIfAbsent(text, k -> new Node<>());
        }
        node.value = node.value == null ? fresh.get() : node.value;
        return node.value;
    }

    /** Gives what is kept at each set that lies within one, itself included. */
    void within(List<String> set, Consumer<T> each) {
        Set<String> texts = new HashSet<>(set);
        Deque<Node<T>> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            Node<T> node = open.pop();
            steps++;
            if (node.value != null) {
                each.accept(node.value);
            }
            // Whichever are fewer: the ways that lead on from here, or the texts that one may go along.
            if (node.next.size() < texts.size()) {
                node.next.forEach((text, next) -> {
                    if (texts.contains(text)) {
                        open.push(next);
                    }
                });
            } else {
                texts.stream().map(node.next::get).filter(Objects::nonNull).forEach(open::push);
            }
        }
    }

    private List<String> sorted(List<String> set) {
        List<String> sorted = new ArrayList<>(set);
        sorted.sort(Comparator.<String>comparingInt(text -> counts.getOrDefault(text, 0))
                .thenComparing(Comparator.naturalOrder()));
        return sorted;
    }

    /** How many sets, or beginnings of sets, were looked at. */
    long steps() {
        return steps;
    }
}
