package dev.lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.bundle.Bundled;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles from the command line; by the binary as well. */
class BundleCommandTest {
    @TempDir
    private Path folder;

    private String key;
    private String bundle;

    @BeforeEach
    void key() {
        key = key("key");
        bundle = folder.resolve("rules.bundle").toString();
    }

    private String key(String name) {
        String file = folder.resolve(name).toString();
        assertThat(CommandRun.run("archive", "head-key", file).exit()).isZero();
        return file;
    }

    private CommandRun.Result build(String revision, String out) {
        return CommandRun.run(
                "bundle",
                "build",
                "--rules",
                "rules",
                "--revision",
                revision,
                "--created",
                "2026-11-27",
                "--until",
                "2027-06-30",
                "--key",
                key,
                "--out",
                out);
    }

    private CommandRun.Result verify(String... more) {
        String[] all = new String[more.length + 3];
        all[0] = "bundle";
        all[1] = "verify";
        all[2] = bundle;
        System.arraycopy(more, 0, all, 3, more.length);
        return CommandRun.run(all);
    }

    @Test
    void what_is_built_and_signed_is_verified() throws Exception {
        CommandRun.Result built = build("7", bundle);
        assertThat(built.out()).startsWith("Wrote " + bundle + ": revision 7, ").contains("signed with ");
        CommandRun.Result verified = verify("--trust", key + ".pub", "--on", "2026-12-01");
        assertThat(verified.exit()).isZero();
        assertThat(verified.out()).startsWith("Good: revision 7, ").contains("good until 2027-06-30");
        String again = folder.resolve("again.bundle").toString();
        build("7", again);
        assertThat(Path.of(again)).hasSameBinaryContentAs(Path.of(bundle));
    }

    @Test
    void what_is_wrong_with_one_is_told_and_the_exit_is_1() throws Exception {
        build("7", bundle);
        CommandRun.Result late = verify("--trust", key + ".pub", "--on", "2027-07-01");
        assertThat(late.exit()).isEqualTo(1);
        assertThat(late.out())
                .isEqualTo("REFUSED: " + bundle
                        + ": revision 7 expired after 2027-06-30 (build it anew, under a newer revision)\n");
        assertThat(verify("--trust", key("other") + ".pub", "--on", "2026-12-01")
                        .exit())
                .isEqualTo(1);
        byte[] bytes = Files.readAllBytes(Path.of(bundle));
        bytes[bytes.length / 2] ^= 1;
        Files.write(Path.of(bundle), bytes);
        CommandRun.Result damaged = verify("--trust", key + ".pub", "--on", "2026-12-01");
        assertThat(damaged.exit()).isEqualTo(1);
        assertThat(damaged.out()).startsWith("REFUSED: ").contains("is damaged or cut");
    }

    @Test
    void a_second_key_signs_what_the_first_has_signed() {
        build("7", bundle);
        String second = key("second");
        assertThat(CommandRun.run("bundle", "sign", bundle, "--key", second).exit())
                .isZero();
        assertThat(verify("--trust", key + ".pub", "--on", "2026-12-01").exit()).isZero();
        assertThat(verify("--trust", second + ".pub", "--on", "2026-12-01").exit())
                .isZero();
    }

    @Test
    void to_roll_back_the_content_of_an_old_one_is_built_under_a_newer_revision() {
        build("7", bundle);
        String old = folder.resolve("old.bundle").toString();
        build("3", old);
        CommandRun.Result back = CommandRun.run(
                "bundle",
                "build",
                "--from",
                old,
                "--revision",
                "8",
                "--until",
                "2027-06-30",
                "--key",
                key,
                "--out",
                bundle);
        assertThat(back.exit()).isZero();
        assertThat(verify("--trust", key + ".pub", "--on", "2026-12-01").out()).startsWith("Good: revision 8, ");
    }

    @Test
    void rules_that_fail_a_case_are_refused_as_services_refuse_them() throws Exception {
        Path rules = Files.createDirectory(folder.resolve("failing"));
        for (var file : Bundled.rules("asked", "{ rule: live/another }").texts().entrySet()) {
            Files.writeString(rules.resolve(file.getKey()), file.getValue());
        }
        CommandRun.Result built = CommandRun.run(
                "bundle",
                "build",
                "--rules",
                rules.toString(),
                "--revision",
                "1",
                "--until",
                "2027-06-30",
                "--key",
                key,
                "--out",
                bundle);
        assertThat(built.exit()).isZero();
        CommandRun.Result verified = verify("--trust", key + ".pub", "--on", "2026-12-01");
        assertThat(verified.exit()).isEqualTo(1);
        assertThat(verified.out()).startsWith("REFUSED: ").contains("'nothing comes of nothing' fails: ");
    }

    @Test
    void what_cannot_be_built_says_why() throws Exception {
        assertThat(build("0", bundle).err())
                .contains("revision: 0 is no revision")
                .contains("count them from 1");
        assertThat(build("seven", bundle).exit()).isEqualTo(2);
        CommandRun.Result noKey = CommandRun.run("bundle", "sign", bundle, "--key", key);
        assertThat(noKey.exit()).isEqualTo(2);
        assertThat(noKey.err()).contains("rules.bundle: there is no such file");
        Path broken = Files.createDirectory(folder.resolve("broken"));
        Files.copy(Path.of("rules/parameters.yaml"), broken.resolve("parameters.yaml"));
        Files.writeString(broken.resolve("tariff.drl"), "rule");
        CommandRun.Result refused = CommandRun.run(
                "bundle",
                "build",
                "--rules",
                broken.toString(),
                "--revision",
                "1",
                "--until",
                "2027-06-30",
                "--out",
                bundle);
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(Path.of(bundle)).doesNotExist();
    }
}
