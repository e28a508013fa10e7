/* The few things every part of the page is built from. Text is always set as text, never as markup. */
import { h, render, Fragment } from "../vendor/preact.js";
import { useState, useEffect, useMemo, useRef, useCallback, useLayoutEffect } from "../vendor/preact-hooks.js";
import htm from "../vendor/htm.js";

export const html = htm.bind(h);
export { render, Fragment, useState, useEffect, useMemo, useRef, useCallback, useLayoutEffect };

export const SEVERITIES = ["critical", "high", "medium", "low", "info"];
const LETTER = { critical: "C", high: "H", medium: "M", low: "L", info: "i" };
const SHAPE = {
    critical: "M12 0.8 23.2 12 12 23.2 0.8 12Z",
    high: "M12 1.2 23.4 21.8H0.6Z",
    medium: "M2 2H22V22H2Z",
    low: "M12 1a11 11 0 1 0 0 22a11 11 0 0 0 0-22Z",
    info: "M12 1a11 11 0 1 0 0 22a11 11 0 0 0 0-22Zm0 2a9 9 0 1 1 0 18a9 9 0 0 1 0-18Z",
};

/** A severity as shape, letter and colour: any one of them is enough to read it. */
export const Mark = ({ severity, label }) => html`
    <svg class=${"mark " + severity} viewBox="0 0 24 24" role=${label ? "img" : null} aria-label=${label ? severity : null}
         aria-hidden=${label ? null : "true"} focusable="false">
        <path class="shape" d=${SHAPE[severity]} fill-rule="evenodd"/>
        <text class="letter" x="12" y=${severity === "high" ? 18.8 : 16.5} text-anchor="middle">${LETTER[severity]}</text>
    </svg>`;

export const Severity = ({ severity }) => html`
    <span class=${"severity " + severity}><${Mark} severity=${severity}/>${severity}</span>`;

/** What the service refused, with every place, reason and way out. */
export const Problem = ({ error, title }) => html`
    <section class="problem" role="alert" aria-label="What is wrong">
        <h2>${title || error.title || "Something is wrong"}</h2>
        ${error.detail && html`<p>${error.detail}</p>`}
        ${(error.errors || []).length > 0 && html`<ul>${error.errors.slice(0, 50).map(e => html`
            <li><code>${e.pointer}</code> ${e.message}${e.suggestion && html`<span class="hint">: ${e.suggestion}</span>`}</li>`)}
        </ul>`}
        ${(error.errors || []).length > 50 && html`<p>and ${error.errors.length - 50} more</p>`}
    </section>`;

export const Empty = ({ title, children }) => html`<div class="empty"><p class="empty-title">${title}</p>${children}</div>`;

export const plural = (n, one, many) => n.toLocaleString("en") + " " + (n === 1 ? one : many || one + "s");

/** Runs the last of a burst of calls. */
export function debounce(fn, ms) {
    let timer;
    return (...args) => { clearTimeout(timer); timer = setTimeout(() => fn(...args), ms); };
}
