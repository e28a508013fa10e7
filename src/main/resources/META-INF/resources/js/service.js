/* Everything that is asked of the service. */
import { LOOK, key, send, taken, dossierBody, referred } from "./early.js";
export { keepKey } from "./early.js";

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A refusal with its problem body. */
export class Refused extends Error {
    constructor(status, body) {
        super(body.detail || body.title || "HTTP " + status);
        this.status = status;
        this.title = body.title || "The service answered " + status;
        this.detail = body.detail;
        this.errors = body.errors || [];
        this.body = body;
    }
}

export const hasKey = () => Boolean(key());

/* Who wants to know when an answer is waited for, or a key refused. */
const watchers = new Set();
export function watch(watcher) {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
}
function tell(event) {
    for (const w of watchers) w(event);
}

/* What is asked and not answered yet. */
let open = 0;
function opened(by) {
    open += by;
    tell({ open });
}

/** @param shown whether whoever asks shows by itself that it waits */
export async function ask(path, { shown = false, ...question } = {}) {
    const { method = "GET", body } = question;
    let answer;
    if (!shown) opened(1);
    try {
        answer = await ((method === "GET" || path === LOOK) && taken(path, body) || send(path, question));
    } catch (e) {
        if (e.name === "AbortError") throw e;
        throw new Refused(0, { title: "The service cannot be reached", detail: "Check that it runs, then try again." });
    } finally {
        if (!shown) opened(-1);
    }
    if (!answer.ok) {
        let problem = {};
        try { problem = await answer.json(); } catch { /* an answer without a problem body */ }
        const refused = new Refused(answer.status, problem);
        if (answer.status === 401) tell({ refused });
        throw refused;
    }
    return answer;
}

const remembered = new Map();
/** Asked once a visit. */
export function once(path, accept) {
    if (!remembered.has(path)) {
        const asked = ask(path, { accept }).then(a => a.json());
        asked.catch(() => remembered.delete(path));
        remembered.set(path, asked);
    }
    return remembered.get(path);
}

/** Has it asked anew, whatever is asked of it, since it changed. */
export function forget(path) {
    for (const known of remembered.keys()) if (known.split("?")[0] === path) remembered.delete(known);
}

/* The facts are written once, however often they are asked about. */
const written = new WeakMap();
export function assessBody({ title, asOf, for: asked, dispositions, facts }) {
    if (!written.has(facts)) written.set(facts, JSON.stringify(facts));
    return JSON.stringify({ title, asOf, for: asked, dispositions }).slice(0, -1) + ',"facts":' + written.get(facts) + "}";
}

/** A body with more fields behind its own. */
const withMore = (body, more) => Object.keys(more).length === 0 ? body : body.slice(0, -1) + "," + JSON.stringify(more).slice(1);

/* Facts that are those of a dossier: the service has them. */
const known = new WeakMap();

/** Says that the facts of a dossier are those that the service knows by the reference. */
export const know = (base, reference) => known.set(base.facts, { base, reference });

/** The dossier that a request is of, as it is; undefined if anything but its date and economies is another. */
function dossierOf({ facts, title, dispositions }) {
    const { base, reference } = known.get(facts) || {};
    return base && title === base.title && dispositions === base.dispositions ? { base, reference } : undefined;
}

function lookBody(request) {
    const { base, reference } = dossierOf(request) || {};
    if (!base) return assessBody(request);
    return dossierBody(reference, request.asOf === base.asOf ? undefined : request.asOf,
        String(request.for) === String(base.for) ? undefined : request.for);
}

async function look(request, more) {
    const looked = () => ask(LOOK, { method: "POST", body: lookBody(request), ...more });
    const answer = await looked();
    const [, version] = referred(dossierOf(request)?.reference || "");
    /* Asked early, it may be of a version that was put meanwhile. */
    return version && answer.headers.get("Dossier-Version") !== version ? looked() : answer;
}

/**
 * What only looks leaves no record: it is put on record when somebody asks for that.
 *
 * @param whole with the words of the facts that it cites, which the page has itself
 */
export function assess(request, { asOf = request.asOf, record = false, whole = false, ...more } = {}) {
    const asked = { ...request, asOf };
    return record || whole
        ? ask("api/v1/assessments" + (record ? "" : "?record=false"), { method: "POST", body: assessBody(asked), ...more })
        : look(asked, more);
}

/** The flags, if one field of one fact had another value. */
export const flagsIf = (request, id, field, value) => ask("api/v1/assessments?record=false&brief=flags", {
    method: "POST", shown: true,
    body: withMore(lookBody(request), { variant: { change: { [id]: { [field]: value } } } }),
}).then(a => a.json()).then(a => a.riskFlags);

/** The body of an inquiry: the request with the inquiry's own fields beside its facts. */
export const inquiryBody = (request, inquiry) => withMore(assessBody(request), inquiry);

export const readFacts = (content, type) => ask("api/v1/facts", { method: "POST", body: content, type }).then(a => a.json());

/** Gives the browser a file. */
export async function save(name, answer) {
    const url = URL.createObjectURL(await answer.blob());
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
