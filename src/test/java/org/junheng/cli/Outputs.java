package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs of the example county that leave files behind. */
final class Outputs {
    static final Path SCHOOLS = Path.of("examples/county/schools.csv");

    private Outputs() {}

    /** Evaluates the example county, with these options besides; nothing is complained of. */
    static Ran evaluate(Path schools, Object... more) {
        List<Object> args = new ArrayList<>(List.of(
                "evaluate",
                schools,
                "examples/county/county.csv",
                "examples/county/results.csv",
                "--rules",
                "quality-balance-2017",
                "--as-of",
                "2025-09-01"));
        args.addAll(List.of(more));
        Ran ran = Ran.of(new LibraryRooms(), args.toArray());
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        return ran;
    }

    /** The example county with each of its schools so many times. */
    static Path schoolsTimes(int times, Path folder) throws IOException {
        List<String> lines = Files.readAllLines(SCHOOLS);
        List<String> more = new ArrayList<>(lines);
        for (int i = 1; i < times; i++) {
            for (String line : lines.subList(1, lines.size())) {
                more.add(line.replaceAll("(^|,)S(\\d+),", "$1S" + i + "$2,"));
            }
        }
        return Files.write(folder.resolve("schools.csv"), more);
    }
}
