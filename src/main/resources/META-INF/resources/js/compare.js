/* Compare: policy options side by side, against the facts as they stand. */
import { html, useState, useEffect, useMemo, useRef, Empty, Problem, Mark, DateInput, SEVERITIES } from "./ui.js";
import { once, ask, inquiryBody } from "./service.js";
import { economy, mineral, words, title, day, said } from "./names.js";
import { useStore, setQuery, linkTo, address } from "./store.js";
import { Working } from "./working.js";
import { Conclusion } from "./conclusion.js";
import { Robust } from "./robust.js";

const SIGN = { new: "+", worse: "↑", better: "↓", gone: "−", "other-figures": "≈", same: "", absent: "" };
const LABEL = { new: "new", worse: "worse", better: "better", gone: "gone", "other-figures": "other figures" };

/** Whether the facts that an option changes or removes are there. */
const fits = (variant, facts) => {
    const ids = new Set(facts.map(f => f.id));
    return [...(variant.remove || []), ...Object.keys(variant.change || {})].every(id => ids.has(id));
};

export function Compare() {
    const state = useStore();
    const [every, setShipped] = useState(null);
    const [failed, setFailed] = useState(null);
    useEffect(() => { once("api/v1/variants").then(setShipped).catch(setFailed); }, []);
    if (!state.request) {
        return html`<div><h1>Compare</h1><p class="lead">Take a case, choose what could be done, and see what each option changes.</p>
            <p class="start-one"><a class="button strong" href=${address("compare",
                { d: "tariffs-2024", v: "broad-tariffs,targeted-tariffs" })}>Broad against targeted tariffs</a></p>
            <${Empty} title="No facts yet."><p><a href="#/assess">Drop a file or choose a dossier</a> to compare options on it.</p>
                </${Empty}></div>`;
    }
    /* What stands below the options would be pushed down by them. */
    if (!every && !failed) return html`<div class="headline"><h1>Compare</h1></div>`;
    const shipped = (every || []).filter(v => fits(v, state.request.facts));
    return html`<${Options} state=${state} shipped=${shipped} failed=${failed}/>`;
}

