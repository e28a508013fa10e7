/* One colour for a country, the same in every picture: hue, and how strong and how light it is. */

/* Those that matter most in these markets stand far apart; the others get a place of their own by their code. */
const KNOWN = {
    CN: [27, 0.17, 0], US: [255, 0.15, 0], RU: [330, 0.13, -0.06], ZA: [150, 0.13, 0], CD: [75, 0.13, 0], AU: [110, 0.13, 0.04],
    CL: [300, 0.12, 0], CA: [210, 0.11, 0.04], JP: [0, 0.1, 0.08], KR: [280, 0.14, -0.06], BR: [165, 0.11, -0.08], ID: [50, 0.14, 0.02],
    KZ: [195, 0.1, -0.06], IN: [90, 0.1, -0.08], DE: [235, 0.06, -0.1], MX: [130, 0.12, -0.1], PE: [318, 0.1, 0.06], VN: [60, 0.08, -0.08],
    TR: [12, 0.09, -0.1], NO: [225, 0.12, -0.02], BE: [95, 0.06, 0.04], FI: [245, 0.09, 0.08], FR: [265, 0.08, -0.06], ZW: [40, 0.09, -0.1],
};
const STEP = 137.5; // degrees: neighbours in the alphabet come far apart

/** Hue in degrees, chroma, and how much lighter than the palette's middle. */
export function toneOf(code) {
    if (KNOWN[code]) return KNOWN[code];
    const n = [...String(code)].reduce((sum, c) => sum * 31 + c.charCodeAt(0), 7);
    return [Math.round(n * STEP) % 360, 0.07 + n % 3 * 0.02, (n % 5 - 2) * 0.03];
}

/** A colour for style or fill; the palette sets --tone, the lightness that its paper takes. */
export function colourOf(code) {
    const [hue, chroma, lighter] = toneOf(code);
    return `oklch(calc(var(--tone) + ${lighter}) ${chroma} ${hue})`;
}
