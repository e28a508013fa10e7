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

const MOST_ERRORS = 50;

const written = pointer => html`<code>${pointer}</code>`;

/**
 * What the service refused, with every place, reason and way out; again asks once more, where that may help, close takes it away.
 *
 * @param place shows the place of an error; as the service writes it if left out
 */
export const Problem = ({ error, title, again, close, place = written }) => html`
    <section class="problem" role="alert" aria-label="What is wrong">
        <h2>${title || error.title || "Something is wrong"}</h2>
        ${error.detail && html`<p>${title && error.title && title !== error.title && error.title + ". "}${error.detail}</p>`}
        ${(error.errors || []).length > 0 && html`<ul>${error.errors.slice(0, MOST_ERRORS).map(e => html`
            <li>${e.pointer && html`${place(e.pointer)} `}${e.message}${e.suggestion
                && html`<span class="hint">: ${e.suggestion}</span>`}</li>`)}
        </ul>`}
        ${(error.errors || []).length > MOST_ERRORS && html`<p>and ${error.errors.length - MOST_ERRORS} more</p>`}
        ${again && html`<p><button type="button" class="button" onClick=${again}>Try again</button></p>`}
        ${close && html`<p><button type="button" class="button" onClick=${close}>Close</button></p>`}
    </section>`;

export const Empty = ({ title, children }) => html`<div class="empty"><p class="empty-title">${title}</p>${children}</div>`;

/** A whole number with its thousands: 1,096. The browser's own table of languages would come late, for this alone. */
export const whole = n => String(n).replace(/\B(?=(\d{3})+$)/g, ",");
export const plural = (n, one, many) => whole(n) + " " + (n === 1 ? one : many || one + "s");

/** Runs the last of a burst of calls. */
export function debounce(fn, ms) {
    let timer;
    return (...args) => { clearTimeout(timer); timer = setTimeout(() => fn(...args), ms); };
}

/* How often a module has failed to come: its next address is another, as browsers may remember the failure of the last. */
const failures = new Map();

const sheets = new Map();
/** A style sheet that comes with what it is of. */
function sheet(href) {
    if (!sheets.has(href)) {
        sheets.set(href, new Promise((done, fail) => {
            const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href, onload: done });
            link.onerror = () => { sheets.delete(href); link.remove(); fail(new Error(href)); };
            document.head.append(link);
        }));
    }
    return sheets.get(href);
}

/** A module that comes when it is wanted, with its style sheet if it has one; one that did not come is asked for again. */
export function useLater(name, wanted = true, styles = null) {
    const [got, setGot] = useState({});
    const [tries, setTries] = useState(0);
    useEffect(() => {
        if (!wanted) return undefined;
        let on = true;
        const failed = failures.get(name) || 0;
        // By an address, which a bundler leaves alone: it has each module under its name.
        const address = new URL(name + ".js" + (failed ? "?" + failed : ""), import.meta.url);
        const comes = [import(address), styles ? sheet(styles) : null];
        Promise.all(comes).then(([module]) => on && setGot({ name, module }), () => {
            failures.set(name, failed + 1);
            if (on) setGot({ name, failed: true });
        });
        return () => { on = false; };
    }, [name, wanted, tries]);
    const here = got.name === name ? got : {};
    const again = () => { setGot({}); setTries(n => n + 1); };
    return {
        module: here.module,
        failure: here.failed && html`<${Problem} again=${again}
            error=${{ title: "This part could not be loaded", detail: "The service did not send it." }}/>`,
    };
}

/**
 * How many of a number are drawn by now: some more in each task, so that none keeps the browser from whoever types or reads.
 *
 * @param atOnce whether all of them have to be there at once, as on paper
 * @param most how many there may be for the time being
 */
export function useGrowing(wanted, step, atOnce, most = wanted) {
    const [grown, setGrown] = useState(step);
    const drawn = atOnce ? wanted : Math.min(wanted, grown);
    useLayoutEffect(() => {
        if (drawn >= Math.min(wanted, most)) return undefined;
        const timer = setTimeout(() => setGrown(drawn + step));
        return () => clearTimeout(timer);
    }, [drawn, wanted, most]);
    return drawn;
}

const typed = text => /^(19|20|21)\d\d-\d\d-\d\d$/.test(text);

/** A date, asked about once it is written: after a pause, on Enter or when the field is left; never for the year 0202. */
export function DateInput({ value, onDate, optional = false, ...rest }) {
    const [draft, setDraft] = useState(null);
    const [wrong, setWrong] = useState(false);
    const timer = useRef();
    useEffect(() => () => clearTimeout(timer.current), []);
    const settle = left => {
        clearTimeout(timer.current);
        if (draft === null) return;
        const good = typed(draft) || (optional && draft === "");
        setWrong(left && !good && draft !== "");
        if (good || (left && draft === "")) setDraft(null);
        if (good && draft !== value) onDate(draft);
    };
    const latest = useRef();
    latest.current = settle;
    const type = e => {
        clearTimeout(timer.current);
        setDraft(e.target.value);
        setWrong(false);
        timer.current = setTimeout(() => latest.current(false), 700);
    };
    return html`<input type="date" min="1900-01-01" max="2199-12-31" ...${rest} value=${draft ?? value} onInput=${type}
            aria-invalid=${wrong || rest["aria-invalid"] ? "true" : null} title=${wrong ? "Write a year from 1900 to 2199" : null}
            onBlur=${() => settle(true)} onKeyDown=${e => { if (e.key === "Enter") settle(true); }}/>
        ${wrong && html`<p class="wrong" role="alert">Write a year from 1900 to 2199.</p>`}`;
}
