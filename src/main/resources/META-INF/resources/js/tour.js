/* A tour of two minutes: one step after another beside what it speaks of; it can be left at any of them. */
import { html, useState, useEffect, useRef } from "./ui.js";
import { current, openDossier } from "./store.js";

/* What it is shown on, where no facts are open. */
const EXAMPLE = "united-states-2026";
/* Parts come when they come into view. */
const PATIENCE = 8_000;

const STEPS = [
    { at: ".request", says: "This is what is asked: which facts, as of which day, for whom. Change any of them: the answer follows." },
    { at: ".stands", says: "Where the economy stands, in one sentence. Below it what matters most, in order: how much hangs on whom,"
        + " what is at stake, how many days are left, and what to do first." },
    { at: ".concern .says", says: "Each sentence leads to its reasons. “Possible” means that a bound or a report leaves it open; why is"
        + " said beside it." },
    { at: ".heat .map", says: "Where the risks lie: a row a mineral, a column a theme. A cell shows its flags; a dot asks why there is"
        + " none." },
    { at: ".chain .section-head", says: "From the mine to the use: who holds how much of a mineral, and which controls stand in the way"
        + " on this day. Below it is the world." },
    { at: ".flag .why", says: "“Why?” goes down to facts, thresholds and sources; “What would change it?” tries other figures on"
        + " the rules themselves." },
    { at: ".top nav", says: "Time moves the day, Compare sets options side by side, Plan finds measures and their cost, Rules shows what"
        + " the advisor knows." },
    { at: ".keep", says: "Record the advice, or take it away: a briefing, a table, a workbook, paper. Help is at the top of each part." },
];

/** Leads to what a step speaks of, once it is drawn; what is not here is spoken of all the same. */
function point(selector, told) {
    const until = performance.now() + PATIENCE;
    let on = true;
    let marked = null;
    const look = () => {
        if (!on) return;
        marked = document.querySelector(selector);
        if (marked) {
            marked.classList.add("toured");
            marked.scrollIntoView({ block: "center" });
        } else if (performance.now() < until) requestAnimationFrame(look);
    };
    look();
    told?.focus({ preventScroll: true });
    return () => { on = false; marked?.classList.remove("toured"); };
}

export function Tour({ onEnd }) {
    const [at, setAt] = useState(0);
    const panel = useRef();
    useEffect(() => {
        const { request, view } = current();
        if (!request) openDossier(EXAMPLE);
        else if (view !== "assess") document.querySelector(".top nav a").click();
    }, []);
    useEffect(() => {
        const leave = e => { if (e.key === "Escape") onEnd(); };
        addEventListener("keydown", leave);
        return () => removeEventListener("keydown", leave);
    }, [onEnd]);
    useEffect(() => point(STEPS[at].at, panel.current), [at]);
    const last = at === STEPS.length - 1;
    return html`<section class="tour" role="dialog" aria-label=${`Tour, ${at + 1} of ${STEPS.length}`} tabindex="-1" ref=${panel}>
        <p class="quiet">${at + 1} of ${STEPS.length}</p><p aria-live="polite">${STEPS[at].says}</p>
        <p class="tour-ways">
            ${at > 0 && html`<button type="button" class="button" onClick=${() => setAt(at - 1)}>Back</button>`}
            ${last ? html`<button type="button" class="button strong" onClick=${onEnd}>Done</button>`
                : html`<button type="button" class="button strong" onClick=${() => setAt(at + 1)}>Next</button>
                    <button type="button" class="plain" onClick=${onEnd}>Leave the tour</button>`}</p></section>`;
}
