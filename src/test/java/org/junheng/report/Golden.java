package org.junheng.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that readers see, kept as files so that a change of wording is seen in review. The text of the last run is left
 * in {@code target/golden}, to be read and, where it is right, copied.
 */
final class Golden {
    private static final Path LAST_RUN = Path.of("target", "golden");

    private Golden() {}

    static void assertSame(String text, String file) throws IOException {
        Files.createDirectories(LAST_RUN);
        Files.writeString(LAST_RUN.resolve(file), text);
        try (InputStream in = Golden.class.getResourceAsStream(file)) {
            assertThat(in).as("src/test/resources/org/junheng/report/" + file).isNotNull();
            assertThat(text).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