function Options({ state, shipped, failed }) {
    const { request, query } = state;
    const chosen = (query.v || "").split(",").filter(Boolean);
    const days = (query.day || "").split(",").filter(d => /^\d{4}-\d\d-\d\d$/.test(d));
    const own = useMemo(() => days.map(asOf => ({ name: "on " + day(asOf), title: "The same facts on another day", asOf })), [query.day]);
    const setDays = wanted => setQuery({ day: wanted.join(",") || undefined }, true);
    const [compared, setMatrix] = useState(null);
    /* What was compared of other facts or of another day is not shown under this one's name. */
    const matrix = compared?.of === request ? compared : null;
    const [error, setError] = useState(null);
    const [busy, setBusy] = useState(false);
    const [all, setAll] = useState(false);
    const stop = useRef(null);
    /* What was edited against the dossier is an option too: the base is then the dossier as shipped. */
    const edits = useMemo(() => {
        if (!state.base || state.base.facts === request.facts) return null;
        const before = new Map(state.base.facts.map(f => [f.id, f]));
        const now = new Map(request.facts.map(f => [f.id, f]));
        const add = request.facts.filter(f => !before.has(f.id));
        const remove = [...before.keys()].filter(id => !now.has(id));
        const change = {};
        for (const [id, f] of now) {
            const b = before.get(id);
            if (!b || JSON.stringify(b) === JSON.stringify(f)) continue;
            change[id] = {};
            for (const k of new Set([...Object.keys(b),
                ...Object.keys(f)])) if (JSON.stringify(b[k]) !== JSON.stringify(f[k])) change[id][k] = f[k] ?? null;
        }
        return add.length + remove.length + Object.keys(change).length
            ? { name: "my edits", title: "The facts as edited here", add, remove, change } : null;
    }, [state.base, request.facts]);
    const variants = [...chosen.map(n => shipped.find(s => s.name === n)).filter(Boolean),
        ...(edits && query.mine !== "no" ? [edits] : []), ...own];
    const names = variants.map(v => v.name).join(",");
    useEffect(() => {
        if (variants.length === 0) { setMatrix(null); return; }
        stop.current?.abort();
        stop.current = new AbortController();
        const base = edits ? { ...request, facts: state.base.facts } : request;
        const { signal } = stop.current;
        setBusy(true);
        const body = inquiryBody(base, { variants: variants.map(({ about, ...v }) => v),
            ...(query.by ? { odds: true, by: query.by } : {}) });
        ask("api/v1/comparisons", { method: "POST", body, signal, shown: true }).then(a => a.json())
            .then(m => { setMatrix({ ...m, of: request }); setError(null); })
            .catch(e => { if (e.name !== "AbortError") setError(e); })
            .finally(() => { if (!signal.aborted) setBusy(false); });
        return () => stop.current.abort();
    }, [names, request.facts, request.asOf, String(request.for), shipped.length, own, query.by]);
    const toggle = name => setQuery({ v: (chosen.includes(name) ? chosen.filter(c => c !== name) : [...chosen, name]).join(",") }, true);
    const rows = matrix ? matrix.flags.filter(f => all || f.cells.some(c => c.change !== "same" && c.change !== "absent")) : [];
    const answers = matrix ? matrix.responses.filter(r => r.cells.some(c => c.change !== "same" && c.change !== "absent")) : [];
    return html`<div class="compare">
        <div class="headline"><div><h1>Compare</h1><p
            class="quiet">${request.title}, as of ${day(request.asOf)}, for ${request.for.length ? request.for.map(economy).join(", ")
            : "all economies"}</p></div></div>
        ${failed && html`<${Problem} error=${failed}/>`}
        <fieldset class="options"><legend>Options</legend>
            ${shipped.map(s => html`<label class="option"><input type="checkbox" checked=${chosen.includes(s.name)}
                onChange=${() => toggle(s.name)}/><span><b>${title(s.name)}</b> <span class="quiet">${s.title}</span></span></label>`)}
            ${edits && html`<label class="option"><input type="checkbox" checked=${query.mine !== "no"}
                onChange=${() => setQuery({ mine: query.mine === "no" ? undefined : "no" }, true)}/><span><b>My edits</b> <span
                class="quiet">the facts as edited here, against the dossier</span></span></label>`}
            ${own.map(o => html`<label class="option"><input type="checkbox" checked
                onChange=${() => setDays(days.filter(d => d !== o.asOf))}/><span>
                <b>${title(o.name)}</b> <span class="quiet">${o.title}</span></span></label>`)}
        </fieldset>
        <${OtherDay} request=${request} onAdd=${asOf => setDays([...days.filter(d => d !== asOf), asOf])}/>
        <div class="field"><label for="compare-by">Over draws of what is uncertain, on <span class="quiet">optional</span></label>
            <${DateInput} id="compare-by" optional value=${query.by || ""} onDate=${v => setQuery({ by: v || undefined })}/></div>
        <p class="quiet">Or <a href=${linkTo("facts", { v: query.v })}>edit facts</a>: the edited case becomes an option.</p>
        ${error && html`<${Problem} error=${error}/>`}
        ${busy && html`<${Working} says="Assessing each option" onStop=${() => { stop.current.abort(); setBusy(false); }}/>`}
        ${variants.length === 0 && html`<${Empty} title="Choose at least one option."><p><button type="button" class="plain"
            onClick=${() => setQuery({ v: "broad-tariffs,targeted-tariffs" }, true)}>Broad against targeted tariffs</button></p>
            </${Empty}>`}
        ${matrix?.odds && variants.length > 0 && html`<${Robust} odds=${matrix.odds}/>`}
        ${matrix && variants.length > 0 && html`<section aria-labelledby="matrix-title" aria-busy=${busy ? "true" : "false"}>
            <${Conclusion} matrix=${matrix} request=${request}/>
            <div class="section-head"><h2 id="matrix-title">What each option changes</h2><label class="check"><input type="checkbox"
                checked=${all} onChange=${e => setAll(e.target.checked)}/> Also what stays the same</label></div>
            <div class="scroll" tabindex="0" role="region" aria-label="Flags by option"><table class="matrix"><thead>
                <tr><th scope="col">Flag</th>${matrix.columns.map(c => html`<th
                    scope="col">${c.name === "base" ? "As it stands" : title(c.name)}<p class="does">${c.does}</p></th>`)}</tr>
                <tr class="sums"><th scope="row">All flags</th>${matrix.columns.map(c => html`<td>${SEVERITIES.filter(s => c[s] > 0)
                    .map(s => html`<span class="sum"><${Mark} severity=${s} label/> ${c[s]}</span>`)}</td>`)}</tr></thead>
            <tbody>${rows.length === 0 && html`<tr><td colspan=${matrix.columns.length + 1}>No flag differs between the options.</td></tr>`}
                ${rows.map(f => html`<tr><th scope="row"><a href=${linkTo("rules", { rule: f.rule })}>${words(f.rule)}</a><p
                    class="quiet">${economy(f.economy)}${f.mineral ? " · " + mineral(f.mineral) : ""}</p></th>
                    ${f.cells.map(c => html`<td class=${"change " + c.change}>${c.change === "absent" && !c.severity
                        ? html`<span class="quiet">no flag</span>` : html`
                        <p>${c.severity && html`<${Mark} severity=${c.severity} label/> `}${LABEL[c.change]
                            && html`<span class=${"verdict " + c.change}><span
                            aria-hidden="true">${SIGN[c.change]}</span> ${LABEL[c.change]}</span>`}${c.certainty === "possible"
                            && html` <span class="certainty">possible</span>`}</p>
                        ${c.change !== "same" && c.says && html`<p>${said(c.says)}</p>`}${c.why
                            && html`<p class="quiet">${said(c.why)}</p>`}`}</td>`)}</tr>`)}</tbody></table></div>
            ${answers.length > 0 && html`<h3 class="gap">Responses that differ</h3><div class="scroll" tabindex="0" role="region"
                aria-label="Responses by option"><table class="matrix"><thead><tr><th
                scope="col">Response</th>${matrix.columns.map(c => html`<th
                scope="col">${c.name === "base" ? "As it stands" : title(c.name)}</th>`)}</tr></thead>
                <tbody>${answers.map(r => html`<tr><th scope="row">${said(r.says)}</th>${r.cells.map(c => html`<td
                    class=${"change " + c.change}>${c.priority ? "priority " + c.priority
                    : html`<span class="quiet">none</span>`} ${LABEL[c.change]
                    && html`<span class=${"verdict " + c.change}><span
                    aria-hidden="true">${SIGN[c.change]}</span> ${LABEL[c.change]}</span>`}</td>`)}</tr>`)}</tbody></table></div>`}
        </section>`}
    </div>`;
}

function OtherDay({ request, onAdd }) {
    const [asOf, setAsOf] = useState("");
    return html`<form class="bar"
        onSubmit=${e => { e.preventDefault(); if (asOf) onAdd(asOf); }}>
        <div class="field"><label for="other-day">Another day as an option</label><${DateInput} id="other-day" value=${asOf}
            onDate=${setAsOf} optional/></div>
        <button class="button" disabled=${!asOf || asOf === request.asOf}>Add</button></form>`;
}
