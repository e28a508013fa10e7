/* One rule: what it says and why, its thresholds, what its cases show, where it leads, and its text. */
import { html, useState, useEffect, useRef, useLater, Severity, Problem, plural } from "./ui.js";
import { ask } from "./service.js";
import { words, figure, economy, mineral, inLaw } from "./names.js";
import { linkTo, setQuery, useStore } from "./store.js";
import { pieces } from "./drl.js";
import { RuleGraph } from "./rulegraph.js";

export const Code = ({ text }) => html`<pre class="code" tabindex="0">
    <code>${pieces(text).map(([kind, t]) => kind ? html`<span class=${"t-" + kind}>${t}</span>` : t)}</code></pre>`;

export const Sentence = ({ says }) => says.replaceAll('\\"', '"').replaceAll("}{$", "} {$").split(/(\{\$\w+\})/)
    .map(t => t.startsWith("{$") ? html`<var>${t.slice(2, -1)}</var>` : t);

export const valueText = p => p.threshold ? (p.threshold.strict ? "above " : "")
    + figure(p.threshold.value, p.threshold.kind === "NUMBER" ? "" : "share") : String(p.value ?? "");

/** For whom a threshold holds; empty where it holds for all. */
export const whose = p => String(p.reach || "").split(" ").filter(Boolean).map(w => economy(w) === w ? mineral(w) : economy(w)).join(", ");

export function Rule({ rule, rules, request }) {
    return html`<article class="rule" aria-labelledby="rule-title">
        <p class="tags">${rule.severity ? html`<${Severity} severity=${rule.severity}/>`
            : html`<span class="severity">question</span>`}<span class="id">${rule.file}:${rule.line}</span></p>
        <div class="section-head plain-head"><h2 id="rule-title">${rule.name}</h2><a class="button"
            href=${linkTo("rules", { rule: rule.name, edit: rule.file })}>Try a change</a></div>
        ${rule.comment && html`<p>${rule.comment}</p>`}
        <dl>
            <dt>${rule.severity ? "Says" : "Asks"}</dt><dd class="sentence"><${Sentence} says=${rule.says}/></dd>
            ${rule.source && html`<dt>Source</dt><dd>${rule.source}</dd>`}
            ${inLaw(rule) && html`<dt>Is law</dt><dd>${inLaw(rule)}</dd>`}
            ${rule.wants && html`<dt>Wants</dt><dd>${rule.wants}</dd>`}
        </dl>
        <h3>Thresholds</h3><${Thresholds} rule=${rule}/>
        <h3>What leads here, and where it leads</h3><${RuleGraph} key=${rule.name} rule=${rule} rules=${rules}/>
        ${request && html`<${Here} key=${"here" + rule.name} rule=${rule} request=${request}/>`}
        <h3>Cases</h3><${Cases} key=${"cases" + rule.name} rule=${rule}/>
        <h3>Text</h3><${Code} text=${rule.text}/>
    </article>`;
}

