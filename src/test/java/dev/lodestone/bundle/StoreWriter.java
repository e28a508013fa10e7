package dev.lodestone.bundle;

import java.nio.file.Path;

/** A process that keeps one bundle after the other, until it is killed; it names each that is on the disk. */
final class StoreWriter {
    /** Large enough to be killed while it is written. */
    private static final String FILLING = "a comment of some length\n".repeat(40_000);

    private StoreWriter() {}

    static RuleBundle bundle(long revision) {
        return RuleBundle.of(Bundled.few().with("z.drl", revision + FILLING), revision, Bundled.CREATED, Bundled.UNTIL);
    }

    public static void main(String[] arguments) {
        BundleStore store = new BundleStore(Path.of(arguments[0]));
        for (long revision = Long.parseLong(arguments[1]); ; revision++) {
            store.keep(bundle(revision));
            System.out.println(revision);
        }
    }
}
