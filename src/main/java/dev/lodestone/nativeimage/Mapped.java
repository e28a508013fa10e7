package dev.lodestone.nativeimage;

import java.util.List;
import org.graalvm.nativeimage.c.function.CFunction;
import org.graalvm.word.Pointer;
import org.graalvm.word.UnsignedWord;
import org.graalvm.word.WordFactory;

/** One mapping of a file into memory, as {@code /proc/self/smaps} describes it. */
final class Mapped {
    private static final int DONT_NEED = 4;

    private Mapped() {}

    /** @param details of the mapping: what was written to would be lost, and stays */
    static void giveBack(String mapping, List<String> details) {
        for (String detail : details) {
            if (detail.startsWith("Anonymous:")) {
                if (!detail.replaceAll("\\D", "").equals("0")) {
                    return;
                }
                String[] range = mapping.substring(0, mapping.indexOf(' ')).split("-");
                long from = Long.parseUnsignedLong(range[0], 16);
                long to = Long.parseUnsignedLong(range[1], 16);
                advise(WordFactory.pointer(from), WordFactory.unsigned(to - from), DONT_NEED);
                return;
            }
        }
    }

    @CFunction("madvise")
    private static native int advise(Pointer from, UnsignedWord length, int advice);
}
