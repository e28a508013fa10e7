/* Changes: what changed in the advice on kept dossiers, the newest first, and what of it is new to whoever looks. */
import { html, useState, useEffect, Empty, Problem, Mark, SEVERITIES } from "./ui.js";
import { ask } from "./service.js";
import { day, said, moment } from "./names.js";
import { useStore, setQuery, address } from "./store.js";
import { seen, look } from "./bell.js";
import { toldOf, becauseOf, severityOf } from "./changesdata.js";

const MOST = 200;

export function Changes() {
    const { query } = useStore();
    const [changes, setChanges] = useState(null);
    const [error, setError] = useState(null);
    const [before, setBefore] = useState(null);
    const filter = new URLSearchParams({ limit: MOST, ...(query.severity && { severity: query.severity }),
        ...(query.dossier && { dossier: query.dossier }) });
    const key = filter.toString();
    useEffect(() => {
        const mine = new AbortController();
        ask("api/v1/changes?" + key, { signal: mine.signal }).then(a => a.json()).then(found => {
            setBefore(old => old ?? seen() ?? 0);
            setChanges(found.changes.reverse());
            setError(null);
            look(found.last);
        }).catch(e => { if (e.name !== "AbortError") setError(e); });
        return () => mine.abort();
    }, [key]);
    const isNew = c => Number(c.sequence) > before;
    const [fresh, older] = [(changes || []).filter(isNew), (changes || []).filter(c => !isNew(c))];
    return html`<div class="changes"><div class="headline"><div><h1>Changes</h1><p class="quiet">What changed in the advice on the
            dossiers that are kept, newest first, with what did it.
            ${" "}<a href="api/v1/changes/digest">Since Monday in sentences</a></p></div></div>
        <div class="bar" role="search" aria-label="Find changes"><div class="field"><label for="c-severity">At least</label><select
            id="c-severity" value=${query.severity || ""} onChange=${e => setQuery({ severity: e.target.value || undefined }, true)}><option
            value="">any</option>${SEVERITIES.map(s => html`<option>${s}</option>`)}</select></div>
            ${query.dossier && html`<div class="field"><button type="button" class="button"
                onClick=${() => setQuery({ dossier: undefined }, true)}>All dossiers, not ${query.dossier} alone</button></div>`}</div>
        ${error && html`<${Problem} error=${error}/>`}
        ${!error && changes?.length === 0 && html`<${Empty} title="Nothing changed yet."><p>Keep facts by a name: what changes in the
            advice on them, as facts, rules and days change, is told here.</p><//>`}
        ${fresh.length > 0 && html`<${List} title="Since you last looked" changes=${fresh}/>`}
        ${older.length > 0 && html`<${List} changes=${older}
            title=${fresh.length > 0 ? "Before that" : "Nothing new since you last looked"}/>`}
        ${changes?.length === MOST && html`<p class="quiet">The newest ${MOST}.</p>`}</div>`;
}

const List = ({ title, changes }) => html`<section><h2>${title}</h2><ul class="lines">${changes.map(c => html`<li key=${c.id}>
    <span class="date">${moment(c.time)}</span>
    ${severityOf(c) ? html`<${Mark} severity=${severityOf(c)} label/>` : html`<span class="sign">due</span>`}
    <span>${said(toldOf(c, day))} <span class="quiet">${said(becauseOf(c, day))} <a
        href=${address("assess", { d: c.data.dossier })}>${c.data.dossier}</a></span></span></li>`)}</ul></section>`;
