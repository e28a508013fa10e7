import { test } from "node:test";
import assert from "node:assert/strict";
import { linesOf, counts, person } from "../../main/resources/META-INF/resources/js/revisiondata.js";

test("the lines of a difference say what they are", () => {
    const kinds = linesOf("--- a/x.drl\n+++ b/x.drl\n@@ -1,2 +1,2 @@\n rule\n-old\n+new\n").map(l => l.kind);
    assert.deepEqual(kinds, ["file", "file", "place", "same", "removed", "added"]);
    assert.deepEqual(linesOf(""), []);
});

test("whole answers are told apart from the flags of rules", () => {
    const { whole, rules } = counts([
        { what: "different", answers: 3 }, { what: "same", answers: 5 }, { what: "skipped", answers: 2 },
        { rule: "a/b", what: "raised", answers: 1 }, { rule: "a/c", what: "cleared", answers: 3 },
    ]);
    assert.deepEqual(whole, { different: 3, failed: 0, skipped: 2, answered: 8 });
    assert.deepEqual(rules.map(r => r.rule), ["a/c", "a/b"]);
});

test("a name is told without how its holder showed who they are", () => {
    assert.deepEqual(["key:anna", "oidc:ben", ""].map(person), ["anna", "ben", "not known"]);
});
