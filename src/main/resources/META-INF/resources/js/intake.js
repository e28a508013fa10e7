/* Facts from files: what was dropped or chosen, and in which letters it was written. */
import { html, useState, useRef } from "./ui.js";
import { readFacts, XLSX, Refused } from "./service.js";
import { openFacts, showError } from "./store.js";
import { decode, withType, typeOf } from "./files.js";

async function read(file) {
    const type = typeOf(file.name, XLSX);
    if (!type) throw new Refused(415, { title: file.name + " cannot be read", detail: "Drop JSON, CSV or XLSX." });
    try {
        const bytes = await file.arrayBuffer();
        if (type !== "text/csv") return { ...await readFacts(bytes, type), file: file.name };
        const { text, letters } = decode(bytes);
        return { ...await readFacts(withType(text, file.name), type), file: file.name, letters };
    } catch (e) {
        if (e instanceof Refused) e.title = file.name + ": " + e.title.charAt(0).toLowerCase() + e.title.slice(1);
        throw e;
    }
}

async function take(files) {
    try {
        const all = [];
        for (const file of files) all.push(await read(file));
        if (all.length === 0) return;
        const names = all.map(r => r.file).join(", ");
        const odd = all.filter(r => r.letters && r.letters !== "UTF-8");
        await openFacts({
            title: all.find(r => r.title)?.title || names,
            asOf: all.find(r => r.asOf)?.asOf || "",
            for: all.find(r => r.for?.length)?.for || [],
            facts: all.flatMap(r => r.facts),
        }, names, odd.map(r => `${r.file} is not UTF-8; it was read as ${r.letters}. Look at its accents.`).join(" ") || null);
    } catch (e) { showError(e); }
}

export function DropZone({ children }) {
    const [over, setOver] = useState(false);
    const depth = useRef(0);
    return html`<div class=${"drop" + (over ? " over" : "")}
        onDragEnter=${e => { e.preventDefault(); depth.current++; setOver(true); }}
        onDragLeave=${() => { if (--depth.current <= 0) setOver(false); }}
        onDragOver=${e => e.preventDefault()}
        onDrop=${e => { e.preventDefault(); depth.current = 0; setOver(false); take([...e.dataTransfer.files]); }}>
        ${children}
        ${over && html`<div class="drop-here" aria-hidden="true">Drop JSON, CSV or XLSX</div>`}
    </div>`;
}

export const FileButton = ({ label }) => html`<label class="button">${label}
    <input type="file" class="visually-hidden" multiple accept=".json,.csv,.xlsx"
        onChange=${e => { take([...e.target.files]); e.target.value = ""; }}/></label>`;
