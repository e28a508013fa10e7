/* Archive: every assessment on record; open it, replay it, see what differs. */
import { html, useState, useEffect, useRef, DateInput, Empty, Problem, Mark, Severity, SEVERITIES, plural } from "./ui.js";
import { ask } from "./service.js";
import { economyCode, allEconomies, allMinerals, day, moment, said } from "./names.js";
import { useStore, setQuery, openFacts, address } from "./store.js";

export function Archive() {
    const { query } = useStore();
    return query.id ? html`<${Record} id=${query.id}/>` : html`<${List} query=${query}/>`;
}

// Chains of other writers begin at multiples of 2^40; the first has the plain numbers.
const CHAIN = 2 ** 40;
const place = seq => seq < CHAIN ? `${seq}` : `${seq % CHAIN} of chain ${Math.floor(seq / CHAIN) + 1}`;
const FILTERS = ["from", "to", "economy", "mineral", "severity", "rule"];

function List({ query }) {
    const [pages, setPages] = useState([]);
    const [next, setNext] = useState(null);
    const [error, setError] = useState(null);
    const [busy, setBusy] = useState(true);
    const filter = Object.fromEntries(FILTERS.filter(f => query[f]).map(f => [f, query[f]]));
    const key = JSON.stringify(filter);
    const stop = useRef();
    const fetchPage = cursor => {
        stop.current?.abort();
        const mine = new AbortController();
        stop.current = mine;
        setBusy(true);
        const wanted = new URLSearchParams({ ...filter, limit: "25", ...(cursor ? { cursor } : {}) });
        ask("api/v1/assessments?" + wanted, { signal: mine.signal }).then(a => a.json()).then(p => {
            setPages(old => cursor ? [...old, ...p.assessments] : p.assessments);
            setNext(p.next || null);
            setError(null);
            setBusy(false);
        }).catch(e => {
            if (e.name === "AbortError") return;
            setError(e);
            setPages([]);
            setBusy(false);
        });
        return () => mine.abort();
    };
    useEffect(() => fetchPage(null), [key]);
    const set = (name, value) => setQuery({ [name]: value || undefined }, true);
    return html`<div class="archive"><div class="headline"><div><h1>Archive</h1><p
        class="quiet">What was put on record, newest first. Looking at an answer leaves no record.</p></div></div>
        <div class="bar" role="search" aria-label="Find assessments">
            <div class="field"><label for="a-from">From</label><${DateInput} id="a-from" value=${query.from || ""}
                onDate=${d => set("from", d)} optional/></div>
            <div class="field"><label for="a-to">Before</label><${DateInput} id="a-to" value=${query.to || ""}
                onDate=${d => set("to", d)} optional/></div>
            <div class="field"><label for="a-economy">Economy</label><input id="a-economy" list="a-economies"
                value=${query.economy || ""} onChange=${e => set("economy", economyCode(e.target.value) || e.target.value)}/><datalist
                id="a-economies">${allEconomies().map(([c, n]) => html`<option value=${c}>${n}</option>`)}</datalist></div>
            <div class="field"><label for="a-mineral">Mineral</label><input id="a-mineral" list="a-minerals" value=${query.mineral || ""}
                onChange=${e => set("mineral", e.target.value)}/><datalist
                id="a-minerals">${allMinerals().map(([k, n]) => html`<option value=${k}>${n}</option>`)}</datalist></div>
            <div class="field"><label for="a-severity">Severity</label><select id="a-severity" value=${query.severity || ""}
                onChange=${e => set("severity", e.target.value)}><option
                value="">any</option>${SEVERITIES.map(s => html`<option>${s}</option>`)}</select></div>
            <div class="field wide"><label for="a-rule">Rule</label><input id="a-rule" value=${query.rule || ""}
                placeholder="export-control/ban-active" onChange=${e => set("rule", e.target.value)}/></div>
        </div>
        ${error && html`<${Problem} error=${error}/>`}
        ${!error && !busy && pages.length === 0 && html`<${Empty}
            title=${key === "{}" ? "No assessment is on record yet." : "No assessment on record matches."}/>`}
        ${pages.length > 0 && html`<div class="scroll" tabindex="0" role="region" aria-label="Assessments on record"><table><thead><tr>
            <th scope="col">Assessed</th><th scope="col">Worst</th><th scope="col" class="number">Flags</th><th scope="col">As of</th><th
            scope="col">By</th><th scope="col">Rules</th><th scope="col" class="number">Took</th><th scope="col">Id</th></tr></thead>
            <tbody>${pages.map(a => html`<tr key=${a.id}><td class="date">${moment(a.at)}</td>
                <td>${a.worst ? html`<${Severity} severity=${a.worst}/>` : html`<span class="quiet">none</span>`}</td><td
                class="number">${a.riskFlags}</td><td class="date">${day(a.asOf)}</td><td>${a.who || ""}${a.masked ? " (masked)" : ""}</td>
                <td><span class="digest">${(a.ruleBase || "").slice(0, 15)}</span></td><td
                class="number">${a.tookMillis.toFixed(1)} ms</td><th scope="row"><a href=${address("archive", { id: a.id })}>${a.id}</a>
                </th></tr>`)}</tbody></table></div>`}
        ${next && html`<button type="button" class="button more" disabled=${busy} onClick=${() => fetchPage(next)}>Show more</button>`}
    </div>`;
}

