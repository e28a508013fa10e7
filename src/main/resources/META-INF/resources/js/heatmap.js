/* The heat map: one row a mineral or economy, one column a theme, each cell the worst severity and how many flags. */
import { html, useMemo, useRef, Mark, SEVERITIES, plural } from "./ui.js";
import { economy, mineral, title, themeOf } from "./names.js";
import { setQuery } from "./store.js";
import { showCell } from "./lead.js";
import { SaveImage } from "./saveimage.js";

/* What is chosen in the rows of one kind means nothing in those of the other. */
const NONE = { row: undefined, theme: undefined, silent: undefined, of: undefined };

/** The one sentence that the map shows. */
function headline(rows, by) {
    const name = r => by === "economy" ? economy(r.key) : mineral(r.key);
    const named = rows.filter(r => r.key !== "-");
    const grave = named.filter(r => r.worst === 0);
    const count = r => [...r.cells.values()].reduce((n, c) => n + c.n, 0);
    const most = [...named].sort((a, b) => count(b) - count(a))[0];
    if (!most) return "No flag is about a single mineral";
    const kind = by === "economy" ? ["economy has", "economies have"] : ["mineral has", "minerals have"];
    return `${named.length} ${kind[named.length === 1 ? 0 : 1]} flags, ${grave.length || "none"} of them critical ones; most lie with ${
        name(most)} (${count(most)})`;
}

export function HeatMap({ flags, query }) {
    const by = query.by === "economy" ? "economy" : "mineral";
    const table = useRef();
    const { rows, themes } = useMemo(() => {
        const rows = new Map();
        const themes = new Map();
        for (const flag of flags) {
            const theme = themeOf(flag.rule);
            const key = by === "economy" ? flag.economy : flag.mineral || "-";
            const rank = SEVERITIES.indexOf(flag.severity);
            themes.set(theme, Math.min(themes.get(theme) ?? 9, rank));
            if (!rows.has(key)) rows.set(key, { key, worst: 9, cells: new Map() });
            const row = rows.get(key);
            row.worst = Math.min(row.worst, rank);
            const cell = row.cells.get(theme) || { worst: 9, n: 0, certain: false };
            if (rank < cell.worst) { cell.worst = rank; cell.certain = false; }
            if (rank === cell.worst && flag.certainty === "certain") cell.certain = true;
            cell.n++;
            row.cells.set(theme, cell);
        }
        const name = r => r.key === "-" ? "" : by === "economy" ? economy(r.key) : mineral(r.key);
        return {
            rows: [...rows.values()].sort((a, b) => a.worst - b.worst || name(a).localeCompare(name(b))),
            themes: [...themes.keys()].sort(),
        };
    }, [flags, by]);

    /* One stop in the order of tabs; arrows move between cells. */
    const move = e => {
        const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[e.key];
        if (!step || !document.activeElement.dataset.r) return;
        e.preventDefault();
        const cells = [...table.current.querySelectorAll("button.cell")];
        const here = document.activeElement;
        const r = Number(here.dataset.r);
        const c = Number(here.dataset.c);
        const ahead = cells.filter(b => step[0] === 0
            ? Number(b.dataset.r) === r && (Number(b.dataset.c) - c) * step[1] > 0
            : Number(b.dataset.c) === c && (Number(b.dataset.r) - r) * step[0] > 0)
            .sort((a, b) => Math.abs(a.dataset.r - r) + Math.abs(a.dataset.c - c) - Math.abs(b.dataset.r - r) - Math.abs(b.dataset.c - c));
        if (ahead[0]) {
            cells.forEach(b => { b.tabIndex = -1; });
            ahead[0].tabIndex = 0;
            ahead[0].focus();
        }
    };
    const isChosen = (row, theme) => query.row === row.key && query.theme === theme;
    /* One listener for all of them: there are a thousand. */
    const choose = e => {
        const chosen = e.target.closest("button.cell");
        if (!chosen) return;
        const row = rows[chosen.dataset.r];
        const theme = themes[chosen.dataset.c];
        if (!row.cells.has(theme)) setQuery({ silent: row.key, of: theme }, true);
        else if (isChosen(row, theme)) setQuery({ row: undefined, theme: undefined }, true);
        else showCell({ row: row.key, theme, severity: undefined });
    };
    let first = true;
    return html`<section class="heat" aria-labelledby="heat-title">
        <div class="section-head"><h2 id="heat-title">Where the risks lie</h2>
            <div class="switch" role="group" aria-label="Rows">
                ${["mineral", "economy"].map(k => html`<button type="button" aria-pressed=${by === k ? "true" : "false"}
                    onClick=${() => setQuery({ ...NONE, by: k === "mineral" ? undefined : k }, true)}>${title(k)}</button>`)}
            </div></div>
        <figure class="heat-figure"><figcaption>${headline(rows, by)}</figcaption>
        <div class="scroll heat-scroll" tabindex="0" role="region" aria-label="Heat map of flags">
        <table class="map" ref=${table} onKeyDown=${move} onClick=${choose}>
            <caption class="visually-hidden">Worst severity and number of flags, by ${by} and theme. A dashed cell holds only possible
                flags at that severity.</caption>
            <thead><tr><th scope="col">${title(by)}</th>${themes.map(t => html`<th scope="col"><span>${title(t)}</span></th>`)}</tr></thead>
            <tbody>${rows.map((row, r) => {
                const name = row.key === "-" ? "No single mineral" : by === "economy" ? economy(row.key) : mineral(row.key);
                return html`<tr key=${row.key}><th scope="row"><span
                    class="row-name">${name}${row.key !== "-" ? html` <button type="button" class="ask-row"
                    aria-label=${"Why not? " + name} title="What is not flagged, and why not"
                    onClick=${() => setQuery({ silent: row.key, of: undefined }, true)}>?</button>` : ""}</span>
                    </th>${themes.map((t, c) => {
                    const cell = row.cells.get(t);
                    const about = `${name}, ${title(t)}: `;
                    /* A key of its own for each kind: drawn over one another, Preact 10.28 may lose the name of a button. */
                    if (!cell) {
                        return html`<td key=${t + "-none"}>${row.key !== "-" ? html`<button type="button"
                            class=${"cell none" + (query.silent === row.key && query.of === t ? " asked" : "")} data-r=${r} data-c=${c}
                            tabindex="-1" aria-label=${about + "no flag. Why not?"}>·</button>` : ""}</td>`;
                    }
                    const severity = SEVERITIES[cell.worst];
                    const stop = first;
                    first = false;
                    return html`<td key=${t}><button type="button" data-r=${r} data-c=${c}
                        class=${"cell " + severity + (cell.certain ? "" : " possible")}
                        tabindex=${stop ? 0 : -1} aria-pressed=${isChosen(row, t) ? "true" : "false"}
                        aria-label=${about + severity + (cell.certain ? "" : ", possible") + ", " + plural(cell.n, "flag")}>
                        <${Mark} severity=${severity}/>${cell.n > 1 && cell.n}</button></td>`;
                })}</tr>`;
            })}</tbody>
        </table></div>
        <ul class="legend" aria-label="Severities">${SEVERITIES.map(s => html`<li><${Mark} severity=${s}/> ${s}</li>`)}<li><span
            class="possible-sample" aria-hidden="true"></span> dashed: possible only</li><li><span
            aria-hidden="true">·</span> no flag: choose it to ask why not</li></ul>
        <p class="source">Each cell: the gravest severity, and the number of flags where there are several. By the rules, on the facts
            of this dossier.</p>
        <${SaveImage}/></figure>
    </section>`;
}
