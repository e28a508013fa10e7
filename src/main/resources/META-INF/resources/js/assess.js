/* Assess: facts in, advice out. */
import { html, useState, useEffect, useMemo, useRef, Problem, Empty, Mark, Severity, SEVERITIES, plural } from "./ui.js";
import { once, readFacts, XLSX, Refused } from "./service.js";
import { economy, mineral, economyCode, allEconomies, title, words, themeOf, day } from "./names.js";
import { useStore, setRequest, setQuery, openDossier, openFacts, showError, linkTo } from "./store.js";
import { HeatMap } from "./heatmap.js";
import { FlagCard } from "./flag.js";
import { TakeAway } from "./takeaway.js";
import { Questions } from "./questions.js";
import { FirstPage, Unused } from "./firstpage.js";

export function Assess({ has }) {
    const state = useStore();
    return html`<${DropZone}>
        ${state.request ? html`<${RequestBar} state=${state}/>` : html`<${Start} error=${state.error}/>`}
        ${state.request && state.error && html`<${Problem} error=${state.error}/>`}
        ${state.request && state.assessment && html`<${Answer} state=${state} has=${has}/>`}
    </${DropZone}>`;
}

/* ---- bringing facts ---- */

async function take(files) {
    try {
        const read = [];
        for (const file of files) {
            const lower = file.name.toLowerCase();
            const type = lower.endsWith(".xlsx") ? XLSX : lower.endsWith(".csv") ? "text/csv" : lower.endsWith(".json") ? "application/json" : null;
            if (!type) throw new Refused(415, { title: file.name + " cannot be read", detail: "Drop JSON, CSV (UTF-8) or XLSX." });
            try {
                const content = type === "text/csv" ? withType(await file.text(), file.name) : await file.arrayBuffer();
                read.push({ ...await readFacts(content, type), file: file.name });
            } catch (e) {
                if (e instanceof Refused) { e.title = file.name + ": " + e.title.charAt(0).toLowerCase() + e.title.slice(1); }
                throw e;
            }
        }
        if (read.length === 0) return;
        await openFacts({
            title: read.find(r => r.title)?.title || read.map(r => r.file).join(", "),
            asOf: read.find(r => r.asOf)?.asOf || "",
            for: read.find(r => r.for?.length)?.for || [],
            facts: read.flatMap(r => r.facts),
        }, read.map(r => r.file).join(", "));
    } catch (e) { showError(e); }
}

/** A table's name may tell its fact type, as on the command line: ImportShare-2024.csv. */
function withType(text, name) {
    const head = text.split(/\r?\n/, 1)[0].replace(/^\uFEFF/, "");
    const type = name.match(/^([A-Z][A-Za-z]+)(?![A-Za-z])/)?.[1];
    if (!type || head.split(/[,;]/).some(c => c.trim().replaceAll('"', "") === "fact")) return text;
    const divider = head.includes(",") || !head.includes(";") ? "," : ";";
    return text.replace(/^\uFEFF/, "").split(/\r?\n/).map((line, i) => line ? (i === 0 ? "fact" : type) + divider + line : line).join("\n");
}

function DropZone({ children }) {
    const [over, setOver] = useState(false);
    const depth = useRef(0);
    return html`<div class=${"drop" + (over ? " over" : "")}
        onDragEnter=${e => { e.preventDefault(); depth.current++; setOver(true); }}
        onDragLeave=${() => { if (--depth.current <= 0) setOver(false); }}
        onDragOver=${e => e.preventDefault()}
        onDrop=${e => { e.preventDefault(); depth.current = 0; setOver(false); take([...e.dataTransfer.files]); }}>
        ${children}
        ${over && html`<div class="drop-here" aria-hidden="true">Drop JSON, CSV or XLSX</div>`}
    </div>`;
}

