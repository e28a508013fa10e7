/* Writes the outlines of the world that the page's map is drawn from: Natural Earth's countries (public domain, by way of the npm
   package world-atlas), in an equal-area projection, with whole numbers for coordinates. Run when countries change:

     npm install --prefix target/map world-atlas@2.0.2 topojson-client@3.1.0 d3-geo@3.1.2
     node src/main/map/outlines.mjs > src/main/resources/META-INF/resources/world.svg
*/
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const installed = createRequire(resolve("target/map/package.json"));
const { feature } = installed("topojson-client");
const { geoEqualEarth, geoPath, geoArea, geoCentroid } = installed("d3-geo");

const WIDTH = 1000;
const HEIGHT = 450;
/* Nobody mines there, and it would take a seventh of the picture. */
const LEFT_OUT = new Set(["Antarctica", "Fr. S. Antarctic Lands", "S. Geo. and the Is.", "Heard I. and McDonald Is."]);
/* As Natural Earth abbreviates them. */
const NAMED = {
    "Dem. Rep. Congo": "CD", Congo: "CG", "Central African Rep.": "CF", "Eq. Guinea": "GQ", "W. Sahara": "EH", "Bosnia and Herz.": "BA",
    "Dominican Rep.": "DO", "Solomon Is.": "SB", "Falkland Is.": "FK", "S. Sudan": "SS", eSwatini: "SZ", Macedonia: "MK", Czechia: "CZ",
    Kosovo: "XK", Somaliland: "SO", "N. Cyprus": "CY", "Marshall Is.": "MH", "Cook Is.": "CK", "Antigua and Barb.": "AG",
    "St. Vin. and Gren.": "VC", "St. Kitts and Nevis": "KN", "São Tomé and Principe": "ST", Macao: "MO", "N. Mariana Is.": "MP",
    "U.S. Virgin Is.": "VI", "British Virgin Is.": "VG", "Cayman Is.": "KY", "Turks and Caicos Is.": "TC", "Faeroe Is.": "FO",
    "Fr. Polynesia": "PF", "Wallis and Futuna Is.": "WF", "St. Pierre and Miquelon": "PM", "Saint Helena": "SH", "St-Barthélemy": "BL",
    "St-Martin": "MF", "Pitcairn Is.": "PN",
};

const rows = readFileSync("facts/reference/economies.csv", "utf8").trim().split("\n").slice(1).map(line => line.split(","));
const codes = new Map(rows.flatMap(([code, alpha3, name, , , aliases = ""]) =>
    [alpha3, name, ...aliases.split(";")].filter(Boolean).map(n => [n.toLowerCase(), code])));
const known = new Set(rows.map(r => r[0]));
const codeOf = name => NAMED[name] || codes.get(name.toLowerCase());

const atlas = name => {
    const topology = JSON.parse(readFileSync(`target/map/node_modules/world-atlas/${name}.json`, "utf8"));
    return feature(topology, topology.objects.countries).features.filter(f => !LEFT_OUT.has(f.properties.name));
};

const coarse = atlas("countries-110m");
const projection = geoEqualEarth().fitExtent([[2, 2], [WIDTH - 2, HEIGHT - 2]], { type: "FeatureCollection", features: coarse });
const path = geoPath(projection);
const n = v => Math.round(v);
/* The largest part of a country stands for it: an arc to France ends in Europe. */
const mainland = ({ geometry: g }) => g.type === "MultiPolygon"
    ? { type: "Polygon", coordinates: g.coordinates.reduce((a, b) => geoArea({ type: "Polygon", coordinates: b })
        > geoArea({ type: "Polygon", coordinates: a }) ? b : a) } : g;
const middle = f => projection(geoCentroid(mainland(f))).map(n);

/** Whole numbers, each step from the point before it; what shrinks to a point is left out. */
function short(d) {
    return d.split("M").slice(1).map(ring => {
        const points = ring.replace("Z", "").split("L").map(p => p.split(",").map(Number).map(n));
        const steps = points.slice(1).map((p, i) => [p[0] - points[i][0], p[1] - points[i][1]]).filter(([x, y]) => x || y);
        return steps.length < 3 ? "" : `M${points[0]}l${steps.map(s => s.join(" ")).join(" ")}z`.replaceAll(" -", "-");
    }).join("");
}

const drawn = new Map();
for (const country of coarse) {
    const code = codeOf(country.properties.name);
    if (!code) throw new Error("no code for " + country.properties.name);
    const [x, y] = middle(country);
    const before = drawn.get(code);
    drawn.set(code, { d: (before?.d || "") + short(path(country)), x: before?.x ?? x, y: before?.y ?? y });
}
const small = new Map();
for (const country of atlas("countries-50m")) {
    const code = codeOf(country.properties.name);
    if (code && known.has(code) && !drawn.get(code)?.d) small.set(code, middle(country));
}

const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    "<!-- Made by src/main/map/outlines.mjs. Made with Natural Earth: public domain. -->",
    ...[...drawn].filter(([, c]) => c.d).sort().map(([code, c]) => `<path id="${code}" data-at="${c.x} ${c.y}" d="${c.d}"/>`),
    ...[...small].sort().map(([code, [x, y]]) => `<circle id="${code}" cx="${x}" cy="${y}" r="2"/>`),
    "</svg>",
];
process.stdout.write(lines.join("\n") + "\n");
