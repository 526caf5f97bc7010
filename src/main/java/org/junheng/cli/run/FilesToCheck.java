package org.junheng.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junheng.Rules;

/**
 * The analyst's own files among the rules that are checked; what travels with the library is not looked through.
 *
 * @param cases case files: of a single rule file its own, of a folder all below it
 * @param rules rule files
 */
public record FilesToCheck(List<Path> cases, List<Path> rules) {
    private static final String CASES = ".cases.yaml";
    private static final String RULES = ".drl";

    public FilesToCheck {
        cases = List.copyOf(cases);
        rules = List.copyOf(rules);
    }

    public static FilesToCheck of(List<Rules> sources) throws IOException {
        List<Path> cases = new ArrayList<>();
        List<Path> rules = new ArrayList<>();
        for (Rules source : sources) {
            Optional<Path> folder = folder(source);
            if (folder.isPresent()) {
                try (Stream<Path> below = Files.walk(folder.get())) {
                    below.filter(Files::isRegularFile)
                            .filter(file -> !isOfAPlaceBelow(folder.get(), file))
                            .sorted()
                            .forEach(file -> add(file, cases, rules));
                }
            } else if (source instanceof Rules.At at && Files.isRegularFile(at.path())) {
                String name = String.valueOf(at.path().getFileName());
                Path beside = at.path().resolveSibling(name.substring(0, name.lastIndexOf('.')) + CASES);
                Stream.of(beside).filter(Files::exists).forEach(cases::add);
                rules.add(at.path());
            }
        }
        return new FilesToCheck(cases, rules);
    }

    private static void add(Path file, List<Path> cases, List<Path> rules) {
        if (file.toString().endsWith(CASES)) {
            cases.add(file);
        } else if (file.toString().toLowerCase(Locale.ROOT).endsWith(RULES)) {
            rules.add(file);
        }
    }

    private static Optional<Path> folder(Rules source) {
        Path path = source instanceof Rules.At at
                ? at.path()
                : source instanceof Rules.PlaceAt place ? place.folder() : Path.of("");
        return Optional.of(path).filter(named -> !named.toString().isEmpty()).filter(Files::isDirectory);
    }

    /** Cases of places are written for the places' own limits. */
    private static boolean isOfAPlaceBelow(Path folder, Path file) {
        return StreamSupport.stream(folder.relativize(file).spliterator(), false)
                .anyMatch(part -> part.toString().equals("overlays"));
    }
}
