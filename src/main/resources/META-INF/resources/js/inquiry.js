/* Why a flag stands, down to facts, thresholds and what is absent; and what would change it. */
import { html, useState, useEffect, useRef, Problem, plural } from "./ui.js";
import { Working } from "./working.js";
import { ask, flagsIf, inquiryBody } from "./service.js";
import { figure, said } from "./names.js";
import { linkTo, current } from "./store.js";
import { fate } from "./inquirydata.js";

/* The trees of the flags of one rule, economy and mineral, for each request that was answered. */
let asked = { request: null, trees: new Map() };
function why(request, flag) {
    if (asked.request !== request) asked = { request, trees: new Map() };
    const { trees } = asked;
    const about = { rule: flag.rule, economy: flag.economy, ...(flag.mineral ? { mineral: flag.mineral } : {}) };
    const key = JSON.stringify(about);
    if (!trees.has(key)) {
        trees.set(key, ask("api/v1/why", { method: "POST", body: inquiryBody(request, about) }).then(a => a.json()).then(a => a.flags));
        trees.get(key).catch(() => trees.delete(key));
    }
    return trees.get(key);
}

/** The whole tree behind a flag; until it is here, and where it does not come, what the answer itself says. */
export function Tree({ flag, fallback }) {
    const { answered } = current();
    const [node, setNode] = useState(null);
    const [failed, setFailed] = useState(null);
    const load = () => {
        let on = true;
        setNode(null);
        setFailed(null);
        /* By its sentence: an id is another flag's on another day. */
        why(answered, flag).then(flags => on && setNode(flags.find(f => f.says === flag.says) || { because: null }), e => on
            && setFailed(e));
        return () => { on = false; };
    };
    useEffect(load, [answered, flag.rule, flag.economy, flag.mineral, flag.says]);
    if (failed) return html`<${Problem} title="The whole tree of reasons did not come" error=${failed} again=${load}/>${fallback}`;
    if (!node?.because) return fallback;
    return html`<ul class="tree">${node.because.map(r => html`<${Node} reason=${r} depth=${0}/>`)}
        <li><p><span class="leaf-kind">Rule</span> <a href=${linkTo("rules", { rule: flag.rule })}>${flag.rule}</a></p>
            <p class="source">${flag.source}</p></li></ul>`;
}

const MOST_TURNS = 8;
/* How often the rules may be asked: first little, so that the nearest values are there soon, then as often as the service lets. */
const BUDGETS = [60, 400, null];
const KIND = { fact: "Fact", parameter: "Threshold", absence: "Absent", derived: "Follows", flag: "Flag", either: "Either",
    response: "Response", question: "Question" };
function Node({ reason, depth }) {
    const [open, setOpen] = useState(depth < 2);
    const inner = reason.because || [];
    const extra = reason.kind === "parameter" ? ["value", "unit", "kind", "since"].map(k => reason.details?.[k])
        .filter(Boolean).join(", ") : "";
    return html`<li class=${"leaf-" + reason.kind}><p><span class="leaf-kind">${KIND[reason.kind]
        || reason.kind}</span> ${reason.kind === "fact" ? html`<a href=${linkTo("facts", { fact: reason.id })}>${reason.id}</a> `
        : ""}${said(reason.says)}${extra && !reason.says.includes(extra) ? html` <span class="quiet">(${said(extra)})</span>` : ""}
        ${inner.length > 0 && html` <button type="button" class="plain fold" aria-expanded=${open ? "true" : "false"}
            onClick=${() => setOpen(!open)}>${open ? "less" : inner.length + " below"}</button>`}</p>
        ${reason.source && html`<p class="source">${reason.source}</p>`}
        ${open && inner.length > 0 && html`<ul>${inner.map(r => html`<${Node} reason=${r} depth=${depth + 1}/>`)}</ul>`}</li>`;
}

