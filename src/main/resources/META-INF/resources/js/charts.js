/* Indicators as charts: who supplies how much, stage by stage with its HHI, and how much is imported. Each has its table. */
import "../vendor/chart.js";
import { html, useState, useEffect, useMemo, useRef } from "./ui.js";
import { economy, mineral, title, words, figure, bounds } from "./names.js";
import { setQuery } from "./store.js";

const Chart = globalThis.Chart;
const PALETTE = ["#1f6f8b", "#c8553d", "#6a8d3c", "#8a5a9e", "#d19a2a", "#3f5fa8", "#4a9c8c", "#a8486b"];
const REST = "#8c939a";

const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function Canvas({ config, label, height }) {
    const canvas = useRef();
    useEffect(() => {
        const draw = () => {
            Chart.defaults.color = css("--ink-soft");
            Chart.defaults.borderColor = css("--line");
            Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
            Chart.defaults.font.size = 13;
            return new Chart(canvas.current, config());
        };
        let chart = draw();
        const scheme = matchMedia("(prefers-color-scheme: dark)");
        const redraw = () => { chart.destroy(); chart = draw(); };
        scheme.addEventListener("change", redraw);
        return () => { scheme.removeEventListener("change", redraw); chart.destroy(); };
    }, [config]);
    return html`<div class="canvas" style=${{ height: height + "px" }}><canvas ref=${canvas} role="img" aria-label=${label}></canvas></div>`;
}

/** The parts behind one HHI, as shares that sum to at most one. */
function shares(indicator, facts) {
    const parts = indicator.facts.map(id => facts.get(id)).filter(Boolean).map(f => {
        const b = f.share !== undefined ? bounds(f.share) : bounds(f.quantity);
        return { who: f.supplier || f.country || f.exporter, text: f.share ?? f.quantity, share: b ? (b[0] + b[1]) / 2 : 0, quantity: f.share === undefined };
    }).filter(p => p.who && p.who !== "WORLD");
    const total = parts.reduce((n, p) => n + p.share, 0);
    const counted = parts.some(p => p.quantity) ? total : Math.max(1, total);
    return parts.map(p => ({ who: economyOf(p.who), share: counted ? p.share / counted : 0 })).sort((a, b) => b.share - a.share);
}
const economyOf = who => economy(who) || who;

export function Charts({ assessment, request, query }) {
    const { indicators } = assessment;
    const minerals = useMemo(() => {
        const worst = new Map();
        indicators.filter(i => i.mineral).forEach(i => worst.set(i.mineral, true));
        return [...worst.keys()].sort((a, b) => mineral(a).localeCompare(mineral(b)));
    }, [indicators]);
    const flagged = assessment.riskFlags.find(f => minerals.includes(f.mineral))?.mineral;
    const chosen = minerals.includes(query.mineral) ? query.mineral : minerals.includes(query.row) ? query.row : flagged || minerals[0];
    const facts = useMemo(() => new Map(request.facts.map(f => [f.id, f])), [request.facts]);
    const rows = useMemo(() => {
        const latest = new Map();
        for (const i of indicators.filter(i => i.indicator === "hhi" && i.mineral === chosen)) {
            const key = i.economy + i.stage + i.of;
            if (!latest.has(key) || String(latest.get(key).period) < String(i.period)) latest.set(key, i);
        }
        return [...latest.values()].map(i => ({ i, parts: shares(i, facts), name: `${title(i.stage || "supply")}${i.of ? ", " + i.of : ""}: ${i.economy === "WORLD" ? "world" : economy(i.economy)}, ${i.period || ""}` }))
            .filter(r => r.parts.length > 0).slice(0, 10);
    }, [indicators, chosen, facts]);
    const reliance = useMemo(() => indicators.filter(i => i.indicator === "net-import-reliance").reduce((latest, i) => {
        const key = i.economy + i.mineral;
        if (!latest.has(key) || String(latest.get(key).period) < String(i.period)) latest.set(key, i);
        return latest;
    }, new Map()), [indicators]);
    const others = indicators.filter(i => (i.mineral === chosen || !i.mineral) && i.indicator !== "hhi");
    return html`<div>
        ${minerals.length > 0 && html`<div class="field inline"><label for="mineral">Mineral</label><select id="mineral" value=${chosen} onChange=${e => setQuery({ mineral: e.target.value }, true)}>
            ${minerals.map(m => html`<option value=${m}>${mineral(m)}</option>`)}</select></div>`}
        ${rows.length > 0 && html`<${Suppliers} rows=${rows} name=${mineral(chosen)}/>`}
        ${reliance.size > 0 && html`<${Reliance} indicators=${[...reliance.values()]}/>`}
        ${others.length > 0 && html`<details><summary>All figures${chosen ? " of " + mineral(chosen) : ""} <span class="quiet">${others.length}</span></summary>
            <div class="scroll" tabindex="0" role="region" aria-label="All figures"><table><thead><tr><th scope="col">Indicator</th><th scope="col">Of</th><th scope="col">Economy</th><th scope="col">Period</th><th scope="col" class="number">Value</th><th scope="col">Scale</th><th scope="col">Note</th></tr></thead>
            <tbody>${others.map(i => html`<tr><th scope="row">${words(i.indicator)}</th><td>${[i.stage, i.of].filter(Boolean).join(", ")}</td><td>${economy(i.economy)}</td><td>${i.period}</td><td class="number">${figure(i.value, i.scale)}</td><td>${i.scale}</td><td>${i.note}</td></tr>`)}</tbody></table></div></details>`}
    </div>`;
}

