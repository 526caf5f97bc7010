package org.junheng.rules.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junheng.rules.RulesException;
import org.junheng.rules.check.RuleText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every file of a folder of rules is loaded, or named as left out; none at all is an error. */
class RuleFilesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void oneRule() throws IOException {
        write("a.drl", "A");
    }

    private static String rule(String id) {
        return RuleText.HEADER
                + RuleText.rule(
                        id, "", "criteria", "$s : Section()", "require( $s, $s.booksPerStudent() ).atLeast( \"25\" )");
    }

    private void write(String name, String id) throws IOException {
        Path file = folder.resolve("rules").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, rule(id));
    }

    private RuleBase load() {
        return new RuleSources().at(folder.resolve("rules")).load();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c.drl.txt",
                "a.cases.yml",
                "b.drl~",
                "b.drl.bak",
                "b.drl.swp",
                "b.txt",
                "规则.docx",
                "b.drlx",
                "b.drl ",
                "b_drl",
                "sub/c.drl.txt",
                "a.case.yaml",
                "a.cases.yaml.txt",
                "b.dr1",
                "data.csv",
                "x.json",
                "b.drl.orig",
                "limits.yml",
                "clauses.yml",
                "notes"
            })
    void aFileThatNothingReadsIsNamed(String name) throws IOException {
        write(name, "B");

        RuleBase loaded = load();

        assertThat(loaded.rules()).containsOnlyKeys("A");
        assertThat(loaded.notices())
                .singleElement()
                .asString()
                .contains("“" + name + "”")
                .contains(": \"" + name + "\"")
                .contains("are not loaded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"B.DRL", "b.Drl", "sub/deeper/b.drl", "文件.drl"})
    void aRuleFileIsReadHoweverItIsWritten(String name) throws IOException {
        write(name, "B");

        assertThat(load().rules()).containsOnlyKeys("A", "B");
        assertThat(load().notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"README.md", "README.zh-CN.md", "a.cases.yaml", "clauses.yaml", "place/limits.yaml", ".gitignore"
            })
    void whatBelongsBesideRulesIsNotTold(String name) throws IOException {
        write(name, "B");

        assertThat(load().notices()).isEmpty();
    }

    @Test
    void limitsOfAPlaceThatStandAmongRulesAreToldAsNotLoaded() throws IOException {
        write("limits.yaml", "B");

        assertThat(load().rules()).containsOnlyKeys("A");
        assertThat(load().notices()).singleElement().asString().contains("limits.yaml", "is not loaded");
    }

    @Test
    void linksAreFollowedToFilesAndNamedWhereTheyLeadNowhereOrToFolders() throws IOException {
        Path rules = folder.resolve("rules");
        Files.writeString(folder.resolve("elsewhere.drl"), rule("L"));
        Files.createDirectories(folder.resolve("other"));
        Files.createSymbolicLink(rules.resolve("link.drl"), folder.resolve("elsewhere.drl"));
        Files.createSymbolicLink(rules.resolve("dangling.drl"), folder.resolve("gone.drl"));
        Files.createSymbolicLink(rules.resolve("folder"), folder.resolve("other"));

        assertThat(load().rules()).containsOnlyKeys("A", "L");
        assertThat(load().notices()).singleElement().asString().contains("\"dangling.drl\", \"folder\"");
    }

    @Test
    void noRuleAtAllIsAnError() {
        RulesException refused = catchThrowableOfType(RulesException.class, () -> new RuleSources().load());
        assertThat(refused).hasMessageContaining("Not one rule is loaded");
    }

    @Test
    void aPlaceOnTheClassPathIsThatFolderAlone() throws Exception {
        Path jar = jar(Map.of("com/x/rules/a.drl", rule("J"), "com/x/rules-old/b.drl", rule("OLD")), false);
        assertThat(with(
                        jar,
                        () -> new RuleSources()
                                .onClasspath("com/x/rules")
                                .load()
                                .rules()))
                .containsOnlyKeys("J");
        Path withFolders = jar(Map.of("com/x/rules/", "", "com/x/rules/a.drl", rule("J")), true);
        assertThat(with(
                        withFolders,
                        () -> new RuleSources()
                                .onClasspath("/com/x/rules/")
                                .load()
                                .rules()))
                .containsOnlyKeys("J");
    }

    @Test
    void whatOfAJarIsNotLoadedIsNamedAndPlacesHoldForThemselvesAlone() throws Exception {
        Path jar = jar(
                Map.of(
                        "com/x/rules/a.drl",
                        rule("J"),
                        "com/x/rules/b.drl.txt",
                        rule("T"),
                        "com/x/rules/a.cases.yaml",
                        "",
                        "com/x/rules/overlays/p/c.drl",
                        rule("P")),
                false);

        RuleBase base =
                with(jar, () -> new RuleSources().onClasspath("com/x/rules").load());

        assertThat(base.rules()).containsOnlyKeys("J");
        assertThat(base.notices())
                .singleElement()
                .asString()
                .contains("b.drl.txt", "overlays/p/c.drl")
                .doesNotContain("cases.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/", "META-INF", "/META-INF/", "META-INF/junheng", "META-INF/junheng/rules"})
    void theWholeClassPathIsNoFolderOfRules(String location) {
        RuleSources sources = new RuleSources().onClasspath(location);

        assertThat(catchThrowableOfType(RulesException.class, sources::load))
                .hasMessageContaining("no folder of rules")
                .hasMessageContaining("Rules.bundled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "规则.docx", "a.drl.txt", "a.drl~", "a.yml"})
    void aFolderWithoutARuleFileSaysWhatItHolds(String name) throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve(name), rule("X"));
        RuleSources sources = new RuleSources().at(other);

        assertThat(catchThrowableOfType(RulesException.class, sources::load))
                .hasMessageContaining("holds no .drl file, but \"" + name + "\"")
                .hasMessageContaining("ends in .drl");
    }

    @Test
    void aLoaderThatKnowsNothingOfTheLibraryIsNoHindrance() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        for (ClassLoader loader : new ClassLoader[] {null, ClassLoader.getPlatformClassLoader()}) {
            thread.setContextClassLoader(loader);
            try {
                assertThat(load().rules()).containsOnlyKeys("A");
                assertThat(new RuleSources().onClasspath("rules/made").load().rules())
                        .containsKey("M-dated");
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }

    private Path jar(Map<String, String> entries, boolean hasManifest) throws IOException {
        Path jar = folder.resolve(hasManifest ? "with.jar" : "without.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new JarEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return jar;
    }

    private static <T> T with(Path jar, Callable<T> work) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            return work.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
