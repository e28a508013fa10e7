/* The chain of a mineral as the answer knows it: who mines it, who refines it, from whom the reader imports it, what the reader uses. */
import { bounds } from "./names.js";

const middle = b => b ? (b[0] + b[1]) / 2 : 0;

/**
 * The parts behind one concentration, the largest first.
 *
 * @return parts with their shares, which sum to at most one; known is how much of the whole they are
 */
export function partsOf(indicator, facts) {
    const given = indicator.facts.map(id => facts.get(id)).filter(Boolean).map(fact => ({
        fact, who: fact.supplier || fact.country || fact.exporter, isShare: fact.share !== undefined,
        bounds: bounds(fact.share ?? fact.quantity), text: fact.share ?? fact.quantity,
    })).filter(p => p.who && p.who !== "WORLD");
    const total = given.reduce((n, p) => n + middle(p.bounds), 0);
    const whole = given.some(p => !p.isShare) ? total : Math.max(1, total);
    if (whole === 0) return { parts: [], known: 0 };
    const parts = given.map(p => ({ ...p, share: middle(p.bounds) / whole })).sort((a, b) => b.share - a.share);
    return { parts, known: Math.min(1, total / whole) };
}

const newest = (a, b) => String(b.period).localeCompare(String(a.period));
const about = (i, other) => i.economy === other.economy && i.stage === other.stage && i.of === other.of && i.period === other.period;

function column(indicator, indicators, facts) {
    const { parts, known } = partsOf(indicator, facts);
    const beside = name => indicators.find(i => i.indicator === name && i.mineral === indicator.mineral && about(i, indicator));
    const sources = new Set(parts.map(p => p.fact.source?.split(":")[0]).filter(Boolean));
    return {
        key: [indicator.economy, indicator.stage, indicator.of].join("|"), stage: indicator.stage, of: indicator.of,
        economy: indicator.economy, period: indicator.period, hhi: indicator, without: beside("n-1"), parts, known, sources: [...sources],
    };
}

/** The newest column of each thing that is measured. */
function columnsOf(mineral, indicators, facts) {
    const seen = new Set();
    return indicators.filter(i => i.indicator === "hhi" && i.mineral === mineral).sort(newest)
        .map(i => column(i, indicators, facts)).filter(c => c.parts.length > 0 && !seen.has(c.key) && seen.add(c.key));
}

/**
 * The columns of a chain, from the mine to the reader.
 *
 * @return mined, refined, imports, use: lists of columns, of which one is shown; empty where the facts tell nothing
 */
export function chainOf(mineral, economy, indicators, facts) {
    const all = columnsOf(mineral, indicators, facts);
    const world = stage => all.filter(c => c.economy === "WORLD" && c.stage === stage);
    const own = kind => all.filter(c => c.economy === economy && c.of?.startsWith(kind));
    const reliance = indicators.filter(i => i.indicator === "net-import-reliance" && i.mineral === mineral && i.economy === economy)
        .sort(newest)[0] || null;
    const order = (a, b) => (a.stage === "refined" ? 0 : 1) - (b.stage === "refined" ? 0 : 1) || b.parts[0].share - a.parts[0].share;
    return {
        mined: world("mined"), refined: world("refined"), imports: own("imports").sort(order), use: own("use").sort(order), reliance,
    };
}

/** The minerals of which there is a chain to show, those of the gravest concerns first. */
export function mineralsOf(assessment) {
    const known = new Set(assessment.indicators.filter(i => i.mineral && ["hhi", "net-import-reliance"].includes(i.indicator))
        .map(i => i.mineral));
    const first = (assessment.briefing?.concerns || []).flatMap(c => [c.exposure?.mineral, ...c.minerals]);
    return [...new Set([...first.filter(m => known.has(m)), ...[...known].sort()])];
}

/** The economies that an answer is for. */
export const readersOf = assessment => assessment.asked.length ? assessment.asked
    : [...new Set(assessment.riskFlags.map(f => f.economy))].filter(c => c !== "WORLD");

/** The economy whose supply is shown: the one that the address names, else the first that was asked for. */
export const readerOf = (assessment, query) => readersOf(assessment).find(r => r === query.reader) || readersOf(assessment)[0];

const OVER = ["superseded", "expired", "struck-down"];

/** The members of the European Union. */
export const EU = new Set("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split(" "));

/* Whom a measure meets: a control towards others is no gate for the reader. */
const meets = (measure, reader) => measure.on.some(c => c === "WORLD" || c === reader || (c === "EU" && EU.has(reader)));

/**
 * The export controls that stand between a country and the reader, by country, with their state at the date.
 *
 * A measure on a family, such as rare earths, counts for each of its minerals about which a flag cites it.
 */
export function gatesOf(mineral, reader, assessment, facts) {
    const cited = new Set(assessment.riskFlags.filter(f => f.mineral === mineral).flatMap(f => f.because.facts));
    const gates = new Map();
    for (const measure of assessment.measures) {
        if (measure.type !== "ExportControl" || OVER.includes(measure.state) || !meets(measure, reader)) continue;
        if (!measure.minerals.includes(mineral) && !cited.has(measure.fact)) continue;
        const fact = facts.get(measure.fact) || {};
        const gate = { ...measure, measure: fact.measure || "", endUsers: fact.endUsers, stages: fact.stages ? [].concat(fact.stages)
            : null, source: fact.source || "" };
        for (const by of measure.by.filter(c => c !== reader)) gates.set(by, [...gates.get(by) || [], gate]);
    }
    return gates;
}

const GRAVEST = ["in-force", "unknown", "suspended", "pending", "announced"];

/** The state that a country's gates show as one. */
export const gravest = gates => [...gates].sort((a, b) => GRAVEST.indexOf(a.state) - GRAVEST.indexOf(b.state))[0]?.state;

/** The gates that goods of one stage pass. */
export const atStage = (gates, stage) => (gates || []).filter(g => !g.stages || g.stages.includes(stage));

/** What an answer's reliance on imports leaves of the use: the share that is imported, with its bounds. */
export function imported(reliance) {
    const b = reliance && bounds(reliance.value);
    return b ? [Math.max(0, Math.min(1, b[0])), Math.max(0, Math.min(1, b[1]))] : null;
}
