package dev.lodestone.lsp;

import dev.lodestone.drl.Tokens;
import dev.lodestone.rule.Token;
import dev.lodestone.rule.TypeCard;
import dev.lodestone.rule.TypeCard.Member;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** What is told of the word under the cursor. */
final class Hovers {
    private final Snapshot snapshot;
    private final KnownParameters parameters;
    private final Function<String, Set<String>> fires;

    /** @param fires the dossiers in which a rule fires; null where that is not known yet */
    Hovers(Snapshot snapshot, KnownParameters parameters, Function<String, Set<String>> fires) {
        this.snapshot = snapshot;
        this.parameters = parameters;
        this.fires = fires;
    }

    /** Null if there is nothing to tell. */
    Hover at(String file, Position position) {
        Mention mention = snapshot.at(file, position.getLine(), position.getCharacter());
        if (mention != null) {
            return told(
                    mention.range(),
                    switch (mention.kind()) {
                        case RULE -> Tellings.rule(snapshot, mention.name(), fires.apply(mention.name()));
                        case PARAMETER -> parameters.told(snapshot, mention.name());
                        case RESPONSE -> Tellings.response(snapshot, mention.name());
                    });
        }
        if (FileKinds.isCases(file)) {
            return told(null, CaseWords.told(snapshot.text(file), position));
        }
        return FileKinds.isRules(file) ? word(file, position) : null;
    }

    /** @param range of the word; null to leave it to the editor */
    private static Hover told(Range range, String text) {
        return text == null ? null : new Hover(new MarkupContent(MarkupKind.MARKDOWN, text), range);
    }

    private Hover word(String file, Position position) {
        String text = snapshot.text(file);
        int offset = Positions.offset(text, position);
        List<Token> tokens = Tokens.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean named = token.is(Token.Kind.WORD) || token.is(Token.Kind.VARIABLE);
            if (named && token.start() <= offset && offset <= token.end()) {
                boolean member = i > 0 && tokens.get(i - 1).is(".");
                return told(
                        Positions.range(text, token.start(), token.end()),
                        word(new DrlPlace(text, token.start()), token, member));
            }
        }
        return null;
    }

    private static String word(DrlPlace place, Token token, boolean member) {
        if (token.is(Token.Kind.VARIABLE)) {
            String type = place.variables().get(token.text());
            TypeCard card = type == null ? null : Cards.of(type);
            return type == null
                    ? null
                    : "**" + token.text() + "**: " + type + (card == null ? "" : "\n\n" + card.about());
        }
        String owner = member ? place.before() : place.pattern();
        TypeCard card = owner == null ? null : Cards.of(owner);
        Member found = card == null ? null : Cards.member(owner, token.text());
        if (found != null) {
            return Tellings.member(card, found);
        }
        TypeCard type = Cards.of(token.text());
        boolean constant = card != null && member && card.constants().contains(token.text());
        return type != null && !member ? Tellings.type(type) : constant ? Tellings.type(card) : null;
    }
}
