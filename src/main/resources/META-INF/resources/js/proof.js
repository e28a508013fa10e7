/* What was found out about a draft of the rules, for who approves it. */
import { html, plural } from "./ui.js";
import { words, title } from "./names.js";
import { address } from "./store.js";

const FEW = 20;

export function Proof({ proof }) {
    const { findings, failed, missing, examples, replayed } = proof;
    return html`<section class="proof" aria-labelledby="proof-title"><h2 id="proof-title">What was found out</h2>
        <p class=${proof.good ? "" : "wrong"}>${proof.says}</p>
        ${findings.length > 0 && html`<ul class="findings">${findings.slice(0, FEW).map(f => html`<li class=${f.level.toLowerCase()}>
            <code>${f.file}:${f.line}</code> <span><b>${f.level.toLowerCase()}</b> ${f.message}${f.suggestion
                ? html`<span class="quiet">; ${f.suggestion}</span>` : ""}</span></li>`)}</ul><${More} all=${findings}/>`}
        ${failed.length > 0 && html`<h3>Cases that do not come out</h3><ul class="lines">${failed.slice(0, FEW).map(c => html`<li><span>
            <b>${c.name}</b> <code>${c.file}:${c.line}</code><br/><span class="quiet">${c.differences.join("; ")}</span></span></li>`)}</ul>
            <${More} all=${failed}/>`}
        ${missing.length > 0 && html`<h3>What no case shows</h3>
            <ul class="lines">${missing.slice(0, FEW).map(m => html`<li>${m}</li>`)}</ul>
            <${More} all=${missing}/>`}
        ${examples.length > 0 && html`<h3>${plural(proof.differences, "difference")} on the dossiers</h3><div class="scroll" tabindex="0"
            role="region" aria-label="Differences on the dossiers"><table><thead><tr><th scope="col">Dossier</th><th scope="col">What</th>
            <th scope="col">Change</th><th scope="col">Before</th><th scope="col">After</th></tr></thead><tbody>${examples.slice(0,
                FEW).map(d => html`<tr><th scope="row">${title(d.request)}</th><td class="what">${d.what}</td><td>${words(d.change)}</td>
            <td class="long">${d.before || ""}</td><td class="long">${d.after || ""}</td></tr>`)}</tbody></table></div>
            ${proof.differences > FEW && html`<p class="quiet">and ${proof.differences - FEW} more</p>`}`}
        ${replayed?.examples.length > 0 && html`<h3>Records that would have been answered otherwise</h3>
            <ul class="lines">${replayed.examples.slice(0, FEW).map(e => html`<li><span><a
                href=${address("archive", { id: e.id })}>${e.id}</a> ${words(e.what)} ${words(e.change)}${e.rule
                ? ": " + words(e.rule) : ""}</span></li>`)}</ul>`}</section>`;
}

const More = ({ all }) => all.length > FEW && html`<p class="quiet">and ${all.length - FEW} more</p>`;
