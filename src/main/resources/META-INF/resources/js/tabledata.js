/* A table that is imported: its rows, what the service says of them, and how suggestions change them. Draws nothing. */

/** A name of a column as the service compares it. */
export const normal = name => String(name).replaceAll("_", " ").trim().replace(/\s+/g, " ").toLowerCase();

const quoted = cell => /[,;\t|"]/.test(cell) ? '"' + cell.replaceAll('"', '""') + '"' : cell;

/**
 * The rows as CSV, one a line, so that the line of a problem is the place of its row; semicolons between cells stay, as with them 8.700
 * may be 8700.
 */
export const toCsv = (rows, divided = ",") =>
    rows.map(r => r.cells.map(c => quoted(c.replace(/\s*[\r\n]+\s*/g, " "))).join(divided) + "\n").join("");

/** What the sheet "Request" of a workbook of facts says of all of them; empty if there is none. */
export function requestOf(sheets) {
    const said = new Map((sheets.find(s => isRequest(s))?.rows || []).map(r => [r.cells[0], r.cells[1] || ""]));
    const asked = (said.get("for") || "").split(/[,;|]/).map(e => e.trim()).filter(Boolean);
    return { title: said.get("title") || "", asOf: /^\d{4}-\d\d-\d\d$/.test(said.get("asOf")) ? said.get("asOf") : "", for: asked };
}
export const isRequest = sheet => sheet.name.toLowerCase() === "request";

/** Where a problem is, from 0; null if it says nothing of a row. A column of -1 is the row as a whole. */
export function placeOf(pointer, name) {
    const rest = String(pointer || "");
    const m = (rest.startsWith(name + ":") ? rest.slice(name.length + 1) : rest).match(/^(\d+)(?::(\d+))?$/);
    return m && { row: Number(m[1]) - 1, column: m[2] ? Number(m[2]) - 1 : -1 };
}

const placesOf = (group, name) => (group.places || [group.pointer]).map(p => placeOf(p, name)).filter(Boolean);

/** Which row is the header: as the import says, else the one with the most names that a proposal speaks of. */
export function headerOf(table) {
    const said = table.answer?.header && placeOf(table.answer.header, table.name);
    if (said) return said.row;
    const names = new Set((table.answer?.proposal?.columns || []).map(c => normal(c.column)));
    let best = 0;
    let most = 0;
    table.rows.slice(0, 40).forEach((r, i) => {
        const n = r.cells.filter(c => c && names.has(normal(c))).length;
        if (n > most) { most = n; best = i; }
    });
    return best;
}

/** The column that a group of problems is about; -1 if it is about none. */
export function columnOf(table, group) {
    const place = placesOf(group, table.name).find(p => p.column >= 0);
    if (place) return place.column;
    return group.column ? (table.rows[headerOf(table)]?.cells || []).findIndex(c => normal(c) === normal(group.column)) : -1;
}

/** What is wrong with a cell, in its own words: the group tells those of its first one. */
function wordsFor(group, cell, first) {
    const says = first && group.message.includes("'" + first + "'") ? group.message.replace("'" + first + "'", "'" + cell + "'")
        : group.message;
    const fix = group.fixes?.[cell];
    const choices = group.answers?.[cell];
    if (fix !== undefined) return says + ": did you mean '" + fix + "'?";
    if (choices) return says.includes(choices.join(" or ")) ? says : says + ": " + choices.join(" or ") + "?";
    return says + (group.suggestion && !group.suggestion.includes("--") ? ": " + group.suggestion : "");
}

/** What is wrong, by "row/column"; of rows as a whole by "row/-1". */
export function faultsOf(table) {
    const faults = new Map();
    const cellAt = p => table.rows[p.row]?.cells[p.column] || "";
    for (const group of table.answer?.problems || []) {
        const places = placesOf(group, table.name);
        for (const p of places) {
            const key = p.row + "/" + p.column;
            if (!faults.has(key)) faults.set(key, wordsFor(group, cellAt(p), cellAt(places[0])));
        }
    }
    for (const u of table.unreadable || []) {
        const row = table.rows.findIndex(r => r.row === u.row);
        const key = row + "/" + (u.column - 1);
        if (row >= 0 && !faults.has(key) && !table.rows[row].cells[u.column - 1]) faults.set(key, u.message);
    }
    return faults;
}

/**
 * What became of the rows below the header.
 *
 * @return taken: how many facts by row; wrong: rows with something wrong; left: reasons by row; below, lost: how many rows there are,
 *     and how many of them give no fact; unplaced: whether more is wrong or left out than has its places told
 */
export function outcomeOf(table) {
    const { answer, name } = table;
    const taken = new Map();
    for (const places of Object.values(answer?.cells || {})) {
        const rows = new Set(Object.values(places).map(p => placeOf(p, name)?.row).filter(r => r !== undefined));
        for (const row of rows) taken.set(row, (taken.get(row) || 0) + 1);
    }
    const wrong = new Set();
    for (const key of faultsOf(table).keys()) wrong.add(Number(key.split("/")[0]));
    const left = new Map();
    for (const group of answer?.leftOut || []) for (const p of placesOf(group, name)) left.set(p.row, group.message);
    const header = headerOf(table);
    wrong.delete(header);
    const unplaced = [...(answer?.problems || []), ...(answer?.leftOut || [])].some(g => g.count > (g.places || [1]).length);
    const below = Math.max(0, table.rows.length - header - 1);
    return { taken, wrong, left, header, below, lost: below - taken.size, unplaced };
}

const rowsWord = n => n.toLocaleString("en") + (n === 1 ? " row" : " rows");

/** The outcome in a sentence. */
export function told(table) {
    const { answer } = table;
    if (!answer) return "";
    const { taken, wrong, below, lost, unplaced } = outcomeOf(table);
    if (answer.proposal?.open.length) return `${rowsWord(below)}; nothing is taken before what is open is answered.`;
    const facts = answer.facts.length;
    const lostWrong = [...wrong].filter(r => !taken.has(r)).length;
    const partly = wrong.size - lostWrong;
    const many = `${facts.toLocaleString("en")} ${facts === 1 ? "fact" : "facts"}`;
    const parts = [`${many} from ${taken.size.toLocaleString("en")} of ${rowsWord(below)}`];
    if (lost > 0 && unplaced) parts.push(`${rowsWord(lost)} not taken, for the reasons below`);
    else if (lost > 0) {
        const why = [lostWrong && `${lostWrong} wrong`, lost - lostWrong > 0 && `${lost - lostWrong} left out`].filter(Boolean);
        parts.push(`${rowsWord(lost)} not taken: ${why.join(", ")}`);
    }
    if (partly) parts.push(`${rowsWord(partly)} taken, though something in ${partly === 1 ? "it" : "them"} is wrong`);
    if (lost === 0 && !partly) parts.push("no row is left out");
    return parts.join("; ") + ".";
}

/** The rows in the order to be looked at: wrong ones first, then those left out, then the others. */
export function orderOf(table) {
    const { wrong, left, header } = outcomeOf(table);
    const rank = i => wrong.has(i) ? 0 : left.has(i) ? 1 : 2;
    return table.rows.map((_, i) => i).filter(i => i > header).sort((a, b) => rank(a) - rank(b) || a - b);
}

/* ---- changes: each gives new rows ---- */

export const withCell = (rows, row, column, text) => rows.map((r, i) => {
    if (i !== row) return r;
    const cells = [...r.cells];
    while (cells.length <= column) cells.push("");
    cells[column] = text;
    return { ...r, cells };
});

/** Every cell of a column below the header whose text is among the keys says what stands there for it. */
export const withTexts = (rows, header, column, texts) => rows.map((r, i) => i > header && Object.hasOwn(texts, r.cells[column] ?? "")
    ? { ...r, cells: r.cells.map((c, j) => j === column ? texts[c] : c) } : r);

const withHeadings = (rows, header, names) => {
    const by = new Map(Object.entries(names).map(([from, to]) => [normal(from), to]));
    return rows.map((r, i) => i === header ? { ...r, cells: r.cells.map(c => by.get(normal(c)) ?? c) } : r);
};

/** A row of another group says nothing of what stands above it: the places are those of rows that do. */
const filledDown = (rows, header, column, places) => {
    const down = new Set(places.map(p => p.row));
    let above = "";
    return rows.map((r, i) => {
        if (i <= header) return r;
        above = r.cells[column] || (down.has(i) ? above : "");
        return r.cells[column] || !above ? r : withCell([r], 0, column, above)[0];
    });
};

/** A row with one cell too many, where one number was divided at its comma. */
const joined = (rows, header) => rows.map((r, i) => {
    if (i <= header || r.cells.length !== rows[header].cells.length + 1) return r;
    const at = [...r.cells.keys()].filter(j => /^[1-9]\d{0,2}$/.test(r.cells[j]) && /^\d{3}(\.\d+)?$/.test(r.cells[j + 1] ?? ""));
    return at.length !== 1 ? r
        : { ...r, cells: r.cells.map((c, j) => j === at[0] ? c + r.cells[j + 1] : c).filter((_, j) => j !== at[0] + 1) };
});

/** The rows once a suggestion is taken. */
export function mended(table, group) {
    const header = headerOf(table);
    const column = columnOf(table, group);
    switch (group.mend) {
        case "cell": return withTexts(table.rows, header, column, group.fixes);
        case "heading": return withHeadings(table.rows, header, group.fixes);
        case "down": return filledDown(table.rows, header, column, placesOf(group, table.name));
        case "join": return joined(table.rows, header);
        default: return table.rows;
    }
}

/** The rows once what a proposal would write anew is written so. */
export function reworded(table, { headings, cells }) {
    const header = headerOf(table);
    let rows = withHeadings(table.rows, header, headings);
    for (const [name, texts] of Object.entries(cells)) {
        rows = withTexts(rows, header, rows[header].cells.findIndex(c => normal(c) === name), texts);
    }
    return rows;
}

/** The rows once all suggestions are taken. */
export function allMended(table) {
    let rows = table.answer?.proposal?.mend ? reworded(table, table.answer.proposal.mend) : table.rows;
    for (const group of table.answer?.problems || []) rows = mended({ ...table, rows }, group);
    return rows;
}

/** How often something can be mended without asking anybody. */
export const mendable = table => (table.answer?.problems || []).filter(g => g.mend).reduce((n, g) => n + g.count, 0)
    + (table.answer?.proposal?.mend ? 1 : 0);

/** What taking a suggestion does, in words. */
export function wayOut(group) {
    if (group.mend === "down") return "Let each say what the cell above it says";
    if (group.mend === "join") return "Put the number together without its comma";
    if (!group.mend) return "";
    const pairs = Object.entries(group.fixes).map(([from, to]) => `'${to}' for '${from}'`);
    return "Write " + pairs.slice(0, 3).join(", ") + (pairs.length > 3 ? ` and ${pairs.length - 3} more` : "");
}

/** What each column is taken for, by its place: the proposal says it, else the places of what was read do. */
export function takenFor(table) {
    const taken = new Map();
    const cells = table.rows[headerOf(table)]?.cells || [];
    const { answer, name } = table;
    if (answer?.proposal) {
        for (const { column, field, because } of answer.proposal.columns) {
            for (const part of cells.some(c => normal(c) === normal(column)) ? [column] : column.split(", ")) {
                cells.forEach((c, i) => {
                    if (normal(c) !== normal(part)) return;
                    taken.set(i, { fields: [...(taken.get(i)?.fields || []), field].filter(Boolean), because });
                });
            }
        }
        return taken;
    }
    for (const places of Object.values(answer?.cells || {})) {
        for (const [field, pointer] of Object.entries(places)) {
            const column = placeOf(pointer, name)?.column ?? -1;
            if (column < 0 || taken.get(column)?.fields.includes(field)) continue;
            taken.set(column, { fields: [...(taken.get(column)?.fields || []), field], because: "as its profile says" });
        }
    }
    return taken;
}
