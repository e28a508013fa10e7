/* Try out: a rule file in an editor, checked as it is typed, and what the change would do to the advice. Nothing is saved. */
import { html, useState, useEffect, useRef, useLater, Problem, Empty, plural } from "./ui.js";
import { ask, save } from "./service.js";
import { words, title } from "./names.js";
import { linkTo } from "./store.js";

const draftOf = file => "lodestone-draft-" + file;
function kept(file) {
    try { return sessionStorage.getItem(draftOf(file)); } catch { return null; }
}
function keep(file, text) {
    try {
        if (text === null) sessionStorage.removeItem(draftOf(file)); else sessionStorage.setItem(draftOf(file), text);
    } catch { /* a full store keeps no draft */ }
}
const isError = finding => finding.level.toLowerCase() === "error";

export function TryOut({ file, line, rule }) {
    const editor = useLater("editor");
    const [drafts, setDrafts] = useState(false);
    const drafting = useLater("drafting", drafts);
    const Editor = editor.module?.Editor;
    const [original, setOriginal] = useState(null);
    const [text, setText] = useState(null);
    const [put, setPut] = useState(null);
    const [failed, setFailed] = useState(null);
    const [checked, setChecked] = useState(null);
    const [refused, setRefused] = useState(null);
    const [go, setGo] = useState({ line });
    /* Only what was found in this very text is said of it. */
    const findings = checked && checked.text === text && checked.file === file ? checked.findings : null;
    useEffect(() => {
        let on = true;
        setOriginal(null);
        setChecked(null);
        ask("api/v1/rules/files/" + encodeURIComponent(file), { accept: "text/plain" }).then(a => a.text()).then(t => {
            if (!on) return;
            setOriginal(t);
            setText(kept(file) ?? t);
            setPut({ text: kept(file) ?? t });
            setGo({ line });
        }).catch(e => on && setFailed(e));
        return () => { on = false; };
    }, [file]);
    const check = async content => {
        try {
            const { diagnostics } = await (await ask("api/v1/rules/checks?file=" + encodeURIComponent(file),
                { method: "POST", body: content, type: "text/plain", shown: true })).json();
            setRefused(null);
            setChecked({ file, text: content, findings: diagnostics });
            return diagnostics;
        } catch (e) {
            setRefused(e);
            setChecked(null);
            return [];
        }
    };
    /* What nobody may ask here is not asked for at every key; a service that is gone is told of by the check. */
    const silent = useRef(false);
    const tell = async (what, content, at, signal) => {
        if (silent.current) return null;
        try {
            return await (await ask("api/v1/rules/" + what + "?file=" + encodeURIComponent(file) + "&at=" + at,
                { method: "POST", body: content, type: "text/plain", shown: true, signal })).json();
        } catch (e) {
            silent.current = e.status === 403 || e.status === 404;
            return null;
        }
    };
    const edit = t => {
        setText(t);
        keep(file, t === original ? null : t);
    };
    const errors = (findings || []).filter(isError);
    const changed = text !== null && text !== original;
    const ready = changed && findings !== null && errors.length === 0;
    return html`<section class="tryout" aria-labelledby="try-title">
        <div class="section-head"><h2 id="try-title">Try a change in ${file}</h2><a
            href=${linkTo("rules", { rule })}>Back to the rule</a></div>
        <p class="quiet">The rules in use stay as they are. What you type is checked beside them and kept in this window only; take
            the text with you to put it in place.</p>
        ${failed && html`<${Problem} error=${failed}/>`}
        ${editor.failure}
        ${refused && html`<${Off} error=${refused}/>`}
        ${original !== null && Editor && html`<${Editor} text=${text} put=${put} label=${"Text of " + file} check=${check} tell=${tell}
            onText=${edit} go=${go}/>`}
        <div class="bar"><p class="findings-sum" role="status">${refused ? "Not checked." : findings === null ? "Checking."
            : findings.length === 0 ? "Nothing wrong was found." : plural(errors.length, "error") + ", "
            + plural(findings.length - errors.length, "warning") + "."}</p>
            <button type="button" class="button" disabled=${!changed} onClick=${() => {
                edit(original);
                setPut({ text: original });
            }}>Undo all changes</button>
            <button type="button" class="button" disabled=${!changed}
                onClick=${() => save(file, new Response(text))}>Take the text</button>
            <button type="button" class="button" disabled=${!ready} onClick=${() => setDrafts(true)}>Keep as a draft</button></div>
        ${findings?.length > 0 && html`<ol class="findings">${findings.map(f => html`<li class=${isError(f) ? "error" : "warning"}>
            <button type="button" class="plain" onClick=${() => setGo({ line: f.line, column: f.column,
                focus: true })}>Line ${f.line}</button>
            <span><b>${isError(f) ? "error" : "warning"}</b> ${f.message}${f.suggestion
                ? html`<span class="quiet">; ${f.suggestion}</span>` : ""}</span></li>`)}</ol>`}
        ${original !== null && html`<${Effect} file=${file} text=${text} ready=${ready}/>`}
        ${drafting.module && html`<${drafting.module.Drafting} file=${file} text=${text} ready=${ready}
            onKept=${() => keep(file, null)}/>`}
    </section>`;
}

