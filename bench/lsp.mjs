/* A scripted session with the language server, timed, as a Markdown table: see bench/lsp. */
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import assert from "node:assert/strict";

const [edits, ...program] = process.argv.slice(2);
const BROKEN = "src/test/resources/broken";
const RULE = readFileSync("src/test/resources/editor/typed.drl", "utf8");
const CASE = "\n" + readFileSync("src/test/resources/editor/typed.cases.yaml", "utf8");

/** An editor that speaks with a server of its own. */
class Editor {
    constructor(command) {
        this.server = spawn(command[0], [...command.slice(1), "lsp"], { stdio: ["pipe", "pipe", "inherit"] });
        this.ended = new Promise(end => this.server.on("exit", end));
        this.answers = new Map();
        this.found = new Map();
        this.waiting = [];
        this.versions = new Map();
        this.last = 0;
        this.bytes = Buffer.alloc(0);
        this.server.stdout.on("data", bytes => this.take(bytes));
    }

    take(bytes) {
        this.bytes = Buffer.concat([this.bytes, bytes]);
        for (;;) {
            const head = this.bytes.indexOf("\r\n\r\n");
            if (head < 0) return;
            const size = Number(/Content-Length: (\d+)/i.exec(this.bytes.toString("latin1", 0, head))[1]);
            if (this.bytes.length < head + 4 + size) return;
            const message = JSON.parse(this.bytes.toString("utf8", head + 4, head + 4 + size));
            this.bytes = this.bytes.subarray(head + 4 + size);
            this.hear(message);
        }
    }

    hear(message) {
        if (message.method === "textDocument/publishDiagnostics") {
            this.found.set(message.params.uri, message.params);
            this.waiting = this.waiting.filter(w => !w());
        } else if (message.method) {
            if (message.id !== undefined) this.send({ id: message.id, result: null });
        } else {
            this.answers.get(message.id)(message);
            this.answers.delete(message.id);
        }
    }

    send(message) {
        const body = JSON.stringify({ jsonrpc: "2.0", ...message });
        this.server.stdin.write("Content-Length: " + Buffer.byteLength(body) + "\r\n\r\n" + body);
    }

    async ask(method, params) {
        const id = ++this.last;
        const answer = await new Promise(take => { this.answers.set(id, take); this.send({ id, method, params }); });
        assert.equal(answer.error, undefined, method);
        return answer.result;
    }

