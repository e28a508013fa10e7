/* Chances as figures and words: how long a bar is, what stands in a cell. Draws nothing. */

/** A share that is never rounded to none or all. */
export const percent = part => {
    const whole = Math.round(part * 100);
    return part > 0 && whole === 0 ? "under 1%" : part < 1 && whole === 100 ? "over 99%" : whole + "%";
};

/** A chance in words: "in every draw", "42%", "0% to 100%". */
export function chanceSays({ low, high }) {
    if (low === 1) return "in every draw";
    if (high === 0) return "in no draw";
    return low === high ? percent(low) : percent(low) + " to " + percent(high);
}

/** What drawing itself leaves open: "39% to 45% by the draws"; empty where that is less than a point. */
export const errorSays = ({ from, to, low, high }) => to - from - (high - low) < 0.01 ? ""
    : percent(from) + " to " + percent(to) + " by the draws";

/** How long the sure and the open part of a bar are, in per cent. */
export const barOf = ({ low, high }) => ({ sure: Math.round(low * 1000) / 10, open: Math.round((high - low) * 1000) / 10 });

/** How a cell of the calendar is shaded: in five steps up to its upper end, and whether the facts leave it open. */
export const shadeOf = ({ low, high }) => ({ step: Math.min(5, Math.ceil(high * 5)), open: high - low > 0.005 });

/** A sentence without the day since when it is so, or how many days are left, which are others on each day. */
export const lasting = says => says.replace(/,? (since \d{4}-\d\d-\d\d|in \d+ days?)\b/g, "");

/** The rows of the calendar whose chance is not the same on every day; concerns first. */
export function calendarOf(odds) {
    const moves = each => each.months?.some(m => m.low !== each.months[0].low || m.high !== each.months[0].high);
    const rows = [...odds.concerns.filter(moves), ...odds.flags.filter(moves)];
    return rows.map(row => ({ row, cells: row.months.map((chance, i) => ({ date: odds.dates[i], chance })) }));
}

/** Flags that hang on something: neither in every draw nor in none. */
export const hanging = odds => odds.flags.filter(f => f.chance.high > 0 && f.chance.low < 1);

/** What knowing something changes: ". Changes 1.5 flags on average, such as: …"; a question's answer may be anything. */
export const worthSays = ({ kind, flags, changes }) => (kind === "question" ? " Changes up to " : ". Changes ")
    + `${Math.round(flags * 10) / 10} ${flags === 1 ? "flag" : "flags"}` + (kind === "question" ? ", by its answer" : " on average")
    + (changes.length > 0 ? ", such as: " + changes[0] : "");
