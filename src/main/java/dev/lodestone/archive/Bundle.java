package dev.lodestone.archive;

/**
 * Request and answer as they lie in the archive.
 *
 * @param pattern the place of the record that they are packed against; null if they are packed by themselves
 */
record Bundle(Long pattern, byte[] request, byte[] answer) {

    static Bundle of(Entry entry) {
        return new Bundle(null, Packed.pack(entry.request()), Packed.pack(entry.answer()));
    }

    /** @param alike what is on record; null if nothing is like it */
    static Bundle of(Entry entry, PatternPool.Pattern alike) {
        return alike == null
                ? of(entry)
                : new Bundle(alike.seq(), alike.packRequest(entry.request()), alike.packAnswer(entry.answer()));
    }

    long bytes() {
        return request.length + (long) answer.length;
    }
}
