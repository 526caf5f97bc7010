package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junheng.facts.County;
import org.junheng.facts.Finding;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Figure;
import org.junheng.numbers.Exact;
import org.junheng.report.YearOnYear;
import org.junheng.results.Evaluation;
import org.junheng.results.StudentsConcerned;
import org.junheng.texts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How many students findings are about, worked out by hand; what was not reported is told and is no nought. */
class StudentsConcernedTest {
    private static final Junheng RULES = Junheng.load(Rules.bundled("quality-balance-2017"));

    /** A school that has too little sports ground where it is said so. */
    private static School school(String id, String primary, String junior, boolean fails) {
        School.Builder made = School.builder(id, "校" + id)
                .county("K")
                .kind(junior.isEmpty() ? SchoolKind.PRIMARY : SchoolKind.NINE_YEAR)
                .figure(SchoolFigure.INDOOR_SPORTS_AREA, "0")
                .figure(SchoolFigure.SPORTS_GROUND_AREA, fails ? "1" : "99999");
        made = made.figure(
                Level.PRIMARY,
                LevelFigure.STUDENTS,
                primary.isEmpty() ? Figure.NOT_REPORTED : Figure.of(Exact.of(primary)));
        return (junior.isEmpty() ? made : made.figure(Level.JUNIOR, LevelFigure.STUDENTS, junior)).build();
    }

    private static Evaluation judged(List<School> schools) {
        return RULES.evaluate(County.of("K", "某县", schools), ExampleCounty.OPTIONS);
    }

    private static StudentsConcerned of(Evaluation evaluation, String finding) {
        return StudentsConcerned.of(evaluation.findings().stream()
                .filter(one -> one.id().equals(finding))
                .findFirst()
                .orElseThrow());
    }

    private static IntStream seeds() {
        return IntStream.range(0, 24);
    }

    /** A, B and C with 100 + seed, 200 and 300 students, of which some fail as the bits of the seed say. */
    @ParameterizedTest
    @MethodSource("seeds")
    void ofALevelThoseOfTheLevelAndOfSeveralFindingsEachStudentOnce(int seed) {
        List<School> schools = new ArrayList<>();
        long expected = 0;
        List<String> ids = List.of("A", "B", "C");
        for (int i = 0; i < 3; i++) {
            boolean fails = (seed & 1 << i) != 0;
            int students = 100 * (i + 1) + seed;
            schools.add(school(ids.get(i), Integer.toString(students), "", fails));
            expected += fails ? students : 0;
        }
        Evaluation evaluation = judged(schools);
        List<Finding> failing = evaluation.findings().stream()
                .filter(finding -> finding.criterion().equals("QB-R5-primary"))
                .toList();
        StudentsConcerned concerned = StudentsConcerned.of(failing);
        assertThat(concerned.students()).isEqualTo(Exact.of(expected));
        assertThat(concerned.ofCounty()).isFalse();
        List<Finding> twice = new ArrayList<>(failing);
        twice.addAll(failing);
        assertThat(StudentsConcerned.of(twice)).isEqualTo(concerned);
    }

    @Test
    void whatWasNotReportedIsToldAndIsNoNought() {
        Evaluation evaluation = judged(List.of(school("A", "", "", true), school("B", "200", "", false)));
        StudentsConcerned concerned = of(evaluation, "QB-R5-primary@A/primary");
        assertThat(concerned).isEqualTo(new StudentsConcerned(Exact.ZERO, 1, false));
        assertThat(concerned.isEmpty()).isFalse();
    }

    /** The count of a school of two levels is about both: 120 and 80. */
    @Test
    void ofASchoolThoseOfItsLevels() {
        Evaluation evaluation = judged(List.of(school("A", "120", "80", true), school("B", "200", "", false)));
        Finding ofSchool = evaluation.findings().stream()
                .filter(finding -> finding.judged() instanceof School)
                .findFirst()
                .orElseThrow();
        assertThat(ofSchool.subject()).isEqualTo("A");
        assertThat(StudentsConcerned.of(ofSchool).students()).isEqualTo(Exact.of(200));
    }

    /** A coefficient of the primary level is about its schools: 120 + 200, and not the 80 of the other level. */
    @Test
    void ofACoefficientThoseOfTheSchoolsThatItCompares() {
        Evaluation evaluation = judged(List.of(school("A", "120", "80", true), school("B", "200", "", false)));
        Finding coefficient = evaluation.findings().stream()
                .filter(finding -> finding.criterion().equals("QB-CV5-primary"))
                .findFirst()
                .orElseThrow();
        assertThat(StudentsConcerned.of(coefficient).students()).isEqualTo(Exact.of(320));
    }

    /** What is asked of the county is about all: 120 + 80 + 200. */
    @Test
    void ofTheCountyAllOfThem() {
        Evaluation evaluation = judged(List.of(school("A", "120", "80", true), school("B", "200", "", false)));
        Finding veto = evaluation.findings().stream()
                .filter(finding -> finding.criterion().equals("QB-V3-key"))
                .findFirst()
                .orElseThrow();
        assertThat(StudentsConcerned.of(veto)).isEqualTo(new StudentsConcerned(Exact.of(400), 0, true));
    }

    /** A passes now: 120 students; B fails, and did not before: 200. */
    @Test
    void aComparisonCountsThem() throws Exception {
        Evaluation before = judged(List.of(school("A", "120", "", true), school("B", "200", "", false)));
        Evaluation after = judged(List.of(school("A", "120", "", false), school("B", "200", "", true)));
        String told = YearOnYear.of(before, after, Language.ZH).text();
        assertThat(told.lines()
                        .filter(line -> line.startsWith("新增的问题"))
                        .findFirst()
                        .orElseThrow())
                .contains("涉及学生200人");
        assertThat(told.lines()
                        .filter(line -> line.startsWith("已解决的问题"))
                        .findFirst()
                        .orElseThrow())
                .contains("涉及学生120人");
    }
}
