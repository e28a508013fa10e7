/* Measures over time: a lane for each actor, hatched where suspended, with truces, elections and deadlines above. */
import { html, useMemo, plural } from "./ui.js";
import { economy, named, mineral, words, day, said, controlWords } from "./names.js";
import { linkTo } from "./store.js";
import { lanesOf, place, LATEST } from "./lanesdata.js";
import { colourOf } from "./colours.js";
import { SaveImage } from "./saveimage.js";

const names = codes => codes === "?" ? "not told" : codes.split(",").map(economy).join(", ");
const SHOWN = 3;
const someOf = list => list.slice(0, SHOWN).join(", ") + (list.length > SHOWN ? ` and ${list.length - SHOWN} more` : "");

export function Lanes({ facts, at, measures }) {
    const { lanes, markers, first, last } = useMemo(() => lanesOf(facts, controlWords), [facts]);
    const state = new Map(measures.map(m => [m.fact, m]));
    if (lanes.length === 0) return null;
    const left = iso => (place(iso, first, last) * 100).toFixed(2) + "%";
    const width = (from, until) => (Math.max(0.3, (place(until, first, last) - place(from, first, last)) * 100)).toFixed(2) + "%";
    const years = Array.from({ length: last - first }, (_, i) => first + i).filter((y, _, all) => all.length < 12 || y % 2 === 0);
    const count = lanes.reduce((n, l) => n + l.bars.length, 0);
    const inForce = lanes.flatMap(l => l.bars).filter(b => state.get(b.fact.id)?.state === "in-force").length;
    return html`<section class="lanes" aria-labelledby="lanes-title">
        <div class="section-head"><h2 id="lanes-title">Measures over time</h2></div>
        <figure><figcaption>${plural(count, "measure")} by ${plural(lanes.length, "actor")}, ${first} to ${last - 1}; ${inForce} in force
            on ${day(at)}</figcaption>
        <div class="lane-axis" aria-hidden="true"><span></span><div class="lane-track">${years.map(y => html`
            <i class="year" style=${{ left: left(y + "-01-01") }}>${y}</i>`)}${markers.filter(m => m.kind === "truce").map(m => html`
            <i class="truce" style=${{ left: left(m.from), width: width(m.from, m.until || LATEST) }}
                title=${`truce ${day(m.from)} to ${day(m.until)}`}></i>`)}
            ${markers.filter(m => m.kind !== "truce").map(m => html`<i class=${"marker " + m.kind} style=${{ left: left(m.from) }}
                title=${`${said(m.says)}, ${day(m.from)}`}></i>`)}</div></div>
        ${lanes.map(lane => html`<div class="lane" key=${lane.actor}><h3><i style=${{ background: colourOf(lane.actor.split(",")[0]) }}
            aria-hidden="true"></i>${names(lane.actor)} <span class="quiet">${lane.bars.length}</span></h3>
            <ol>${lane.bars.map(b => html`<${Bar} b=${b} state=${state.get(b.fact.id)} left=${left} width=${width} at=${at}/>`)}</ol>
        </div>`)}
        <ul class="legend"><li><i class="force-sample"></i> in force</li><li><i class="announced-sample"></i> announced</li>
            <li><i class="suspended-sample"></i> suspended</li><li><i class="unsettled-sample"></i> not known what holds</li>
            <li><i class="truce-sample"></i> truce</li>
            <li><i class="marker-sample election"></i> election</li><li><i class="marker-sample deadline"></i> deadline</li>
            <li><i class="now-sample"></i> the day shown</li></ul>
        <${Twin} lanes=${lanes} markers=${markers} state=${state}/>
        <p class="source">By the facts of this dossier, each with its source; a measure without a last day goes on.</p>
        <${SaveImage}/></figure></section>`;
}

/* The minerals; of a measure on all goods those whom it meets. */
const aboutOf = fact => fact.minerals ? someOf([fact.minerals].flat().map(mineral))
    : fact.on && fact.fact !== "Agreement" ? "on " + someOf([fact.on].flat().map(named)) : "";

function Bar({ b, state, left, width, at }) {
    const end = b.end || LATEST;
    const over = state?.state || "";
    return html`<li><span class="lane-name" title=${b.fact.id}>${b.what} <span class="quiet">${aboutOf(b.fact)}</span></span>
        <span class="lane-track" aria-hidden="true">
            ${b.announced && (!b.from || b.announced < b.from) && html`<i class="announced"
                style=${{ left: left(b.announced), width: width(b.announced, b.from || b.fact.deadline || LATEST) }}></i>`}
            ${b.from && html`<i class="force" style=${{ left: left(b.from), width: width(b.from, end) }}></i>`}
            ${b.unsettled && html`<i class="unsettled" style=${{ left: left(b.unsettled), width: width(b.unsettled, end) }}></i>`}
            ${b.suspensions.map(s => html`<i class="suspended" style=${{ left: left(s.from), width: width(s.from, s.until) }}></i>`)}
            <i class="now" style=${{ left: left(at) }}></i></span>
        <span class="lane-state">${words(over)}</span></li>`;
}

const Twin = ({ lanes, markers, state }) => html`<details><summary>The same as a table</summary>
    <div class="scroll" tabindex="0" role="region" aria-label="Measures over time"><table><thead><tr><th scope="col">By</th>
        <th scope="col">Measure</th><th scope="col">Minerals</th><th scope="col">Announced</th><th scope="col">From</th>
        <th scope="col">Suspended</th><th scope="col">Until</th><th scope="col">State on the day shown</th>
        <th scope="col">Fact</th></tr></thead>
    <tbody>${lanes.flatMap(l => l.bars.map(b => html`<tr><th scope="row">${names(l.actor)}</th><td>${b.what}</td>
        <td class="long">${[b.fact.minerals || []].flat().map(mineral).join(", ")}</td><td class="date">${day(b.announced)}</td>
        <td class="date">${day(b.from)}</td><td class="date">${b.suspensions.map(s => day(s.from) + (s.until === LATEST ? " on"
            : " to " + day(s.until))).join("; ")}</td><td class="date">${day(b.end)}</td><td>${words(state.get(b.fact.id)?.state)}</td>
        <td><a href=${linkTo("facts", { fact: b.fact.id })}>${b.fact.id}</a></td></tr>`))}
        ${markers.map(m => html`<tr><th scope="row">${names([m.fact.by || m.fact.parties || m.fact.economy || "?"].flat().join(","))}</th>
        <td>${said(m.says)}</td><td></td><td></td><td class="date">${day(m.from)}</td><td></td><td
            class="date">${day(m.until)}</td><td></td>
        <td><a href=${linkTo("facts", { fact: m.fact.id })}>${m.fact.id}</a></td></tr>`)}</tbody></table></div></details>`;
