/* What a file is, by its name and its bytes. */

/** The media type that an ending stands for; null for one that is not read. */
export function typeOf(name, xlsx) {
    const ending = name.toLowerCase().match(/\.(json|csv|xlsx)$/)?.[1];
    return { json: "application/json", csv: "text/csv", xlsx }[ending] || null;
}

/** The text of a table: UTF-8 or UTF-16 where it is that, else Windows-1252, which holds all of Latin-1. */
export function decode(bytes) {
    const head = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
    const wide = head[0] === 0xff && head[1] === 0xfe ? "UTF-16LE" : head[0] === 0xfe && head[1] === 0xff ? "UTF-16BE" : null;
    if (wide) return { text: new TextDecoder(wide).decode(bytes), letters: wide };
    try {
        return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), letters: "UTF-8" };
    } catch {
        return { text: new TextDecoder("windows-1252").decode(bytes), letters: "Windows-1252 (Latin-1)" };
    }
}

/** A table's name may tell its fact type, as on the command line: ImportShare-2024.csv. */
export function withType(text, name) {
    const head = text.split(/\r?\n/, 1)[0].replace(/^\uFEFF/, "");
    const type = name.match(/^([A-Z][A-Za-z]+)(?![A-Za-z])/)?.[1];
    if (!type || head.split(/[,;]/).some(c => c.trim().replaceAll('"', "") === "fact")) return text;
    const divider = head.includes(",") || !head.includes(";") ? "," : ";";
    return text.replace(/^\uFEFF/, "").split(/\r?\n/)
        .map((line, i) => line ? (i === 0 ? "fact" : type) + divider + line : line).join("\n");
}
