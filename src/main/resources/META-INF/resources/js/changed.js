/* A strip after each date, answer or edit that says what it changed. */
import { html, useMemo, Mark } from "./ui.js";
import { day, said } from "./names.js";
import { difference, told } from "./difference.js";
import { FlagLink } from "./flag.js";

const MOST = 40;

export function Changed({ state }) {
    const { before, assessment } = state;
    const found = useMemo(() => before && difference(before, assessment), [before, assessment]);
    if (!found) return null;
    const against = before.asOf === assessment.asOf ? "Against what was shown before" : "Against " + day(before.asOf);
    const lines = found.came.length + found.gone.length + found.turned.length;
    return html`<div class="changed" role="status"><p><b>${against}</b>: ${told(found)}</p>
        ${lines > 0 && html`<details><summary>Which flags</summary><ul class="lines">
            ${found.came.slice(0, MOST).map(f => html`<li><span class="sign gained">new</span><${Mark} severity=${f.severity} label/>
                <span><${FlagLink} flag=${f}/></span></li>`)}
            ${found.turned.slice(0, MOST).map(({ flag, from }) => html`<li><span class="sign">was ${from}</span>
                <${Mark} severity=${flag.severity} label/><span><${FlagLink} flag=${flag}/></span></li>`)}
            ${found.gone.slice(0, MOST).map(f => html`<li><span class="sign lost">gone</span><${Mark} severity=${f.severity} label/>
                <span>${said(f.says)}</span></li>`)}</ul>
            ${lines > 3 * MOST && html`<p class="quiet">Of each the first ${MOST}.</p>`}</details>`}</div>`;
}
