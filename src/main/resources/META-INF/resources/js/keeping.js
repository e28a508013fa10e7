/* Keeping facts by a name: versions, who put them, and what to do where somebody else was quicker. */
import { html, useState, useEffect, useMemo, Problem, plural } from "./ui.js";
import { ask, forget, Refused } from "./service.js";
import { moment } from "./names.js";
import { address, readDossier, nowKept, setRequest } from "./store.js";
import { bodyOf, changesOf, counted, broughtTogether, nameOf, isName } from "./keptdata.js";
import { Difference } from "./keptdiff.js";

const MOST = 50;
const by = v => (v.removed ? "removed " : "") + moment(v.at, "long") + (v.who ? " by " + v.who : "") + (v.why ? ": " + v.why : "");
const versionsOf = name => ask(`api/v1/dossiers/${encodeURIComponent(name)}/versions`).then(a => a.json());

export function Keeping({ state, schema }) {
    const { request, base, source } = state;
    const kept = source?.kept;
    const [shown, setShown] = useState("");
    const [why, setWhy] = useState("");
    const [failed, setFailed] = useState(null);
    const [clash, setClash] = useState(null);
    const [done, setDone] = useState("");
    const [busy, setBusy] = useState(false);
    const [versions, setVersions] = useState(null);
    useEffect(() => {
        let on = true;
        setClash(null);
        setFailed(null);
        setVersions(null);
        if (kept) versionsOf(kept.name).then(v => on && setVersions(v), () => {});
        return () => { on = false; };
    }, [kept?.name, kept?.version]);
    const changes = useMemo(() => changesOf(base, request), [base, request]);
    useEffect(() => { if (changes.length) setDone(""); }, [changes.length]);
    const edited = changes.length > 0 || (kept && !source.dossier);

    /** Puts the next version; what is refused leaves everything as it is. */
    const put = async (name, condition, what = request, rest = kept?.rest) => {
        setBusy(true);
        setFailed(null);
        try {
            const path = "api/v1/dossiers/" + encodeURIComponent(name) + (why.trim() ? "?why=" + encodeURIComponent(why.trim()) : "");
            const { version } = await (await ask(path, { method: "PUT", body: bodyOf(what, rest), headers: condition })).json();
            forget("api/v1/dossiers");
            if (what !== request) setRequest(what);
            await nowKept(name, version, what, rest);
            setShown("");
            setWhy("");
            setClash(null);
            setDone(`Kept as ${name}, version ${version}.`);
        } catch (error) {
            if (error.status === 412 && condition["If-Match"]) await meet(name).catch(setFailed);
            else setFailed(error.status === 412 ? taken(name) : error);
        }
        setBusy(false);
    };
    /** Somebody else was quicker: who, when, and what they changed. */
    const meet = async name => {
        const all = await versionsOf(name);
        setVersions(all);
        const before = (await readDossier(name, kept.version)).base;
        const theirs = all[0].removed ? null : await readDossier(name, all[0].version);
        setClash({ latest: all[0], before, theirs: theirs?.base, rest: theirs?.kept.rest });
    };
    const keep = version => put(kept.name, { "If-Match": `"${version}"` });
    const opened = versions?.find(v => v.version === kept?.version);
    const behind = versions && kept && versions[0].version > kept.version;
    return html`<section class="keeping" aria-label="Keep these facts">
        <p>${kept ? html`<b>${kept.name}</b>, version ${kept.version}${opened ? ", " + by(opened) : ""}.${behind
                ? ` The newest is version ${versions[0].version}.` : ""}` : "These facts are kept by no name of yours yet."}
            ${edited && html` <span class="quiet">${counted(changes) || "Edited"}, not kept.</span>`}
            ${" "}<span role="status">${busy ? "Keeping …" : done}</span></p>
        <div class="bar tight-bar">
            ${kept && html`<div class="field"><label for="keep-why">Why <span class="quiet">optional</span></label>
                <input id="keep-why" maxlength="500" value=${why} onInput=${e => setWhy(e.target.value)}/></div>
                <button type="button" class="button strong" disabled=${busy || !(edited || behind)}
                    onClick=${() => keep(kept.version)}>Keep</button>`}
            <button type="button" class="button" aria-expanded=${shown === "as"}
                onClick=${() => setShown(shown === "as" ? "" : "as")}>Keep as …</button>
            ${kept && html`<button type="button" class="button" aria-expanded=${shown === "versions"}
                onClick=${() => setShown(shown === "versions" ? "" : "versions")}>Versions</button>`}</div>
        ${failed && html`<${Problem} error=${failed}/>`}
        ${clash && html`<${Clash} clash=${clash} kept=${kept} mine=${request} busy=${busy} onMine=${() => keep(clash.latest.version)}
            schema=${schema} onBoth=${both => put(kept.name, { "If-Match": `"${clash.latest.version}"` }, both, clash.rest)}/>`}
        ${shown === "as" && html`<${KeepAs} title=${request.title} why=${why} setWhy=${setWhy} asksWhy=${!kept} busy=${busy}
            onKeep=${name => put(name, { "If-None-Match": "*" })}/>`}
        ${shown === "versions" && html`<${Versions} versions=${versions} kept=${kept}/>`}
    </section>`;
}

