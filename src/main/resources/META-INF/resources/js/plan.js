/* Plan: packages of measures that clear flags by a day: a schedule, what is left at what cost, and what cannot be cleared. */
import { html, useState, useEffect, useMemo, Problem, Empty, Mark, DateInput, SEVERITIES, plural } from "./ui.js";
import { useStore, setQuery } from "./store.js";
import { economy, named, mineral, mineralsOf, day, said, words } from "./names.js";
import { scheduleOf, curveOf, alike, costAt, amount, amountOf } from "./plandata.js";
import { Robust } from "./robust.js";
import { usePrinting } from "./paper.js";
import { SaveImage } from "./saveimage.js";
import { NoFacts, Beside, Choice, Twin, useAsked, economiesOf, inYears } from "./planning.js";

const MOST = 30;
const BINDS = {
    time: "Time", money: "Money", "no-supplier": "No supplier", physics: "Mines and plants take longer",
    "no-measure": "No measure is known",
};

export function Plan() {
    const { request, query } = useStore();
    if (!request) return html`<${NoFacts} title="Plan"/>`;
    return html`<${Asked} request=${request} query=${query}/>`;
}

function Asked({ request, query }) {
    const whom = query.whom || request.for[0] || "";
    const clear = query.clear || "critical";
    const by = query.by || (request.asOf ? inYears(request.asOf, 4) : "");
    const means = query.means !== "no";
    const odds = query.odds === "yes";
    const [budget, setBudget] = useState(query.budget || "");
    const minerals = useMemo(() => mineralsOf(request.facts), [request.facts]);
    const among = useMemo(() => economiesOf(request.facts, "economy", "importer", "on"), [request.facts]);
    const says = `for ${named(whom)}: flags of ${query.of ? mineral(query.of) : "all minerals"}, of severity ${clear}${
        clear === "critical" ? "" : " or worse"}, by ${day(by)}${budget.trim() ? ", for " + budget.trim() : ""}`;
    const { answer, failed, waits, busy, go, told } = useAsked("api/v1/plans", { request: { ...request, for: [whom] }, means, says,
        inquiry: { by, clear, budget: budget.trim() || undefined, mineral: query.of || undefined, odds: odds || undefined } });
    const ask = e => {
        e?.preventDefault();
        setQuery({ budget, asked: "yes" });
        go();
    };
    useEffect(() => { if (query.asked && whom && by) ask(); }, [request.facts, request.asOf]);
    return html`<div class="plan"><div class="headline"><div><h1>Plan</h1><p class="quiet">${request.title}${request.asOf
            ? ", as of " + day(request.asOf) : ""}. Which measures, begun now, clear what by when, at what cost.</p>
            <${Beside} to="stress">Or ask what is missing if a supplier stops</${Beside}>
            <${Beside} to="odds">Or how likely each concern is</${Beside}></div></div>
        <form class="bar" onSubmit=${ask}>
            <${Choice} id="plan-for" label="For" value=${whom} among=${among} says=${economy} none=${whom ? undefined : "choose"}
                onChange=${v => setQuery({ whom: v })}/>
            <${Choice} id="plan-clear" label="Clear flags from" value=${clear} among=${SEVERITIES} says=${s => s}
                onChange=${v => setQuery({ clear: v })}/>
            <div class="field"><label for="plan-by">By</label>
                <${DateInput} id="plan-by" value=${by} onDate=${v => setQuery({ by: v })}/></div>
            <div class="field"><label for="plan-budget">Budget <span class="quiet">optional</span></label><input id="plan-budget"
                placeholder="2bn USD" value=${budget} onInput=${e => setBudget(e.target.value)}/></div>
            <${Choice} id="plan-mineral" label="Mineral" value=${query.of || ""} among=${minerals} says=${mineral} none="all"
                onChange=${v => setQuery({ of: v })}/>
            <label class="check"><input type="checkbox" checked=${means}
                onChange=${e => setQuery({ means: e.target.checked ? "" : "no" })}/> With the shipped facts on means</label>
            <label class="check"><input type="checkbox" checked=${odds}
                onChange=${e => setQuery({ odds: e.target.checked ? "yes" : "" })}/> Over draws too</label>
            <button class="button strong" disabled=${busy || !whom || !by}>Plan</button></form>
        ${waits}${failed && html`<${Problem} error=${failed} again=${ask}/>`}
        ${told}${answer && html`<${Answer} answer=${answer} kind=${query.kind}/>`}</div>`;
}

function Answer({ answer, kind }) {
    const { plans } = answer;
    const shown = plans.find(p => p.kind === kind) || plans[0];
    return html`<p class="outcome-line" role="status"><b>${said(answer.says)}</b></p>
        ${plans.length === 0 && html`<${Empty} title="No package clears any of them by then."/>`}
        ${plans.length > 1 && html`<div class="switch" role="group" aria-label="Which package">${plans.map(p => html`<button type="button"
            aria-pressed=${p === shown ? "true" : "false"} onClick=${() => setQuery({ kind: p.kind })}>${p.kind}</button>`)}</div>`}
        ${shown && html`<${Schedule} plan=${shown} answer=${answer}/>`}
        ${answer.odds && html`<${Robust} odds=${answer.odds}/>`}
        ${answer.curve.length > 1 && html`<${Curve} answer=${answer}/>`}
        <${Cannot} cannot=${answer.cannot}/>
        ${answer.leftOut.length > 0 && html`<p class="quiet">Left out: ${said((answer.notLookedAt || answer.leftOut).join("; "))}</p>`}`;
}

