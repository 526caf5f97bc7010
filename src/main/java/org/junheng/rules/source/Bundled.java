package org.junheng.rules.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What travels in the library's own jar: packs and places. */
public final class Bundled {
    private static final String FOLDER = "META-INF/junheng/rules/";
    private static final String PACKS = "META-INF/junheng/packs";
    private static final String PLACES = "META-INF/junheng/overlays";

    private static final char COLUMN = '\t';

    /** What stands before the path of a bundled file in messages. */
    public static final String SHOWN = "rules/";

    private Bundled() {}

    /** The packs by name, each with how many criteria it has; told without reading a rule. */
    public static SortedMap<String, Integer> packs() {
        SortedMap<String, Integer> packs = new TreeMap<>();
        for (String line : index(PACKS)) {
            int criteria = Integer.parseInt(line.substring(line.indexOf(COLUMN) + 1));
            packs.merge(line.substring(0, line.indexOf('/')), criteria, Integer::sum);
        }
        return Collections.unmodifiableSortedMap(packs);
    }

    /** The rule files of a pack: pack, slash, file. */
    public static List<String> filesOf(String pack) {
        return index(PACKS).stream()
                .filter(line -> line.startsWith(pack + "/"))
                .map(line -> line.substring(0, line.indexOf(COLUMN)))
                .toList();
    }

    /** What the index of the packs says of a rule file: its path, and how many criteria it has. */
    public static String line(String path, long criteria) {
        return path + COLUMN + criteria;
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
