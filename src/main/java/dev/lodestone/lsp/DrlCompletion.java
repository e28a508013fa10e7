package dev.lodestone.lsp;

import dev.lodestone.advice.Severity;
import dev.lodestone.drl.Metadata;
import dev.lodestone.fact.Words;
import dev.lodestone.lsp.Mention.Kind;
import dev.lodestone.rule.TypeCard;
import dev.lodestone.rule.TypeCard.Member;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;

/** What may be written at a place in a rule file. */
final class DrlCompletion {
    /** What rules name by {@code of}. */
    private static final Set<String> NAMED = Set.of("Economy", "Mineral");

    private static final Set<String> VALUES = Set.of("==", "!=", "<", "<=", ">", ">=", "contains", "&&", "||");

    private final Snapshot snapshot;
    private final KnownParameters parameters;
    private final String file;
    private final DrlPlace place;
    private final Proposals proposals;

    private DrlCompletion(
            Snapshot snapshot, KnownParameters parameters, String file, DrlPlace place, boolean snippets) {
        this.snapshot = snapshot;
        this.parameters = parameters;
        this.file = file;
        this.place = place;
        String text = snapshot.text(file);
        String written = place.isText() ? tail(place.partial()) : place.partial();
        this.proposals =
                new Proposals(Positions.range(text, place.offset() - written.length(), place.offset()), snippets);
    }

    /** @param offset of the place in the text of the file */
    static List<CompletionItem> at(
            Snapshot snapshot, KnownParameters parameters, String file, int offset, boolean snippets) {
        DrlPlace place = new DrlPlace(snapshot.text(file), offset);
        if (place.isComment()) {
            return List.of();
        }
        DrlCompletion completion = new DrlCompletion(snapshot, parameters, file, place, snippets);
        completion.propose();
        return completion.proposals.all();
    }

    /** Of a list within a text, the part that is being written. */
    private static String tail(String text) {
        int from = Math.max(text.lastIndexOf(','), Math.max(text.lastIndexOf(' '), text.lastIndexOf('{')));
        return text.substring(from + 1);
    }

    private void propose() {
        if (place.isText()) {
            inText();
            return;
        }
        switch (place.section()) {
            case TOP -> top();
            case HEADER -> header();
            case WHEN -> when();
            case THEN -> then();
        }
    }

    private void inText() {
        String metadata = place.metadata();
        if (metadata == null) {
            names(
                    switch (place.compared()) {
                        case "rule" -> Kind.RULE;
                        case "response", "responses" -> Kind.RESPONSE;
                        case "name" -> "Parameter".equals(place.pattern()) ? Kind.PARAMETER : null;
                        default -> null;
                    });
        } else if (metadata.equals("responses") || metadata.equals("conflictsWith")) {
            names(Kind.RESPONSE);
        } else if (metadata.equals("decides")) {
            names(Kind.RULE);
        } else if (place.partial().lastIndexOf('{') > place.partial().lastIndexOf('}')) {
            RuleOutline.in(snapshot.text(file)).stream()
                    .filter(r -> r.covers(place.offset()))
                    .flatMap(r -> r.bindings().keySet().stream())
                    .forEach(v -> proposals.word(v, CompletionItemKind.Variable, null, null));
        }
    }

    private void names(Kind kind) {
        if (kind == null) {
            return;
        }
        for (String name : snapshot.names(kind)) {
            switch (kind) {
                case PARAMETER ->
                    proposals.word(
                            name,
                            CompletionItemKind.Constant,
                            parameters.brief(snapshot, name),
                            parameters.told(snapshot, name));
                case RESPONSE -> proposals.word(name, CompletionItemKind.Enum, null, Tellings.response(snapshot, name));
                case RULE -> proposals.word(name, CompletionItemKind.Reference, null, null);
            }
        }
    }

    private void top() {
        String theme = file.replaceFirst("\\.drl$", "");
        proposals.snippet(
                "rule", Snippets.RULE.replace("THEME", theme), CompletionItemKind.Snippet, "a new rule", null);
        Snippets.HEAD.forEach(line ->
                proposals.word(line.replace("THEME", theme.replace('-', '_')), CompletionItemKind.Keyword, null, null));
    }

