/* How likely the concerns and flags are on a day to come, what they hang on, and what is worth knowing first. */
import { html, useState, useEffect, useMemo, Problem, DateInput, plural } from "./ui.js";
import { useStore, setQuery } from "./store.js";
import { economy, named, day, said } from "./names.js";
import { NoFacts, Beside, Choice, useAsked, economiesOf, inYears } from "./planning.js";
import { chanceSays, errorSays, barOf, shadeOf, calendarOf, hanging, lasting, worthSays } from "./oddsdata.js";

const SHOWN = 12;

export function Odds() {
    const { request, query } = useStore();
    if (!request) return html`<${NoFacts} title="How likely"/>`;
    return html`<${Asked} request=${request} query=${query}/>`;
}

function Asked({ request, query }) {
    const among = useMemo(() => economiesOf(request.facts, "economy", "importer", "on"), [request.facts]);
    const whom = query.whom || request.for[0] || "";
    const by = query.by || (request.asOf ? inYears(request.asOf, 1) : "");
    const [draws, setDraws] = useState(query.draws || "10000");
    const [seed, setSeed] = useState(query.seed || "7");
    const says = `for ${whom ? named(whom) : "all economies"} on ${day(by)}, at most ${plural(Number(draws), "draw")}, seed ${seed}`;
    const { answer, failed, waits, busy, go, told } = useAsked("api/v1/odds", { request: { ...request, for: whom ? [whom] : [] }, says,
        inquiry: { by, draws: Number(draws), seed: Number(seed) } });
    const ask = e => {
        e?.preventDefault();
        setQuery({ draws, seed, asked: "yes" });
        go();
    };
    useEffect(() => { if (query.asked && by) ask(); }, [request.facts, request.asOf]);
    return html`<div class="odds"><div class="headline"><div><h1>How likely</h1><p class="quiet">${request.title}${request.asOf
            ? ", as of " + day(request.asOf) : ""}. What is uncertain is drawn, and each draw is assessed by the rules.</p>
            <${Beside} to="plan">Or plan measures that clear flags</${Beside}></div></div>
        <form class="bar" onSubmit=${ask}>
            <${Choice} id="odds-for" label="For" value=${whom} among=${among} says=${economy} none=${whom ? undefined : "all"}
                onChange=${v => setQuery({ whom: v })}/>
            <div class="field"><label for="odds-by">On the day</label><${DateInput} id="odds-by" value=${by}
                onDate=${v => setQuery({ by: v })}/></div>
            <div class="field"><label for="odds-draws">Draws at most</label><input id="odds-draws" type="number" min="100" max="1000000"
                required value=${draws} onInput=${e => setDraws(e.target.value)}/></div>
            <div class="field"><label for="odds-seed">Seed <span class="quiet">the same one, the same draws</span></label><input
                id="odds-seed" type="number" required value=${seed} onInput=${e => setSeed(e.target.value)}/></div>
            <button class="button strong" disabled=${busy || !by}>Ask</button></form>
        ${waits}${failed && html`<${Problem} error=${failed} again=${ask}/>`}
        ${told}${answer && html`<${Answer} answer=${answer}/>`}</div>`;
}

/** A chance as a bar: filled as far as it is sure, hatched as far as the facts leave it open. */
export const Bar = ({ chance }) => {
    const { sure, open } = barOf(chance);
    return html`<span class="chance"><span class="chance-bar" aria-hidden="true"><i class="sure" style=${{ width: sure + "%" }}></i><i
        class="open" style=${{ width: open + "%" }}></i></span><span>${chanceSays(chance)}<span class="quiet">${errorSays(chance)
        && ", " + errorSays(chance)}</span></span></span>`;
};

