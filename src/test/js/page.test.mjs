/* The functions of the page that draw nothing: figures, bounds, links, files, colours, layout. */
import test from "node:test";
import assert from "node:assert/strict";
import { bounds, figure, day, said, inLaw, economyCode, words, ruleWords, typeWords, named, controlWords } from "../../main/resources/META-INF/resources/js/names.js";
import { keyOf, find, parts, sum } from "../../main/resources/META-INF/resources/js/flaglink.js";
import { typeOf, decode, withType } from "../../main/resources/META-INF/resources/js/files.js";
import { colourOf, toneOf } from "../../main/resources/META-INF/resources/js/colours.js";
import { blocks, spread, ribbon } from "../../main/resources/META-INF/resources/js/chainlayout.js";
import { partsOf, chainOf, gatesOf, gravest, atStage, imported } from "../../main/resources/META-INF/resources/js/chaindata.js";

import { exposureOf } from "../../main/resources/META-INF/resources/js/exposuredata.js";
import { lanesOf, place } from "../../main/resources/META-INF/resources/js/lanesdata.js";
import { dossierBody, economiesOf, referred } from "../../main/resources/META-INF/resources/js/early.js";
import { readFileSync } from "node:fs";
import { difference, told } from "../../main/resources/META-INF/resources/js/difference.js";

const bytes = list => new Uint8Array(list).buffer;

test("a figure is read with its bounds", () => {
    assert.deepEqual(bounds(0.4), [0.4, 0.4]);
    assert.deepEqual(bounds("40-60%"), [0.4, 0.6]);
    assert.deepEqual(bounds("0.4-0.6"), [0.4, 0.6]);
    assert.deepEqual(bounds(">50%"), [0.5, 1]);
    assert.deepEqual(bounds("<25%"), [0, 0.25]);
    assert.deepEqual(bounds("1,200"), [1200, 1200]);
    assert.equal(bounds("W"), null);
    assert.equal(bounds(undefined), null);
});

test("a figure is written on its scale", () => {
    assert.equal(figure(0.6006, "share"), "60.1%");
    assert.equal(figure(9803.505, "0-10000"), "9,803.505");
    assert.equal(figure("0.45-0.72", "share"), "45%–72%");
    assert.equal(figure("W", "share"), "W");
    assert.equal(figure(null), "");
});

test("dates, names and controls are words", () => {
    assert.equal(day("2024-12-03"), "3 December 2024");
    assert.equal(day(""), "");
    assert.equal(said("Ends on 2026-11-27, of 2021-2024."), "Ends on 27 November 2026, of 2021-2024.");
    assert.equal(said("suspensions 2025-11-09/2026-11-27"), "suspensions 9 November 2025 to 27 November 2026");
    assert.equal(ruleWords("export-control/ban-active"), "Export control: ban active");
    assert.equal(typeWords("ExportControl"), "Export control");
    assert.equal(words("in-force"), "in force");
    assert.equal(named("WORLD"), "the world");
    assert.equal(named("US"), "the US"); // without names loaded a code stands for itself
    assert.equal(economyCode("nowhere"), null);
    assert.equal(controlWords({ measure: "technology" }), "control of technology");
    assert.equal(controlWords({ measure: "ban", endUsers: "military" }), "ban for military end users");
});

const FLAGS = [
    { id: "f1", rule: "a/x", economy: "US", mineral: "gallium", says: "One." },
    { id: "f2", rule: "a/x", economy: "US", mineral: "gallium", says: "Another." },
    { id: "f3", rule: "a/y", economy: "EU", says: "No mineral." },
];

test("a flag is found by rule, economy, mineral and sentence, whatever its place", () => {
    const keys = FLAGS.map(keyOf);
    assert.equal(new Set(keys).size, 3);
    const moved = [...FLAGS].reverse().map((f, i) => ({ ...f, id: "f" + (i + 1) }));
    for (const [i, key] of keys.entries()) {
        assert.equal(find(moved, key).flag.says, FLAGS[i].says);
        assert.equal(find(moved, key).exact, true);
    }
});

