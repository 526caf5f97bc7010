package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.cli.library.LibraryRooms;

/** Runs of the example county that leave files behind. */
final class Outputs {
    static final Path SCHOOLS = Path.of("examples/county/schools.csv");

    static final Path COUNTY = Path.of("examples/county/county.csv");
    static final Path RESULTS = Path.of("examples/county/results.csv");

    private Outputs() {}

    /** Evaluates the example county by both packs, with these options besides; nothing is complained of. */
    static Ran evaluate(Path schools, Object... more) {
        return evaluate(List.of(schools, COUNTY, RESULTS), more);
    }

    static Ran evaluate(List<Path> data, Object... more) {
        List<Object> args = new ArrayList<>(List.of("evaluate"));
        args.addAll(data);
        args.addAll(List.of("--rules", "quality-balance-2017", "school-summary", "--as-of", "2025-09-01"));
        args.add("--full");
        args.addAll(List.of(more));
        Ran ran = Ran.of(new LibraryRooms(), args.toArray());
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        return ran;
    }

    /** A table of the example county with each of its schools so many times. */
    static Path times(int times, Path table, Path folder) throws IOException {
        List<String> lines = Files.readAllLines(table);
        List<String> more = new ArrayList<>(lines);
        for (int i = 1; i < times; i++) {
            for (String line : lines.subList(1, lines.size())) {
                more.add(line.replaceAll("(^|,)S(\\d+),", "$1S" + i + "$2,"));
            }
        }
        return Files.write(folder.resolve(String.valueOf(table.getFileName())), more);
    }
}
