/* The line of days that the slider stands on. Draws nothing. */
import { EARLIEST, LATEST } from "./lanesdata.js";

const DAY = 86_400_000;
const MOST_YEARS = 10;
const year = iso => Number(iso.slice(0, 4));

/** The years that are always there, and those of the days asked for, as far as measures are drawn: first and last. */
export const reached = (days, { first, last } = { first: 2022, last: 2027 }) => ({
    first: Math.max(year(EARLIEST), Math.min(first, ...days.map(year))),
    last: Math.min(year(LATEST), Math.max(last, ...days.map(year))),
});

/**
 * The line from the first day of a year to the last of another one.
 *
 * @return first and last, its days; span, the number of the last; number and date, a day as its number and back; percent, its place;
 *     years, those that are written under it; holds, whether a day is on it
 */
export function lineOf({ first: from, last: to }) {
    const [first, last] = [from + "-01-01", to + "-12-31"];
    const exact = iso => Math.round((Date.parse(iso) - Date.parse(first)) / DAY);
    const span = exact(last);
    const number = iso => Math.min(span, Math.max(0, exact(iso)));
    const every = Math.ceil((to - from + 1) / MOST_YEARS);
    const years = [];
    for (let y = from; y <= to; y += every) years.push(y);
    return {
        first, last, span, number, years,
        date: n => new Date(Date.parse(first) + n * DAY).toISOString().slice(0, 10),
        percent: iso => number(iso) / span * 100,
        holds: iso => iso >= first && iso <= last,
    };
}
