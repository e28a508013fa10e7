package dev.lodestone.archive;

import java.io.IOException;
import org.junit.jupiter.api.Assumptions;

/** The Node.js that the scripts in docs are run by. */
final class Node {
    private Node() {}

    /** Without it a test is skipped and says so. */
    static void needed() {
        try {
            Assumptions.assumeTrue(
                    new ProcessBuilder("node", "--version").start().waitFor() == 0);
        } catch (IOException | InterruptedException e) {
            Assumptions.abort("There is no node here: apt-get install nodejs");
        }
    }
}
