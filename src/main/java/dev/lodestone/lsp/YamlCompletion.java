package dev.lodestone.lsp;

import dev.lodestone.advice.Certainty;
import dev.lodestone.advice.Severity;
import dev.lodestone.fact.MeasureKind;
import dev.lodestone.fact.Words;
import dev.lodestone.lsp.Mention.Kind;
import dev.lodestone.rule.TypeCard;
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
    private static final Pattern KEY = Pattern.compile("([\\w-]+):\\s*[\"']?(?:[\\w./-]+,\\s*)*[\\w./-]*$");
    private static final Pattern FACT =
            Pattern.compile("\\{\\s*fact:\\s*(\\w+)\\s*,[^{}]*[,]\\s*\\w*$|\\{\\s*fact:\\s*(\\w+)\\s*,\\s*\\w*$");
    private static final Pattern UNIT = Pattern.compile("(?m)^\\s+unit:\\s*(.+?)\\s*$");
    private static final List<String> CASE = List.of("name", "asOf", "for", "given", "then", "asks");
    private static final List<String> EXPECTED = List.of("rule", "economy", "mineral", "severity", "certainty", "says");
    private static final List<String> PARAMETER =
            List.of("unit", "kind", "source", "value", "values", "note", "review");
    private static final List<String> RESPONSE = List.of("says", "measure", "days", "opposes", "because");

    private final Snapshot snapshot;
    private final KnownParameters parameters;
    private final String file;
    private final String line;
    private final Proposals proposals;

    private YamlCompletion(Snapshot snapshot, KnownParameters parameters, String file, int offset, boolean snippets) {
        this.snapshot = snapshot;
        this.parameters = parameters;
        this.file = file;
        String text = snapshot.text(file);
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
        Matcher key = KEY.matcher(line);
        if (key.find() && value(key.group(1))) {
            return;
        }
        boolean inset = line.startsWith(" ");
        if (FileKinds.isCases(file)) {
            cases();
        } else if (file.equals(RuleFiles.PARAMETERS)) {
            keys(line.startsWith("    ") ? PARAMETER : List.of());
        } else if (file.equals(RuleFiles.RESPONSES)) {
            keys(inset ? RESPONSE : List.of());
        } else if (inset) {
            names(Kind.RULE);
        }
    }

    /** Whether values of that key are known. */
    private boolean value(String key) {
        switch (key) {
            case "rule" -> names(Kind.RULE);
            case "days" -> names(Kind.PARAMETER);
            case "opposes" -> names(Kind.RESPONSE);
            case "fact" ->
                Cards.submitted().forEach(c -> proposals.word(c.name(), CompletionItemKind.Class, null, c.about()));
            case "severity" -> values(Severity.values());
            case "certainty" -> values(Certainty.values());
            case "kind" -> values(Parameter.Kind.values());
            case "measure" -> values(MeasureKind.values());
            case "unit" -> units();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void names(Kind kind) {
        for (String name : snapshot.names(kind)) {
            String about = kind == Kind.RESPONSE ? Tellings.response(snapshot, name) : null;
            String detail = kind == Kind.PARAMETER ? parameters.brief(snapshot, name) : null;
            proposals.word(name, CompletionItemKind.Reference, detail, about);
        }
    }

    private void values(Enum<?>[] constants) {
        Stream.of(constants).forEach(c -> proposals.word(Words.of(c), CompletionItemKind.EnumMember, null, null));
    }

    private void units() {
        Set<String> units = new TreeSet<>(Set.of("share", "rate", "days"));
        UNIT.matcher(snapshot.files().parameters()).results().forEach(m -> units.add(m.group(1)));
        units.forEach(u -> proposals.word(u, CompletionItemKind.Unit, null, null));
    }

    private void cases() {
        Matcher fact = FACT.matcher(line);
        if (fact.find()) {
            TypeCard card = Cards.of(fact.group(1) == null ? fact.group(2) : fact.group(1));
            if (card != null) {
                card.fields()
                        .forEach(f -> proposals.snippet(
                                f.name(), f.name() + ": $0", CompletionItemKind.Field, Cards.told(f), f.about()));
            }
        } else if (line.contains("{")) {
            keys(EXPECTED);
        } else {
            keys(CASE);
            proposals.snippet("case", Snippets.CASE, CompletionItemKind.Snippet, "a new case", null);
        }
    }

    private void keys(List<String> keys) {
        keys.forEach(k -> proposals.snippet(k, k + ": $0", CompletionItemKind.Property, null, null));
    }
}
