/* The line of days that the slider of Time stands on. */
import test from "node:test";
import assert from "node:assert/strict";
import { reached, lineOf } from "../../main/resources/META-INF/resources/js/timedata.js";

test("the line grows to a day that is asked for and does not shrink again", () => {
    assert.deepEqual(reached(["2024-12-03"]), { first: 2022, last: 2027 });
    const wide = reached(["2035-06-01"]);
    assert.deepEqual(wide, { first: 2022, last: 2035 });
    assert.deepEqual(reached(["2019-06-01"], wide), { first: 2019, last: 2035 });
});

test("it ends where no measure is drawn, and says what it does not hold", () => {
    const years = reached(["1950-01-01", "2099-01-01"]);
    assert.deepEqual(years, { first: 2010, last: 2040 });
    const line = lineOf(years);
    assert.equal(line.holds("2040-12-31"), true);
    assert.equal(line.holds("2041-01-01"), false);
    assert.equal(line.date(line.number("2099-01-01")), "2040-12-31");
    assert.ok(line.years.length <= 10);
});

test("a day has a number and a number its day", () => {
    const line = lineOf({ first: 2022, last: 2027 });
    assert.equal(line.date(line.number("2025-01-05")), "2025-01-05");
    assert.equal(line.number("2022-01-01"), 0);
    assert.equal(line.percent("2027-12-31"), 100);
    assert.deepEqual(line.years, [2022, 2023, 2024, 2025, 2026, 2027]);
});
