/* Facts: a grid for each fact type, made from its JSON Schema. What the service refuses is shown in its cell. */
import { html, useState, useEffect, useMemo, useRef, Problem, Empty, plural } from "./ui.js";
import { once, ask, assessBody, save, XLSX } from "./service.js";
import { economy, mineral } from "./names.js";
import { useStore, setRequest, setQuery, linkTo, askAgain } from "./store.js";
import { fieldsOf, Control, Names, check } from "./fields.js";
import { show, withField } from "./fieldvalues.js";
import { placeIn } from "./place.js";
import { DropZone } from "./intake.js";
import { Keeping } from "./keeping.js";

const PAGE = 20;

export function Facts() {
    const state = useStore();
    const [schema, setSchema] = useState(null);
    const [failed, setFailed] = useState(null);
    const load = () => { setFailed(null); once("api/v1/fact-types", "application/schema+json").then(setSchema, setFailed); };
    useEffect(load, []);
    if (!state.request) {
        return html`<${DropZone}><h1>Facts</h1>${state.error && html`<${Problem} error=${state.error}/>`}
            <${Empty} title="No facts yet."><p><a href="#/assess">Drop a file or choose a dossier</a>, then edit its facts here.</p>
            <p><a href=${linkTo("importing")}>Import a table</a> as it is, and correct it on the way.</p></${Empty}></${DropZone}>`;
    }
    if (!schema) return html`<h1>Facts</h1>${failed && html`<${Problem} error=${failed} again=${load}/>`}`;
    return html`<${DropZone}><${Grid} state=${state} schema=${schema}/></${DropZone}>`;
}

/** What a fact can be found by: its fields, and the names of the countries and minerals in them. */
const toldOf = fact => (JSON.stringify(fact) + " " + Object.values(fact).flat().map(v => `${economy(v)} ${mineral(v)}`).join(" "))
    .toLowerCase();

