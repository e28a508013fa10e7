/* What is being looked at. The address holds it, so that a link shows the same and "back" goes back. */
import { ask, assess, know, Refused } from "./service.js";
import { dossierPath, economiesOf, referred } from "./early.js";
import { useState, useEffect } from "./ui.js";
import { address, parse, squeeze, unsqueeze } from "./address.js";
export { address };

const ADDRESS_LIMIT = 12_000;
const TOO_MANY = "These facts are more than a browser keeps: they are gone when this window is loaded anew."
    + " Keep them by a name under Facts.";
const CUT = { title: "This link is not whole", detail: "The facts that it holds cannot be read: a part of it is missing, or was changed on"
    + " its way. Ask for it again, as a file perhaps." };
const CUT_EDITS = "The link is not whole: the edits that it holds cannot be read. This is the dossier without them.";
/* What of the address says which facts are meant. */
const FACTS = ["d", "e", "f", "k"];

const NOTHING = {
    base: null, // the dossier as loaded
    request: null, // title, asOf, for, facts
    source: null, // { dossier } or { file }; and kept: { name, version, rest } where it is a version of a dossier that is kept
    assessment: null,
    answered: null, // the request that it answers
    before: null, // the answer that was shown before it, of the same dossier
    record: null, // { id } of the answer shown, if it was put on record; an id of null: this service keeps no records
    error: null, // why there is no assessment
    refused: null, // what is wrong with a file that was not opened; what is open stays
    note: null, // what the reader has to know of the facts read
    busy: false,
    loading: false, // other facts are on their way
};
/* turned: how often another part was gone to, not counting back and forward. */
const state = { view: "assess", query: {}, turned: 0, ...NOTHING };
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
    for (const l of listeners) l();
}

/* ---- the address ---- */

/** The address of another part that keeps the dossier, date and economies. */
export function linkTo(view, more = {}) {
    const { d, e, f, k, asOf, for: asked } = state.query;
    return address(view, { d, e, f, k, asOf, for: asked, ...more });
}
function write(query, push) {
    const url = address(state.view, query);
    if (url === location.hash) return;
    history[push ? "pushState" : "replaceState"](SEEN, "", url);
    changed({ query });
}
/** Changes what the address says of the part shown: a chosen cell, an unfolded flag. */
export const setQuery = (more, push = false) => write({ ...state.query, ...more }, push);

/* Edits are of the version that they were made to, whatever is put upon it meanwhile. */
const reference = ({ dossier, kept, pinned }, edited) => kept && (pinned || edited) ? dossier + "@" + kept.version : dossier;

async function edits() {
    if (!state.source) return {};
    if (state.source.dossier) {
        const before = new Map(state.base.facts.map(f => [f.id, JSON.stringify(f)]));
        const put = state.request.facts.filter(f => before.get(f.id) !== JSON.stringify(f));
        const now = new Set(state.request.facts.map(f => f.id));
        const gone = [...before.keys()].filter(id => !now.has(id));
        const edited = put.length > 0 || gone.length > 0;
        const d = reference(state.source, edited);
        if (!edited) return { d, e: undefined, f: undefined, k: undefined };
        const e = await squeeze({ put, gone });
        if (e.length < ADDRESS_LIMIT) return { d, e, f: undefined, k: undefined };
    }
    const whole = { ...state.request, kept: state.source.kept };
    const f = await squeeze(whole);
    if (f.length < ADDRESS_LIMIT) return { d: undefined, e: undefined, f, k: undefined };
    const k = "lodestone-" + (state.query.k?.split("-")[1] || Math.random().toString(36).slice(2, 8));
    try { sessionStorage.setItem(k, JSON.stringify(whole)); } catch { changed({ note: TOO_MANY }); }
    return { d: undefined, e: undefined, f: undefined, k: k };
}