const FileButton = ({ label }) => html`<label class="button">${label}
    <input type="file" class="visually-hidden" multiple accept=".json,.csv,.xlsx" onChange=${e => { take([...e.target.files]); e.target.value = ""; }}/></label>`;

function Start({ error }) {
    const [dossiers, setDossiers] = useState(null);
    const [failed, setFailed] = useState(null);
    useEffect(() => { once("api/v1/dossiers").then(setDossiers).catch(setFailed); }, []);
    return html`<div class="start">
        <h1>Critical minerals: see the risk, ask why, compare options</h1>
        <p class="lead">Bring facts on who depends on whom, and which measures are in force. The rules find the risks, name responses, and say what is not known.</p>
        ${error && html`<${Problem} error=${error}/>`}
        <div class="landing">
            <p>Drop a file anywhere on this page</p>
            <${FileButton} label="Choose a file"/>
            <p class="quiet">JSON, CSV or XLSX. Nothing leaves this service.</p>
        </div>
        <h2>Or start from a dossier</h2>
        ${failed && html`<${Problem} error=${failed}/>`}
        ${dossiers && dossiers.length === 0 && html`<${Empty} title="No dossier is shipped with this service."/>`}
        <ul class="dossiers">${(dossiers || []).map(d => html`<li>
            <a href=${"#/assess?d=" + encodeURIComponent(d.name)}>${d.title || d.name}</a>
            <p>${d.about}</p>
            <p class="quiet">${plural(d.facts, "fact")}${d.asOf ? ", as of " + day(d.asOf) : ""}${d.for?.length ? ", for " + [].concat(d.for).map(economy).join(", ") : ""}</p>
        </li>`)}</ul>
    </div>`;
}

/* ---- what is asked ---- */

function RequestBar({ state }) {
    const { request, source } = state;
    const [dossiers, setDossiers] = useState([]);
    useEffect(() => { once("api/v1/dossiers").then(setDossiers).catch(() => {}); }, []);
    const edited = state.query.e;
    return html`<section class="request" aria-label="What is asked">
        <div class="field wide"><label for="dossier">Dossier</label>
            <select id="dossier" value=${source?.dossier && !state.query.f ? source.dossier : ""} onChange=${e => e.target.value && openDossier(e.target.value)}>
                ${!source?.dossier && html`<option value="">${request.title || source?.file || "Your facts"}</option>`}
                ${dossiers.map(d => html`<option value=${d.name}>${d.title || d.name}</option>`)}
            </select></div>
        <div class="field"><label for="as-of">As of</label>
            <input id="as-of" type="date" value=${request.asOf} onChange=${e => e.target.value && setRequest({ asOf: e.target.value })}/></div>
        <${Economies} chosen=${request.for} onChange=${chosen => setRequest({ for: chosen })}/>
        <div class="field actions">
            <a class="button" href=${linkTo("facts")}>${plural(request.facts.length, "fact")}${edited ? ", edited" : ""}</a>
            <${FileButton} label="Choose a file"/>
        </div>
    </section>`;
}

function Economies({ chosen, onChange }) {
    const [text, setText] = useState("");
    const [wrong, setWrong] = useState(false);
    const add = value => {
        if (!value.trim()) return;
        const code = economyCode(value);
        if (!code) { setWrong(true); return; }
        setWrong(false);
        setText("");
        if (!chosen.includes(code)) onChange([...chosen, code]);
    };
    return html`<div class="field economies"><label for="economy">For</label>
        <div class="chips">
            ${chosen.map(code => html`<span class="chip">${economy(code)}
                <button type="button" aria-label=${"Remove " + economy(code)} onClick=${() => onChange(chosen.filter(c => c !== code))}>×</button></span>`)}
            <input id="economy" list="economies" placeholder=${chosen.length ? "add" : "all economies"} value=${text} autocomplete="off"
                aria-invalid=${wrong ? "true" : null} aria-describedby=${wrong ? "economy-wrong" : null}
                onInput=${e => { setText(e.target.value); setWrong(false); if (economyCode(e.target.value) && e.inputType === "insertReplacementText") add(e.target.value); }}
                onChange=${e => add(e.target.value)}
                onKeyDown=${e => { if (e.key === "Enter") add(e.target.value); }}/>
            <datalist id="economies">${allEconomies().map(([code, name]) => html`<option value=${name}>${code}</option>`)}</datalist>
        </div>
        ${wrong && html`<p class="wrong" id="economy-wrong">No economy has that name. Choose one of the list, or write its ISO code.</p>`}
    </div>`;
}

