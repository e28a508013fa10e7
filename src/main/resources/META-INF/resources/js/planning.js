/* What plans and stops share: whose supply is meant, facts on means beside those that are open, and asking for it. */
import { html, useState, useEffect, useRef, Empty } from "./ui.js";
import { ask, once, inquiryBody } from "./service.js";
import { economy } from "./names.js";
import { linkTo } from "./store.js";
import { Working } from "./working.js";

export const NoFacts = ({ title }) => html`<h1>${title}</h1><${Empty} title="No facts yet."><p><a
    href="#/assess">Drop a file or choose a dossier</a>, then ask this of its facts.</p></${Empty}>`;

/** A day so many years later. */
export const inYears = (iso, n) => (Number(iso.slice(0, 4)) + n) + iso.slice(4).replace("-02-29", "-02-28");

/** The two views lead to one another. */
export const Beside = ({ to, children }) => html`<p class="quiet"><a href=${linkTo(to)}>${children}</a></p>`;

/** The facts with the shipped ones on means, lead times and costs beside them. */
async function withMeans(request) {
    const means = await once("api/v1/dossiers/instruments");
    const there = new Set(request.facts.map(f => f.id));
    return { ...request, facts: [...request.facts, ...means.facts.filter(f => !there.has(f.id))] };
}

/**
 * Asks when it is told to; an answer counts only for what was asked last, and says so where the form asks something else by now.
 *
 * @param inquiry what the form asks now; of request, with the shipped facts on means beside its own where means is true
 * @param says the same in words
 */
export function useAsked(path, { request, inquiry, means = false, says }) {
    const [state, setState] = useState({ answer: null, failed: null, busy: false, asked: null });
    const now = JSON.stringify([request.asOf, request.for, inquiry, means]);
    const running = useRef(null);
    useEffect(() => () => running.current?.abort(), []);
    const go = async () => {
        const asked = { now, facts: request.facts, says };
        running.current?.abort();
        const mine = new AbortController();
        running.current = mine;
        setState(s => ({ ...s, failed: null, busy: true }));
        try {
            const whole = means ? await withMeans(request) : request;
            const got = await ask(path + "?record=false", { method: "POST", body: inquiryBody(whole, inquiry), signal: mine.signal,
                shown: true });
            const answer = await got.json();
            if (mine === running.current) setState({ answer, failed: null, busy: false, asked });
        } catch (failed) {
            if (mine !== running.current) return;
            /* An answer to what was asked before would stand under a question that was refused. */
            if (failed.name === "AbortError") setState(s => ({ ...s, busy: false }));
            else setState({ answer: null, failed, busy: false, asked: null });
        }
    };
    const waits = state.busy && html`<${Working} says="Asking the rules" onStop=${() => running.current?.abort()}/>`;
    const { answer, asked } = state;
    const stale = answer && (asked.now !== now || asked.facts !== request.facts);
    const told = answer && html`<p class=${stale ? "note" : "quiet"} role="status"><span>${stale ? html`<b>The form asks something else by
        now.</b> What stands here was asked ` : "Asked "}${asked.says}.</span></p>`;
    return { ...state, go, waits, told };
}

/** Economies that the facts speak of in some fields, for choosing. */
export const economiesOf = (facts, ...fields) => [...new Set(facts.flatMap(f => fields.flatMap(n => [f[n] || []].flat())))]
    .filter(code => /^[A-Z]{2}$/.test(code)).sort((a, b) => economy(a).localeCompare(economy(b)));

export const Choice = ({ id, label, value, among, says, none, onChange }) => html`<div class="field"><label for=${id}>${label}</label>
    <select id=${id} value=${value} onChange=${e => onChange(e.target.value)}>
        ${none !== undefined && html`<option value="">${none}</option>`}
        ${value && !among.includes(value) && html`<option value=${value}>${says(value)}</option>`}
        ${among.map(v => html`<option value=${v}>${says(v)}</option>`)}</select></div>`;

/** A table beside its picture. */
export const Twin = ({ label, heads, rows }) => html`<details><summary>The same as a table</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${label}><table>
    <thead><tr>${heads.map(h => html`<th scope="col">${h}</th>`)}</tr></thead>
    <tbody>${rows.map(([first, ...others]) => html`<tr><th scope="row">${first}</th>${others.map(c => html`<td
        class=${String(c).length > 40 ? "long" : ""}>${c}</td>`)}</tr>`)}</tbody></table></div></details>`;
