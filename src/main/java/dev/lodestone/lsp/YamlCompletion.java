package dev.lodestone.lsp;

import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.MeasureKind;
import dev.lodestone.fact.Unit;
import dev.lodestone.fact.Words;
import dev.lodestone.lsp.Mention.Kind;
import dev.lodestone.rule.TypeCard;
import dev.lodestone.rule.TypeCard.Member;
import dev.lodestone.rule.Vocabulary;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.situation.Parameter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;

/** What may be written at a place in cases, parameters, responses and the order of page one. */
final class YamlCompletion {
    private static final Pattern WRITTEN = Pattern.compile("[\\w./-]*$");
    /** What a response opposes is a list without brackets; behind any other comma stands the next key. */
    private static final Pattern KEY =
            Pattern.compile("(?:(opposes):\\s*(?:[\\w./-]+,\\s*)*|([\\w-]+):\\s*[\"']?)[\\w./-]*$");

    private static final Pattern UNIT = Pattern.compile("(?m)^\\s+unit:\\s*(.+?)\\s*$");
    private static final List<String> CASE = List.of("name", "asOf", "for", "given", "then", "asks");
    private static final List<String> EXPECTED = List.of("rule", "economy", "mineral", "severity", "certainty", "says");
    private static final List<String> PARAMETER =
            List.of("unit", "kind", "source", "value", "values", "note", "review");
    private static final List<String> RESPONSE = List.of("says", "measure", "days", "except", "opposes", "because");

    private final Snapshot snapshot;
    private final KnownParameters parameters;
    private final String file;
    private final String line;
    private final String before;
    private final Proposals proposals;

    private YamlCompletion(Snapshot snapshot, KnownParameters parameters, String file, int offset, boolean snippets) {
        this.snapshot = snapshot;
        this.parameters = parameters;
        this.file = file;
        String text = snapshot.text(file);
        this.before = text.substring(0, offset);
        this.line = text.substring(text.lastIndexOf('\n', offset - 1) + 1, offset);
        Matcher written = WRITTEN.matcher(line);
        int length = written.find() ? written.group().length() : 0;
        this.proposals = new Proposals(Positions.range(text, offset - length, offset), snippets);
    }

    /** @param offset of the place in the text of the file */
    static List<CompletionItem> at(
            Snapshot snapshot, KnownParameters parameters, String file, int offset, boolean snippets) {
        YamlCompletion completion = new YamlCompletion(snapshot, parameters, file, offset, snippets);
        if (!completion.line.strip().startsWith("#")) {
            completion.propose();
        }
        return completion.proposals.all();
    }

    private void propose() {
        if (FileKinds.isCases(file)) {
            cases(CasePlace.in(before));
            return;
        }
        Matcher key = KEY.matcher(line);
        if (key.find() && value(key.group(1) == null ? key.group(2) : key.group(1))) {
            return;
        }
        boolean inset = line.startsWith(" ");
        if (file.equals(RuleFiles.PARAMETERS)) {
            keys(line.startsWith("    ") || line.contains("{") ? PARAMETER : List.of());
        } else if (file.equals(RuleFiles.RESPONSES)) {
            keys(inset ? RESPONSE : List.of());
        } else if (inset) {
            names(Kind.RULE);
        }
    }

    /** Whether values of that key are known, of a parameter or a response. */
    private boolean value(String key) {
        switch (key) {
            case "rule" -> names(Kind.RULE);
            case "days" -> names(Kind.PARAMETER);
            case "opposes" -> names(Kind.RESPONSE);
            case "kind" -> values(Parameter.Kind.values());
            case "measure" -> values(MeasureKind.values());
            case "unit" -> units();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void cases(CasePlace place) {
        boolean given = place.part().equals("given");
        TypeCard card = given ? Cards.of(place.written().getOrDefault("fact", "")) : null;
        if (place.isValue()) {
            valueInCase(place, card);
        } else if (place.part().isEmpty()) {
            keys(missing(CASE, place));
            proposals.snippet("case", Snippets.CASE, CompletionItemKind.Snippet, "a new case", null);
        } else if (!given) {
            keys(missing(EXPECTED, place));
        } else if (card == null) {
            keys(missing(List.of("fact"), place));
        } else {
            card.fields().stream()
                    .filter(f -> !place.written().containsKey(f.name()))
                    .forEach(f -> proposals.snippet(
                            f.name(), f.name() + ": $0", CompletionItemKind.Field, Cards.told(f), f.about()));
        }
    }

    private static List<String> missing(List<String> keys, CasePlace place) {
        return keys.stream().filter(k -> !place.written().containsKey(k)).toList();
    }

    /** @param card of the fact in which it stands; null where it stands in none */
    private void valueInCase(CasePlace place, TypeCard card) {
        Member field = card == null ? null : Cards.member(card.name(), place.key());
        if (field != null) {
            Class<?> type = Vocabulary.get().type(field.type().replace("list of ", ""));
            if (type != null && type.isEnum()) {
                values((Enum<?>[]) type.getEnumConstants());
            }
        } else if (place.part().equals("given") && place.key().equals("fact")) {
            Cards.submitted().forEach(c -> proposals.word(c.name(), CompletionItemKind.Class, null, c.about()));
        } else if (place.part().equals("then") || place.part().equals("asks")) {
            switch (place.key()) {
                case "rule" -> names(Kind.RULE);
                case "severity" -> values(Severity.values());
                case "certainty" -> values(Certainty.values());
                default -> {}
            }
        }
    }

    private void names(Kind kind) {
        for (String name : snapshot.names(kind)) {
            String about = kind == Kind.RESPONSE ? Tellings.response(snapshot, name) : null;
            String detail = kind == Kind.PARAMETER ? parameters.brief(snapshot, name) : null;
            proposals.word(name, CompletionItemKind.Reference, detail, about);
        }
    }

    private void values(Enum<?>[] constants) {
        // Units are written as they are read aloud: Mt.
        Stream.of(constants)
                .forEach(c -> proposals.word(
                        c instanceof Unit ? c.toString() : Words.of(c), CompletionItemKind.EnumMember, null, null));
    }

    private void units() {
        Set<String> units = new TreeSet<>(Set.of("share", "rate", "days"));
        UNIT.matcher(snapshot.files().parameters()).results().forEach(m -> units.add(m.group(1)));
        units.forEach(u -> proposals.word(u, CompletionItemKind.Unit, null, null));
    }

    private void keys(List<String> keys) {
        keys.forEach(k -> proposals.snippet(k, k + ": $0", CompletionItemKind.Property, null, null));
    }
}
