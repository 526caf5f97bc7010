package org.junheng.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.Junheng;
import org.junheng.Rules;
import org.junheng.lab.lint.Diagnostic;
import org.junheng.lab.lint.Diagnostic.Level;
import org.junheng.lab.lint.Lint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each lint has a file that it is told of, one that it is not, and a page in both languages. */
class LintTest {
    private static final Path FILES = Path.of("src/test/resources/lint");
    private static final Set<Lint> OF_DATA = Set.of(Lint.JUDGED_NOBODY, Lint.UNKNOWN_COLUMN, Lint.UNKNOWN_SCHOOL);

    static Stream<Lint> withoutData() {
        return Stream.of(Lint.values()).filter(lint -> !OF_DATA.contains(lint));
    }

    private static List<Diagnostic> told(Path rules) {
        String name = String.valueOf(rules.getFileName()).replace(".drl", ".cases.yaml");
        List<Path> cases =
                Stream.of(rules.resolveSibling(name)).filter(Files::exists).toList();
        return Checkup.of(Junheng.load(Rules.at(rules)), cases, List.of(rules)).diagnostics();
    }

    @ParameterizedTest
    @MethodSource("withoutData")
    void eachIsToldOfOneFileAndNotOfAnother(Lint lint) {
        Path folder = FILES.resolve(lint.id());

        assertThat(told(folder.resolve("told.drl"))).extracting(Diagnostic::id).contains(lint.id());
        assertThat(told(folder.resolve("clean.drl")))
                .extracting(Diagnostic::id)
                .doesNotContain(lint.id());
    }

    @Test
    void aCleanFileIsToldOfNothing() {
        assertThat(told(FILES.resolve("no-case/clean.drl"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Lint.class)
    void eachHasAPageInBothLanguages(Lint lint) {
        assertThat(Path.of("rules/lint/" + lint.id() + ".md")).exists();
        assertThat(Path.of("rules/lint/" + lint.id() + ".zh-CN.md")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"quality-balance-2017", "basic-balance-2012", "school-summary"})
    void theBundledPacksAreFreeOfThem(String pack) throws Exception {
        Path folder = Path.of("rules", pack);
        try (Stream<Path> below = Files.walk(folder)) {
            List<Path> files = below.sorted().toList();
            List<Path> rules = files.stream()
                    .filter(file -> file.toString().endsWith(".drl"))
                    .toList();
            List<Path> cases = files.stream()
                    .filter(file -> file.toString().endsWith(".cases.yaml"))
                    .toList();

            assertThat(Checkup.of(Junheng.load(Rules.at(folder)), cases, rules).diagnostics())
                    .isEmpty();
        }
    }

    @Test
    void aSilenceWithoutAReasonSilencesNothing() throws Exception {
        Path folder = Files.createTempDirectory("silence");
        String text = Files.readString(FILES.resolve("idle-silence/clean.drl"));
        Path rules = folder.resolve("clean.drl");
        Files.writeString(rules, text.replaceAll("lint-off limit-in-title: .*", "lint-off limit-in-title"));
        Files.copy(FILES.resolve("idle-silence/clean.cases.yaml"), folder.resolve("clean.cases.yaml"));

        assertThat(told(rules))
                .extracting(Diagnostic::id, Diagnostic::level)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("limit-in-title", Level.WARNING),
                        org.assertj.core.groups.Tuple.tuple("idle-silence", Level.WARNING));
    }
}