/* ---- the answer ---- */

function Answer({ state, has }) {
    const { assessment, request, query } = state;
    const flags = assessment.riskFlags;
    /* From asking to the frame after the answer was laid out, for whoever looks at the browser's timings. */
    useEffect(() => { requestAnimationFrame(() => setTimeout(() => performance.measure("lodestone-answer", "lodestone-asked"))); }, [assessment]);
    const counts = SEVERITIES.map(s => [s, flags.filter(f => f.severity === s).length]).filter(([, n]) => n > 0);
    return html`<div class=${"answer" + (state.error ? " stale" : "")} aria-busy=${state.busy ? "true" : "false"}>
        <div class="headline">
            <div>
                <h1>${request.title || "Your facts"}</h1>
                <p class="quiet">As of ${day(assessment.asOf)}, for ${assessment.asked.length ? assessment.asked.map(economy).join(", ") : "all economies"}; ${plural(assessment.ruleBase.rules, "rule")}, <span class="digest" title=${assessment.ruleBase.digest}>${assessment.ruleBase.digest.slice(0, 15)}</span></p>
            </div>
            <${TakeAway} state=${state}/>
        </div>
        <${FirstPage} assessment=${assessment} goTo=${goTo}/>
        <ul class="counts" aria-label="Flags by severity">
            ${counts.length === 0 && html`<li class="quiet">No risk flag</li>`}
            ${counts.map(([s, n]) => html`<li><${Mark} severity=${s}/><b>${n}</b> ${s}</li>`)}
            <li class="and"><b>${assessment.responses.length}</b> ${assessment.responses.length === 1 ? "response" : "responses"}</li>
            <li><b>${assessment.questions.length}</b> ${assessment.questions.length === 1 ? "question" : "questions"}</li>
        </ul>
        ${flags.length > 0 && html`<${HeatMap} flags=${flags} query=${query} canAsk=${has.includes("/api/v1/why-not")}/>`}
        ${query.silent && html`<${SilentLater} assessment=${assessment} query=${query}/>`}
        <div class="columns">
            <${Flags} state=${state} has=${has}/>
            <${Responses} assessment=${assessment}/>
        </div>
        <${Questions} assessment=${assessment} request=${request}/>
        <${Indicators} assessment=${assessment} request=${request} query=${query}/>
        <${Measures} measures=${assessment.measures}/>
        <${Unused} unused=${assessment.unused}/>
    </div>`;
}

/** Why-not is asked by few, so it comes when it is asked for. */
function SilentLater(props) {
    const [Silent, setSilent] = useState(null);
    useEffect(() => { import("./whynot.js").then(m => setSilent(() => m.Silent)); }, []);
    return Silent && html`<${Silent} ...${props}/>`;
}

const FIRST = 30;

