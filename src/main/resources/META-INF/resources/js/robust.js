/* Options over draws of what is uncertain: what each leaves, how often it does what it is for, and when it fails. */
import { html, plural } from "./ui.js";
import { Bar } from "./odds.js";
import { between, leaves, rowsOf, scenariosOf } from "./robustdata.js";
import { Twin } from "./planning.js";
import { said } from "./names.js";

const HEADS = ["Option", "Flags left", "More than the best", "At worst", "No other leaves fewer", "Clears its flags"];

export function Robust({ odds }) {
    const [first, ...others] = odds.says;
    const scenarios = scenariosOf(odds);
    return html`<section class="robust" aria-labelledby="robust-title"><h2 id="robust-title">Over draws of what is uncertain</h2>
        <p><b>${said(first)}</b></p><ul class="bullets">${others.map(s => html`<li>${said(s)}</li>`)}</ul>
        <ul class="chances">${odds.options.map(o => html`<li key=${o.name}><${Bar} chance=${o.clears ?? o.best}/>
            <span><b>${o.name}</b> ${leaves(o)}</span></li>`)}</ul>
        ${scenarios.length > 0 && html`<h3>When they fail</h3><ul class="bullets">${scenarios.map(s => html`<li>
            <b>${s.name}</b> ${said(s.says)} <span class="quiet">${s.covers}</span></li>`)}</ul>`}
        ${odds.deciding.length > 0 && html`<h3>What would change the choice</h3><ul class="bullets">${odds.deciding.map(d => html`<li>
            ${said(d.says)}: known first, it leads to ${d.instead.join(" or ")}, and
            ${" " + between({ low: d.flags, high: d.flags })} flags fewer on average</li>`)}</ul>`}
        <${Twin} label="Options over draws" heads=${HEADS} rows=${rowsOf(odds)}/>
        <p class="source">${plural(odds.draws, "draw")}, seed ${odds.seed}. ${said(odds.assumes.join(" "))}</p></section>`;
}
