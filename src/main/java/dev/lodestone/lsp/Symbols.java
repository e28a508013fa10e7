package dev.lodestone.lsp;

import dev.lodestone.lsp.Mention.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;

/** What a file consists of: rules, cases, parameters or responses, each from where it begins to the next. */
final class Symbols {
    private static final Pattern CASE = Pattern.compile("(?m)^- (?:name:\\s*(.*))?");

    private Symbols() {}

    static List<DocumentSymbol> of(Snapshot snapshot, String file) {
        String text = snapshot.text(file);
        if (FileKinds.isRules(file)) {
            return rules(text);
        }
        return FileKinds.isCases(file) ? cases(text) : declared(snapshot, file, text);
    }

    private static List<DocumentSymbol> rules(String text) {
        List<DocumentSymbol> symbols = new ArrayList<>();
        for (RuleOutline rule : RuleOutline.in(text)) {
            Range whole = Positions.range(text, rule.start(), rule.end());
            Range name = Positions.range(text, rule.name().start(), rule.name().end());
            String detail = rule.metadata().getOrDefault("severity", "");
            symbols.add(new DocumentSymbol(shown(rule.name().text()), SymbolKind.Function, whole, name, detail));
        }
        return symbols;
    }

    private static List<DocumentSymbol> cases(String text) {
        Map<Integer, String> starts = new TreeMap<>();
        Matcher begin = CASE.matcher(text);
        while (begin.find()) {
            String name = begin.group(1) == null ? "" : begin.group(1);
            starts.put(begin.start(), name.replaceAll("^[\"']|[\"']$", ""));
        }
        List<DocumentSymbol> symbols = new ArrayList<>();
        List<Integer> places = new ArrayList<>(starts.keySet());
        for (int i = 0; i < places.size(); i++) {
            int end = i + 1 < places.size() ? places.get(i + 1) - 1 : text.length();
            int line = text.indexOf('\n', places.get(i));
            Range name = Positions.range(text, places.get(i), line < 0 ? end : Math.min(line, end));
            Range whole = Positions.range(text, places.get(i), end);
            symbols.add(new DocumentSymbol(shown(starts.get(places.get(i))), SymbolKind.Event, whole, name));
        }
        return symbols;
    }

    private static List<DocumentSymbol> declared(Snapshot snapshot, String file, String text) {
        List<Mention> declared = snapshot.mentions().getOrDefault(file, List.of()).stream()
                .filter(Mention::declares)
                .toList();
        Position last = Positions.of(text, text.length());
        List<DocumentSymbol> symbols = new ArrayList<>();
        for (int i = 0; i < declared.size(); i++) {
            Mention one = declared.get(i);
            Position end =
                    i + 1 < declared.size() ? new Position(declared.get(i + 1).line(), 0) : last;
            SymbolKind kind = one.kind() == Kind.PARAMETER ? SymbolKind.Constant : SymbolKind.Key;
            Range whole = new Range(new Position(one.line(), 0), end);
            symbols.add(new DocumentSymbol(shown(one.name()), kind, whole, one.range()));
        }
        return symbols;
    }

    /** Editors refuse symbols without a name. */
    private static String shown(String name) {
        return name.isBlank() ? "(no name yet)" : name;
    }
}
