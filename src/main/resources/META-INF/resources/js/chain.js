/* The chain of a mineral as a picture: mined, refined, imports, use; countries by share, controls as gates, with its table. */
import { html, useState, useEffect, useMemo, plural } from "./ui.js";
import { economy, named, mineral, words, figure, day, controlWords } from "./names.js";
import { setQuery, linkTo } from "./store.js";
import { chainOf, mineralsOf, readersOf, readerOf, gatesOf, gravest, atStage, imported } from "./chaindata.js";
import { blocks, spread, ribbon } from "./chainlayout.js";
import { colourOf } from "./colours.js";
import { SaveImage } from "./saveimage.js";

const NARROW = "(max-width: 60rem)";
const TOP = 76;
const LENGTH = 340;
const BAR = 46;
const STEP = 262;
const LINE = 17;
const WIDTH = 3 * STEP + BAR + 200;
const STAGES = ["mined", "refined", "imports", "use"];

export const percent = share => (share * 100).toLocaleString("en", { maximumFractionDigits: share < 0.1 ? 1 : 0 }) + "%";
const nameOf = block => block.kind === "country" ? economy(block.who)
    : block.kind === "unknown" ? "not known" : block.n ? plural(block.n, "other") : "others";

export function useNarrow() {
    const media = useMemo(() => matchMedia(NARROW), []);
    const [narrow, setNarrow] = useState(media.matches);
    useEffect(() => {
        const turn = () => setNarrow(media.matches);
        media.addEventListener("change", turn);
        return () => media.removeEventListener("change", turn);
    }, []);
    return narrow;
}

const headOf = (stage, reader) => ({
    mined: "Mined, world", refined: "Refined, world",
    imports: "Imports of " + named(reader), use: "Use of " + named(reader),
}[stage]);
export const formOf = column => column?.of?.includes(", ") ? column.of.slice(column.of.indexOf(", ") + 2) : "";

/** What is drawn of each stage: its blocks, or why there are none. */
function drawn(chain, chosen, reader, gates) {
    return STAGES.map(stage => {
        const column = chain[stage][chosen[stage] || 0];
        const share = stage === "use" && !column ? imported(chain.reliance) : null;
        const found = column ? blocks(column.parts, column.known, LENGTH) : share ? useBlocks(share, reader) : [];
        return {
            stage, column, head: headOf(stage, reader), period: column?.period || (share && chain.reliance.period), share,
            blocks: found.map(b => ({ ...b, name: b.name || nameOf(b), gates: b.kind !== "country" || share ? []
                : atStage(gates.get(b.who), column.stage) })),
        };
    });
}

/** Of the use only how much is imported is known: at least, possibly, and what is left from home. */
function useBlocks([least, most], reader) {
    const parts = [
        { kind: "imported", name: "imported", share: least }, { kind: "unknown", name: "possibly imported", share: most - least },
        { kind: "country", who: reader, name: "from home", share: 1 - most },
    ].filter(b => b.share > 0.001);
    let at = 0;
    return parts.map(b => {
        const placed = { ...b, at: at * LENGTH, size: b.share * LENGTH };
        at += b.share;
        return placed;
    });
}

/* What the block's label says of its gates: those on all buyers first, and at most two; the list below has all. */
export const gateWords = gates => [...new Set([...gates].sort((a, b) => Boolean(a.endUsers) - Boolean(b.endUsers))
    .map(g => controlWords(g) + (g.state === "in-force" ? "" : " " + words(g.state))))].slice(0, 2).join(", ");
const withGates = b => `${b.name} ${percent(b.share)}${b.gates.length ? ", " + gateWords(b.gates) : ""}`;

const largest = column => column.parts.find(p => p.who !== "OTHER") || column.parts[0];
const whole = value => String(figure(value)).replace(/\.\d+/g, "");

const readings = d => d.column ? [
    "HHI " + whole(d.column.hhi.value) + " of 10,000",
    ...(d.column.without ? [figure(d.column.without.value, "share") + " left without " + named(largest(d.column).who)] : []),
] : d.share ? [figure(d.share[0] === d.share[1] ? d.share[0] : `${d.share[0]}-${d.share[1]}`, "share") + " imported, net"] : [];

