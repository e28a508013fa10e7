/* What goes on paper: everything is drawn while a page is printed, and each sheet says what it is of. */
import { html, useState, useEffect, plural } from "./ui.js";
import { day } from "./names.js";
import { current } from "./store.js";

const LONGEST_ADDRESS = 400;

const media = matchMedia("print");
const drawn = new Set();
let printing = media.matches;
function turn(to) {
    printing = to;
    for (const draw of drawn) draw(to);
}
addEventListener("beforeprint", () => turn(true));
addEventListener("afterprint", () => turn(false));
media.addEventListener("change", () => turn(media.matches));

/** Whether the page is being printed: then nothing waits behind "Show all". */
export function usePrinting() {
    const [now, setNow] = useState(printing);
    useEffect(() => {
        drawn.add(setNow);
        setNow(printing);
        return () => drawn.delete(setNow);
    }, []);
    return now || printing;
}

const quoted = text => '"' + text.replace(/["\\]/g, "\\$&").replace(/\p{C}/gu, " ") + '"';
const marginText = "font: 8pt sans-serif; color: #333;";
const margins = new CSSStyleSheet();

/** The foot of each sheet: title, date, record and page. */
function writeFoot() {
    const { request, assessment, record } = current();
    if (!assessment) return;
    const title = (request.title || "Your facts").slice(0, 70);
    const foot = `${title}, as of ${assessment.asOf}; ${record?.id ? "record " + record.id : "not on record"}`;
    margins.replaceSync(`@page { @bottom-left { content: ${quoted(foot)}; ${marginText} width: 80%; }
        @bottom-right { content: "Page " counter(page) " of " counter(pages); ${marginText} } }`);
}

/** Stands on the first sheet: where this is from, whether it is kept, and what is not on paper. */
export function OnPaper({ assessment, request, record, query }) {
    const printed = usePrinting();
    useEffect(() => {
        document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter(s => s !== margins), margins];
        addEventListener("beforeprint", writeFoot);
        writeFoot();
        return () => removeEventListener("beforeprint", writeFoot);
    }, [assessment, record]);
    if (!printed) return null;
    const filtered = query.theme || query.row || query.severity;
    const address = location.href;
    return html`<div class="on-paper">
        <p>${record?.id ? html`On record as <b>${record.id}</b>.` : html`<b>Not on record</b>: the answer was looked at and not kept.`}
            ${" "}Printed on ${day(new Date().toISOString().slice(0, 10))}.</p>
        <p>${address.length <= LONGEST_ADDRESS ? address
            : "The facts were edited, and the address that holds them is too long for paper; " + address.split("?")[0]}</p>
        ${filtered && html`<p><b>Not all flags are here</b>: only those that were chosen on the page.</p>`}
        <p>Left out here: the reasons behind each flag, ${plural(assessment.indicators.length, "indicator")}, pictures
            that were not looked at, and the ${plural(request.facts.length, "fact")}; the address shows them, the workbook holds them.</p>
    </div>`;
}
