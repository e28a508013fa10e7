/* Says that the service is waited for, once that has taken longer than a blink. */
import { html, useState, useEffect } from "./ui.js";
import { watch } from "./service.js";

const BLINK = 300;
const LONG = 5_000;

export function Waiting() {
    const [says, setSays] = useState("");
    useEffect(() => {
        let timers = [];
        const leave = () => { timers.forEach(clearTimeout); timers = []; };
        const unwatch = watch(({ open }) => {
            if (open === 0) { leave(); setSays(""); }
            if (open > 0 && timers.length === 0) {
                timers = [setTimeout(() => setSays("Waiting for the service."), BLINK),
                    setTimeout(() => setSays("Still waiting for the service. What is shown stays until it answers."), LONG)];
            }
        });
        return () => { leave(); unwatch(); };
    }, []);
    return html`<p class=${"waiting" + (says ? " on" : "")} role="status">${says}</p>`;
}
