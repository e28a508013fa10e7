/* Pictures of plans and stops as figures: where bars begin and how long they are, all in per cent. Draws nothing. */

const DAY = 86_400_000;
const time = iso => Date.parse(iso + "T12:00:00Z");
const round = n => Math.round(n * 100) / 100;

/** The measures of a package as bars from the day of the answer to the day of the plan or the last that works; years as ticks. */
export function scheduleOf(plan, from, by) {
    const ends = plan.measures.map(m => m.works);
    const last = [by, ...ends].sort().at(-1);
    const span = Math.max(DAY, time(last) - time(from));
    const at = iso => round(Math.min(100, Math.max(0, (time(iso) - time(from)) / span * 100)));
    const bars = [...plan.measures].sort((a, b) => a.works < b.works ? -1 : a.works > b.works ? 1 : 0)
        .map(m => ({ measure: m, left: at(m.start), width: Math.max(0.6, round(at(m.works) - at(m.start))) }));
    const years = [];
    for (let y = Number(from.slice(0, 4)) + 1; y <= Number(last.slice(0, 4)); y++) years.push({ year: y, left: at(y + "-01-01") });
    return { bars, years: years.filter(y => y.left < 95), by: Math.min(99.5, at(by)) };
}

/** Cost against what is left as a falling staircase in a square of 100 by 100, the largest of each at its end. */
export function curveOf(curve) {
    const most = Math.max(1, ...curve.map(p => p.cost));
    const left = Math.max(1, ...curve.map(p => p.leaves));
    const points = [...curve].sort((a, b) => a.cost - b.cost)
        .map(p => ({ ...p, x: round(p.cost / most * 100), y: round(100 - p.leaves / left * 100) }));
    const path = points.map((p, i) => i === 0 ? `M${p.x} ${p.y}` : `H${p.x}V${p.y}`).join("") + "H100";
    return { points, path, most, left };
}

/** What cannot be cleared, by the rule that flags it: the first in full, and the minerals that it is likewise with. */
export function alike(cannot) {
    const rules = new Map();
    for (const each of cannot) rules.set(each.flag.rule, [...(rules.get(each.flag.rule) || []), each]);
    return [...rules.values()].map(all => ({
        first: all[0], others: all.length - 1,
        minerals: [...new Set(all.slice(1).map(c => c.flag.mineral))].filter(m => m && m !== all[0].flag.mineral),
    }));
}

/** What the measures of a point cost: a sum of nothing known is no zero. */
export const costAt = (point, unit) => point.costOpen > 0 && point.costOpen === point.measures.length ? "not known"
    : amount(point.cost) + " " + unit + (point.costOpen > 0 ? ", and " + point.costOpen + " of unknown cost" : "");

/** A sum as a headline has it: 28 million dollars. */
export function amount(value) {
    const steps = [[1e9, "billion"], [1e6, "million"]];
    const [by, word] = steps.find(([n]) => value >= n) || [1, ""];
    return (value / by).toLocaleString("en", { maximumFractionDigits: by === 1 ? 0 : 1 }) + (word ? " " + word : "");
}

/** A cost as the service writes it, "<=27750000" dollars or between two: in words. */
export const amountOf = ({ value, unit }) => bounded(String(value).replace(/\d[\d.]*/g, n => amount(Number(n)))).replace("-", " to ")
    + " " + unit;

/**
 * Each month of a stop as parts of what is used in it, in the worst case: what arrives, what is added or saved, what stocks give,
 * what is missing even at best and what may be.
 */
export function monthsOf(stress) {
    const most = Math.max(1, ...stress.months.map(m => m.worst.use));
    return stress.months.map(({ from, afterStop, share, missing, worst, best }) => {
        // "At most": stocks that nobody states may make up for all of it.
        const sure = String(share).startsWith("<=") ? 0 : Math.min(best.missing, worst.missing);
        const tonnes = {
            arrives: worst.arrives, added: worst.added + worst.saved, drawn: worst.users + worst.government + worst.unstated,
            missing: sure, doubt: worst.missing - sure,
        };
        const parts = Object.entries(tonnes).filter(([, n]) => n > 0)
            .map(([name, n]) => ({ name, tonnes: n, width: round(n / most * 100) }));
        const drawnAtBest = best.users + best.government + best.unstated;
        return { month: from.slice(0, 7), afterStop, share, missing, tonnes, parts, drawnAtBest };
    });
}

/** A bounded figure of the service in words: "<=79.6%" is at most 79.6%. */
export const bounded = text => String(text ?? "").replace(/^<=/, "at most ").replace(/^>=/, "at least ")
    .replace(/^(\d[\d.]*)-(\d)/, "$1 to $2");
