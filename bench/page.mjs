/* Measures the page in Chromium and prints Markdown tables: see bench/page. */
import { chromium } from "playwright-core";

const base = process.argv[2] + "/";
const LARGE = ["united-states-2026", "eu-2023"];
const WIDTHS = [[1440, 900], [390, 844]];
const SETTLED = 5_000;
/* What a window of the browser takes to draw its own bars: a second of processor time that nobody's page can help. */
const WINDOW = 1_500;
const views = LARGE.flatMap(d => ["assess", "facts", "time", "plan", "stress", "odds", "compare"].map(v => `#/${v}?d=${d}`))
    .concat("", "#/archive", "#/rules", "#/rules?rule=dependency/single-source-import", "#/importing",
        "#/assess?d=united-states-2026&mineral=antimony", "#/assess?d=united-states-2026&silent=germanium&of=export-control");

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox"] });
const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
const sort = numbers => numbers.slice().sort((a, b) => a - b);

/** Keeps what moved, what took long, and how long each answer took from its question to being drawn. */
function observe() {
    window.moved = [];
    window.tasks = [];
    window.steps = [];
    new PerformanceObserver(list => list.getEntries().filter(e => !e.hadRecentInput).forEach(e => window.moved.push(
        [e.startTime, e.value]))).observe({ type: "layout-shift", buffered: true });
    new PerformanceObserver(list => list.getEntries().forEach(e => window.tasks.push(e.duration)))
        .observe({ type: "longtask", buffered: true });
    const original = window.fetch;
    window.fetch = async (...question) => {
        const begun = performance.now();
        const answer = await original(...question);
        const read = answer.json.bind(answer);
        answer.json = async () => {
            const body = await read();
            requestAnimationFrame(() => setTimeout(() => window.steps.push(performance.now() - begun)));
            return body;
        };
        return answer;
    };
    new MutationObserver((_, watch) => {
        if (document.querySelector(".answer[aria-busy=false]")) { watch.disconnect(); window.drawn = performance.now(); }
    }).observe(document, { childList: true, subtree: true, attributes: true });
}

async function open([width, height], hash) {
    const context = await browser.newContext({ viewport: { width, height }, bypassCSP: true });
    const page = await context.newPage();
    await page.addInitScript(observe);
    await page.waitForTimeout(WINDOW);
    await page.goto(base + hash);
    return page;
}

/** Days that nobody has asked for yet, one upon the other: the answer to what was asked before is at hand. */
const daysFrom = first => {
    let day = Date.parse(first);
    return () => {
        day += 86_400_000;
        return new Date(day).toISOString().slice(0, 10);
    };
};
const anotherDay = daysFrom("2015-01-01");
/* Of this month as much is told as of today. */
const recent = daysFrom("2026-11-01");

/** Others ask too, as they do where a service is in use; from what rests for seconds, the system of a shared machine takes its memory. */
function others() {
    const ask = () => fetch(base + "api/v1/assessments?record=false&brief=true", {
        method: "POST", headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ dossier: "gallium-germanium", asOf: anotherDay() }),
    }).then(answer => answer.arrayBuffer());
    return setInterval(() => ask().catch(() => { /* the next one asks again */ }), 500);
}

/** The largest sum of movements in a window of five seconds without a pause of one (cumulative layout shift). */
function shift(moved) {
    let [most, sum, first, last] = [0, 0, -Infinity, -Infinity];
    for (const [when, value] of moved) {
        if (when - last > 1_000 || when - first > 5_000) [sum, first] = [0, when];
        sum += value;
        last = when;
        most = Math.max(most, sum);
    }
    return most;
}

async function drawn(query = () => "") {
    const took = [];
    for (let i = 0; i < 9; i++) {
        const page = await open(WIDTHS[0], "#/assess?d=united-states-2026" + query());
        await page.waitForFunction(() => window.drawn);
        took.push(await page.evaluate(() => window.drawn));
        await page.context().close();
    }
    return sort(took);
}

async function slide() {
    const page = await open(WIDTHS[0], "#/assess?d=united-states-2026");
    await page.locator(".answer[aria-busy=false]").waitFor();
    const flags = page.locator(".flag");
    for (let i = 0; await page.locator(".turn-slider input").count() === 0; i++) {
        await flags.nth(i).getByText("Why?", { exact: true }).click();
        await flags.nth(i).getByText("What would change it", { exact: false }).first().click();
        await page.locator(".turns .smallest").first().waitFor({ timeout: 60_000 });
    }
    await page.locator(".turns .progress").waitFor({ state: "detached", timeout: 300_000 });
    const slider = page.locator(".turn-slider input").first();
    await page.evaluate(() => { window.steps = []; window.tasks = []; });
    await slider.focus();
    const { value, min, max, step } = await slider.evaluate(s => ({ value: +s.value, min: +s.min, max: +s.max, step: +s.step || 1 }));
    // One way only, so that each value is a new one.
    const way = value - min > max - value ? "ArrowLeft" : "ArrowRight";
    for (let i = 0; i < Math.min(60, Math.max(value - min, max - value) / step); i++) {
        const before = await page.evaluate(() => window.steps.length);
        await page.keyboard.press(way);
        await page.waitForFunction(n => window.steps.length > n, before);
    }
    const [steps, tasks] = await page.evaluate(() => [window.steps, window.tasks]);
    await page.context().close();
    return { steps: sort(steps), longest: Math.max(0, ...tasks) };
}

const asking = others();
await drawn(() => "&asOf=" + anotherDay());
for (const [which, query] of [["as asked before", undefined], ["on a day that nobody asked for", () => "&asOf=" + recent()]]) {
    const cold = await drawn(query);
    console.log(`The advice on the United States, ${which}, is drawn ${at(cold, 0.5).toFixed(0)} ms after its address is opened (median of ${
        cold.length} cold browsers; ${cold[0].toFixed(0)} to ${cold.at(-1).toFixed(0)}).`);
}
const { steps, longest } = await slide();
console.log(`A step of its slider: ${at(steps, 0.5).toFixed(0)} ms in the median, ${at(steps, 0.9).toFixed(0)} in nine of ten;`
    + ` longest task ${longest.toFixed(0)} ms.\n`);
console.log("| view | longest task at 1440, ms | at 390 | shift at 1440 | at 390 |\n|---|---|---|---|---|");
for (const view of views) {
    const measured = [];
    for (const size of WIDTHS) {
        const page = await open(size, view);
        await page.waitForTimeout(SETTLED);
        const [moved, tasks] = await page.evaluate(() => [window.moved, window.tasks]);
        measured.push([Math.max(0, ...tasks).toFixed(0), shift(moved).toFixed(3)]);
        await page.context().close();
    }
    console.log(`| ${view ? "`" + view + "`" : "start"} | ${measured[0][0]} | ${measured[1][0]} | ${measured[0][1]} | ${measured[1][1]} |`);
}
clearInterval(asking);
await browser.close();
