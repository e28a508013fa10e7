/* A picture of the page as a PNG: a copy of it with its looks written into it, drawn by the browser inside an SVG. */
import { save } from "./service.js";
import { current } from "./store.js";
import { day } from "./names.js";

const SCALE = 2;
const MARGIN = 16;
/* What is there to be used, not to be looked at. */
const USED = "details, button:not(.cell), select, .bar, .save-image, .visually-hidden, title";
const COLOURS = ["color", "fill", "stroke", "background-color"];
/* The looks that the page's pictures make use of. */
const LOOKS = [...COLOURS, "background-image", "background-size", "background-position", "font", "text-align", "text-transform",
    "text-decoration", "text-anchor", "letter-spacing", "white-space", "overflow", "overflow-wrap", "text-overflow", "writing-mode",
    "display", "position", "top", "right", "bottom", "left", "width", "height", "min-width", "max-width", "min-height", "margin",
    "padding", "border", "border-top", "border-right", "border-bottom", "border-left", "border-radius", "border-collapse",
    "border-spacing", "box-sizing", "vertical-align", "grid-template-columns", "grid-template-rows", "grid-column", "grid-row", "gap",
    "flex", "flex-wrap", "flex-direction", "justify-content", "align-items", "align-self", "transform", "opacity", "outline",
    "stroke-width", "stroke-dasharray", "stroke-linejoin", "paint-order", "vector-effect", "list-style"];

/** A copy of an element that looks the same anywhere; null of what is not part of the picture. */
function copyOf(element) {
    if (element.matches(USED)) return null;
    const copy = element.cloneNode(false);
    const looks = getComputedStyle(element);
    if (looks.display === "none" && !element.closest("defs")) return null;
    for (const name of LOOKS) copy.style.setProperty(name, looks.getPropertyValue(name));
    /* Letters are a little wider in an image: what is written upwards would break where it did not. */
    if (looks.writingMode.startsWith("vertical")) copy.style.height = 1.1 * parseFloat(looks.height) + "px";
    for (const child of element.childNodes) {
        const inner = child.nodeType === Node.ELEMENT_NODE ? copyOf(child) : child.nodeType === Node.TEXT_NODE ? child.cloneNode() : null;
        if (inner) copy.append(inner);
    }
    return copy;
}

/** The whole of it, also what has to be scrolled to on the page. */
const widthOf = figure => Math.max(figure.offsetWidth, ...[...figure.querySelectorAll(".scroll")]
    .filter(s => !s.closest("details")).map(s => s.scrollWidth + 2 * MARGIN + 2));

function asSvg(figure, width) {
    const copy = copyOf(figure);
    const frame = document.createElementNS("http://www.w3.org/1999/xhtml", "div");
    copy.style.width = width + "px";
    copy.style.height = "auto";
    copy.style.margin = "0";
    copy.style.border = "0";
    for (const s of copy.querySelectorAll(".scroll")) {
        s.style.cssText += `; width: ${s.matches(".heat-scroll") ? "fit-content" : "auto"}; max-width: none; height: auto;
            max-height: none; overflow: visible`;
    }
    const said = document.createElementNS("http://www.w3.org/1999/xhtml", "p");
    const { request } = current();
    said.textContent = [request?.title, request?.asOf && "as of " + day(request.asOf), "Lodestone"].filter(Boolean).join(" · ");
    said.style.cssText = "margin: 8px 0 0; font-size: 12px";
    copy.append(said);
    frame.append(copy);
    return frame;
}

/** How tall the copy is, told by the page itself, out of sight. */
function heightOf(frame, width) {
    frame.style.cssText = `position: absolute; left: -99999px; top: 0; width: ${width}px`;
    document.body.append(frame);
    const height = Math.ceil(frame.getBoundingClientRect().height);
    frame.remove();
    frame.style.cssText = "";
    return height;
}

function drawnBy(source) {
    return new Promise((done, fail) => {
        const image = new Image();
        image.onload = () => done(image);
        image.onerror = () => fail(new Error("the picture cannot be drawn"));
        image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(source);
    });
}

const fileName = text => (text.toLowerCase().replace(/[^a-z0-9]+/g, "-").slice(0, 60).replace(/^-|-$/g, "") || "picture") + ".png";

/** Gives the browser a picture with its headline, legend and source line as a PNG of twice its size. */
export async function saveImage(figure) {
    const width = widthOf(figure);
    const frame = asSvg(figure, width);
    const height = heightOf(frame, width);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width * SCALE}" height="${height * SCALE}" `
        + `viewBox="0 0 ${width} ${height}"><foreignObject width="${width}" height="${height}">`
        + new XMLSerializer().serializeToString(frame) + "</foreignObject></svg>";
    const image = await drawnBy(svg);
    const canvas = document.createElement("canvas");
    canvas.width = width * SCALE;
    canvas.height = height * SCALE;
    canvas.getContext("2d").drawImage(image, 0, 0);
    const blob = await new Promise(done => { canvas.toBlob(done, "image/png"); });
    if (!blob) throw new Error("the picture is too large");
    await save(fileName(figure.querySelector("figcaption").textContent), { blob: () => blob });
}
