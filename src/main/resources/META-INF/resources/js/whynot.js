/* Why not: what keeps a rule silent for an economy and a mineral, in sentences. */
import { html, useState, useEffect, useMemo, useRef, Problem, Empty, Mark, SEVERITIES, plural } from "./ui.js";
import { ask, once, inquiryBody } from "./service.js";
import { economy, named, mineral, mineralsOf, words, title, themeOf, day, said } from "./names.js";
import { current, linkTo, setQuery, setRequest } from "./store.js";
import { Working } from "./working.js";

const STATE = { met: "Met", fails: "Fails", "not-tried": "Not tried" };
const stateOf = condition => String(condition.state).toLowerCase().replaceAll("_", "-").replaceAll(" ", "-");

/* One question at a time: each takes the rules many runs, and the first answer is wanted soonest. */
let turn = Promise.resolve();
function inTurn(signal, path, body) {
    const mine = turn.then(() => ask(path, { method: "POST", body, signal, shown: true })).then(a => a.json());
    turn = mine.catch(() => {});
    return mine;
}

/** @param onAnswered called as soon as there is an answer, an error or a stop */
export function WhyNot({ rule, economy: who, mineral: what, onAnswered = () => {} }) {
    const { request } = current();
    const [answer, setAnswer] = useState(null);
    const [error, setError] = useState(null);
    const stop = useRef();
    useEffect(() => {
        stop.current = new AbortController();
        setAnswer(null);
        setError(null);
        const inquiry = { rule, ...(who ? { economy: who } : {}), ...(what ? { mineral: what } : {}) };
        inTurn(stop.current.signal, "api/v1/why-not", inquiryBody(request, inquiry)).then(setAnswer)
            .catch(e => { if (e.name !== "AbortError") setError(e); });
        return () => stop.current.abort();
    }, [request, rule, who, what]);
    useEffect(() => { if (answer || error) onAnswered(); }, [answer, error]);
    if (error) return html`<${Problem} error=${error}/>`;
    if (!answer) return html`<${Working} says="Asking the rules"
        onStop=${() => { stop.current.abort(); setError({ title: "Stopped" }); }}/>`;
    return html`<div class="whynot-answer">
        <p class="smallest">${said(answer.says)}</p>
        ${answer.firesAt && html`<p><a href=${linkTo("assess", { asOf: answer.firesAt })}>See the advice as of ${day(answer.firesAt)}</a>
            </p>`}
        ${answer.leftOut.length > 0 && html`<p class="quiet">Not looked at, as what one question may cost was used up: ${
            answer.leftOut.join("; ")}.</p>`}
        <details><summary>Its ${plural(answer.conditions.length, "condition")}, one by one</summary><ol
            class="conditions">${answer.conditions.map(c => html`<li class=${stateOf(c)}>
            <p><b>${STATE[stateOf(c)] || words(c.state)}</b>${stateOf(c) === "met" ? html` <span class="quiet">by ${c.matches}</span>`
                : ""} <span title=${c.condition}>${said(c.says)}</span></p>
            ${c.nearest.length > 0 && html`<ul class="tree">${c.nearest.slice(0, 3)
                .map(n => html`<li><p>${n.facts.map((f, i) => html`${i ? ", " : ""}<a
                href=${linkTo("facts", { fact: f })}>${f}</a>`)} ${said(n.what)}</p>
                ${n.fails && html`<p class="quiet">needs: ${said(n.wanted)}${n.actual !== null && n.actual !== undefined
                    ? html`; it is ${said(n.actual)}` : ""}</p>`}</li>`)}</ul>`}</li>`)}</ol></details>
        ${answer.submit.length > 0 && !answer.fires
            && html`<p class="quiet">What could be submitted: ${answer.submit.map((template, i) => html`${i ? ", " : ""}<button
            type="button" class="plain" onClick=${() => add(request, template)}>${template.fact}</button>`)}</p>`}
    </div>`;
}

/** A fact with the fields that are known, to be completed in the grid. */
function add(request, template) {
    let k = 1;
    while (request.facts.some(f => f.id === "new-" + k)) k++;
    const known = Object.fromEntries(Object.entries(template).filter(([name, v]) => ["fact", "economy", "importer", "mineral",
        "minerals"].includes(name) && v !== null && !String(v).includes("…")));
    setRequest({ facts: [...request.facts, { ...known, id: "new-" + k, source: "" }] }, "facts", { type: template.fact, fact: "new-" + k });
}

/**
 * Chooses for whom to ask; the answer follows at once.
 * @param other what else can be asked of the same
 * @param first the economy and mineral that are chosen at first, where the facts have them
 */
