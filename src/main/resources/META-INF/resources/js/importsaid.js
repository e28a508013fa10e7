/* What the service makes of a table: what is wrong and its way out, what is asked, what each column is taken for. */
import { html, useState, Empty, plural } from "./ui.js";
import { fieldsOf, Field } from "./fields.js";
import { write, say, mendAll } from "./importwork.js";
import { mended, reworded, mendable, wayOut, columnOf, headerOf, withCell, withTexts, placeOf, takenFor } from "./tabledata.js";

const MOST = 40;
const MOST_CHOICES = 12;
const ALL_ROWS = "(all rows)";

export function Problems({ table }) {
    const groups = table.answer.problems || [];
    const many = mendable(table);
    return html`<section aria-labelledby="faults"><div class="section-head"><h2 id="faults">What is wrong</h2>
        ${many > 0 && html`<button type="button" class="button" disabled=${table.busy}
            onClick=${() => mendAll(table.key)}>Apply all suggestions</button>`}</div>
        ${groups.length === 0 && html`<${Empty} title=${table.answer.proposal?.open.length
            ? "Nothing was read yet: answer first what is asked." : "Nothing is wrong."}/>`}
        <ul class="faults">${groups.slice(0, MOST).map(g => html`<${Group} key=${g.pointer + g.message} table=${table} group=${g}/>`)}</ul>
        ${groups.length > MOST && html`<p class="quiet">and ${groups.length - MOST} more causes</p>`}</section>`;
}

/** Where the first is, in the numbers of the file. */
function Where({ table, group }) {
    const row = table.rows[placeOf(group.pointer, table.name)?.row];
    return html`<span class="quiet">${group.count > 1 ? plural(group.count, "time") + ", first in" : "in"} ${row
        ? "row " + row.row : "the table"}${group.column ? ", " + group.column : ""}</span>`;
}

function Group({ table, group }) {
    const way = wayOut(group);
    const answers = Object.entries(group.answers || {});
    const answer = (cell, choice) => write(table.key,
        withTexts(table.rows, headerOf(table), columnOf(table, group), { [cell]: choice }));
    return html`<li><p><b>${group.message}</b> <${Where} table=${table} group=${group}/></p>
        ${way && html`<p>${way}. <button type="button" class="plain" disabled=${table.busy} aria-label=${"Apply this suggestion: " + way}
            onClick=${() => write(table.key, mended(table, group))}>Apply this suggestion</button></p>`}
        ${answers.slice(0, MOST_CHOICES).map(([cell, choices]) => html`<p class="choices"><span>'${cell}' is</span>
            ${choices.map(c => html`<button type="button" class="button" aria-label=${`'${cell}' is ${c}`} disabled=${table.busy}
                onClick=${() => answer(cell, c)}>${c}</button>`)}</p>`)}
        ${answers.length > MOST_CHOICES && html`<p class="quiet">and ${answers.length - MOST_CHOICES} more, as these are answered</p>`}
        ${!way && !answers.length && group.suggestion && html`<p class="hint">${group.suggestion}.</p>`}</li>`;
}

/** What somebody has to say before anything is taken, and what is said of all rows. */
export function Questions({ table, schema }) {
    const { proposal } = table.answer;
    const [more, setMore] = useState([]);
    if (!proposal) return html`<section aria-labelledby="asked"><div class="section-head"><h2 id="asked">Taken by a profile</h2></div>
        <p>${table.answer.title} <span class="quiet">(${table.answer.profile})</span></p></section>`;
    const fields = schema.$defs[proposal.fact] ? fieldsOf(schema, proposal.fact) : [];
    const asked = proposal.open.filter(o => o.field);
    const constant = proposal.columns.filter(c => c.column === ALL_ROWS && c.field);
    const others = proposal.open.filter(o => !o.field);
    const known = new Set([...asked.map(o => o.field), ...proposal.columns.map(c => c.field), ...more, "id"]);
    const further = fields.filter(f => !known.has(f.name));
    const set = (name, value) => say(table.key, { set: { ...table.said.set, [name]: value.trim() } });
    const input = (name, wrong, about) => {
        const field = fields.find(f => f.name === name);
        return field && html`<${Field} key=${name} field=${about ? { ...field, about } : field} id=${"all-" + name}
            value=${table.said.set[name] || ""} wrong=${wrong} onChange=${value => set(name, value)}/>`;
    };
    return html`<section aria-labelledby="asked"><div class="section-head"><h2 id="asked">What all rows say</h2></div>
        ${others.map(o => html`<${Question} table=${table} question=${o}/>`)}
        ${others.length + asked.length + constant.length === 0
            && html`<p class="quiet">Nothing is asked: the columns say it row by row.</p>`}
        <div class="form">${asked.map(o => input(o.field, o.message))}
            ${constant.map(c => input(c.field, "", c.because.replace(/ with --set.*/, " here")))}
            ${more.filter(name => !constant.some(c => c.field === name)).map(name => input(name))}
            ${further.length > 0 && html`<div class="field"><label for="all-more">Say one more</label>
                <select id="all-more" value="" onChange=${e => setMore([...more, e.target.value])}><option value=""></option>
                    ${further.map(f => html`<option value=${f.name}>${f.name}</option>`)}</select></div>`}</div></section>`;
}

