package org.junheng.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What travels in the library's own jar: packs and places. */
final class Bundled {
    private static final String FOLDER = "META-INF/junheng/rules/";
    private static final String PACKS = "META-INF/junheng/packs";
    private static final String PLACES = "META-INF/junheng/overlays";

    /** What stands before the path of a bundled file in messages. */
    private static final String SHOWN = "rules/";

    private Bundled() {}

    /** The names of the packs. */
    static List<String> packs() {
        return index(PACKS).stream()
                .map(path -> path.substring(0, path.indexOf('/')))
                .distinct()
                .toList();
    }

    /** The rule files of a pack: pack, slash, file. */
    static List<String> filesOf(String pack) {
        return index(PACKS).stream().filter(path -> path.startsWith(pack + "/")).toList();
    }

    /** The places by name, without the content of their files. */
    static Map<String, Place> places() {
        return Places.bundled(index(PLACES));
    }

    /** The place with the content of its files. */
    static Place read(Place place) {
        return new Place(
                place.name(),
                place.files().stream()
                        .map(file -> new Place.PlaceFile(
                                file.within(), file(file.source().name().substring(SHOWN.length()))))
                        .toList());
    }

    /** A file by its path below the rules. */
    static SourceFile file(String path) {
        return new SourceFile(SHOWN + path, bytes(FOLDER + path));
    }

    private static List<String> index(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Bundled.class.getClassLoader().getResourceAsStream(resource)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("the library's own jar cannot be read", e);
        }
    }
}
