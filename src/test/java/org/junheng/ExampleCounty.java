package org.junheng;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junheng.data.DataReader;
import org.junheng.data.mapping.Mapping;
import org.junheng.facts.County;

/** The made county of the examples, and the bundled rules it is evaluated by. */
final class ExampleCounty {
    static final Options OPTIONS = Options.asOf(LocalDate.of(2025, 9, 1));
    private static final Path FOLDER = Path.of("examples/county");

    private ExampleCounty() {}

    static County read() {
        List<County> counties = new ArrayList<>();
        DataReader.read(
                List.of(FOLDER.resolve("schools.csv"), FOLDER.resolve("county.csv"), FOLDER.resolve("results.csv")),
                Mapping.none(),
                counties::add);
        return counties.get(0);
    }

    static Junheng bothPacks() {
        return Junheng.load(Rules.bundled("quality-balance-2017"), Rules.bundled("school-summary"));
    }
}