/* One for every change of what is meant: whoever comes back to an older one has come too late. */
let meant = 0;
/* Whether the address does not say yet what the request is. */
let unwritten = false;

async function writeRequest(push) {
    const mine = ++meant;
    unwritten = true;
    const { asOf, for: asked } = state.request;
    const said = await edits();
    if (mine !== meant) return;
    unwritten = false;
    write({
        ...state.query, ...said,
        asOf: asOf !== state.base?.asOf ? asOf : undefined,
        for: String(asked) !== String(state.base?.for || []) ? (asked.join(",") || "all") : undefined,
    }, push);
}

/* ---- the request ---- */

/* An entry of the history that was looked at before is come back to: its place on the page is the browser's to find. */
const SEEN = { seen: true };
function isNew() {
    const before = history.state?.seen;
    history.replaceState(SEEN, "");
    return !before;
}

/* How often another part was gone to, once this one is: what is opened from the start is another part than the start. */
const turnedTo = (view, opened) => state.turned + (view !== state.view || opened && !state.request ? 1 : 0);

async function follow() {
    const mine = ++meant;
    const { view, query } = parse(location.hash);
    const turned = isNew() ? turnedTo(view, hasFacts(query)) : state.turned;
    const same = state.request && hasFacts(query) && FACTS.every(key => state.query[key] === query[key]);
    if (!same) stop();
    changed({ view, query, turned, ...(same ? {} : NOTHING) });
    if (!hasFacts(query)) return;
    if (same && unwritten) {
        /* A link that was drawn before the last edit: what was edited stays. */
        writeRequest(false);
        return;
    }
    if (!same) {
        changed({ busy: true, loading: true });
        try {
            const loaded = await load(query);
            if (mine !== meant) return;
            unwritten = false;
            changed({ ...loaded, loading: false });
            if (loaded.note) setQuery({ e: undefined });
        } catch (error) {
            if (mine === meant) changed({ ...NOTHING, error });
            return;
        }
    }
    const asOf = query.asOf || state.base.asOf || "";
    const asked = economiesOf(query.for) ?? (state.base.for || []);
    if (!same || asOf !== state.request.asOf || String(asked) !== String(state.request.for)) {
        changed({ request: { ...state.request, asOf, for: asked } });
        run();
    }
}
const hasFacts = q => q.d || q.f || q.k;

async function load(query) {
    if (query.d) {
        const [name, pinned] = referred(query.d);
        const { base, kept } = await readDossier(name, pinned);
        const source = { dossier: name, kept, pinned: Boolean(pinned) };
        const facts = !query.e ? base.facts : await unsqueeze(query.e).then(e => withEdits(base.facts, e)).catch(() => null);
        return facts ? { base, request: { ...base, facts }, source } : { base, request: { ...base }, source, note: CUT_EDITS };
    }
    const kept = query.f ? await unsqueeze(query.f).catch(() => { throw new Refused(400, CUT); })
        : JSON.parse(sessionStorage.getItem(query.k) || "null");
    if (!kept) {
        throw new Refused(404, {
            title: "These facts are not here",
            detail: "They were too many for the address, so the link only works in the window where they were dropped."
                + " Drop the file again.",
        });
    }
    const base = complete(kept);
    return { base, request: { ...base }, source: { file: base.title || "your facts", kept: kept.kept } };
}

/** A dossier, shipped or kept; of one that is kept its newest version, or the one that is named. */
export async function readDossier(name, version) {
    const answer = await ask(dossierPath(name, version));
    const { title, about, asOf, for: asked, facts, dispositions, ...rest } = await answer.json();
    const number = Number(answer.headers.get("Dossier-Version"));
    const base = complete({ title, about, asOf, for: asked, facts, dispositions });
    const more = ["knownOn", "since", "effects"].some(field => field in rest);
    if (!more && (facts || []).every(f => f.id)) know(base, name + (number ? "@" + number : ""));
    return { base, kept: number ? { name, version: number, rest } : undefined };
}

