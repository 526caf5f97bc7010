package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Inputs that gave wrong verdicts once, with the verdicts that were worked out by hand. */
class ReadingCasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases-reading");
    private static final List<String> ASKED = List.of("QB-G01-layout", "QB-V1-examination", "QB-V2-choice");
    private static Junheng quality;
    private static Junheng summary;

    @BeforeAll
    static void load() {
        quality = Junheng.load(Rules.bundled("quality-balance-2017"));
        summary = Junheng.load(Rules.bundled("school-summary"));
    }

    private static Map<String, Verdict> verdicts(Junheng rules, Path... files) {
        Told told = Told.of(files);
        assertThat(told.refused()).isEmpty();
        Map<String, Verdict> verdicts = new HashMap<>();
        told.counties()
                .forEach(county -> rules.evaluate(county, Options.asOf(LocalDate.of(2025, 9, 1)))
                        .verdicts()
                        .forEach(verdict -> verdicts.put(verdict.criterion() + " " + verdict.subject(), verdict)));
        return verdicts;
    }

    private static Map<String, Verdict.State> states(Junheng rules, Path... files) {
        Map<String, Verdict.State> states = new HashMap<>();
        verdicts(rules, files).forEach((key, verdict) -> states.put(key, verdict.state()));
        return states;
    }

    private static Verdict.State only(Map<String, Verdict.State> states, String criterion) {
        List<Verdict.State> found = new ArrayList<>();
        states.forEach((key, state) -> {
            if (key.startsWith(criterion)) {
                found.add(state);
            }
        });
        assertThat(found).as(criterion).hasSize(1);
        return found.get(0);
    }

    /** Sports areas of 10.5, 10.33, 3 and 3 m² a student: the coefficient is 0.552. */
    @Test
    void aSecondHeader() {
        Map<String, Verdict.State> states = states(quality, CASES.resolve("02-second-header/schools.csv"));
        assertThat(states.get("QB-R5-primary 3/primary")).isEqualTo(Verdict.State.FAIL);
        assertThat(states.get("QB-R5-primary 4/primary")).isEqualTo(Verdict.State.FAIL);
        assertThat(states.get("QB-R5-primary 1/primary")).isEqualTo(Verdict.State.PASS);
        assertThat(only(states, "QB-CV5-primary")).isEqualTo(Verdict.State.FAIL);
    }

    @Test
    void aHiddenSheet() {
        Path folder = CASES.resolve("03-hidden-sheet");
        Map<String, Verdict.State> states = states(quality, folder.resolve("schools.xlsx"));
        assertThat(states).isEqualTo(states(quality, folder.resolve("visible-only.xlsx")));
        assertThat(only(states, "QB-CV5-primary")).isEqualTo(Verdict.State.FAIL);
    }

    @Test
    void aRepeatedHeader() {
        Map<String, Verdict.State> states = states(quality, CASES.resolve("04-repeated-header/schools.csv"));
        assertThat(states.keySet()).noneMatch(key -> key.contains("学校代码"));
        assertThat(only(states, "QB-CV5-primary")).isNotEqualTo(Verdict.State.UNDECIDED);
    }

    /** 1 and 10 m² a student: 0.689. */
    @Test
    void statisticsRows() {
        Path folder = CASES.resolve("10-statistics-rows");
        Map<String, Verdict.State> states = states(quality, folder.resolve("flip.csv"));
        // The county is called after its file.
        assertThat(only(states, "QB-CV5-primary")).isEqualTo(Verdict.State.FAIL);
        assertThat(states.values().stream().sorted().toList())
                .isEqualTo(states(quality, folder.resolve("flip-right.csv")).values().stream()
                        .sorted()
                        .toList());
    }

    @Test
    void gradesThatAreSpeltDifferently() {
        Path folder = CASES.resolve("08-grade-spelling");
        for (String table : List.of("classes", "results")) {
            assertThat(states(summary, folder.resolve("schools.csv"), folder.resolve(table + "-mixed.csv")))
                    .isEqualTo(states(summary, folder.resolve("schools.csv"), folder.resolve(table + "-same.csv")));
        }
    }

    @Test
    void qualifiedAnswers() {
        Path folder = CASES.resolve("11-qualified-yes");
        Map<String, Verdict.State> states =
                states(quality, folder.resolve("schools.csv"), folder.resolve("county.csv"));
        assertThat(states.entrySet().stream()
                        .filter(entry -> ASKED.stream().anyMatch(entry.getKey()::startsWith))
                        .map(Map.Entry::getValue))
                .hasSize(ASKED.size())
                .containsOnly(Verdict.State.UNDECIDED);
    }
}
