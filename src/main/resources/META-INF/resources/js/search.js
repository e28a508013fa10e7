/* Search over what is open: minerals, countries, flags, measures and rules; by keys alone where somebody likes. */
import { html, useState, useEffect, useMemo, useRef, Mark, Problem, plural } from "./ui.js";
import { once } from "./service.js";
import { economy, mineral, allMinerals, allEconomies, words, title, typeWords, said, controlWords } from "./names.js";
import { current, linkTo, setQuery } from "./store.js";
import { found, moved } from "./searchdata.js";
import { goTo } from "./lead.js";
import { mineralsOf } from "./chaindata.js";
import { opensBySlash, setOpensBySlash } from "./shortcut.js";

const HINT = "Minerals, countries, flags, measures and rules";
/* A part of an answer is drawn when it comes into view, which takes a moment. */
const PATIENCE = 5_000;

const visit = (view, more) => { location.hash = linkTo(view, more); };

/** Leads to a section of the answer, once it is there. */
function leadTo(id) {
    const until = performance.now() + PATIENCE;
    const look = () => {
        const heading = document.getElementById(id);
        if (heading) {
            heading.tabIndex = -1;
            heading.scrollIntoView({ block: "start" });
            heading.focus({ preventScroll: true });
        } else if (performance.now() < until) requestAnimationFrame(look);
    };
    look();
}

/** Opens the answer, with more in its address, at one of its sections. */
function openAnswer(more, id) {
    if (current().view === "assess") setQuery(more, true);
    else visit("assess", more);
    leadTo(id);
}

function flagEntries(assessment) {
    return assessment.riskFlags.map(f => ({
        kind: "Flags", key: "flag" + f.id, says: said(f.says), mark: f.severity,
        also: [economy(f.economy), mineral(f.mineral), words(f.rule)].join(" "),
        go: () => {
            if (current().view !== "assess") visit("assess");
            goTo(f);
        },
    }));
}

function measureEntries(assessment, facts) {
    return assessment.measures.map(m => {
        const fact = facts.get(m.fact) || {};
        const what = fact.measure ? controlWords(fact) : typeWords(m.type).toLowerCase();
        const on = m.minerals.length ? m.minerals.map(mineral).join(", ") : "all goods";
        return {
            kind: "Measures", key: "measure" + m.fact, says: `${m.by.map(economy).join(", ") || "Not told"}: ${what}, ${on}`,
            aside: words(m.state), also: m.fact + " " + m.on.map(economy).join(" "),
            go: () => visit("facts", { fact: m.fact }),
        };
    });
}

/** Everything that can be found, minerals first; what needs facts is left out where none are open. */
function entriesOf({ assessment, request }, rules) {
    const ruleEntries = rules.map(r => ({
        kind: "Rules", key: "rule" + r.name, says: title(r.name.slice(r.name.indexOf("/") + 1)), aside: title(r.name.split("/")[0]),
        also: r.says, go: () => visit("rules", { rule: r.name }),
    }));
    if (!assessment) return ruleEntries;
    const facts = new Map(request.facts.map(f => [f.id, f]));
    const chained = new Set(mineralsOf(assessment));
    const about = JSON.stringify(request.facts);
    const named = (code, text) => text.includes(`"${code}"`);
    return [
        ...allMinerals().filter(([key]) => named(key, about)).map(([key, name]) => ({
            kind: "Minerals", key: "mineral" + key, says: name, aside: chained.has(key) ? "from the mine to the use" : "its facts",
            go: () => chained.has(key) ? openAnswer({ mineral: key }, "chain-title")
                : visit("facts", { find: name }),
        })),
        ...allEconomies().filter(([code]) => named(code, about)).map(([code, name]) => ({
            kind: "Countries", key: "country" + code, says: name, aside: "its facts", also: code,
            go: () => visit("facts", { find: name }),
        })),
        ...flagEntries(assessment), ...measureEntries(assessment, facts), ...ruleEntries,
    ];
}

/** @param onClose is told when the dialog has been closed */
export function Search({ onClose }) {
    const dialog = useRef();
    const [text, setText] = useState("");
    const [at, setAt] = useState(0);
    const [rules, setRules] = useState([]);
    const [failed, setFailed] = useState(null);
    useEffect(() => {
        dialog.current.showModal();
        once("api/v1/rules").then(setRules, setFailed);
    }, []);
    const { assessment, request } = current();
    const entries = useMemo(() => entriesOf({ assessment, request }, rules), [assessment, request, rules]);
    const groups = useMemo(() => found(entries, text), [entries, text]);
    const all = groups.flatMap(g => g.found);
    const choose = entry => {
        dialog.current.close();
        entry.go();
    };
    const press = e => {
        const to = moved(e.key, at, all.length);
        if (to !== null && !(["Home", "End"].includes(e.key) && e.shiftKey)) {
            e.preventDefault();
            setAt(to);
            document.getElementById("found-" + to)?.scrollIntoView({ block: "nearest" });
        } else if (e.key === "Enter" && all[at]) {
            e.preventDefault();
            choose(all[at]);
        }
    };
    const n = groups.reduce((sum, g) => sum + g.found.length + g.more, 0);
    return html`<dialog class="search" ref=${dialog} aria-label="Search" onClose=${onClose}
        onClick=${e => { if (e.target === dialog.current) dialog.current.close(); }}>
        <div class="search-field"><label for="search-text" class="visually-hidden">Search: ${HINT}</label>
            <input id="search-text" role="combobox" autocomplete="off" spellcheck=${false} placeholder=${HINT} value=${text}
                aria-expanded=${all.length > 0 ? "true" : "false"} aria-controls="search-found" aria-autocomplete="list"
                aria-activedescendant=${all.length ? "found-" + at : null} onKeyDown=${press}
                onInput=${e => { setText(e.target.value); setAt(0); }}/>
            <button type="button" class="button" onClick=${() => dialog.current.close()}>Close</button></div>
        ${failed && html`<${Problem} title="The rules could not be searched" error=${failed}/>`}
        <p class="quiet" role="status">${!text.trim()
            ? (assessment ? "" : "Open a dossier to search its minerals, countries and flags too.")
            : n === 0 ? "Nothing is found. Try fewer letters." : plural(n, "thing") + " found"}</p>
        <div id="search-found" role="listbox" aria-label="What is found" class="search-found">
            ${groups.map(g => html`<div role="group" key=${g.kind} aria-label=${g.kind}>
                <p class="search-kind" aria-hidden="true">${g.kind}${g.more > 0 && html` <span class="quiet">${g.found.length} of ${
                    g.found.length + g.more}</span>`}</p>
                ${g.found.map(entry => html`<${Option} key=${entry.key} entry=${entry} place=${all.indexOf(entry)} at=${at} setAt=${setAt}
                    onChoose=${choose}/>`)}</div>`)}</div>
        <label class="check quiet"><input type="checkbox" checked=${opensBySlash()}
            onChange=${e => setOpensBySlash(e.target.checked)}/> Open with the key / too, not with Ctrl and K alone</label>
    </dialog>`;
}

const Option = ({ entry, place, at, setAt, onChoose }) => html`<div role="option" id=${"found-" + place} class="search-option"
    aria-selected=${place === at ? "true" : "false"} onMouseMove=${() => { if (place !== at) setAt(place); }}
    onClick=${() => onChoose(entry)}>${entry.mark && html`<${Mark} severity=${entry.mark} label/>`}
    <span class="found">${entry.says}</span> <span class="quiet">${entry.aside}</span></div>`;
