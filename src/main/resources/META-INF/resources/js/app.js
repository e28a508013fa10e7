/* The frame: the parts, and which of them is shown. */
import "./first.js";
import { html, render, useState, useEffect, useRef, useLater, Problem } from "./ui.js";
import { watch, hasKey, keepKey } from "./service.js";
import { loadNames } from "./names.js";
import { useStore, linkTo, start, run, current } from "./store.js";
import { Assess } from "./assess.js";
import { Waiting } from "./waiting.js";
import { useAids } from "./aids.js";

/* Each part but the first loads when it is opened first, from the module of its name; one within another is opened from there. */
const PARTS = [
    { view: "assess", label: "Assess" },
    { view: "facts", label: "Facts" },
    { view: "time", label: "Time" },
    { view: "compare", label: "Compare" },
    { view: "plan", label: "Plan" },
    { view: "stress", label: "Stress", within: "plan" },
    { view: "odds", label: "Odds", within: "plan" },
    { view: "rules", label: "Rules" },
    { view: "revisions", label: "Revisions", within: "rules" },
    { view: "archive", label: "Archive" },
    { view: "importing", label: "Import", within: "facts" },
    { view: "changes", label: "Changes", within: "changes" },
];

/** The part that the address names, and never one that was asked for before it. */
function Part({ part }) {
    const { module, failure } = useLater(part.view, part.view !== "assess", "parts.css");
    if (part.view === "assess") return html`<${Assess}/>`;
    if (failure) return html`<h1>${part.label}</h1>${failure}`;
    return module ? html`<${module[part.label]}/>` : html`<p class="wait">${part.label} …</p>`;
}

/** What asks for a key comes where one is asked for. */
function LockedLater(props) {
    const { module, failure } = useLater("key");
    return failure || (module && html`<${module.Locked} ...${props}/>`);
}

const PATIENCE = 100;
const PAUSE = 50;

/** Another part begins at its top, with its heading in focus once it is drawn, unless somebody goes elsewhere meanwhile. */
function useBeginning({ turned, view }) {
    const before = useRef(turned);
    useEffect(() => {
        if (before.current === turned) return undefined;
        before.current = turned;
        scrollTo(0, 0);
        const from = document.activeElement;
        let left = PATIENCE;
        const seek = setInterval(() => {
            const heading = document.querySelector("#main h1");
            const { activeElement } = document;
            /* A heading may be drawn anew when more has come. */
            if (--left === 0 || current().query.flag || ![from, document.body, heading].includes(activeElement)) clearInterval(seek);
            else if (heading && activeElement !== heading) {
                heading.tabIndex = -1;
                heading.focus({ preventScroll: true });
            }
        }, PAUSE);
        return () => clearInterval(seek);
    }, [turned, view]);
}

function App() {
    const state = useStore();
    useBeginning(state);
    const [refused, setRefused] = useState(null);
    useEffect(() => watch(event => { if (event.refused) setRefused(event.refused); }), []);
    const part = PARTS.find(p => p.view === state.view) || PARTS[0];
    const within = part.within || part.view;
    const aids = useAids(part.view);
    useEffect(() => {
        const of = state.request?.title ? state.request.title + " · " : "";
        document.title = (part.view === "assess" ? "" : part.label + " · ") + of + "Lodestone";
    }, [state.view, state.request?.title]);
    if (refused) {
        const open = () => { setRefused(null); if (current().request) run(); else start(); };
        return html`<${LockedLater} error=${refused} onOpen=${open}/>`;
    }
    const focus = e => { e.preventDefault(); document.getElementById("main").focus(); };
    return html`
        <a class="skip" href="#main" onClick=${focus}>Skip to the content</a>
        <header class="top">
            <a class="name" href="#/" aria-label="Lodestone, start">
                <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
                    <path d="M16 2 27 16 16 30 5 16Z" class="stone"/><path d="M16 2 27 16H5Z" class="pole"/></svg>
                Lodestone</a>
            <nav aria-label="Parts"><ul>${PARTS.filter(p => !p.within).map(p => html`
                <li><a href=${linkTo(p.view)} aria-current=${p.view === within ? "page" : null}>${p.label}</a></li>`)}</ul></nav>
            ${aids.buttons}
        </header>
        <main id="main" tabindex="-1" class=${"part-" + part.view}>
            ${aids.above}
            ${state.loading ? html`<p class="quiet" role="status">Loading the facts …</p>` : html`<${Part} part=${part}/>`}
        </main>
        <${Waiting}/>
        ${aids.open}
        <footer class="foot"><p>Lodestone <a href="q/openapi">API</a> <a href="vendor/third-party.txt">Third-party notices</a>
            <a href="vendor/license.txt">Licence</a>
            ${hasKey() && html`<button type="button" class="plain"
                onClick=${() => { keepKey(""); setRefused({}); }}>Use another key</button>`}
        </p></footer>`;
}

const root = document.getElementById("app");

/** Nothing is shown before the names are here, and a key, where one is asked for; what the address names is on its way meanwhile. */
async function begin() {
    let shown;
    start();
    try {
        await loadNames();
        shown = html`<${App}/>`;
    } catch (error) {
        shown = error.status === 401 ? html`<${LockedLater} error=${error} onOpen=${begin}/>`
            : html`<main class="start"><h1>Lodestone</h1><${Problem} error=${error} again=${begin}/></main>`;
    }
    root.querySelector(":scope > .wait")?.remove();
    render(shown, root);
}
begin();
