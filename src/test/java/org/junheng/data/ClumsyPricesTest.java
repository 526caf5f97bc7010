package org.junheng.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.data.note.DataException;
import org.junheng.data.note.DataProblem;
import org.junheng.rules.Slip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is told to whoever slipped in a price list: each slip of {@code prices.txt} is made in {@code base.txt}, and the problems
 * are those of {@code told.txt}, at the places that {@code ^} marks, and no others.
 */
class ClumsyPricesTest {
    private static final Path CLUMSY = Path.of("src/test/resources/prices-clumsy");
    private static final Path SEEN = Path.of("target/golden/clumsy-prices.txt");

    static List<Slip> slips() throws IOException {
        return Slip.all(CLUMSY.resolve("prices.txt"), CLUMSY.resolve("base.txt"));
    }

    private static List<DataProblem> problems(Slip slip, Path folder) throws IOException {
        Path file = folder.resolve("prices.yaml");
        Files.writeString(file, slip.text());
        try {
            PriceFile.read(file);
            return List.of();
        } catch (DataException refused) {
            return refused.problems();
        }
    }

    /** Line and column, as the message begins with them. */
    private static String place(DataProblem problem) {
        return problem.message().en().replaceFirst(".*?prices\\.yaml:(\\d+:\\d+).*", "$1");
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipIsToldWhereItIsAndNothingElse(Slip slip, @TempDir Path folder) throws IOException {
        List<DataProblem> problems = problems(slip, folder);

        assertThat(problems)
                .extracting(ClumsyPricesTest::place)
                .as("%s", problems)
                .containsExactlyInAnyOrderElementsOf(slip.places());
    }

    @Test
    void whatIsSaidIsWhatIsWrittenDown(@TempDir Path folder) throws IOException {
        StringBuilder seen = new StringBuilder();
        for (Slip slip : slips()) {
            seen.append("== ").append(slip.title()).append('\n');
            for (DataProblem problem : problems(slip, folder)) {
                for (String text :
                        List.of(problem.message().zh(), problem.message().en())) {
                    seen.append("  ")
                            .append(text.replaceFirst("^\\S*prices\\.yaml", "prices.yaml"))
                            .append('\n');
                }
            }
            seen.append('\n');
        }
        Files.createDirectories(SEEN.getParent());
        Files.writeString(SEEN, seen);

        assertThat(seen.toString()).isEqualTo(Files.readString(CLUMSY.resolve("told.txt")));
    }

    @Test
    void withoutASlipNothingIsTold(@TempDir Path folder) throws IOException {
        Path file = Files.copy(CLUMSY.resolve("base.txt"), folder.resolve("prices.yaml"));

        assertThat(PriceFile.read(file).list()).hasSize(9);
    }
}
