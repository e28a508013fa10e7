import test from "node:test";
import assert from "node:assert/strict";
import { lanesOf } from "../../main/resources/META-INF/resources/js/lanesdata.js";

const CONTROL = { fact: "ExportControl", id: "C", by: "CN", from: "2025-11-08", suspensions: ["2025-11-07/2026-11-10"] };
const bar = fact => lanesOf([fact], () => "licensing").lanes[0].bars[0];

test("a measure whose suspension ran out is not shown as in force", () => {
    assert.equal(bar(CONTROL).unsettled, "2026-11-11");
});

test("one that came back, that ended by then or whose suspension has no end is no riddle", () => {
    assert.equal(bar({ ...CONTROL, resumed: "2026-11-11" }).unsettled, null);
    assert.equal(bar({ ...CONTROL, until: "2026-11-01" }).unsettled, null);
    assert.equal(bar({ ...CONTROL, suspensions: ["2025-11-07/"] }).unsettled, null);
    assert.equal(bar({ ...CONTROL, suspensions: undefined }).unsettled, null);
});

test("a rate between nothing and a bound is at most that", () => {
    assert.equal(bar({ fact: "Tariff", id: "T", by: "US", from: "2026-07-24", rate: "0-12.5%" }).what, "tariff of at most 12.5%");
});