/** What would change a flag: each value at which it turns, and a slider that tries it on the rules themselves. */
export function Turns({ flag }) {
    const { answered } = current();
    const [turn, setTurn] = useState(null);
    const [left, setLeft] = useState([]);
    const [done, setDone] = useState(false);
    const [error, setError] = useState(null);
    const stop = useRef();
    const about = f => f.rule === flag.rule && f.economy === flag.economy && (f.mineral || null) === (flag.mineral || null);
    const find = () => {
        stop.current = new AbortController();
        const { signal } = stop.current;
        setTurn(null);
        setError(null);
        setDone(false);
        (async () => {
            for (const budget of BUDGETS) {
                const inquiry = { rule: flag.rule, ...(flag.mineral ? { mineral: flag.mineral } : {}), ...(budget ? { budget } : {}) };
                const asked = await ask("api/v1/sensitivities", { method: "POST", body: inquiryBody(answered, inquiry), signal,
                    shown: true });
                const s = await asked.json();
                if (signal.aborted) return;
                const last = !budget || !s.leftOut?.length;
                /* Another flag of the same rule turns elsewhere: only this sentence's. */
                const mine = s.flags.find(f => f.present && about(f) && f.says === flag.says && f.thresholds.length > 0);
                if (mine || last) setTurn(mine || { thresholds: [], smallest: "Nothing was found that would change it." });
                setLeft(s.leftOut || []);
                if (last) break;
            }
            setDone(true);
        })().catch(e => { if (e.name !== "AbortError") setError(e); });
        return () => stop.current.abort();
    };
    useEffect(find, [answered, flag.rule, flag.economy, flag.mineral, flag.says]);
    const cancel = () => {
        stop.current.abort();
        setDone(true);
        if (!turn) setTurn({ thresholds: [], smallest: "Stopped." });
    };
    if (error) return html`<${Problem} error=${error} again=${find}/>`;
    if (!turn) return html`<${Working} says="Asking the rules, many times" onStop=${cancel}/>`;
    const told = turn.thresholds.slice(0, MOST_TURNS).some(t => t.says === turn.smallest);
    return html`<div class="turns">${!told && html`<p class="smallest">${said(turn.smallest)}</p>`}
        ${turn.thresholds.slice(0, MOST_TURNS).map((t, i) => html`
            <${Turn} key=${t.of + t.field + t.first} t=${t} flag=${flag} id=${flag.id + "-" + i}
                smallest=${t.says === turn.smallest}/>`)}
        ${turn.thresholds.length > MOST_TURNS && html`<p class="quiet">and ${turn.thresholds.length - MOST_TURNS} more values at which it
            turns</p>`}
        ${!done && html`<${Working} says=${`Looking at ${plural(left.length, "further figure")}`} onStop=${cancel}/>`}
        ${done && left.length > 0 && html`<p class="quiet">Not looked at, for want of time: ${left.slice(0, 5).join("; ")}${
            left.length > 5 ? ` and ${left.length - 5} more` : ""}</p>`}</div>`;
}

const read = text => { const m = String(text).match(/^[<>≥≤=~ ]*(-?[\d.,]+)\s*(%)?$/); return m
    ? { n: Number(m[1].replaceAll(",", "")), unit: m[2] || "" } : null; };

const FATE = {
    present: "the flag is there", gone: "the flag is gone", other: "this flag is gone; another one of the same rule remains",
    refused: "the facts would not add up", failed: "not known, as the service did not answer; move the slider to ask again",
};

function Turn({ t, flag, id, smallest }) {
    const { answered: request, assessment } = current();
    const from = read(t.now);
    const to = read(t.first);
    const [at, setAt] = useState(from?.n);
    const [there, setThere] = useState(null);
    const busy = useRef({ on: false, next: null });
    const sentence = html`<p class=${smallest ? "smallest" : ""}>${said(t.says)}</p>`;
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
            flagsIf(request, t.of, t.field, to.unit === "%" ? wanted + "%" : wanted)
                .then(flags => setThere(fate(flag, assessment.riskFlags, flags)))
                .catch(e => setThere(e.status === 400 || e.status === 422 ? "refused" : "failed")).finally(go);
        };
        go();
    };
    const place = (to.n - low) / (high - low) * 100;
    return html`<div class="turn">${sentence}
        <div class="turn-slider"><input type="range" id=${"turn-" + id} aria-label=${t.of + " " + t.field} min=${low} max=${high}
            step=${step} value=${at} aria-valuetext=${figure(at) + to.unit} onInput=${e => show(Number(e.target.value))}/>
            <i class="turns-here" style=${{ left: `calc(8px + (100% - 16px) * ${place / 100})` }} aria-hidden="true"></i></div>
        <p class="quiet" aria-live="polite">${Number(at.toFixed(4)).toLocaleString("en")}${to.unit}${there === null ? ""
            : ": " + FATE[there]}</p></div>`;
}
