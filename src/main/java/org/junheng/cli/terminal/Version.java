package org.junheng.cli.terminal;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of the library, as its jar states it. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "junheng " + number() + ", Java " + Runtime.version().feature()
        };
    }

    /** The number alone. */
    public static String number() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "(development)");
    }
}
