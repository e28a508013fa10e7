/* Facts from files: what was dropped or chosen, and in which letters it was written. */
import { html, useState, useEffect, useRef, Problem } from "./ui.js";
import { readFacts, XLSX, Refused } from "./service.js";
import { openFacts, refuse, useStore, linkTo } from "./store.js";
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

/* Tables that are not plainly facts: the import takes them over. */
export const handed = [];

const isTable = file => /\.(csv|xlsx)$/i.test(file.name);

async function take(files) {
    refuse(null);
    try {
        const all = [];
        for (const file of files) {
            try {
                all.push(await read(file));
            } catch (e) {
                if (e.status !== 400 || !isTable(file)) throw e;
                handed.push(file);
            }
        }
        if (all.length > 0) await open(all);
        if (handed.length > 0) location.hash = linkTo("importing");
    } catch (e) { refuse(e); }
}

function open(all) {
    const names = all.map(r => r.file).join(", ");
    const odd = all.filter(r => r.letters && r.letters !== "UTF-8");
    return openFacts({
        title: all.find(r => r.title)?.title || names,
        asOf: all.find(r => r.asOf)?.asOf || "",
        for: all.find(r => r.for?.length)?.for || [],
        facts: all.flatMap(r => r.facts),
    }, names, odd.map(r => `${r.file} is not UTF-8; it was read as ${r.letters}. Look at its accents.`).join(" ") || null);
}

/** Why a file was not opened: it comes into view, as the file may have been dropped far below. */
function NotOpened() {
    const { refused } = useStore();
    const place = useRef();
    useEffect(() => { if (refused) place.current.scrollIntoView({ block: "nearest" }); }, [refused]);
    return refused && html`<div ref=${place}><${Problem} error=${refused} close=${() => refuse(null)}/></div>`;
}

/** @param onFiles takes what is dropped; facts are opened if it is left out */
export function DropZone({ children, onFiles = take }) {
    const [over, setOver] = useState(false);
    const depth = useRef(0);
    return html`<div class=${"drop" + (over ? " over" : "")}
        onDragEnter=${e => { e.preventDefault(); depth.current++; setOver(true); }}
        onDragLeave=${() => { if (--depth.current <= 0) setOver(false); }}
        onDragOver=${e => e.preventDefault()}
        onDrop=${e => { e.preventDefault(); depth.current = 0; setOver(false); onFiles([...e.dataTransfer.files]); }}>
        ${onFiles === take && html`<${NotOpened}/>`}${children}
        ${over && html`<div class="drop-here" aria-hidden="true">Drop JSON, CSV or XLSX</div>`}
    </div>`;
}

export const FileButton = ({ label, onFiles = take, accept = ".json,.csv,.xlsx" }) => html`<label class="button">${label}
    <input type="file" class="visually-hidden" multiple accept=${accept}
        onChange=${e => { onFiles([...e.target.files]); e.target.value = ""; }}/></label>`;