/** The type that most of the facts are of. */
function mostOf(facts) {
    const counts = new Map();
    for (const f of facts) counts.set(f.fact, (counts.get(f.fact) || 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function Grid({ state, schema }) {
    const { request, query, error } = state;
    const counts = useMemo(() => {
        const counts = new Map();
        for (const f of request.facts) counts.set(f.fact, (counts.get(f.fact) || 0) + 1);
        return counts;
    }, [request.facts]);
    const wanted = query.fact && request.facts.find(f => f.id === query.fact);
    const [page, setPage] = useState(0);
    const [wide, setWide] = useState(false);
    const [unsaved, setUnsaved] = useState(null);
    const [search, setSearch] = useState(query.find || "");
    useEffect(() => setSearch(query.find || ""), [query.find]);
    const matching = useMemo(() => request.facts.map((f, i) => ({ f, i })).filter(({ f }) => !search
        || toldOf(f).includes(search.toLowerCase())), [request.facts, search]);
    const type = query.type || wanted?.fact || mostOf(query.find ? matching.map(({ f }) => f) : request.facts) || "ExportControl";
    const fields = useMemo(() => schema.$defs[type] ? fieldsOf(schema, type) : [], [schema, type]);
    const rows = useMemo(() => matching.filter(({ f }) => f.fact === type), [matching, type]);
    useEffect(() => {
        const at = query.fact ? rows.findIndex(r => r.f.id === query.fact) : 0;
        setPage(Math.max(0, Math.floor(at / PAGE)));
    }, [type, search, query.fact]);
    useEffect(() => document.querySelector("tr.wanted")?.scrollIntoView({ block: "nearest" }), [query.fact, page]);
    const columns = fields.filter(f => wide || f.required || f.name === "id" || rows.some(r => r.f[f.name] !== undefined));
    const shown = rows.slice(page * PAGE, page * PAGE + PAGE);
    /* Places such as /facts/12/share lead to cells. */
    const faults = useMemo(() => {
        const faults = new Map();
        for (const e of error?.errors || []) {
            const m = e.pointer?.match(/^\/facts\/(\d+)(?:\/([^/]+))?/);
            if (m) faults.set(m[1] + "/" + (m[2] || "id"), e.message + (e.suggestion ? ": " + e.suggestion : ""));
        }
        return faults;
    }, [error]);
    const change = (i, field, text) => {
        const facts = [...request.facts];
        const old = state.base?.facts.find(f => f.id === facts[i].id);
        facts[i] = withField(facts[i], field, text, old);
        setRequest({ facts });
    };
    const add = () => {
        let k = 1;
        while (request.facts.some(f => f.id === "new-" + k)) k++;
        setQuery({ type, fact: undefined });
        setSearch("");
        setRequest({ facts: [...request.facts, { fact: type, id: "new-" + k, source: "" }] });
        setPage(Math.floor(rows.length / PAGE));
        setTimeout(() => document.querySelector("tr:last-child td:nth-child(3) input, tr:last-child td:nth-child(3) select")?.focus(), 60);
    };
    const workbook = () => {
        setUnsaved(null);
        ask("api/v1/facts", { method: "POST", body: assessBody(request), accept: XLSX })
            .then(answer => save("facts.xlsx", answer)).catch(setUnsaved);
    };
    const pages = Math.ceil(rows.length / PAGE);
    const elsewhere = (error?.errors || []).filter(e => {
        const m = e.pointer?.match(/^\/facts\/(\d+)/);
        return !m || !shown.some(r => String(r.i) === m[1]);
    });
    return html`<div class="facts">
        <${Names}/>
        <div class="headline"><div><h1>Facts</h1><p class="quiet">${request.title}: ${plural(request.facts.length,
            "fact")} of ${plural(counts.size, "type")}. <a href=${linkTo("assess")}>See the advice</a></p></div>
            <div class="bar tight"><a class="button" href=${linkTo("importing")}>Import a table</a>
                <button type="button" class="button" onClick=${workbook}>Workbook (XLSX)</button></div></div>
        ${unsaved && html`<${Problem} title="The workbook was not made" error=${unsaved} close=${() => setUnsaved(null)}/>`}
        ${state.note && html`<p class="note" role="status">${state.note}</p>`}
        <${Keeping} state=${state} schema=${schema}/>
        ${error && (elsewhere.length > 0 || !error.errors.length)
            && html`<${Problem} error=${{ ...error, title: error.title, detail: error.detail, errors: elsewhere }}
                again=${askAgain(error)} place=${placeIn(request.facts)}/>`}
        ${query.fact && !wanted && html`<p class="note" role="status">There is no fact '${query.fact}' among these.</p>`}
        <div class="bar">
            <div class="field"><label for="type">Fact type</label>
                <select id="type" value=${type} onChange=${e => setQuery({ type: e.target.value, fact: undefined }, true)}>
                    ${Object.keys(schema.$defs).map(t => html`<option
                        value=${t}>${t}${counts.get(t) ? " (" + counts.get(t) + ")" : ""}</option>`)}</select></div>
            <div class="field"><label for="find">Find</label><input id="find" type="search" value=${search}
                onInput=${e => setSearch(e.target.value)}/></div>
            <label class="check"><input type="checkbox" checked=${wide} onChange=${e => setWide(e.target.checked)}/> All fields</label>
            <button type="button" class="button strong" onClick=${add}>Add a fact</button>
        </div>
        <p class="quiet">${schema.$defs[type]?.description}</p>
        ${rows.length === 0 && html`<${Empty} title=${search ? "No fact of this type matches." : "No fact of this type yet."}/>`}
        ${rows.length > 0 && html`<div class="scroll" tabindex="0" role="region" aria-label=${"Facts of the type " + type}>
            <table class="grid"><thead><tr><th scope="col">Row</th>${columns.map(c => html`<th scope="col"
                title=${c.about}>${c.name}${c.required ? html`<span class="needed" title="needed">*</span>` : ""}</th>`)}<th scope="col">
                <span class="visually-hidden">Remove</span></th></tr></thead>
            <tbody>${shown.map(({ f, i }, n) => html`<tr key=${i} class=${f.id === query.fact ? "wanted" : ""}><th
                scope="row">${page * PAGE + n + 1}</th>
                ${columns.map(c => html`<${Cell} key=${c.name} field=${c} value=${show(c, f[c.name])}
                    fault=${faults.get(i + "/" + c.name)} name=${c.name + " of " + f.id} id=${"c" + i + "-" + c.name}
                    onChange=${text => change(i, c, text)}/>`)}
                <td><button type="button" class="plain" aria-label=${"Remove " + f.id}
                    onClick=${() => setRequest({ facts: request.facts.filter((_, j) => j !== i) })}>Remove</button></td></tr>`)}</tbody>
                    </table></div>`}
        ${pages > 1 && html`<nav class="pages" aria-label="Pages of the table"><button type="button" class="button"
            disabled=${page === 0} onClick=${() => setPage(page - 1)}>Previous</button>
            <span>${page + 1} of ${pages}</span><button type="button" class="button" disabled=${page >= pages - 1}
                onClick=${() => setPage(page + 1)}>Next</button></nav>`}
    </div>`;
}

function Cell({ field, value, fault, name, id, onChange }) {
    const [text, setText] = useState(value);
    const [seen, setSeen] = useState(false);
    const before = useRef(value);
    if (before.current !== value) { before.current = value; if (text !== value) setText(value); }
    const wrong = fault || (seen || value ? check(field, text) : "");
    return html`<td class=${wrong ? "is-wrong" : ""}>
        <${Control} field=${field} id=${id} value=${text} wrong=${wrong} label=${name} describedBy=${wrong ? id + "-w" : null}
            onChange=${t => { setText(t); setSeen(true); if (t !== value) onChange(t); }}/>
        ${wrong && html`<p class="wrong" id=${id + "-w"}>${wrong}</p>`}</td>`;
}
