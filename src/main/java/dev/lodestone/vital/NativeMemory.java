package dev.lodestone.vital;

import io.quarkus.runtime.ImageMode;
import org.graalvm.nativeimage.c.function.CFunction;

/** The memory that a native binary takes beside its heap, which no limit of the heap bounds. */
public final class NativeMemory {
    /** What the C library calls the number of its arenas. */
    private static final int M_ARENA_MAX = -8;

    private static final int ARENAS = 2;

    private NativeMemory() {}

    /**
     * Has all threads share a few arenas: the C library gives nearly each its own, and what was freed in one is not used by others, so
     * that a service takes 30 MB more each half hour. {@code MALLOC_ARENA_MAX} of the environment counts, where it is set.
     */
    public static void share() {
        if (ImageMode.current().isNativeImage() && System.getenv("MALLOC_ARENA_MAX") == null) {
            mallopt(M_ARENA_MAX, ARENAS);
        }
    }

    @CFunction(transition = CFunction.Transition.NO_TRANSITION)
    private static native int mallopt(int parameter, int value);
}
