/* How options over draws are told: pure functions. */
import { chanceSays, percent } from "./oddsdata.js";

const tenth = n => Math.round(n * 10) / 10;

/** "12", "11.5 to 16": what a number of flags lies between. */
export const between = ({ low, high }) => low === high ? String(tenth(low)) : `${tenth(low)} to ${tenth(high)}`;

/** What the bar before it counts, and what is left. */
export const leaves = ({ clears, flags, regret }) => (clears ? "clears all that it is to clear" : "leaves no more than the others")
    + `; ${between(flags)} flags left` + (regret.high > 0 ? `, ${between(regret)} more than the best on average` : "");

const told = (option, how, s) => ({
    name: option.name, says: `${how} when ${s.says}.`,
    covers: `That covers ${percent(s.coverage)} of the draws in which it does; of such draws it does in ${percent(s.density)}.`,
});

/** When each option fails, or does what it is for where it fails more often than not. */
export const scenariosOf = odds => odds.options.flatMap(o => [
    ...o.fails.map(s => told(o, o.clears ? "leaves a flag that it is to clear" : "is not the best", s)),
    ...o.holds.map(s => told(o, o.clears ? "clears all that it is to clear" : "is the best", s)),
]);

/** A row an option, as in the table twin. */
export const rowsOf = odds => odds.options.map(o => [o.name, between(o.flags), between(o.regret), o.worst, chanceSays(o.best),
    o.clears ? chanceSays(o.clears) : "–"]);
