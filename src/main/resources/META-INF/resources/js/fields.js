/* Input fields made from the fact types' JSON Schema, with the checks that need no service. */
import { html, useState, DateInput } from "./ui.js";
import { allEconomies, allMinerals } from "./names.js";

/** The fields of a fact type, read off its schema. */
export function fieldsOf(schema, type) {
    const definition = schema.$defs[type];
    return Object.entries(definition.properties).filter(([name]) => name !== "fact").map(([name, p]) => {
        const list = Boolean(p.anyOf);
        const value = list ? p.anyOf[0].items : p;
        const types = [].concat(value.type);
        const kind = value.enum ? "enum" : value.format === "date" ? "date" : types[0] === "boolean" ? "boolean"
            : types.length === 1 && types[0] === "integer" ? "integer" : types[0] === "number" ? "figure" : value["x-type"]
            || (types.includes("integer") ? "period" : "text");
        return { name, list, kind, unit: value["x-unit"] || "", values: value.enum, about: p.description || "",
            example: value.examples?.[0] || "", required: definition.required.includes(name) };
    });
}

/** What is wrong with a text; empty if nothing that the schema tells. */
export function check(field, text) {
    const t = String(text ?? "").trim();
    if (t === "") return field.required ? "needed, such as " + field.example : "";
    const parts = field.list ? t.split(/[;|]/).map(x => x.trim()).filter(Boolean) : [t];
    for (const p of parts) {
        if (field.kind === "enum" && !field.values.includes(p)) return "not one of " + field.values.join(", ");
        if (field.kind === "date" && !/^\d{4}-\d{2}-\d{2}$/.test(p)) return "write year-month-day";
        if (field.kind === "integer" && !/^-?\d+$/.test(p)) return "a whole number, such as " + field.example;
        if (field.kind === "figure"
            && !/^(W|E|[<>≥≤~]?=?\s*-?[\d.,]+\s*%?(\s*(-|–|to)\s*[\d.,]+\s*%?)?)$/.test(p)) return "a figure, such as "
            + (field.unit === "share" ? "98%, >50% or W" : field.example);
        if (field.unit === "share" && /^\d+(\.\d+)?$/.test(p) && Number(p) > 1) return "did you mean " + p + "%?";
    }
    return "";
}

/** The names that inputs complete from; drawn once a part. */
export const Names = () => html`<datalist id="economy-names">${allEconomies()
    .map(([c, n]) => html`<option value=${c}>${n}</option>`)}</datalist>
    <datalist id="mineral-names">${allMinerals().map(([k, n]) => html`<option value=${k}>${n}</option>`)}</datalist>`;

export function Control({ field, id, value, wrong, label, describedBy, onChange }) {
    /* What is being typed stays, whatever is drawn anew meanwhile. */
    const [draft, setDraft] = useState(null);
    const shared = { id, value, "aria-label": label, "aria-invalid": wrong ? "true" : null, "aria-describedby": describedBy,
        onChange: e => onChange(e.target.value) };
    if (field.kind === "enum" && !field.list) {
        return html`<select ...${shared}><option value=""></option>${field.values.map(v => html`<option value=${v}>${v}</option>`)}
            ${value && !field.values.includes(value) && html`<option value=${value}>${value}</option>`}</select>`;
    }
    if (field.kind === "boolean") return html`<select ...${shared}><option value=""></option><option>yes</option><option>no</option>
        </select>`;
    if (field.kind === "date" && !field.list) {
        return html`<${DateInput} id=${id} value=${value} aria-label=${label} aria-invalid=${wrong ? "true" : null}
            aria-describedby=${describedBy} onDate=${onChange} optional/>`;
    }
    const typing = { value: draft ?? value, onInput: e => setDraft(e.target.value),
        onChange: e => { onChange(e.target.value); setDraft(null); } };
    return html`<input ...${shared} ...${typing} type="text" autocomplete="off" spellcheck=${false}
        class=${field.kind === "figure" || field.kind === "integer" ? "figure" : ""}
        list=${field.list ? null : field.kind === "economy" ? "economy-names" : field.kind === "mineral" ? "mineral-names" : null}/>`;
}

export const Field = ({ field, id, value, wrong, onChange }) => html`<div class="field">
    <label for=${id}>${field.name}${field.required ? "" : html`<span class="quiet"> optional</span>`}</label>
    <${Control} field=${field} id=${id} value=${value} wrong=${wrong} describedBy=${id + "-about"} onChange=${onChange}/>
    <p class=${wrong ? "wrong" : "quiet"} id=${id + "-about"}>${wrong || field.about}</p></div>`;
