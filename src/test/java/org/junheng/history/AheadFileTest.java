package org.junheng.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.CountySource;
import org.junheng.RefusedException;
import org.junheng.facts.County;
import org.junheng.history.match.SchoolEvent;
import org.junheng.history.match.SchoolFate;
import org.junheng.history.match.Succession;
import org.junheng.history.trend.KnownYearsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All that is wrong with a file of years to come is told at once, in the order of its lines. */
class AheadFileTest {
    @TempDir
    private Path folder;

    private List<String> problems(String yaml, Succession said) throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), yaml);
        SortedMap<Integer, CountySource> sources = new TreeMap<>();
        for (int year = 2023; year <= 2025; year++) {
            sources.put(
                    year,
                    CountySource.of(List.of(County.of(
                            "K", "某县", List.of(MadeSchool.sound("S1", 100, 2).reported("K"))))));
        }
        HistoryOptions options = new HistoryOptions(
                HistoryOptions.USUAL.day(), Optional.empty(), said, KnownYearsFile.toBeChecked(file));
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> History.of(SizeRule.RULES, sources, options));
        return refused == null
                ? List.of()
                : refused.problems().stream()
                        .map(problem -> problem.en().replaceFirst("^.*a\\.yaml", "a"))
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "entrants: { 2026: { S1/primary: 60 } } | 0 | ''",
                "entrants: { 2026: { S1/primary: 60.0 } } | 0 | ''",
                "entrants: { 2026: { S1/primary: '1,200' } } | 0 | ''",
                "entrants: { 2026: { S1/primary: 60.5 } } | 1 | no whole number",
                "births: { 2021: 90.2 } | 1 | no whole number",
                "entrants: { 2026: { S1/primary: -3, S7/primary: many } } | 3 | S7/primary",
                "entrants: { soon: { S1/primary: many }, 2025: { S1/primary: 5 } } | 3 | is no year",
                "buildings: { S1: { 1998: large, 2030: 10 }, S9: { 1990: 5 } } | 3 | 2030",
                "{ buildings: { S1: { 1998: x } }, entrants: { 2026: { S1: 5 } }, births: { 2020: -1 }, other: 3 } | 4 | no such entry"
            })
    void everyProblemIsToldAtOnce(String yaml, int count, String told) throws IOException {
        List<String> problems = problems(yaml, Succession.NONE);
        assertThat(problems).hasSize(count);
        assertThat(String.join("\n", problems)).contains(told);
    }

    @Test
    void theyComeInTheOrderOfTheirLines() throws IOException {
        String yaml = """
                entrants:
                  2025: { S1/primary: 10 }
                  2026: { S1/primary: many }
                  2027: { S7/primary: 10 }
                births: { 2022: x }
                """;
        assertThat(problems(yaml, Succession.NONE))
                .extracting(problem -> problem.replaceFirst("^a:(\\d+).*$", "$1"))
                .containsExactly("2", "3", "4", "5");
    }

    @Test
    void whatIsSaidOfSchoolsIsToldWithIt() throws IOException {
        Succession said = new Succession(
                List.of(new SchoolEvent(2024, SchoolFate.CLOSED, List.of("S8"), List.of(), "schools.yaml:2")),
                List.of());
        assertThat(problems("entrants: { 2026: { S7/primary: many } }", said)).hasSize(3);
    }

    /** A file of births tells of years that are not looked at yet: they are not used, and nothing is refused. */
    @Test
    void yearsAfterTheseFiveAreNoMistake() throws IOException {
        assertThat(problems("births: { 2020: 90, 2026: 80 }", Succession.NONE)).isEmpty();
    }
}
