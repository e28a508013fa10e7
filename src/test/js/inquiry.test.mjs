/* Which flag is which while a figure moves. */
import test from "node:test";
import assert from "node:assert/strict";
import { fate, withoutFigures } from "../../main/resources/META-INF/resources/js/inquirydata.js";

const flag = { rule: "n-1/supply", economy: "US", mineral: "gallium", says: "Without China 1.1% of world output of gallium is left." };
const old = { ...flag, says: "Without China 6.2% of world output of gallium was left in 2016-2020." };
const moved = says => ({ ...flag, says });

test("a sentence without its figures stays the same while they move", () => {
    assert.equal(withoutFigures("Ends in 12 days, on 2026-11-27."), withoutFigures("Ends in 3 days, on 2026-12-01."));
    assert.equal(withoutFigures("more than 50% to 60% of it"), withoutFigures("45% of it"));
    assert.notEqual(withoutFigures(flag.says), withoutFigures(old.says));
});

test("a flag is there as long as its own sentence is, whatever its figures", () => {
    assert.equal(fate(flag, [flag, old], [flag, old]), "present");
    assert.equal(fate(flag, [flag, old], [moved(flag.says.replace("1.1%", "2.4%")), old]), "present");
});

test("another flag of the same rule is not taken for the one that is gone", () => {
    assert.equal(fate(flag, [flag, old], [old]), "other");
    assert.equal(fate(flag, [flag, old], [{ ...old, economy: "EU" }]), "gone");
    assert.equal(fate(flag, [flag], []), "gone");
    const twin = moved(flag.says.replace("1.1%", "6.2%"));
    assert.equal(fate(flag, [flag, twin], [twin]), "other");
});