    open(uri, text) {
        this.versions.set(uri, 1);
        this.send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "drools", version: 1, text } } });
    }

    change(uri, change) {
        const version = this.versions.get(uri) + 1;
        this.versions.set(uri, version);
        this.send({ method: "textDocument/didChange", params: { textDocument: { uri, version }, contentChanges: [change] } });
    }

    close(uri) {
        this.found.delete(uri);
        this.send({ method: "textDocument/didClose", params: { textDocument: { uri } } });
    }

    /** What is found in the newest text, as soon as it is told. */
    findings(uri) {
        const there = () => (this.found.get(uri)?.version || 0) >= this.versions.get(uri);
        return new Promise(take => {
            const done = () => there() && (take(this.found.get(uri).diagnostics), true);
            if (!done()) this.waiting.push(done);
        });
    }

    /** Resident memory in MB. */
    memory() {
        return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.server.pid}/status`, "utf8"))[1]) / 1024;
    }

    async end() {
        await this.ask("shutdown");
        this.send({ method: "exit" });
        assert.equal(await this.ended, 0, "the server's exit code");
    }
}

const times = {};
/** Awaits an answer, and keeps how long it took. */
async function timed(what, asking) {
    const begun = performance.now();
    const answer = await asking();
    (times[what] ||= []).push(performance.now() - begun);
    return answer;
}

const at = (all, part) => all.slice().sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(part * all.length))];
const ms = number => number.toFixed(number < 10 ? 1 : 0);
const place = (text, offset) => ({ line: text.slice(0, offset).split("\n").length - 1, character: offset - text.lastIndexOf("\n", offset - 1) - 1 });

const folder = mkdtempSync(join(tmpdir(), "lsp-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const rules = join(folder, "rules");
cpSync("rules", rules, { recursive: true });
writeFileSync(join(rules, "tariff.cases.yaml"), readFileSync(join(rules, "tariff.cases.yaml"), "utf8").trimEnd() + CASE);
const uri = name => pathToFileURL(join(rules, name)).href;
const text = name => readFileSync(join(rules, name), "utf8");

async function typeARule(editor) {
    const file = uri("tariff.drl");
    let written = text("tariff.drl");
    editor.open(file, written);
    assert.deepEqual(await timed("the first findings after opening", () => editor.findings(file)), []);
    for (const [i, key] of [...RULE].entries()) {
        const position = place(written, written.length);
        written += key;
        const next = place(written, written.length);
        await timed("findings after a key", () => {
            editor.change(file, { range: { start: position, end: position }, text: key });
            return editor.findings(file);
        });
        await timed("completion", () => editor.ask("textDocument/completion", { textDocument: { uri: file }, position: next }));
        if (i % 3 === 0) await timed("hover", () => editor.ask("textDocument/hover", { textDocument: { uri: file }, position }));
    }
    assert.deepEqual(await editor.findings(file), [], "a whole rule is in order");
    /* It stays open, so that the server knows the rulebook. */
}

async function openWhatIsBroken(editor) {
    const names = readdirSync(BROKEN).filter(n => n.endsWith(".drl"));
    for (const name of names) {
        const found = await timed("findings of a broken file that is opened", () => {
            editor.open(uri("broken.drl"), readFileSync(join(BROKEN, name), "utf8"));
            return editor.findings(uri("broken.drl"));
        });
        assert.ok(found.length > 0, name);
        editor.close(uri("broken.drl"));
    }
    return names.length;
}

async function renameOverThemes(editor) {
    const themes = readdirSync(rules).filter(n => n.endsWith(".drl"));
    for (const name of themes.filter(n => n !== "tariff.drl")) {
        const written = text(name);
        editor.open(uri(name), written);
        await editor.findings(uri(name));
        const position = place(written, written.indexOf('rule "') + 8);
        const edit = await timed("rename", () => editor.ask("textDocument/rename",
            { textDocument: { uri: uri(name) }, position, newName: name.replace(".drl", "/named-anew") }));
        assert.ok(Object.keys(edit.changes).length > 1, name);
        editor.close(uri(name));
    }
    return themes.length - 1;
}

async function editOften(editor, count) {
    const file = uri("substitution.drl");
    const written = text("substitution.drl");
    editor.open(file, written);
    await editor.findings(file);
    for (let i = 0; i < count / 2; i++) {
        const start = place(written, (i * 7919) % written.length);
        const end = { line: start.line, character: start.character + 1 };
        const edit = () => {
            editor.change(file, { range: { start, end: start }, text: "x" });
            editor.change(file, { range: { start, end }, text: "" });
            return editor.findings(file);
        };
        if (i % 10 === 0) assert.deepEqual(await timed("findings among many edits", edit), []);
        else edit();
    }
    assert.deepEqual(await editor.findings(file), []);
}

const editor = new Editor(program);
await timed("ready", () => editor.ask("initialize",
    { processId: process.pid, rootUri: null, capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } } }));
editor.send({ method: "initialized", params: {} });
await typeARule(editor);
const broken = await openWhatIsBroken(editor);
const themes = await renameOverThemes(editor);
const before = editor.memory();
await editOften(editor, Number(edits));
const after = editor.memory();
await editor.end();

console.log(`${program.join(" ")}: ${RULE.length} keys, ${broken} broken files, ${themes} themes, ${edits} edits\n`);
console.log("| milliseconds | of | p50 | p95 | p99 | most |\n|---|---|---|---|---|---|");
for (const [what, all] of Object.entries(times))
    console.log(`| ${what} | ${all.length} | ${[0.5, 0.95, 0.99, 1].map(p => ms(at(all, p))).join(" | ")} |`);
console.log(`\nResident memory: ${before.toFixed(0)} MB before the ${edits} edits, ${after.toFixed(0)} MB after them.`);
