/* Export: the advice in the forms that offices use. Long work shows its progress and can be stopped. */
import { html, useState, useEffect, useRef, Problem } from "./ui.js";
import { assess, assessBody, ask, save, XLSX } from "./service.js";
import { linkTo } from "./store.js";

const FORMS = [
    { label: "Briefing (Markdown)", accept: "text/markdown", ending: "md" },
    { label: "Table (CSV)", accept: "text/csv", ending: "csv" },
    { label: "Workbook (XLSX)", accept: XLSX, ending: "xlsx" },
    { label: "Answer (JSON)", accept: "application/json", ending: "json" },
];

/** Closes an open menu on Escape and on a click beside it. */
function useClosing(menu) {
    useEffect(() => {
        const close = e => {
            const { current } = menu;
            if (!current?.open || (e.type === "keydown" ? e.key !== "Escape" : current.contains(e.target))) return;
            current.open = false;
            if (e.type === "keydown") current.firstElementChild.focus();
        };
        addEventListener("keydown", close);
        addEventListener("click", close);
        return () => { removeEventListener("keydown", close); removeEventListener("click", close); };
    }, []);
}

/** What became of a link that is to be copied: copied, by (to be copied by hand) or here (it leads nowhere else). */
const Link = ({ became }) => became === "copied" ? html`<p class="progress" role="status">The link is copied.</p>`
    : became === "here" ? html`<p class="progress" role="status"><span>These facts are kept in this window only, so a link to them works
        nowhere else. <a href=${linkTo("facts")}>Keep them by a name</a> first.</span></p>`
    : html`<p class="field wide"><label for="link">The link, to copy</label><input id="link" readonly value=${location.href}
        onFocus=${e => e.target.select()}/></p>`;

export function TakeAway({ state }) {
    const [link, setLink] = useState(null);
    const menu = useRef(null);
    useClosing(menu);
    useEffect(() => setLink(null), [state.query]);
    const copy = () => {
        if (state.query.k) setLink("here");
        else if (navigator.clipboard) navigator.clipboard.writeText(location.href).then(() => setLink("copied"), () => setLink("by"));
        else setLink("by");
    };
    const [busy, setBusy] = useState(null);
    const [failed, setFailed] = useState(null);
    const stop = useRef(null);
    const name = (state.request.title || "assessment").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60) + "-"
        + state.request.asOf;
    const work = async (label, ending, asking) => {
        stop.current = new AbortController();
        setBusy(label);
        setFailed(null);
        try {
            await save(name + "." + ending, await asking(stop.current.signal));
        } catch (e) {
            if (e.name !== "AbortError") setFailed(e);
        }
        setBusy(null);
    };
    return html`<div class="take">
        <details class="menu" ref=${menu}><summary class="button">Export</summary>
            <div class="menu-body" onClick=${e => { if (e.target.tagName === "BUTTON") e.currentTarget.parentElement.open = false; }}>
                ${FORMS.map(f => html`<button type="button" disabled=${busy !== null}
                    onClick=${() => work(f.label, f.ending, signal => assess(state.request,
                    { accept: f.accept, signal, shown: true, whole: true }))}>${f.label}</button>`)}
                <button type="button" disabled=${busy !== null}
                    onClick=${() => work("Facts", "facts.xlsx",
                    signal => ask("api/v1/facts", { method: "POST", body: assessBody(state.request), accept: XLSX, signal,
                    shown: true }))}>Facts (XLSX)</button>
                <button type="button" onClick=${() => setTimeout(() => print(), 50)}>Print or PDF</button>
                <button type="button" onClick=${copy}>Copy the link</button>
            </div></details>
        ${busy && html`<p class="progress" role="status"><progress aria-label=${busy}></progress> ${busy} <button type="button"
            class="plain" onClick=${() => stop.current.abort()}>Cancel</button></p>`}
        ${link && html`<${Link} became=${link}/>`}
        ${failed && html`<${Problem} error=${failed}/>`}
    </div>`;
}
