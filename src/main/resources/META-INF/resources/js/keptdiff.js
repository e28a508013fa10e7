/* What is otherwise between two versions of facts, fact by fact. */
import { html, useMemo } from "./ui.js";
import { fieldsOf } from "./fields.js";
import { show } from "./fieldvalues.js";

const MOST = 100;

/* Of what was decided its kind, and of what. */
const one = value => value?.kind ? `${value.kind}: ${value.says || value.rule}` : value;

const plain = value => value === undefined ? "" : Array.isArray(value) ? value.map(one).join(", ") : typeof value === "object"
    ? JSON.stringify(value) : String(value);

export function Difference({ changes, clashes, says, schema, mine }) {
    const yours = new Map(mine.facts.map(f => [f.id, f]));
    const known = useMemo(() => new Map([...new Set(changes.map(c => c.type))].filter(t => schema.$defs[t])
        .map(t => [t, fieldsOf(schema, t)])), [changes]);
    const written = (type, name, value) => {
        const field = known.get(type)?.find(f => f.name === name);
        return field ? show(field, value) : plain(value);
    };
    return html`<p><b>${says}</b></p>
    ${changes.length > 0 && html`<div class="scroll" tabindex="0" role="region" aria-label="What they changed"><table><thead><tr>
        <th scope="col">Fact</th><th scope="col">Change</th><th scope="col">Field</th><th scope="col">Before</th><th scope="col">Theirs</th>
        <th scope="col">Yours</th></tr></thead>
        <tbody>${changes.slice(0, MOST).flatMap(c => (c.fields.length ? c.fields : [{ name: "" }]).map(f => html`<tr>
            <th scope="row">${c.id || "beside the facts"}</th>
            <td>${c.kind === "beside" ? "changed" : c.kind}${clashes.includes(c.id) ? ", by you too" : ""}</td>
            <td>${f.name}</td><td class="long">${written(c.type, f.name, f.before)}</td>
            <td class="long">${written(c.type, f.name, f.after)}</td>
            <td class="long">${written(c.type, f.name, (c.id ? yours.get(c.id) : mine)?.[f.name])}</td></tr>`))}</tbody></table></div>`}
    ${changes.length > MOST && html`<p>and ${changes.length - MOST} more</p>`}`;
}
