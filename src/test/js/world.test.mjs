/* The world of a mineral, and what search finds. */
import test from "node:test";
import assert from "node:assert/strict";
import { worldOf, classOf, areasOf, arc } from "../../main/resources/META-INF/resources/js/worlddata.js";
import { windows } from "../../main/resources/META-INF/resources/js/windows.js";
import { balance, concluded } from "../../main/resources/META-INF/resources/js/comparedata.js";
import { found, moved, plain } from "../../main/resources/META-INF/resources/js/searchdata.js";

const share = (id, country, part) => ({ fact: "ProductionShare", id, country, mineral: "gallium", stage: "refined", share: part, source: "U" });
const FACTS = new Map([
    share("a", "CN", "60%"), share("b", "JP", "20%"),
    { fact: "ImportShare", id: "c", importer: "US", supplier: "JP", mineral: "gallium", stage: "refined", share: "70%", source: "U" },
    { fact: "ExportControl", id: "m", by: "CN", on: "US", minerals: ["gallium"], measure: "ban", source: "U" },
].map(f => [f.id, f]));
const hhi = (economy, of, facts) => ({ indicator: "hhi", mineral: "gallium", economy, stage: "refined", of, period: "2024", value: 1, facts });
const ANSWER = {
    indicators: [hhi("WORLD", "output", ["a", "b"]), hhi("US", "imports", ["c"])],
    riskFlags: [], asked: ["US"],
    measures: [{ fact: "m", type: "ExportControl", by: ["CN"], on: ["US"], minerals: ["gallium"], state: "in-force" }],
};

test("a map knows who holds what, which controls stand, what is not told, and whence the reader imports", () => {
    const world = worldOf("gallium", "US", ANSWER, FACTS);
    assert.equal(world.chosen.part, "refined");
    assert.deepEqual(world.holders.map(h => [h.who, h.share, h.state]), [["CN", 0.6, "in-force"], ["JP", 0.2, null]]);
    assert.ok(Math.abs(world.untold - 0.2) < 1e-9);
    assert.deepEqual(world.arcs, [{ who: "JP", share: 0.7 }]);
    const imports = worldOf("gallium", "US", ANSWER, FACTS, world.stages[1].column.key);
    assert.equal(imports.chosen.part, "imports");
    assert.deepEqual(imports.others.map(o => o.who), ["CN"]);
    assert.equal(worldOf("cobalt", "US", ANSWER, FACTS).chosen, null);
});

test("shares fall into classes, a union stands for its members, an arc is bent", () => {
    assert.deepEqual([0.99, 0.5, 0.3, 0.1, 0.02, 0.001].map(classOf), [0, 0, 1, 2, 3, 4]);
    assert.equal(areasOf("EU").length, 27);
    assert.deepEqual(areasOf("CN"), ["CN"]);
    assert.equal(arc([0, 0], [100, 0]), "M0 0Q50 -20 100 0");
});

const ENTRIES = [
    { kind: "Minerals", says: "gallium" }, { kind: "Countries", says: "Côte d'Ivoire" },
    { kind: "Flags", says: "China bans exports of gallium.", also: "United States" }, { kind: "Flags", says: "A ban on cobalt." },
];

test("every word has to be found, whatever its accents, and what begins with it comes first", () => {
    assert.equal(plain("Côte"), "cote");
    assert.deepEqual(found(ENTRIES, " "), []);
    assert.deepEqual(found(ENTRIES, "cote").map(g => g.kind), ["Countries"]);
    assert.deepEqual(found(ENTRIES, "gallium").map(g => g.kind), ["Minerals", "Flags"]);
    assert.deepEqual(found(ENTRIES, "ban states")[0].found.map(e => e.says), ["China bans exports of gallium."]);
    assert.equal(found(Array.from({ length: 9 }, () => ENTRIES[0]), "gal")[0].more, 2);
});

test("keys move the choice round", () => {
    assert.equal(moved("ArrowDown", 2, 3), 0);
    assert.equal(moved("ArrowUp", 0, 3), 2);
    assert.equal(moved("End", 0, 3), 2);
    assert.equal(moved("a", 0, 3), null);
    assert.equal(moved("ArrowDown", 0, 0), null);
});

test("changes are looked for in stretches, the nearest first, without gaps", () => {
    const all = windows("2026-11-24", "2022-01-01", "2027-12-31");
    assert.deepEqual(all[0], { from: "2026-10-10", to: "2027-01-08" });
    assert.equal(all[1].from, "2027-01-08");
    assert.equal(all[2].to, "2026-10-10");
    const sorted = [...all].sort((a, b) => a.from.localeCompare(b.from));
    assert.equal(sorted[0].from, "2022-01-01");
    assert.equal(sorted.at(-1).to, "2027-12-31");
    for (let i = 1; i < sorted.length; i++) assert.equal(sorted[i].from, sorted[i - 1].to);
    assert.equal(windows("2010-01-01", "2022-01-01", "2022-02-01").length, 1);
});

test("a comparison comes to a sentence that names the option which leaves the fewest severe flags", () => {
    const cells = (...changes) => ({ cells: changes.map(change => ({ change })) });
    const told = balance({
        columns: [{ name: "base", critical: 2, high: 1 }, { name: "a", critical: 1 }, { name: "b", critical: 3, high: 1 }],
        flags: [cells("same", "gone", "same"), cells("same", "better", "worse"), cells("absent", "absent", "new")],
    });
    assert.deepEqual(told.options.map(o => [o.gone, o.came]), [[2, 0], [0, 2]]);
    assert.equal(concluded(told, n => n.toUpperCase()),
        "A leaves the fewest critical or high flags: 1, against 3 as it stands, 4 with B.");
    assert.match(concluded({ ...told, options: told.options.slice(1) }, n => n), /^No option leaves fewer .*: 3 as it stands, 4 with b\.$/);
});
