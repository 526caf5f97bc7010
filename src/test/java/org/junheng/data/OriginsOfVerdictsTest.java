package org.junheng.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.data.json.CountyWriter;
import org.junheng.facts.Verdict;
import org.junheng.figures.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a verdict was computed from says from which cells it is. */
class OriginsOfVerdictsTest {
    private static final Path EXAMPLE = Path.of("examples/county");

    private static final Junheng RULES = Junheng.load(
            Rules.bundled("quality-balance-2017"),
            Rules.bundled("basic-balance-2012"),
            Rules.bundled("school-summary"));

    /** How many inputs were asked for, and the names of those without a cell. */
    private record Asked(int inputs, Set<String> without) {
        static Asked of(ReadCounty read) {
            Options options = Options.asOf(LocalDate.of(2025, 1, 1));
            Set<String> without = new TreeSet<>();
            int inputs = 0;
            for (Verdict verdict : RULES.evaluate(read.county(), options).verdicts()) {
                for (Input input : verdict.requirement().value().inputs()) {
                    if (input.figure().isReported()) {
                        inputs++;
                        if (read.origins().of(input).isEmpty()) {
                            without.add(input.name().id());
                        }
                    }
                }
            }
            return new Asked(inputs, without);
        }
    }

    private static ReadCounty read(Path... files) {
        List<ReadCounty> counties = new ArrayList<>();
        DataReader.read(List.of(files), ReadingOptions.USUAL, counties::add);
        assertThat(counties).hasSize(1);
        return counties.get(0);
    }

    /** How many schools are listed is counted, and stands in no cell. */
    @Test
    void everyInputOfEveryVerdictOfTheExampleHasItsCell() {
        Asked asked = Asked.of(read(EXAMPLE));
        assertThat(asked.inputs).isGreaterThan(30_000);
        assertThat(asked.without).containsExactly("listedSchools");
    }

    @TempDir
    private Path folder;

    /** The same county as the exports of the statistics write it: three workbooks with merged headers, and its other tables. */
    @Test
    void soHasThatOfTheOfficialWorkbooks() throws IOException {
        List<Path> files = new ArrayList<>(
                OfficialWorkbooks.of(EXAMPLE.resolve("schools.csv")).write(folder));
        files.add(EXAMPLE.resolve("county.csv"));
        files.add(EXAMPLE.resolve("results.csv"));
        Asked asked = Asked.of(read(files.toArray(new Path[0])));
        assertThat(asked.inputs).isGreaterThan(20_000);
        assertThat(asked.without).isSubsetOf("listedSchools");
    }

    @Test
    void soHasThatOfJson() throws IOException {
        Path json = folder.resolve("county.json");
        try (OutputStream out = Files.newOutputStream(json);
                CountyWriter writer = new CountyWriter(out)) {
            writer.write(read(EXAMPLE).county());
        }
        Asked asked = Asked.of(read(json));
        assertThat(asked.inputs).isGreaterThan(30_000);
        assertThat(asked.without).isSubsetOf("listedSchools");
    }
}
