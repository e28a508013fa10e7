/* Options over draws. */
import test from "node:test";
import assert from "node:assert/strict";
import { between, rowsOf } from "../../main/resources/META-INF/resources/js/robustdata.js";

test("a number of flags is told once where it has one end, to a tenth", () => {
    assert.equal(between({ low: 12, high: 12 }), "12");
    assert.equal(between({ low: 11.52, high: 16 }), "11.5 to 16");
});

test("an option without flags to clear has a dash in their place", () => {
    const chance = { low: 1, high: 1, from: 1, to: 1 };
    const option = { name: "base", flags: { low: 1, high: 2 }, regret: { low: 0, high: 0 }, worst: 0, best: chance };
    assert.deepEqual(rowsOf({ options: [option] }), [["base", "1 to 2", "0", 0, "in every draw", "–"]]);
});
