package org.junheng;

import java.nio.file.Path;

/** Where rules come from: a bundled pack, a file or folder, or a place on the class path. */
public sealed interface Rules {
    /** A pack that travels with the library, by name: {@code quality-balance-2017}. */
    static Rules bundled(String pack) {
        return new Bundled(pack);
    }

    /** A {@code .drl} file, or every {@code .drl} file below a folder. */
    static Rules at(Path path) {
        return new At(path);
    }

    /** Every {@code .drl} file below a folder on the class path: {@code com/example/rules}. */
    static Rules onClasspath(String location) {
        return new OnClasspath(location);
    }

    /**
     * The standards of a place that travel with the library, by name: {@code hefei}. Its limits hold over the rules in every
     * evaluation, and those of its rules are loaded that belong to a pack which is. Of several places name the nearest first.
     */
    static Rules overlay(String place) {
        return new BundledPlace(place);
    }

    /** The standards of a place from its folder, as {@code rules/overlays/README.md} describes it, or its {@code limits.yaml}. */
    static Rules overlayAt(Path folder) {
        return new PlaceAt(folder);
    }

    /** A bundled pack. */
    record Bundled(String pack) implements Rules {}

    /** A file or folder. */
    record At(Path path) implements Rules {}

    /** A folder on the class path. */
    record OnClasspath(String location) implements Rules {}

    /** A bundled place. */
    record BundledPlace(String place) implements Rules {}

    /** A place on disk. */
    record PlaceAt(Path path) implements Rules {}
}