test("what reads otherwise is not taken for the same, and of two alike none", () => {
    const other = [{ ...FLAGS[2], says: "Other figures." }];
    assert.deepEqual(find(other, keyOf(FLAGS[2])), { flag: other[0], exact: false });
    assert.deepEqual(find(FLAGS, keyOf({ ...FLAGS[0], says: "Gone." })), { flag: null, exact: false });
    assert.deepEqual(find(FLAGS, "f1"), { flag: null, exact: false });
    assert.deepEqual(parts(keyOf(FLAGS[2])), { rule: "a/y", economy: "EU", mineral: null });
    assert.equal(parts("f1"), null);
    assert.equal(parts("__proto__"), null);
    assert.notEqual(sum("66%"), sum("67%"));
});

test("a file is what its ending says", () => {
    assert.equal(typeOf("Shares.CSV", "x"), "text/csv");
    assert.equal(typeOf("a.xlsx", "x"), "x");
    assert.equal(typeOf("a.pdf", "x"), null);
});

test("letters are read as they were written", () => {
    assert.deepEqual(decode(bytes([0x44, 0xe9, 0x63])), { text: "Déc", letters: "Windows-1252 (Latin-1)" });
    assert.deepEqual(decode(bytes([0x44, 0xc3, 0xa9])), { text: "Dé", letters: "UTF-8" });
    assert.deepEqual(decode(bytes([0xff, 0xfe, 0x44, 0x00])), { text: "D", letters: "UTF-16LE" });
    assert.equal(decode(bytes([])).text, "");
});

test("a table's name tells its type where no column does", () => {
    assert.equal(withType("a;b\n1;2\n", "ImportShare-2024.csv"), "fact;a;b\nImportShare;1;2\n");
    assert.equal(withType("fact,a\nX,1", "ImportShare.csv"), "fact,a\nX,1");
    assert.equal(withType("a,b\n1,2", "shares.csv"), "a,b\n1,2");
});

test("a country has one colour, and those that matter most have far ones", () => {
    assert.equal(colourOf("CN"), colourOf("CN"));
    assert.notEqual(colourOf("CN"), colourOf("US"));
    assert.ok(Math.abs(toneOf("CN")[0] - toneOf("US")[0]) > 90);
    const written = /^oklch\(calc\(var\(--tone\) \+ -?[\d.]+\) [\d.]+ \d+\)$/;
    for (const code of ["CN", "US", "BO", "TJ", "OTHER", "", "<b>"]) assert.match(colourOf(code), written);
});

test("blocks fill their length, the small ones together and what is not known last", () => {
    const placed = blocks([{ who: "CN", share: 0.6 }, { who: "BO", share: 0.01 }, { who: "TJ", share: 0.01 }, { who: "OTHER", share: 0.18 }], 0.8, 100);
    assert.deepEqual(placed.map(b => b.kind), ["country", "rest", "unknown"]);
    assert.equal(placed[1].n, 2);
    assert.ok(Math.abs(placed.reduce((n, b) => n + b.size, 0) - 100) < 1e-9);
    assert.ok(placed.every((b, i) => i === 0 || Math.abs(b.at - placed[i - 1].at - placed[i - 1].size) < 1e-9));
});

test("labels keep a line apart and within their column", () => {
    const places = spread([10, 12, 14, 99, 99.5], 10, 100);
    for (let i = 1; i < places.length; i++) assert.ok(places[i] - places[i - 1] >= 10 - 1e-9, String(places));
    assert.ok(places[0] >= 5 - 1e-9 && places.at(-1) <= 95 + 1e-9, String(places));
    assert.deepEqual(spread([], 10, 100), []);
});

test("a ribbon begins and ends where it is told", () => {
    assert.equal(ribbon(0, [0, 10], 100, [20, 25]), "M0 0C50 0 50 20 100 20L100 25C50 25 50 10 0 10Z");
});

