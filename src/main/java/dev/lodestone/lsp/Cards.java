package dev.lodestone.lsp;

import dev.lodestone.rule.TypeCard;
import dev.lodestone.rule.TypeCard.Kind;
import dev.lodestone.rule.TypeCard.Member;
import dev.lodestone.rule.TypeCards;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The vocabulary by name. */
final class Cards {

    /** Read when first asked for, and once. */
    private static final class All {
        private static final Map<String, TypeCard> BY_NAME = read();

        private static Map<String, TypeCard> read() {
            Map<String, TypeCard> cards = new LinkedHashMap<>();
            TypeCards.all().forEach(card -> cards.put(card.name(), card));
            return cards;
        }
    }

    private Cards() {}

    /** Null if there is no such type. */
    static TypeCard of(String type) {
        return All.BY_NAME.get(type);
    }

    static Collection<TypeCard> all() {
        return All.BY_NAME.values();
    }

    /** What patterns look for. */
    static Stream<TypeCard> patterns() {
        return all().stream().filter(c -> c.kind() != Kind.VALUE);
    }

    static Stream<TypeCard> submitted() {
        return all().stream().filter(c -> c.kind() == Kind.SUBMITTED);
    }

    /** A field or a method of a type; null if it has none of that name. */
    static Member member(String type, String name) {
        TypeCard card = of(type);
        return card == null
                ? null
                : Stream.concat(card.fields().stream(), card.methods().stream())
                        .filter(m -> m.name().equals(name))
                        .findFirst()
                        .orElse(null);
    }

    /** "Estimate, share, may be unknown". */
    static String told(Member member) {
        return member.type()
                + (member.unit().isEmpty() ? "" : ", " + member.unit())
                + (member.unknown() ? ", may be unknown" : "");
    }

    /** The call of a method as it is written, a field's name. */
    static String written(TypeCard card, Member member) {
        return card.fields().contains(member)
                ? member.name()
                : member.name() + (member.takes().isEmpty() ? "()" : "( " + member.takes() + " )");
    }
}
