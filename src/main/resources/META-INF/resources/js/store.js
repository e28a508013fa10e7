/* What is being looked at. The address holds it, so that a link shows the same and "back" goes back. */
import { ask, assess, Refused } from "./service.js";
import { useState, useEffect } from "./ui.js";

const ADDRESS_LIMIT = 12_000;

const state = {
    view: "assess",
    query: {},
    base: null, // the dossier as loaded
    request: null, // title, asOf, for, facts
    source: null, // { dossier } or { file }
    assessment: null,
    error: null, // why there is no assessment
    busy: false,
    loading: false, // other facts are on their way: what was shown is no longer meant
};
const listeners = new Set();

export const current = () => state;

export function useStore() {
    const [, redraw] = useState(0);
    useEffect(() => {
        const listener = () => redraw(n => n + 1);
        listeners.add(listener);
        listener();
        return () => listeners.delete(listener);
    }, []);
    return state;
}
function changed(patch) {
    Object.assign(state, patch);
    listeners.forEach(l => l());
}

/* ---- the address ---- */

async function squeeze(value) {
    const stream = new Blob([JSON.stringify(value)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    let text = "";
    bytes.forEach(b => { text += String.fromCharCode(b); });
    return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
async function unsqueeze(text) {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), c => c.charCodeAt(0));
    return JSON.parse(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).text());
}

