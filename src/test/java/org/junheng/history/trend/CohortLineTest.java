package org.junheng.history.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.history.trend.CohortLine.ExpectedSize;
import org.junheng.history.trend.CohortLine.GradeYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Students of years to come, each worked out by hand. */
class CohortLineTest {
    private static List<GradeYear> years(String text) {
        List<GradeYear> years = new ArrayList<>();
        for (String year : text.split(";", -1)) {
            String[] parts = year.strip().split(":", -1);
            years.add(new GradeYear(
                    Integer.parseInt(parts[0]),
                    Arrays.stream(parts[1].strip().split(" ", -1))
                            .map(Double::valueOf)
                            .toList()));
        }
        return years;
    }

    private static Map<Integer, ExpectedSize> given(String text) {
        Map<Integer, ExpectedSize> given = new HashMap<>();
        for (String year : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
            given.put(
                    Integer.parseInt(year.split("=", -1)[0]),
                    new ExpectedSize(Double.parseDouble(year.split("=", -1)[1]), 0));
        }
        return given;
    }

    /**
     * As many as ever enter; ten more each year, so that 70 follow 60; ten fewer, and never below nought; what is given comes first; one in
     * ten goes between grades; two grades; a year that is missing is not stepped over; five grades of which a large one goes up and leaves.
     */
    @ParameterizedTest
    @CsvSource({
        "2022: 40 30 20; 2023: 40 40 30; 2024: 40 40 40,                    '',        2025, 120",
        "2022: 40 40 40; 2023: 50 40 40; 2024: 60 50 40,                    '',        2025, 180",
        "2022: 40 40 40; 2023: 50 40 40; 2024: 60 50 40,                    '',        2026, 210",
        "2022: 40 40 40; 2023: 50 40 40; 2024: 60 50 40,                    '',        2027, 240",
        "2022: 60 60 60; 2023: 50 60 60; 2024: 40 50 60,                    '',        2025, 120",
        "2022: 60 60 60; 2023: 50 60 60; 2024: 40 50 60,                    '',        2027, 60",
        "2022: 60 60 60; 2023: 50 60 60; 2024: 40 50 60,                    '',        2029, 10",
        "2022: 40 30 20; 2023: 40 40 30; 2024: 40 40 40,                    2025=100,  2025, 180",
        "2022: 40 30 20; 2023: 40 40 30; 2024: 40 40 40,                    2025=100,  2027, 180",
        "2022: 40 30 20; 2023: 40 40 30; 2024: 40 40 40,                    2025=100,  2028, 120",
        "2022: 40 30 20; 2023: 40 40 30; 2024: 40 40 40, 2025=0 2026=0 2027=0,         2026, 40",
        "2022: 40 30 20; 2023: 40 40 30; 2024: 40 40 40, 2025=0 2026=0 2027=0,         2027, 0",
        "2022: 100 90 81; 2023: 100 90 81; 2024: 100 90 81,                 '',        2025, 271",
        "2022: 100 90 81; 2023: 100 90 81; 2024: 100 90 81,                 2025=200,  2026, 361",
        "2022: 20 20; 2023: 20 20; 2024: 30 20,                             2025=10,   2025, 40",
        "2021: 40 40 40; 2022: 50 40 40; 2024: 70 60 50,                    '',        2025, 210",
        "2022: 20 20 20 20 20; 2023: 90 20 20 20 20; 2024: 20 90 20 20 20,  2025=20 2026=20 2027=20 2028=20 2029=20, 2027, 170",
        "2022: 20 20 20 20 20; 2023: 90 20 20 20 20; 2024: 20 90 20 20 20,  2025=20 2026=20 2027=20 2028=20 2029=20, 2028, 100"
    })
    void whoIsInSchoolGoesUpAndLeaves(String grades, String entrants, int year, double students) {
        ExpectedSize expected =
                CohortLine.of(years(grades), given(entrants)).orElseThrow().at(year);
        assertThat(expected.students()).isCloseTo(students, within(1e-9));
    }

    /**
     * 10, 14 and 12 enter and all go up. Their line 11, 12, 13 leaves −1, 2, −1 and does not move by more than chance has it (1 against
     * 6.314·√6/√2 = 10.9), so 12 are expected, s² = (4 + 4 + 0)/2 = 4. For one year 2.920·√(4·(1 + 1/3)) = 6.743; for two together
     * 2.920·√(4·(2 + 4/3)) = 10.662.
     */
    @Test
    void whoEntersMayBeMoreOrFewer() {
        CohortLine line = CohortLine.of(years("2022: 10 10; 2023: 14 10; 2024: 12 14"), Map.of())
                .orElseThrow();
        assertThat(line.at(2025).students()).isCloseTo(24, within(1e-9));
        assertThat(line.at(2025).half()).isCloseTo(6.7435, within(1e-3));
        assertThat(line.at(2026).students()).isCloseTo(24, within(1e-9));
        assertThat(line.at(2026).half()).isCloseTo(10.6624, within(1e-3));
    }

    /**
     * 100 enter each year; of 100 first 110 and then 90 go up: 200/200 is a rate of one, s² = (1 + 1)/1 = 2 for each student, q of one degree
     * 6.314. A step of 100 scatters by 2·100, the rate by √(2/200) = 0.1, and 100 are moved: 6.314·√(200 + 100) … here 100²·0.01 = 100.
     */
    @Test
    void whoGoesUpMayBeMoreOrFewer() {
        CohortLine line = CohortLine.of(years("2022: 100 90; 2023: 100 110; 2024: 100 90"), Map.of())
                .orElseThrow();
        assertThat(line.at(2025).students()).isCloseTo(200, within(1e-9));
        assertThat(line.at(2025).half()).isCloseTo(6.314 * Math.sqrt(300), within(1e-6));
    }

    /** Two years; one grade, of which nobody goes up; three years of which no two follow each other. */
    @ParameterizedTest
    @CsvSource({"2023: 40 40; 2024: 40 40", "2022: 40; 2023: 40; 2024: 40", "2020: 40 40; 2022: 40 40; 2024: 40 40"})
    void tooLittleTellsNothing(String grades) {
        assertThat(CohortLine.of(years(grades), Map.of())).isEmpty();
    }
}
