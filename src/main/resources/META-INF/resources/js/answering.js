/* The answer to an open question: the fields of the fact that answers it. */
import { html, useState, useEffect } from "./ui.js";
import { once } from "./service.js";
import { words } from "./names.js";
import { setRequest } from "./store.js";
import { fieldsOf, Field, convert, check } from "./fields.js";

/** @param n the place of the question, which tells its fields from those of others */
export function Answering({ question, n, request }) {
    const [schema, setSchema] = useState(null);
    const [values, setValues] = useState({});
    const [wrong, setWrong] = useState({});
    useEffect(() => { once("api/v1/fact-types", "application/schema+json").then(setSchema); }, []);
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
    }, [schema]);
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
    return wanted.length > 0 && html`<form class="form" novalidate onSubmit=${submit} aria-label=${question.fact}>
        ${wanted.map(f => html`<${Field} field=${f} id=${"q" + n + "-" + f.name} value=${values[f.name] ?? ""} wrong=${wrong[f.name]}
            onChange=${v => setValues(old => ({ ...old, [f.name]: v }))}/>`)}
        <button class="button strong">Add this ${words(question.fact)} fact</button>
    </form>`;
}
