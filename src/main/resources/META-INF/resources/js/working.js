/* Long work: what is done, for how long already, and a way to stop it. */
import { html, useState, useEffect } from "./ui.js";

export function Working({ says, onStop }) {
    const [seconds, setSeconds] = useState(0);
    useEffect(() => {
        const timer = setInterval(() => setSeconds(n => n + 1), 1_000);
        return () => clearInterval(timer);
    }, []);
    return html`<p class="progress"><span role="status"><progress aria-label=${says}></progress> ${says}</span>
        ${seconds > 1 && html` <span class="quiet">${seconds} s</span>`}
        ${" "}<button type="button" class="plain" onClick=${onStop}>Stop</button></p>`;
}
