/* Looking leaves no record. Whoever relies on an answer puts it on record, and is told under which id. */
import { html, useState } from "./ui.js";
import { putOnRecord, address } from "./store.js";

export function RecordAdvice({ state }) {
    const { record, busy, error } = state;
    const [asked, setAsked] = useState(false);
    const ask = () => { setAsked(true); putOnRecord(); };
    if (record?.id) {
        return html`<p class="recorded" role="status">On record as <a href=${address("archive", { id: record.id })}>${record.id}</a></p>`;
    }
    if (record) return html`<p class="recorded quiet" role="status">This service keeps no records.</p>`;
    return html`<button type="button" class="button" disabled=${busy || Boolean(error)} onClick=${ask}>${
        busy && asked ? "Recording …" : "Record this advice"}</button>`;
}
