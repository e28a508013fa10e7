package dev.lodestone.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.archive.Address;
import dev.lodestone.archive.Archive;
import dev.lodestone.archive.Revision;
import dev.lodestone.archive.RevisionState;
import dev.lodestone.bundle.Bundled;
import dev.lodestone.rulebook.RuleFiles;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An archive whose first revision has one rule, and those who draft and approve. */
abstract class Life {
    static final String ANNA = "key:anna";
    static final String BEN = "key:ben";

    @TempDir
    Path folder;

    Archive archive;
    RevisionDesk desk;

    /** Of a database that nothing stands in yet. */
    Address address() throws Exception {
        return Address.of(folder.resolve("archive.db").toString());
    }

    @BeforeEach
    void begin() throws Exception {
        archive = new Archive(address());
        archive.revisions().begin(Bundled.rules("one"), "the first");
        desk = new RevisionDesk(archive);
    }

    @AfterEach
    void end() {
        archive.close();
    }

    /** What makes the rule of a rulebook another one. */
    static Map<String, String> texts(String name) {
        return new TreeMap<>(Map.of("live.drl", Bundled.rules(name).texts().get("live.drl")));
    }

    Revision drafted(String name) {
        return desk.draft(desk.live().number(), texts(name), ANNA, "a better name");
    }

    /** A draft whose proof has come to its end. */
    Revision proved(Revision draft) {
        desk.prove(draft.number(), ANNA);
        while (desk.revision(draft.number()).steps().size() == draft.steps().size()) {
            ProofRun.Progress progress = desk.proving(draft.number());
            assertThat(progress == null ? null : progress.failed()).isNull();
            pause();
        }
        return desk.revision(draft.number());
    }

    Revision approved(String name) {
        Revision proved = proved(drafted(name));
        assertThat(proved.state()).as(proved.last().why()).isEqualTo(RevisionState.PROVED);
        return desk.approve(proved.number(), BEN, "seen");
    }

    static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static boolean has(RuleFiles files, String name) {
        return files.texts().get("live.drl").contains("\"live/" + name + "\"");
    }
}