/** What was sent is kept now; what was edited since is not. */
export function nowKept(name, version, sent, rest) {
    changed({ base: { ...sent }, source: { dossier: name, kept: { name, version, rest } } });
    return writeRequest(true);
}

/** Something was decided of a concern: the newest version has it, with who decided; what is edited and not kept stays so. */
export async function decided(name) {
    const { base, kept } = await readDossier(name);
    const { facts, asOf, for: asked } = state.request;
    const edited = state.base.facts !== facts;
    changed({ base, request: { ...base, asOf, for: asked, facts: edited ? facts : base.facts }, source: { dossier: name, kept } });
    await writeRequest(false);
    return run();
}

function withEdits(facts, { put, gone }) {
    const left = new Set(gone);
    const others = new Map(put.map(f => [f.id, f]));
    return facts.filter(f => !left.has(f.id)).map(f => {
        const other = others.get(f.id) || f;
        others.delete(f.id);
        return other;
    }).concat([...others.values()]);
}

/** A dossier with every field that the page relies on. */
function complete(dossier) {
    return {
        title: dossier.title || "", about: dossier.about || "", asOf: dossier.asOf || "",
        for: dossier.for === undefined ? [] : [].concat(dossier.for),
        dispositions: dossier.dispositions || [],
        facts: (dossier.facts || []).map((f, i) => f.id ? f : { ...f, id: f.fact + "-" + (i + 1) }),
    };
}

/* ---- the answer ---- */

let running = null;
function stop() {
    running?.abort();
    running = null;
}

/** Assesses what is in the request; only the last answer counts. Looking leaves no record. */
export function run() { return answer(false); }

/** Asks once more where that may help; null where it can't. */
export const askAgain = error => error.status === 0 || error.status >= 500 ? run : null;

/** Assesses it once more and puts the answer on record. */
export function putOnRecord() { return answer(true); }

async function answer(record) {
    stop();
    if (!state.request) return;
    if (!state.request.asOf) {
        changed({ busy: false, error: new Refused(400, { title: "The facts name no date", detail: "Choose the date to advise for.",
            errors: [] }) });
        return;
    }
    const mine = new AbortController();
    running = mine;
    performance.mark("lodestone-asked");
    changed({ busy: true, record: null });
    try {
        const { request } = state;
        const answered = await assess(request, { record, signal: mine.signal });
        const assessment = await answered.json();
        if (mine !== running) return;
        const kept = answered.headers.get("Lodestone-Recorded") === "true";
        const id = kept ? answered.headers.get("Assessment-Id") : null;
        /* Put on record it is the same answer. */
        const before = record ? state.before : state.assessment;
        changed({ assessment, answered: request, before, error: null, busy: false, record: id || record ? { id } : null });
    } catch (error) {
        if (mine === running) changed({ error, busy: false });
    }
}

export const openDossier = name => { location.hash = address("assess", { d: name }); };

/** Takes facts that were read from a file. */
export async function openFacts(dossier, file, note = null) {
    stop();
    const base = complete(dossier);
    changed({ ...NOTHING, view: "assess", turned: turnedTo("assess", true), base, request: { ...base }, source: { file }, note,
        query: {} });
    await writeRequest(true);
    run();
}

/** Changes what is asked; with a view, that is shown next, with more in its address. */
export function setRequest(patch, view = state.view, more = {}) {
    if (view !== state.view) {
        const { d, e, f, k } = state.query;
        changed({ view, query: { d, e, f, k, ...more }, turned: state.turned + 1 });
    }
    changed({ request: { ...state.request, ...patch } });
    writeRequest(true);
    run();
}
/** Says why a file was not opened; null takes it away. What is open is left alone. */
export const refuse = refused => changed({ refused });

/* The address changes by links, by "back" and by hand, and tells of each of them once. */
addEventListener("hashchange", follow);
export const start = follow;
