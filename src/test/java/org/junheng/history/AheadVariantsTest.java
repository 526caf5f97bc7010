package org.junheng.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.CountySource;
import org.junheng.Junheng;
import org.junheng.RefusedException;
import org.junheng.Rules;
import org.junheng.data.content.NamedContent;
import org.junheng.data.note.DataException;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.history.match.Succession;
import org.junheng.history.match.SuccessionFile;
import org.junheng.history.trend.BuildingOutlook;
import org.junheng.history.trend.CohortUse;
import org.junheng.history.trend.CountyOutlook;
import org.junheng.history.trend.KnownYears;
import org.junheng.history.trend.KnownYearsFile;
import org.junheng.history.trend.Outlook;
import org.junheng.history.trend.RetirementOutlook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where small counties lead, each worked out by hand: 8.5 m² of ground are asked for each student. */
class AheadVariantsTest {
    /** What one year of the school A reports. */
    private record YearOfA(int year, long students, List<Long> grades, boolean isListed) {
        static YearOfA of(String text) {
            String[] parts = text.strip().split("[: ]+", -1);
            long students = 0;
            boolean isListed = false;
            List<Long> grades = new ArrayList<>();
            for (int i = 1; i < parts.length; i++) {
                if (parts[i].startsWith("=")) {
                    students = Long.parseLong(parts[i].substring(1));
                } else if (parts[i].equals("listed")) {
                    isListed = true;
                } else {
                    grades.add(Long.parseLong(parts[i]));
                }
            }
            long sum = grades.stream().mapToLong(Long::longValue).sum();
            return new YearOfA(Integer.parseInt(parts[0]), students == 0 ? sum : students, grades, isListed);
        }

        County county(long ground) {
            School.Builder a =
                    MadeSchool.sound("A", students, 4).withSports(ground).builder("K");
            if (isListed) {
                a.figure(Level.PRIMARY, LevelFigure.CLASSES, String.valueOf(2 * grades.size()));
            }
            List<ClassGroup> classes = new ArrayList<>();
            for (int i = 0; i < grades.size(); i++) {
                if (isListed) {
                    long half = grades.get(i) / 2;
                    classes.add(listed(i, "1", half));
                    classes.add(listed(i, "2", grades.get(i) - half));
                } else {
                    a.figure(Level.PRIMARY, LevelFigure.GRADES.get(i), String.valueOf(grades.get(i)));
                }
            }
            return County.builder("K", "某县")
                    .schools(List.of(
                            a.build(),
                            MadeSchool.sound("B", 300, 4)
                                    .builder("K")
                                    .figure(Level.PRIMARY, LevelFigure.GRADE_1_STUDENTS, "100")
                                    .figure(Level.PRIMARY, LevelFigure.GRADE_2_STUDENTS, "100")
                                    .figure(Level.PRIMARY, LevelFigure.GRADE_3_STUDENTS, "100")
                                    .build()))
                    .classes(classes)
                    .build();
        }

        private static ClassGroup listed(int grade, String name, long size) {
            String number = "一二三四五六".charAt(grade) + "年级";
            return new ClassGroup("K", "A", Level.PRIMARY, number, name, Figure.of(size), Figure.NOT_REPORTED);
        }
    }

    private static CountyHistory history(String years, long ground, String ahead, String schools) {
        SortedMap<Integer, CountySource> sources = new TreeMap<>();
        for (String year : years.split(";", -1)) {
            YearOfA one = YearOfA.of(year);
            sources.put(one.year(), CountySource.of(List.of(one.county(ground))));
        }
        HistoryOptions options = new HistoryOptions(
                HistoryOptions.USUAL.day(),
                Optional.empty(),
                schools.isEmpty() ? Succession.NONE : SuccessionFile.read(content(schools)),
                ahead.isEmpty() ? KnownYears.NONE : KnownYearsFile.read(content(ahead)));
        return History.of(MadeProvince.rules(), sources, options).counties().get(0);
    }