export function Flags({ state, has }) {
    const { assessment, query } = state;
    const [all, setAll] = useState(false);
    /* Of flags that are as severe, those of the first concern come first. */
    const places = new Map((assessment.briefing?.concerns || []).flatMap((c, i) => c.flags.map(f => [f, i])));
    const place = f => places.get(f.id) ?? places.size;
    const chosen = useMemo(() => assessment.riskFlags.filter(f =>
        (!query.theme || themeOf(f.rule) === query.theme)
        && (!query.row || (query.by === "economy" ? f.economy : f.mineral || "-") === query.row)
        && (!query.severity || f.severity === query.severity)
    ).sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || place(a) - place(b)), [assessment, query]);
    const filtered = query.theme || query.row || query.severity;
    /* Under a filter each flag stands for itself; else it stands under the one that it is folded into. */
    const folded = useMemo(() => {
        const under = new Map();
        for (const f of assessment.riskFlags) if (f.foldedInto) under.set(f.foldedInto, [...under.get(f.foldedInto) || [], f]);
        return under;
    }, [assessment]);
    const heads = filtered ? chosen : chosen.filter(f => !f.foldedInto);
    const wanted = assessment.riskFlags.find(f => f.id === query.flag);
    const far = wanted && heads.findIndex(f => f.id === (filtered ? wanted.id : wanted.foldedInto || wanted.id)) >= FIRST;
    const shown = all || far ? heads : heads.slice(0, FIRST);
    return html`<section class="flags" aria-labelledby="flags-title">
        <div class="section-head"><h2 id="flags-title">Risk flags</h2>
            ${assessment.riskFlags.length > 0 && html`<div class="field inline"><label for="severity">Severity</label><select id="severity" value=${query.severity || ""}
                onChange=${e => setQuery({ severity: e.target.value || undefined }, true)}>
                <option value="">all</option>${SEVERITIES.map(s => html`<option value=${s}>${s}</option>`)}</select></div>`}</div>
        ${filtered && html`<p class="filter">Showing ${plural(chosen.length, "flag")} of ${assessment.riskFlags.length}${query.row ? ", " + (query.by === "economy" ? economy(query.row) : query.row === "-" ? "no single mineral" : mineral(query.row)) : ""}${query.theme ? ", " + words(query.theme) : ""}${query.severity ? ", " + query.severity : ""}.
            <button type="button" class="plain" onClick=${() => setQuery({ theme: undefined, row: undefined, severity: undefined }, true)}>Show all</button></p>`}
        ${chosen.length === 0 && html`<${Empty} title=${filtered ? "No flag matches." : "The rules see no risk in these facts at this date."}>
            ${!filtered && assessment.questions.length > 0 && html`<p>That may be for want of figures: see the open questions.</p>`}</${Empty}>`}
        <ol class="cards">${shown.map(f => html`<${FlagCard} key=${f.rule + f.economy + f.mineral + f.says} flag=${f} assessment=${assessment} query=${query} has=${has} folded=${filtered ? null : folded.get(f.id)}/>`)}</ol>
        ${heads.length > shown.length && html`<button type="button" class="button more" onClick=${() => setAll(true)}>Show all ${heads.length} flags</button>`}
    </section>`;
}

function Responses({ assessment }) {
    const [all, setAll] = useState(false);
    const flag = new Map(assessment.riskFlags.map(f => [f.id, f]));
    const groups = useMemo(() => {
        const byText = new Map();
        for (const r of assessment.responses) {
            // A measure's figures are those of its mineral.
            const key = r.priority + r.response + r.economy + (r.rule ? r.mineral : "");
            if (!byText.has(key)) byText.set(key, { ...r, addresses: [...r.addresses], minerals: new Set() });
            const group = byText.get(key);
            if (r.mineral) group.minerals.add(r.mineral);
            r.addresses.forEach(a => group.addresses.includes(a) || group.addresses.push(a));
            group.several = group.minerals.size > 1;
        }
        return [...byText.values()].sort((a, b) => a.priority - b.priority);
    }, [assessment]);
    const shown = all ? groups : groups.slice(0, 20);
    return html`<section class="responses" aria-labelledby="responses-title">
        <div class="section-head"><h2 id="responses-title">Responses</h2></div>
        ${groups.length === 0 && html`<${Empty} title="No response is recommended."/>`}
        <ol class="cards">${shown.map(r => html`<li class="card response" key=${r.id}>
            <p class="says">${r.several ? title(r.response) : r.says}</p>
            ${r.limits && html`<p class="quiet">${r.limits}</p>`}
            ${r.several && html`<p class="quiet">${[...r.minerals].map(mineral).join(", ")}</p>`}
            <p class="quiet">Priority ${r.priority}, ${economy(r.economy)}${r.confidence ? "; rests on what is " + (r.confidence === "judgement" ? "judgement in part" : r.confidence) : ""}; answers ${r.addresses.slice(0, 6).map((a, i) => html`${i > 0 ? ", " : ""}<a href=${"#flag-" + a} onClick=${e => { e.preventDefault(); goTo(a, setQuery); }} title=${flag.get(a)?.says}>${a}</a>`)}${r.addresses.length > 6 ? " and " + (r.addresses.length - 6) + " more" : ""}</p>
        </li>`)}</ol>
        ${groups.length > shown.length && html`<button type="button" class="button more" onClick=${() => setAll(true)}>Show all ${groups.length} responses</button>`}
    </section>`;
}

