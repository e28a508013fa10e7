/* Which words of a rule are what: for showing it, and for the editor. */
export const KEYWORDS = new Set(["package", "import", "rule", "when", "then", "end", "query", "not", "exists", "forall", "accumulate", "collect", "from", "and", "or", "dialect", "function", "static", "over", "contains", "memberOf", "matches", "in", "null", "true", "false", "new", "eval", "if", "else", "return"]);
const TOKEN = /(\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*)|("(?:[^"\\]|\\.)*"?)|(@[A-Za-z-]+)|(\$[A-Za-z_]\w*)|(\b\d[\d.]*\b)|([A-Za-z_]\w*)|(\s+)|([\s\S])/g;

/** [kind, text] for each piece of a text. */
export function pieces(text) {
    const found = [];
    for (const m of text.matchAll(TOKEN)) {
        const kind = m[1] ? "comment" : m[2] ? "string" : m[3] ? "meta" : m[4] ? "variable" : m[5] ? "number"
            : m[6] ? (KEYWORDS.has(m[6]) ? "keyword" : /^[A-Z]/.test(m[6]) ? (m[6] === m[6].toUpperCase() && m[6].length > 1 ? "constant" : "type") : "") : "";
        const last = found.at(-1);
        if (last && last[0] === kind) last[1] += m[0]; else found.push([kind, m[0]]);
    }
    return found;
}