const FACTS = new Map([
    { id: "p1", country: "CN", quantity: 90, source: "S: x" }, { id: "p2", country: "AU", quantity: 10 },
    { id: "w", country: "WORLD", quantity: 100 },
    { id: "i1", supplier: "CN", share: "50%" }, { id: "i2", supplier: "CA", share: "20-30%" },
    { id: "c1", measure: "licensing" }, { id: "c2", measure: "ban", stages: ["mined"] },
].map(f => [f.id, f]));
const hhi = (economy, stage, of, period, facts) => ({ indicator: "hhi", economy, mineral: "gallium", stage, of, period, value: 1, facts });
const INDICATORS = [
    hhi("WORLD", "refined", "output", "2023", ["p2", "p1", "w"]), hhi("WORLD", "refined", "output", "2024", ["p2", "p1"]),
    hhi("US", "refined", "imports, metal", "2024", ["i1", "i2"]),
    { indicator: "net-import-reliance", economy: "US", mineral: "gallium", period: "2024", value: "0.8-1" },
];

test("shares of a whole leave open what no fact tells; quantities are their own whole", () => {
    const quantities = partsOf(INDICATORS[0], FACTS);
    assert.deepEqual(quantities.parts.map(p => [p.who, p.share]), [["CN", 0.9], ["AU", 0.1]]);
    assert.equal(quantities.known, 1);
    assert.equal(partsOf(INDICATORS[2], FACTS).known, 0.75);
    assert.deepEqual(partsOf({ facts: ["gone"] }, FACTS), { parts: [], known: 0 });
});

test("a chain takes the newest figures and leaves a stage empty of which nothing is told", () => {
    const chain = chainOf("gallium", "US", INDICATORS, FACTS);
    assert.deepEqual(chain.mined, []);
    assert.equal(chain.refined.length, 1);
    assert.equal(chain.refined[0].period, "2024");
    assert.equal(chain.imports[0].of, "imports, metal");
    assert.deepEqual(imported(chain.reliance), [0.8, 1]);
    assert.equal(imported(null), null);
});

test("gates are the controls that stand at the date, also those of a family that a flag cites", () => {
    const control = (fact, state, minerals) => ({ fact, type: "ExportControl", by: ["CN"], on: ["WORLD"], minerals, state });
    const assessment = {
        measures: [control("c1", "suspended", ["gallium"]), control("c2", "in-force", ["rare-earths"]), control("c3", "expired", ["gallium"])],
        riskFlags: [{ mineral: "gallium", because: { facts: ["c2"] } }],
    };
    const gates = gatesOf("gallium", "US", assessment, FACTS).get("CN");
    assert.deepEqual(gates.map(g => g.fact), ["c1", "c2"]);
    assert.equal(gravest(gates), "in-force");
    assert.deepEqual(atStage(gates, "refined").map(g => g.fact), ["c1"]);
    assert.deepEqual(atStage(undefined, "refined"), []);
    const towards = (...on) => gatesOf("gallium", "DE", { riskFlags: [], measures: [{ ...control("c1", "in-force", ["gallium"]), on }] }, FACTS);
    assert.equal(towards("US").size, 0);
    assert.equal(towards("EU").size, 1);
    const own = { ...control("c1", "in-force", ["gallium"]), by: ["DE"] };
    assert.equal(gatesOf("gallium", "DE", { riskFlags: [], measures: [own] }, FACTS).size, 0);
});

test("an exposure counts what stands under control, first where that is most, and leaves open what is not known", () => {
    const facts = new Map([...FACTS, ["h", { id: "h", fact: "Companion", mineral: "gallium", host: "aluminium" }]]);
    const assessment = {
        indicators: [...INDICATORS, { ...hhi("US", "refined", "imports", "2024", ["i2"]), mineral: "boron" }],
        measures: [{ fact: "c1", type: "ExportControl", by: ["CN"], on: ["WORLD"], minerals: ["gallium"], state: "in-force" }],
        riskFlags: [],
    };
    const { suppliers, rows } = exposureOf(assessment, "US", facts);
    assert.deepEqual(rows.map(r => [r.mineral, r.controlled]), [["gallium", 0.5], ["boron", 0]]);
    assert.deepEqual(suppliers.sort(), ["CA", "CN"]);
    assert.deepEqual(rows[0].companions, ["aluminium"]);
    assert.ok(Math.abs(rows[0].unknown - 0.25) < 1e-9);
    assert.deepEqual(exposureOf(assessment, "JP", facts).rows, []);
});

