/* A change in words: what happened, and what did it. */

const FEW = 3;

/** The worse severity of before and after; null for what falls due. */
export function severityOf({ data }) {
    const order = ["info", "low", "medium", "high", "critical"];
    const both = [data.old?.severity, data.new?.severity].filter(Boolean).map(s => order.indexOf(s));
    return both.length > 0 ? order[Math.max(...both)] : null;
}

/** @param day puts a date into words */
export function toldOf({ type, data }, day) {
    const one = data.new || data.old;
    if (type.endsWith("measure.due")) return `${day(data.due)}: ${one.says}`;
    if (!type.endsWith("concern.moved")) return `${data.label}: ${one.says}`;
    if (!data.old) return `Onto page one, in place ${data.new.place}: ${one.says}`;
    if (!data.new) return `Off page one: ${one.says}`;
    if (data.old.severity !== data.new.severity) return `On page one now ${data.new.severity}, was ${data.old.severity}: ${one.says}`;
    return `On page one ${data.new.place < data.old.place ? "up" : "down"} to place ${data.new.place}, from ${data.old.place}: ${one.says}`;
}

/** What did it, and whether it is told late. */
export function becauseOf({ data }, day) {
    const { facts = [], rules, date, begun, removed } = data.why;
    const few = facts.slice(0, FEW).join(", ") + (facts.length > FEW ? ` and ${facts.length - FEW} more` : "");
    const what = begun ? "first looked at" : removed ? "the dossier was removed" : [few && "by " + few, rules && "the rules changed",
        date && "it was " + day(date)].filter(Boolean).join("; ");
    return what + (data.late ? (what ? "; " : "") + "told late" : "") + ".";
}