    private void header() {
        String metadata = place.metadata();
        if ("severity".equals(metadata)) {
            Stream.of(Severity.values())
                    .forEach(s -> proposals.word(Words.of(s), CompletionItemKind.EnumMember, null, null));
        } else if ("wants".equals(metadata)) {
            Cards.submitted().forEach(c -> proposals.word(c.name(), CompletionItemKind.Class, null, c.about()));
        } else if (metadata == null) {
            String at = place.isBehind("@") ? "" : "@";
            Metadata.NAMES.forEach(name -> proposals.snippet(
                    at + name, at + name + Snippets.metadata(name), CompletionItemKind.Property, null, null));
            proposals.word("when", CompletionItemKind.Keyword, null, null);
        }
    }

    private void when() {
        if (place.isBehind(".")) {
            members(place.before());
            return;
        }
        String pattern = place.pattern();
        if (pattern == null) {
            patterns();
            return;
        }
        boolean value = VALUES.contains(place.back(1)) || place.owner().equals("in");
        TypeCard compared = value && place.comparedType() != null ? Cards.of(place.comparedType()) : null;
        if (compared != null) {
            if (NAMED.contains(compared.name())) {
                proposals.snippet(
                        compared.name() + ".of( \"",
                        compared.name() + ".of( \"$0\" )",
                        CompletionItemKind.Function,
                        "by name or code",
                        compared.about());
            }
            compared.constants()
                    .forEach(c -> proposals.word(
                            compared.name() + "." + c, CompletionItemKind.EnumMember, null, compared.about()));
        }
        if ("Parameter".equals(pattern) && value && place.compared().equals("name")) {
            snapshot.names(Kind.PARAMETER)
                    .forEach(name -> proposals.word(
                            '"' + name + '"', CompletionItemKind.Constant, parameters.brief(snapshot, name), null));
        }
        fields(Cards.of(pattern));
        variables();
    }

    private void patterns() {
        proposals.snippet("Parameter", Snippets.PARAMETER, CompletionItemKind.Snippet, "a number of policy", null);
        Cards.patterns()
                .forEach(card -> proposals.snippet(
                        card.name(),
                        card.name() + "( $0 )",
                        CompletionItemKind.Class,
                        Words.of(card.kind()),
                        card.about()));
        Snippets.CONDITIONS.forEach(
                (word, text) -> proposals.snippet(word, text, CompletionItemKind.Keyword, null, null));
        proposals.word("then", CompletionItemKind.Keyword, null, null);
    }

    private void fields(TypeCard card) {
        if (card != null) {
            card.fields().forEach(f -> proposals.word(f.name(), CompletionItemKind.Field, Cards.told(f), f.about()));
            methods(card);
        }
    }

    private void methods(TypeCard card) {
        for (Member method : card.methods()) {
            boolean none = method.takes().isEmpty();
            proposals.snippet(
                    method.name(),
                    method.name() + (none ? "()" : "( $0 )"),
                    CompletionItemKind.Method,
                    (none ? "" : "(" + method.takes() + ") ") + Cards.told(method),
                    method.about());
        }
    }

    private void members(String type) {
        TypeCard card = type == null ? null : Cards.of(type);
        if (card != null) {
            card.constants().forEach(c -> proposals.word(c, CompletionItemKind.EnumMember, null, null));
            fields(card);
        }
        if (type != null) {
            Cards.all().stream()
                    .filter(c -> c.name().startsWith(type + "."))
                    .forEach(c -> proposals.word(
                            c.name().substring(type.length() + 1), CompletionItemKind.Enum, null, c.about()));
        }
    }

    private void variables() {
        place.variables().forEach((name, type) -> proposals.word(name, CompletionItemKind.Variable, type, null));
    }

    private void then() {
        String owner = place.owner();
        if (place.isBehind(".")) {
            if (Snippets.CONCLUDED.contains(place.back(2))) {
                proposals.snippet("of", Snippets.OF, CompletionItemKind.Method, null, null);
            } else {
                members(place.before());
            }
        } else if (owner.isEmpty()) {
            Snippets.CONCLUSIONS.forEach(
                    (word, text) -> proposals.snippet(word, text, CompletionItemKind.Snippet, null, null));
            proposals.word("end", CompletionItemKind.Keyword, null, null);
        } else if (owner.equals("insertLogical")) {
            Snippets.CONCLUDED.forEach(type ->
                    proposals.snippet(type + ".of", type + "." + Snippets.OF, CompletionItemKind.Function, null, null));
        } else if (place.isBehind("(")) {
            proposals.word("drools", CompletionItemKind.Keyword, null, null);
        } else {
            variables();
            proposals.word("null", CompletionItemKind.Keyword, null, null);
        }
    }
}
