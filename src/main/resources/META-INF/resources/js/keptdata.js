/* Dossiers that are kept: what is sent, what differs, and two edits of one version brought together. Draws nothing. */

const BESIDE = ["title", "about", "asOf", "for", "dispositions"];
/* What is empty is not said. */
const said = value => value?.length ? value : "";
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** The body of a version: what the page does not show stays as it was. */
export function bodyOf({ title, about, asOf, for: asked, facts, dispositions }, rest = {}) {
    const told = Object.entries({ title, about, asOf, for: asked, dispositions }).filter(([, v]) => v && v.length > 0);
    return JSON.stringify({ ...rest, ...Object.fromEntries(told), facts });
}

/** What is otherwise: { id, type, kind, fields: [{ name, before, after }] }; added, removed, changed, or beside the facts. */
export function changesOf(before, after) {
    const changes = [];
    const beside = BESIDE.filter(name => !same(said(before[name]), said(after[name])));
    if (beside.length) changes.push({ id: "", type: "", kind: "beside", fields: fields(before, after, beside) });
    const earlier = new Map(before.facts.map(f => [f.id, f]));
    for (const fact of after.facts) {
        const old = earlier.get(fact.id);
        earlier.delete(fact.id);
        if (!old) changes.push({ id: fact.id, type: fact.fact, kind: "added", fields: [] });
        else if (old !== fact && !same(old, fact)) {
            const names = [...new Set([...Object.keys(old), ...Object.keys(fact)])].filter(n => !same(old[n], fact[n]));
            changes.push({ id: fact.id, type: fact.fact, kind: "changed", fields: fields(old, fact, names) });
        }
    }
    for (const [id, fact] of earlier) changes.push({ id, type: fact.fact, kind: "removed", fields: [] });
    return changes;
}
const fields = (before, after, names) => names.map(name => ({ name, before: before[name], after: after[name] }));

/** The changes in a few words: "2 facts changed, 1 added". */
export function counted(changes) {
    const facts = n => `${n.toLocaleString("en")} ${n === 1 ? "fact" : "facts"}`;
    const parts = ["changed", "added", "removed"].map(kind => [kind, changes.filter(c => c.kind === kind).length])
        .filter(([, n]) => n > 0).map(([kind, n], i) => (i === 0 ? facts(n) : n.toLocaleString("en")) + " " + kind);
    const beside = changes.find(c => c.kind === "beside");
    const names = { title: "title", about: "description", asOf: "date", for: "economies", dispositions: "decisions" };
    if (beside) parts.push(beside.fields.map(f => names[f.name]).join(" and ") + " changed");
    return parts.join(", ");
}

/**
 * Two edits of one version together.
 *
 * @return both: the request with both; clashes: ids of what both changed, each in their own way ("" for what is beside the facts)
 */
export function broughtTogether(base, mine, theirs) {
    const [ours, others] = [mine, theirs].map(r => new Map(changesOf(base, r).map(c => [c.id, c])));
    const [here, there] = [mine, theirs].map(r => new Map(r.facts.map(f => [f.id, f])));
    const clashes = [...ours.keys()].filter(id => id && others.has(id) && !same(here.get(id), there.get(id)));
    const both = { ...theirs };
    for (const { name } of ours.get("")?.fields || []) {
        if (!same(theirs[name], base[name]) && !same(theirs[name], mine[name])) clashes.push("");
        both[name] = mine[name];
    }
    both.facts = theirs.facts.filter(f => ours.get(f.id)?.kind !== "removed").map(f => ours.has(f.id) ? here.get(f.id) : f)
        .concat(mine.facts.filter(f => ours.has(f.id) && !there.has(f.id)));
    return { both, clashes: [...new Set(clashes)] };
}

/** A name that a dossier can have, of its title. */
export const nameOf = title => title.toLowerCase().normalize("NFKD").replace(/\p{M}+/gu, "").replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "").slice(0, 64).replace(/-+$/, "");

export const isName = name => /^[a-z0-9][a-z0-9-]{0,63}$/.test(name);

const isOf = (decision, flag) => decision.rule === flag.rule && decision.economy === flag.economy
    && (decision.mineral || "") === (flag.mineral || "");

/** What is decided of concerns, with another decision on the one whose leading flag this is; null takes it back. */
export function decide(dispositions, flag, decision) {
    const others = (dispositions || []).filter(d => !isOf(d, flag));
    if (!decision) return others;
    const { rule, economy, mineral } = flag;
    return [...others, { ...decision, rule, economy, ...(mineral ? { mineral } : {}) }];
}
