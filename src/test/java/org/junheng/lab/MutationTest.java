package org.junheng.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.Deep;
import org.junheng.Junheng;
import org.junheng.Rules;
import org.junheng.lab.lint.Diagnostic;
import org.junheng.lab.mutation.Mutant;
import org.junheng.texts.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The cases of the bundled packs notice every mistake in one place but those that are listed, each with its reason. */
class MutationTest {
    /** One change of so many in the ordinary build; all of them in the deep one. */
    private static final int ONE_OF = Deep.or(1, 24);

    private static final Path LINT = Path.of("src/test/resources/lint/no-case");

    @TempDir
    private Path folder;

    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            return below.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isInSample(Mutant mutant) {
        return Math.floorMod((mutant.rule() + mutant.change()).hashCode(), ONE_OF) == 0;
    }

    @TestFactory
    Stream<DynamicTest> theCasesOfThePacksNoticeEveryMistake() {
        return Junheng.bundledPacks().keySet().stream()
                .map(pack -> DynamicTest.dynamicTest(pack, () -> {
                    Path of = Path.of("rules", pack);
                    Mutation mutation = Mutation.of(
                            Junheng.load(Rules.at(of)),
                            files(of, ".cases.yaml"),
                            files(of, ".drl"),
                            MutationTest::isInSample);
                    assertThat(mutation.tried()).isGreaterThan(3);
                    assertThat(mutation.diagnostics().stream().map(each -> each.in(Language.EN)))
                            .as("of %d changes", mutation.tried())
                            .isEmpty();
                }));
    }

    private Mutation mutate() throws IOException {
        return Mutation.of(Junheng.load(Rules.at(folder)), files(folder, ".cases.yaml"), files(folder, ".drl"));
    }

    /** Books of primary schools, at least 15: cases at 15, below it, above it and without a figure. */
    @Test
    void aCaseThatIsTakenAwayLeavesAMistakeUnnoticedAndAListedOneIsNotTold() throws IOException {
        Files.copy(LINT.resolve("clean.drl"), folder.resolve("books.drl"));
        String cases = Files.readString(LINT.resolve("clean.cases.yaml"));
        Path at = folder.resolve("books.cases.yaml");
        String close = cases + """
                - name: 差一本 / one book too few
                  school: { kind: PRIMARY, students: 100, books: 1499 }
                  verdicts: { T-books: FAIL }
                """;
        Files.writeString(at, close);
        assertThat(mutate().survivors()).isEmpty();

        Files.writeString(at, close.replace("books: 1500", "books: 1501"));
        Mutation lacking = mutate();
        assertThat(lacking.survivors().stream().map(Mutant::change))
                .as("nothing stands exactly at 15 any more")
                .containsExactly("atLeast → above");
        assertThat(lacking.diagnostics().get(0).id()).isEqualTo(Diagnostic.UNNOTICED);

        Path list = folder.resolve("mutants.yaml");
        Files.writeString(list, "- { rule: T-books, change: atLeast → above, zh: 因, en: because }\n");
        assertThat(mutate().diagnostics()).isEmpty();

        Files.writeString(at, close);
        assertThat(mutate().diagnostics())
                .as("the list says more than is true")
                .extracting(each -> each.message().en())
                .containsExactly("The change that is listed here is none, or cases notice it: atLeast → above");

        Files.writeString(list, "- { rule: T-books, change: 15 → 999, zh: 因, en: because }\n- { rule: T-books }\n");
        assertThat(mutate().diagnostics()).extracting(Diagnostic::line).contains(1, 2);
    }
}
