package org.junheng.lab.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.lab.mutation.Mutant.Mistake;
import org.junheng.rules.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One slip a mutant, in the place that it names, and every place where one can be. */
class MutantsTest {
    private static List<String> changes(String when, String then) {
        String text = "package rules\nrule \"R\"\n    @from( \"2017-04-01\" )\nwhen\n    " + when + "\nthen\n    "
                + then + "\nend\n";
        return Mutants.of(new SourceFile("f.drl", text.getBytes(StandardCharsets.UTF_8))).stream()
                .map(mutant -> mutant.kind() + " " + mutant.change())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "7.5, '7.4,7.6'",
        "10.20, '10.19,10.21'",
        "25, '24,26'",
        "0.50, '0.49,0.51'",
        "0, 1",
        "1 : 19, '1 : 18,1 : 20'",
        "1/19, '1/18,1/20'",
        "45.5, '45.4,45.6'",
        "100, '99,101'",
        "0.001, '0.000,0.002'",
        "学校, ''",
        "2017-04-01, ''",
        "QB-R, ''"
    })
    void theNeighboursOfANumberAreOneLastPlaceAway(String number, String neighbours) {
        assertThat(String.join(",", LastPlace.of(number))).isEqualTo(neighbours);
    }

    @Test
    void aDemandHasItsLimitAndItsRelation() {
        assertThat(changes(
                        "$s : Section( level == Level.PRIMARY )",
                        "insert( require( $s, $s.x() ).atLeast( \"7.5\" ) );"))
                .containsExactly(
                        "SCOPE == → !=",
                        "SCOPE PRIMARY → JUNIOR",
                        "RELATION atLeast → above",
                        "LIMIT 7.5 → 7.4",
                        "LIMIT 7.5 → 7.6");
    }

    @Test
    void aConditionIsTurnedAndTurnedBackAndItsOwnLimitIsOneToo() {
        assertThat(
                        changes(
                                "$s : Section()",
                                "insert( require( $s, $s.x() ).when( $s.has( SchoolFlag.RURAL ).not() ).when( $s.students().below( \"50\" ) ).yes() );"))
                .containsExactly(
                        "SCOPE $s.has( SchoolFlag.RURAL ).not() → $s.has( SchoolFlag.RURAL )",
                        "SCOPE $s.students().below( 50 ) → $s.students().below( 50 ).not()",
                        "RELATION below → atMost",
                        "LIMIT 50 → 49",
                        "LIMIT 50 → 51",
                        "RELATION yes → no");
    }

    @Test
    void whatJoinsFactsStaysAndWhatNarrowsThemIsTurned() {
        assertThat(changes(
                        "$c : County() not School( county == $c.id, flag( SchoolFlag.X ) != Flag.YES && level == Level.JUNIOR )",
                        "insert( violation( $c ) );"))
                .containsExactly(
                        "SCOPE not → exists",
                        "SCOPE != → ==",
                        "SCOPE && → ||",
                        "SCOPE == → !=",
                        "SCOPE JUNIOR → PRIMARY");
    }

    @Test
    void countsHaveTheirSizeAndAllHasOneAsItsNeighbour() {
        assertThat(changes(
                        "$s : Section()",
                        "insert( require( $s, $m ).atLeast( \"6\" ).of( \"7\" ).others( \"0.85\" ) );"))
                .containsExactly(
                        "RELATION atLeast → above",
                        "LIMIT 6 → 5",
                        "LIMIT 6 → 7",
                        "LIMIT 7 → 6",
                        "LIMIT 7 → 8",
                        "LIMIT 0.85 → 0.84",
                        "LIMIT 0.85 → 0.86");
        assertThat(changes("$s : Section()", "insert( require( $s, $m ).all() );"))
                .containsExactly("RELATION all() → atLeast( 1 )");
    }

    @Test
    void headersAnnotationsTitlesAndCommentsAreNoPlaceForAMistake() {
        assertThat(changes(
                        "/* atLeast( \"5\" ) == */ $s : Section()",
                        "insert( recommend( $s ).lever( Lever.BUILD ) ); // below( \"3\" )"))
                .isEmpty();
    }

    /** Each differs from its file in the one place that it names, and no two are alike. */
    @Test
    void everyMutantOfTheBundledPacksIsTheFileWithOneChange() throws IOException {
        int all = 0;
        try (Stream<Path> found = Files.walk(Path.of("rules"))) {
            for (Path path :
                    found.filter(file -> file.toString().endsWith(".drl")).toList()) {
                String text = Files.readString(path);
                List<Mutant> mutants = Mutants.of(new SourceFile(path.toString(), Files.readAllBytes(path)));
                assertThat(mutants.stream().map(Mutant::text))
                        .doesNotHaveDuplicates()
                        .doesNotContain(text);
                for (Mutant mutant : mutants) {
                    int from = differsAt(text, mutant.text());
                    int to = from + text.substring(from).indexOf('\n');
                    assertThat(text.substring(0, from).lines().count())
                            .as(mutant.change())
                            .isBetween(
                                    mutant.line() - 1L,
                                    text.substring(0, to).lines().count());
                    assertThat(text.substring(0, from)).contains("rule \"" + mutant.rule() + "\"");
                }
                all += mutants.size();
                assertThat(mutants.stream()
                                .filter(mutant -> mutant.kind() == Mistake.LIMIT)
                                .count())
                        .as("limits of %s", path)
                        .isGreaterThanOrEqualTo(2
                                * text.lines()
                                        .filter(line -> line.matches(".*\\.(atLeast|atMost)\\( \"[1-9][0-9.]*\" \\).*"))
                                        .count());
            }
        }
        assertThat(all).as("changes in all packs").isGreaterThan(1_000);
    }

    private static int differsAt(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }
}
