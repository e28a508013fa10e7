/* What the page says of a change, and of what did it. */
import test from "node:test";
import assert from "node:assert/strict";
import { toldOf, becauseOf, severityOf } from "../../main/resources/META-INF/resources/js/changesdata.js";

const flag = (severity, says) => ({ severity, certainty: "certain", says });
const day = iso => `the day ${iso}`;
const change = (type, data) => ({ type: "dev.lodestone." + type, data: { why: { facts: [], rules: false }, ...data } });

test("a flag is told with its label, by its worse severity", () => {
    const worse = change("flag.changed", { label: "Now critical, was high", old: flag("high", "A."), new: flag("critical", "B.") });
    assert.equal(toldOf(worse, day), "Now critical, was high: B.");
    assert.equal(severityOf(worse), "critical");
    assert.equal(toldOf(change("flag.cleared", { label: "Gone", old: flag("low", "A."), new: null }), day), "Gone: A.");
});

test("what page one is concerned with comes, goes, and moves", () => {
    const at = (place, severity = "high") => ({ place, severity, says: "S." });
    const told = (before, now) => toldOf(change("concern.moved", { old: before, new: now }), day);
    assert.equal(told(null, at(2)), "Onto page one, in place 2: S.");
    assert.equal(told(at(2), null), "Off page one: S.");
    assert.equal(told(at(3), at(1)), "On page one up to place 1, from 3: S.");
    assert.equal(told(at(1), at(1, "critical")), "On page one now critical, was high: S.");
});

test("what falls due has a day and no severity", () => {
    const due = change("measure.due", { due: "2026-12-24", old: null, new: { says: "the truce ends" } });
    assert.equal(toldOf(due, day), "the day 2026-12-24: the truce ends");
    assert.equal(severityOf(due), null);
});

test("what did it is said in a few words, and that it is late", () => {
    const because = (why, late = false) => becauseOf(change("flag.raised", { why, late }), day);
    assert.equal(because({ facts: ["a", "b", "c", "d", "e"], rules: false }), "by a, b, c and 2 more.");
    assert.equal(because({ facts: [], rules: true }), "the rules changed.");
    assert.equal(because({ facts: [], rules: false, date: "2026-11-27" }, true), "it was the day 2026-11-27; told late.");
    assert.equal(because({ facts: ["a"], rules: false, begun: true }), "first looked at.");
});