const taken = name => new Refused(412, {
    title: `There is a dossier '${name}' already`,
    detail: "Nothing was written. Take another name, or open that one and keep a version upon it.",
});

function KeepAs({ title, why, setWhy, asksWhy, busy, onKeep }) {
    const [name, setName] = useState(nameOf(title));
    const wrong = name && !isName(name) ? "Write up to 64 of a to z, 0 to 9 and -, such as gallium-desk." : "";
    const keep = e => { e.preventDefault(); if (isName(name)) onKeep(name); };
    return html`<form class="bar tight-bar" onSubmit=${keep}>
        <div class="field"><label for="keep-name">Name</label><input id="keep-name" required autocomplete="off" spellcheck=${false}
            value=${name} aria-invalid=${wrong ? "true" : null} aria-describedby=${wrong ? "keep-name-wrong" : null}
            onInput=${e => setName(e.target.value.trim())}/>${wrong && html`<p class="wrong" id="keep-name-wrong">${wrong}</p>`}</div>
        ${asksWhy && html`<div class="field"><label for="keep-why">Why <span class="quiet">optional</span></label>
            <input id="keep-why" maxlength="500" value=${why} onInput=${e => setWhy(e.target.value)}/></div>`}
        <button class="button strong" disabled=${busy || !isName(name)}>Keep by this name</button></form>`;
}

function Versions({ versions, kept }) {
    if (!versions) return html`<p class="quiet">The versions are not here yet.</p>`;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${"Versions of " + kept.name}><table><thead><tr>
        <th scope="col">Version</th><th scope="col">Put</th><th scope="col">By</th><th scope="col">Why</th>
        <th scope="col" class="number">Facts</th></tr></thead>
        <tbody>${versions.slice(0, MOST).map((v, i) => html`<tr key=${v.version}><th scope="row">${
            v.version === kept.version ? v.version + " (open)" : v.removed ? v.version : html`<a aria-label=${"Open version " + v.version}
                href=${address("facts", { d: i === 0 ? kept.name : kept.name + "@" + v.version })}>${v.version}</a>`}</th>
            <td class="date">${moment(v.at, "long")}</td><td>${v.who || ""}</td><td class="long">${v.why || ""}</td>
            <td class="number">${v.removed ? "removed" : v.facts}</td></tr>`)}</tbody></table></div>
        ${versions.length > MOST && html`<p class="quiet">The newest ${MOST} of ${versions.length}; lodestone dossier log has all.</p>`}`;
}

/** Two edited one version: nothing is written before somebody decides. */
function Clash({ clash: { latest, before, theirs }, kept, mine, busy, schema, onMine, onBoth }) {
    const changes = useMemo(() => theirs ? changesOf(before, theirs) : [], [before, theirs]);
    const { both, clashes } = useMemo(() => theirs ? broughtTogether(before, mine, theirs) : { clashes: [] }, [before, mine, theirs]);
    return html`<section class="problem" role="alert" aria-label="Somebody else was quicker"><h2>${latest.who || "Somebody else"} ${
            latest.removed ? "removed" : "changed"} ${kept.name} meanwhile</h2>
        <p>Version ${latest.version}, ${by(latest)}. Yours is upon version ${kept.version}; nothing was written.</p>
        ${theirs && html`<${Difference} schema=${schema} mine=${mine} changes=${changes} clashes=${clashes}
            says=${counted(changes) || "No fact is otherwise"}/>`}
        ${clashes.length > 0 && html`<p>${plural(clashes.length, "thing was", "things were")} changed by both.</p>`}
        <div class="bar tight-bar">
            ${theirs && html`<a class="button" href=${address("facts", { d: kept.name })}>Look at theirs</a>`}
            ${theirs && clashes.length === 0 && html`<button type="button" class="button strong" disabled=${busy}
                onClick=${() => onBoth(both)}>Keep both</button>`}
            <button type="button" class="button" disabled=${busy} onClick=${onMine}>Keep mine on top</button></div>
        <p class="quiet">Theirs stays among the versions. From theirs, the browser's way back leads to yours again.</p></section>`;
}
