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

export async function ask(path, { method = "GET", body, type = "application/json", accept = "application/json", signal, headers = {} } = {}) {
    let answer;
    try {
        answer = await fetch(path, {
            method, signal,
            headers: { Accept: accept, ...keyHeader(), ...(body !== undefined ? { "Content-Type": type } : {}), ...headers },
            body,
        });
    } catch (e) {
        if (e.name === "AbortError") throw e;
        throw new Refused(0, { title: "The service cannot be reached", detail: "Check that it runs, then try again." });
    }
    if (!answer.ok) {
        let problem = {};
        try { problem = await answer.json(); } catch { /* an answer without a problem body */ }
        throw new Refused(answer.status, problem);
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
export const forget = path => remembered.delete(path);

/* The facts are written once, however often they are asked about. */
const written = new WeakMap();
export function assessBody(request, asOf = request.asOf) {
    if (!written.has(request.facts)) written.set(request.facts, JSON.stringify(request.facts));
    return JSON.stringify({ title: request.title, asOf, for: request.for }).slice(0, -1) + ',"facts":' + written.get(request.facts) + "}";
}

/** What only looks leaves no record: sliding through time is not asking for advice. */
export const assess = (request, { asOf, signal, accept, record = true } = {}) =>
    ask("api/v1/assessments" + (record ? "" : "?record=false"), { method: "POST", body: assessBody(request, asOf), signal, accept });

export const readFacts = (content, type) => ask("api/v1/facts", { method: "POST", body: content, type }).then(a => a.json());

let known;
/** Which endpoints this service has: a part without its endpoint is not shown. */
export function endpoints() {
    known ??= ask("q/openapi?format=JSON").then(a => a.json()).then(o => Object.keys(o.paths || {})).catch(() => []);
    return known;
}

/** Gives the browser a file. */
export async function save(name, answer) {
    const url = URL.createObjectURL(await answer.blob());
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
