/* Which flag is which while a figure moves. Draws nothing. */

/* As the service tells flags apart (FlagKey). What a figure begins with is looked at first: most letters begin none. */
const FIGURE = new RegExp("(?=[-\\dalmw])\\b(?:"
    + "(?:(?:more than|at least|less than|at most|about) )?(?:-?\\d[\\d,.-]*\\d[%e]?|\\d%?)"
    + "|withheld\\b|an unknown [a-z ]+?\\b)", "g");

/** A sentence without its figures and dates: it stays the same while these move. */
export const withoutFigures = sentence => sentence.replace(FIGURE, "#").replaceAll("# to #", "#").replaceAll("# (#)", "#")
    .replaceAll("tariff of #", "# tariff").replaceAll("#%", "#").replaceAll("# days", "# day").replaceAll(", today", ", in # day")
    .replace(/(?<=# day) \((?:#|(?:#, )?held by (?:users|its government))\)/g, "");

const about = f => f.rule + "|" + f.economy + "|" + (f.mineral || "");

/**
 * What became of a flag.
 *
 * @param flag as it stands
 * @param before the flags as they stand
 * @param after those of the facts as they would be
 * @return present, gone, or other: it is gone, and another one of the same rule, economy and mineral remains
 */
export function fate(flag, before, after) {
    const alike = after.filter(f => about(f) === about(flag));
    if (alike.some(f => f.says === flag.says)) return "present";
    const others = new Set(before.filter(f => about(f) === about(flag) && f.says !== flag.says).map(f => f.says));
    const moved = alike.filter(f => !others.has(f.says) && withoutFigures(f.says) === withoutFigures(flag.says));
    return moved.length > 0 ? "present" : alike.length > 0 ? "other" : "gone";
}
