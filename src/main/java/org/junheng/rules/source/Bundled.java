package org.junheng.rules.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What travels in the library's own jar: packs and places. */
public final class Bundled {
    private static final String FOLDER = "META-INF/junheng/rules/";
    private static final String PACKS = "META-INF/junheng/packs";
    private static final String PLACES = "META-INF/junheng/overlays";

    /** What stands before the path of a bundled file in messages. */
    public static final String SHOWN = "rules/";

    private Bundled() {}

    /** The names of the packs. */
    public static List<String> packs() {
        return index(PACKS).stream()
                .map(path -> path.substring(0, path.indexOf('/')))
                .distinct()
                .toList();
    }

    /** The rule files of a pack: pack, slash, file. */
    public static List<String> filesOf(String pack) {
        return index(PACKS).stream().filter(path -> path.startsWith(pack + "/")).toList();
    }

    /** The files of the places, by their paths below the rules. */
    public static List<String> filesOfPlaces() {
        return index(PLACES);
    }

    /** A file by its path below the rules. */
    public static SourceFile file(String path) {
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
