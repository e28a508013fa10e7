/* What rules take on the facts that are open: time, tuples and evaluations of each rule and condition, the slowest first. */
import { html, useState, plural } from "./ui.js";
import { linkTo } from "./store.js";
import { Answered } from "./answered.js";

const FIRST = 20;
const number = n => n.toLocaleString("en", { maximumFractionDigits: 1, minimumFractionDigits: 1 });

/** @param rule its name; all rules where there is none */
export function Timings({ request, rule }) {
    const [asked, setAsked] = useState(false);
    if (!asked) return html`<p><button type="button" class="button" onClick=${() => setAsked(true)}>${rule ? "What does it take?"
        : "What do the rules take?"}</button></p>`;
    return html`<${Answered} path="api/v1/timings" request=${request} inquiry=${rule ? { rule } : {}} says="Timing the rules"
        show=${answer => html`<${Taken} timings=${answer} one=${Boolean(rule)}/>`}/>`;
}

function Taken({ timings, one }) {
    const [all, setAll] = useState(false);
    const shown = all ? timings.rules : timings.rules.slice(0, FIRST);
    return html`<div class="timings">
        <p>The whole answer by all rules together takes ${number(timings.together)} microseconds${one ? ""
            : `; ${plural(timings.rules.length, "rule")} one by one, ${number(timings.sum)}`}.</p>
        <div class="scroll" tabindex="0" role="region" aria-label="What the rules take"><table><thead><tr><th
            scope="col">Rule, and its conditions</th><th scope="col" class="number">Microseconds</th><th scope="col"
            class="number">Tuples</th><th scope="col" class="number">Evaluations</th><th scope="col" class="number">Fired</th></tr></thead>
            <tbody>${shown.map(r => html`<tr><th scope="row"><a href=${linkTo("rules", { rule: r.rule })}>${r.rule}</a></th><td
                class="number">${number(r.micros)}</td><td class="number">${r.tuples}</td><td class="number">${r.evaluations}</td><td
                class="number">${r.fired}</td></tr>${r.conditions.filter(c => one || c.evaluations > 0 || c.tuples > 0)
                .map(c => html`<tr><td class="long">${c.place}. ${c.says}</td><td class="number">${number(c.micros)}</td><td
                class="number">${c.tuples}</td><td class="number">${c.evaluations}</td><td></td></tr>`)}`)}</tbody></table></div>
        ${timings.rules.length > shown.length && html`<p><button type="button" class="plain"
            onClick=${() => setAll(true)}>Show all ${timings.rules.length} rules</button></p>`}
        <ul class="bullets quiet">${timings.says.map(s => html`<li>${s}</li>`)}${timings.leftOut
            .map(l => html`<li>Left out: ${l}</li>`)}</ul>
    </div>`;
}
