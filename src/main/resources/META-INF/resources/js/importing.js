/* Import: a table as it is dropped, what its columns are taken for, what is asked, what is wrong, and its cells to be corrected. */
import { html, useState, useEffect, useMemo, Problem, Empty, DateInput, plural } from "./ui.js";
import { once, save } from "./service.js";
import { useStore, openFacts, setRequest, linkTo } from "./store.js";
import { economyCode } from "./names.js";
import { Names } from "./fields.js";
import { DropZone, FileButton, handed } from "./intake.js";
import { useWork, takeIn, choose, undo, drop, factsOf, look, addHeader } from "./importwork.js";
import { told, toCsv } from "./tabledata.js";
import { TakenFor, Questions, Problems } from "./importsaid.js";
import { TableGrid } from "./importgrid.js";

export function Import() {
    const request = useStore().request;
    const work = useWork();
    const [schema, setSchema] = useState(null);
    const [failed, setFailed] = useState(null);
    const begin = () => {
        setFailed(null);
        once("api/v1/fact-types", "application/schema+json").then(setSchema).catch(setFailed);
    };
    useEffect(begin, []);
    const types = useMemo(() => Object.keys(schema?.$defs || {}), [schema]);
    const take = files => takeIn(files, types);
    useEffect(() => { if (schema && handed.length) take(handed.splice(0)); }, [schema]);
    if (!schema) return html`<h1>Import</h1>${failed && html`<${Problem} error=${failed} again=${begin}/>`}`;
    const table = work.tables[work.at];
    return html`<${DropZone} onFiles=${take}><div class="importing"><${Names}/>
        <div class="headline"><div><h1>Import</h1><p class="quiet">${table ? table.name
            : "A table as it is: what its columns are taken for, what is wrong, and its cells to be corrected."}</p></div>
            <${FileButton} label=${table ? "Another table" : "Choose a table"} onFiles=${take} accept=".csv,.xlsx"/></div>
        ${work.failed && html`<${Problem} error=${work.failed}/>`}
        ${!table && html`<${Empty} title="No table is open."><p>Drop a CSV or XLSX file anywhere here. A table stays open while this window
            does; the facts taken of it stay in the link.</p></${Empty}>`}
        ${work.tables.length > 1 && html`<${Tables} work=${work}/>`}
        ${table && html`<${Open} key=${table.key} table=${table} schema=${schema} types=${types}>
            <${Take} work=${work} request=${request}/></${Open}>`}
    </div></${DropZone}>`;
}

const Tables = ({ work }) => html`<div class="field"><label for="table-shown">Table</label>
    <select id="table-shown" value=${work.at} onChange=${e => choose(Number(e.target.value))}>${work.tables.map((t, i) => html`
        <option value=${i}>${t.name}: ${t.answer ? plural(t.answer.facts.length, "fact") + ((t.answer.problems || []).length
            ? ", " + plural(t.answer.problems.reduce((n, p) => n + p.count, 0), "fault") : "")
            + (t.answer.proposal?.open.length ? ", open" : "") : "not read"}</option>`)}</select></div>`;

function Open({ table, schema, types, children }) {
    const { error, answer, key } = table;
    return html`<div aria-busy=${table.busy ? "true" : "false"}>
        ${error && html`<${Problem} error=${error} again=${error.status === 0 || error.status >= 500 ? () => look(key) : null}/>`}
        ${error?.status === 400 && table.rows[0].row !== 0 && html`<p><button type="button" class="button"
            onClick=${() => addHeader(key)}>Put a row of headings above the table</button></p>`}
        <p class="outcome-line" role="status"><b>${told(table) || (error ? "Nothing could be read." : "Reading …")}</b></p>
        <div class="bar tight-bar">
            <button type="button" class="button" disabled=${!table.undo.length} onClick=${() => undo(key)}>Undo</button>
            <button type="button" class="button" onClick=${() => save(table.name.replace(/\.(csv|xlsx)$/i, "") + ".mended.csv",
                new Response(toCsv(table.rows), { headers: { "Content-Type": "text/csv" } }))}>Save the table (CSV)</button>
            <button type="button" class="button" onClick=${() => drop(key)}>Close the table</button></div>
        ${children}
        ${answer && html`<div class="columns"><${Problems} table=${table}/><${Questions} table=${table} schema=${schema}/></div>
            <${TakenFor} table=${table} schema=${schema} types=${types}/>`}
        <${TableGrid} table=${table}/>
        ${answer && html`<${Beside} table=${table}/>`}</div>`;
}

/** What was left out, and what else is to be known. */
function Beside({ table }) {
    const left = table.answer.leftOut || [];
    const notes = [...new Set([...table.notes, ...(table.answer.notes || [])])];
    if (!left.length && !notes.length) return null;
    return html`<section aria-labelledby="left-out"><div class="section-head"><h2 id="left-out">Left out, and notes</h2></div>
        <ul class="bullets">${left.map(g => html`<li>${plural(g.count, "row or cell", "rows or cells")}: ${g.message}</li>`)}
            ${notes.map(n => html`<li>${n}</li>`)}</ul></section>`;
}

/** Facts with those of the same id put in their places. */
function together(before, more) {
    const others = new Map(more.map(f => [f.id, f]));
    const all = before.map(f => { const other = others.get(f.id); others.delete(f.id); return other || f; });
    return [...all, ...others.values()];
}

function Take({ work: { tables, request: said }, request }) {
    const [asOf, setAsOf] = useState(said.asOf);
    const facts = useMemo(() => factsOf(tables), [tables]);
    const names = [...new Set(tables.map(t => t.file))].join(", ");
    const busy = tables.some(t => t.busy);
    const alone = async () => {
        await openFacts({ title: said.title || names, asOf, for: said.for.map(e => economyCode(e) || e), facts }, names);
        location.hash = linkTo("facts");
    };
    const add = () => setRequest({ facts: together(request.facts, facts) }, "facts");
    const says = (facts.length ? plural(facts.length, "fact") + " to take" : "No fact to take yet")
        + (tables.length > 1 ? ` from ${tables.length} tables` : "");
    return html`<section class="take-facts" aria-label="Take the facts">
        <p><b>${says}</b>. What is wrong or open stays here, and can be taken later.</p>
        <div class="bar tight-bar">
            ${request && html`<button type="button" class="button strong" disabled=${busy || !facts.length}
                onClick=${add}>Add them to ${request.title || "the facts open"}</button>`}
            <div class="field"><label for="import-as-of">As of</label>
                <${DateInput} id="import-as-of" value=${asOf} optional onDate=${setAsOf}/></div>
            <button type="button" class=${"button" + (request ? "" : " strong")} disabled=${busy || !facts.length}
                onClick=${alone}>${request ? "Take the facts by themselves" : "Take the facts"}</button></div></section>`;
}
