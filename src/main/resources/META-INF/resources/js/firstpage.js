/* What a reader has to know first: where the economy stands, what matters most, which days come, what is not known. */
import { html, useState, useLater, Severity, plural, whole } from "./ui.js";
import { economy, mineral, figure, day, dayOf, said } from "./names.js";
import { FlagLink } from "./flag.js";
import { usePrinting } from "./paper.js";

/** "in 1 day", "today", "16 days ago". */
export const left = days => days === 0 ? "today" : days > 0 ? "in " + plural(days, "day") : plural(-days, "day") + " ago";

/** Of billions: "3.1 billion dollars", "2 to 42 million dollars". */
function dollars(amount) {
    const bounds = String(amount).split("-").map(Number);
    if (bounds.some(Number.isNaN)) {
        return amount + " billion dollars";
    }
    const small = Math.max(...bounds) < 1;
    return bounds.map(b => (small ? b * 1000 : b).toLocaleString("en")).join(" to ") + (small ? " million" : " billion") + " dollars";
}

/** " (for erbium)": which of its minerals a share is told for, where its words do not say so. */
function ofWhich(concern, exposure) {
    const name = mineral(exposure.mineral);
    return concern.minerals.length > 1 && !exposure.basis.includes(" of " + name + " ") ? " (for " + name + ")" : "";
}

function Concern({ concern, rank, assessment }) {
    const first = assessment.responses.find(r => r.id === concern.first);
    const leading = assessment.riskFlags.find(f => f.id === concern.flags[0]);
    const { exposure, stake } = concern;
    const because = [...(concern.uncertainBecause || []).map(d => d.says),
        ...concern.possibleOnly ? ["possible only of " + concern.possibleOnly.map(mineral).join(", ")] : []].join("; ");
    const others = assessment.asked.length !== 1 || assessment.asked[0] !== concern.economy;
    return html`<li class=${"card concern " + concern.severity + (concern.certainty === "possible" ? " possible" : "")}>
        <p class="tags"><b class="rank">${rank}</b><${Severity} severity=${concern.severity}/><span
            class="certainty">${concern.certainty}</span>${others && html`<span class="quiet">${economy(concern.economy)}</span>`}
            ${concern.until && html`<span class="until"><b>${concern.precision
                ? "" : left(concern.daysLeft)}</b> ${dayOf(concern.until, concern.precision)}</span>`}</p>
        <h3 class="says"><${FlagLink} flag=${leading}>${said(concern.says)}</${FlagLink}></h3>
        <dl>
            ${exposure && html`<dt>Supply</dt><dd><b>${economy(exposure.supplier)} ${figure(exposure.share,
                "share")}</b> ${exposure.basis}${ofWhich(concern, exposure)}</dd>`}
            ${stake && html`<dt>At stake</dt><dd><b>${dollars(stake.amount)}</b> ${stake.kind}${concern.minerals.length > 1 ? " ("
                + mineral(stake.mineral) + ")" : ""}</dd>`}
            ${because && html`<dt>Not certain</dt><dd>${said(because)}</dd>`}
            ${first && html`<dt>First</dt><dd class="first">${said(first.says)}</dd>`}
            <dt>Why here</dt><dd class="quiet">${said(concern.whyHere)}</dd>
        </dl>
        <${Decision} concern=${concern} flag=${leading}/>
    </li>`;
}

/** "Deferred until 10 January 2027, by Ann Lee on 24 November 2026: licences are applied for." */
export function decisionWords({ kind, due, until, why, by, on }) {
    const what = due ? "Due again: it was deferred until " + day(until)
        : { handled: "Handled", deferred: "Deferred until " + day(until), disputed: "Disputed" }[kind];
    const who = [by && "by " + by, on && "on " + day(on)].filter(Boolean).join(" ");
    return what + (who ? ", " + who : "") + (why ? ": " + why.replace(/[.\s]+$/, "") : "") + ".";
}

/** What was decided of a concern, and the way to decide otherwise. */
function Decision({ concern, flag }) {
    const [open, setOpen] = useState(false);
    const later = useLater("decide", open);
    const { disposition } = concern;
    return html`<div class="decision">
        ${disposition && html`<p class=${"decided" + (disposition.due ? " due" : "")}><b>${decisionWords(disposition)}</b></p>`}
        <button type="button" class="plain why" aria-expanded=${open ? "true" : "false"} aria-label=${"Decide on: " + concern.says}
            onClick=${() => setOpen(!open)}>${disposition ? "Decide otherwise" : "Decide"}</button>
        ${open && (later.failure || (later.module && html`<${later.module.Decide} concern=${concern} flag=${flag}
            onDone=${() => setOpen(false)}/>`))}</div>`;
}

const Calendar = ({ calendar }) => html`<section class="calendar" aria-labelledby="calendar-title">
    <h2 id="calendar-title">The next 90 days</h2>
    ${calendar.length === 0 && html`<p class="quiet">No date is known on which a measure starts, ends or is due.</p>`}
    <ol>${calendar.map(d => html`<li><p><b>${dayOf(d.date, d.precision)}</b> <span
        class="quiet">${d.precision ? "" : left(d.days)}</span></p>
        <p>${said(d.says)}</p></li>`)}</ol>
</section>`;

const Lines = ({ id, title, lines }) => lines?.length > 0 && html`<section aria-labelledby=${id}>
    <h2 id=${id}>${title}</h2><ul class="bullets">${lines.map(l => html`<li>${said(l.says)}</li>`)}</ul></section>`;

export function FirstPage({ assessment }) {
    const { briefing } = assessment;
    if (!briefing) return null;
    return html`<div class="first-page">
        <p class="stands">${said(briefing.headline)}</p>
        ${briefing.concerns.length > 0 && html`<section aria-labelledby="concerns-title">
            <h2 id="concerns-title">What matters most</h2>
            <ol class="cards">${briefing.concerns.map((c, i) => html`<${Concern} key=${c.id} concern=${c} rank=${i + 1}
                assessment=${assessment}/>`)}</ol>
        </section>`}
        <div class="beside">
            <${Lines} id="decided-title" title="Decided before" lines=${briefing.dispositions}/>
            <${Calendar} calendar=${briefing.calendar}/>
            <${Lines} id="changes-title" title=${"What has changed since " + said(assessment.since)} lines=${briefing.changes}/>
            <${Lines} id="unknowns-title" title="What is not known and would change most" lines=${briefing.unknowns}/>
            <p class="quiet">${said(briefing.figures)}</p>
        </div>
    </div>`;
}

/** Submitted facts that nothing in the answer rests on, by the reason. */
export function Unused({ unused }) {
    const [open, setOpen] = useState(false);
    const printing = usePrinting();
    if (!unused?.length) return null;
    const all = unused.reduce((n, u) => n + u.count, 0);
    return html`<section class="unused" aria-labelledby="unused-title">
        <details open=${open || printing} onToggle=${e => setOpen(e.currentTarget.open)}>
        <summary><h2 id="unused-title">Facts that nothing here rests on</h2> <span class="quiet">${whole(all)}</span>
            </summary>
        <ul class="lines">${unused.map(u => html`<li><b>${whole(u.count)}</b><span>${u.why}</span></li>`)}</ul>
        </details></section>`;
}
