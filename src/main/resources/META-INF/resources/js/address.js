/* The address of what is looked at: the part, and what it shows, with edits squeezed into it. Draws nothing. */

export async function squeeze(value) {
    const stream = new Blob([JSON.stringify(value)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    let text = "";
    bytes.forEach(b => { text += String.fromCharCode(b); });
    return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
export async function unsqueeze(text) {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), c => c.charCodeAt(0));
    return JSON.parse(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).text());
}

export function parse(hash) {
    const [path, query = ""] = hash.replace(/^#\/?/, "").split("?");
    return { view: path || "assess", query: Object.fromEntries(new URLSearchParams(query)) };
}
export function address(view, query) {
    const clean = Object.entries(query).filter(([, v]) => v !== undefined && v !== null && v !== "");
    const text = new URLSearchParams(clean).toString().replaceAll("%2C", ",").replaceAll("%2F", "/").replaceAll("%3A",
        ":").replaceAll("%7E", "~");
    return "#/" + view + (text ? "?" + text : "");
}
