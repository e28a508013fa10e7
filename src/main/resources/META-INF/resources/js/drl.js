/* Which words of a rule are what: for showing it, and for the editor. */
const KEYWORDS = new Set(["package", "import", "rule", "when", "then", "end", "query", "not", "exists", "forall", "accumulate",
    "collect", "from", "and", "or", "dialect", "function", "static", "over", "contains", "memberOf", "matches", "in", "null", "true",
    "false", "new", "eval", "if", "else", "return"]);
/* Comment, string, annotation, variable, number, word, space, anything else: each a group. */
const TOKEN = new RegExp([/(\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*)/, /("(?:[^"\\]|\\.)*"?)/, /(@[A-Za-z-]+)/, /(\$[A-Za-z_]\w*)/,
    /(\b\d[\d.]*\b)/, /([A-Za-z_]\w*)/, /(\s+)/, /([\s\S])/].map(r => r.source).join("|"), "g");

const kindOfWord = word => KEYWORDS.has(word) ? "keyword" : /^[A-Z]/.test(word)
    ? (word === word.toUpperCase() && word.length > 1 ? "constant" : "type") : "";

/** [kind, text] for each piece of a text. */
export function pieces(text) {
    const found = [];
    for (const m of text.matchAll(TOKEN)) {
        const kind = m[1] ? "comment" : m[2] ? "string" : m[3] ? "meta" : m[4] ? "variable" : m[5] ? "number" : m[6] ? kindOfWord(m[6])
            : "";
        const last = found.at(-1);
        if (last && last[0] === kind) last[1] += m[0]; else found.push([kind, m[0]]);
    }
    return found;
}

/** The kind of the next piece of an editor's line; a comment may have begun on a line above. */
export function kindAt(stream, state) {
    if (state.comment || stream.match("/*")) {
        state.comment = !stream.match(/^.*?\*\//);
        if (state.comment) stream.skipToEnd();
        return "comment";
    }
    if (stream.eatSpace()) return null;
    if (stream.match(/^\/\/.*/)) return "comment";
    if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) return "string";
    if (stream.match(/^@[A-Za-z-]+/)) return "meta";
    if (stream.match(/^\$[A-Za-z_]\w*/)) return "variable";
    if (stream.match(/^\d[\d.]*/)) return "number";
    const word = stream.match(/^[A-Za-z_]\w*/);
    if (word) return kindOfWord(word[0]) || null;
    stream.next();
    return null;
}
