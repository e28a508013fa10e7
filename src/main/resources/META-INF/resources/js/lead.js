/* Leads the eye: to the flag that the address names, or to the flags that a cell of the map stands for. */
import { setQuery, current } from "./store.js";
import { keyOf } from "./flaglink.js";

export const NO_FILTER = { theme: undefined, row: undefined, severity: undefined };

/* What the next drawing leads to: the flag with a key, that of the address, the list, or nothing. A link leads to its flag. */
const ADDRESSED = "addressed";
const LIST = "list";
let next = ADDRESSED;
addEventListener("hashchange", () => { next = ADDRESSED; });

/** Leads to a flag's card, whatever filter or fold hides it. */
export function goTo(flag) {
    const here = current().query.flag === keyOf(flag);
    next = keyOf(flag);
    setQuery({ ...NO_FILTER, flag: keyOf(flag) }, true);
    if (here) follow({ flag, filtered: false });
}

export function showCell(query) {
    next = LIST;
    setQuery(query, true);
}

/**
 * Leads there, once what is led to is drawn.
 *
 * @param flag that the address names; null if it names none, undefined if it is not here
 */
export function follow({ flag, filtered, list }) {
    if (next === LIST && filtered) {
        list.scrollIntoView({ block: "start" });
        list.querySelector(".filter").focus({ preventScroll: true });
        next = null;
    } else if (flag && (next === ADDRESSED || next === keyOf(flag))) {
        const card = document.getElementById("flag-" + flag.id);
        card?.scrollIntoView({ block: "center" });
        card?.focus({ preventScroll: true });
        if (card) next = null;
    } else if (flag === null) {
        next = null;
    }
}
