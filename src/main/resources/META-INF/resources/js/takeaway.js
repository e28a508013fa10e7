/* Export: the advice in the forms that offices use. Long work shows its progress and can be stopped. */
import { html, useState, useRef, Problem } from "./ui.js";
import { assess, assessBody, ask, save, XLSX } from "./service.js";

const FORMS = [
    { label: "Briefing (Markdown)", accept: "text/markdown", ending: "md" },
    { label: "Table (CSV)", accept: "text/csv", ending: "csv" },
    { label: "Workbook (XLSX)", accept: XLSX, ending: "xlsx" },
    { label: "Answer (JSON)", accept: "application/json", ending: "json" },
];

export function TakeAway({ state }) {
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
        <details class="menu"><summary class="button">Export</summary>
            <div class="menu-body" onClick=${e => { if (e.target.tagName === "BUTTON") e.currentTarget.parentElement.open = false; }}>
                ${FORMS.map(f => html`<button type="button" disabled=${busy !== null}
                    onClick=${() => work(f.label, f.ending, signal => assess(state.request,
                    { accept: f.accept, signal, shown: true, whole: true }))}>${f.label}</button>`)}
                <button type="button" disabled=${busy !== null}
                    onClick=${() => work("Facts", "facts.xlsx",
                    signal => ask("api/v1/facts", { method: "POST", body: assessBody(state.request), accept: XLSX, signal,
                    shown: true }))}>Facts (XLSX)</button>
                <button type="button" onClick=${() => setTimeout(() => print(), 50)}>Print or PDF</button>
                <button type="button" onClick=${() => navigator.clipboard?.writeText(location.href)}>Copy the link</button>
            </div></details>
        ${busy && html`<p class="progress" role="status"><progress aria-label=${busy}></progress> ${busy} <button type="button"
            class="plain" onClick=${() => stop.current.abort()}>Cancel</button></p>`}
        ${failed && html`<${Problem} error=${failed}/>`}
    </div>`;
}
