/* How much has changed in the advice on kept dossiers since somebody last looked, by what this browser remembers. */
import { html, useState, useEffect } from "./ui.js";
import { ask } from "./service.js";

const SEEN = "lodestone-changes-seen";
const EVERY = 60_000;
const MOST = 99;
const LOOKED = "lodestone-looked";

/** The place of the last change that was looked at; null if nobody ever looked, or the browser refuses to remember. */
export function seen() {
    try {
        const place = localStorage.getItem(SEEN);
        return place === null ? null : Number(place);
    } catch { return null; }
}

/** All up to a place was looked at. */
export function look(place) {
    try { localStorage.setItem(SEEN, place); } catch { /* not remembered */ }
    dispatchEvent(new Event(LOOKED));
}

/** The number on the bell; nothing if there is nothing new. Who was never here begins with what changes from now on. */
export function Count() {
    const [news, setNews] = useState(0);
    useEffect(() => {
        let on = true;
        const count = async () => {
            if (document.hidden) return;
            const from = seen();
            try {
                const query = from === null ? "limit=1" : `after=${from}&limit=${MOST + 1}`;
                const { changes, last } = await (await ask("api/v1/changes?" + query, { shown: true })).json();
                if (!on) return;
                if (from === null) look(last);
                else setNews(changes.length);
            } catch { /* whoever asks for something is told what is wrong */ }
        };
        const looked = () => setNews(0);
        count();
        const timer = setInterval(count, EVERY);
        addEventListener(LOOKED, looked);
        return () => { on = false; clearInterval(timer); removeEventListener(LOOKED, looked); };
    }, []);
    return news > 0 && html`<span class="news">${news > MOST ? MOST + "+" : news}<span class="visually-hidden"> new</span></span>`;
}
