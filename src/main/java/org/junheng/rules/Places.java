package org.junheng.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junheng.rules.Place.PlaceFile;

/** Finds places: those that travel with the library, by name, and folders on disk. */
final class Places {
    /** The folder that holds them, beside the packs. */
    static final String FOLDER = "overlays";

    private Places() {}

    /** Whether a file below the rules belongs to a place. */
    static boolean isOfAPlace(String name) {
        return name.endsWith(".drl") || name.endsWith("/" + Place.LIMITS) || name.equals(Place.LIMITS);
    }

    /** The bundled places by name, without the content of their files. */
    static Map<String, Place> bundled(List<String> index) {
        Map<String, List<PlaceFile>> files = new TreeMap<>();
        for (String path : index) {
            String within = path.substring(FOLDER.length() + 1);
            int slash = within.indexOf('/');
            files.computeIfAbsent(within.substring(0, slash), any -> new ArrayList<>())
                    .add(new PlaceFile(within.substring(slash + 1), new SourceFile("rules/" + path, new byte[0])));
        }
        Map<String, Place> places = new LinkedHashMap<>();
        files.forEach((name, all) -> places.put(name, new Place(name, all)));
        return places;
    }

    /**
     * The place of a folder, or of its {@code limits.yaml} alone.
     *
     * @throws IOException if it cannot be read
     */
    static Place at(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        boolean isLimits = String.valueOf(path.getFileName()).equals(Place.LIMITS);
        Path folder = Files.isDirectory(path) || !isLimits || parent == null ? path : parent;
        List<PlaceFile> files = new ArrayList<>();
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path file : below.filter(Files::isRegularFile).sorted().toList()) {
                String within = YamlValue.nameOf(folder.relativize(file));
                boolean isNamed = file.equals(path);
                if (isNamed || isOfAPlace(within)) {
                    String name = YamlValue.nameOf(isLimits && isNamed ? path : file);
                    files.add(new PlaceFile(
                            isNamed && within.isEmpty() ? Place.LIMITS : within,
                            new SourceFile(name, Files.readAllBytes(file))));
                }
            }
        }
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return new Place(name == null ? FOLDER : name.toString(), files);
    }
}
