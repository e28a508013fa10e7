/* A supplier stops: what still arrives, what stocks give and what is missing, month by month. */
import { html, useState, useEffect, useMemo, Problem, DateInput, plural } from "./ui.js";
import { useStore, setQuery } from "./store.js";
import { economy, named, mineral, mineralsOf, day, dayOf, said } from "./names.js";
import { monthsOf, bounded } from "./plandata.js";
import { SaveImage } from "./saveimage.js";
import { NoFacts, Beside, Choice, Twin, useAsked, economiesOf } from "./planning.js";

const PARTS = {
    arrives: "arrives", added: "added or saved", drawn: "from stocks", missing: "missing even at best", doubt: "may be missing",
};

export function Stress() {
    const { request, query } = useStore();
    if (!request) return html`<${NoFacts} title="A supplier stops"/>`;
    return html`<${Asked} request=${request} query=${query}/>`;
}

function Asked({ request, query }) {
    const minerals = useMemo(() => mineralsOf(request.facts), [request.facts]);
    const among = useMemo(() => economiesOf(request.facts, "economy", "importer", "on"), [request.facts]);
    const suppliers = useMemo(() => economiesOf(request.facts, "supplier", "country", "by"), [request.facts]);
    const whom = query.whom || request.for[0] || "";
    const of = query.of || minerals[0] || "";
    const without = query.without || (suppliers.includes("CN") && whom !== "CN" ? "CN" : suppliers[0] || "");
    const from = query.from || request.asOf;
    const means = query.means !== "no";
    const [months, setMonths] = useState(query.months || "12");
    const [cut, setCut] = useState(query.cut || "");
    const says = `for ${named(whom)}: ${cut.trim() || "all"} ${mineral(of)} from ${named(without)} stops on ${day(from)} for ${
        plural(Number(months), "month")}`;
    const { answer, failed, waits, busy, go, told } = useAsked("api/v1/stresses", { request: { ...request, for: [whom] }, means, says,
        inquiry: { mineral: of, without, from, months: Number(months), cut: cut.trim() || undefined } });
    const ask = e => {
        e?.preventDefault();
        setQuery({ months, cut, asked: "yes" });
        go();
    };
    useEffect(() => { if (query.asked && whom && of && without) ask(); }, [request.facts, request.asOf]);
    return html`<div class="stress"><div class="headline"><div><h1>A supplier stops</h1><p class="quiet">${request.title}${request.asOf
            ? ", as of " + day(request.asOf) : ""}. What is missing, from when, and what that costs.</p>
            <${Beside} to="plan">Or plan measures that clear flags</${Beside}></div></div>
        <form class="bar" onSubmit=${ask}>
            <${Choice} id="stress-for" label="Whose supply" value=${whom} among=${among} says=${economy} none=${whom ? undefined : "choose"}
                onChange=${v => setQuery({ whom: v })}/>
            <${Choice} id="stress-mineral" label="What stops" value=${of} among=${minerals} says=${mineral}
                onChange=${v => setQuery({ of: v })}/>
            <${Choice} id="stress-without" label="From" value=${without} among=${suppliers} says=${economy}
                onChange=${v => setQuery({ without: v })}/>
            <div class="field"><label for="stress-from">First day</label><${DateInput} id="stress-from" value=${from}
                onDate=${v => setQuery({ from: v })}/></div>
            <div class="field"><label for="stress-months">Months</label><input id="stress-months" type="number" min="1" max="120" required
                value=${months} onInput=${e => setMonths(e.target.value)}/></div>
            <div class="field"><label for="stress-cut">How much of it <span class="quiet">all if empty</span></label><input id="stress-cut"
                placeholder="60%" value=${cut} onInput=${e => setCut(e.target.value)}/></div>
            <label class="check"><input type="checkbox" checked=${means}
                onChange=${e => setQuery({ means: e.target.checked ? "" : "no" })}/> With the shipped facts on means</label>
            <button class="button strong" disabled=${busy || !whom || !of || !without}>Ask</button></form>
        ${waits}${failed && html`<${Problem} error=${failed} again=${ask}/>`}
        ${told}${answer && html`<${Answer} answer=${answer}/>`}</div>`;
}

const monthOf = m => dayOf(m.month + "-01", "month");
const tonnes = n => n === undefined ? "" : Number(n.toPrecision(4)).toLocaleString("en");

function Answer({ answer }) {
    const months = useMemo(() => monthsOf(answer), [answer]);
    const names = Object.keys(PARTS).filter(p => months.some(m => m.tonnes[p] > 0));
    const unit = answer.unit === "tonnes" ? "tonnes" : answer.unit;
    return html`<p class="outcome-line" role="status"><b>${said(answer.headline)}</b></p>
        <ul class="bullets">${answer.says.map(s => html`<li>${said(s)}</li>`)}</ul>
        <figure class="months">
            <figcaption>${economy(answer.economy)} without ${mineral(answer.mineral)} from ${economy(answer.without)}:
                ${" "}${bounded(answer.share)} of the use is missing over the stop</figcaption>
            <ol aria-hidden="true">${months.map(m => html`<li key=${m.month} class=${m.afterStop ? "after" : ""}>
                <span>${monthOf(m)}${m.afterStop ? " after" : ""}</span>
                <span class="month-bar">${m.parts.map(p => html`<i class=${p.name} style=${{ width: p.width + "%" }}></i>`)}</span>
                <span class="lane-state">${m.tonnes.missing + m.tonnes.doubt > 0 ? bounded(m.share) : "none"}</span></li>`)}</ol>
            <ul class="legend">${names.map(n => html`<li><i class=${"part " + n}></i> ${PARTS[n]}</li>`)}</ul>
            <p class="quiet">The bar of a month is its use in ${unit}, in the worst case; at its end how much of the use is missing.</p>
            <${Twin} label="Month by month" heads=${["Month", ...names.map(n => PARTS[n]), "Stocks at best", "Of the use missing"]}
                rows=${months.map(m => [monthOf(m) + (m.afterStop ? " after the stop" : ""), ...names.map(n => tonnes(m.tonnes[n])),
                    tonnes(m.drawnAtBest), bounded(m.share)])}/>
            <p class="source">By ${answer.facts.slice(0, 4).map(f => f.id).join(", ")}${answer.facts.length > 4
                ? ` and ${plural(answer.facts.length - 4, "more fact")}` : ""}; what nobody knows counts as nothing in the worst
                case.</p>
            <${SaveImage}/></figure>
        ${answer.cost?.models.length > 0 && html`<section aria-labelledby="stop-cost"><div
            class="section-head"><h2 id="stop-cost">What it costs</h2></div>
            <ul class="bullets">${answer.cost.models.map(m => html`<li>${said(m.says)}: ${bounded(m.whole)} billion dollars for this stop
                ${" "}(${m.published} published for ${m.months} months, <span class="digest">${m.fact}</span>)</li>`)}</ul></section>`}
        ${answer.questions.length > 0 && html`<section aria-labelledby="stop-asked"><div class="section-head">
            <h2 id="stop-asked">What is not known</h2></div>
            <ul class="bullets">${answer.questions.map(q => html`<li>${said(q.says)}</li>`)}</ul></section>`}
        ${answer.leftOut.length > 0 && html`<details><summary>Left out (${answer.leftOut.length})</summary><ul
            class="bullets">${answer.leftOut.map(l => html`<li>${said(l)}</li>`)}</ul></details>`}`;
}
