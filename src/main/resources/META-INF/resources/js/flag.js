/* One flag and why it stands. */
import { html, useState, useLater, Severity, Mark, plural } from "./ui.js";
import { economy, mineral, words, ruleWords, day, said } from "./names.js";
import { setQuery, linkTo, current } from "./store.js";
import { keyOf } from "./flaglink.js";
import { goTo } from "./lead.js";
import { usePrinting } from "./paper.js";

export const linkToFlag = flag => linkTo("assess", { flag: keyOf(flag) });

/** A link that leads to a flag's card here, and in another window to the same flag. */
export function FlagLink({ flag, children }) {
    const lead = e => {
        if (e.metaKey || e.ctrlKey || e.shiftKey || e.altKey) return;
        e.preventDefault();
        goTo(flag);
    };
    return html`<a href=${linkToFlag(flag)} onClick=${lead}>${children || said(flag.says)}</a>`;
}

/** A flag, and under it those that are one matter with it. */
export function FlagCard({ flag, assessment, query, folded }) {
    const key = keyOf(flag);
    const open = query.flag === key;
    const [turns, setTurns] = useState(false);
    const later = useLater("inquiry", open || turns);
    const asked = later.module;
    const known = html`<${Because} conclusion=${flag} assessment=${assessment}/>`;
    return html`<li class=${"card flag " + flag.severity + (flag.certainty === "possible" ? " possible" : "")}
            id=${"flag-" + flag.id} tabindex="-1">
        <p class="tags"><${Severity} severity=${flag.severity}/><span class="certainty">${flag.certainty}</span>
            <span class="id">${flag.id}</span></p>
        <h3 class="says">${said(flag.says)}</h3>
        <p class="quiet">${economy(flag.economy)}${flag.mineral ? " · " + mineral(flag.mineral) : ""} · <a
            href=${linkTo("rules", { rule: flag.rule })}>${ruleWords(flag.rule)}</a></p>
        <div class="asks">
            <button type="button" class="plain why" aria-expanded=${open ? "true" : "false"}
                onClick=${() => setQuery({ flag: open ? undefined : key }, true)}>${open ? "Hide why" : "Why?"}</button>
            <button type="button" class="plain why" aria-expanded=${turns ? "true" : "false"}
                onClick=${() => setTurns(!turns)}>What would change it?</button>
            ${open && html`<a href=${linkTo("rules", { rule: flag.rule,
                steps: flag.economy + " " + (flag.mineral || "any") })}>Its rule step by step</a>`}
        </div>
        ${(open || turns) && later.failure}
        ${open && html`<div class="why-body">${asked ? html`<${asked.Tree} flag=${flag} fallback=${known}/>` : known}</div>`}
        ${folded && html`<${Folded} folded=${folded} assessment=${assessment} query=${query}/>`}
        ${turns && asked && html`<div class="why-body"><${asked.Turns} flag=${flag}/></div>`}
    </li>`;
}

function Folded({ folded, assessment, query }) {
    const [unfolded, setUnfolded] = useState(false);
    const printing = usePrinting();
    const within = folded.some(f => query.flag === keyOf(f));
    if (printing) {
        return html`<ul class="lines also">${folded.map(f => html`<li><${Mark} severity=${f.severity} label/>
            <span>${said(f.says)} <span class="quiet">${f.id}${f.certainty === "possible" ? ", possible" : ""}</span></span></li>`)}</ul>`;
    }
    return html`<details class="folded" open=${unfolded || within} onToggle=${e => setUnfolded(e.currentTarget.open)}>
        <summary>${plural(folded.length, "flag")} folded into this one</summary>
        ${(unfolded || within) && html`<ol class="cards">${folded.map(f => html`
            <${FlagCard} key=${keyOf(f)} flag=${f} assessment=${assessment} query=${query}/>`)}</ol>`}
    </details>`;
}

/** What a conclusion rests on, each with its source. */
export function Because({ conclusion, assessment, depth = 0 }) {
    const { because } = conclusion;
    /* A brief answer leaves the facts to who has them. */
    const facts = new Map((assessment.facts || current().request.facts).map(f => [f.id, f]));
    const flags = new Map(assessment.riskFlags.map(f => [f.id, f]));
    const parameters = new Map(assessment.parameters.map(p => [p.name, p]));
    return html`<ul class="tree">
        ${because.flags.map(id => flags.get(id)).filter(Boolean).map(f => html`<li>
            <p><span class="leaf-kind">Flag</span> ${said(f.says)} <span class="quiet">${words(f.rule)}</span></p>
            ${depth < 4 && html`<${Because} conclusion=${f} assessment=${assessment} depth=${depth + 1}/>`}</li>`)}
        ${because.facts.map(id => html`<li>
            <p><span class="leaf-kind">Fact</span> <a href=${linkTo("facts", { fact: id })}>${id}</a> ${facts.get(id)?.says || ""}</p>
            <p class="source">${facts.get(id)?.source || ""}</p></li>`)}
        ${because.parameters.map(name => parameters.get(name)).filter(Boolean).map(p => html`<li>
            <p><span class="leaf-kind">Threshold</span> ${p.name} = <b>${p.value}</b>${p.since ? ", since " + day(p.since) : ""}
                ${" "}<span class="quiet">${words(p.kind)}</span></p>
            <p class="source">${p.source}</p></li>`)}
        <li><p><span class="leaf-kind">Rule</span> <a href=${linkTo("rules", { rule: conclusion.rule })}>${conclusion.rule}</a></p>
            <p class="source">${conclusion.source || ""}</p></li>
    </ul>`;
}
