package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junheng.lab.CaseRunner;
import org.junheng.lab.catalogue.Catalogue;
import org.junheng.rules.Problems;
import org.junheng.rules.RuleProblem;
import org.junheng.rules.RulesException;
import org.junheng.rules.check.RandomRules;
import org.junheng.rules.check.RuleText;
import org.junheng.rules.load.RuleSources;
import org.junheng.rules.overlay.OverlayFile;
import org.junheng.texts.Language;
import org.junheng.texts.Text;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a rule file, an overlay, a case or a clause is told in Chinese and in English: a sentence of its own in each. */
class OneLanguageTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    /** What a file says itself stands in quotes, whatever its language. */
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"\n]*\"");

    /** Lines to copy into a file. */
    private static final Pattern TO_COPY = Pattern.compile("(?m)^ {4}.*$");

    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z']{2,}(?: [a-z']+){2,}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** A string of the program. */
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

    private static final Pattern BOTH_AT_ONCE = Pattern.compile("\\p{IsHan}.* / .*[A-Za-z]{2}");

    @TestFactory
    Stream<DynamicTest> everyProblemOfABrokenFileIsTold() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> folders = Files.list(RESOURCES.resolve("rules/broken"))) {
            folders.sorted()
                    .forEach(folder -> tests.add(
                            told(folder, () -> new RuleSources().at(folder).load())));
        }
        for (String overlay : List.of("broken", "not-yaml")) {
            Path folder = RESOURCES.resolve("overlays").resolve(overlay);
            tests.add(told(folder, () -> OverlayFile.read(folder)));
        }
        Path cases = RESOURCES.resolve("cases/broken.cases.yaml");
        Junheng rules = Junheng.load(Rules.at(RESOURCES.resolve("rules/books.drl")));
        tests.add(told(cases, () -> CaseRunner.run(rules, List.of(cases))));
        Path clauses = RESOURCES.resolve("catalogue/broken");
        if (Files.exists(clauses)) {
            tests.add(told(clauses, () -> Catalogue.of(clauses, List.of())));
        }
        return tests.stream();
    }

    private static DynamicTest told(Path file, ThrowingCallable reading) {
        return DynamicTest.dynamicTest(
                file.toString(), () -> assertOneLanguage(catchThrowableOfType(RulesException.class, reading)));
    }

    @Test
    void everyProblemOfRulesMadeAtRandomIsTold() {
        for (int seed = 0; seed < 1000; seed++) {
            Problems problems = new Problems();
            RuleText.check(RuleText.HEADER + new RandomRules(seed).rule("X-" + seed), problems);
            if (problems.size() > 0) {
                assertOneLanguage(catchThrowableOfType(RulesException.class, problems::throwIfAny));
            }
        }
    }

    private static void assertOneLanguage(RulesException refused) {
        assertThat(refused.problems()).isNotEmpty().allSatisfy(problem -> {
            assertSentences(problem.message());
            assertSentences(problem.remedy());
        });
    }

    private static void assertSentences(Text text) {
        String zh = TO_COPY.matcher(QUOTED.matcher(text.zh()).replaceAll("")).replaceAll("");
        String en = TO_COPY.matcher(QUOTED.matcher(text.en()).replaceAll("")).replaceAll("");
        assertThat(zh).as(text.zh()).doesNotContainPattern(ENGLISH).containsPattern(HAN);
        assertThat(en).as(text.en()).doesNotContainPattern(HAN).containsPattern("[a-z]");
        assertThat(text.en()).isNotEqualTo(text.zh());
    }

    @ParameterizedTest
    @CsvSource({"rules", "lang", "engine", "lab", "cli", "plan/whatif"})
    void noStringOfTheProgramSaysBothAtOnce(String room) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/junheng", room))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                // The page of clauses is one page for readers of both.
                if (!file.endsWith("CatalogueText.java")) {
                    assertThat(LITERAL.matcher(Files.readString(file)).results().map(MatchResult::group))
                            .as(file.toString())
                            .noneMatch(literal -> BOTH_AT_ONCE.matcher(literal).find());
                }
            }
        }
    }

    @Test
    void aProblemIsReadInOneLanguageAndLoggedInBoth() {
        RulesException refused = new RulesException(List.of(
                new RuleProblem(
                        "b.drl", 0, "", new Text("文件是空的。", "The file is empty."), new Text("删除。", "Remove it.")),
                new RuleProblem("a.drl", 7, "甲", new Text("缺来源。", "It has no source."), new Text("加上。", "Add it."))));

        assertThat(refused.in(Language.ZH)).isEqualTo("a.drl:7，规则“甲”:\n  缺来源。\n  加上。\n\nb.drl:\n  文件是空的。\n  删除。");
        assertThat(refused.in(Language.EN))
                .isEqualTo("a.drl:7, rule \"甲\":\n  It has no source.\n  Add it.\n\n"
                        + "b.drl:\n  The file is empty.\n  Remove it.");
        assertThat(refused)
                .hasMessage("a.drl:7 \"甲\":\n  缺来源。\n  加上。\n  It has no source.\n  Add it.\n\n"
                        + "b.drl:\n  文件是空的。\n  删除。\n  The file is empty.\n  Remove it.");
    }

    @Test
    void problemsGoAlongToAnotherProcess(@TempDir Path empty) throws IOException, ClassNotFoundException {
        RulesException refused =
                catchThrowableOfType(RulesException.class, () -> Junheng.load(Rules.at(empty), Rules.bundled("none")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(refused);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(((RulesException) in.readObject()).problems()).isEqualTo(refused.problems());
        }
    }
}