test("measures stand in lanes by actor; truces, elections and deadlines above them", () => {
    const { lanes, markers, first, last } = lanesOf([
        { id: "a", fact: "ExportControl", by: "CN", announced: "2024-12-01", from: "2024-12-03", suspensions: ["2025-11-09/2026-11-27"] },
        { id: "b", fact: "Tariff", by: "CN", from: "2025-04-10", ended: "2025-05-12", until: "2026-01-01", rate: 0.34 },
        { id: "c", fact: "Tariff", by: "US", from: "1999-01-01" },
        { id: "d", fact: "Election", economy: "US", on: "2026-11-03" }, { id: "e", fact: "Truce", parties: ["US", "CN"], from: "2025-11-10" },
        { id: "f", fact: "Price", from: "2001-01-01" },
    ], fact => fact.fact);
    assert.deepEqual(lanes.map(l => [l.actor, l.bars.length]), [["CN", 2], ["US", 1]]);
    assert.equal(lanes[0].bars[1].end, "2025-05-12");
    assert.equal(lanes[0].bars[1].what, "tariff of 34%");
    assert.deepEqual(lanes[0].bars[0].suspensions, [{ from: "2025-11-09", until: "2026-11-27" }]);
    assert.deepEqual(markers.map(m => m.kind), ["truce", "election"]);
    assert.deepEqual([first, last], [2010, 2027]);
    assert.equal(place("2010-01-01", first, last), 0);
    assert.equal(place("2050-01-01", first, last), 1);
});

test("a difference counts flags by what they say, not by their figures", () => {
    const flag = (severity, says, rule = "a/x") => ({ rule, economy: "US", mineral: "gallium", severity, says });
    const answer = (questions, ...riskFlags) => ({ riskFlags, questions: Array(questions).fill({}) });
    const then = answer(2, flag("high", "A ban ends in 3 days."), flag("low", "Old."));
    const now = answer(1, flag("critical", "A ban ends in 2 days."), flag("high", "New."));
    const found = difference(then, now);
    assert.deepEqual([found.came.map(f => f.says), found.gone.map(f => f.says), found.turned.map(t => t.from)], [["New."], ["Old."], ["high"]]);
    assert.equal(told(found), "+1 critical, −1 low; 1 new, 1 gone; 1 of another severity; 1 question fewer.");
    assert.equal(told(difference(then, then)), "Nothing changes.");
    assert.match(told(difference(then, answer(2, flag("high", "A ban ends in 9 days."), flag("low", "Old.")))), /same flags, some with other/);
});

test("a rule says on which days it is law, where it is not always", () => {
    assert.equal(inLaw({ from: "2027-01-01", until: "2027-06-30" }), "from 1 January 2027 until 30 June 2027");
    assert.equal(inLaw({ until: "2027-06-30" }), "until 30 June 2027");
    assert.equal(inLaw({}), "");
});

const RESOURCES = new URL("../../main/resources/META-INF/resources/", import.meta.url);
const importsOf = name => [...readFileSync(new URL(`js/${name}.js`, RESOURCES), "utf8")
    .matchAll(/^import .*? from "\.\/(\w+)\.js";$|^export .*? from "\.\/(\w+)\.js";$/gm)].map(m => m[1] || m[2]);
function closure(name, found = new Set()) {
    if (found.has(name)) return found;
    found.add(name);
    for (const other of importsOf(name)) closure(other, found);
    return found;
}

test("what is wanted first is named in one place, so that nothing of it is found late and nothing else comes with it", () => {
    const named = [...readFileSync(new URL("js/first.js", RESOURCES), "utf8").matchAll(/^import "\.\/(\w+)\.js";$/gm)].map(m => m[1]);
    assert.deepEqual([...named, "app", "early"].sort(), [...closure("app")].sort());
});

test("an address says which dossier, version and economies are asked about", () => {
    assert.deepEqual(referred("ministry@3"), ["ministry", "3"]);
    assert.deepEqual(referred("ministry"), ["ministry", undefined]);
    assert.deepEqual(economiesOf("US,DE"), ["US", "DE"]);
    assert.deepEqual(economiesOf("all"), []);
    assert.equal(economiesOf(undefined), undefined);
    assert.equal(dossierBody("eu-2023", undefined, undefined), '{"dossier":"eu-2023"}');
});
