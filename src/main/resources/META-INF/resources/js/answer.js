/* The answer: what matters first, the maps of risks and of the world, the chain, flags, responses, questions and figures. */
import { html, useState, useGrowing, useEffect, useRef, useLater, Mark, SEVERITIES, plural } from "./ui.js";
import { economy, mineral, words, typeWords, day } from "./names.js";
import { linkTo } from "./store.js";
import { HeatMap } from "./heatmap.js";
import { TakeAway } from "./takeaway.js";
import { Questions } from "./questions.js";
import { FirstPage, Unused } from "./firstpage.js";
import { Flags } from "./flaglist.js";
import { Responses } from "./responses.js";
import { RecordAdvice } from "./record.js";
import { OnPaper, usePrinting } from "./paper.js";

/* Page one, the map of risks with the pictures, the flags with the responses, and the rest come one after the other. */
const PARTS = 4;

export function Answer({ state }) {
    const { assessment, request, query, record } = state;
    const flags = assessment.riskFlags;
    const chained = assessment.indicators.some(i => i.mineral);
    /* What stands below why-not waits until it is here, so that nothing is pushed away. */
    const [here, setHere] = useState(false);
    const parts = useGrowing(PARTS, 1, usePrinting(), query.silent && !here ? 2 : PARTS);
    /* From asking to the frame after the answer was laid out, for whoever looks at the browser's timings. */
    useEffect(() => {
        requestAnimationFrame(() => setTimeout(() => performance.measure("lodestone-answer", "lodestone-asked")));
    }, [assessment]);
    const classes = "answer" + (state.error ? " stale" : "") + (parts < PARTS ? " growing" : "");
    return html`<div class=${classes} aria-busy=${state.busy || parts < PARTS ? "true" : "false"}>
        <div class="headline">
            <div>
                <h1>${request.title || "Your facts"}</h1>
                <p class="quiet">As of ${day(assessment.asOf)}, for ${
                    assessment.asked.length ? assessment.asked.map(economy).join(", ") : "all economies"}; ${
                    plural(assessment.ruleBase.rules, "rule")}, <span class="digest" title=${assessment.ruleBase.digest}>${
                    assessment.ruleBase.digest.slice(0, 15)}</span></p>
            </div>
            <div class="keep"><${RecordAdvice} state=${state}/><${TakeAway} state=${state}/></div>
        </div>
        <${OnPaper} assessment=${assessment} request=${request} record=${record} query=${query}/>
        ${state.before && html`<${ChangedLater} state=${state}/>`}
        <${FirstPage} assessment=${assessment}/>
        <${Counts} assessment=${assessment}/>
        ${parts > 1 && flags.length > 0 && html`<${HeatMap} flags=${flags} query=${query}/>`}
        ${parts > 1 && query.silent && html`<${SilentLater} assessment=${assessment} query=${query} onHere=${setHere}/>`}
        ${parts > 2 && chained && html`<${WhenSeen} name="chain" part="Chain" id="chain-title" title="From the mine to the use" least="tall"
            assessment=${assessment} request=${request} query=${query}/>`}
        ${parts > 2 && chained && html`<${WhenSeen} name="world" part="World" id="world-title" title="Around the world" least="tall"
            assessment=${assessment} request=${request} query=${query}/>`}
        ${parts > 2 && html`<div class="columns">
            <${Flags} state=${state}/>
            <${Responses} assessment=${assessment}/>
        </div>`}
        ${parts > 3 && html`<${Rest} state=${state} chained=${chained}/>`}
    </div>`;
}

/** What is looked up rather than read. */
function Rest({ state, chained }) {
    const { assessment, request, query } = state;
    return html`<${Questions} assessment=${assessment} request=${request}/>
        ${chained && html`<${WhenSeen} name="exposure" part="Exposure" id="exposure-title" title="Exposure to suppliers" least=""
            assessment=${assessment} request=${request} query=${query}/>`}
        ${assessment.indicators.length > 0 && html`<${WhenSeen} name="figures" part="Figures" id="figures-title" title="Indicators"
            assessment=${assessment} query=${query}/>`}
        <${Measures} measures=${assessment.measures}/>
        <${Unused} unused=${assessment.unused}/>`;
}

