/* Everything that is asked of the service. */
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

/* The key of whoever uses this window, where the service asks for one. */
const KEY = "lodestone-key";
const keyHeader = () => {
    const key = sessionStorage.getItem(KEY);
    return key ? { Authorization: "Bearer " + key } : {};
};
export const keepKey = key => key ? sessionStorage.setItem(KEY, key) : sessionStorage.removeItem(KEY);
export const hasKey = () => Boolean(sessionStorage.getItem(KEY));

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
export async function ask(path, { method = "GET", body, type = "application/json", accept = "application/json", signal,
    shown = false, headers = {} } = {}) {
    let answer;
    if (!shown) opened(1);
    try {
        answer = await fetch(path, {
            method, signal, body,
            headers: { Accept: accept, ...keyHeader(), ...(body !== undefined ? { "Content-Type": type } : {}), ...headers },
        });
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
export function assessBody(request, asOf = request.asOf) {
    if (!written.has(request.facts)) written.set(request.facts, JSON.stringify(request.facts));
    const { title, for: asked, dispositions } = request;
    return JSON.stringify({ title, asOf, for: asked, dispositions }).slice(0, -1) + ',"facts":' + written.get(request.facts) + "}";
}

/**
 * What only looks leaves no record: it is put on record when somebody asks for that.
 *
 * @param whole with the words of the facts that it cites, which the page has itself
 */
export const assess = (request, { asOf, record = false, whole = false, ...more } = {}) =>
    ask("api/v1/assessments" + (record ? "" : "?record=false" + (whole ? "" : "&brief=true")),
        { method: "POST", body: assessBody(request, asOf), ...more });

/** The body of an inquiry: the request with the inquiry's own fields beside its facts. */
export const inquiryBody = (request, inquiry) => assessBody(request).slice(0, -1) + (Object.keys(inquiry).length > 0 ? "," : "")
    + JSON.stringify(inquiry).slice(1);

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