/** Leads to a flag's card, whatever filter hides it. */
export function goTo(id) {
    setQuery({ theme: undefined, row: undefined, severity: undefined, flag: id }, true);
    requestAnimationFrame(() => requestAnimationFrame(() => {
        const card = document.getElementById("flag-" + id);
        card?.scrollIntoView({ block: "center" });
        card?.focus({ preventScroll: true });
    }));
}

/** The charts' library is large, so it comes only when the charts come into view. */
function Indicators(props) {
    const [Charts, setCharts] = useState(null);
    const place = useRef();
    const { indicators } = props.assessment;
    useEffect(() => {
        if (!place.current || indicators.length === 0) return;
        const watcher = new IntersectionObserver(entries => {
            if (entries.some(e => e.isIntersecting)) {
                watcher.disconnect();
                import("./charts.js").then(m => setCharts(() => m.Charts));
            }
        }, { rootMargin: "300px" });
        watcher.observe(place.current);
        const printing = () => import("./charts.js").then(m => setCharts(() => m.Charts));
        addEventListener("beforeprint", printing);
        return () => { watcher.disconnect(); removeEventListener("beforeprint", printing); };
    }, [indicators.length > 0]);
    return html`<section class="indicators" aria-labelledby="indicators-title" ref=${place}>
        <div class="section-head"><h2 id="indicators-title">Indicators</h2></div>
        ${indicators.length === 0 && html`<${Empty} title="No figure is given from which an indicator could be worked out."/>`}
        ${indicators.length > 0 && (Charts ? html`<${Charts} ...${props}/>` : html`<p class="quiet">${plural(indicators.length, "indicator")}</p>`)}
    </section>`;
}

function Measures({ measures }) {
    if (!measures?.length) return null;
    return html`<section class="measures" aria-labelledby="measures-title">
        <details><summary><h2 id="measures-title">Measures at this date</h2> <span class="quiet">${measures.length}</span></summary>
        <div class="scroll" tabindex="0" role="region" aria-label="Measures at this date">
        <table><thead><tr><th scope="col">Fact</th><th scope="col">State</th><th scope="col">By</th><th scope="col">On</th><th scope="col">Minerals</th><th scope="col">Since</th><th scope="col">Until</th><th scope="col" class="number">Days left</th></tr></thead>
        <tbody>${measures.map(m => html`<tr><th scope="row">${m.fact} <span class="quiet">${m.type}</span></th><td>${words(m.state)}</td><td>${m.by.map(economy).join(", ")}</td><td>${m.on.map(economy).join(", ")}</td>
            <td class="long">${m.minerals.length ? m.minerals.map(mineral).join(", ") : "all goods"}</td><td class="date">${m.since || ""}</td><td class="date">${m.until || ""}</td><td class="number">${m.daysLeft ?? ""}</td></tr>`)}</tbody></table>
        </div></details>
    </section>`;
}
