/* What is asked: which facts, as of which day, for whom; and where nothing is asked yet, what one can start from. */
import { html, useState, useEffect, useRef, Problem, Empty, DateInput, plural } from "./ui.js";
import { once } from "./service.js";
import { economy, economyCode, economyNamed, allEconomies, day, said } from "./names.js";
import { setRequest, openDossier, linkTo, address } from "./store.js";
import { FileButton } from "./intake.js";

export function Start({ error }) {
    const [dossiers, setDossiers] = useState(null);
    const [failed, setFailed] = useState(null);
    const ask = () => { setFailed(null); once("api/v1/dossiers").then(setDossiers).catch(setFailed); };
    useEffect(ask, []);
    return html`<div class="start">
        <h1>Critical minerals: see the risk, ask why, compare options</h1>
        <p class="lead">Bring facts on who depends on whom, and which measures are in force. The rules find the risks, name responses,
            and say what is not known.</p>
        ${error && html`<${Problem} error=${error}/>`}
        <div class="landing">
            <p>Drop a file anywhere on this page</p>
            <${FileButton} label="Choose a file"/>
            <p class="quiet">JSON, CSV or XLSX. Nothing leaves this service.</p>
        </div>
        <h2>Or start from a dossier</h2>
        ${failed && html`<${Problem} error=${failed} again=${ask}/>`}
        ${dossiers && dossiers.length === 0 && html`<${Empty} title="No dossier is shipped with this service."/>`}
        <ul class="dossiers">${(dossiers || []).map(d => html`<li>
            <a href=${address("assess", { d: d.name })}>${d.title || d.name}</a>
            <p>${said(d.about)}</p>
            <p class="quiet">${plural(d.facts, "fact")}${d.asOf ? ", as of " + day(d.asOf) : ""}${
                d.for?.length ? ", for " + [].concat(d.for).map(economy).join(", ") : ""}</p>
        </li>`)}</ul>
    </div>`;
}

export function RequestBar({ state }) {
    const { request, source, query, note } = state;
    const [dossiers, setDossiers] = useState([]);
    useEffect(() => { once("api/v1/dossiers?of=names").then(setDossiers).catch(() => {}); }, []);
    const chosen = source?.dossier && !query.f ? source.dossier : "";
    return html`<section class="request" aria-label="What is asked">
        <div class="field wide"><label for="dossier">Dossier</label>
            <select id="dossier" value=${chosen} onChange=${e => e.target.value && openDossier(e.target.value)}>
                ${!chosen && html`<option value="">${request.title || source?.file || "Your facts"}</option>`}
                ${dossiers.map(d => html`<option value=${d.name}>${d.title || d.name}</option>`)}
            </select></div>
        <div class="field"><label for="as-of">As of</label>
            <${DateInput} id="as-of" value=${request.asOf} onDate=${asOf => setRequest({ asOf })}/></div>
        <${Economies} chosen=${request.for} onChange=${economies => setRequest({ for: economies })}/>
        <div class="field actions">
            <a class="button" href=${linkTo("facts")}>${plural(request.facts.length, "fact")}${query.e ? ", edited" : ""}</a>
            <${FileButton} label="Choose a file"/>
        </div>
        ${note && html`<p class="note" role="status">${note}</p>`}
    </section>`;
}

function Economies({ chosen, onChange }) {
    const [text, setText] = useState("");
    const [wrong, setWrong] = useState(false);
    const latest = useRef(chosen);
    latest.current = chosen;
    const add = async value => {
        if (!value.trim()) return;
        const code = economyCode(value) || await economyNamed(value).catch(() => null);
        if (!code) { setWrong(true); return; }
        setWrong(false);
        setText("");
        if (!latest.current.includes(code)) onChange([...latest.current, code]);
    };
    const type = e => {
        setText(e.target.value);
        setWrong(false);
        if (e.inputType === "insertReplacementText" && economyCode(e.target.value)) add(e.target.value);
    };
    return html`<div class="field economies"><label for="economy">For</label>
        <div class="chips">
            ${chosen.map(code => html`<span class="chip" key=${code}>${economy(code)}
                <button type="button" aria-label=${"Remove " + economy(code)}
                    onClick=${() => onChange(chosen.filter(c => c !== code))}>×</button></span>`)}
            <input id="economy" list="economies" placeholder=${chosen.length ? "add" : "all economies"} value=${text} autocomplete="off"
                aria-invalid=${wrong ? "true" : null} aria-describedby=${wrong ? "economy-wrong" : null}
                onInput=${type} onChange=${e => add(e.target.value)} onKeyDown=${e => { if (e.key === "Enter") add(e.target.value); }}/>
            <datalist id="economies">${allEconomies().map(([code, name]) => html`<option value=${name}>${code}</option>`)}</datalist>
        </div>
        ${wrong && html`<p class="wrong" id="economy-wrong">No economy has that name. Choose one of the list, or write its ISO code.</p>`}
    </div>`;
}
