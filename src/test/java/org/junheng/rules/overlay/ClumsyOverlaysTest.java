package org.junheng.rules.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.rules.RuleProblem;
import org.junheng.rules.RulesException;
import org.junheng.rules.Slip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is told to whoever slipped in the limits of a place: each slip of {@code overlays.txt} is made in {@code base.txt}, and the
 * problems are those of {@code told.txt}, at the places that {@code ^} marks, and no others.
 */
class ClumsyOverlaysTest {
    private static final Path CLUMSY = Path.of("src/test/resources/overlays-clumsy");
    private static final Path SEEN = Path.of("target/golden/clumsy-overlays.txt");

    static List<Slip> slips() throws IOException {
        return Slip.all(CLUMSY.resolve("overlays.txt"), CLUMSY.resolve("base.txt"));
    }

    private static List<RuleProblem> problems(Slip slip, Path folder) throws IOException {
        Path file = folder.resolve("limits.yaml");
        Files.writeString(file, slip.text());
        try {
            OverlayFile.read(file);
            return List.of();
        } catch (RulesException refused) {
            return refused.problems();
        }
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipIsToldWhereItIsAndNothingElse(Slip slip, @TempDir Path folder) throws IOException {
        List<RuleProblem> problems = problems(slip, folder);

        assertThat(problems)
                .extracting(problem -> problem.line() + ":" + problem.column())
                .as("%s", slip.told(problems))
                .containsExactlyInAnyOrderElementsOf(slip.places());
    }

    @Test
    void whatIsSaidIsWhatIsWrittenDown(@TempDir Path folder) throws IOException {
        StringBuilder seen = new StringBuilder();
        for (Slip slip : slips()) {
            seen.append(slip.told(problems(slip, folder))).append('\n');
        }
        Files.createDirectories(SEEN.getParent());
        Files.writeString(SEEN, seen);

        assertThat(seen.toString()).isEqualTo(Files.readString(CLUMSY.resolve("told.txt")));
    }

    @Test
    void withoutASlipNothingIsTold(@TempDir Path folder) throws IOException {
        Path file = Files.copy(CLUMSY.resolve("base.txt"), folder.resolve("limits.yaml"));

        assertThat(OverlayFile.read(file).adjustments()).hasSize(3);
    }
}
