/* Open questions; the fields of the fact that answers one come when it is answered. */
import { html, useState, useLater } from "./ui.js";
import { economy, mineral, ruleWords, said } from "./names.js";
import { linkTo } from "./store.js";
import { usePrinting } from "./paper.js";

const FIRST = 12;

export function Questions({ assessment, request }) {
    const { questions } = assessment;
    const [all, setAll] = useState(false);
    const printing = usePrinting();
    if (questions.length === 0) return null;
    const shown = all || printing ? questions : questions.slice(0, FIRST);
    return html`<section class="questions" aria-labelledby="questions-title">
        <div class="section-head"><h2 id="questions-title">Open questions</h2></div>
        <p class="quiet">Nothing is assumed where a figure is missing. An answer counts at once.</p>
        <ol class="cards">${shown.map((q, i) => html`<${Question} key=${q.rule + q.economy + q.mineral + q.says} question=${q} n=${i}
            request=${request}/>`)}</ol>
        ${questions.length > shown.length && html`<button type="button" class="button more"
            onClick=${() => setAll(true)}>Show all ${questions.length} questions</button>`}
    </section>`;
}

function Question({ question, n, request }) {
    const [open, setOpen] = useState(false);
    const later = useLater("answering", open);
    return html`<li class="card question">
        <p class="says">${said(question.says)}</p>
        <p class="quiet">${economy(question.economy)}${question.mineral ? " · " + mineral(question.mineral)
            : ""}${question.wouldDecide?.length
            ? html` · would decide ${question.wouldDecide.map((r, i) => html`${i ? ", " : ""}<a
            href=${linkTo("rules", { rule: r })}>${ruleWords(r)}</a>`)}` : ""}</p>
        ${question.fact && html`<button type="button" class="plain" aria-expanded=${open ? "true" : "false"}
            onClick=${() => setOpen(!open)}>${open ? "Close" : "Answer"}</button>`}
        ${open && (later.failure || (later.module && html`<${later.module.Answering} question=${question} n=${n} request=${request}/>`))}
    </li>`;
}
