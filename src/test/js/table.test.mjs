/* What the page makes of a table that is imported: its faults, its suggestions, its count. */
import test from "node:test";
import assert from "node:assert/strict";
import * as tables from "../../main/resources/META-INF/resources/js/tabledata.js";

const imported = (rows, answer) => ({ name: "t.csv", rows: rows.map((cells, i) => ({ row: i + 1, cells })), answer, notes: [] });
const TABLE = [["Our survey"], ["metal", "land", "share"], ["Ga", "Chyna", "1"], ["", "Chyna", "41"], ["Ge", "Japan", "7", "5"]];

test("a table is written as CSV with a line for each row", () => {
    assert.equal(tables.toCsv(imported([["a,b", 'say "x"'], ["two\nlines", ""]]).rows), '"a,b","say ""x"""\ntwo lines,\n');
    assert.equal(tables.toCsv(imported([["a;b", "44.000"]]).rows, ";"), '"a;b";44.000\n');
});

test("a place is read behind the name of the table", () => {
    assert.deepEqual(tables.placeOf("t.csv:3:2", "t.csv"), { row: 2, column: 1 });
    assert.deepEqual(tables.placeOf("7", "t.csv"), { row: 6, column: -1 });
    assert.equal(tables.placeOf("t.csv", "t.csv"), null);
});

test("each faulty cell is told in its own words, rows that are wrong come first, and none is lost in the count", () => {
    const table = imported([...TABLE, ["Ga", "Total", "3"]], {
        header: "t.csv:2", facts: [], cells: { f: { mineral: "t.csv:5:1" } }, leftOut: [{ message: "a total", count: 1, pointer: "t.csv:6" }],
        problems: [
            { message: "unknown economy 'Chyna'", column: "land", count: 2, pointer: "t.csv:3:2", places: ["t.csv:3:2", "t.csv:4:2"], mend: "cell",
                fixes: { Chyna: "China" } },
            { message: "'1' may be 1% or 100%", column: "share", count: 1, pointer: "t.csv:3:3", answers: { 1: ["1%", "100%"] } },
        ],
    });
    const faults = tables.faultsOf(table);
    assert.equal(faults.get("3/1"), "unknown economy 'Chyna': did you mean 'China'?");
    assert.equal(faults.get("2/2"), "'1' may be 1% or 100%");
    assert.deepEqual(tables.orderOf(table), [2, 3, 5, 4]);
    assert.equal(tables.told(table), "0 facts from 1 of 4 rows; 3 rows not taken: 2 wrong, 1 left out.");
    assert.equal(tables.wayOut(table.answer.problems[0]), "Write 'China' for 'Chyna'");
    assert.equal(tables.mendable(table), 2);
    assert.deepEqual(tables.allMended(table).map(r => r.cells[1]), [undefined, "land", "China", "China", "Japan", "Total"]);
});

test("suggestions fill cells down, join numbers and write headings anew", () => {
    const table = imported(TABLE, { header: "t.csv:2", problems: [], facts: [] });
    const rows = group => tables.mended(table, { pointer: "t.csv:4:1", ...group }).map(r => r.cells);
    assert.deepEqual(rows({ mend: "down", column: "metal" })[3], ["Ga", "Chyna", "41"]);
    const other = imported([["on", "by"], ["US", "CN"], ["", "CD"], ["", ""]], { header: "t.csv:1", problems: [], facts: [] });
    assert.deepEqual(tables.mended(other, { mend: "down", column: "on", pointer: "t.csv:4:1" }).map(r => r.cells[0]), ["on", "US", "", ""]);
    assert.deepEqual(rows({ mend: "heading", fixes: { LAND: "country" } })[1], ["metal", "country", "share"]);
    const long = imported([["a", "b"], ["x", "1", "234"], ["y", "9", "9"]], { header: "t.csv:1", problems: [], facts: [] });
    assert.deepEqual(tables.mended(long, { mend: "join", pointer: "t.csv:2" }).map(r => r.cells), [["a", "b"], ["x", "1234"], ["y", "9", "9"]]);
});

test("what a column is taken for is said by the proposal, else by the places of what was read", () => {
    const columns = [{ column: "metal", field: "mineral", because: "its name" }, { column: "(all rows)", field: "stage", because: "" }];
    const open = imported(TABLE, { proposal: { columns, open: [{}] }, facts: [] });
    assert.equal(tables.headerOf(open), 1);
    assert.deepEqual([...tables.takenFor(open)], [[0, { fields: ["mineral"], because: "its name" }]]);
    assert.match(tables.told(open), /^3 rows; nothing is taken/);
    const read = imported(TABLE, { header: "t.csv:2", facts: [], cells: { f: { mineral: "t.csv:5:1", share: "t.csv:5:3" } } });
    assert.deepEqual([...tables.takenFor(read)].map(([i, t]) => [i, t.fields]), [[0, ["mineral"]], [2, ["share"]]]);
});

test("the sheet Request says what all facts of a workbook are for", () => {
    const sheet = { name: "Request", rows: [["title", "Ours"], ["asOf", "2024-12-03"], ["for", "US; Japan"]].map(cells => ({ cells })) };
    assert.deepEqual(tables.requestOf([sheet]), { title: "Ours", asOf: "2024-12-03", for: ["US", "Japan"] });
    assert.deepEqual(tables.requestOf([{ name: "A", rows: [] }]), { title: "", asOf: "", for: [] });
});
