/* What the page makes of versions of a dossier: what differs, and two edits of one version. */
import test from "node:test";
import assert from "node:assert/strict";
import { bodyOf, changesOf, counted, broughtTogether, nameOf, isName } from "../../main/resources/META-INF/resources/js/keptdata.js";

const fact = (id, share) => ({ fact: "ImportShare", id, share });
const dossier = (...facts) => ({ title: "Ours", about: "", asOf: "2024-12-03", for: ["US"], facts });

test("a version is sent with what the page does not show, and without what nobody said", () => {
    assert.deepEqual(JSON.parse(bodyOf({ ...dossier(fact("a", 0.1)), for: [], asOf: "" }, { knownOn: "2024-12-01" })),
        { knownOn: "2024-12-01", title: "Ours", facts: [fact("a", 0.1)] });
});

test("what is otherwise is told by fact and field, and beside the facts", () => {
    const changes = changesOf(dossier(fact("a", 0.1), fact("b", 0.2), fact("c", 0.3)),
        { ...dossier(fact("a", 0.1), { ...fact("b", "25%"), source: "USGS" }, fact("d", 0.4)), for: ["US", "EU"] });
    const type = "ImportShare";
    assert.deepEqual(changes, [
        { id: "", type: "", kind: "beside", fields: [{ name: "for", before: ["US"], after: ["US", "EU"] }] },
        { id: "b", type, kind: "changed", fields: [{ name: "share", before: 0.2, after: "25%" },
            { name: "source", before: undefined, after: "USGS" }] },
        { id: "d", type, kind: "added", fields: [] }, { id: "c", type, kind: "removed", fields: [] }]);
    assert.equal(counted(changes), "1 fact changed, 1 added, 1 removed, economies changed");
    assert.equal(counted([]), "");
});

test("two edits of one version come together unless both changed one thing", () => {
    const base = dossier(fact("a", 0.1), fact("b", 0.2), fact("c", 0.3));
    const mine = { ...dossier(fact("a", 0.5), fact("b", 0.2), fact("m", 0.9)), asOf: "2025-01-01" };
    const theirs = { ...dossier(fact("a", 0.1), fact("b", 0.6), fact("c", 0.3), fact("t", 0.8)), title: "Theirs" };
    const { both, clashes } = broughtTogether(base, mine, theirs);
    assert.deepEqual(clashes, []);
    assert.deepEqual(both, { ...theirs, asOf: "2025-01-01", facts: [fact("a", 0.5), fact("b", 0.6), fact("t", 0.8), fact("m", 0.9)] });
    assert.deepEqual(broughtTogether(base, mine, dossier(fact("a", 0.7), fact("b", 0.2), fact("c", 0.3))).clashes, ["a"]);
    assert.deepEqual(broughtTogether(base, mine, { ...base, asOf: "2026-01-01" }).clashes, [""]);
    /* A fact that one removed and the other changed is a clash, too. */
    assert.deepEqual(broughtTogether(base, mine, dossier(fact("a", 0.1), fact("b", 0.2), fact("c", 0.9))).clashes, ["c"]);
});

test("a title becomes a name that a dossier can have", () => {
    assert.equal(nameOf("Gallium & Germanium: Überblick (2024)"), "gallium-germanium-uberblick-2024");
    assert.ok(isName(nameOf("x".repeat(63) + " y")));
    assert.ok(!isName("Desk") && !isName("-a") && !isName(""));
});
