/* The world of one mineral: whose share at a stage, whose controls stand in the way, and whence the reader imports. Draws nothing. */
import { chainOf, gatesOf, atStage, gravest, EU } from "./chaindata.js";

/* Shares from which on a country is drawn stronger. */
export const CLASSES = [0.5, 0.25, 0.1, 0.01, 0];
const LEAST_ARC = 0.02;
/* What is not told of a column that sums to less than this is worth saying. */
const WHOLE = 0.995;

export const classOf = share => CLASSES.findIndex(from => share >= from);

/** The columns that can be shown, in the order of the chain, each with the part of the chain that it belongs to. */
export const stagesOf = chain => ["mined", "refined", "imports", "use"].flatMap(part => chain[part].map(column => ({ part, column })));

/** The countries that an economy stands for on a map. */
export const areasOf = code => code === "EU" ? [...EU] : [code];

/**
 * What a map shows of a mineral.
 *
 * @param key of the column that is asked for; without one the first of what is refined, else of what there is
 * @return stages to choose from; the one chosen; holders by economy with share, text and gates, the largest first; others with gates
 *     and no share; untold, how much of the whole nobody is named for; arcs from suppliers into the reader
 */
export function worldOf(mineral, reader, assessment, facts, key) {
    const chain = chainOf(mineral, reader, assessment.indicators, facts);
    const gates = gatesOf(mineral, reader, assessment, facts);
    const stages = stagesOf(chain);
    const chosen = stages.find(s => s.column.key === key) || stages.find(s => s.part === "refined") || stages[0] || null;
    const holders = new Map();
    for (const part of chosen?.column.parts || []) {
        if (part.who === "OTHER") continue;
        const before = holders.get(part.who);
        const here = atStage(gates.get(part.who), chosen.column.stage);
        holders.set(part.who, {
            who: part.who, share: (before?.share || 0) + part.share, text: before ? null : part.text, isShare: part.isShare, gates: here,
            state: here.length ? gravest(here) : null,
        });
    }
    const told = [...holders.values()].reduce((n, h) => n + h.share, 0);
    const others = [...gates].filter(([who]) => !holders.has(who))
        .map(([who, all]) => ({ who, gates: atStage(all, chosen?.column.stage), state: gravest(atStage(all, chosen?.column.stage)) }))
        .filter(o => o.gates.length > 0);
    return {
        stages, chosen, holders: [...holders.values()].sort((a, b) => b.share - a.share), others,
        untold: !chosen ? 1 : told < WHOLE ? 1 - told : 0, arcs: arcsOf(chain.imports[0], reader),
    };
}

const arcsOf = (column, reader) => (column?.parts || []).filter(p => p.who !== "OTHER" && p.who !== reader && p.share >= LEAST_ARC)
    .map(p => ({ who: p.who, share: p.share }));

/** An arc from one point of the map to another, bent to its left by a fifth of its length. */
export function arc([x0, y0], [x1, y1]) {
    const bend = 0.2;
    const n = v => +v.toFixed(1);
    return `M${n(x0)} ${n(y0)}Q${n((x0 + x1) / 2 + (y1 - y0) * bend)} ${n((y0 + y1) / 2 - Math.abs(x1 - x0) * bend)} ${n(x1)} ${n(y1)}`;
}
