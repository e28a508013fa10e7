/* The names behind codes, and how figures are written. */
import { VISIT } from "./early.js";
import { once } from "./service.js";

let economies = new Map();
let minerals = new Map();

export async function loadNames() {
    const v = await once(VISIT);
    economies = new Map(v.economies.map(e => [e.code, e.name]));
    minerals = new Map(v.minerals.map(m => [m.key, m.name]));
    return v;
}
export const economy = code => economies.get(code) || code || "";
/* Names that take an article in a sentence. */
const THE = new Set("US EU GB AE NL PH CD CF DO MH MV SB BS GM KM CG SC".split(" "));

/** An economy as a sentence names it: the United States, the world, China. */
export const named = code => code === "WORLD" ? "the world" : THE.has(code) ? "the " + economy(code) : economy(code);
export const mineral = key => minerals.get(key) || key || "";
export const allEconomies = () => [...economies];
export const allMinerals = () => [...minerals];

/** An economy by its code or its name in any case; null if it is neither. */
export function economyCode(text) {
    const wanted = text.trim().toLowerCase();
    for (const [code, name] of economies) {
        if (code.toLowerCase() === wanted || name.toLowerCase() === wanted) return code;
    }
    return null;
}

/** An economy by any name that facts may use, for which the service is asked: "UK", "Korea"; null if nothing is named so. */
export async function economyNamed(text) {
    const wanted = text.trim().replace(/\s+/g, " ").toLowerCase();
    const listed = (await once("api/v1/vocabulary")).economies;
    return listed.find(e => e.spellings.some(s => s.toLowerCase() === wanted))?.code || null;
}

/** A moment as people write it; its day medium or long. */
export const moment = (iso, dateStyle = "medium") => new Date(iso).toLocaleString("en-GB", { dateStyle, timeStyle: "short" });
export const words = key => String(key || "").replaceAll("-", " ").replace("n 1 ", "N-1 ");
export const title = key => { const w = words(key); if (w === "crma") return "EU raw materials act"; return w.charAt(0).toUpperCase()
    + w.slice(1); };
/** A type of facts as people name it: "Export control". */
export const typeWords = type => title(type.replace(/\B[A-Z]/g, c => "-" + c).toLowerCase());
/** A rule as people name it: "Export control: ban active". */
export const ruleWords = rule => { const at = rule.indexOf("/"); return title(rule.slice(0, at)) + ": " + words(rule.slice(at + 1)); };
export const themeOf = rule => rule.slice(0, Math.max(0, rule.indexOf("/")));

const CONTROLS = {
    tax: "export tax", technology: "control of technology", "minimum-price": "minimum price", "end-use-review": "end-use review",
    other: "other control",
};

/** An export control in words: licensing, ban, control of technology, ban for military end users. */
export const controlWords = ({ measure, endUsers }) => (CONTROLS[measure] || words(measure))
    + (endUsers ? " for " + endUsers + " end users" : "");

/* By hand: a browser's own table of languages takes as long to come as the rest of this module, before anything is drawn. */
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
/** A date as people read it: 3 December 2024. */
export function day(iso) {
    if (!iso) return "";
    const [year, month, of] = iso.split("-").map(Number);
    return `${of} ${MONTHS[month - 1]} ${year}`;
}

/** A day as far as it is known: "1 June 2026", "June 2026", "2026". */
export const dayOf = (iso, precision) =>
    precision === "year" ? iso.slice(0, 4) : precision === "month" ? day(iso).replace(/^\d+ /, "") : day(iso);

const DATES = /(?<![\w-])(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?![\w-])/g;

/** A sentence of the service with its dates, and stretches between two, as people write them; one within an id is no date. */
export const said = text => String(text ?? "").replace(/(\d-\d\d)\/(?=\d{4}-\d\d-\d\d)/g, "$1 to ").replace(DATES, iso => day(iso));

/** Minerals that the facts speak of, for choosing. */
export const mineralsOf = facts => [...new Set(facts.flatMap(f => [f.mineral, f.minerals].flat()).filter(Boolean))]
    .sort((a, b) => mineral(a).localeCompare(mineral(b)));

/** The days on which a rule is law: "from 1 January 2027 until 30 June 2027"; empty where it has neither. */
export const inLaw = ({ from, until }) => [from && "from " + day(from), until && "until " + day(until)].filter(Boolean).join(" ");

/** A figure on its scale: shares as per cent, indexes with thousands. */
export function figure(value, scale = "") {
    if (value === null || value === undefined) return "";
    const percent = scale.startsWith("share") || scale === "rate";
    const one = text => {
        const n = Number(text);
        if (!Number.isFinite(n)) return text;
        return percent ? (n * 100).toLocaleString("en", { maximumFractionDigits: 1 }) + "%"
            : n.toLocaleString("en", { maximumFractionDigits: 3 });
    };
    return typeof value === "number" ? one(value) : String(value).replace(/^(-?[\d.]+)-([\d.]+)$/, (_, a, b) => one(a) + "–" + one(b));
}

/** The bounds of a figure as the service writes it: 0.4, "40-60%", ">50%", "W". */
export function bounds(value) {
    if (typeof value === "number") return [value, value];
    const text = String(value ?? "").trim();
    const scale = text.includes("%") ? 100 : 1;
    let m = text.match(/^([\d.,]+)%?\s*[-–]\s*([\d.,]+)%?$/);
    if (m) return [num(m[1]) / scale, num(m[2]) / scale];
    m = text.match(/^(>=|<=|>|<|≥|≤|~)?\s*(-?[\d.,]+)%?$/);
    if (!m) return null;
    const n = num(m[2]) / scale;
    if (m[1] && /[>≥]/.test(m[1])) return [n, scale === 100 || n <= 1 ? 1 : n];
    if (m[1] && /[<≤]/.test(m[1])) return [0, n];
    return [n, n];
}
const num = t => Number(t.replaceAll(",", ""));
