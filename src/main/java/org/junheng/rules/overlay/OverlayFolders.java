package org.junheng.rules.overlay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junheng.rules.overlay.OverlayFolder.PlaceFile;
import org.junheng.rules.source.Bundled;
import org.junheng.rules.source.SourceFile;
import org.junheng.rules.source.YamlValue;

/** Finds places: those that travel with the library, by name, and folders on disk. */
public final class OverlayFolders {
    /** The folder that holds them, beside the packs. */
    public static final String FOLDER = "overlays";

    private OverlayFolders() {}

    /** Whether a file below the rules belongs to a place. */
    public static boolean isOfAPlace(String name) {
        return name.endsWith(".drl") || name.endsWith("/" + OverlayFolder.LIMITS) || name.equals(OverlayFolder.LIMITS);
    }

    /** The bundled places by name, without the content of their files. */
    public static Map<String, OverlayFolder> bundled() {
        Map<String, List<PlaceFile>> files = new TreeMap<>();
        for (String path : Bundled.filesOfPlaces()) {
            String within = path.substring(FOLDER.length() + 1);
            int slash = within.indexOf('/');
            files.computeIfAbsent(within.substring(0, slash), any -> new ArrayList<>())
                    .add(new PlaceFile(within.substring(slash + 1), new SourceFile(Bundled.SHOWN + path, new byte[0])));
        }
        Map<String, OverlayFolder> places = new LinkedHashMap<>();
        files.forEach((name, all) -> places.put(name, new OverlayFolder(name, all)));
        return places;
    }

    /** The bundled place with the content of its files. */
    public static OverlayFolder read(OverlayFolder place) {
        return new OverlayFolder(
                place.name(),
                place.files().stream()
                        .map(file -> new PlaceFile(
                                file.within(), Bundled.file(file.source().name().substring(Bundled.SHOWN.length()))))
                        .toList());
    }

    /** The place whose limits are in memory. */
    public static OverlayFolder of(String name, byte[] limits) {
        return new OverlayFolder(name, List.of(new PlaceFile(OverlayFolder.LIMITS, new SourceFile(name, limits))));
    }

    /**
     * The place of a folder, or of its {@code limits.yaml} alone.
     *
     * @throws IOException if it cannot be read
     */
    public static OverlayFolder at(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        boolean isLimits = String.valueOf(path.getFileName()).equals(OverlayFolder.LIMITS);
        Path folder = Files.isDirectory(path) || !isLimits || parent == null ? path : parent;
        List<PlaceFile> files = new ArrayList<>();
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path file : below.filter(Files::isRegularFile).sorted().toList()) {
                String within = YamlValue.nameOf(folder.relativize(file));
                boolean isNamed = file.equals(path);
                if (isNamed || isOfAPlace(within)) {
                    String name = YamlValue.nameOf(isLimits && isNamed ? path : file);
                    files.add(new PlaceFile(
                            isNamed && within.isEmpty() ? OverlayFolder.LIMITS : within,
                            new SourceFile(name, Files.readAllBytes(file))));
                }
            }
        }
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return new OverlayFolder(name == null ? FOLDER : name.toString(), files);
    }
}
