/* What the rules recommend: one line for each response, for all minerals that it is the same for, with the flags it answers. */
import { html, useState, useGrowing, useMemo, Empty, Mark, plural } from "./ui.js";
import { economy, mineral, title, said } from "./names.js";
import { usePrinting } from "./paper.js";
import { FlagLink } from "./flag.js";

const FIRST = 20;

/** A measure's figures are those of its mineral: it stands for itself. */
function grouped(responses) {
    const byText = new Map();
    for (const r of responses) {
        const key = r.priority + r.response + r.economy + (r.rule ? r.mineral : "");
        if (!byText.has(key)) byText.set(key, { ...r, addresses: new Set(), minerals: new Set() });
        const group = byText.get(key);
        if (r.mineral) group.minerals.add(r.mineral);
        for (const a of r.addresses) group.addresses.add(a);
    }
    return [...byText.values()].sort((a, b) => a.priority - b.priority);
}

export function Responses({ assessment }) {
    const [all, setAll] = useState(false);
    const printing = usePrinting();
    const flags = useMemo(() => new Map(assessment.riskFlags.map(f => [f.id, f])), [assessment]);
    const { responses } = assessment;
    const groups = useMemo(() => grouped(responses), [assessment]);
    const wanting = all || printing ? groups.length : Math.min(groups.length, FIRST);
    const shown = groups.slice(0, useGrowing(wanting, FIRST, printing));
    return html`<section class="responses" aria-labelledby="responses-title">
        <div class="section-head"><h2 id="responses-title">Responses</h2>
            ${groups.length < responses.length && html`<span class="quiet">${responses.length}, those alike for several minerals in one
                line: ${plural(groups.length, "line")}</span>`}</div>
        ${groups.length === 0 && html`<${Empty} title="No response is recommended."/>`}
        <ol class="cards">${shown.map(r => html`<${Response} key=${r.id} response=${r} flags=${flags} printing=${printing}/>`)}</ol>
        ${groups.length > wanting && html`<button type="button" class="button more" onClick=${() => setAll(true)}>Show all ${
            groups.length}</button>`}
    </section>`;
}

function Response({ response: r, flags, printing }) {
    const [open, setOpen] = useState(false);
    const several = r.minerals.size > 1;
    const answered = [...r.addresses].map(id => flags.get(id)).filter(Boolean);
    const rests = r.confidence ? "; rests on what is " + (r.confidence === "judgement" ? "judgement in part" : r.confidence) : "";
    return html`<li class="card response">
        <p class="says">${several ? title(r.response) : said(r.says)}</p>
        ${r.limits && html`<p class="quiet">${r.limits}</p>`}
        ${several && html`<p class="quiet">${[...r.minerals].map(mineral).join(", ")}</p>`}
        <p class="quiet">Priority ${r.priority}, ${economy(r.economy)}${rests}${printing && "; answers " + [...r.addresses].join(", ")}</p>
        ${!printing && answered.length > 0 && html`<details class="answers" open=${open} onToggle=${e => setOpen(e.currentTarget.open)}>
            <summary>Answers ${plural(answered.length, "flag")}</summary>
            ${open && html`<ul class="lines">${answered.map(f => html`<li><${Mark} severity=${f.severity} label/>
                <span><${FlagLink} flag=${f}/></span></li>`)}</ul>`}</details>`}
    </li>`;
}