function Record({ id }) {
    const [record, setRecord] = useState(null);
    const [error, setError] = useState(null);
    const [replays, setReplays] = useState({});
    const [busy, setBusy] = useState(null);
    useEffect(() => {
        let on = true;
        setRecord(null);
        setReplays({});
        setError(null);
        ask("api/v1/assessments/" + encodeURIComponent(id)).then(a => a.json()).then(r => on && setRecord(r), e => on && setError(e));
        return () => { on = false; };
    }, [id]);
    const replay = async which => {
        setBusy(which);
        try {
            const outcome = await (await ask("api/v1/assessments/" + encodeURIComponent(id) + "/replay"
                + (which === "current" ? "?rules=current" : ""), { method: "POST" })).json();
            setReplays(old => ({ ...old, [which]: outcome }));
        } catch (e) { setError(e); }
        setBusy(null);
    };
    const back = html`<p><a href="#/archive">All assessments</a></p>`;
    if (error) return html`<h1>Archive</h1>${back}<${Problem} error=${error}/>`;
    if (!record) return html`<h1>Archive</h1>`;
    const flags = record.answer?.riskFlags || [];
    return html`<div class="record">${back}
        <div class="headline"><div><h1>${record.request?.title || "Assessment"} <span class="quiet">${record.id}</span></h1><p
            class="quiet">Assessed ${moment(record.at)}, as of ${day(record.asOf)}</p></div>
            <div class="bar tight"><button type="button" class="button strong"
                onClick=${() => openFacts({ ...record.request, for: [].concat(record.request.for || []) }, record.id)}>Open</button>
                <button type="button" class="button" disabled=${busy !== null} onClick=${() => replay("day")}>Replay with its rules</button>
                <button type="button" class="button" disabled=${busy !== null}
                    onClick=${() => replay("current")}>Replay with today's rules</button></div></div>
        ${busy && html`<p role="status" class="quiet">Replaying.</p>`}
        ${["day", "current"].filter(w => replays[w]).map(w => html`<${Outcome} outcome=${replays[w]} which=${w}/>`)}
        <dl class="facts-of"><dt>Rules</dt><dd class="digest">${record.ruleBase}</dd><dt>Place in the chain</dt>
            <dd>${place(record.seq)}, <span class="digest">${record.hash}</span></dd><dt>Before it</dt><dd
            class="digest">${record.previous}</dd>
            <dt>Facts</dt><dd>${plural(record.request?.facts?.length || 0, "fact")}</dd><dt>Took</dt>
                <dd>${record.tookMillis.toFixed(1)} ms</dd>${record.who && html`<dt>By</dt><dd>${record.who}</dd>`}</dl>
        <section aria-labelledby="record-flags"><div class="section-head"><h2 id="record-flags">Flags as answered</h2><span
            class="quiet">${flags.length}</span></div>
            ${flags.length === 0 && html`<${Empty} title="No flag."/>`}
            <ol class="lines">${flags.slice(0, 100).map(f => html`<li><${Mark} severity=${f.severity} label/><span>${said(f.says)}</span>
                </li>`)}</ol>${flags.length > 100
                && html`<p class="quiet">and ${flags.length - 100} more; open it to see all.</p>`}</section>
    </div>`;
}

function Outcome({ outcome, which }) {
    const head = which === "day" ? "With the rules of its day" : "With today's rules";
    return html`<section class="outcome" aria-label=${head}><h2>${head}: ${outcome.result === "same" ? "the same answer, byte for byte"
        : outcome.result}</h2>
        ${outcome.note && html`<p>${said(outcome.note)}</p>`}
        ${outcome.differences?.length > 0 && html`<div class="scroll" tabindex="0" role="region" aria-label="Differences"><table><thead>
            <tr><th scope="col">What</th><th scope="col">Change</th><th scope="col">Before</th><th scope="col">After</th><th
            scope="col">Why</th></tr></thead>
            <tbody>${outcome.differences.slice(0, 200).map(d => html`<tr><th scope="row">${d.what} <span class="quiet">${d.rule}</span>
                </th><td>${d.change}</td><td class="long">${said(d.before)}</td><td class="long">${said(d.after)}</td><td
                class="long">${said(d.reason)}</td></tr>`)}</tbody></table></div>`}</section>`;
}
