/* What one answer says that another did not: flags by rule, economy, mineral and sentence. */
import { keyOf } from "./flaglink.js";

const ORDER = ["critical", "high", "medium", "low", "info"];
const about = f => [f.rule, f.economy, f.mineral || ""].join("~");
/* Figures in a sentence change with the day; the flag is the same one. */
const sense = f => about(f) + "~" + f.says.replace(/[\d.,%–-]+/g, "#");

/**
 * The difference of two answers.
 *
 * @return came and gone: flags; counts: by severity how many more there are; questions: how many more
 */
export function difference(before, after) {
    const [then, now] = [before, after].map(a => new Map(a.riskFlags.map(f => [sense(f), f])));
    const came = after.riskFlags.filter(f => !then.has(sense(f)));
    const gone = before.riskFlags.filter(f => !now.has(sense(f)));
    const turned = after.riskFlags.filter(f => then.has(sense(f)) && then.get(sense(f)).severity !== f.severity)
        .map(f => ({ flag: f, from: then.get(sense(f)).severity }));
    const count = (a, severity) => a.riskFlags.filter(f => f.severity === severity).length;
    const counts = ORDER.map(s => [s, count(after, s) - count(before, s)]).filter(([, n]) => n !== 0);
    const exact = came.length + gone.length + turned.length === 0
        && after.riskFlags.every(f => before.riskFlags.some(b => keyOf(b) === keyOf(f)));
    return { came, gone, turned, counts, exact, questions: after.questions.length - before.questions.length };
}

const signed = n => n > 0 ? "+" + n : "−" + -n;

/** The difference in a line: "+2 high, −1 low; 1 question fewer". */
export function told({ came, gone, turned, counts, exact, questions }) {
    if (exact && questions === 0) return "Nothing changes.";
    const parts = [];
    if (counts.length) parts.push(counts.map(([s, n]) => `${signed(n)} ${s}`).join(", "));
    const moved = came.length + gone.length;
    if (moved) parts.push(`${came.length} new, ${gone.length} gone`);
    if (turned.length) parts.push(`${turned.length} of another severity`);
    if (!moved && !turned.length) parts.push("the same flags, some with other figures");
    const n = Math.abs(questions);
    if (n) parts.push(`${n} ${n === 1 ? "question" : "questions"} ${questions > 0 ? "more" : "fewer"}`);
    return parts.join("; ") + ".";
}
