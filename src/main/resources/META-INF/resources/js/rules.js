/* Rules: the rulebook, searchable; one rule, or all thresholds, or the editor beside it. */
import { html, useState, useEffect, useMemo, useLater, Empty, Problem, Mark, SEVERITIES, plural } from "./ui.js";
import { once } from "./service.js";
import { words, title, themeOf } from "./names.js";
import { setQuery, useStore, linkTo } from "./store.js";
import { Rule, valueText, whose } from "./rule.js";

export function Rules() {
    const { query, request } = useStore();
    const tryOut = useLater("tryout", Boolean(query.edit));
    const timings = useLater("timings", Boolean(request) && !query.edit && !query.rule);
    const [rules, setRules] = useState(null);
    const [parameters, setParameters] = useState({});
    const [failed, setFailed] = useState(null);
    useEffect(() => {
        once("api/v1/rules").then(setRules).catch(setFailed);
        once("api/v1/parameters").then(setParameters).catch(() => {});
    }, []);
    const q = (query.q || "").toLowerCase();
    const shown = useMemo(() => (rules || []).filter(r => (!query.theme || themeOf(r.name) === query.theme)
        && (!query.severity || r.severity === query.severity)
        && q.split(/\s+/).every(w => (r.name + " " + r.says + " " + r.comment + " " + r.source + " "
        + r.text).toLowerCase().includes(w))), [rules, q, query.theme, query.severity]);
    if (failed) return html`<h1>Rules</h1><${Problem} error=${failed}/>`;
    if (!rules) return html`<h1>Rules</h1>`;
    const themes = [...new Set(rules.map(r => themeOf(r.name)))].sort();
    const chosen = rules.find(r => r.name === query.rule);
    const groups = themes.map(t => [t, shown.filter(r => themeOf(r.name) === t)]).filter(([, list]) => list.length);
    return html`<div class="rules">
        <div class="headline"><div><h1>Rules</h1><p class="quiet">${plural(rules.length, "rule")} in ${plural(themes.length,
            "theme")}, ${plural(Object.keys(parameters).length, "threshold")}. <a href="#/revisions">Revisions</a></p></div></div>
        <div class="bar">
            <div class="field wide"><label for="rule-find">Find</label><input id="rule-find" type="search" value=${query.q || ""}
                placeholder="a word of the name, sentence, source or text" onInput=${e => setQuery({ q: e.target.value || undefined })}/>
                </div>
            <div class="field"><label for="rule-theme">Theme</label><select id="rule-theme" value=${query.theme || ""}
                onChange=${e => setQuery({ theme: e.target.value || undefined }, true)}><option
                value="">all</option>${themes.map(t => html`<option value=${t}>${title(t)}</option>`)}</select></div>
            <div class="field"><label for="rule-severity">Severity</label><select id="rule-severity" value=${query.severity || ""}
                onChange=${e => setQuery({ severity: e.target.value || undefined }, true)}><option
                value="">all</option>${SEVERITIES.map(s => html`<option value=${s}>${s}</option>`)}</select></div>
        </div>
        <div class=${"rulebook" + (chosen || query.edit ? " with-rule" : "")}>
            <nav aria-label="Rulebook">${groups.length === 0 && html`<${Empty} title="No rule matches."/>`}
                ${groups.map(([theme, list]) => html`<section><h2>${title(theme)}</h2>
                    <ul>${list.map(r => html`<li><a href=${linkTo("rules", { ...keep(query), rule: r.name })}
                    aria-current=${r.name === query.rule ? "true" : null}>
                    ${r.severity ? html`<${Mark} severity=${r.severity} label/>`
                        : html`<span class="question-mark" role="img"
                        aria-label="question">?</span>`}<span>${words(r.name.slice(theme.length + 1))}</span></a></li>`)}</ul></section>`)}
            </nav>
            <div class="rule-side">${query.edit ? tryOut.failure || tryOut.module
                && html`<${tryOut.module.TryOut} file=${query.edit} line=${chosen?.file === query.edit ? chosen.line : 1}
                rule=${query.rule}/>`
                : chosen ? html`<${Rule} rule=${chosen} rules=${rules} request=${request}/>`
                : query.rule ? html`<${Empty} title=${"There is no rule '" + query.rule + "'."}/>`
                : html`${request && timings.module && html`<${timings.module.Timings} request=${request}/>`}<${Parameters}
                parameters=${parameters}/>`}</div>
        </div>
    </div>`;
}
const keep = q => ({ q: q.q, theme: q.theme, severity: q.severity });

function Parameters({ parameters }) {
    const rows = Object.entries(parameters).flatMap(([name, versions]) => versions.map(v => ({ name, v })));
    if (rows.length === 0) return null;
    return html`<section aria-labelledby="thresholds"><h2 id="thresholds">Thresholds</h2>
        <p class="quiet">Every number that a rule compares with, with where it is from. Choose a rule to see its text.</p>
        <div class="scroll" tabindex="0" role="region" aria-label="Thresholds"><table><thead><tr><th scope="col">Name</th><th scope="col"
            class="number">Value</th><th scope="col">Unit</th><th scope="col">Since</th><th scope="col">Kind</th><th
            scope="col">Source</th></tr></thead>
        <tbody>${rows.map(({ name, v }) => html`<tr><th scope="row">
            <code>${name}</code>${whose(v) && html`<p class="quiet">${whose(v)}</p>`}</th><td class="number">${valueText(v)}</td>
            <td>${v.unit}</td><td class="date">${v.since || ""}</td><td>${words(v.kind)}</td><td class="long">${v.source}</td>
            </tr>`)}</tbody></table></div></section>`;
}
