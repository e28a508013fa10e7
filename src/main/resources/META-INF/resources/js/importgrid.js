/* The cells of a table that is imported: what is wrong stands in its cell, and every cell can be written anew. */
import { html, useState, useMemo, useRef } from "./ui.js";
import { write } from "./importwork.js";
import { faultsOf, outcomeOf, orderOf, takenFor, withCell } from "./tabledata.js";

const PAGE = 50;

export function TableGrid({ table }) {
    const [page, setPage] = useState(0);
    const [only, setOnly] = useState(false);
    const faults = useMemo(() => faultsOf(table), [table.answer, table.rows]);
    const outcome = useMemo(() => outcomeOf(table), [table.answer, table.rows]);
    const taken = useMemo(() => takenFor(table), [table.answer, table.rows]);
    /* What is written in one cell moves no row: the order is found anew with the first answer after a larger change. */
    const sorted = useRef({});
    if (sorted.current.drawn !== table.drawn || sorted.current.header !== outcome.header || (table.answer && !sorted.current.answered)) {
        const answered = Boolean(table.answer) && !table.busy;
        sorted.current = { drawn: table.drawn, header: outcome.header, answered, order: orderOf(table) };
    }
    const order = only ? sorted.current.order.filter(i => outcome.wrong.has(i)) : sorted.current.order;
    const pages = Math.max(1, Math.ceil(order.length / PAGE));
    const at = Math.min(page, pages - 1);
    const header = table.rows[outcome.header];
    const shown = order.slice(at * PAGE, at * PAGE + PAGE);
    const width = Math.max(header?.cells.length || 0, ...shown.map(i => table.rows[i].cells.length));
    const columns = Array.from({ length: width }, (_, i) => i);
    const change = (row, column, text) => write(table.key, withCell(table.rows, row, column, text), false);
    const shared = { table, faults, columns, change };
    return html`<section class="table-grid" aria-labelledby="cells"><div class="section-head"><h2 id="cells">The table</h2>
        <label class="check"><input type="checkbox" checked=${only} onChange=${e => { setOnly(e.target.checked); setPage(0); }}/>
            Only rows with something wrong (${outcome.wrong.size})</label></div>
        ${outcome.header > 0 && html`<p class="quiet">Above the header: ${table.rows.slice(0, outcome.header)
            .map(r => r.cells.filter(Boolean).join(" ")).join(" / ")}</p>`}
        ${header && html`<div class="scroll" tabindex="0" role="region" aria-label="The cells of the table">
            <table class="grid"><thead><tr><th scope="col">Row</th><th scope="col">Comes to</th>${columns.map(c => html`
                <th scope="col" key=${c}>
                <${Cell} text=${header.cells[c] || ""} fault=${faults.get(outcome.header + "/" + c)} id=${"h" + c}
                    name=${"Heading of column " + (c + 1)} onChange=${t => change(outcome.header, c, t)}/>
                <span class="for">${taken.get(c)?.fields.join(", ") || "not taken"}</span></th>`)}</tr></thead>
            <tbody>${shown.map(i => html`<${Row} key=${i} row=${i} outcome=${outcome} ...${shared}/>`)}</tbody></table></div>`}
        ${pages > 1 && html`<nav class="pages" aria-label="Pages of the table"><button type="button" class="button"
            disabled=${at === 0} onClick=${() => setPage(at - 1)}>Previous</button>
            <span>${at + 1} of ${pages}</span><button type="button" class="button" disabled=${at >= pages - 1}
                onClick=${() => setPage(at + 1)}>Next</button></nav>`}</section>`;
}

/** What became of a row, in words. */
function comesTo(outcome, row) {
    const facts = outcome.taken.get(row) || 0;
    const gives = facts ? facts + (facts === 1 ? " fact" : " facts") : "";
    if (outcome.wrong.has(row)) return gives ? gives + ", and something wrong" : "wrong";
    return gives || outcome.left.get(row) || "";
}

function Row({ table, row, outcome, faults, columns, change }) {
    const { cells, row: number } = table.rows[row];
    const whole = faults.get(row + "/-1");
    const before = table.before[row].cells;
    return html`<tr class=${outcome.wrong.has(row) ? "is-wrong" : ""}><th scope="row">${number}</th>
        <td class="comes-to">${comesTo(outcome, row)}${whole && html`<p class="wrong">${whole}</p>`}</td>
        ${columns.map(c => html`<${Cell} key=${c} body text=${cells[c] ?? ""} fault=${faults.get(row + "/" + c)} id=${"r" + row + "-" + c}
            was=${(before[c] ?? "") === (cells[c] ?? "") || cells.length !== before.length ? null : before[c] ?? ""}
            name=${(table.rows[outcome.header].cells[c] || "column " + (c + 1)) + " in row " + number}
            onChange=${t => change(row, c, t)}/>`)}</tr>`;
}

function Cell({ body, text, fault, was = null, id, name, onChange }) {
    const [draft, setDraft] = useState(null);
    const settle = e => { setDraft(null); if (e.target.value.trim() !== text) onChange(e.target.value.trim()); };
    const says = [fault && id + "-w", was !== null && id + "-b"].filter(Boolean).join(" ") || null;
    const input = html`<input type="text" value=${draft ?? text} aria-label=${name} autocomplete="off" spellcheck=${false} id=${id}
            aria-invalid=${fault ? "true" : null} aria-describedby=${says} title=${fault || text}
            onInput=${e => setDraft(e.target.value)} onChange=${settle}/>
        ${fault && html`<p class="wrong" id=${id + "-w"}>${fault}</p>`}
        ${was !== null && html`<p class="was" id=${id + "-b"}>was ${was === "" ? "empty" : "'" + was + "'"}</p>`}`;
    return body ? html`<td class=${fault ? "is-wrong" : ""}>${input}</td>` : input;
}
