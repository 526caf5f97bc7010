package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What README shows, in either language, is what runs. */
class ReadmeTest {
    private static final Pattern ARTIFACT = Pattern.compile("`([\\w.-]+:[\\w.-]+:[\\w.-]+)`");
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>"
                    + "\\s*(?:<scope>([^<]+)</scope>\\s*)?<optional>true</optional>");

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file));
    }

    private static String withoutCommentsAndBlanks(String java) {
        return java.replaceAll("//[^\n]*", "").replaceAll("\\s+", "");
    }

    private static String block(String readme, String language) {
        String shown = readme.substring(readme.indexOf("```" + language + "\n") + language.length() + 4);
        return shown.substring(0, shown.indexOf("```"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theJavaOfReadmeIsThatOfTheEmbeddingExample(String page) throws IOException {
        String example = withoutCommentsAndBlanks(read("examples/embed/src/main/java/com/example/Embed.java"));
        String[] statements =
                withoutCommentsAndBlanks(block(read(page), "java")).split(";");

        assertThat(statements)
                .hasSizeGreaterThan(4)
                .allSatisfy(statement -> assertThat(example).contains(statement));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theFilesThatReadmeNamesAreThere(String page) throws IOException {
        Arrays.stream(read(page).split("[\\s()`·\\]]+"))
                .filter(word -> word.startsWith("examples/") || word.startsWith("rules/") || word.startsWith("src/"))
                .map(word -> word.replaceAll("[；。，、,:;*]+.*$", ""))
                .forEach(word -> assertThat(Path.of(word)).exists());
    }

    /** What goes into every application's logs, or comes with another, is not a feature to add. */
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theArtifactsToAddAreTheOptionalOnesOfThePom(String page) throws IOException {
        String pom = read("pom.xml");
        Set<String> optional = DEPENDENCY
                .matcher(pom)
                .results()
                .filter(found -> !"runtime".equals(found.group(4)))
                .map(found -> found.group(1) + ":" + found.group(2) + ":" + version(pom, found))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ARTIFACT.matcher(read(page)).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(6)
                .containsOnlyOnceElementsOf(optional.stream()
                        .filter(one -> !one.contains("jackson"))
                        .toList())
                .allSatisfy(one -> assertThat(optional).contains(one));
    }

    private static String version(String pom, MatchResult dependency) {
        String version = dependency.group(3);
        if (!version.startsWith("${")) {
            return version;
        }
        String name = version.substring(2, version.length() - 1);
        return pom.replaceAll("(?s).*<" + Pattern.quote(name) + ">([^<]+)<.*", "$1");
    }

    @Test
    void everyPackHasItsLine() throws IOException {
        for (String page : List.of("README.md", "README.zh-CN.md")) {
            String readme = read(page);
            assertThat(Junheng.bundledPacks().keySet())
                    .isNotEmpty()
                    .allSatisfy(
                            pack -> assertThat(readme).contains("| [" + pack + "](rules/" + pack + "/README.md) |"));
        }
    }
}
