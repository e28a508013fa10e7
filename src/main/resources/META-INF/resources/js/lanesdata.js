/* Measures on a line of time: who acts, when each is announced, in force and suspended, and the days that matter to all of them. */

export const EARLIEST = "2010-01-01";
export const LATEST = "2040-12-31";

/* What is done by somebody and holds for a while; agreements are done by several, truces stand above all lanes. */
const KINDS = ["ExportControl", "Tariff", "EntityListing", "TariffExclusion", "PriceFloor", "ProductionCredit", "PlannedMeasure",
    "Agreement"];
const WHAT = {
    Tariff: "tariff", EntityListing: "entity listing", TariffExclusion: "exclusion from a tariff", PriceFloor: "price floor",
    ProductionCredit: "production credit", PlannedMeasure: "planned measure", Agreement: "agreement",
};

const days = fact => [fact.announced, fact.from, fact.until, fact.ended, fact.deadline].concat(
    [fact.suspensions || []].flat().flatMap(s => s.split("/"))).filter(Boolean);

/**
 * The lanes of a dossier.
 *
 * @return lanes by actor, those with most measures first; markers: truces, elections, deadlines; the first and the last year
 */
export function lanesOf(facts, words) {
    const measures = facts.filter(f => KINDS.includes(f.fact) && days(f).length > 0);
    const byActor = new Map();
    for (const fact of measures) {
        const actor = [fact.by || fact.parties || []].flat().join(",") || "?";
        byActor.set(actor, [...byActor.get(actor) || [], { ...barOf(fact), what: whatOf(fact, words) }]);
    }
    const lanes = [...byActor].map(([actor, bars]) => ({ actor, bars: bars.sort((a, b) => a.begin.localeCompare(b.begin)) }))
        .sort((a, b) => b.bars.length - a.bars.length || a.actor.localeCompare(b.actor));
    const markers = markersOf(facts);
    const all = [...measures.flatMap(days), ...markers.flatMap(m => [m.from, m.until].filter(Boolean))].map(d => d.slice(0, 4)).sort();
    const within = year => Math.min(2040, Math.max(2010, Number(year)));
    return { lanes, markers, first: within(all[0] || 2022), last: within(all.at(-1) || 2027) + 1 };
}

const whatOf = (fact, words) => (WHAT[fact.fact] || words(fact)) + (fact.fact === "Tariff" && fact.rate !== undefined
    ? " of " + (typeof fact.rate === "number" ? Math.round(fact.rate * 1000) / 10 + "%" : fact.rate.replace(/^(0-|<=?)/, "at most ")) : "");

/** A measure without a last day goes on; one that was only announced has no force yet. */
function barOf(fact) {
    const ends = [fact.until, fact.ended].filter(Boolean).sort();
    const suspensions = [fact.suspensions || []].flat().map(s => s.split("/")).map(([from, until]) => ({ from, until: until || LATEST }));
    return {
        fact, announced: fact.announced || null, from: fact.from || null, end: ends[0] || null, suspensions,
        unsettled: unsettledFrom(fact, suspensions, ends[0]),
        begin: [fact.announced, fact.from, fact.deadline].filter(Boolean).sort()[0] || EARLIEST,
    };
}

/** From when on nobody knows whether it applies, as its last suspension ran out without news; null if that is known. */
function unsettledFrom(fact, suspensions, end) {
    const last = suspensions.toSorted((a, b) => a.from.localeCompare(b.from)).at(-1);
    if (!last || last.until === LATEST || fact.resumed > last.from) return null;
    const next = new Date(Date.parse(last.until) + 864e5).toISOString().slice(0, 10);
    return end && end <= next ? null : next;
}

function markersOf(facts) {
    return facts.flatMap(f => {
        if (f.fact === "Election") return [{ kind: "election", fact: f, from: f.on, says: "election" + (f.office ? ", " + f.office : "") }];
        if (f.fact === "Truce") {
            const until = [f.until, f.ended].filter(Boolean).sort()[0];
            return [{ kind: "truce", fact: f, from: f.from || f.announced, until, says: "truce" }];
        }
        if (f.deadline) return [{ kind: "deadline", fact: f, from: f.deadline, says: "deadline" }];
        return [];
    }).filter(m => m.from).sort((a, b) => a.from.localeCompare(b.from));
}

/** Where a day stands between the first day of one year and that of another, from 0 to 1. */
export function place(iso, first, last) {
    const begin = Date.UTC(first, 0, 1);
    return Math.min(1, Math.max(0, (Date.parse(iso) - begin) / (Date.UTC(last, 0, 1) - begin)));
}
