package org.junheng.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of the library, as its jar states it. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "junheng " + number() + ", Java " + Runtime.version().feature()
        };
    }

    /** The number alone. */
    static String number() {
        return Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "(development)");
    }
}
