package dev.lodestone.lsp;

import dev.lodestone.drl.Tokens;
import dev.lodestone.rule.Token;
import java.util.List;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;

/** Where rules, parameters, responses and variables are declared, and where they are named. */
final class References {

    private References() {}

    static List<Location> definition(Snapshot snapshot, String file, Position position) {
        Mention mention = snapshot.at(file, position.getLine(), position.getCharacter());
        if (mention == null) {
            return FileKinds.isRules(file) ? binding(snapshot, file, position) : List.of();
        }
        return locations(
                snapshot,
                snapshot.of(mention.kind(), mention.name()).stream()
                        .filter(Mention::declares)
                        .toList());
    }

    static List<Location> of(Snapshot snapshot, String file, Position position, boolean declarations) {
        Mention mention = snapshot.at(file, position.getLine(), position.getCharacter());
        if (mention == null) {
            return List.of();
        }
        return locations(
                snapshot,
                snapshot.of(mention.kind(), mention.name()).stream()
                        .filter(m -> declarations || !m.declares())
                        .toList());
    }

    private static List<Location> locations(Snapshot snapshot, List<Mention> mentions) {
        return mentions.stream()
                .map(m -> new Location(snapshot.uri(m.file()), m.range()))
                .toList();
    }

    /** Where a variable of a rule is bound. */
    private static List<Location> binding(Snapshot snapshot, String file, Position position) {
        String text = snapshot.text(file);
        int offset = Positions.offset(text, position);
        Token word = Tokens.of(text).stream()
                .filter(t -> t.is(Token.Kind.VARIABLE) && t.start() <= offset && offset <= t.end())
                .findFirst()
                .orElse(null);
        if (word == null) {
            return List.of();
        }
        return RuleOutline.in(text).stream()
                .filter(r -> r.covers(offset) && r.bindings().containsKey(word.text()))
                .map(r -> r.bindings().get(word.text()))
                .map(t -> new Location(snapshot.uri(file), Positions.range(text, t.start(), t.end())))
                .toList();
    }
}
