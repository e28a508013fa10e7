/* The flags, the gravest first; which of them are shown stands in the address. */
import { html, useState, useGrowing, useEffect, useMemo, useRef, Empty, SEVERITIES, plural } from "./ui.js";
import { economy, mineral, words, themeOf, said } from "./names.js";
import { setQuery, linkTo } from "./store.js";
import { FlagCard } from "./flag.js";
import { NO_FILTER, follow, goTo } from "./lead.js";
import { keyOf, find, parts } from "./flaglink.js";
import { usePrinting } from "./paper.js";

const FIRST = 30;

function chosenOf(assessment, query) {
    /* Of flags that are as severe, those of the first concern come first. */
    const places = new Map((assessment.briefing?.concerns || []).flatMap((c, i) => c.flags.map(f => [f, i])));
    const place = f => places.get(f.id) ?? places.size;
    const rank = f => SEVERITIES.indexOf(f.severity);
    return assessment.riskFlags.filter(f => (!query.theme || themeOf(f.rule) === query.theme)
        && (!query.row || (query.by === "economy" ? f.economy : f.mineral || "-") === query.row)
        && (!query.severity || f.severity === query.severity))
        .sort((a, b) => rank(a) - rank(b) || place(a) - place(b));
}

export function Flags({ state }) {
    const { assessment, query } = state;
    const [all, setAll] = useState(false);
    const printing = usePrinting();
    const section = useRef();
    const filtered = Boolean(query.theme || query.row || query.severity);
    const chosen = useMemo(() => chosenOf(assessment, query), [assessment, query.theme, query.row, query.severity, query.by]);
    /* Under a filter each flag stands for itself; else it stands under the one that it is folded into. */
    const folded = useMemo(() => {
        const under = new Map();
        for (const f of assessment.riskFlags) if (f.foldedInto) under.set(f.foldedInto, [...under.get(f.foldedInto) || [], f]);
        return under;
    }, [assessment]);
    const heads = filtered ? chosen : chosen.filter(f => !f.foldedInto);
    const wanted = find(assessment.riskFlags, query.flag);
    const head = wanted.flag && (filtered ? wanted.flag.id : wanted.flag.foldedInto || wanted.flag.id);
    const far = heads.findIndex(f => f.id === head) >= FIRST;
    const wanting = all || far || printing ? heads.length : Math.min(heads.length, FIRST);
    const drawn = useGrowing(wanting, FIRST, printing);
    const shown = heads.slice(0, drawn);
    useEffect(() => {
        follow({ flag: query.flag ? wanted.flag || undefined : null, filtered, list: section.current });
    }, [assessment, query, drawn]);
    return html`<section class="flags" aria-labelledby="flags-title" ref=${section}>
        <div class="section-head"><h2 id="flags-title">Risk flags</h2>
            ${assessment.riskFlags.length > 0 && html`<div class="field inline"><label for="severity">Severity</label>
                <select id="severity" value=${query.severity || ""}
                    onChange=${e => setQuery({ severity: e.target.value || undefined }, true)}>
                <option value="">all</option>${SEVERITIES.map(s => html`<option value=${s}>${s}</option>`)}</select></div>`}</div>
        ${query.flag && !wanted.exact && html`<${Otherwise} wanted=${wanted.flag} named=${query.flag}/>`}
        ${filtered && html`<${Filter} query=${query} n=${chosen.length} of=${assessment.riskFlags.length}/>`}
        ${chosen.length === 0 && html`<${Empty} title=${filtered ? "No flag matches."
            : "The rules see no risk in these facts at this date."}>
            ${!filtered && assessment.questions.length > 0
                && html`<p>That may be for want of figures: see the open questions.</p>`}</${Empty}>`}
        <ol class="cards">${shown.map(f => html`<${FlagCard} key=${keyOf(f)} flag=${f} assessment=${assessment} query=${query}
            folded=${filtered ? null : folded.get(f.id)}/>`)}</ol>
        ${heads.length > wanting && html`<button type="button" class="button more" onClick=${() => setAll(true)}>Show all ${
            heads.length} flags</button>`}
    </section>`;
}

function Filter({ query, n, of }) {
    const row = query.by === "economy" ? economy(query.row) : query.row === "-" ? "no single mineral" : mineral(query.row);
    const cell = query.row && query.theme;
    const back = () => {
        const pressed = document.querySelector(".cell[aria-pressed=true]");
        pressed?.scrollIntoView({ block: "center" });
        pressed?.focus({ preventScroll: true });
    };
    return html`<p class="filter" tabindex="-1">Showing ${plural(n, "flag")} of ${of}${query.row ? ", " + row : ""}${
        query.theme ? ", " + words(query.theme) : ""}${query.severity ? ", " + query.severity : ""}.
        ${" "}<button type="button" class="plain" onClick=${() => setQuery(NO_FILTER, true)}>Show all</button>
        ${cell && html` <button type="button" class="plain" onClick=${back}>Back to the map</button>`}</p>`;
}

/** A link may outlive the flag that it leads to: what is here instead is said, and never shown as the same. */
function Otherwise({ wanted, named }) {
    const is = parts(named);
    const about = is && `${words(is.rule)}, ${economy(is.economy)}${is.mineral ? ", " + mineral(is.mineral) : ""}`;
    return html`<p class="note" role="status">${wanted ? html`The flag of this link reads otherwise on this day, by these facts:
            ${" "}<button type="button" class="plain" onClick=${() => goTo(wanted)}>${said(wanted.says)}</button>`
        : is ? html`The flag of this link is not raised on this day, by these facts (${about}).
            ${is.mineral && html` <a href=${linkTo("assess", { silent: is.mineral, of: themeOf(is.rule) })}>Why not?</a>`}`
        : html`This link names a flag by its place in an answer, which another flag may have by now.`}
        ${" "}<button type="button" class="plain" onClick=${() => setQuery({ flag: undefined })}>Close</button></p>`;
}
