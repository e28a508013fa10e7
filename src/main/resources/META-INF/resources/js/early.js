/* What the address asks for is asked first, and then the modules that show it: a browser asks for six things at a time. It stands alone,
   so that it comes at once. */
export const VISIT = "api/v1/vocabulary?of=names";
export const LOOK = "api/v1/assessments?record=false&brief=true";
const KEY = "lodestone-key";
/* After this time, in ms, what nobody took is asked anew. */
const STALE = 10_000;

/** The key of whoever uses this window, where the service asks for one. */
export const key = () => sessionStorage.getItem(KEY);
export const keepKey = value => value ? sessionStorage.setItem(KEY, value) : sessionStorage.removeItem(KEY);

/** Sends a question, and says who asks. */
export const send = (path, { method = "GET", body, type = "application/json", accept = "application/json", signal, headers = {} } = {}) =>
    fetch(path, {
        method, signal, body,
        headers: { Accept: accept, ...(key() ? { Authorization: "Bearer " + key() } : {}),
            ...(body !== undefined ? { "Content-Type": type } : {}), ...headers },
    });

/** The reference of a dossier in its parts: ministry and 3 of "ministry@3". */
export const referred = reference => reference.match(/^(.*?)(?:@(\d+))?$/).slice(1);

/** Where a dossier is: its newest version, or the one that is named. */
export const dossierPath = (name, version) => "api/v1/dossiers/" + encodeURIComponent(name) + (version ? "?version=" + version : "");

const asked = new Map();
/* A question about the newest version is the same, whether it says so or names that version. */
const question = (path, body) => path + " " + (body || "").replace(/("dossier":".*?)@\d+"/, '$1"');

function askEarly(path, body) {
    const answer = send(path, { method: body ? "POST" : "GET", body });
    answer.catch(() => { /* asked for again by who wants to show it */ });
    asked.set(question(path, body), answer);
}

/** What was asked early, once; undefined if it was not. */
export function taken(path, body) {
    const one = question(path, body);
    const answer = asked.get(one);
    asked.delete(one);
    return answer;
}

/** The body of a question about a dossier as it is, for another date or other economies than its own where these are given. */
export const dossierBody = (dossier, asOf, economies) => JSON.stringify({ dossier, asOf, for: economies });

/** The economies that an address names: none if it leaves them to the dossier. */
export const economiesOf = named => named === undefined ? undefined : named === "all" ? [] : named.split(",");

/** Facts and answer come before what draws them: the service works on them meanwhile. */
function begin() {
    const query = Object.fromEntries(new URLSearchParams(location.hash.split("?")[1] || ""));
    if (query.d) {
        if (!query.e) askEarly(LOOK, dossierBody(query.d, query.asOf, economiesOf(query.for)));
        askEarly(dossierPath(...referred(query.d)));
    }
    askEarly(VISIT);
    setTimeout(() => asked.clear(), STALE);
}

if (globalThis.document) {
    begin();
    import("./app.js");
}