function Suppliers({ rows, name }) {
    const config = useMemo(() => {
        const totals = new Map();
        rows.forEach(r => r.parts.forEach(p => totals.set(p.who, (totals.get(p.who) || 0) + p.share)));
        const named = [...totals].filter(([who]) => !/^other/i.test(who)).sort((a, b) => b[1] - a[1]).slice(0, PALETTE.length).map(([who]) => who);
        const datasets = named.map((who, k) => ({
            label: who, backgroundColor: PALETTE[k], borderColor: css("--paper"), borderWidth: 1,
            data: rows.map(r => r.parts.filter(p => p.who === who).reduce((n, p) => n + p.share, 0)),
        }));
        datasets.push({ label: "Others", backgroundColor: REST, borderColor: css("--paper"), borderWidth: 1, data: rows.map(r => r.parts.filter(p => !named.includes(p.who)).reduce((n, p) => n + p.share, 0)) });
        const narrow = innerWidth < 700;
        return () => ({
            type: "bar",
            data: { labels: rows.map(r => [...wrap(r.name, narrow ? 18 : 34), "HHI " + figure(r.i.value, r.i.scale)]), datasets },
            options: {
                indexAxis: "y", animation: false, maintainAspectRatio: false, responsive: true,
                scales: { x: { stacked: true, max: 1, ticks: { callback: v => Math.round(v * 100) + "%" } }, y: { stacked: true, grid: { display: false } } },
                plugins: { legend: { position: "bottom", labels: { boxWidth: 12, boxHeight: 12 } }, tooltip: { callbacks: { label: c => `${c.dataset.label} ${(c.parsed.x * 100).toFixed(1)}%` } } },
            },
        });
    }, [rows]);
    return html`<figure><figcaption>Who supplies ${name}, with the HHI of each stage</figcaption>
        <${Canvas} config=${config} height=${90 + rows.length * 62} label=${`Supplier shares of ${name}. ` + rows.map(r => `${r.name}: ${r.parts.slice(0, 3).map(p => p.who + " " + Math.round(p.share * 100) + "%").join(", ")}; HHI ${figure(r.i.value, r.i.scale)}.`).join(" ")}/>
        <details><summary>The same as a table</summary><div class="scroll" tabindex="0" role="region" aria-label="Supplier shares"><table><thead><tr><th scope="col">Stage</th><th scope="col" class="number">HHI (${rows[0].i.scale})</th><th scope="col">Reading</th><th scope="col">Suppliers</th></tr></thead>
            <tbody>${rows.map(r => html`<tr><th scope="row">${r.name}</th><td class="number">${figure(r.i.value, r.i.scale)}</td><td>${r.i.note}</td><td>${r.parts.map(p => p.who + " " + (p.share * 100).toFixed(1) + "%").join(", ")}</td></tr>`)}</tbody></table></div></details>
    </figure>`;
}

function Reliance({ indicators }) {
    const sorted = useMemo(() => indicators.map(i => ({ i, b: bounds(i.value) || [0, 0], name: mineral(i.mineral) + (new Set(indicators.map(x => x.economy)).size > 1 ? ", " + economy(i.economy) : "") }))
        .map(r => ({ ...r, b: [Math.max(0, r.b[0]), Math.min(1, Math.max(r.b[1], 0))] })).sort((a, b) => b.b[0] - a.b[0] || a.name.localeCompare(b.name)).slice(0, 70), [indicators]);
    const config = useMemo(() => () => ({
        type: "bar",
        data: {
            labels: sorted.map(r => r.name),
            datasets: [
                { label: "at least", backgroundColor: PALETTE[0], data: sorted.map(r => r.b[0]), barThickness: 12 },
                { label: "possibly up to", backgroundColor: css("--possible"), data: sorted.map(r => r.b[1] - r.b[0]), barThickness: 12 },
            ],
        },
        options: {
            indexAxis: "y", animation: false, maintainAspectRatio: false, responsive: true,
            scales: { x: { stacked: true, max: 1, min: 0, ticks: { callback: v => Math.round(v * 100) + "%" } }, y: { stacked: true, grid: { display: false }, ticks: { autoSkip: false } } },
            plugins: { legend: { position: "bottom", labels: { boxWidth: 12, boxHeight: 12 } }, tooltip: { callbacks: { label: c => figure(sorted[c.dataIndex].i.value, "share") } } },
        },
    }), [sorted]);
    return html`<figure><figcaption>Net import reliance</figcaption>
        <${Canvas} config=${config} height=${80 + sorted.length * 21} label=${"Net import reliance. " + sorted.slice(0, 12).map(r => r.name + " " + figure(r.i.value, "share")).join(", ") + (sorted.length > 12 ? "; the table has all." : ".")}/>
        <details><summary>The same as a table</summary><div class="scroll" tabindex="0" role="region" aria-label="Net import reliance"><table><thead><tr><th scope="col">Mineral</th><th scope="col">Economy</th><th scope="col">Period</th><th scope="col" class="number">Reliance</th></tr></thead>
            <tbody>${sorted.map(r => html`<tr><th scope="row">${mineral(r.i.mineral)}</th><td>${economy(r.i.economy)}</td><td>${r.i.period}</td><td class="number">${figure(r.i.value, "share")}</td></tr>`)}</tbody></table></div></details>
    </figure>`;
}

function wrap(text, width) {
    const lines = [""];
    for (const word of text.split(" ")) {
        if ((lines.at(-1) + " " + word).length > width && lines.at(-1)) lines.push(word); else lines[lines.length - 1] = (lines.at(-1) + " " + word).trim();
    }
    return lines;
}
