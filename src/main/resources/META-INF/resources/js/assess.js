/* Assess: facts in, advice out. */
import { html, Problem } from "./ui.js";
import { useStore, askAgain } from "./store.js";
import { placeIn } from "./place.js";
import { DropZone } from "./intake.js";
import { Start, RequestBar } from "./request.js";
import { Answer } from "./answer.js";

export function Assess() {
    const state = useStore();
    const { error } = state;
    return html`<${DropZone}>
        ${state.request ? html`<${RequestBar} state=${state}/>` : html`<${Start} error=${error}/>`}
        ${state.request && error && html`<${Problem} error=${error} again=${askAgain(error)}
            place=${placeIn(state.request.facts)}/>`}
        ${state.request && state.assessment && html`<${Answer} state=${state}/>`}
    </${DropZone}>`;
}
