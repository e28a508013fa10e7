/* The world of a mineral: a map of shares and controls at the date, with arcs into the reader, and its table. */
import { html, useState, useEffect, useMemo, Problem } from "./ui.js";
import { ask } from "./service.js";
import { economy, named, mineral, figure, day } from "./names.js";
import { setQuery } from "./store.js";
import { mineralsOf, readerOf } from "./chaindata.js";
import { worldOf, areasOf, arc, classOf, CLASSES } from "./worlddata.js";
import { percent, gateWords, formOf, useNarrow } from "./chain.js";
import { Twin } from "./planning.js";
import { colourOf } from "./colours.js";
import { SaveImage } from "./saveimage.js";

const LABELS = 6;
const LEAST_LABEL = 0.005;
const sentence = text => text.charAt(0).toUpperCase() + text.slice(1);
/* The union's arcs end where it sits. */
const SEAT = { EU: "BE" };

let outlines = null;
/** Each country's outline, or its place alone where it is too small for one; asked for once a visit. */
function loadOutlines() {
    outlines ||= ask("world.svg", { accept: "image/svg+xml" }).then(a => a.text()).then(text => {
        const svg = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
        return {
            box: svg.getAttribute("viewBox"),
            areas: [...svg.children].map(e => e.tagName === "path"
                ? { code: e.id, d: e.getAttribute("d"), at: e.dataset.at.split(" ").map(Number) }
                : { code: e.id, at: [Number(e.getAttribute("cx")), Number(e.getAttribute("cy"))] }),
        };
    });
    outlines.catch(() => { outlines = null; });
    return outlines;
}

const PARTS = { mined: "Mined, world", refined: "Refined, world" };
const partName = (part, reader) => PARTS[part] || (part === "imports" ? "Imports of " : "Use of ") + named(reader);
const stageName = ({ part, column }, reader) => [partName(part, reader), formOf(column), column.period].filter(Boolean).join(", ");

/** The one sentence that the map shows. */
function headline({ chosen, holders, others }, name, reader) {
    if (!chosen) return `Who mines or refines ${name} is not in the facts.`;
    const [first] = holders;
    const of = { mined: "is mined in", refined: "is refined in", imports: "comes from", use: "comes from" }[chosen.part];
    const what = { imports: `of what ${named(reader)} imports of ${name}`, use: `of what ${named(reader)} uses of ${name}` }[chosen.part]
        || `of the world's ${name}`;
    const inForce = [...holders, ...others].filter(h => h.state === "in-force");
    const controls = inForce.length === 0 ? "no export control towards " + named(reader) + " is in force"
        : inForce.slice(0, 3).map(h => economy(h.who)).join(", ") + (inForce.length > 3 ? ` and ${inForce.length - 3} more` : "")
            + (inForce.length === 1 ? " has" : " have") + " an export control in force towards " + named(reader);
    return `${percent(first.share)} ${what} ${of} ${named(first.who)}; ${controls}.`;
}

export function World({ assessment, request, query }) {
    const [map, setMap] = useState(null);
    const [failed, setFailed] = useState(null);
    const load = () => { setFailed(null); loadOutlines().then(setMap, setFailed); };
    useEffect(load, []);
    const minerals = useMemo(() => mineralsOf(assessment), [assessment]);
    const chosen = [query.mineral, query.row].find(m => minerals.includes(m)) || minerals[0];
    const reader = readerOf(assessment, query);
    const facts = useMemo(() => new Map(request.facts.map(f => [f.id, f])), [request.facts]);
    const world = useMemo(() => worldOf(chosen, reader, assessment, facts, query.at), [chosen, reader, assessment, facts, query.at]);
    if (failed) return html`<${Problem} title="The map could not be loaded" error=${failed} again=${load}/>`;
    if (!chosen || !map) return html`<p class="later tall"></p>`;
    const name = mineral(chosen);
    const says = headline(world, name, reader);
    return html`<div>
        ${world.stages.length > 1 && html`<div class="bar tight-bar"><div class="field"><label for="world-stage">Share of</label>
            <select id="world-stage" value=${world.chosen.column.key} onChange=${e => setQuery({ at: e.target.value }, true)}>
            ${world.stages.map(s => html`<option value=${s.column.key}>${stageName(s, reader)}</option>`)}</select></div></div>`}
        <figure class="world"><figcaption>${says}</figcaption>
            <${Drawing} map=${map} world=${world} reader=${reader} label=${says}/>
            <${Legend} world=${world} reader=${reader}/>
            <p class="source">${world.chosen ? `${sentence(name)}: ${stageName(world.chosen, reader)}, in per cent; controls as of ${
                day(assessment.asOf)}. ` + world.chosen.column.sources.slice(0, 2).join("; ") + ". " : ""}Borders as Natural
                Earth draws them, with no view of ours on any dispute.</p>
            <${SaveImage}/>
            <${Twin} label=${"The world of " + name} heads=${["Country", "Share", "Imports of " + named(reader), "Controls"]}
                rows=${rowsOf(world)}/>
        </figure></div>`;
}

