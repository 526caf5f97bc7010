package org.junheng.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.Junheng;
import org.junheng.Rules;
import org.junheng.data.DataReader;
import org.junheng.data.ReadingOptions;
import org.junheng.facts.County;
import org.junheng.lab.lint.Diagnostic;
import org.junheng.lab.lint.Diagnostic.Gravity;
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
        return told(rules, List.of());
    }

    private static List<Diagnostic> told(Path rules, List<County> data) {
        String name = String.valueOf(rules.getFileName()).replace(".drl", ".cases.yaml");
        List<Path> cases =
                Stream.of(rules.resolveSibling(name)).filter(Files::exists).toList();
        return Checkup.of(Junheng.load(Rules.at(rules)), cases, List.of(rules), data, LocalDate.of(2025, 9, 1))
                .diagnostics();
    }

    @ParameterizedTest
    @MethodSource("withoutData")
    void eachIsToldOfOneFileAndNotOfAnother(Lint lint) {
        Path folder = FILES.resolve(lint.id());

        assertThat(told(folder.resolve("told.drl"))).extracting(Diagnostic::id).contains(lint.id());
        assertThat(told(folder.resolve("clean.drl"))).extracting(Diagnostic::id).doesNotContain(lint.id());
    }

    @ParameterizedTest
    @EnumSource(
            value = Lint.class,
            names = {"JUDGED_NOBODY", "UNKNOWN_COLUMN", "UNKNOWN_SCHOOL"})
    void whatShowsInDataIsToldWhenDataAreGiven(Lint lint) {
        List<County> data = new ArrayList<>();
        DataReader.read(List.of(FILES.resolve("schools.csv")), ReadingOptions.USUAL, read -> data.add(read.county()));
        Path folder = FILES.resolve(lint.id());

        assertThat(told(folder.resolve("told.drl"), data))
                .extracting(Diagnostic::id)
                .contains(lint.id());
        assertThat(told(folder.resolve("clean.drl"), data))
                .extracting(Diagnostic::id)
                .doesNotContain(lint.id());
        assertThat(told(folder.resolve("told.drl"))).extracting(Diagnostic::id).doesNotContain(lint.id());
    }

    @Test
    void aMisspeltColumnIsAskedWithTheNameOfTheData() {
        List<County> data = new ArrayList<>();
        DataReader.read(List.of(FILES.resolve("schools.csv")), ReadingOptions.USUAL, read -> data.add(read.county()));

        assertThat(told(FILES.resolve("unknown-column/told.drl"), data))
                .filteredOn(each -> each.id().equals("unknown-column"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.line() + ":" + each.column()).isEqualTo("19:41");
                    assertThat(each.message().zh()).isEqualTo("数据里没有“阅览座位”这一列。");
                    assertThat(each.remedy().en()).isEqualTo("Maybe you meant \"阅览坐位\".");
                });
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
                        tuple("limit-in-title", Gravity.WARNING), tuple("idle-silence", Gravity.WARNING));
    }
}