function Question({ table, question }) {
    const { mend } = table.answer.proposal;
    const way = question.suggestion && !question.suggestion.includes("--") ? question.suggestion : "";
    return html`<div class="question-open"><p><b>${question.message}</b></p>
        ${question.facts ? html`<p class="choices">${question.facts.map(f => html`<button type="button" class="button"
                onClick=${() => say(table.key, { fact: f })}>${f}</button>`)}</p>`
            : mend ? html`<p><button type="button" class="plain" disabled=${table.busy}
                onClick=${() => write(table.key, reworded(table, mend))}>Write it anew as suggested</button></p>`
            : html`<p class="hint">${way || "Write the headings anew in the table below"}.</p>`}</div>`;
}

export function TakenFor({ table, schema, types }) {
    const { proposal } = table.answer;
    const taken = takenFor(table);
    const header = headerOf(table);
    const cells = table.rows[header]?.cells || [];
    const fact = proposal?.fact || "";
    const fields = schema.$defs[fact] ? fieldsOf(schema, fact) : [];
    /* Whoever says what a column is means this fact type. */
    const rename = (column, name) => {
        if (!name) return;
        if (!table.said.fact && types.includes(fact)) say(table.key, { fact });
        write(table.key, withCell(table.rows, header, column, name));
    };
    const many = [...taken.values()].filter(t => t.fields.length).length;
    return html`<section aria-labelledby="taken"><details open=${cells.length <= 12}>
        <summary><h2 id="taken">What each column is taken for</h2>${" "}
            <span class="quiet">${many} of ${plural(cells.length, "column")}</span></summary>
        <div class="bar tight-bar"><div class="field"><label for="fact-of">Each row is a</label><select id="fact-of"
                value=${types.includes(fact) ? fact : ""} onChange=${e => say(table.key, { fact: e.target.value })}>
                <option value="">${!proposal ? "as the profile says" : types.includes(fact) ? "find it out" : fact || "not known"}</option>
                ${types.map(t => html`<option value=${t}>${t}</option>`)}</select></div>
            ${proposal?.because && html`<p class="quiet">${proposal.because}</p>`}</div>
        <div class="scroll" tabindex="0" role="region" aria-label="What each column is taken for"><table>
            <thead><tr><th scope="col">Column</th><th scope="col">Taken for</th><th scope="col">Why</th></tr></thead>
            <tbody>${cells.map((heading, i) => heading && html`<tr key=${i}><th scope="row">${heading}</th>
                <td>${fields.length > 0 && !(taken.get(i)?.fields.length > 1) ? html`<select
                        value=${taken.get(i)?.fields[0] || ""} aria-label=${heading + " is taken for"}
                        onChange=${e => rename(i, e.target.value)}>
                        ${!taken.get(i)?.fields[0] && html`<option value="">not taken</option>`}
                        ${fields.map(f => html`<option value=${f.name}>${f.name}</option>`)}</select>`
                    : taken.get(i)?.fields.join(", ") || "not taken"}</td>
                <td class="long">${taken.get(i)?.because || ""}</td></tr>`)}</tbody></table></div></details></section>`;
}
