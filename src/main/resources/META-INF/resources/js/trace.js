/* A rule step by step: what each condition looked at, the values that it compared, and where each of them stopped. */
import { html, plural } from "./ui.js";
import { linkTo } from "./store.js";
import { Answered } from "./answered.js";

const STATE = { met: "Met", fails: "Fails", "not-tried": "Not reached" };
const stateOf = step => String(step.state).toLowerCase().replaceAll("_", "-").replaceAll(" ", "-");
const FEW = 3;

export const Trace = ({ request, rule, economy, mineral }) => html`<${Answered} path="api/v1/rule-traces" request=${request}
    inquiry=${{ rule, ...(economy ? { economy } : {}), ...(mineral ? { mineral } : {}) }} says="Following the rule"
    show=${answer => html`<${Steps} trace=${answer}/>`}/>`;

function Steps({ trace }) {
    return html`<div class="whynot-answer trace">
        <p class="smallest">${trace.says}</p>
        <ol class="conditions">${trace.conditions.map((step, i) => html`<li class=${stateOf(step)}>
            <p><b>${i + 1}. ${STATE[stateOf(step)] || step.state}</b>${step.matches > 0
                ? html` <span class="quiet">by ${step.matches}</span>` : ""} ${step.says}</p>
            <p class="quiet"><code>${step.condition}</code></p>
            <${Counts} tests=${step.tests}/>
            ${step.candidates.length > 0 && html`<${Looked} step=${step} place=${i + 1}/>`}
            ${step.others > 0 && html`<p class="quiet">and ${step.others} more</p>`}</li>`)}</ol>
        ${trace.concludes.length > 0 && html`<h4>It concludes</h4><ul class="bullets">${trace.concludes.map(c => html`<li>${c.severity
            ? html`<b>${c.severity}</b>, ${c.certainty}: ` : ""}${c.says}</li>`)}</ul>`}
    </div>`;
}

/** How many came to each thing that is asked, where there are several. */
function Counts({ tests }) {
    if (tests.length < 2) return null;
    return html`<p class="quiet">${tests.map(t => `${t.says}: ${t.passed} of ${t.tried}`).join("; ")}</p>`;
}

function Looked({ step, place }) {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${"What condition " + place + " looked at"}><table>
        <thead><tr><th scope="col">What it looked at</th><th scope="col">What is asked</th><th scope="col">What is so</th><th
            scope="col">Threshold</th><th scope="col">Passed</th></tr></thead>
        <tbody>${step.candidates.map(c => html`${c.values.length === 0 && html`<tr><th scope="row" class="long"><${What}
            candidate=${c}/></th><td></td><td></td><td></td><td>${c.passed ? "yes" : "no"}</td></tr>`}${c.values.map((v, i) => html`<tr>
            ${i === 0 && html`<th scope="rowgroup" rowspan=${c.values.length} class="long"><${What} candidate=${c}/></th>`}
            <td class="long">${v.says}</td><td>${v.actual ?? ""}</td><td>${v.parameters
                .map(p => html`<p><code>${p.name}</code> = ${p.value} <span class="quiet">(${p.unit})</span></p>`)}</td>
            <td>${v.passed ? "yes" : html`<b>no</b>`}</td></tr>`)}`)}</tbody></table></div>`;
}

function What({ candidate }) {
    const { facts, beside, what } = candidate;
    return html`${facts.slice(0, FEW).map((f, i) => html`${i ? ", " : ""}<a href=${linkTo("facts", { fact: f })}>${f}</a>`)}${facts.length
        > FEW ? html` and ${facts.length - FEW} more` : ""} <span class="quiet">${what}${beside.length > 0
        ? `, beside ${beside.slice(0, FEW).join(", ")}${beside.length > FEW ? ` and ${plural(beside.length - FEW, "other fact")}` : ""}`
        : ""}</span>`;
}
