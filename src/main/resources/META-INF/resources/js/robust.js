/* Options over draws of what is uncertain: what each leaves, how often it does what it is for, and when it fails. */
import { html, plural } from "./ui.js";
import { Bar } from "./odds.js";
import { percent } from "./oddsdata.js";
import { between, rowsOf } from "./robustdata.js";
import { Twin } from "./planning.js";

const HEADS = ["Option", "Flags left", "More than the best", "At worst", "No other leaves fewer", "Clears its flags"];

export function Robust({ odds }) {
    const [first, ...others] = odds.says;
    const scenarios = odds.options.flatMap(o => [...o.fails.map(s => [o, "fails", s]), ...o.holds.map(s => [o, "holds", s])]);
    return html`<section class="robust" aria-labelledby="robust-title"><h2 id="robust-title">Over draws of what is uncertain</h2>
        <p><b>${first}</b></p><ul class="bullets">${others.map(s => html`<li>${s}</li>`)}</ul>
        <ul class="chances">${odds.options.map(o => html`<li key=${o.name}><${Bar} chance=${o.clears ?? o.best}/><span>
            <b>${o.name}</b>${" "}${o.clears ? "clears all that it is to clear" : "leaves no more than the others"}; ${between(o.flags)} flags left
            <span class="quiet">${o.regret.high > 0 ? `, ${between(o.regret)} more than the best on average` : ""}</span></span></li>`)}</ul>
        ${scenarios.length > 0 && html`<h3>When they fail</h3><ul class="bullets">${scenarios.map(([o, how, s]) => html`<li>
            <b>${o.name}</b>${" " + (how === "fails" ? (o.clears ? "leaves a flag that it is to clear" : "is not the best") : (o.clears
                ? "clears all that it is to clear" : "is the best"))} when ${s.says}. <span class="quiet">That covers
            ${" " + percent(s.coverage)} of the draws in which it does; of such draws it does in ${percent(s.density)}.</span></li>`)}</ul>`}
        ${odds.deciding.length > 0 && html`<h3>What would change the choice</h3><ul class="bullets">${odds.deciding.map(d => html`<li>
            ${d.says}: known first, it leads to ${d.instead.join(" or ")}, and ${between({ low: d.flags, high: d.flags })} flags fewer
            on average</li>`)}</ul>`}
        <${Twin} label="Options over draws" heads=${HEADS} rows=${rowsOf(odds)}/>
        <p class="source">${plural(odds.draws, "draw")}, seed ${odds.seed}. ${odds.assumes.join(" ")}</p></section>`;
}
