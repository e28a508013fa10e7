/* The frame: the parts, and which of them is shown. */
import { html, render, useState, useEffect, Problem } from "./ui.js";
import { endpoints, keepKey } from "./service.js";
import { loadNames } from "./names.js";
import { useStore, linkTo, start } from "./store.js";
import { Assess } from "./assess.js";

/* Each part loads when it is opened first; one whose endpoint this service lacks is not offered. */
const PARTS = [
    { view: "assess", label: "Assess", component: async () => Assess },
    { view: "facts", label: "Facts", component: async () => (await import("./facts.js")).Facts },
    { view: "time", label: "Time", component: async () => (await import("./time.js")).Time },
    { view: "compare", label: "Compare", needs: "/api/v1/comparisons", component: async () => (await import("./compare.js")).Compare },
    { view: "rules", label: "Rules", component: async () => (await import("./rules.js")).Rules },
    { view: "archive", label: "Archive", needs: "/api/v1/assessments/{id}", component: async () => (await import("./archive.js")).Archive },
];

function App() {
    const state = useStore();
    const [has, setHas] = useState([]);
    const [part, setPart] = useState({ view: "assess", component: Assess });
    const [failed, setFailed] = useState(null);
    useEffect(() => { endpoints().then(setHas); }, []);
    useEffect(() => {
        const chosen = PARTS.find(p => p.view === state.view) || PARTS[0];
        chosen.component().then(component => setPart({ view: chosen.view, component })).catch(() => setFailed({
            title: "This part could not be loaded", detail: "Load the page again." }));
        document.title = (chosen.view === "assess" ? "" : chosen.label + " · ") + (state.request?.title ? state.request.title + " · " : "") + "Lodestone";
    }, [state.view, state.request?.title]);
    const shown = PARTS.filter(p => !p.needs || has.includes(p.needs));
    const Part = part.component;
    return html`
        <a class="skip" href="#main" onClick=${e => { e.preventDefault(); document.getElementById("main").focus(); }}>Skip to the content</a>
        <header class="top">
            <a class="name" href="#/" aria-label="Lodestone, start">
                <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path d="M16 2 27 16 16 30 5 16Z" class="stone"/><path d="M16 2 27 16H5Z" class="pole"/></svg>
                Lodestone</a>
            <nav aria-label="Parts"><ul>${shown.map(p => html`
                <li><a href=${linkTo(p.view)} aria-current=${p.view === part.view ? "page" : null}>${p.label}</a></li>`)}</ul></nav>
        </header>
        <main id="main" tabindex="-1" class=${"part-" + part.view}>
            ${failed ? html`<${Problem} error=${failed}/>` : state.loading ? html`<p class="quiet" role="status">Loading the facts …</p>` : html`<${Part} has=${has}/>`}
        </main>
        <footer class="foot"><p>Lodestone <a href="q/openapi">API</a> <a href="vendor/third-party.txt">Third-party notices</a> <a href="vendor/license.txt">Licence</a></p></footer>`;
}

/** Where the service wants to know who asks, nothing is shown before a key is given. */
function Locked({ error }) {
    const [key, setKey] = useState("");
    return html`<main class="start"><h1>Lodestone</h1><p class="lead">This service asks for an API key. It is kept in this window only.</p>
        <form class="bar" onSubmit=${e => { e.preventDefault(); keepKey(key.trim()); location.reload(); }}>
            <div class="field wide"><label for="key">API key</label><input id="key" type="password" autocomplete="off" required value=${key} onInput=${e => setKey(e.target.value)}/></div>
            <button class="button strong">Go on</button></form>
        ${sessionStorage.getItem("lodestone-key") && html`<${Problem} error=${error}/>`}</main>`;
}

const root = document.getElementById("app");
function open(error) {
    root.replaceChildren();
    if (error?.status === 401) {
        render(html`<${Locked} error=${error}/>`, root);
        return;
    }
    render(html`<${App}/>`, root);
    start();
}
loadNames().then(() => open(), open);
