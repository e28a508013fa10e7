/* One flag and why it stands. */
import { html, useState, useEffect, Severity, plural } from "./ui.js";
import { economy, mineral, words, day } from "./names.js";
import { setQuery, linkTo } from "./store.js";

/** A flag, and under it those that are one matter with it. */
export function FlagCard({ flag, assessment, query, has, folded }) {
    const open = query.flag === flag.id;
    const within = folded?.some(f => f.id === query.flag);
    const [unfolded, setUnfolded] = useState(false);
    const [turns, setTurns] = useState(false);
    const [more, setMore] = useState(null);
    useEffect(() => { if ((open || turns) && !more) import("./inquiry.js").then(setMore); }, [open, turns]);
    return html`<li class=${"card flag " + flag.severity + (flag.certainty === "possible" ? " possible" : "")} id=${"flag-" + flag.id} tabindex="-1">
        <p class="tags"><${Severity} severity=${flag.severity}/><span class="certainty">${flag.certainty}</span><span class="id">${flag.id}</span></p>
        <h3 class="says">${flag.says}</h3>
        <p class="quiet">${economy(flag.economy)}${flag.mineral ? " · " + mineral(flag.mineral) : ""} · <a href=${linkTo("rules", { rule: flag.rule })}>${flag.rule}</a></p>
        <div class="asks">
            <button type="button" class="plain why" aria-expanded=${open ? "true" : "false"} onClick=${() => setQuery({ flag: open ? undefined : flag.id }, true)}>${open ? "Hide why" : "Why?"}</button>
            ${has.includes("/api/v1/sensitivities") && html`<button type="button" class="plain why" aria-expanded=${turns ? "true" : "false"} onClick=${() => setTurns(!turns)}>What would change it?</button>`}
        </div>
        ${open && html`<div class="why-body">${more && has.includes("/api/v1/sensitivities") ? html`<${more.Tree} flag=${flag} fallback=${html`<${Because} conclusion=${flag} assessment=${assessment}/>`}/>` : html`<${Because} conclusion=${flag} assessment=${assessment}/>`}</div>`}
        ${folded && html`<details class="folded" open=${unfolded || within} onToggle=${e => setUnfolded(e.currentTarget.open)}>
            <summary>${plural(folded.length, "flag")} folded into this one</summary>
            ${(unfolded || within) && html`<ol class="cards">${folded.map(f => html`<${FlagCard} key=${f.id} flag=${f} assessment=${assessment} query=${query} has=${has}/>`)}</ol>`}
        </details>`}
        ${turns && more && html`<div class="why-body"><${more.Turns} flag=${flag}/></div>`}
    </li>`;
}

/** What a conclusion rests on, each with its source. */
export function Because({ conclusion, assessment, depth = 0 }) {
    const { because } = conclusion;
    const facts = new Map(assessment.facts.map(f => [f.id, f]));
    const flags = new Map(assessment.riskFlags.map(f => [f.id, f]));
    const parameters = new Map(assessment.parameters.map(p => [p.name, p]));
    return html`<ul class="tree">
        ${because.flags.map(id => flags.get(id)).filter(Boolean).map(f => html`<li><p><span class="leaf-kind">Flag</span> ${f.says} <span class="quiet">${f.rule}</span></p>
            ${depth < 4 && html`<${Because} conclusion=${f} assessment=${assessment} depth=${depth + 1}/>`}</li>`)}
        ${because.facts.map(id => html`<li><p><span class="leaf-kind">Fact</span> <a href=${linkTo("facts", { fact: id })}>${id}</a> ${facts.get(id)?.says || ""}</p><p class="source">${facts.get(id)?.source || ""}</p></li>`)}
        ${because.parameters.map(name => parameters.get(name)).filter(Boolean).map(p => html`<li><p><span class="leaf-kind">Threshold</span> ${p.name} = <b>${p.value}</b>${p.since ? ", since " + day(p.since) : ""} <span class="quiet">${words(p.kind)}</span></p><p class="source">${p.source}</p></li>`)}
        <li><p><span class="leaf-kind">Rule</span> <a href=${linkTo("rules", { rule: conclusion.rule })}>${conclusion.rule}</a></p><p class="source">${conclusion.source || ""}</p></li>
    </ul>`;
}