function rowsOf({ holders, others, untold, arcs }) {
    const share = who => arcs.find(a => a.who === who)?.share;
    const from = who => share(who) ? percent(share(who)) : "";
    const rest = arcs.filter(a => ![...holders, ...others].some(h => h.who === a.who));
    return [
        ...holders.map(h => [economy(h.who), h.isShare && h.text !== null ? figure(h.text, "share") : percent(h.share), from(h.who),
            gateWords(h.gates)]),
        ...others.map(o => [economy(o.who), "", from(o.who), gateWords(o.gates)]),
        ...rest.map(a => [economy(a.who), "", percent(a.share), ""]),
        ...(untold > 0 ? [["not told of whom", percent(untold), "", ""]] : []),
    ];
}

function Drawing({ map, world, reader, label }) {
    const narrow = useNarrow();
    const { holders, others, untold, arcs } = world;
    const at = code => map.areas.find(a => a.code === (SEAT[code] || code))?.at;
    const shown = new Map([...others, ...holders].flatMap(h => areasOf(h.who).map(code => [code, h])));
    const readers = new Set(areasOf(reader));
    const into = at(reader);
    /* Those with a control last, so that their borders lie on top. */
    const order = [...map.areas].sort((a, b) => Boolean(shown.get(a.code)?.state) - Boolean(shown.get(b.code)?.state));
    return html`<svg class="world-map" viewBox=${map.box} role="img" aria-label=${label + " The table below has every share."}>
        <defs><pattern id="world-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" class="hatch-paper"/><rect width="1" height="6" class="hatch-line"/></pattern></defs>
        ${order.map(area => html`<${Area} key=${area.code} area=${area} holder=${shown.get(area.code)} untold=${untold > 0}
            reader=${readers.has(area.code)}/>`)}
        ${into && arcs.filter(a => at(a.who)).map(a => html`<path class="arc" key=${"arc-" + a.who} d=${arc(at(a.who), into)}
            style=${{ stroke: colourOf(a.who), strokeWidth: 1 + a.share * 9 }}><title>${
            `${economy(a.who)}: ${percent(a.share)} of the imports of ${named(reader)}`}</title></path>`)}
        ${into && html`<circle class="world-reader" cx=${into[0]} cy=${into[1]} r="4"/>`}
        ${!narrow && html`<${Labels} holders=${holders} at=${at}/>`}
    </svg>
    ${narrow && html`<ul class="chain-names">${holders.slice(0, LABELS).map(h => html`<li>${economy(h.who)} ${percent(h.share)}${
        h.gates.length ? ", " + gateWords(h.gates) : ""}</li>`)}</ul>`}`;
}

function Area({ area, holder, untold, reader }) {
    const share = holder?.share;
    const kind = ["area", share > 0 ? "class-" + classOf(share) : untold ? "untold" : "", holder?.state ? "gate-" + holder.state : "",
        reader ? "reader" : ""].filter(Boolean).join(" ");
    const says = economy(area.code) + (share > 0 ? " " + percent(share) : "")
        + (holder?.gates.length ? ", " + gateWords(holder.gates) : "");
    if (area.d) return html`<path class=${kind} d=${area.d}><title>${says}</title></path>`;
    /* What is too small for an outline is seen where it has something to show. */
    return holder || reader ? html`<circle class=${kind} cx=${area.at[0]} cy=${area.at[1]} r="4"><title>${says}</title></circle>` : null;
}

/** The largest, each where its label meets none before it. */
function Labels({ holders, at }) {
    const placed = [];
    for (const h of holders.slice(0, LABELS).filter(each => each.share >= LEAST_LABEL)) {
        const point = at(h.who);
        if (point && !placed.some(p => Math.abs(p.point[0] - point[0]) < 90 && Math.abs(p.point[1] - point[1]) < 15)) {
            placed.push({ h, point });
        }
    }
    return placed.map(({ h, point }) => html`<text class="world-label" x=${point[0]} y=${point[1] + 4} text-anchor="middle">${
        economy(h.who)} ${percent(h.share)}</text>`);
}

const NAMES = ["half or more", "25 to 50%", "10 to 25%", "1 to 10%", "less"];

function Legend({ world, reader }) {
    const states = new Set([...world.holders, ...world.others].map(h => h.state).filter(Boolean));
    return html`<ul class="legend world-legend">
        ${CLASSES.map((_, i) => world.holders.some(h => h.share > 0 && classOf(h.share) === i) && html`<li>
            <i class=${"area class-" + i}></i> ${NAMES[i]}</li>`)}
        ${world.untold > 0 && html`<li><i class="area untold"></i> not told: ${percent(world.untold)} of the whole</li>`}
        ${states.has("in-force") && html`<li><i class="area gate-in-force"></i> export control in force</li>`}
        ${["suspended", "pending", "announced"].some(s => states.has(s)) && html`<li>
            <i class="area gate-suspended"></i> suspended, announced or pending</li>`}
        ${states.has("unknown") && html`<li><i class="area gate-unknown"></i> control of unknown state</li>`}
        ${world.arcs.length > 0 && html`<li><i class="arc-sample"></i> imports of ${named(reader)}, from 2%; the wider, the more</li>`}
    </ul>`;
}