function Thresholds({ rule }) {
    const values = rule.thresholds || [];
    if (values.length === 0) return html`<p class="quiet">It compares with no number.</p>`;
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Thresholds of this rule"><table><thead><tr><th
        scope="col">Name</th><th scope="col" class="number">Value</th><th scope="col">Unit</th><th scope="col">Since</th><th
        scope="col">Kind</th><th scope="col">Source</th></tr></thead>
        <tbody>${values.map(v => html`<tr><th scope="row"><code>${v.name}</code>${whose(v)
            && html`<p class="quiet">${whose(v)}</p>`}</th><td class="number">${valueText(v)}</td><td>${v.unit}</td><td
            class="date">${v.since || ""}</td><td>${words(v.kind)}</td><td class="long">${v.source}</td></tr>`)}</tbody></table></div>`;
}

/** How the rule stands on the facts that are open: why it is silent, or step by step, which the address tells. */
function Here({ rule, request }) {
    const { query } = useStore();
    const [asked, setAsked] = useState(null);
    const [who, what] = (query.steps || "").split(" ");
    const whynot = useLater("whynot");
    const trace = useLater("trace", Boolean(query.steps));
    const timings = useLater("timings");
    if (!whynot.module) return whynot.failure;
    const steps = ({ economy: e, mineral: m }) => { setAsked(null); setQuery({ steps: (e || "any") + " " + (m || "any") }, true); };
    return html`<h3>On the facts that are open</h3>
        <p class="quiet">${request.title || "Your facts"}, as of ${request.asOf}</p>
        <${whynot.module.AskWhyNot} request=${request} label="Why not?" other="Step by step" onOther=${steps} first=${[who, what]}
            onAsk=${a => { setQuery({ steps: undefined }); setAsked(a); }}/>
        ${asked && html`<${whynot.module.WhyNot} key=${asked.economy + asked.mineral} rule=${rule.name} economy=${asked.economy}
            mineral=${asked.mineral}/>`}
        ${query.steps && (trace.failure || trace.module && html`<${trace.module.Trace} request=${request} rule=${rule.name}
            economy=${who === "any" ? "" : who} mineral=${what === "any" ? "" : what}/>`)}
        ${timings.failure || timings.module && html`<${timings.module.Timings} request=${request} rule=${rule.name}/>`}`;
}

const FEW = 6;

function Cases({ rule }) {
    const cases = rule.cases || [];
    const [all, setAll] = useState(false);
    return html`${cases.length === 0 ? html`<p class="quiet">No case shows this rule.</p>`
        : html`<ul class="bullets">${(all ? cases : cases.slice(0, FEW)).map(c => html`<li>${c}</li>`)}</ul>`}
        ${cases.length > FEW && !all && html`<button type="button" class="plain"
            onClick=${() => setAll(true)}>Show all ${cases.length} cases</button>`}
        <${Covered} rule=${rule}/>`;
}

/** Which conditions and thresholds the cases show both ways; found out on demand, as it takes many runs. */
function Covered({ rule }) {
    const [report, setReport] = useState(null);
    const [error, setError] = useState(null);
    const [busy, setBusy] = useState(false);
    const stop = useRef();
    useEffect(() => () => stop.current?.abort(), []);
    const find = () => {
        stop.current = new AbortController();
        setBusy(true);
        ask("api/v1/rules/" + rule.name + "/coverage", { signal: stop.current.signal }).then(a => a.json()).then(setReport)
            .catch(e => { if (e.name !== "AbortError") setError(e); }).finally(() => setBusy(false));
    };
    if (error) return html`<${Problem} error=${error}/>`;
    if (busy) return html`<p class="progress" role="status"><progress aria-label="Running the cases">
        </progress> running the cases, with each condition left out <button type="button" class="plain"
        onClick=${() => stop.current.abort()}>Cancel</button></p>`;
    if (!report) return html`<p><button type="button" class="plain" onClick=${find}>What do the cases cover?</button></p>`;
    const items = [...report.thresholds.map(i => ({ ...i, kind: "threshold" })),
        ...report.conditions.map(i => ({ ...i, kind: "condition" }))];
    const both = items.filter(i => i.yes > 0 && i.no > 0).length;
    const fired = report.rules[0];
    return html`<p class="covered">The rule concludes in ${plural(fired.yes,
        "case")} and stays silent in ${fired.no} of the cases of its theme. Of ${plural(items.length, "condition and threshold",
        "conditions and thresholds")}, ${both} ${both === 1 ? "is" : "are"} shown both ways.</p>
        ${items.length > 0 && html`<div class="scroll" tabindex="0" role="region" aria-label="Coverage"><table><thead><tr><th
            scope="col">What</th><th scope="col" class="number">Met in</th><th scope="col" class="number">Decides against in</th><th
            scope="col">Shown</th></tr></thead>
            <tbody>${items.map(i => html`<tr><th scope="row"><code>${i.what}</code></th><td class="number">${i.yes}</td><td
                class="number">${i.no}</td><td>${i.yes > 0 && i.no > 0 ? "both ways"
                : html`<span class="one-way">one way only</span>`}</td></tr>`)}</tbody></table></div>`}`;
}
