/* What leads to a rule and where it leads, drawn; the same stands as a list below the drawing. */
import { html, useState, useEffect } from "./ui.js";
import { words } from "./names.js";
import { linkTo } from "./store.js";

const HEIGHT = 34;
const GAP = 10;
const ROW = HEIGHT + GAP;
const FIT = { wide: { width: 272, column: 324, letters: 37 }, narrow: { width: 286, column: 0, letters: 38 } };

/** Everything before and behind a rule, each with how it is connected. */
export function neighbours(rule, rules) {
    const from = rule.comesFrom || [];
    const to = rule.leadsTo || [];
    const asked = rules.filter(r => (r.decides || []).includes(rule.name)).map(r => r.name);
    return {
        before: [
            ...from.map(name => ({ name, how: "its flag is a condition" })),
            ...asked.filter(n => !from.includes(n)).map(name => ({ name, how: "asks for what decides it", weak: true })),
        ],
        behind: [
            ...to.map(name => ({ name, how: "builds on it" })),
            ...(rule.decides || []).filter(n => !to.includes(n)).map(name => ({ name, how: "would be decided by the answer", weak: true })),
            ...rule.responses.map(name => ({ name, how: "is recommended", response: true })),
        ],
    };
}

function useNarrow() {
    const query = matchMedia("(max-width: 87rem)");
    const [narrow, setNarrow] = useState(query.matches);
    useEffect(() => {
        const listen = () => setNarrow(query.matches);
        query.addEventListener("change", listen);
        return () => query.removeEventListener("change", listen);
    }, []);
    return narrow;
}

const short = (text, letters) => text.length > letters ? text.slice(0, letters - 1) + "…" : text;

function Box({ x, y, fit, node, here }) {
    const label = node.response ? words(node.name) : node.name;
    const box = html`<g><title>${label}</title><rect x=${x} y=${y} width=${fit.width} height=${HEIGHT} rx=${node.response ? 17 : 4}
        class=${here ? "here" : node.response ? "response" : "box"}/>
        <text x=${x + 12} y=${y + 22} class=${here ? "here" : ""}>${short(label, fit.letters)}</text></g>`;
    return here || node.response ? box : html`<a href=${linkTo("rules", { rule: node.name })}
        aria-label=${label + ": " + node.how}>${box}</a>`;
}

/** Three columns where there is room: before, the rule, behind. Elsewhere one below the other. */
function layout(before, behind, narrow, fit) {
    const tall = n => n * ROW - GAP;
    const put = (nodes, x, y) => nodes.map((node, i) => ({ node, x, y: y + i * ROW }));
    if (narrow) {
        const middle = before.length ? tall(before.length) + GAP + 10 : 0;
        return {
            width: fit.width + 30, height: middle + HEIGHT + (behind.length ? GAP + 10 + tall(behind.length) : 0),
                centre: { x: 0, y: middle },
            left: put(before, 30, 0), right: put(behind, 30, middle + ROW + 10),
        };
    }
    const height = tall(Math.max(before.length, behind.length, 1));
    const first = before.length ? fit.column : 0;
    return {
        width: first + fit.width + (behind.length ? fit.column : 0), height, centre: { x: first, y: (height - HEIGHT) / 2 },
        left: put(before, 0, (height - tall(before.length)) / 2),
            right: put(behind, first + fit.column, (height - tall(behind.length)) / 2),
    };
}

export function RuleGraph({ rule, rules }) {
    const narrow = useNarrow();
    const { before, behind } = neighbours(rule, rules);
    if (before.length + behind.length === 0) return html`<p
        class="quiet">It stands by itself: no rule builds on it, and it builds on none.</p>`;
    const fit = narrow ? FIT.narrow : FIT.wide;
    const { width, height, centre, left, right } = layout(before, behind, narrow, fit);
    const half = HEIGHT / 2;
    const edge = (from, to) => {
        if (!narrow) return `M${from.x + fit.width} ${from.y + half} C${from.x + fit.width + 26} ${from.y + half} ${to.x - 28} ${to.y
            + half} ${to.x - 3} ${to.y + half}`;
        return from === centre ? `M14 ${centre.y + HEIGHT} V${to.y + half} H${to.x - 3}`
            : `M${from.x} ${from.y + half} H14 V${centre.y - 3}`;
    };
    return html`<figure class="graph"><div class="scroll"><svg viewBox=${`-2 -2 ${width + 4} ${height + 4}`} width=${width + 4}
        height=${height + 4} role="group" aria-label=${`What leads to ${rule.name}, and where it leads`}>
            <defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path
                d="M0 0 8 4 0 8Z" class="tip"/></marker></defs>
            <g aria-hidden="true">${left.map(n => html`<path class=${"edge" + (n.node.weak ? " weak" : "")} d=${edge(n, centre)}
                marker-end="url(#arrow)"/>`)}
                ${right.map(n => html`<path class=${"edge" + (n.node.weak ? " weak" : "")} d=${edge(centre, n)}
                    marker-end="url(#arrow)"/>`)}</g>
            ${left.map(n => html`<${Box} x=${n.x} y=${n.y} fit=${fit} node=${n.node}/>`)}
            <${Box} x=${centre.x} y=${centre.y} fit=${fit} node=${{ name: rule.name }} here/>
            ${right.map(n => html`<${Box} x=${n.x} y=${n.y} fit=${fit} node=${n.node}/>`)}
        </svg></div>
        <details><summary>The same as a list</summary><ul class="bullets">
            ${before.map(n => html`<li><a href=${linkTo("rules", { rule: n.name })}>${n.name}</a> leads here: ${n.how}.</li>`)}
            ${behind.map(n => n.response ? html`<li>The response “${words(n.name)}” ${n.how}.</li>`
                : html`<li><a href=${linkTo("rules", { rule: n.name })}>${n.name}</a> ${n.how}.</li>`)}</ul></details></figure>`;
}
