/* Chances as figures and words. */
import test from "node:test";
import assert from "node:assert/strict";
import { chanceSays, errorSays, barOf, shadeOf, calendarOf, hanging, lasting } from "../../main/resources/META-INF/resources/js/oddsdata.js";

const chance = (low, high = low) => ({ low, high, from: low, to: high });

test("chances are told as people say them, and never rounded to certainty", () => {
    assert.equal(chanceSays(chance(1)), "in every draw");
    assert.equal(chanceSays(chance(0)), "in no draw");
    assert.equal(chanceSays(chance(0.42)), "42%");
    assert.equal(chanceSays(chance(0, 1)), "0% to 100%");
    assert.equal(chanceSays(chance(0.003)), "under 1%");
    assert.equal(chanceSays(chance(0.998)), "over 99%");
    assert.equal(errorSays({ low: 0.42, high: 0.42, from: 0.39, to: 0.45 }), "39% to 45% by the draws");
    assert.equal(errorSays({ low: 0.42, high: 0.42, from: 0.418, to: 0.422 }), "");
    assert.equal(errorSays({ low: 0, high: 1, from: 0, to: 1 }), "");
});

test("a bar is as long as what is sure, and beyond it as what is open", () => {
    assert.deepEqual(barOf(chance(0.25, 0.75)), { sure: 25, open: 50 });
    assert.deepEqual(shadeOf(chance(0)), { step: 0, open: false });
    assert.deepEqual(shadeOf(chance(0.1, 0.55)), { step: 3, open: true });
});

test("what is so on several days is told without its first day and the days left", () => {
    assert.equal(lasting("A ban since 2026-11-28, and more."), "A ban, and more.");
    assert.equal(lasting("It ends on 2026-11-10, in 41 days."), "It ends on 2026-11-10.");
});

test("the calendar has what changes, concerns first", () => {
    const months = [chance(0), chance(0.5)];
    const odds = {
        dates: ["2025-01-31", "2025-02-28"],
        concerns: [{ says: "c", months }, { says: "still", months: [chance(1), chance(1)] }],
        flags: [{ says: "f", months, chance: chance(0.5) }, { says: "same", chance: chance(1) }],
    };
    const rows = calendarOf(odds);
    assert.deepEqual(rows.map(r => r.row.says), ["c", "f"]);
    assert.deepEqual(rows[0].cells.map(c => [c.date, c.chance.low]), [["2025-01-31", 0], ["2025-02-28", 0.5]]);
    assert.deepEqual(hanging(odds).map(f => f.says), ["f"]);
});
