/* The values of facts' fields and their texts. */
import test from "node:test";
import assert from "node:assert/strict";
import { show, convert, withField } from "../../main/resources/META-INF/resources/js/fieldvalues.js";

const share = { name: "share", kind: "figure", unit: "share" };
const rate = { name: "rate", kind: "figure", unit: "rate" };

test("what is typed into a share stays as it was typed, for the service to say what is wrong", () => {
    assert.equal(show(share, convert(share, "50")), "50");
    assert.equal(show(rate, convert(rate, "25")), "25");
    assert.equal(show(share, 50), "50");
    assert.equal(show(share, convert(share, "0.5")), "50%");
    assert.equal(show(rate, 1.25), "125%");
    assert.equal(convert({ name: "days", kind: "figure", unit: "days" }, "50"), 50);
});

test("a fact that is edited back is the old fact again, whatever the order of its fields", () => {
    const old = { fact: "ImportShare", id: "a", share: 0.98, mineral: "gallium" };
    const edited = withField(old, share, "97%", old);
    assert.equal(edited.share, "97%");
    assert.equal(withField(edited, share, "98%", old), old);
    const gone = withField(old, share, "", old);
    assert.equal("share" in gone, false);
    assert.equal(withField(gone, share, "98%", old), old);
    assert.deepEqual(withField({ fact: "X", id: "new-1" }, share, "98%", undefined), { fact: "X", id: "new-1", share: "98%" });
});
