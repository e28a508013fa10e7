/* Pictures of plans and stops as figures. */
import test from "node:test";
import assert from "node:assert/strict";
import { scheduleOf, curveOf, alike, costAt, amount, amountOf, monthsOf, bounded } from "../../main/resources/META-INF/resources/js/plandata.js";

test("measures are bars from their start until they work, the first to work first, up to the day of the plan", () => {
    const plan = { measures: [{ id: "b", start: "2026-01-01", works: "2028-01-01" }, { id: "a", start: "2026-01-01", works: "2027-01-01" }] };
    const { bars, years, by } = scheduleOf(plan, "2026-01-01", "2030-01-01");
    assert.deepEqual(bars.map(b => [b.measure.id, b.left, b.width]), [["a", 0, 24.98], ["b", 0, 49.97]]);
    assert.deepEqual(years.map(y => y.year), [2027, 2028, 2029]);
    assert.equal(by, 99.5);
    assert.equal(scheduleOf({ measures: [] }, "2026-01-01", "2026-01-01").bars.length, 0);
});

test("what is left falls in steps with the cost", () => {
    const { points, path, most, left } = curveOf([{ cost: 50, leaves: 5 }, { cost: 0, leaves: 10 }, { cost: 100, leaves: 2 }]);
    assert.deepEqual(points.map(p => [p.x, p.y]), [[0, 0], [50, 50], [100, 80]]);
    assert.equal(path, "M0 0H50V50H100V80H100");
    assert.deepEqual([most, left], [100, 10]);
});

test("sums and bounds are written as people say them", () => {
    assert.equal(amount(27_750_000), "27.8 million");
    assert.equal(amount(2e9), "2 billion");
    assert.equal(amountOf({ value: "<=27750000", unit: "dollars" }), "at most 27.8 million dollars");
    assert.equal(amountOf({ value: "468800000-916200000", unit: "dollars" }), "468.8 million to 916.2 million dollars");
    assert.equal(bounded("8.25-22.25"), "8.25 to 22.25");
    assert.equal(bounded("<=79.6%"), "at most 79.6%");
});

test("a month is divided into what arrives, what stocks give, what is missing and what may be, and nothing is lost of it", () => {
    const at = (arrives, users, missing) => ({ use: 100, arrives, added: 5, saved: 5, users, government: 0, unstated: 0, missing });
    const [month] = monthsOf({ months: [{ from: "2026-12-01", share: "40-60%", worst: at(20, 10, 60), best: at(20, 30, 40) }] });
    assert.deepEqual(month.parts.map(p => [p.name, p.width]),
        [["arrives", 20], ["added", 10], ["drawn", 10], ["missing", 40], ["doubt", 20]]);
    assert.equal(month.parts.reduce((n, p) => n + p.tonnes, 0), 100);
    assert.equal(month.drawnAtBest, 30);
    const [open] = monthsOf({ months: [{ from: "2026-12-01", share: "<=60%", worst: at(20, 10, 60), best: at(20, 10, 60) }] });
    assert.deepEqual(open.parts.map(p => p.name), ["arrives", "added", "drawn", "doubt"]);
});

test("what cannot be cleared is told once a rule, with the minerals that it is likewise with", () => {
    const flag = (rule, mineral) => ({ flag: { rule, mineral } });
    const all = [flag("a/x", "boron"), flag("b/y", "tin"), flag("a/x", "helium"), flag("a/x", "boron")];
    assert.deepEqual(alike(all).map(a => [a.first.flag.rule, a.others, a.minerals]), [["a/x", 2, ["helium"]], ["b/y", 0, []]]);
});

test("a sum of no known cost is not told as nothing", () => {
    assert.equal(costAt({ cost: 0, costOpen: 2, measures: ["a", "b"] }, "dollars"), "not known");
    assert.equal(costAt({ cost: 28e6, costOpen: 1, measures: ["a", "b"] }, "dollars"), "28 million dollars, and 1 of unknown cost");
    assert.equal(costAt({ cost: 0, costOpen: 0, measures: [] }, "dollars"), "0 dollars");
});