const costOf = m => m.cost ? amountOf(m.cost) : "not known";
const name = m => words(m.response) + " " + (m.mineral ? mineral(m.mineral) : "");

function Schedule({ plan, answer }) {
    const { bars, years, by } = useMemo(() => scheduleOf(plan, answer.asOf, answer.by), [plan]);
    const cost = plan.cost ? amountOf(plan.cost) : "no cost known";
    const printing = usePrinting();
    return html`<figure class="schedule"><figcaption>The ${plan.kind} package: ${plural(plan.measures.length, "measure")}
            ${" "}for ${cost}, the last works on ${day(plan.by)}; ${plural(plan.clears.length, "flag")} cleared,
            ${" "}${plan.leaves.length} left</figcaption>
        <div class="lane-axis" aria-hidden="true"><span></span><div class="lane-track">${years.map(y => html`
            <i class="year" style=${{ left: y.left + "%" }}>${y.year}</i>`)}</div></div>
        <ol class="lane">${bars.map(b => html`<li key=${b.measure.id}>
            <span class="lane-name" title=${said(b.measure.says)}>${name(b.measure)}</span>
            <span class="lane-track" aria-hidden="true"><i class="force" style=${{ left: b.left + "%", width: b.width + "%" }}></i>
                <i class="now" style=${{ left: by + "%" }}></i></span>
            <span class="lane-state">${day(b.measure.works)}</span></li>`)}</ol>
        <ul class="legend"><li><i class="force-sample"></i> from its start until it works</li>
            <li><i class="now-sample"></i> the day of the plan, ${day(answer.by)}</li></ul>
        <${Twin} label="The package" heads=${["Measure", "Mineral", "Who", "Start", "Works", "Cost", "What is done"]}
            rows=${bars.map(({ measure: m }) => [words(m.response), mineral(m.mineral), m.who || "", day(m.start), day(m.works),
                costOf(m), said(m.says)])}/>
        ${plan.raises?.length > 0 && html`<details open=${printing}><summary>What comes up with it (${plan.raises.length})</summary>
            <ul class="lines">${plan.raises.slice(0, printing ? plan.raises.length : MOST).map(f => html`<li>
                <${Mark} severity=${f.severity} label/><span>${said(f.says)}</span></li>`)}</ul></details>`}
        <p class="source">Days by the calendar. ${said(answer.assumes)}${plan.costOpen?.length
            ? ` The cost of ${plural(plan.costOpen.length, "measure")} is not known.` : ""}</p>
        <${SaveImage}/></figure>`;
}

function Curve({ answer }) {
    const { points, path, most, left } = useMemo(() => curveOf(answer.curve), [answer]);
    const end = points.at(-1);
    const unit = { usd: "dollars", eur: "euros" }[end.currency] || end.currency;
    return html`<figure class="curve">
        <figcaption>${end.leaves} of ${points[0].leaves} flags are left; cost: ${costAt(end, unit)}</figcaption>
        <div class="curve-plot"><span class="curve-top">${left}</span><span class="curve-low">0</span>
            <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false"><path d=${path}/></svg>
            <span class="curve-from">0</span><span class="curve-to">${amount(most)}</span></div>
        <p class="quiet">Up: flags left. Across: cost in ${unit}.</p>
        <${Twin} label="Cost against what is left" heads=${["Cost", "Flags left", "Measures"]}
            rows=${points.map(p => [costAt(p, unit), p.leaves, p.measures.length])}/>
        <p class="source">Each point is the cheapest package that leaves so few; costs at their highest, those not known left out.</p>
        <${SaveImage}/>
    </figure>`;
}

function Cannot({ cannot }) {
    const printing = usePrinting();
    if (!cannot.length) return null;
    const kinds = [...new Set(cannot.map(c => c.binds))];
    return html`<section aria-labelledby="cannot"><div class="section-head"><h2 id="cannot">What no package clears by then</h2>
        <span class="quiet">${cannot.length}</span></div>
        ${kinds.map(k => html`<details key=${k} open=${printing || kinds.length === 1}><summary><h3>${BINDS[k] || words(k)}</h3> <span
            class="quiet">${cannot.filter(c => c.binds === k).length}</span></summary>
            <ul class="lines">${alike(cannot.filter(c => c.binds === k)).map(({ first, others, minerals }) => html`<li>
                <${Mark} severity=${first.flag.severity} label/><span>${said(first.flag.says)} <span class="quiet">${said(first.why)}
                ${others > 0 ? ` Likewise of ${plural(others, "other")}${minerals.length ? ": " + minerals.map(mineral).join(", ")
                    : ""}.` : ""}</span></span></li>`)}</ul>
        </details>`)}</section>`;
}