/** Why texts cannot be checked here, and what an operator does about it. */
function Off({ error }) {
    if (error.status === 403) {
        return html`<section class="note" aria-label="Authoring"><h3>Your key is not an author's</h3>
            <p>Checking rules needs the role author. Ask the operator for a key with that role.</p></section>`;
    }
    if (error.status !== 404) return html`<${Problem} error=${error}/>`;
    return html`<section class="note" aria-label="Authoring"><h3>Authoring is off on this service</h3>
        <p>An operator turns it on when starting the service:</p>
        <pre class="code" tabindex="0"><code>LODESTONE_ACCESS_AUTHORING=true ./lodestone serve</code></pre>
        <p>Where API keys are in use, yours needs the role author.</p></section>`;
}

function Effect({ file, text, ready }) {
    const [effect, setEffect] = useState(null);
    const [error, setError] = useState(null);
    const [busy, setBusy] = useState(false);
    const stop = useRef();
    useEffect(() => {
        setEffect(null);
        setError(null);
        stop.current?.abort();
    }, [text, file]);
    const find = async () => {
        stop.current = new AbortController();
        setBusy(true);
        setError(null);
        try {
            const path = "api/v1/rules/impacts?file=" + encodeURIComponent(file);
            setEffect(await (await ask(path, { method: "POST", body: text, type: "text/plain", signal: stop.current.signal })).json());
        } catch (e) {
            if (e.name !== "AbortError") setError(e);
        }
        setBusy(false);
    };
    return html`<section class="effect" aria-labelledby="effect-title"><div class="section-head"><h3
        id="effect-title">What the change would do</h3></div>
        ${busy ? html`<p class="progress" role="status"><progress aria-label="Assessing all dossiers">
            </progress> assessing all dossiers and cases <button type="button" class="plain"
            onClick=${() => stop.current.abort()}>Cancel</button></p>`
            : html`<p class="bar tight"><button type="button" class="button strong" disabled=${!ready}
            onClick=${find}>Assess all dossiers with it</button>${!ready
            && html`<span class="quiet">Change the text first, and leave no error in it.</span>`}</p>`}
        ${error && html`<${Problem} error=${error}/>`}
        ${effect && html`<${Outcome} effect=${effect}/>`}
    </section>`;
}

function Outcome({ effect }) {
    const { differences, failed } = effect;
    return html`<p class="effect-sum" role="status">${plural(differences.length, "difference")} over ${plural(effect.dossiers,
        "dossier")}; ${failed.length === 0 ? `all ${effect.cases} cases hold`
        : `${failed.length} of ${plural(effect.cases, "case")} no longer hold`}.</p>
        ${failed.length > 0 && html`<details open><summary>Cases that no longer hold</summary><ul
            class="lines">${failed.slice(0, 30).map(c => html`<li><span><b>${c.case}</b><br/><span
            class="quiet">${c.differences.join("; ")}</span></span></li>`)}</ul></details>`}
        ${differences.length === 0 && html`<${Empty} title="No dossier is advised otherwise."/>`}
        ${differences.length > 0 && html`<div class="scroll" tabindex="0" role="region" aria-label="Differences in the dossiers"><table>
            <thead><tr><th scope="col">Dossier</th><th scope="col">What</th><th scope="col">Change</th><th scope="col">Before</th><th
            scope="col">After</th></tr></thead>
            <tbody>${differences.slice(0, 100).map(d => html`<tr><th scope="row">${title(d.request)}</th><td class="what">${d.what}</td>
                <td>${words(d.change)}</td><td class="long">${d.before || ""}</td><td class="long">${d.after || ""}</td></tr>`)}</tbody>
                </table></div>`}
        ${differences.length > 100
            && html`<p class="quiet">and ${differences.length - 100} more; <code>./lodestone impact</code> lists all.</p>`}`;
}
