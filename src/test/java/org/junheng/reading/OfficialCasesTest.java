package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.data.mapping.Mapping;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Results;
import org.junheng.facts.Verdict;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An officer's county as the official files have it, with the values that were worked out by hand. */
class OfficialCasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases-reading");
    private static Junheng quality;
    private static Junheng summary;

    @BeforeAll
    static void load() {
        quality = Junheng.load(Rules.bundled("quality-balance-2017"));
        summary = Junheng.load(Rules.bundled("school-summary"));
    }

    private static Path[] files(String folder) throws IOException {
        try (Stream<Path> all = Files.list(CASES.resolve(folder))) {
            return all.filter(file -> !file.toString().endsWith(".txt"))
                    .sorted()
                    .toArray(Path[]::new);
        }
    }

    private static Map<String, Verdict> verdicts(Junheng rules, Told told) {
        assertThat(told.refused()).isEmpty();
        Map<String, Verdict> verdicts = new HashMap<>();
        rules.evaluate(told.counties().get(0), Options.asOf(LocalDate.of(2025, 9, 1)))
                .verdicts()
                .forEach(verdict -> verdicts.put(verdict.criterion() + " " + verdict.subject(), verdict));
        return verdicts;
    }

    private static Verdict.State state(Map<String, Verdict> verdicts, String key) {
        return verdicts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(key))
                .map(entry -> entry.getValue().state())
                .findFirst()
                .orElseThrow();
    }

    private static List<Figure> degrees(Told told) {
        return Stream.of("doctoral", "master", "bachelor", "college")
                .map(degree -> told.school("2113000101")
                        .level(Level.PRIMARY)
                        .get(LevelFigure.valueOf(degree.toUpperCase(Locale.ROOT) + "_TEACHERS")))
                .toList();
    }

    /** 0 + 6 + 40 + 14 of the main seat; with 0 + 1 + 12 + 4 of the campus they are 77, over 1,500 students 5.13 of a hundred. */
    @Test
    void degreesAreReadByTheWordsOfTheExports() throws IOException {
        Told told = Told.of(files("70-03-degree-biye"));
        assertThat(degrees(told)).containsExactly(Figure.of(0), Figure.of(6), Figure.of(40), Figure.of(14));
        assertThat(state(verdicts(quality, told), "QB-R1-primary 2113000101/primary"))
                .isEqualTo(Verdict.State.PASS);
    }

    @Test
    void theItemMayStandAboveTheLevel() throws IOException {
        Told told = Told.of(files("70-04-item-above-level"));
        assertThat(degrees(told)).containsExactly(Figure.of(0), Figure.of(6), Figure.of(40), Figure.of(14));
    }

    /** The questionnaire's satisfied answers were left blank; 108 of 120 visited are satisfied. */
    @Test
    void visitsAreNoQuestionnaires() throws IOException {
        Told told = Told.of(files("70-05-survey-visits"));
        Map<String, Verdict> verdicts = verdicts(quality, told);
        assertThat(state(verdicts, "QB-SR-questionnaire")).isEqualTo(Verdict.State.UNDECIDED);
        assertThat(state(verdicts, "QB-G11-rotation")).isEqualTo(Verdict.State.PASS);
        assertThat(state(verdicts, "QB-Q9-mathematics-difference")).isEqualTo(Verdict.State.FAIL);
    }

    /** 0.6 × 248/400 + 0.4 × 118/200 = 0.608; merged, 120 are told to have passed in every subject: 0.612. */
    @Test
    void resultsOfACampusAreTheMainSchools() throws IOException {
        for (String folder : List.of("70-07-campus-results/separate", "70-07-campus-results/merged")) {
            assertThat(state(verdicts(summary, Told.of(files(folder))), "SS-quality-primary 2113000101/primary"))
                    .isEqualTo(Verdict.State.FAIL);
        }
    }

    @Test
    void aMappingStandsBesideASupplement() throws IOException {
        String folder = "70-09-mapping-with-supplement";
        Path campuses = CASES.resolve("70-03-degree-biye/campuses-file.csv");
        Path[] all =
                Stream.concat(Stream.of(files(folder)), Stream.of(campuses)).toArray(Path[]::new);
        Told told = Told.of(Mapping.read(CASES.resolve(folder).resolve("mapping.yaml.txt")), all);
        Map<String, Verdict> verdicts = verdicts(quality, told);
        assertThat(told.counties().get(0).schools()).hasSize(11);
        assertThat(state(verdicts, "QB-G12-school 2113000102")).isEqualTo(Verdict.State.FAIL);
        assertThat(state(verdicts, "QB-G03-music 2113000101")).isEqualTo(Verdict.State.PASS);
    }

    @Test
    void wideResultsAreResults() throws IOException {
        Told told = Told.of(files("70-11-wide-results"));
        List<Results> results = told.counties().get(0).results();
        assertThat(results).hasSize(24);
        assertThat(results.stream()
                        .filter(row -> row.school().equals("2113000101")
                                && row.subject().equals("英语"))
                        .map(Results::passed))
                .containsExactly(Figure.of(193), Figure.of(193));
    }
}
