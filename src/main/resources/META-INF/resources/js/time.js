/* Time: the same facts on another day, with marks where the answer changes. */
import { html, useState, useEffect, useMemo, useRef, Mark, Empty, Problem, SEVERITIES, plural } from "./ui.js";
import { ask, assess, inquiryBody } from "./service.js";
import { Working } from "./working.js";
import { Lanes } from "./lanes.js";
import { reached, lineOf } from "./timedata.js";
import { windows } from "./windows.js";
import { economy, words, day, said } from "./names.js";
import { useStore, setQuery, setRequest } from "./store.js";

const NOT_LOOKED = { steps: [], ended: null, leftOut: 0, from: null, to: null };

const sameFlag = f => f.rule + "|" + f.economy + "|" + (f.mineral || "") + "|" + f.says;
const GAINED = ["new", "worse"];
const LOST = ["gone", "better"];

export function Time() {
    const state = useStore();
    /* The line grows to what is asked for, and does not shrink under the hand. */
    const reach = useRef({});
    if (!state.request) {
        return html`<h1>Time</h1><${Empty} title="No facts yet."><p><a
            href="#/assess">Drop a file or choose a dossier</a>, then move its date here.</p></${Empty}>`;
    }
    const asked = state.query.asOf || state.request.asOf || "2022-01-01";
    const before = reach.current.base === state.base ? reach.current.years : undefined;
    const years = reached([asked], before);
    reach.current = { base: state.base, years };
    return html`<${Slider} key=${years.first + "-" + years.last} years=${years} asked=${asked} request=${state.request}
        error=${state.error}/>`;
}

