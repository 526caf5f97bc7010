package org.junheng.spring;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.Rules;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The properties {@code junheng.*}.
 *
 * @param packs bundled packs, by name
 * @param paths rule files and folders of rules
 * @param classpath folders of rules on the class path
 * @param overlays bundled places whose standards hold, by name, nearest first
 * @param overlayPaths the standards of places from their folders, nearer than those bundled
 * @param cache where compiled rules are kept; {@code none} keeps none; the user's cache folder where it is not set
 * @param deadline how long the evaluation of a county, and the reading of what was received, may take; not limited where it is
 *     not set
 * @param watch how often rules are looked at for a new version; never where it is not set
 */
@ConfigurationProperties("junheng")
public record JunhengProperties(
        List<String> packs,
        List<String> paths,
        List<String> classpath,
        List<String> overlays,
        List<String> overlayPaths,
        @Nullable String cache,
        @Nullable Duration deadline,
        @Nullable Duration watch) {
    @SuppressWarnings("NullAway") // Boot gives null for what is not set.
    public JunhengProperties {
        packs = packs == null ? List.of() : List.copyOf(packs);
        paths = paths == null ? List.of() : List.copyOf(paths);
        classpath = classpath == null ? List.of() : List.copyOf(classpath);
        overlays = overlays == null ? List.of() : List.copyOf(overlays);
        overlayPaths = overlayPaths == null ? List.of() : List.copyOf(overlayPaths);
    }

    /** Where the rules come from, in the order in which they are loaded. */
    List<Rules> sources() {
        List<Rules> sources = new ArrayList<>();
        packs.forEach(pack -> sources.add(Rules.bundled(pack)));
        paths.forEach(path -> sources.add(Rules.at(Path.of(path))));
        classpath.forEach(location -> sources.add(Rules.onClasspath(location)));
        overlayPaths.forEach(path -> sources.add(Rules.overlayAt(Path.of(path))));
        overlays.forEach(place -> sources.add(Rules.overlay(place)));
        return sources;
    }
}