    private static NamedContent content(String text) {
        return NamedContent.of("ahead.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String told(Outlook outlook) {
        String told = outlook.state() + " " + outlook.basis();
        return outlook.crossing().isPresent()
                ? told + " " + outlook.earliest().orElse(0) + "-"
                        + outlook.crossing().getAsInt() + "-" + outlook.latest().orElse(0)
                : told;
    }

    private static Outlook ofGround(CountyHistory history) {
        return history.outlooks().stream()
                .filter(outlook -> outlook.criterion().equals("QB-R5-primary")
                        && outlook.subject().equals("A/primary"))
                .findFirst()
                .orElseThrow();
    }

    private static final String GROWING = "2022: 40 40 40; 2023: 60 40 40; 2024: 80 60 40";

    /**
     * 40, 60, 80 enter, so 100 in 2025 and 120 in 2026, and all go up: 240 students in 2025, 300 in 2026, 360 in 2027, 420 and 480 then.
     * The line through 120, 140, 180 has a slope of 30 and is nothing against chance (6.314·8.16/√2 = 36.5). 2,040 m² are enough for 240
     * exactly; 2,550 for 300; 4,080 for 480.
     */
    @ParameterizedTest
    @CsvSource({
        "2039, DATED COHORTS 2025-2025-2025",
        "2040, DATED COHORTS 2026-2026-2026",
        "2549, DATED COHORTS 2026-2026-2026",
        "2550, DATED COHORTS 2027-2027-2027",
        "4079, DATED COHORTS 2029-2029-2029",
        "4080, HELD_BY_GRADES COHORTS"
    })
    void gradesTellWhatNoLineDoes(long ground, String expected) {
        assertThat(told(ofGround(history(GROWING, ground, "", "")))).isEqualTo(expected);
    }

    /**
     * 50 enter each year, and the school fills up: 100, 130, 150. The line has a slope of 25 (against 6.314·4.08/√2 = 18.2) and reaches 176.7
     * in 2025; by the grades it stays at 150. 1,360 m² are enough for 160. Without grades, with grades that do not add up, or of two years
     * only, or not as many in all, the line is all there is; a list of classes is as good as grades.
     */
    @ParameterizedTest
    @CsvSource({
        "2022: 50 30 20; 2023: 50 50 30; 2024: 50 50 50,                       HELD_BY_GRADES COHORTS, BY_GRADES",
        "2022: 50 30 20 listed; 2023: 50 50 30 listed; 2024: 50 50 50 listed,  HELD_BY_GRADES COHORTS, BY_GRADES",
        "2022: 50 30 20; 2023: 50 50 30 listed; 2024: 50 50 50,                HELD_BY_GRADES COHORTS, BY_GRADES",
        "2022: =100; 2023: =130; 2024: =150,                                   DATED TREND, NOT_REPORTED",
        "2022: 50 30 20; 2023: 50 50 30; 2024: 50 50 49 =150,                  DATED TREND, NOT_THE_SUM",
        "2022: =100; 2023: 50 50 30; 2024: 50 50 50,                           DATED TREND, TOO_FEW_YEARS",
        "2022: 50 50; 2023: 50 50 30; 2024: 50 50 50,                          DATED TREND, OTHER_GRADES",
        "2022: =100; 2023: =130; 2024: =150 listed,                            DATED TREND, NOT_REPORTED"
    })
    void theLineIsForWhatGradesDoNotTell(String years, String expected, CohortUse use) {
        CountyHistory history = history(years, 1360, "", "");
        assertThat(told(ofGround(history))).startsWith(expected);
        assertThat(history.ahead().cohorts()).containsKey(use);
    }

    /**
     * 40 a year in place of what the trend has (100, 120, 140): 180, 160 and 120 students, and 1,600 m² are enough for 188. Of 225 who enter
     * the county A has 80 of 180, as its first grade is: 100, and so 240 students, for whom 2,039 m² are too little; of 224 it has 99.6. With
     * B's own 124 or 126 given A has 101 or 99. With 99.6 and 40 there are 239.6, 219.6, then 279.6 and 340: more than 2,500 m² are for.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "entrants: { 2025: { A/primary: 40 }, 2026: { A/primary: 40 }, 2027: { A/primary: 40 }, 2028: { A/primary: 40 }, 2029: { A/primary: 40 } } | 1600 | HELD_BY_GRADES COHORTS | 1",
                "entrants: { 2025: { A/primary: 100 }, 2026: { A/primary: 40 }, 2027: { A/primary: 40 }, 2028: { A/primary: 40 }, 2029: { A/primary: 40 } } | 1600 | DATED COHORTS 2025-2025-2025 | 1",
                "entrants: { 2025: { A/primary: 40 } } | 1600 | DATED COHORTS 2026-2026-2026 | 0",
                "entrants: { 2025: { primary: 225 } } | 2039 | DATED COHORTS 2025-2025-2025 | 0",
                "entrants: { 2025: { primary: 224 } } | 2039 | DATED COHORTS 2026-2026-2026 | 0",
                "entrants: { 2025: { primary: 225, B/primary: 124 } } | 2039 | DATED COHORTS 2025-2025-2025 | 0",
                "entrants: { 2025: { primary: 225, B/primary: 126 } } | 2039 | DATED COHORTS 2026-2026-2026 | 0",
                "births: { 2019: 225 } | 2039 | DATED COHORTS 2025-2025-2025 | 0",
                "births: { 2019: 224, 2020: 90 } | 2500 | DATED COHORTS 2028-2028-2028 | 0"
            })
    void whatIsGivenOfEntrantsGoesBeforeTheTrend(String ahead, long ground, String expected, int intakes) {
        CountyHistory history = history(GROWING, ground, ahead, "");
        assertThat(told(ofGround(history))).isEqualTo(expected);
        assertThat(history.ahead().intakes()).isEqualTo(intakes);
    }

    @Test
    void twoYearsTellNoYearByGradesEither() {
        CountyHistory history = history("2023: 60 40 40; 2024: 80 60 40", 2039, "", "");
        assertThat(told(ofGround(history))).isEqualTo("TOO_FEW_YEARS TREND");
        assertThat(history.ahead().hasDates()).isFalse();
        assertThat(history.ahead().retirements()).isEmpty();
    }

    /** What was wrong in 2022 leaves two years of grades. */
    @Test
    void gradesThatWereCorrectedAreNotLearntFrom() {
        CountyHistory history =
                history("2021: 40 40 40; " + GROWING, 2039, "", "2023: { corrected: { A: [ grade2Students ] } }");
        assertThat(history.ahead().cohorts()).containsKey(CohortUse.TOO_FEW_YEARS);
        assertThat(ofGround(history).basis()).isEqualTo(Outlook.OutlookBasis.TREND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entrants: { 2024: { A/primary: 40 } }",
                "entrants: { 2025: { X/primary: 40 } }",
                "entrants: { 2025: { junior: 40 } }",
                "{ entrants: { 2025: { primary: 40 } }, births: { 2019: 40 } }",
                "buildings: { X: { 1996: 100 } }",
                "buildings: { A: { 2025: 100 } }"
            })
    void whatTheDataDoNotHaveIsRefused(String ahead) {
        assertThatThrownBy(() -> history(GROWING, 2039, ahead, "")).isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entrants: { soon: { A/primary: 40 } }",
                "entrants: { 2025: { A/primary: many } }",
                "entrants: { 2025: { A/primary: -1 } }",
                "entrants: { 2025: { A/primary: 40% } }",
                "births: { 19: 40 }",
                "buildings: { A: { 1996: big } }",
                "entrance: { 2025: { A/primary: 40 } }"
            })
    void whatCannotBeReadIsTold(String ahead) {
        assertThatThrownBy(() -> KnownYearsFile.read(content(ahead)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("ahead.yaml:1");
    }

    /**
     * 100 students and 6 teachers with a bachelor's degree, where 4.2 are asked for: two may leave. Reported are those who retire, or those
     * above 50; of 20 teachers 14 have no such degree and may go first. So 15 who retire take one of the six at the least and all at the
     * most; 16 take two at the least, 17 three: then it surely is missed by the fifth year.
     */
    @ParameterizedTest
    @CsvSource({
        "RETIRING_TEACHERS, 0,  none",
        "RETIRING_TEACHERS, 1,  none",
        "RETIRING_TEACHERS, 2,  2025-",
        "RETIRING_TEACHERS, 15, 2025-",
        "RETIRING_TEACHERS, 16, 2025-2029",
        "RETIRING_TEACHERS, 17, 2025-2029",
        "TEACHERS_ABOVE_50, 1,  none",
        "TEACHERS_ABOVE_50, 2,  2025-",
        "TEACHERS_ABOVE_50, 17, 2025-"
    })
    void whoRetiresIsARange(LevelFigure figure, String many, String expected) {
        SortedMap<Integer, CountySource> sources = new TreeMap<>();
        for (int year = 2022; year <= 2024; year++) {
            School school = MadeSchool.sound("A", 100, 4)
                    .builder("K")
                    .figure(Level.PRIMARY, LevelFigure.TEACHERS, "20")
                    .figure(Level.PRIMARY, LevelFigure.CERTIFIED_TEACHERS, "20")
                    .figure(Level.PRIMARY, LevelFigure.BACHELOR_TEACHERS, "6")
                    .figure(Level.PRIMARY, figure, many)
                    .build();
            sources.put(year, CountySource.of(List.of(County.of("K", "某县", List.of(school)))));
        }
        CountyOutlook ahead = History.of(MadeProvince.rules(), sources, HistoryOptions.USUAL)
                .counties()
                .get(0)
                .ahead();
        List<String> told = ahead.retirements().stream()
                .filter(one -> one.criterion().equals("QB-R1-primary"))
                .map(AheadVariantsTest::told)
                .toList();
        assertThat(told).isEqualTo(expected.equals("none") ? List.of() : List.of(expected));
        assertThat(ahead.staff().most()).hasToString(many);
    }

    /**
     * Of 1,000 m² half may be older than 30 years; 300 are. 1995 comes of age in 2025, 1996 in 2026. With 200 of 1995 half of it is old, which
     * is allowed; with 201 it is more. What is given as old has to be the 300, those of 1994 in 2024 or not yet.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                           | NOT_GIVEN",
                "{ 1980: 300, 1995: 200 }                     | FAR_OFF 2025",
                "{ 1980: 300, 1995: 201 }                     | DATED 2025 in 2025",
                "{ 1980: 300, 1995: 100, 1996: 101 }          | DATED 2025 2026 in 2026",
                "{ 1980: 300, 1995: 100, 2004: 101 }          | DATED 2025 2034 in 2034",
                "{ 1980: 300, 1995: 100, 2005: 101 }          | FAR_OFF 2025",
                "{ 1980: 200, 1994: 100, 2010: 700 }          | FAR_OFF",
                "{ 1980: 300, 1994: 201 }                     | DATED in 2025",
                "{ 1980: 299, 1995: 201 }                     | CONTRADICTED 2025",
                "{ 1995: 201 }                                | CONTRADICTED 2025"
            })
    void buildingsComeOfAge(String buildings, String expected) {
        Junheng rules = Junheng.load(Rules.bundled("school-summary"));
        SortedMap<Integer, CountySource> sources = new TreeMap<>();
        for (int year = 2022; year <= 2024; year++) {
            School school = MadeSchool.sound("A", 100, 4)
                    .builder("K")
                    .figure(SchoolFigure.BUILDING_AREA, "1000")
                    .figure(SchoolFigure.AGED_BUILDING_AREA, "300")
                    .build();
            sources.put(year, CountySource.of(List.of(County.of("K", "某县", List.of(school)))));
        }
        KnownYears known = buildings.isEmpty()
                ? KnownYears.NONE
                : KnownYearsFile.read(content("buildings: { A: " + buildings + " }"));
        BuildingOutlook outlook = History.of(rules, sources, HistoryOptions.USUAL.with(known))
                .counties()
                .get(0)
                .ahead()
                .buildings()
                .get(0);
        StringBuilder told = new StringBuilder(outlook.state().name());
        outlook.parts().forEach(part -> told.append(' ').append(part.year()));
        outlook.crossing().ifPresent(year -> told.append(" in ").append(year));
        assertThat(told).hasToString(expected);
    }

    private static String told(RetirementOutlook outlook) {
        return outlook.earliest() + "-"
                + (outlook.latest().isPresent()
                        ? String.valueOf(outlook.latest().getAsInt())
                        : "");
    }
}
