/* Search, help, the tour and what is new: each comes when it is wanted. The tour is offered once, on the first visit. */
import { html, useState, useEffect, useCallback, useLater } from "./ui.js";
import { useSearchKeys } from "./shortcut.js";

const TOURED = "lodestone-toured";
const CALM = 4000;

function isToured() {
    /* Where a browser refuses to remember, an offer would come back each time: none is made. */
    try { return localStorage.getItem(TOURED) !== null; } catch { return true; }
}
function setToured() {
    try { localStorage.setItem(TOURED, "yes"); } catch { /* not remembered */ }
}

/** What the frame shows of them: the buttons at the top, what is open below, and the offer of a tour. */
export function useAids(view) {
    const [searching, setSearching] = useState(false);
    const [helping, setHelping] = useState(false);
    const [touring, setTouring] = useState(false);
    const [offered, setOffered] = useState(!isToured());
    const [calm, setCalm] = useState(false);
    /* What is new is asked for once what somebody came for is there. */
    useEffect(() => { const timer = setTimeout(() => setCalm(true), CALM); return () => clearTimeout(timer); }, []);
    const search = useCallback(() => setSearching(true), []);
    useSearchKeys(search);
    const [searchPart, helpPart, tourPart, bellPart] = [
        useLater("search", searching, "aids.css"), useLater("help", helping), useLater("tour", touring, "aids.css"),
        useLater("bell", calm)];
    const decline = () => { setToured(); setOffered(false); };
    const tour = () => { decline(); setHelping(false); setTouring(true); };
    return {
        buttons: html`<div class="aids">
            <button type="button" class="button" aria-haspopup="dialog" aria-keyshortcuts="/ Control+K" onClick=${search}>Search</button>
            <button type="button" class="button" aria-expanded=${helping ? "true" : "false"}
                onClick=${() => setHelping(!helping)}>Help</button>
            <a class="button bell" href="#/changes" aria-current=${view === "changes" ? "page" : null}><svg viewBox="0 0 16 16"
                aria-hidden="true" focusable="false">
                <path d="M8 1a4 4 0 0 0-4 4v4l-2 3h12l-2-3V5a4 4 0 0 0-4-4M6 13a2 2 0 0 0 4 0"/></svg>
                <span class="visually-hidden">Changes</span>${bellPart.module && html`<${bellPart.module.Count}/>`}</a></div>`,
        above: html`
            ${offered && html`<p class="offer">New here? A tour takes two minutes.
                ${" "}<button type="button" class="plain" onClick=${tour}>Take the tour</button>
                ${" "}<button type="button" class="plain" onClick=${decline}>No, thanks</button></p>`}
            ${helping && (helpPart.failure || (helpPart.module && html`<${helpPart.module.Help} view=${view} onTour=${tour}
                onClose=${() => setHelping(false)}/>`))}`,
        open: html`
            ${searching && (searchPart.failure || (searchPart.module && html`<${searchPart.module.Search}
                onClose=${() => setSearching(false)}/>`))}
            ${touring && (tourPart.failure || (tourPart.module && html`<${tourPart.module.Tour} onEnd=${() => setTouring(false)}/>`))}`,
    };
}
