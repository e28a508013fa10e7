/* Revisions: the life of the rules. All of them, or one: what it changes, what proved it, who did what, and what may come next. */
import { html, useState, useEffect, useLater, Empty, Problem, plural } from "./ui.js";
import { ask, forget } from "./service.js";
import { words, moment } from "./names.js";
import { useStore, address } from "./store.js";
import { Working } from "./working.js";
import { Proof } from "./proof.js";
import { STEPS, person, linesOf, counts } from "./revisiondata.js";

const PLACE = "api/v1/revisions";
const LOOK_MILLIS = 700;
const get = path => ask(PLACE + path).then(a => a.json());

export function Revisions() {
    const { query } = useStore();
    const drawn = useLater("proof", true, "revisions.css");
    if (!drawn.module) return html`<h1>Revisions</h1>${drawn.failure}`;
    return query.n ? html`<${One} key=${query.n} number=${query.n}/>` : html`<${All}/>`;
}

const Back = () => html`<p><a href=${address("rules", {})}>The rules in use</a></p>`;

function All() {
    const [all, setAll] = useState(null);
    const [error, setError] = useState(null);
    useEffect(() => { get("").then(setAll, setError); }, []);
    if (error?.status === 404) return html`<h1>Revisions</h1><${Back}/><${Empty} title="Rules have no revisions on this service.">
        <p>They come from a folder or a bundle. An operator turns revisions on when starting the service:</p>
        <pre class="code" tabindex="0"><code>LODESTONE_RULES_REVISIONS=true ./lodestone serve</code></pre><//>`;
    if (error) return html`<h1>Revisions</h1><${Back}/><${Problem} error=${error}/>`;
    if (!all) return html`<h1>Revisions</h1>`;
    return html`<div class="revisions"><div class="headline"><div><h1>Revisions</h1><p
        class="quiet">What the rules were, are, and may become. Another person than who wrote one approves it.</p></div></div><${Back}/>
        <div class="scroll" tabindex="0" role="region" aria-label="Revisions of the rules"><table><thead><tr><th scope="col">Revision</th>
            <th scope="col">State</th><th scope="col">Since</th><th scope="col">By</th><th scope="col">Drafted by</th><th
            scope="col">Why</th></tr></thead><tbody>${all.map(r => {
                const last = r.steps.at(-1);
                return html`<tr key=${r.number}><th scope="row"><a
                    href=${address("revisions", { n: r.number })}>Revision ${r.number}</a></th><td><${State} state=${r.state}/></td>
                    <td class="date">${moment(last.at, "long")}</td><td>${person(last.who)}</td>
                    <td>${r.upon ? person(r.steps[0].who) : ""}</td><td class="long">${last.why || ""}</td></tr>`;
            })}</tbody></table></div></div>`;
}

const State = ({ state }) => html`<span class=${"life " + state}>${words(state)}</span>`;

function One({ number }) {
    const [revision, setRevision] = useState(null);
    const [error, setError] = useState(null);
    useEffect(() => { get("/" + number).then(setRevision, setError); }, [number]);
    const proving = revision?.proving?.doing;
    useEffect(() => {
        if (!proving) return undefined;
        const timer = setTimeout(() => get("/" + number).then(setRevision, setError), LOOK_MILLIS);
        return () => clearTimeout(timer);
    }, [revision]);
    const back = html`<p><a href=${address("revisions", {})}>All revisions</a></p>`;
    if (error) return html`<h1>Revision ${number}</h1>${back}<${Problem} error=${error}/>`;
    if (!revision) return html`<h1>Revision ${number}</h1>`;
    const stop = () => ask(`${PLACE}/${number}/proof`, { method: "DELETE" }).catch(setError);
    return html`<div class="revision">${back}
        <div class="headline"><div><h1>Revision ${revision.number} <${State} state=${revision.state}/></h1>
            <p class="quiet">${revision.upon ? html`Made from <a href=${address("revisions", { n: revision.upon })}>revision
                ${" " + revision.upon}</a>.` : "The first there was."}${revision.inUseHere ? " In use now." : ""}</p></div></div>
        ${proving ? html`<${Working} says=${"Proving: " + proving} onStop=${stop}/>` : html`<${Next} revision=${revision}
            onStepped=${setRevision}/>`}
        ${revision.proving?.failed && html`<p class="note" role="alert">The last proof came to no end: ${revision.proving.failed}.</p>`}
        <section aria-labelledby="life-title"><h2 id="life-title">What became of it</h2>
            <ol class="lines">${revision.steps.map(s => html`<li>
            <span><${State} state=${s.state}/> ${moment(s.at, "long")}${s.who ? " by " + person(s.who) : ""}${s.why
                ? html`<br/><span class="quiet">${s.why}</span>` : ""}</span></li>`)}</ol></section>
        <${Changes} revision=${revision}/>
        ${revision.proof && html`<${Proof} proof=${revision.proof}/>`}
        <${Shadow} number=${number} state=${revision.state}/></div>`;
}

