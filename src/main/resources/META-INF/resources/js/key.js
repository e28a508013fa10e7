/* Where the service wants to know who asks: the key of whoever uses this window. */
import { html, useState, Problem } from "./ui.js";
import { ask, keepKey, hasKey } from "./service.js";
import { VISIT } from "./early.js";

/** Asks for a key until the service takes one; what was being worked on stays meanwhile. */
export function Locked({ error, onOpen }) {
    const [key, setKey] = useState("");
    const [refused, setRefused] = useState(hasKey() ? error : null);
    const [busy, setBusy] = useState(false);
    const open = async e => {
        e.preventDefault();
        keepKey(key.trim());
        setBusy(true);
        try {
            await ask(VISIT);
            onOpen();
        } catch (failure) { setRefused(failure); }
        setBusy(false);
    };
    return html`<main class="start" id="main"><h1>Lodestone</h1>
        <p class="lead">This service asks for an API key. It is kept in this window only.</p>
        <form class="bar" onSubmit=${open}>
            <div class="field wide"><label for="key">API key</label>
                <input id="key" type="password" autocomplete="off" required value=${key} onInput=${e => setKey(e.target.value)}/></div>
            <button class="button strong" disabled=${busy}>Go on</button></form>
        ${refused && html`<${Problem} error=${refused}/>`}</main>`;
}
