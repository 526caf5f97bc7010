package org.junheng.rules.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.rules.RuleProblem;
import org.junheng.rules.RulesException;
import org.junheng.rules.Slip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an analyst reads who slipped: each slip of {@code rules.txt} is made in {@code base.txt}, and of
 * {@code county-rules.txt} in {@code county.txt}; the problems are those of {@code told.txt}, at the places that {@code ^} marks, and no others.
 */
class ClumsyRulesTest {
    private static final Path CLUMSY = Path.of("src/test/resources/rules/clumsy");
    private static final Path SEEN = Path.of("target/golden/clumsy-rules.txt");

    static List<Slip> slips() throws IOException {
        List<Slip> slips = new ArrayList<>(Slip.all(CLUMSY.resolve("rules.txt"), CLUMSY.resolve("base.txt")));
        slips.addAll(Slip.all(CLUMSY.resolve("county-rules.txt"), CLUMSY.resolve("county.txt")));
        return slips;
    }

    private static List<RuleProblem> problems(Slip slip, Path folder) throws IOException {
        Path file = folder.resolve("x.drl");
        Files.writeString(file, slip.text());
        try {
            new RuleSources().at(file).load();
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
}
