/* The answer to an open question: the fields of the fact that answers it. */
import { html, useState, useEffect, useRef, Problem } from "./ui.js";
import { once, ask, assessBody } from "./service.js";
import { words } from "./names.js";
import { setRequest } from "./store.js";
import { fieldsOf, Field, check } from "./fields.js";
import { convert } from "./fieldvalues.js";

/** What the service finds wrong with the fact at a place: field, which is empty if it is none in particular, and says. */
async function faultsOf(request, at) {
    try {
        await ask("api/v1/facts", { method: "POST", body: assessBody(request), shown: true });
        return [];
    } catch (e) {
        if (!e.errors?.length) throw e;
        return e.errors.map(x => ({ ...x, place: x.pointer?.match(/^\/facts\/(\d+)(?:\/([^/]+))?/) }))
            .filter(x => x.place && Number(x.place[1]) === at)
            .map(x => ({ field: x.place[2] || "", says: x.message + (x.suggestion ? ": " + x.suggestion : "") }));
    }
}

/** @param n the place of the question, which tells its fields from those of others */
export function Answering({ question, n, request }) {
    const [schema, setSchema] = useState(null);
    const [values, setValues] = useState({});
    const [wrong, setWrong] = useState({});
    const [failed, setFailed] = useState(null);
    const [refused, setRefused] = useState(null);
    const [busy, setBusy] = useState(false);
    const added = useRef(null);
    const load = () => { setFailed(null); once("api/v1/fact-types", "application/schema+json").then(setSchema, setFailed); };
    useEffect(load, []);
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
    const submit = async e => {
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
        setRefused(null);
        if (Object.keys(faults).length > 0) return;
        setBusy(true);
        await add(fact).catch(setRefused);
        setBusy(false);
    };
    /** What is given again stands for what was given before; what the service refuses is told here and not added. */
    const add = async fact => {
        const others = request.facts.filter(f => f.id !== added.current);
        let k = 1;
        while (others.some(f => f.id === "answer-" + k)) k++;
        const facts = [...others, { ...fact, id: "answer-" + k }];
        const faults = await faultsOf({ ...request, facts }, others.length);
        const here = faults.filter(f => wanted.some(w => w.name === f.field));
        setWrong(Object.fromEntries(here.map(f => [f.field, f.says])));
        const elsewhere = faults.filter(f => !here.includes(f));
        if (elsewhere.length > 0) setRefused({ title: "This is no whole answer yet", errors: elsewhere.map(f => ({ message: f.says })) });
        if (faults.length > 0) return;
        added.current = "answer-" + k;
        setRequest({ facts });
    };
    if (failed) return html`<${Problem} title="The fields of an answer did not come" error=${failed} again=${load}/>`;
    return wanted.length > 0 && html`<form class="form" novalidate onSubmit=${submit} aria-label=${question.fact}>
        ${wanted.map(f => html`<${Field} field=${f} id=${"q" + n + "-" + f.name} value=${values[f.name] ?? ""} wrong=${wrong[f.name]}
            onChange=${v => setValues(old => ({ ...old, [f.name]: v }))}/>`)}
        ${refused && html`<${Problem} error=${refused}/>`}
        <button class="button strong" disabled=${busy}>Add this ${words(question.fact)} fact</button>
    </form>`;
}