function Answer({ answer }) {
    const uncertain = useMemo(() => hanging(answer), [answer]);
    const worth = answer.worth.filter(w => w.chance.high > 0);
    const [first, ...others] = answer.says;
    return html`<p class="outcome-line" role="status"><b>${said(first)}</b></p>
        <ul class="bullets">${others.map(s => html`<li>${said(s)}</li>`)}</ul>
        <section aria-labelledby="odds-concerns"><h2 id="odds-concerns">Concerns</h2>
            ${answer.concerns.length === 0 && html`<p>None on that day, in any draw.</p>`}
            <ul class="chances">${answer.concerns.map(c => html`<li><${Bar} chance=${c.chance}/><span><b
                class=${"severity " + c.severity}>${c.severity}</b> ${said(c.says)}</span></li>`)}</ul></section>
        ${worth.length > 0 && html`<${Worth} worth=${worth}/>`}
        <${Calendar} answer=${answer}/>
        ${uncertain.length > 0 && html`<${Hanging} flags=${uncertain}/>`}
        <section aria-labelledby="odds-rests"><h2 id="odds-rests">What this rests on</h2>
            <ul class="bullets">${answer.assumes.map(a => html`<li>${said(a)}</li>`)}</ul>
            <p class="source">${plural(answer.draws, "draw")}, seed ${answer.seed}; the rules were asked
                ${" " + plural(answer.asked, "time")}.</p></section>`;
}

/** Which figure or event to find out first: the chance that it changes a flag. */
const Worth = ({ worth }) => html`<section aria-labelledby="odds-worth"><h2 id="odds-worth">Worth knowing first</h2>
    <ol class="chances">${worth.slice(0, SHOWN).map(w => html`<li><${Bar} chance=${w.chance}/><span>${said(w.says)}
        <span class="quiet">${said(worthSays(w))}</span></span></li>`)}</ol>
    ${worth.length > SHOWN && html`<p class="quiet">And ${worth.length - SHOWN} more, each worth less.</p>`}</section>`;

const More = ({ left, onAll }) => left > 0 && html`<button type="button" class="plain" onClick=${onAll}>Show ${left} more</button>`;

function Calendar({ answer }) {
    const rows = useMemo(() => calendarOf(answer), [answer]);
    const [all, setAll] = useState(false);
    if (rows.length === 0) return html`<p class="quiet">No chance changes between now and then.</p>`;
    const shown = all ? rows : rows.slice(0, SHOWN);
    return html`<section aria-labelledby="odds-calendar"><h2 id="odds-calendar">When it changes</h2>
        <p class="quiet">Per cent of the draws at each month's end; a double line where the facts leave it open.</p>
        <div class="scroll" tabindex="0" role="region" aria-label="Chances by month"><table class="odds-calendar">
            <thead><tr><th scope="col">What</th>${answer.dates.map(d => html`<th scope="col">${d.slice(0, 7)}</th>`)}</tr></thead>
            <tbody>${shown.map(({ row, cells }) => html`<tr><th scope="row"><span>${said(lasting(row.says))}</span></th>
                ${cells.map(({ chance }) => {
                const { step, open } = shadeOf(chance);
                return html`<td class=${"step-" + step + (open ? " open" : "")}>${Math.round(chance.low * 100)}${open
                    && " to " + Math.round(chance.high * 100)}</td>`;
            })}</tr>`)}</tbody></table></div>
        <${More} left=${rows.length - shown.length} onAll=${() => setAll(true)}/></section>`;
}

const goesWith = d => said(d.says) + " (" + d.correlation.toFixed(2) + ")";

function Hanging({ flags }) {
    const [all, setAll] = useState(false);
    const shown = all ? flags : flags.slice(0, SHOWN);
    return html`<section aria-labelledby="odds-flags"><h2 id="odds-flags">Flags that hang on what is uncertain</h2>
        <ul class="chances">${shown.map(f => html`<li><${Bar} chance=${f.chance}/><span><b
            class=${"severity " + f.severity}>${f.severity}</b> ${said(f.says)}${f.open.length > 0
                && html`<span class="quiet"> Open: ${said(f.open.join("; "))}.</span>`}${f.drivers.length > 0
                && html`<span class="quiet"> Goes with: ${f.drivers.map(goesWith).join("; ")}.</span>`}</span></li>`)}</ul>
        <${More} left=${flags.length - shown.length} onAll=${() => setAll(true)}/></section>`;
}
