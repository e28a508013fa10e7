/* Where in the facts something is wrong: the fact by its id, and its field. */
import { html } from "./ui.js";
import { linkTo } from "./store.js";

/** Places such as /facts/12/share as links to the fact; a place elsewhere stays as it is. */
export const placeIn = facts => pointer => {
    const [, at, field] = pointer.match(/^\/facts\/(\d+)(?:\/([^/]+))?/) || [];
    const fact = facts[at];
    return fact ? html`<a href=${linkTo("facts", { fact: fact.id })}>${fact.id}</a>${field && ", " + field}`
        : html`<code>${pointer}</code>`;
};