/** @param asked the day that the address or the facts name */
function Slider({ years, asked, request, error }) {
    const { first, last, span, number, date, percent, years: written, holds } = useMemo(() => lineOf(years), [years.first, years.last]);
    const [at, setAt] = useState(() => number(asked));
    const [answer, setAnswer] = useState(null);
    const [failed, setFailed] = useState(null);
    const [found, setFound] = useState(NOT_LOOKED);
    const { steps } = found;
    const [playing, setPlaying] = useState(false);
    const asking = useRef({ busy: false, next: null });
    const body = useMemo(() => ({ ...request }), [request.facts, request.for]);

    /* One request at a time, always for the newest day: the answer keeps up with the hand. */
    const show = n => {
        setAt(n);
        asking.current.next = n;
        if (asking.current.busy) return;
        const next = () => {
            const wanted = asking.current.next;
            asking.current.next = null;
            if (wanted === null) { asking.current.busy = false; return; }
            asking.current.busy = true;
            const { body: asked } = asking.current;
            assess(asked, { asOf: date(wanted), shown: true }).then(a => a.json()).then(a => {
                /* Other facts were opened meanwhile: this is not their answer. */
                if (asked === asking.current.body) { setAnswer(a); setFailed(null); }
            }).catch(setFailed).finally(next);
        };
        next();
    };
    useEffect(() => { asking.current.body = body; show(at); }, [body]);
    /* A link to another day moves it too. */
    useEffect(() => { if (number(asked) !== at) show(number(asked)); }, [asked]);
    /** Shows a day and has the address name it. */
    const go = n => { show(n); setQuery({ asOf: date(n) }); };
    const stop = useRef();
    /* Stretch by stretch, those nearest to the day shown first, so that they are there before the far ones were looked at. */
    const look = () => {
        const mine = new AbortController();
        stop.current = mine;
        setFound(NOT_LOOKED);
        (async () => {
            for (const { from, to } of windows(date(at), first, last)) {
                const asked = await ask("api/v1/timelines", { method: "POST", body: inquiryBody(body, { from, to }), signal: mine.signal,
                    shown: true });
                const { entries, leftOut } = await asked.json();
                if (mine.signal.aborted) return;
                setFound(f => ({
                    ...f, steps: [...f.steps, ...entries.slice(1)].sort((a, b) => a.date.localeCompare(b.date)),
                    leftOut: f.leftOut + (leftOut || []).length, from: f.from && f.from < from ? f.from : from,
                    to: f.to && f.to > to ? f.to : to,
                }));
            }
            setFound(f => ({ ...f, ended: "all" }));
        })().catch(e => {
            if (e.name === "AbortError") return;
            setFailed(e);
            setFound(f => ({ ...f, ended: "stopped" }));
        });
        return () => mine.abort();
    };
    useEffect(look, [body]);
    const halt = () => { stop.current.abort(); setFound(f => ({ ...f, ended: "stopped" })); };
    useEffect(() => {
        if (!playing) return;
        const next = steps.find(s => number(s.date) > at);
        if (!next) { setPlaying(false); return; }
        const timer = setTimeout(() => go(number(next.date)), 1400);
        return () => clearTimeout(timer);
    }, [playing, at, steps]);
    const jump = direction => {
        const other = direction > 0 ? steps.find(s => number(s.date) > at) : steps.findLast(s => number(s.date) < at);
        if (other) go(number(other.date));
    };
    const iso = date(at);
    const step = steps.findLast(s => s.date <= iso);
    const flags = answer ? [...answer.riskFlags].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)) : [];
    return html`<div class="time">
        <div class="headline"><div><h1>${day(iso)}</h1><p class="quiet">${request.title}, for ${request.for.length
            ? request.for.map(economy).join(", ") : "all economies"}</p></div>
            <button type="button" class="button" onClick=${() => setRequest({ asOf: iso }, "assess")}>Assess this day</button></div>
        ${!holds(asked) && html`<p class="note" role="status">${day(asked)} is beyond what is shown here, the days from ${day(first)} to ${
            day(last)}.</p>`}
        ${(failed || error) && html`<${Problem} error=${failed || error} again=${failed ? () => show(at) : null}/>`}
        <div class="slider">
            <label for="day" class="visually-hidden">Day</label>
            <input id="day" type="range" min="0" max=${span} value=${at} aria-valuetext=${day(iso)}
                onInput=${e => { setPlaying(false); show(Number(e.target.value)); }} onChange=${e => go(Number(e.target.value))}/>
            <div class="marks" aria-hidden="true">${steps.map(s => html`<i class=${kindOf(s)} style=${{ left: percent(s.date) + "%" }}>
                </i>`)}</div>
            <div class="years" aria-hidden="true">${written.map(y => html`<span
                style=${{ left: percent(y + "-01-01") + "%" }}>${y}</span>`)}</div>
        </div>
        <div class="bar">
            <button type="button" class="button" onClick=${() => jump(-1)}>Previous change</button>
            <button type="button" class="button strong"
                onClick=${() => { if (!steps.some(s => number(s.date) > at)) go(0); setPlaying(!playing); }}>${playing ? "Pause"
                : "Play"}</button>
            <button type="button" class="button" onClick=${() => jump(1)}>Next change</button>
            <${Looked} found=${found} onStop=${halt} onLook=${look}/>
        </div>
        <${Lanes} facts=${request.facts} at=${iso} measures=${answer?.measures || []}/>
        <div class="columns">
            <section aria-labelledby="then"><div class="section-head"><h2 id="then">Flags on this day</h2><span
                class="quiet">${flags.length}</span></div>
                ${answer && flags.length === 0 && html`<${Empty} title="No flag on this day."/>`}
                <ol class="lines">${flags.slice(0, 60).map(f => html`<li key=${sameFlag(f)}><${Mark} severity=${f.severity} label/>
                    <span>${said(f.says)}${f.certainty === "possible"
                        ? html` <span class="certainty">possible</span>` : ""}</span></li>`)}</ol>
                ${flags.length > 60 && html`<p class="quiet">and ${flags.length - 60} more; assess this day to see all.</p>`}
            </section>
            <section aria-labelledby="change"><div class="section-head"><h2 id="change">Latest change</h2></div>
                ${step ? html`<p class="quiet">${day(step.date)}: ${said(step.causes.slice(0, 4).join("; "))}${step.causes.length > 4
                    ? ` and ${step.causes.length - 4} more` : ""}</p><ol class="lines">
                    ${step.flags.slice(0, 25).map(f => html`<li><span
                        class=${"sign " + (GAINED.includes(f.change) ? "gained" : LOST.includes(f.change) ? "lost"
                        : "")}>${words(f.change)}</span><span>${said(f.says)}</span></li>`)}</ol>
                    ${step.flags.length > 25 && html`<p class="quiet">and ${step.flags.length - 25} more</p>`}
                    ${step.flags.length === 0 && html`<p class="quiet">No flag changes; ${step.steps.length ? step.steps.slice(0, 6)
                        .map(m => `${m.fact} is ${words(m.now)}`).join(", ") : plural(step.responses.length, "response")
                        + " differ"}.</p>`}` : found.ended === "all" && html`<${Empty} title="Nothing changed before this day."/>`}
            </section>
        </div>
        ${steps.length > 0 && html`<section aria-labelledby="all-changes"><details><summary><h2 id="all-changes">All changes</h2> <span
            class="quiet">${steps.length}</span></summary>
            <div class="scroll" tabindex="0" role="region" aria-label="All changes"><table><thead><tr><th scope="col">Day</th><th
                scope="col">What happens</th><th scope="col">New or worse</th><th scope="col">Gone or better</th></tr></thead>
            <tbody>${steps.map(s => html`<tr><th scope="row" class="date"><button type="button" class="plain"
                onClick=${() => go(number(s.date))}>${day(s.date)}</button></th><td
                class="long">${said(s.causes.slice(0, 4).join("; "))}${s.causes.length > 4 ? " …" : ""}</td><td
                class="long">${brief(s.flags.filter(f => GAINED.includes(f.change)))}</td><td
                class="long">${brief(s.flags.filter(f => LOST.includes(f.change)))}</td></tr>`)}</tbody></table></div></details></section>`}
    </div>`;
}

/** How far changes were looked for, and what was found. */
function Looked({ found, onStop, onLook }) {
    const { steps, ended, leftOut, from, to } = found;
    const days = plural(steps.length, "day") + " on which the answer changes";
    const open = leftOut > 0 ? `; ${plural(leftOut, "day was", "days were")} not looked at, for want of time` : "";
    const reach = from ? `, from ${day(from)} to ${day(to)}` : "";
    const soFar = "Looking for changes" + (from ? `: ${steps.length}${reach} so far` : "");
    if (!ended) return html`<${Working} says=${soFar} onStop=${onStop}/>`;
    if (ended === "all") return html`<p class="quiet" role="status">${days}${open}</p>`;
    return html`<p class="quiet" role="status">Days on which the answer changes were not looked for to the end${from
        ? `: ${steps.length}${reach}${open}` : ""}. <button type="button" class="plain" onClick=${onLook}>Look for them</button></p>`;
}

/** What a mark shows: more risk, less, both, or only other figures, measures and responses. */
function kindOf(step) {
    const gained = step.flags.some(f => GAINED.includes(f.change));
    const lost = step.flags.some(f => LOST.includes(f.change));
    return gained && lost ? "both" : gained ? "gained" : lost ? "lost" : "other";
}

const brief = flags => said(flags.slice(0, 4).map(f => f.says).join(" ")) + (flags.length > 4 ? ` And ${flags.length - 4} more.` : "");
