/* Exposure: the reader's supply as a matrix of minerals by suppliers, which is its own table. */
import { html, useState, useMemo, plural } from "./ui.js";
import { economy, named, mineral, words, controlWords } from "./names.js";
import { setQuery } from "./store.js";
import { exposureOf } from "./exposuredata.js";
import { readerOf } from "./chaindata.js";
import { colourOf } from "./colours.js";
import { usePrinting } from "./paper.js";
import { SaveImage } from "./saveimage.js";

const FIRST = 20;

const percent = share => share < 0.005 ? "" : Math.round(share * 100) + "%";
const stated = gates => [...new Set(gates.map(g => controlWords(g) + ", " + words(g.state)))].join("; ");

export function Exposure({ assessment, request, query }) {
    const facts = useMemo(() => new Map(request.facts.map(f => [f.id, f])), [request.facts]);
    const reader = readerOf(assessment, query);
    const { suppliers, rows } = useMemo(() => exposureOf(assessment, reader, facts), [assessment, reader, facts]);
    const [all, setAll] = useState(false);
    const printing = usePrinting();
    if (rows.length === 0) return html`<p class="quiet">The facts tell of no mineral from whom ${named(reader)} has it.</p>`;
    const shown = all || printing ? rows : rows.slice(0, FIRST);
    const most = rows.filter(r => r.controlled >= 0.5).length;
    const none = rows.filter(r => r.controlled === 0).length;
    const choose = m => {
        setQuery({ mineral: m }, true);
        document.getElementById("chain-title")?.scrollIntoView();
    };
    return html`<figure class="exposure"><figcaption>Of ${plural(rows.length, "mineral")} that ${named(reader)} buys, ${most} ${
        most === 1 ? "has" : "have"} half or more of the supply under an export control; ${none} ${
        none === 1 ? "has" : "have"} none</figcaption>
        <div class="scroll" tabindex="0" role="region" aria-label="Supply by mineral and supplier"><table class="exposure-table">
        <caption class="visually-hidden">Share of the supply of ${named(reader)} by mineral and supplier; a border is an export
            control in force, a dashed one a control in another state.</caption>
        <thead><tr><th scope="col">Mineral</th><th scope="col" class="number">Under control</th>${suppliers.map(s => html`
            <th scope="col" class="supplier"><i style=${{ background: colourOf(s) }} aria-hidden="true"></i>${economy(s)}</th>`)}
            <th scope="col" class="number">Others</th><th scope="col" class="number">Not known</th><th scope="col">Of</th></tr></thead>
        <tbody>${shown.map(r => html`<tr key=${r.mineral}><th scope="row">
            <button type="button" class="plain" onClick=${() => choose(r.mineral)}>${mineral(r.mineral)}</button>${
            r.companions.length > 0 && html` <span class="quiet">beside ${r.companions.map(mineral).join(", ")}</span>`}</th>
            <td class="number"><b>${percent(r.controlled) || "–"}</b></td>
            ${suppliers.map(s => html`<${Cell} cell=${r.cells.get(s)}/>`)}
            <td class="number">${percent(r.others)}</td><td class="number">${percent(r.unknown)}</td>
            <td class="quiet">${[r.column.stage, r.column.of, r.column.period].filter(Boolean).join(", ")}</td></tr>`)}</tbody>
        </table></div>
        ${rows.length > shown.length && html`<button type="button" class="button more" onClick=${() => setAll(true)}>Show all ${
            rows.length} minerals</button>`}
        <p class="source">Share in per cent of what the last column names; of bounds the middle.
            ${" "}<span class="cell-key in-force">border</span>
            ${" "}export control in force; <span class="cell-key suspended">dashed</span> suspended, announced or pending; "beside": won as
            a by-product.</p>
        <${SaveImage}/>
    </figure>`;
}

function Cell({ cell }) {
    if (!cell || cell.share < 0.005) return html`<td class="share-cell"></td>`;
    const tint = `color-mix(in srgb, var(--accent) ${Math.round(cell.share * 42)}%, var(--card))`;
    return html`<td class="share-cell"><span class=${"share " + (cell.state || "")} style=${{ background: tint }}
        title=${cell.gates.length ? stated(cell.gates) : null}>${percent(cell.share)}${
        cell.gates.length > 0 && html`<span class="visually-hidden">, ${stated(cell.gates)}</span>`}</span></td>`;
}