function Counts({ assessment }) {
    const { riskFlags, responses, questions } = assessment;
    const counts = SEVERITIES.map(s => [s, riskFlags.filter(f => f.severity === s).length]).filter(([, n]) => n > 0);
    return html`<ul class="counts" aria-label="Flags by severity">
        ${counts.length === 0 && html`<li class="quiet">No risk flag</li>`}
        ${counts.map(([s, n]) => html`<li><${Mark} severity=${s}/><b>${n}</b> ${s}</li>`)}
        <li class="and"><b>${responses.length}</b> ${responses.length === 1 ? "response" : "responses"}</li>
        <li><b>${questions.length}</b> ${questions.length === 1 ? "question" : "questions"}</li>
    </ul>`;
}

/** Of a first answer there is nothing to say that changed. */
function ChangedLater(props) {
    const { module, failure } = useLater("changed");
    return failure || (module && html`<${module.Changed} ...${props}/>`);
}

/** Why-not is asked by few, so it comes when it is asked for. */
function SilentLater({ onHere, ...props }) {
    const { module, failure } = useLater("whynot");
    useEffect(() => { if (failure) onHere(true); }, [failure]);
    return failure || (module && html`<${module.Silent} ...${props} onHere=${onHere}/>`);
}

/** A part that loads when it comes into view. */
function WhenSeen({ name, part, id, title, least, ...props }) {
    const [seen, setSeen] = useState(false);
    const { module, failure } = useLater(name, seen, "pictures.css");
    const place = useRef();
    useEffect(() => {
        const watcher = new IntersectionObserver(entries => {
            if (entries.some(e => e.isIntersecting)) {
                watcher.disconnect();
                setSeen(true);
            }
        }, { rootMargin: "300px" });
        watcher.observe(place.current);
        return () => watcher.disconnect();
    }, []);
    const shown = failure || (module ? html`<${module[part]} ...${props}/>` : html`<p class=${"later " + least}></p>`);
    return html`<section class=${name} aria-labelledby=${id} ref=${place}>
        <div class="section-head"><h2 id=${id}>${title}</h2></div>${shown}</section>`;
}

function Measures({ measures }) {
    const [open, setOpen] = useState(false);
    const shown = usePrinting() || open;
    if (!measures?.length) return null;
    return html`<section class="measures" aria-labelledby="measures-title">
        <details open=${shown} onToggle=${e => setOpen(e.currentTarget.open)}>
        <summary><h2 id="measures-title">Measures at this date</h2> <span class="quiet">${measures.length}</span></summary>
        ${shown && html`<div class="scroll" tabindex="0" role="region" aria-label="Measures at this date">
        <table><thead><tr><th scope="col">Measure</th><th scope="col">State</th><th scope="col">By</th><th scope="col">On</th>
            <th scope="col">Minerals</th><th scope="col">Since</th><th scope="col">Until</th><th scope="col"
                class="number">Days left</th></tr></thead>
        <tbody>${measures.map(m => html`<tr><th scope="row"><a href=${linkTo("facts", { fact: m.fact })}>${typeWords(m.type)}</a></th>
            <td>${words(m.state)}</td>
            <td>${m.by.map(economy).join(", ")}</td><td>${m.on.map(economy).join(", ")}</td>
            <td class="long">${m.minerals.length ? m.minerals.map(mineral).join(", ") : "all goods"}</td><td
                class="date">${day(m.since)}</td>
            <td class="date">${day(m.until)}</td><td class="number">${m.daysLeft ?? ""}</td></tr>`)}</tbody></table>
        </div>`}</details>
    </section>`;
}
