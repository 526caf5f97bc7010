package org.junheng.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an analyst reads who slipped in one kind of file: each slip is made in a file that is right, and the problems are those of
 * {@code told.txt}, at the places that {@code ^} marks, and no others.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ClumsyTest {
    private final Path clumsy;
    private final String file;

    /** In {@code folder} of the resources are the slips and what is told of them; a slip is written to a file of that name. */
    protected ClumsyTest(String folder, String file) {
        this.clumsy = Path.of("src/test/resources").resolve(folder);
        this.file = file;
    }

    /** The slips. */
    protected abstract List<Slip> slips() throws IOException;

    /** What is told of a file. */
    protected abstract List<SlipTold> told(Path file);

    /** The slips of one list, made in a file that is right. */
    protected final List<Slip> slips(String list, String right) throws IOException {
        return Slip.all(clumsy.resolve(list), clumsy.resolve(right));
    }

    private List<SlipTold> told(Slip slip, Path folder) throws IOException {
        return told(Files.writeString(folder.resolve(file), slip.text()));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aSlipIsToldWhereItIsAndNothingElse(Slip slip, @TempDir Path folder) throws IOException {
        List<SlipTold> told = told(slip, folder);

        assertThat(told).extracting(SlipTold::place).as("%s", told).containsExactlyInAnyOrderElementsOf(slip.places());
    }

    @Test
    void whatIsSaidIsWhatIsWrittenDown(@TempDir Path folder) throws IOException {
        StringBuilder seen = new StringBuilder();
        for (Slip slip : slips()) {
            seen.append("== ").append(slip.title()).append('\n');
            for (SlipTold told : told(slip, folder)) {
                seen.append(told.place()).append('\n');
                told.sentences()
                        .forEach(sentence -> seen.append("  ").append(sentence).append('\n'));
            }
            seen.append('\n');
        }
        String all = seen.toString().replaceAll("[^ “\"]*/" + file.replace(".", "\\."), file);
        Path written = Path.of("target/golden").resolve(getClass().getSimpleName() + ".txt");
        Files.createDirectories(written.getParent());
        Files.writeString(written, all);

        assertThat(all).isEqualTo(Files.readString(clumsy.resolve("told.txt")));
    }

    @Test
    void withoutASlipNothingIsTold(@TempDir Path folder) throws IOException {
        assertThat(told(Files.copy(clumsy.resolve("base.txt"), folder.resolve(file))))
                .isEmpty();
    }
}
