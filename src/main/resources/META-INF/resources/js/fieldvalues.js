/* The values of facts' fields and their texts in inputs. Draws nothing. */

const isPart = field => field.unit === "share" || field.unit === "rate";

/** The text of a value as it stands in an input; a share above 1, which the service refuses, stays as it was given. */
export function show(field, value) {
    if (value === undefined || value === null) return "";
    if (Array.isArray(value)) return value.join("; ");
    if (typeof value === "number" && isPart(field) && !(field.unit === "share" && value > 1)) return +(value * 100).toFixed(6) + "%";
    return typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
}

/** The value behind a text; undefined if there is none. */
export function convert(field, text) {
    const t = String(text ?? "").trim();
    if (t === "") return undefined;
    if (field.list) return t.split(/[;|]/).map(x => x.trim()).filter(Boolean);
    if (field.kind === "boolean") return t === "yes";
    if (field.kind === "integer" && /^-?\d+$/.test(t)) return Number(t);
    /* What is more than the whole was not meant so: it stays as it was typed, for the service to say. */
    if (field.kind === "figure" && /^-?\d*\.?\d+$/.test(t) && !(isPart(field) && Number(t) > 1)) return Number(t);
    return t;
}

/** A fact with one field as typed; what was edited back is the old fact again. */
export function withField(fact, field, text, old) {
    const value = old && text === show(field, old[field.name]) ? old[field.name] : convert(field, text);
    const { [field.name]: _, ...others } = fact;
    const edited = value === undefined ? others : { ...fact, [field.name]: value };
    const same = old && Object.keys(old).length === Object.keys(edited).length
        && Object.keys(old).every(k => JSON.stringify(old[k]) === JSON.stringify(edited[k]));
    return same ? old : edited;
}
