/* What a comparison comes to: how many flags each option takes away and brings. Draws nothing. */

const GAINED = ["new", "worse"];
const LOST = ["gone", "better"];
const severe = column => (column.critical || 0) + (column.high || 0);

/**
 * The options of a comparison beside the case as it stands.
 *
 * @return base and options, each with name, severe, how many critical and high flags it has; of an option also gone and came, how many
 *     flags it clears or lessens, and brings or worsens; most: the largest of these
 */
export function balance({ columns, flags }) {
    const at = columns.findIndex(c => c.name === "base");
    const count = (i, changes) => flags.filter(f => changes.includes(f.cells[i]?.change)).length;
    const options = columns.map((c, i) => ({ name: c.name, severe: severe(c), gone: count(i, LOST), came: count(i, GAINED) }))
        .filter((_, i) => i !== at);
    return {
        base: { name: "base", severe: severe(columns[at]) }, options,
        most: Math.max(1, ...options.flatMap(o => [o.gone, o.came])),
    };
}

/** The comparison in one sentence; called names an option. */
export function concluded({ base, options }, called) {
    if (options.length === 0) return "";
    const best = [...options].sort((a, b) => a.severe - b.severe || a.came - b.came)[0];
    const others = options.filter(o => o !== best).map(o => `${o.severe} with ${called(o.name)}`);
    const rest = [`${base.severe} as it stands`, ...others].join(", ");
    if (best.severe >= base.severe) {
        return `No option leaves fewer critical or high flags than there are: ${[rest, `${best.severe} with ${called(best.name)}`]
            .join(", ")}.`;
    }
    return `${called(best.name)} leaves the fewest critical or high flags: ${best.severe}, against ${rest}.`;
}
