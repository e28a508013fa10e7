/* The editor of rule texts. It lives in a shadow root, where its styles need no exception from the content policy. */
import { EditorState } from "../vendor/codemirror-state.js";
import { EditorView, keymap, lineNumbers, highlightActiveLine, drawSelection } from "../vendor/codemirror-view.js";
import { StreamLanguage, HighlightStyle, syntaxHighlighting, bracketMatching } from "../vendor/codemirror-language.js";
import { defaultKeymap, history, historyKeymap } from "../vendor/codemirror-commands.js";
import { linter, lintGutter, lintKeymap } from "../vendor/codemirror-lint.js";
import { tags } from "../vendor/lezer-highlight.js";
import { html, useEffect, useRef } from "./ui.js";
import { kindAt } from "./drl.js";
import { cursor } from "./cursor.js";

const drl = StreamLanguage.define({
    startState: () => ({ comment: false }),
    /* "variable" has a meaning of its own in the editor. */
    token: (stream, state) => kindAt(stream, state)?.replace("variable", "binding"),
    tokenTable: { meta: tags.meta, binding: tags.special(tags.variableName), type: tags.typeName, constant: tags.constant(tags.name) },
});

const colours = HighlightStyle.define([
    { tag: tags.keyword, color: "var(--t-keyword)", fontWeight: "600" },
    { tag: tags.string, color: "var(--t-string)" },
    { tag: tags.comment, color: "var(--t-comment)", fontStyle: "italic" },
    { tag: tags.typeName, color: "var(--t-type)" },
    { tag: [tags.meta, tags.number, tags.constant(tags.name)], color: "var(--t-meta)" },
    { tag: tags.special(tags.variableName), color: "var(--t-variable)" },
]);

const looks = EditorView.theme({
    "&": { backgroundColor: "var(--card)", color: "var(--ink)", fontSize: "14px", height: "100%" },
    "&.cm-focused": { outline: "3px solid var(--focus)", outlineOffset: "-3px" },
    ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.5" },
    ".cm-content": { caretColor: "var(--ink)" },
    ".cm-cursor": { borderLeftColor: "var(--ink)" },
    ".cm-gutters": { backgroundColor: "var(--raised)", color: "var(--ink-soft)", borderRight: "1px solid var(--line)" },
    ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--accent) 7%, transparent)" },
    "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
        background: "color-mix(in srgb, var(--accent) 28%, transparent)",
    },
    ".cm-tooltip": { backgroundColor: "var(--card)", color: "var(--ink)", border: "1px solid var(--line-strong)" },
    ".cm-diagnostic": { padding: ".3rem .6rem" },
    ".cm-panels": { backgroundColor: "var(--raised)", color: "var(--ink)" },
    ".cm-panel.cm-panel-lint ul [aria-selected]": { backgroundColor: "var(--card)", color: "var(--ink)" },
});

/** Where a finding stands in the text: from its column to the end of the word. */
function place(doc, finding) {
    const line = doc.line(Math.min(doc.lines, Math.max(1, finding.line)));
    const from = Math.min(line.to, line.from + Math.max(0, finding.column - 1));
    const word = line.text.slice(from - line.from).match(/^[\w$@-]+|^\S/);
    return { from, to: Math.min(line.to, from + (word ? word[0].length : 0)) };
}

/**
 * @param text what it begins with; what is typed it tells, and is not told back, as that may have been overtaken
 * @param put a text that takes the place of what was typed, in a new object each time
 * @param check gives the findings for a text, as a promise
 * @param tell gives what is told at a place of a text, as a promise: ("completions" or "hovers", text, offset, signal); null if nothing is
 * @param go a line to show, in a new object each time
 */
export function Editor({ text, put, label, check, tell, onText, go }) {
    const host = useRef();
    const view = useRef();
    const latest = useRef({});
    latest.current = { check, tell, onText };
    useEffect(() => {
        const root = host.current.shadowRoot || host.current.attachShadow({ mode: "open" });
        const findings = async v => (await latest.current.check(v.state.doc.toString())).map(d => ({
            ...place(v.state.doc, d),
            severity: d.level.toLowerCase() === "error" ? "error" : "warning",
            message: d.message + (d.suggestion ? "\n" + d.suggestion : ""),
        }));
        view.current = new EditorView({
            root, parent: root,
            state: EditorState.create({
                doc: text,
                extensions: [
                    lineNumbers(), history(), drawSelection(), highlightActiveLine(), bracketMatching(), lintGutter(), drl,
                        syntaxHighlighting(colours), looks,
                    keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
                    EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", tabindex: "0" }),
                    EditorView.updateListener.of(u => { if (u.docChanged) latest.current.onText(u.state.doc.toString()); }),
                    linter(findings, { delay: 350 }), cursor((...asked) => latest.current.tell(...asked)),
                ],
            }),
        });
        return () => view.current.destroy();
    }, [label]);
    useEffect(() => {
        const v = view.current;
        if (v && put && v.state.doc.toString() !== put.text) v.dispatch({ changes: { from: 0, to: v.state.doc.length, insert: put.text } });
    }, [put]);
    useEffect(() => {
        if (!go?.line) return;
        const v = view.current;
        const line = v.state.doc.line(Math.min(v.state.doc.lines, go.line));
        v.dispatch({
            selection: { anchor: Math.min(line.to, line.from + Math.max(0, (go.column || 1) - 1)) },
            effects: EditorView.scrollIntoView(line.from, { y: "start", yMargin: 40 }),
        });
        if (go.focus) v.focus();
    }, [go, label]);
    return html`<div class="editor" ref=${host}></div>`;
}
