/* The other indicators: how much of its use an economy imports, as bars with their figures, and all figures of a mineral. */
import { html, useState, useMemo } from "./ui.js";
import { economy, mineral, words, figure, bounds } from "./names.js";
import { mineralsOf } from "./chaindata.js";
import { usePrinting } from "./paper.js";
import { SaveImage } from "./saveimage.js";

const FIRST = 25;

/** The newest reliance of each economy and mineral, the highest first. */
function reliances(indicators) {
    const latest = new Map();
    for (const i of indicators.filter(each => each.indicator === "net-import-reliance")) {
        const key = i.economy + i.mineral;
        if (!latest.has(key) || String(latest.get(key).period) < String(i.period)) latest.set(key, i);
    }
    const several = new Set([...latest.values()].map(i => i.economy)).size > 1;
    const within = v => Math.max(0, Math.min(1, v));
    return [...latest.values()].map(i => ({
        i, b: (bounds(i.value) || [0, 0]).map(within), name: mineral(i.mineral) + (several ? ", " + economy(i.economy) : ""),
    })).sort((a, b) => b.b[0] - a.b[0] || a.name.localeCompare(b.name));
}

export function Figures({ assessment, query }) {
    const { indicators } = assessment;
    const rows = useMemo(() => reliances(indicators), [indicators]);
    const minerals = useMemo(() => mineralsOf(assessment), [assessment]);
    const chosen = [query.mineral, query.row].find(m => minerals.includes(m)) || minerals[0];
    const others = indicators.filter(i => (i.mineral === chosen || !i.mineral) && i.indicator !== "hhi");
    return html`<div>
        ${rows.length > 0 && html`<${Reliance} rows=${rows}/>`}
        ${others.length > 0 && html`<details><summary>All figures${chosen ? " of " + mineral(chosen) : ""}
            ${" "}<span class="quiet">${others.length}</span></summary>
            <div class="scroll" tabindex="0" role="region" aria-label="All figures"><table><thead><tr><th scope="col">Indicator</th>
                <th scope="col">Of</th><th scope="col">Economy</th><th scope="col">Period</th><th scope="col" class="number">Value</th>
                <th scope="col">Scale</th><th scope="col">Note</th></tr></thead>
            <tbody>${others.map(i => html`<tr><th scope="row">${words(i.indicator)}</th>
                <td>${[i.stage, i.of].filter(Boolean).join(", ")}</td>
                <td>${i.economy === "WORLD" ? "world" : economy(i.economy)}</td><td>${i.period}</td>
                <td class="number">${figure(i.value, i.scale)}</td><td>${i.scale}</td><td>${i.note}</td></tr>`)}</tbody></table></div>
                    </details>`}
    </div>`;
}

/** A table whose bars are its picture: nothing has to be said twice. */
function Reliance({ rows }) {
    const [all, setAll] = useState(false);
    const printing = usePrinting();
    const shown = all || printing ? rows : rows.slice(0, FIRST);
    const whole = rows.filter(r => r.b[0] >= 0.995).length;
    return html`<figure><figcaption>Of ${rows.length} minerals, ${whole} ${whole === 1 ? "is" : "are"} imported to the whole of what is
        used, net</figcaption>
        <table class="bars"><thead><tr><th scope="col">Mineral</th><th scope="col">Period</th><th scope="col" class="number">Net import
            reliance</th><th scope="col" aria-hidden="true"></th></tr></thead>
        <tbody>${shown.map(r => html`<tr><th scope="row">${r.name}</th><td class="quiet">${r.i.period}</td>
            <td class="number">${figure(r.i.value, "share")}</td><td aria-hidden="true"><span class="track-bar">
                <i style=${{ width: r.b[0] * 100 + "%" }}></i><i class="maybe" style=${{ width: (r.b[1] - r.b[0]) * 100 + "%" }}></i>
                    </span></td>
            </tr>`)}</tbody></table>
        ${rows.length > shown.length && html`<button type="button" class="button more" onClick=${() => setAll(true)}>Show all ${
            rows.length}</button>`}
        <p class="source">Share of what is used, in per cent; hatched: possibly, where only bounds are known. By the figures of
            the facts.</p>
        <${SaveImage}/>
    </figure>`;
}
