/* What the editor tells at the cursor, by the language server's own answers: what may be written, and what a word means. */
import { autocompletion, snippet } from "../vendor/codemirror-autocomplete.js";
import { EditorView, hoverTooltip } from "../vendor/codemirror-view.js";
import { indentUnit } from "../vendor/codemirror-language.js";
import { blocks, invites, kindOf, template } from "./cursordata.js";

function element(name, className, ...inner) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...inner);
    return made;
}

const drawn = about => element("div", "told", ...blocks(about).map(([kind, pieces]) => element("p", kind,
    ...pieces.map(([bold, text]) => bold ? element("b", "", text) : text))));

const option = (item, order) => ({
    label: item.label,
    type: kindOf(item),
    detail: item.detail,
    info: item.about ? () => drawn(item.about) : undefined,
    apply: item.snippet ? snippet(template(item.text)) : item.text,
    sortText: String(order).padStart(4, "0"),
});

/** @param tell asks the service: (what, text, at, signal) to its answer, or null if there is none */
const proposals = tell => async context => {
    const line = context.state.doc.lineAt(context.pos);
    if (!context.explicit && !invites(line.text.slice(0, context.pos - line.from))) return null;
    const stop = new AbortController();
    context.addEventListener("abort", () => stop.abort());
    const answer = await tell("completions", context.state.doc.toString(), context.pos, stop.signal);
    if (!answer?.items.length || context.aborted) return null;
    /* Further letters choose among these; whatever else is written is asked about anew. */
    return { from: answer.from, options: answer.items.map(option), validFor: /^[\w$-]*$/ };
};

const meaning = tell => async (view, at) => {
    const { doc } = view.state;
    const told = await tell("hovers", doc.toString(), at);
    if (!told?.about || view.state.doc !== doc) return null;
    return { pos: told.from, end: told.to, above: true, create: () => ({ dom: drawn(told.about) }) };
};

const looks = EditorView.theme({
    ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--mono)", maxHeight: "14em" },
    ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "2px 6px", lineHeight: "1.4" },
    "& .cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { background: "var(--ink)", color: "var(--card)" },
    ".cm-completionDetail": { fontStyle: "normal" },
    ".cm-tooltip.cm-completionInfo": { padding: "0 .6rem", maxWidth: "min(26rem, 80vw)", whiteSpace: "normal" },
    ".told": { maxWidth: "26rem", padding: ".1rem .6rem", lineHeight: "1.4" },
    ".cm-completionInfo .told": { padding: "0" },
    ".told p": { margin: ".4rem 0" },
    ".told .li": { paddingLeft: "1rem" },
    ".told .quote": { borderLeft: "3px solid var(--line-strong)", paddingLeft: ".6rem" },
    /* Not by a background: Chromium would give it to what is typed there, as a style that the content policy refuses. */
    ".cm-snippetField": { backgroundColor: "transparent", outline: "1px dashed var(--line-strong)", outlineOffset: "1px" },
});

export const cursor = tell => [
    autocompletion({ override: [proposals(tell)] }), hoverTooltip(meaning(tell)), indentUnit.of("    "), looks,
];
