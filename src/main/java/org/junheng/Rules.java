package org.junheng;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junheng.rules.load.RuleSources;

/**
 * Where rules come from: a bundled pack, a file or folder, a place on the class path, or a text that a program holds. Immutable.
 *
 * <pre>{@code
 * Junheng rules = Junheng.load(
 *         Rules.bundled("quality-balance-2017"),
 *         Rules.of("county/reading-seats.drl", textFromTheDatabase));
 * }</pre>
 */
public sealed interface Rules {
    /** A pack that travels with the library, by name: {@code quality-balance-2017}. */
    static Rules bundled(String pack) {
        return new BundledRules(pack);
    }

    /** A {@code .drl} file, or every {@code .drl} file below a folder. */
    static Rules at(Path path) {
        return new At(path);
    }

    /**
     * The same under another name, so that no path of the machine stands in a result: a file is called so, and a file of a
     * folder by this name and its path within the folder.
     */
    static Rules at(Path path, String name) {
        return new NamedPath(path, name);
    }

    /**
     * A rule file that a program holds, called by its name in results and problems.
     *
     * @param name such as {@code county/reading-seats.drl}; each of a load has a name of its own
     * @param text what a {@code .drl} file holds
     * @throws IllegalArgumentException if the name is blank
     */
    static Rules of(String name, String text) {
        HandedOver.demand("name", name, "text", text);
        return new Given(name, text.getBytes(StandardCharsets.UTF_8), false);
    }

    /**
     * The same from a stream, which is read to its end and not closed; what is not UTF-8 is told when it is loaded.
     *
     * @throws IOException if the stream cannot be read
     * @throws IllegalArgumentException if the name is blank
     */
    static Rules of(String name, InputStream in) throws IOException {
        HandedOver.demand("name", name, "in", in);
        return new Given(name, in.readAllBytes(), false);
    }

    /**
     * Every {@code .drl} file below a folder on the class path: {@code com/example/rules}. Not the class path as a whole, not
     * {@code META-INF}; rules of places ({@code overlays}) and what is no rule file are left out and named as a notice.
     */
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

    /**
     * The limits of a place that a program holds, as {@code rules/overlays/README.md} describes {@code limits.yaml}.
     *
     * @param name what problems call it, and what the overlay is called where it does not say so itself
     * @throws IllegalArgumentException if the name is blank
     */
    static Rules overlayOf(String name, String limits) {
        HandedOver.demand("name", name, "limits", limits);
        return new Given(name, limits.getBytes(StandardCharsets.UTF_8), true);
    }

    /** A bundled pack. */
    record BundledRules(String pack) implements Rules {
        public BundledRules {
            HandedOver.demand("pack", pack);
        }
    }

    /** A file or folder. */
    record At(Path path) implements Rules {
        public At {
            HandedOver.demand("path", path);
        }
    }

    /** A folder on the class path. */
    record OnClasspath(String location) implements Rules {
        public OnClasspath {
            HandedOver.demand("location", location);
        }
    }

    /** A bundled place. */
    record BundledPlace(String place) implements Rules {
        public BundledPlace {
            HandedOver.demand("place", place);
        }
    }

    /** A file or folder under another name. */
    record NamedPath(Path path, String name) implements Rules {
        public NamedPath {
            HandedOver.demand("path", path, "name", name);
        }
    }

    /** A text that a program holds. */
    final class Given implements Rules {
        private final String name;
        private final byte[] bytes;
        private final boolean isOverlay;

        private Given(String name, byte[] bytes, boolean isOverlay) {
            if (name.isBlank()) {
                throw new IllegalArgumentException("the name of a rule file is blank");
            }
            this.name = name;
            this.bytes = bytes;
            this.isOverlay = isOverlay;
        }

        /** What results and problems call it. */
        public String name() {
            return name;
        }

        void addTo(RuleSources sources) {
            if (isOverlay) {
                sources.overlayOf(name, bytes);
            } else {
                sources.of(name, bytes);
            }
        }
    }

    /** A place on disk. */
    record PlaceAt(Path folder) implements Rules {
        public PlaceAt {
            HandedOver.demand("folder", folder);
        }
    }
}
