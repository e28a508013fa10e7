/* What the service tells at the cursor, in the forms that the editor takes. */

const escaped = text => text.replace(/[{}]/g, "\\$&");

/** A text with places to fill in, from how the language server's protocol writes them to how CodeMirror does; they come in their order. */
export const template = text => text.replace(/\\(.)|\$\{\d+:((?:\\.|[^}\\])*)\}|\$\d|[{}]/gs, (all, literal, place) =>
    literal !== undefined ? escaped(literal)
        : place !== undefined ? "${" + escaped(place.replace(/\\(.)/gs, "$1")) + "}"
        : all.startsWith("$") ? "$" + "{}" : escaped(all));

const KINDS = { class: "type", enum: "type", field: "property", method: "method", variable: "variable", constant: "constant",
    enummember: "constant", keyword: "keyword", snippet: "text", reference: "class", property: "keyword", unit: "constant" };

/** How an item's kind is shown. */
export const kindOf = item => KINDS[item.kind] || "text";

/**
 * Whether proposals are asked for by themselves behind what was just written: a word, or what one may follow. Not behind a blank:
 * Enter is to end a line there, and not to take a proposal.
 */
export function invites(line) {
    if (/[\w$]$/.test(line)) return true;
    if (line.endsWith('"')) return line.split('"').length % 2 === 0;
    return /[@.{]$/.test(line);
}

/** Markdown of what is told, as blocks [kind, pieces]: "p", "li" or "quote", with pieces [bold, text]. */
export function blocks(markdown) {
    const found = [];
    for (const line of markdown.split("\n")) {
        const [, mark, text] = line.match(/^(- |> )?(.*?) *$/);
        if (!text) continue;
        const pieces = text.split(/\*\*(.+?)\*\*/).map((t, i) => [i % 2 === 1, t]).filter(([, t]) => t);
        found.push([mark === "- " ? "li" : mark === "> " ? "quote" : "p", pieces]);
    }
    return found;
}
