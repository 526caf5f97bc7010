package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junheng.cli.library.LibraryRooms;
import org.junit.jupiter.api.Test;

/** The report that the command of the README writes; how its figures come from the tables stands beside the golden file. */
class ExampleCountyReportTest {
    private static final Path LAST_RUN = Path.of("target", "golden", "example-county.zh.txt");

    @Test
    void theExampleCountyReadsAsItWasWorkedOutByHand() throws IOException {
        Ran ran = Ran.of(
                new LibraryRooms(),
                "evaluate",
                "examples/county/schools.csv",
                "examples/county/county.csv",
                "examples/county/results.csv",
                "--rules",
                "quality-balance-2017",
                "--as-of",
                "2025-09-01",
                "--full");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isEqualTo(1);
        Files.createDirectories(LAST_RUN.getParent());
        Files.writeString(LAST_RUN, ran.out());
        try (InputStream in = ExampleCountyReportTest.class.getResourceAsStream("/report/example-county.zh.txt")) {
            assertThat(in).isNotNull();
            assertThat(ran.out()).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
