/* Revisions of rules, as the page needs what the service tells of them. */

/** What each step is called on its button. */
export const STEPS = {
    proof: "Prove it", approval: "Approve it", live: "Bring it into use", rollback: "Roll back", withdrawal: "Withdraw it",
};

/** A name without the way by which its holder showed who they are. */
export const person = who => (who || "").replace(/^(key|oidc):/, "") || "not known";

/** The lines of a unified diff, each with what it is. */
export const linesOf = diff => (diff.match(/^.+$/gm) || []).map(text => ({
    kind: /^(---|\+\+\+) /.test(text) ? "file" : text.startsWith("@@") ? "place" : text.startsWith("+") ? "added"
        : text.startsWith("-") ? "removed" : "same",
    text,
}));

/** Counts of whole answers, and of each rule's flags, the most first. */
export function counts(counted) {
    const of = what => counted.filter(c => !c.rule && c.what === what).reduce((sum, c) => sum + c.answers, 0);
    const whole = { different: of("different"), failed: of("failed"), skipped: of("skipped") };
    whole.answered = whole.different + of("same") + whole.failed;
    return { whole, rules: counted.filter(c => c.rule).sort((a, b) => b.answers - a.answers) };
}
