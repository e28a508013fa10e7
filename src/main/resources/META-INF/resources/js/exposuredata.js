/* How much of the reader's supply of each mineral comes from whom, and how much of it stands under an export control. */
import { chainOf, gatesOf, atStage, gravest, mineralsOf } from "./chaindata.js";

const MOST_SUPPLIERS = 9;
/* A control whose state nobody tells is counted: to leave it out would be to assume that it has ended. */
const CLOSED = ["in-force", "unknown"];

/**
 * Minerals by suppliers, those first of which most is under control.
 *
 * @return suppliers, the weightiest first; rows with cells by supplier, the share under control, of others and not known
 */
export function exposureOf(assessment, reader, facts) {
    const rows = mineralsOf(assessment).map(mineral => rowOf(mineral, assessment, reader, facts)).filter(Boolean);
    const weights = new Map();
    for (const row of rows) for (const [who, cell] of row.cells) weights.set(who, (weights.get(who) || 0) + cell.share);
    const suppliers = [...weights].sort((a, b) => b[1] - a[1]).slice(0, MOST_SUPPLIERS).map(([who]) => who);
    for (const row of rows) {
        row.others = [...row.cells].filter(([who]) => !suppliers.includes(who)).reduce((n, [, cell]) => n + cell.share, row.unnamed);
    }
    return { suppliers, rows: rows.sort((a, b) => b.controlled - a.controlled || b.largest - a.largest) };
}

function rowOf(mineral, assessment, reader, facts) {
    const chain = chainOf(mineral, reader, assessment.indicators, facts);
    const column = chain.use[0] || chain.imports[0];
    if (!column) return null;
    const gates = gatesOf(mineral, reader, assessment, facts);
    const cells = new Map();
    let unnamed = 0;
    for (const part of column.parts) {
        if (part.who === "OTHER") unnamed += part.share;
        else {
            const before = cells.get(part.who)?.share || 0;
            const here = atStage(gates.get(part.who), column.stage);
            cells.set(part.who, { share: before + part.share, state: here.length ? gravest(here) : null, gates: here });
        }
    }
    const all = [...cells.values()];
    return {
        mineral, column, cells, unnamed, unknown: 1 - column.known, companions: companionsOf(mineral, facts),
        controlled: all.filter(c => CLOSED.includes(c.state)).reduce((n, c) => n + c.share, 0),
        largest: Math.max(...all.map(c => c.share), 0),
    };
}

/** The main products that a mineral is won beside: its output follows theirs. */
function companionsOf(mineral, facts) {
    return [...new Set([...facts.values()].filter(f => f.fact === "Companion" && f.mineral === mineral).map(f => f.host))];
}
