/* Why a flag stands, down to facts, thresholds and what is absent; and what would change it. */
import { html, useState, useEffect, useRef, Problem, Mark } from "./ui.js";
import { ask, assessBody, assess } from "./service.js";
import { economy, mineral, words, day, figure } from "./names.js";
import { linkTo, current } from "./store.js";

let explained = { request: null, tree: null };
function explain(request) {
    if (explained.request !== request) {
        explained = { request, tree: ask("api/v1/assessments?explain=full&record=false", { method: "POST", body: assessBody(request) }).then(a => a.json()).then(a => a.explanation || a) };
        explained.tree.catch(() => { explained.request = null; });
    }
    return explained.tree;
}

export function Tree({ flag, fallback }) {
    const { request } = current();
    const [node, setNode] = useState(null);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
        let on = true;
        setNode(null);
        explain(request).then(e => { if (on) setNode(e.flags.find(f => f.id === flag.id) || null) || setFailed(!e.flags.some(f => f.id === flag.id)); }).catch(() => on && setFailed(true));
        return () => { on = false; };
    }, [request, flag.id]);
    if (failed || !node) return fallback;
    return html`<ul class="tree">${node.because.map(r => html`<${Node} reason=${r} depth=${0}/>`)}
        <li><p><span class="leaf-kind">Rule</span> <a href=${linkTo("rules", { rule: flag.rule })}>${flag.rule}</a></p><p class="source">${flag.source}</p></li></ul>`;
}

const KIND = { fact: "Fact", parameter: "Threshold", absence: "Absent", derived: "Follows", flag: "Flag", either: "Either", response: "Response", question: "Question" };
function Node({ reason, depth }) {
    const [open, setOpen] = useState(depth < 2);
    const inner = reason.because || [];
    const extra = reason.kind === "parameter" ? ["value", "unit", "kind", "since"].map(k => reason.details?.[k]).filter(Boolean).join(", ") : "";
    return html`<li class=${"leaf-" + reason.kind}><p><span class="leaf-kind">${KIND[reason.kind] || reason.kind}</span> ${reason.kind === "fact" ? html`<a href=${linkTo("facts", { fact: reason.id })}>${reason.id}</a> ` : ""}${reason.says}${extra && !reason.says.includes(extra) ? html` <span class="quiet">(${extra})</span>` : ""}
        ${inner.length > 0 && html` <button type="button" class="plain fold" aria-expanded=${open ? "true" : "false"} onClick=${() => setOpen(!open)}>${open ? "less" : inner.length + " below"}</button>`}</p>
        ${reason.source && html`<p class="source">${reason.source}</p>`}
        ${open && inner.length > 0 && html`<ul>${inner.map(r => html`<${Node} reason=${r} depth=${depth + 1}/>`)}</ul>`}</li>`;
}

/** What would change a flag: each value at which it turns, and a slider that tries it on the rules themselves. */
export function Turns({ flag }) {
    const { request } = current();
    const [turn, setTurn] = useState(null);
    const [left, setLeft] = useState([]);
    const [error, setError] = useState(null);
    const stop = useRef();
    useEffect(() => {
        stop.current = new AbortController();
        const body = assessBody(request).slice(0, -1) + "," + JSON.stringify({ rule: flag.rule, ...(flag.mineral ? { mineral: flag.mineral } : {}) }).slice(1);
        ask("api/v1/sensitivities", { method: "POST", body, signal: stop.current.signal }).then(a => a.json()).then(s => {
            setTurn(s.flags.find(f => f.present && f.rule === flag.rule && f.economy === flag.economy && (f.mineral || null) === (flag.mineral || null) && f.says === flag.says)
                || s.flags.find(f => f.present && f.rule === flag.rule && f.economy === flag.economy && (f.mineral || null) === (flag.mineral || null)) || { thresholds: [], smallest: "Nothing was found that would change it." });
            setLeft(s.leftOut || []);
        }).catch(e => { if (e.name !== "AbortError") setError(e); });
        return () => stop.current.abort();
    }, [request, flag.id]);
    if (error) return html`<${Problem} error=${error}/>`;
    if (!turn) return html`<p class="progress" role="status"><progress aria-label="Asking the rules"></progress> asking the rules, many times <button type="button" class="plain" onClick=${() => { stop.current.abort(); setTurn({ thresholds: [], smallest: "Cancelled." }); }}>Cancel</button></p>`;
    return html`<div class="turns"><p class="smallest">${turn.smallest}</p>
        ${turn.thresholds.slice(0, 8).map((t, i) => html`<${Turn} key=${t.of + t.field + t.first} t=${t} flag=${flag} id=${flag.id + "-" + i}/>`)}
        ${turn.thresholds.length > 8 && html`<p class="quiet">and ${turn.thresholds.length - 8} more values at which it turns</p>`}
        ${left.length > 0 && html`<p class="quiet">Not looked at, for want of time: ${left.slice(0, 5).join("; ")}</p>`}</div>`;
}

