package dev.lodestone.cli;

import dev.lodestone.archive.Recorder;
import picocli.CommandLine.IVersionProvider;

/** The version of the artifact. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {Recorder.PROGRAM};
    }
}