/** What may come next, by whom; what speaks against it stands beside the button. */
function Next({ revision, onStepped }) {
    const [why, setWhy] = useState("");
    const [failed, setFailed] = useState(null);
    const [busy, setBusy] = useState(false);
    if (revision.next.length === 0) return null;
    const take = async step => {
        setBusy(true);
        setFailed(null);
        try {
            const path = step === "rollback" ? "/rollback" : `/${revision.number}/${step}`;
            const asked = why.trim() && step !== "proof" ? "?why=" + encodeURIComponent(why.trim()) : "";
            const stepped = await (await ask(PLACE + path + asked, { method: "POST" })).json();
            for (const known of ["api/v1/rules", "api/v1/parameters", "api/v1/rules/status"]) forget(known);
            onStepped(stepped.number === revision.number ? stepped : await get("/" + revision.number));
            setWhy("");
        } catch (e) { setFailed(e); }
        setBusy(false);
    };
    return html`<section class="next-step" aria-label="What may come next"><div class="bar">
        <div class="field wide"><label for="step-why">Why <span class="quiet">optional, kept with the step</span></label><input
            id="step-why" maxlength="400" value=${why} onInput=${e => setWhy(e.target.value)}/></div>
        ${revision.next.map((n, i) => html`<button type="button" class=${"button" + (i === 0 ? " strong" : "")}
            disabled=${busy || Boolean(n.against)} onClick=${() => take(n.step)}>${STEPS[n.step]}</button>`)}</div>
        ${revision.next.filter(n => n.against).map(n => html`<p class="quiet against">${STEPS[n.step]}: ${n.against}${n.wayOut
            ? "; " + n.wayOut : ""}.</p>`)}
        ${failed && html`<${Problem} error=${failed}/>`}</section>`;
}

function Changes({ revision }) {
    const [lines, setLines] = useState(null);
    const [error, setError] = useState(null);
    const files = Object.entries(revision.files);
    useEffect(() => {
        if (files.length) ask(`${PLACE}/${revision.number}/diff`, { accept: "text/plain" }).then(a => a.text())
            .then(text => setLines(linesOf(text)), setError);
    }, [revision.number]);
    return html`<section aria-labelledby="changes-title"><h2 id="changes-title">What it changes</h2>
        ${files.length === 0 ? html`<p class="quiet">Nothing: it was the first.</p>` : html`<p class="quiet">Beside what was in use
            when it was drafted: ${files.map(([f, c]) => f + " " + c).join(", ")}.</p>`}
        ${error && html`<${Problem} error=${error}/>`}
        ${lines && html`<pre class="code difference" tabindex="0" aria-label="Changed lines"><code>${lines.map(({ kind, text }) =>
            kind === "added" ? html`<ins>${text + "\n"}</ins>` : kind === "removed" ? html`<del>${text + "\n"}</del>`
            : html`<span class=${kind}>${text + "\n"}</span>`)}</code></pre>`}</section>`;
}

/** Where a draft that runs beside the live rules says otherwise. */
function Shadow({ number, state }) {
    const [shadow, setShadow] = useState(null);
    useEffect(() => { get(`/${number}/shadow`).then(setShadow, () => {}); }, [number, state]);
    if (!shadow || (!shadow.runs && shadow.counted.length === 0)) return null;
    const { whole, rules } = counts(shadow.counted);
    return html`<section aria-labelledby="shadow-title"><h2 id="shadow-title">Beside the live rules</h2>
        <p>${shadow.runs ? "It answers what the live rules answer, where nobody waits for it." : "It ran beside the rules that were live."}
            ${" "}${whole.answered === 0 ? "Nothing was counted yet." : `${plural(whole.different, "answer")} of ${whole.answered} would
            have been otherwise${whole.skipped ? `; ${whole.skipped} came too fast and were skipped` : ""}${whole.failed
            ? `; it failed in ${whole.failed}` : ""}.`}</p>
        ${rules.length > 0 && html`<div class="scroll" tabindex="0" role="region" aria-label="Differences beside the live rules"><table>
            <thead><tr><th scope="col">Rule</th><th scope="col">Flag</th><th scope="col" class="number">Answers</th><th
            scope="col">Such as</th></tr></thead><tbody>${rules.map(r => html`<tr><th scope="row">${words(r.rule)}</th>
            <td>${r.what}</td><td class="number">${r.answers}</td><td>${r.example
                && html`<a href=${address("archive", { id: r.example })}>${r.example}</a>`}</td></tr>`)}</tbody></table></div>`}</section>`;
}
