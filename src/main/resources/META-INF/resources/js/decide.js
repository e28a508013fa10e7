/* What is decided of a concern: handled, deferred until a day, or disputed; kept with the dossier, and told in the next briefing. */
import { html, useState, Problem, DateInput } from "./ui.js";
import { ask, forget, Refused } from "./service.js";
import { address, current, linkTo, decided } from "./store.js";
import { bodyOf, decide } from "./keptdata.js";

const KINDS = { handled: "It is handled", deferred: "It is deferred until a day", disputed: "It is disputed" };

/** Puts the next version of the dossier with another decision on a concern; null takes back what was decided. */
async function put(flag, decision) {
    const { base, source } = current();
    const { name, version, rest } = source.kept;
    const next = { ...base, dispositions: decide(base.dispositions, flag, decision) };
    try {
        await ask("api/v1/dossiers/" + encodeURIComponent(name) + "?why=" + encodeURIComponent((decision ? decision.kind : "open again")
            + ": " + flag.says.slice(0, 150)), { method: "PUT", body: bodyOf(next, rest), headers: { "If-Match": `"${version}"` } });
    } catch (e) {
        if (e.status !== 412) throw e;
        throw new Refused(412, { title: `Somebody else changed ${name} meanwhile`,
            detail: "Nothing was written. Open its newest version, and decide again." });
    }
    forget("api/v1/dossiers");
    await decided(name);
}

/** @param flag the leading flag of the concern; disposition what was decided of it, if anything */
export function Decide({ flag, concern, onDone }) {
    const { source, assessment } = current();
    const was = concern.disposition;
    const [kind, setKind] = useState(was?.kind || "handled");
    const [until, setUntil] = useState(was?.until || "");
    const [why, setWhy] = useState(was?.why || "");
    const [busy, setBusy] = useState(false);
    const [failed, setFailed] = useState(null);
    const id = "decide-" + concern.id;
    if (!source?.kept) {
        return html`<p class="decide note">What is decided is kept with a dossier. <a href=${linkTo("facts")}>Keep these facts by a
            name</a>, then decide here.</p>`;
    }
    const send = async decision => {
        setBusy(true);
        setFailed(null);
        try {
            await put(flag, decision);
            onDone();
        } catch (e) {
            setFailed(e);
            setBusy(false);
        }
    };
    const early = kind === "deferred" && until && until <= assessment.asOf;
    const lacks = kind === "deferred" && !until ? "Choose the day on which it comes back."
        : early ? "That day has come already: choose a later one." : kind === "disputed" && !why.trim() ? "Write why it is disputed." : "";
    const keep = e => {
        e.preventDefault();
        if (lacks) return;
        send({ kind, until: kind === "deferred" ? until : undefined, why: why.trim() || undefined, says: concern.says });
    };
    return html`<form class="decide note" onSubmit=${keep} aria-label="Decide on this concern">
        <div class="bar tight-bar">
            <div class="field"><label for=${id}>What was decided</label>
                <select id=${id} value=${kind} onChange=${e => setKind(e.target.value)}>
                ${Object.entries(KINDS).map(([k, says]) => html`<option value=${k}>${says}</option>`)}</select></div>
            ${kind === "deferred" && html`<div class="field"><label for=${id + "-until"}>Until</label><${DateInput} id=${id + "-until"}
                value=${until} onDate=${setUntil}/></div>`}
            <div class="field wide"><label for=${id + "-why"}>Why ${kind !== "disputed"
                    && html`<span class="quiet">optional</span>`}</label>
                <input id=${id + "-why"} maxlength="500" value=${why} onInput=${e => setWhy(e.target.value)}/></div>
            <button class="button strong" disabled=${busy || Boolean(lacks)}>Keep</button>
            ${was && html`<button type="button" class="button" disabled=${busy} onClick=${() => send(null)}>Take it back</button>`}
            <button type="button" class="plain" onClick=${onDone}>Close</button></div>
        <p class="quiet" role="status">${busy ? "Keeping …" : lacks
            || "The flag stays as it is. The next briefing tells what was decided, by whom and when."}</p>
        ${failed && html`<${Problem} error=${failed}/>`}
        ${failed?.status === 412 && html`<p><a href=${address("assess", { d: source.kept.name })}>Open the newest version</a></p>`}</form>`;
}
