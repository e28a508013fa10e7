/* Where the blocks, labels and ribbons of a chain stand: lengths in units of the drawing. */

const LEAST = 0.02; // of a whole: what is less is drawn together

/**
 * Blocks along a length, the largest first, then the small ones together, then what is not known.
 *
 * @return blocks with at and size, both in units of the length
 */
export function blocks(parts, known, length) {
    const large = parts.filter(p => p.share >= LEAST && p.who !== "OTHER");
    const small = parts.filter(p => !large.includes(p));
    const rest = small.reduce((n, p) => n + p.share, 0);
    const named = small.filter(p => p.who !== "OTHER").length;
    const all = [
        ...large.map(p => ({ kind: "country", who: p.who, share: p.share, part: p })),
        ...(rest > 0.001 ? [{ kind: "rest", who: null, share: rest, n: named || null }] : []),
        ...(known < 0.995 ? [{ kind: "unknown", who: null, share: 1 - known }] : []),
    ];
    let at = 0;
    return all.map(b => {
        const placed = { ...b, at: at * length, size: b.share * length };
        at += b.share;
        return placed;
    });
}

/**
 * Labels beside blocks, kept apart by at least a line: each as near to the middle of its block as the others let it.
 *
 * @return the place of each label's middle, in the order of the blocks
 */
export function spread(middles, line, length) {
    const places = [];
    for (const m of middles) places.push(Math.max(m, (places.at(-1) ?? -line / 2) + line));
    let limit = length - line / 2;
    for (let i = places.length - 1; i >= 0 && places[i] > limit; i--) {
        places[i] = limit;
        limit -= line;
    }
    return places;
}

/** A ribbon from one stretch of an edge to another, as the path of a drawing. */
export function ribbon(x0, from, x1, to) {
    const mid = (x0 + x1) / 2;
    const n = v => +v.toFixed(1);
    return `M${n(x0)} ${n(from[0])}C${n(mid)} ${n(from[0])} ${n(mid)} ${n(to[0])} ${n(x1)} ${n(to[0])}`
        + `L${n(x1)} ${n(to[1])}C${n(mid)} ${n(to[1])} ${n(mid)} ${n(from[1])} ${n(x0)} ${n(from[1])}Z`;
}
