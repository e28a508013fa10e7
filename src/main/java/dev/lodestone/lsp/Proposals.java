package dev.lodestone.lsp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Collects what may be written at a place, in the order in which it is proposed. */
final class Proposals {
    private final Range range;
    private final boolean snippets;
    private final Map<String, CompletionItem> items = new LinkedHashMap<>();

    /**
     * @param range what is written already, and is replaced
     * @param snippets whether the editor understands places to fill in
     */
    Proposals(Range range, boolean snippets) {
        this.range = range;
        this.snippets = snippets;
    }

    /**
     * Proposes a word.
     *
     * @param detail in a few words; null for none
     * @param about in Markdown; null for none
     */
    void word(String label, CompletionItemKind kind, String detail, String about) {
        add(label, label, kind, detail, about);
    }

    /**
     * Proposes a text.
     *
     * @param text with {@code $0} where to go on
     */
    void snippet(String label, String text, CompletionItemKind kind, String detail, String about) {
        CompletionItem item = add(label, snippets ? text : plain(text), kind, detail, about);
        if (item != null && snippets) {
            item.setInsertTextFormat(InsertTextFormat.Snippet);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\$\\{\\d+:([^}]*)}", "$1")
                .replaceAll("\\$\\d", "")
                .replace("\\$", "$");
    }

    private CompletionItem add(String label, String text, CompletionItemKind kind, String detail, String about) {
        if (items.containsKey(label)) {
            return null;
        }
        CompletionItem item = new CompletionItem(label);
        item.setKind(kind);
        item.setDetail(detail);
        if (about != null && !about.isBlank()) {
            item.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, about));
        }
        item.setSortText(String.format("%04d", items.size()));
        item.setTextEdit(Either.forLeft(new TextEdit(range, text)));
        items.put(label, item);
        return item;
    }

    List<CompletionItem> all() {
        return new ArrayList<>(items.values());
    }
}
