package dev.lodestone.revision;

import dev.lodestone.archive.Address;
import dev.lodestone.archive.Archive;

/** A process that brings two revisions into use by turns, until it is killed; it names each that is live. */
final class Activating {
    private Activating() {}

    public static void main(String[] arguments) {
        try (Archive archive = new Archive(Address.of(arguments[0]))) {
            RevisionDesk desk = new RevisionDesk(archive);
            while (true) {
                int next = desk.live().number() == 1 ? 2 : 1;
                desk.activate(next, "key:ben", "its turn");
                System.out.println(next);
            }
        }
    }
}
