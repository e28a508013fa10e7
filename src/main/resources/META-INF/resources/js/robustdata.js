/* How options over draws are told: pure functions. */
import { chanceSays } from "./oddsdata.js";

const tenth = n => Math.round(n * 10) / 10;

/** "12", "11.5 to 16": what a number of flags lies between. */
export const between = ({ low, high }) => low === high ? String(tenth(low)) : `${tenth(low)} to ${tenth(high)}`;

/** A row an option, as in the table twin. */
export const rowsOf = odds => odds.options.map(o => [o.name, between(o.flags), between(o.regret), o.worst, chanceSays(o.best),
    o.clears ? chanceSays(o.clears) : "–"]);
