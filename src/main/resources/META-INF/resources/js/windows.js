/* In which stretches of time changes are looked for: the nearest to a day first. Draws nothing. */

const DAY = 86_400_000;
const shifted = (iso, days) => new Date(Date.parse(iso) + days * DAY).toISOString().slice(0, 10);

/**
 * Stretches that together cover a range, each beginning on the day on which another one ends.
 *
 * @param at the day that is looked at; first and last: of the range
 * @return stretches of from and to, the one with the day first, then the nearest ones on both sides of it
 */
export function windows(at, first, last, days = 90) {
    /* Of three days the middle one. */
    const clip = iso => [first, iso, last].sort()[1];
    const within = clip(at);
    let [from, to] = [clip(shifted(within, -days / 2)), clip(shifted(within, days / 2))];
    const all = from < to ? [{ from, to }] : [];
    while (from > first || to < last) {
        if (to < last) {
            const next = clip(shifted(to, days));
            all.push({ from: to, to: next });
            to = next;
        }
        if (from > first) {
            const next = clip(shifted(from, -days));
            all.push({ from: next, to: from });
            from = next;
        }
    }
    return all;
}
