/* Open questions, each with the fields of the fact that answers it. */
import { html, useState, useEffect } from "./ui.js";
import { once } from "./service.js";
import { economy, mineral, words } from "./names.js";
import { setRequest, linkTo } from "./store.js";
import { fieldsOf, Field, convert, check } from "./fields.js";
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
    const [schema, setSchema] = useState(null);
    const [values, setValues] = useState({});
    const [wrong, setWrong] = useState({});
    useEffect(() => { if (open && !schema) once("api/v1/fact-types", "application/schema+json").then(setSchema); }, [open]);
    const fields = schema && question.fact && schema.$defs[question.fact] ? fieldsOf(schema, question.fact).filter(f => f.name !== "id")
        : [];
    useEffect(() => {
        if (!fields.length) return;
        const given = {};
        for (const f of fields) {
            if (f.kind === "economy" && question.economy && question.economy !== "WORLD"
                && ["economy", "importer", "by"].includes(f.name)) given[f.name] = question.economy;
            if (f.kind === "mineral" && question.mineral) given[f.name] = question.mineral;
            if (f.name === "period") given[f.name] = request.asOf.slice(0, 4);
            if (f.name === "source") given[f.name] = "Answer given on " + request.asOf;
        }
        setValues(given);
    }, [schema, open]);
    const wanted = fields.filter(f => f.required || ["days", "quantity", "unit", "period", "share", "rate", "from",
        "announced"].includes(f.name));
    const submit = e => {
        e.preventDefault();
        const faults = {};
        const fact = { fact: question.fact };
        for (const f of wanted) {
            const message = check(f, values[f.name]);
            if (message) faults[f.name] = message;
            const value = convert(f, values[f.name]);
            if (value !== undefined) fact[f.name] = value;
        }
        setWrong(faults);
        if (Object.keys(faults).length > 0) return;
        let k = 1;
        while (request.facts.some(x => x.id === "answer-" + k)) k++;
        setRequest({ facts: [...request.facts, { ...fact, id: "answer-" + k }] });
    };
    return html`<li class="card question">
        <p class="says">${question.says}</p>
        <p class="quiet">${economy(question.economy)}${question.mineral ? " · " + mineral(question.mineral)
            : ""}${question.wouldDecide?.length
            ? html` · would decide ${question.wouldDecide.map((r, i) => html`${i ? ", " : ""}<a
            href=${linkTo("rules", { rule: r })}>${r}</a>`)}` : ""}</p>
        ${question.fact && html`<button type="button" class="plain" aria-expanded=${open ? "true" : "false"}
            onClick=${() => setOpen(!open)}>${open ? "Close" : "Answer"}</button>`}
        ${open && wanted.length > 0 && html`<form class="form" novalidate onSubmit=${submit} aria-label=${question.fact}>
            ${wanted.map(f => html`<${Field} field=${f} id=${"q" + n + "-" + f.name} value=${values[f.name] ?? ""} wrong=${wrong[f.name]}
                onChange=${v => setValues(old => ({ ...old, [f.name]: v }))}/>`)}
            <button class="button strong">Add this ${words(question.fact)} fact</button>
        </form>`}
    </li>`;
}