export function AskWhyNot({ request, label, onAsk, other, onOther, first = [] }) {
    const economies = request.for.length ? request.for : [...new Set(request.facts.flatMap(f => [f.economy, f.importer, f.on].flat())
        .filter(c => c && c.length === 2))].sort();
    const minerals = useMemo(() => mineralsOf(request.facts), [request.facts]);
    const [who, setWho] = useState(economies.includes(first[0]) ? first[0] : economies[0] || "");
    const [what, setWhat] = useState(minerals.includes(first[1]) ? first[1] : minerals[0] || "");
    return html`<form class="bar tight-bar" onSubmit=${e => { e.preventDefault(); onAsk({ economy: who, mineral: what }); }}>
        <div class="field"><label for="why-economy">Economy</label><select id="why-economy" value=${who}
            onChange=${e => setWho(e.target.value)}><option value="">any</option>${economies.map(c => html`<option
            value=${c}>${economy(c)}</option>`)}</select></div>
        <div class="field"><label for="why-mineral">Mineral</label><select id="why-mineral" value=${what}
            onChange=${e => setWhat(e.target.value)}><option value="">any</option>${minerals.map(m => html`<option
            value=${m}>${mineral(m)}</option>`)}</select></div>
        <button class="button">${label}</button>${other && html`<button type="button" class="button"
            onClick=${() => onOther({ economy: who, mineral: what })}>${other}</button>`}</form>`;
}

const FIRST = 4;

/**
 * The rules that say nothing about a row of the heat map, gravest first, each with its why-not. One follows when the one
 * before it is answered: nothing that is being read is pushed away by an answer above it.
 * @param onHere told true as soon as there is something to read
 */
export function Silent({ assessment, query, onHere }) {
    const { request } = current();
    const [rules, setRules] = useState(null);
    const [error, setError] = useState(null);
    const [shown, setShown] = useState(FIRST);
    const [answered, setAnswered] = useState(0);
    const section = useRef();
    const byEconomy = query.by === "economy";
    const who = byEconomy ? query.silent : request.for[0];
    const what = byEconomy ? null : query.silent;
    const name = byEconomy ? economy(who) : mineral(what);
    useEffect(() => { once("api/v1/rules").then(setRules).catch(setError); }, []);
    const here = Boolean(rules || error);
    useEffect(() => { if (here) onHere(true); }, [here]);
    useEffect(() => setAnswered(0), [query.silent, query.of, query.by, request]);
    useEffect(() => {
        setShown(FIRST);
        section.current?.scrollIntoView({ block: "nearest" });
        section.current?.focus({ preventScroll: true });
    }, [query.silent, query.of, here]);
    const silent = useMemo(() => {
        const spoken = new Set(assessment.riskFlags.filter(f => byEconomy ? f.economy === who : f.mineral === what).map(f => f.rule));
        return (rules || []).filter(r => r.severity && !spoken.has(r.name) && (!query.of || themeOf(r.name) === query.of))
            .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
    }, [rules, assessment, query.silent, query.of, query.by]);
    const themes = [...new Set((rules || []).filter(r => r.severity).map(r => themeOf(r.name)))].sort();
    if (!here) return null;
    const cards = silent.slice(0, Math.min(shown, answered + 1));
    return html`<section class="silent" tabindex="-1" ref=${section} aria-labelledby="silent-title">
        <div class="section-head"><h2 id="silent-title">Why not? ${name}</h2>
            <div class="field inline"><label for="silent-theme">Theme</label><select id="silent-theme" value=${query.of || ""}
                onChange=${e => setQuery({ of: e.target.value || undefined }, true)}><option
                value="">all</option>${themes.map(t => html`<option value=${t}>${title(t)}</option>`)}</select></div>
            <button type="button" class="plain" onClick=${() => setQuery({ silent: undefined, of: undefined }, true)}>Close</button></div>
        ${error && html`<${Problem} error=${error}/>`}
        ${rules && html`<p class="quiet">${plural(silent.length, "rule")}${query.of ? " on " + words(query.of)
            : ""} ${silent.length === 1 ? "says" : "say"} nothing about ${byEconomy ? named(who)
            : name + (who ? " for " + named(who) : "")}. The gravest first.</p>`}
        ${rules && silent.length === 0 && html`<${Empty} title="Every rule of this theme concludes something here."/>`}
        <ol class="cards">${cards.map((r, i) => html`<li class="card" key=${r.name + query.silent}><p class="tags"><${Mark}
            severity=${r.severity} label/><a href=${linkTo("rules", { rule: r.name })}>${r.name}</a></p>
            ${r.comment && html`<p class="quiet">${r.comment}</p>`}<${WhyNot} rule=${r.name} economy=${who} mineral=${what}
            onAnswered=${() => setAnswered(n => Math.max(n, i + 1))}/></li>`)}</ol>
        ${silent.length > shown && answered >= shown && html`<button type="button" class="button more"
            onClick=${() => setShown(shown + 2 * FIRST)}>Ask of ${Math.min(2 * FIRST, silent.length - shown)} more rules</button>`}
    </section>`;
}
