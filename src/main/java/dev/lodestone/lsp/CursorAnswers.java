package dev.lodestone.lsp;

import dev.lodestone.rulebook.RuleFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Range;

/**
 * What the language server tells at the cursor, for editors that ask without its protocol: of a text that lies over the files of a rulebook.
 * Offsets count UTF-16 code units from the beginning of the text.
 */
public final class CursorAnswers {
    private final KnownMentions mentions = new KnownMentions();
    private final KnownParameters parameters = new KnownParameters();

    /**
     * What may be written at a place: {@code from} and {@code to} of what is written already, and {@code items}, each with {@code label}, {@code kind} and
     * {@code text}, and with {@code detail}, {@code about} (Markdown) and {@code snippet} (true where the text has places to fill in, as the
     * protocol writes them) if it has them.
     *
     * @param file its name, as {@code tariff.drl}
     * @param offset 0 to the length of the text
     */
    public Map<String, Object> completions(RuleFiles files, String file, String text, int offset) {
        Snapshot snapshot = snapshot(files, file, text);
        List<CompletionItem> items = FileKinds.isRules(file)
                ? DrlCompletion.at(snapshot, parameters, file, offset, true)
                : FileKinds.isYaml(file) ? YamlCompletion.at(snapshot, parameters, file, offset, true) : List.of();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.putAll(
                items.isEmpty()
                        ? places(offset, offset)
                        : places(text, items.get(0).getTextEdit().getLeft().getRange()));
        List<Map<String, Object>> told = new ArrayList<>();
        items.forEach(item -> told.add(item(item)));
        answer.put("items", told);
        return answer;
    }

    private static Map<String, Object> item(CompletionItem item) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("label", item.getLabel());
        told.put("kind", item.getKind().name().toLowerCase(Locale.ROOT));
        told.put("text", item.getTextEdit().getLeft().getNewText());
        if (item.getInsertTextFormat() == InsertTextFormat.Snippet) {
            told.put("snippet", true);
        }
        if (item.getDetail() != null) {
            told.put("detail", item.getDetail());
        }
        if (item.getDocumentation() != null) {
            told.put("about", item.getDocumentation().getRight().getValue());
        }
        return told;
    }

    /** What is told of the word at a place: {@code from}, {@code to} and {@code about} in Markdown; empty if nothing is. */
    public Map<String, Object> hover(RuleFiles files, String file, String text, int offset) {
        Hovers hovers = new Hovers(snapshot(files, file, text), parameters, rule -> null);
        Hover hover = hovers.at(file, Positions.of(text, offset));
        if (hover == null) {
            return Map.of();
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.putAll(hover.getRange() == null ? places(offset, offset) : places(text, hover.getRange()));
        told.put("about", hover.getContents().getRight().getValue());
        return told;
    }

    private static Map<String, Object> places(String text, Range range) {
        return places(Positions.offset(text, range.getStart()), Positions.offset(text, range.getEnd()));
    }

    private static Map<String, Object> places(int from, int to) {
        Map<String, Object> places = new LinkedHashMap<>();
        places.put("from", from);
        places.put("to", to);
        return places;
    }

    private Snapshot snapshot(RuleFiles files, String file, String text) {
        Map<String, String> texts = new TreeMap<>(files.texts());
        texts.put(file, text);
        return new Snapshot(Path.of(""), files.with(file, text), mentions.in(texts), Map.of());
    }
}
