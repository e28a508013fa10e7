/* Keys that open the search: Ctrl or Cmd with K anywhere, and "/" where nothing is being typed, which can be turned off. */
import { useEffect } from "./ui.js";

const OFF = "lodestone-no-slash";

/* A browser may refuse to remember: then the key works. */
export function opensBySlash() {
    try { return localStorage.getItem(OFF) === null; } catch { return true; }
}
export function setOpensBySlash(on) {
    try {
        if (on) localStorage.removeItem(OFF);
        else localStorage.setItem(OFF, "yes");
    } catch { /* not remembered */ }
}

/* Also within the editor, which lives in a shadow root. */
const isTyping = event => event.composedPath().some(e => e.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(e.tagName));

export function useSearchKeys(open) {
    useEffect(() => {
        const press = e => {
            const byK = (e.ctrlKey || e.metaKey) && !e.altKey && e.key.toLowerCase() === "k";
            const bySlash = e.key === "/" && !e.ctrlKey && !e.metaKey && !e.altKey && !isTyping(e) && opensBySlash();
            if (!byK && !bySlash) return;
            e.preventDefault();
            open();
        };
        addEventListener("keydown", press);
        return () => removeEventListener("keydown", press);
    }, [open]);
}
