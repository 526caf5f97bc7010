package org.junheng.cli.terminal;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of the library, as its jar states it. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version =
                Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "(development)");
        return new String[] {
            "junheng " + version + ", Java " + Runtime.version().feature()
        };
    }
}
