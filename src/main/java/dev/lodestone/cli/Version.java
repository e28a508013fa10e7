package dev.lodestone.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the artifact. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"lodestone 0.1.0"};
    }
}