/** The one sentence that the picture shows. */
function headline(columns, name, reader, chain) {
    const told = columns.filter(d => d.column && ["mined", "refined"].includes(d.stage)).map(d => {
        const first = largest(d.column);
        return `${named(first.who)} ${d.stage === "mined" ? "mines" : "refines"} ${percent(first.share)} of the world's ${name}`;
    });
    const { imports, use } = Object.fromEntries(columns.map(d => [d.stage, d.column && largest(d.column)]));
    if (imports) told.push(`${percent(imports.share)} of what ${named(reader)} imports comes from ${named(imports.who)}`);
    if (use) told.push(`${percent(use.share)} of what ${named(reader)} uses comes from ${use.who === reader ? "home" : named(use.who)}`);
    if (chain.reliance) told.push(`${named(reader)} imports ${figure(chain.reliance.value, "share")} of what it uses`);
    const sentence = told.length ? told.join("; ") + "." : `What is known of the chain of ${name}.`;
    return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

export function Chain({ assessment, request, query }) {
    const minerals = useMemo(() => mineralsOf(assessment), [assessment]);
    const chosen = [query.mineral, query.row].find(m => minerals.includes(m)) || minerals[0];
    const readers = readersOf(assessment);
    const reader = readerOf(assessment, query);
    const facts = useMemo(() => new Map(request.facts.map(f => [f.id, f])), [request.facts]);
    const chain = useMemo(() => chainOf(chosen, reader, assessment.indicators, facts), [chosen, reader, assessment, facts]);
    const gates = useMemo(() => gatesOf(chosen, reader, assessment, facts), [chosen, reader, assessment, facts]);
    const [forms, setForms] = useState({});
    const narrow = useNarrow();
    if (minerals.length === 0) return null;
    const columns = drawn(chain, forms.of === chosen ? forms : {}, reader, gates);
    const name = mineral(chosen);
    const says = headline(columns, name, reader, chain);
    const choose = (stage, i) => setForms({ ...(forms.of === chosen ? forms : {}), of: chosen, [stage]: i });
    return html`<div>
        <div class="bar tight-bar">
            <div class="field"><label for="mineral">Mineral</label>
                <select id="mineral" value=${chosen} onChange=${e => setQuery({ mineral: e.target.value }, true)}>
                ${minerals.map(m => html`<option value=${m}>${mineral(m)}</option>`)}</select></div>
            ${readers.length > 1 && html`<div class="field"><label for="reader">For</label>
                <select id="reader" value=${reader} onChange=${e => setQuery({ reader: e.target.value }, true)}>
                ${readers.map(r => html`<option value=${r}>${economy(r)}</option>`)}</select></div>`}
            ${columns.filter(d => chain[d.stage].length > 1).map(d => html`<div class="field"><label for=${"form-" + d.stage}>${
                { mined: "Mined", refined: "Refined", imports: "Imports", use: "Use" }[d.stage]}</label>
                <select id=${"form-" + d.stage} value=${chain[d.stage].indexOf(d.column)}
                    onChange=${e => choose(d.stage, Number(e.target.value))}>
                ${chain[d.stage].map((c, i) => html`<option value=${i}>${[c.stage, c.of, c.period].filter(Boolean).join(", ")}</option>`)}
                </select></div>`)}
        </div>
        <figure class="chain"><figcaption>${says}</figcaption>
            ${narrow ? html`<${Rows} columns=${columns}/>` : html`<${Drawing} columns=${columns} label=${says}/>`}
            <${Gates} gates=${gates} name=${name} asOf=${assessment.asOf}/>
            <p class="source">Shares of each column; HHI: 0 to 10,000, the sum of squared shares in per cent; "without": what is left
                without the largest. ${columns.map(d => d.column?.sources[0])
                    .filter((s, i, all) => s && all.indexOf(s) === i).join("; ")}</p>
            <${SaveImage}/>
            <${Twin} columns=${columns} name=${name}/>
        </figure></div>`;
}

function Drawing({ columns, label }) {
    const [, , imports, use] = columns;
    const target = use.share && use.blocks.find(b => b.kind === "imported");
    return html`<svg class="chain-wide" viewBox=${`0 0 ${WIDTH} ${TOP + LENGTH + 6}`} role="img"
        aria-label=${label + " The table below has every share."}>
        <defs><pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="7" height="7" class="hatch-paper"/><rect width="2" height="7" class="hatch-line"/></pattern></defs>
        ${target && imports.blocks.filter(b => b.kind === "country").map(b => html`<path class="ribbon" style=${{ fill: colourOf(b.who) }}
            d=${ribbon(2 * STEP + BAR, [TOP + b.at, TOP + b.at + b.size], 3 * STEP, [b.at, b.at + b.size].map(v =>
                TOP + target.at + v / LENGTH * target.size))}/>`)}
        ${columns.map((d, c) => html`<g key=${d.stage} transform=${`translate(${c * STEP} 0)`}><${Column} d=${d}/></g>`)}
    </svg>`;
}

const MOST_LETTERS = 36;
/* How many lines a block has room for below its label. */
const roomBelow = block => Math.max(0, Math.floor((block.size / 2 - 4) / LINE));
const short = text => text.length > MOST_LETTERS ? text.slice(0, MOST_LETTERS - 1) + "…" : text;

function Column({ d }) {
    const labelled = d.blocks.filter(b => b.size >= 5);
    const places = spread(labelled.map(b => b.at + b.size / 2), LINE, LENGTH);
    const [first, second] = readings(d);
    return html`
        <text class="col-head" x="0" y="14">${d.head}</text>
        <text class="col-figure" x="0" y="31">${short([formOf(d.column), d.period].filter(Boolean).join(", "))}</text>
        <text class="col-figure" x="0" y="47">${first || ""}</text>
        <text class="col-figure" x="0" y="63">${second || ""}</text>
        ${d.blocks.length === 0 && html`<rect class="absent" x="0.5" y=${TOP} width=${BAR - 1} height=${LENGTH}/>
            <text class="label" x=${BAR + 12} y=${TOP + LENGTH / 2}>not in the facts</text>`}
        ${d.blocks.map(b => html`<rect class=${"block " + b.kind} x="0" y=${TOP + b.at} width=${BAR} height=${Math.max(1, b.size - 1)}
            style=${b.kind === "country" ? { fill: colourOf(b.who) } : {}}><title>${withGates(b)}</title></rect>`)}
        ${d.blocks.filter(b => b.gates.length > 0).map(b => html`<rect class=${"gate " + gravest(b.gates)} x=${BAR + 1.5}
            y=${TOP + b.at + 0.5}
            width="6" height=${Math.max(6, b.size - 2)}/>`)}
        ${labelled.map((b, i) => html`<path class="leader" d=${`M${BAR} ${TOP + b.at + b.size / 2}L${BAR + 11} ${TOP + places[i]}`}/>
            <text class="label" x=${BAR + 13} y=${TOP + places[i] + 4}>${b.name} ${percent(b.share)}</text>
            ${b.gates.length > 0 && gateWords(b.gates).split(", ").slice(0, roomBelow(b)).map((word, k) => html`
                <text class="gate-word" x=${BAR + 13} y=${TOP + places[i] + 4 + (k + 1) * LINE}>${word}</text>`)}`)}`;
}

/** On a small screen each stage is a bar of its own, with its labels below. */
const Rows = ({ columns }) => html`<div class="chain-rows">${columns.map(d => html`<div class="chain-row">
    <p><b>${d.head}</b> <span class="quiet">${[formOf(d.column), ...readings(d), d.period].filter(Boolean).join("; ")}</span></p>
    ${d.blocks.length === 0 ? html`<p class="quiet">not in the facts</p>`
        : html`<div class="chain-bar" aria-hidden="true">${d.blocks.map(b => html`
        <i class=${b.kind + (b.gates.length ? " gated " + gravest(b.gates) : "")}
            style=${{ width: b.share * 100 + "%", ...(b.kind === "country" ? { background: colourOf(b.who) } : {}) }}></i>`)}</div>
    <ul class="chain-names">${d.blocks.slice(0, 6).map(b => html`<li><i class=${b.kind} aria-hidden="true"
        style=${b.kind === "country" ? { background: colourOf(b.who) } : {}}></i>${withGates(b)}</li>`)}</ul>`}
</div>`)}</div>`;

function Gates({ gates, name, asOf }) {
    const all = [...new Map([...gates.values()].flat().map(g => [g.fact, g])).values()];
    if (all.length === 0) return html`<p class="quiet">No export control on ${name} towards the reader is known at this date.</p>`;
    return html`<ul class="gates" aria-label=${"Controls on " + name + " as of " + day(asOf)}>${all.map(g => html`<li>
        <i class=${"gate-mark " + g.state} aria-hidden="true"></i><span>
            <b>${g.by.map(economy).join(", ")}</b>: ${controlWords(g)}, towards ${
        g.on.map(c => c === "WORLD" ? "all countries" : named(c)).join(", ")}, <b>${words(g.state)}</b>${
        g.since ? " since " + day(g.since) : ""}${g.until ? ", until " + day(g.until) : ""} <a class="quiet"
        href=${linkTo("facts", { fact: g.fact })}>${g.fact}</a></span></li>`)}</ul>`;
}

const Twin = ({ columns, name }) => html`<details><summary>The same as a table</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${"The chain of " + name}><table>
    <thead><tr><th scope="col">Stage</th><th scope="col">Period</th><th scope="col">Country</th><th scope="col" class="number">Share</th>
        <th scope="col">Controls</th><th scope="col">Reading</th></tr></thead>
    <tbody>${columns.flatMap(d => d.blocks.length === 0 ? [html`<tr><th scope="row">${d.head}</th><td></td><td>not in the facts</td>
        <td></td><td></td><td></td></tr>`] : rowsOf(d).map((r, i) => html`<tr>
            <th scope="row">${i === 0 ? [d.head, formOf(d.column)].filter(Boolean).join(": ") : ""}</th><td>${i === 0 ? d.period : ""}</td>
        <td>${r.name}</td><td class="number">${r.text}</td><td>${r.gates}</td><td>${i === 0 ? readings(d).join("; ") : ""}</td>
            </tr>`))}</tbody></table></div></details>`;

/** Every share, also of those that the picture draws together, as it is stated. */
function rowsOf(d) {
    if (!d.column) return d.blocks.map(b => ({ name: b.name, text: percent(b.share), gates: "" }));
    const gatesOfBlock = who => d.blocks.find(b => b.who === who)?.gates || [];
    return d.column.parts.map(p => ({
        name: p.who === "OTHER" ? "others" : economy(p.who), text: p.isShare ? figure(p.text, "share") : percent(p.share),
        gates: gateWords(gatesOfBlock(p.who)),
    })).concat(d.blocks.filter(b => b.kind === "unknown").map(b => ({ name: b.name, text: percent(b.share), gates: "" })));
}