function parse(hash) {
    const [path, query = ""] = hash.replace(/^#\/?/, "").split("?");
    return { view: path || "assess", query: Object.fromEntries(new URLSearchParams(query)) };
}
export function address(view, query) {
    const clean = Object.entries(query).filter(([, v]) => v !== undefined && v !== null && v !== "");
    const text = new URLSearchParams(clean).toString().replaceAll("%2C", ",").replaceAll("%2F", "/").replaceAll("%3A", ":");
    return "#/" + view + (text ? "?" + text : "");
}
/** The address of another part that keeps the dossier, date and economies. */
export function linkTo(view, more = {}) {
    const { d, e, f, k, asOf, for: asked } = state.query;
    return address(view, { d, e, f, k, asOf, for: asked, ...more });
}
function write(query, push) {
    const url = address(state.view, query);
    if (url === location.hash) return;
    history[push ? "pushState" : "replaceState"](null, "", url);
    changed({ query });
}
/** Changes what the address says of the part shown: a chosen cell, an unfolded flag. */
export const setQuery = (more, push = false) => write({ ...state.query, ...more }, push);

async function edits() {
    if (!state.source) return {};
    if (state.source.dossier) {
        const before = new Map(state.base.facts.map(f => [f.id, JSON.stringify(f)]));
        const put = state.request.facts.filter(f => before.get(f.id) !== JSON.stringify(f));
        const now = new Set(state.request.facts.map(f => f.id));
        const gone = [...before.keys()].filter(id => !now.has(id));
        if (put.length === 0 && gone.length === 0) return { d: state.source.dossier, e: undefined };
        const e = await squeeze({ put, gone });
        if (e.length < ADDRESS_LIMIT) return { d: state.source.dossier, e, f: undefined, k: undefined };
    }
    const f = await squeeze(state.request);
    if (f.length < ADDRESS_LIMIT) return { d: undefined, e: undefined, f, k: undefined };
    const k = "lodestone-" + (state.query.k?.split("-")[1] || Math.random().toString(36).slice(2, 8));
    try { sessionStorage.setItem(k, JSON.stringify(state.request)); } catch { /* more than a browser keeps: not shared */ }
    return { d: undefined, e: undefined, f: undefined, k: k };
}
async function writeRequest(push) {
    const { asOf, for: asked } = state.request;
    write({
        ...state.query, ...(await edits()),
        asOf: asOf !== state.base?.asOf ? asOf : undefined,
        for: String(asked) !== String(state.base?.for || []) ? (asked.join(",") || "all") : undefined,
    }, push);
}

/* ---- the request ---- */

async function follow() {
    const { view, query } = parse(location.hash);
    const same = ["d", "e", "f", "k"].every(key => state.query[key] === query[key]) && (state.request || !hasFacts(query));
    changed({ view, query });
    if (!same) {
        if (!hasFacts(query)) {
            changed({ base: null, request: null, source: null, assessment: null, error: null });
            return;
        }
        try {
            changed({ busy: true, loading: true, error: null });
            await load(query);
            changed({ loading: false });
        } catch (error) {
            changed({ busy: false, loading: false, base: null, request: null, source: null, assessment: null, error });
            return;
        }
    }
    if (state.request) {
        const asOf = query.asOf || state.base.asOf || "";
        const asked = query.for === undefined ? state.base.for || [] : query.for === "all" ? [] : query.for.split(",");
        if (!same || asOf !== state.request.asOf || String(asked) !== String(state.request.for)) {
            changed({ request: { ...state.request, asOf, for: asked } });
            run();
        }
    }
}
const hasFacts = q => q.d || q.f || q.k;

async function load(query) {
    let base;
    let facts;
    if (query.d) {
        base = complete(await (await ask("api/v1/dossiers/" + encodeURIComponent(query.d))).json());
        facts = base.facts;
        if (query.e) {
            const { put, gone } = await unsqueeze(query.e);
            const left = new Set(gone);
            const changedFacts = new Map(put.map(f => [f.id, f]));
            facts = facts.filter(f => !left.has(f.id)).map(f => {
                const other = changedFacts.get(f.id) || f;
                changedFacts.delete(f.id);
                return other;
            }).concat([...changedFacts.values()]);
        }
        changed({ source: { dossier: query.d } });
    } else {
        const kept = query.f ? await unsqueeze(query.f) : JSON.parse(sessionStorage.getItem(query.k) || "null");
        if (!kept) {
            throw new Refused(404, {
                title: "These facts are not here",
                detail: "They were too many for the address, so the link only works in the window where they were dropped. Drop the file again.",
            });
        }
        base = complete(kept);
        facts = base.facts;
        changed({ source: { file: base.title || "your facts" } });
    }
    changed({ base, request: { ...base, facts } });
}

/** A dossier with every field that the page relies on. */
function complete(dossier) {
    return {
        title: dossier.title || "", about: dossier.about || "", asOf: dossier.asOf || "",
        for: dossier.for === undefined ? [] : [].concat(dossier.for),
        facts: (dossier.facts || []).map((f, i) => f.id ? f : { ...f, id: f.fact + "-" + (i + 1) }),
    };
}

let running = null;
let latest = 0;
/** Assesses what is in the request; only the last answer counts. */
export function run() {
    if (running) running.abort();
    if (!state.request) return;
    if (!state.request.asOf) {
        changed({ busy: false, error: new Refused(400, { title: "The facts name no date", detail: "Choose the date to advise for.", errors: [] }) });
        return;
    }
    running = new AbortController();
    const mine = ++latest;
    const { signal } = running;
    performance.mark("lodestone-asked");
    changed({ busy: true });
    assess(state.request, { signal }).then(a => a.json()).then(assessment => {
        if (mine === latest) changed({ assessment, error: null, busy: false });
    }).catch(error => {
        if (error.name !== "AbortError" && mine === latest) changed({ error, busy: false });
    });
}

export const openDossier = name => { location.hash = address("assess", { d: name }); };

/** Takes facts that were read from a file. */
export async function openFacts(dossier, file) {
    const base = complete(dossier);
    changed({ view: "assess", base, request: { ...base }, source: { file }, assessment: null, error: null, query: {} });
    await writeRequest(true);
    run();
}

export function setRequest(patch, push = true) {
    changed({ request: { ...state.request, ...patch } });
    writeRequest(push);
    run();
}
export const showError = error => changed({ error, busy: false });
export function setSilently(patch) { changed(patch); }

addEventListener("popstate", follow);
addEventListener("hashchange", follow);
export const start = follow;
