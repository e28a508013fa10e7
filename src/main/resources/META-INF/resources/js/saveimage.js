/* "Save as image" under a picture: its drawing comes when it is asked for. */
import { html, useState } from "./ui.js";

export function SaveImage() {
    const [failed, setFailed] = useState("");
    const save = async e => {
        const figure = e.currentTarget.closest("figure");
        setFailed("");
        try {
            const { saveImage } = await import("./image.js");
            await saveImage(figure);
        } catch {
            setFailed("The image could not be made; print the page instead, which has the picture too.");
        }
    };
    return html`<p class="save-image"><button type="button" class="plain" onClick=${save}>Save as image</button>
        ${" "}<span role="alert">${failed}</span></p>`;
}
