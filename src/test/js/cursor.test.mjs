// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the templates of another language
/* What the service tells at the cursor, in the forms that the editor takes. */
import test from "node:test";
import assert from "node:assert/strict";
import { blocks, invites, kindOf, template } from "../../main/resources/META-INF/resources/js/cursordata.js";

test("places to fill in are written as the editor reads them", () => {
    assert.equal(template("Concentration( $0 )"), "Concentration( ${} )");
    assert.equal(template('Parameter( name == "${1:theme.name}", \\$${2:limit} : ${3:threshold} )'),
        'Parameter( name == "${theme.name}", $${limit} : ${threshold} )');
    assert.equal(template('@says( "${5:{\\$economy\\} needs {\\$mineral\\}.}" )'), '@says( "${\\{$economy\\} needs \\{$mineral\\}.}" )');
    assert.equal(template("- { fact: ${4:ImportShare}, $0 }"), "- \\{ fact: ${ImportShare}, ${} \\}");
    assert.equal(template("insertLogical( RiskFlag.of( drools, \\$economy ) );"), "insertLogical( RiskFlag.of( drools, $economy ) );");
});

test("proposals come by themselves behind words and what opens one, not behind a blank or a text that ends", () => {
    for (const line of ["    Conc", "share.", "    @", '    @says( "{', '    Parameter( name == "', "$"]) assert.ok(invites(line), line);
    for (const line of ["", "    ", "ImportShare( ", "share, ", '@source( "a test"', "then\t", "x )", "==", "share;"])
        assert.ok(!invites(line), line);
});

test("what is told is drawn in blocks", () => {
    assert.deepEqual(blocks("**a.b** 5%\n\njudgement: c  \n- 3% for EU\n\n> {$e} buys"), [["p", [[true, "a.b"], [false, " 5%"]]],
        ["p", [[false, "judgement: c"]]], ["li", [[false, "3% for EU"]]], ["quote", [[false, "{$e} buys"]]]]);
    assert.deepEqual(blocks(""), []);
});

test("each kind has a sign", () => {
    assert.equal(kindOf({ kind: "field" }), "property");
    assert.equal(kindOf({ kind: "folder" }), "text");
});
