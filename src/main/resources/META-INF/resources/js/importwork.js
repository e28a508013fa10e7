/* The tables that are being imported: what was said of each, and what the service answers. They stay while other parts are looked at. */
import { useState, useEffect } from "./ui.js";
import { ask, Refused, XLSX } from "./service.js";
import { typeOf } from "./files.js";
import { toCsv, allMended, mendable, requestOf, isRequest } from "./tabledata.js";

const state = {
    tables: [],
    at: 0, // which is shown
    failed: null, // why a file was not read
    request: { title: "", asOf: "", for: [] }, // what a workbook says of all its facts
};
const listeners = new Set();
const MOST_UNDONE = 100;
const ROUNDS = 3;

function changed(patch) {
    Object.assign(state, patch);
    for (const l of listeners) l();
}

export function useWork() {
    const [, redraw] = useState(0);
    useEffect(() => {
        const listener = () => redraw(n => n + 1);
        listeners.add(listener);
        return () => listeners.delete(listener);
    }, []);
    return state;
}

const patched = (key, patch) => changed({ tables: state.tables.map(t => t.key === key ? { ...t, ...patch } : t) });
const tableOf = key => state.tables.find(t => t.key === key);

let keys = 0;

/** A table of its own for each sheet: a sheet's name may tell the fact type, as a file's does. */
function tablesOf(file, { sheets, notes, divided }, types) {
    return sheets.filter(sheet => !isRequest(sheet)).map(sheet => {
        const own = types.find(t => new RegExp("^" + t + "([^A-Za-z]|$)", "i").test(sheet.name));
        const name = (sheets.length > 1 ? file.name + " " + sheet.name : file.name).replaceAll("/", " ");
        return { key: ++keys, name, file: file.name, rows: sheet.rows, before: sheet.rows, unreadable: sheet.unreadable, notes, divided,
            said: { fact: own || "", set: {} }, undo: [], drawn: 0, answer: null, error: null, busy: false };
    });
}

/** Takes tables in; those that are there stay. */
export async function takeIn(files, types) {
    const before = state.tables.length;
    changed({ failed: null });
    for (const file of files) {
        try {
            const type = typeOf(file.name, XLSX);
            if (!type || type === "application/json") {
                throw new Refused(415, { title: file.name + " is no table", detail: "Drop CSV or XLSX here." });
            }
            const asked = await ask("api/v1/imports/rows?name=" + encodeURIComponent(file.name),
                { method: "POST", body: await file.arrayBuffer(), type });
            const read = await asked.json();
            if (!read.sheets.length) throw new Refused(400, { title: file.name + " is empty", detail: "No row of it says anything." });
            if (read.sheets.some(isRequest)) changed({ request: requestOf(read.sheets) });
            changed({ tables: [...state.tables, ...tablesOf(file, read, types)] });
        } catch (failed) { changed({ failed }); }
    }
    if (state.tables.length > before) changed({ at: before });
    for (const table of state.tables.slice(before)) await look(table.key);
}

const asking = new Map();

/** Asks what comes of a table as it is now; only the last answer counts. */
export async function look(key) {
    asking.get(key)?.abort();
    const mine = new AbortController();
    asking.set(key, mine);
    const { rows, name, said, divided } = tableOf(key);
    const query = new URLSearchParams({ name });
    if (said.fact) query.set("fact", said.fact);
    for (const [field, value] of Object.entries(said.set)) query.append("set", field + "=" + value);
    patched(key, { busy: true });
    try {
        const body = toCsv(rows, divided);
        const asked = await ask("api/v1/imports?" + query, { method: "POST", body, type: "text/csv", signal: mine.signal });
        const answer = await asked.json();
        if (mine !== asking.get(key)) return;
        patched(key, { answer, error: null, busy: false });
    } catch (error) {
        if (error.name === "AbortError" || mine !== asking.get(key)) return;
        /* What was answered before is no answer to this; what was written stays. */
        patched(key, { error, answer: error.status === 400 ? null : tableOf(key)?.answer, busy: false });
    }
}

/** Shows another table. */
export const choose = at => changed({ at });

/** Puts rows in the place of those that are there; sorted anew unless one cell was written. */
export function write(key, rows, sorts = true) {
    const table = tableOf(key);
    if (rows === table.rows) return undefined;
    patched(key, { rows, undo: undoable(table), drawn: table.drawn + (sorts ? 1 : 0) });
    return look(key);
}

const undoable = ({ undo, rows, before }) => [...undo, { rows, before }].slice(-MOST_UNDONE);

/** Puts a row of headings above a table that has none, to be written anew. */
export function addHeader(key) {
    const table = tableOf(key);
    const width = Math.max(...table.rows.map(r => r.cells.length));
    const header = { row: 0, cells: Array.from({ length: width }, (_, i) => "column " + (i + 1)) };
    patched(key, { rows: [header, ...table.rows], before: [header, ...table.before], undo: undoable(table), drawn: table.drawn + 1 });
    look(key);
}

export function undo(key) {
    const table = tableOf(key);
    patched(key, { ...table.undo.at(-1), undo: table.undo.slice(0, -1), drawn: table.drawn + 1 });
    look(key);
}

/** Says what the table as a whole is about, or what all its rows say; an empty value is taken back. */
export function say(key, patch) {
    const { said } = tableOf(key);
    const next = { ...said, ...patch };
    next.set = Object.fromEntries(Object.entries(next.set).filter(([, v]) => v !== ""));
    patched(key, { said: next, drawn: tableOf(key).drawn + 1 });
    look(key);
}

/** Takes all suggestions; what comes up behind them, too. */
export async function mendAll(key) {
    const before = tableOf(key);
    for (let i = 0; i < ROUNDS && tableOf(key) && mendable(tableOf(key)) > 0; i++) {
        const rows = allMended(tableOf(key));
        patched(key, { rows });
        await look(key);
    }
    if (tableOf(key)) patched(key, { undo: undoable(before), drawn: before.drawn + 1 });
}

/** Leaves a table alone. */
export function drop(key) {
    asking.get(key)?.abort();
    const tables = state.tables.filter(t => t.key !== key);
    changed({ tables, at: Math.min(state.at, Math.max(0, tables.length - 1)) });
}

/** The facts of all tables, each once. */
export function factsOf(tables) {
    const facts = new Map();
    for (const t of tables) for (const f of t.answer?.facts || []) facts.set(f.id, f);
    return [...facts.values()];
}
