package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What README shows is what runs. */
class ReadmeTest {
    private static String withoutCommentsAndBlanks(String java) {
        return java.replaceAll("//[^\n]*", "").replaceAll("\\s+", "");
    }

    @Test
    void theJavaOfReadmeIsThatOfTheEmbeddingExample() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String shown = readme.substring(readme.indexOf("```java") + 7);
        String example = withoutCommentsAndBlanks(
                Files.readString(Path.of("examples/embed/src/main/java/com/example/Embed.java")));

        String[] statements = withoutCommentsAndBlanks(shown.substring(0, shown.indexOf("```")))
                .split(";");

        assertThat(statements)
                .hasSizeGreaterThan(4)
                .allSatisfy(statement -> assertThat(example).contains(statement));
    }

    @Test
    void theFilesThatReadmeNamesAreThere() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Arrays.stream(readme.split("[\\s()`·]+"))
                .filter(word -> word.startsWith("examples/") || word.startsWith("rules/") || word.startsWith("src/"))
                .map(word -> word.replaceAll("[；。，,:;*]+.*$", ""))
                .forEach(word -> assertThat(Path.of(word)).exists());
    }
}
