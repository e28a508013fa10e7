/* A changed text kept as a draft of the rules, where the service has revisions of them. */
import { html, useState, Problem } from "./ui.js";
import { ask } from "./service.js";
import { address } from "./store.js";

export function Drafting({ file, text, ready, onKept }) {
    const [why, setWhy] = useState("");
    const [kept, setKept] = useState(null);
    const [failed, setFailed] = useState(null);
    const keep = async () => {
        setFailed(null);
        try {
            const path = "api/v1/revisions" + (why.trim() ? "?why=" + encodeURIComponent(why.trim()) : "");
            const body = JSON.stringify({ files: { [file]: text } });
            setKept((await (await ask(path, { method: "POST", body })).json()).number);
            onKept();
        } catch (e) { setFailed(e); }
    };
    return html`<section class="drafting" aria-label="Keep as a draft"><div class="bar">
        <div class="field wide"><label for="draft-why">What it is for <span class="quiet">optional</span></label><input id="draft-why"
            autofocus maxlength="400" value=${why} onInput=${e => setWhy(e.target.value)}/></div>
        <button type="button" class="button" disabled=${!ready} onClick=${keep}>Draft it</button></div>
        ${kept && html`<p role="status">Kept as <a href=${address("revisions", { n: kept })}>revision ${kept}</a>, a draft: have it
            proved there, then approved by another person.</p>`}
        ${failed && html`<${Problem} error=${failed}/>`}</section>`;
}
