/* What a flag is called in an address: by its rule, economy, mineral and sentence. An id such as f4 is a place in one answer, and
   another flag's place in the next. */

/** Eight letters and digits at most that differ where texts do (FNV-1a). */
export function sum(text) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    return (hash >>> 0).toString(36);
}

const about = flag => [flag.rule, flag.economy, flag.mineral || ""].join("~");

export const keyOf = flag => about(flag) + "~" + sum(flag.says);

/**
 * The flag that a key names.
 *
 * @return flag null if there is none; exact false if it is about the same and reads otherwise, as on another day
 */
export function find(flags, key) {
    if (!key) return { flag: null, exact: false };
    const exact = flags.find(f => keyOf(f) === key);
    if (exact) return { flag: exact, exact: true };
    const alike = flags.filter(f => about(f) === key.slice(0, key.lastIndexOf("~")));
    return { flag: alike.length === 1 ? alike[0] : null, exact: false };
}

/** The parts of a key; null if it is none. */
export function parts(key) {
    const [rule, economy, mineral, sentence] = String(key).split("~");
    return rule.includes("/") && economy && sentence ? { rule, economy, mineral: mineral || null } : null;
}