const read = text => { const m = String(text).match(/^[<>≥≤=~ ]*(-?[\d.,]+)\s*(%)?$/); return m ? { n: Number(m[1].replaceAll(",", "")), unit: m[2] || "" } : null; };

function Turn({ t, flag, id }) {
    const { request } = current();
    const from = read(t.now);
    const to = read(t.first);
    const [at, setAt] = useState(from?.n);
    const [there, setThere] = useState(null);
    const busy = useRef({ on: false, next: null });
    const sentence = html`<p><b>${t.of}${t.field ? " " + t.field : ""}</b>: ${t.appears ? "appears" : "clears"} at ${t.first} (now ${t.now})</p>`;
    const slidable = from && to && t.field && t.kind !== "date" && request.facts.some(f => f.id === t.of && !Array.isArray(f[t.field]));
    if (!slidable) return html`<div class="turn">${sentence}</div>`;
    const span = Math.abs(to.n - from.n) || 1;
    const low = Math.max(to.unit === "%" || from.n >= 0 ? 0 : -1e9, Math.min(from.n, to.n) - span);
    const high = to.unit === "%" ? Math.min(100, Math.max(from.n, to.n) + span) : Math.max(from.n, to.n) + span;
    const step = to.unit === "%" ? 0.1 : Math.max(span / 200, Number.isInteger(from.n) && Number.isInteger(to.n) ? 1 : 0.0001);
    const show = n => {
        setAt(n);
        busy.current.next = n;
        if (busy.current.on) return;
        const go = () => {
            const wanted = busy.current.next;
            busy.current.next = null;
            if (wanted === null) { busy.current.on = false; return; }
            busy.current.on = true;
            const facts = request.facts.map(f => f.id === t.of ? { ...f, [t.field]: to.unit === "%" ? wanted + "%" : wanted } : f);
            assess({ ...request, facts }, { record: false }).then(a => a.json())
                .then(a => setThere(a.riskFlags.some(f => f.rule === flag.rule && f.economy === flag.economy && (f.mineral || null) === (flag.mineral || null)) ? "present" : "gone"))
                .catch(() => setThere("refused")).finally(go);
        };
        go();
    };
    const place = (to.n - low) / (high - low) * 100;
    return html`<div class="turn">${sentence}
        <div class="turn-slider"><input type="range" id=${"turn-" + id} aria-label=${t.of + " " + t.field} min=${low} max=${high} step=${step} value=${at} aria-valuetext=${figure(at) + to.unit} onInput=${e => show(Number(e.target.value))}/>
            <i class="turns-here" style=${{ left: `calc(8px + (100% - 16px) * ${place / 100})` }} aria-hidden="true"></i></div>
        <p class="quiet" aria-live="polite">${Number(at.toFixed(4)).toLocaleString("en")}${to.unit}${there === null ? "" : there === "present" ? ": the flag is there" : there === "gone" ? ": the flag is gone" : ": the facts would not add up"}</p></div>`;
}
