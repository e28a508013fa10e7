/* What can be searched for, and what a few letters find of it. Draws nothing. */

const MOST = 7;

/** Lower case without accents: "Côte" is found by "cote". */
export const plain = text => String(text).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** How well a text answers one word: 3 at its beginning, 2 at that of a word, 1 within, 0 not at all. */
function fit(text, word) {
    const at = text.indexOf(word);
    if (at < 0) return 0;
    if (at === 0) return 3;
    return text.includes(" " + word) ? 2 : 1;
}

/**
 * The entries that have all words, the best first, by their kinds.
 *
 * @param entries each with kind, says, and also: what it is found by besides
 * @return groups of kind, found and more: how many further ones there are; in the order in which kinds first stand among entries
 */
export function found(entries, text) {
    const asked = plain(text).split(/\s+/).filter(Boolean);
    if (asked.length === 0) return [];
    const groups = new Map(entries.map(e => [e.kind, []]));
    for (const entry of entries) {
        const says = plain(entry.says);
        const also = plain(entry.also || "");
        const fits = asked.map(word => 2 * fit(says, word) || Math.min(1, fit(also, word)));
        if (fits.every(f => f > 0)) groups.get(entry.kind).push({ entry, rank: fits.reduce((n, f) => n + f, 0) });
    }
    return [...groups].filter(([, all]) => all.length > 0).map(([kind, all]) => ({
        kind, found: all.sort((a, b) => b.rank - a.rank).slice(0, MOST).map(f => f.entry), more: Math.max(0, all.length - MOST),
    }));
}

/** The place of the choice after a key: next, previous, first or last of n; it goes round. Null if the key moves nothing. */
export function moved(key, at, n) {
    if (n === 0) return null;
    return { ArrowDown: (at + 1) % n, ArrowUp: (at - 1 + n) % n, Home: 0, End: n - 1 }[key] ?? null;
}
