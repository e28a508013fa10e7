/* A comparison in one sentence, and as a bar for each option: to the left what it clears or lessens, to the right what it brings. */
import { html, useMemo } from "./ui.js";
import { title, day } from "./names.js";
import { balance, concluded } from "./comparedata.js";
import { Twin } from "./planning.js";
import { SaveImage } from "./saveimage.js";

export function Conclusion({ matrix, request }) {
    const told = useMemo(() => balance(matrix), [matrix]);
    const share = n => ({ width: n / told.most * 100 + "%" });
    if (told.options.length === 0) return null;
    return html`<figure class="balance"><figcaption>${concluded(told, title)}</figcaption>
        <ol aria-hidden="true">${told.options.map(o => html`<li key=${o.name}><span>${title(o.name)}</span>
            <span class="balance-side lost"><b>${o.gone || ""}</b><i style=${share(o.gone)}></i></span>
            <span class="balance-side gained"><i style=${share(o.came)}></i><b>${o.came || ""}</b></span></li>`)}</ol>
        <ul class="legend"><li><i class="lost"></i> flags cleared or lessened</li><li><i class="gained"></i> flags new or worse</li></ul>
        <p class="source">Number of flags of any severity, against the case as it stands on ${day(request.asOf)}; in the bars, those that
            differ by their figures alone count once. By the rules, on the facts of this dossier.</p>
        <${SaveImage}/>
        <${Twin} label="Options" heads=${["Option", "Cleared or lessened", "New or worse", "Critical or high left"]}
            rows=${[["As it stands", "", "", told.base.severe], ...told.options.map(o => [title(o.name), o.gone, o.came, o.severe])]}/>
    </figure>`;
}
