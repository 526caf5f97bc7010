package org.junheng.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junheng.criteria.Overlay;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict;
import org.junheng.figures.Figure;
import org.junheng.lab.Case.Expected;
import org.junheng.measures.Flag;
import org.junheng.numbers.Exact;
import org.junheng.rules.RuleProblem;
import org.junheng.rules.RulesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFileTest {
    private static final Path CASES = Path.of("src/test/resources/cases");

    @Test
    void aSchoolOfOneLevelNeedsNoPrefix() {
        Case first = good().get(0);
        School school = first.county().schools().get(0);
        assertThat(first.name()).isEqualTo("exactly 7.5 m² is enough");
        assertThat(first.line()).isEqualTo(1);
        assertThat(first.asOf()).isEqualTo(LocalDate.of(2025, 9, 1));
        assertThat(school.id()).isEqualTo("S1");
        assertThat(school.county()).isEqualTo("C1");
        assertThat(school.kind()).isEqualTo(SchoolKind.PRIMARY);
        assertThat(school.level(Level.PRIMARY).get(LevelFigure.STUDENTS)).isEqualTo(Figure.of(100));
        assertThat(school.figures().get(SchoolFigure.SPORTS_GROUND_AREA)).isEqualTo(Figure.of(700));
        assertThat(school.figures().get(SchoolFigure.BOOKS)).isEqualTo(Figure.NOT_REPORTED);
        assertThat(first.verdicts()).containsExactly(new Expected("QB-R5-primary", "", Verdict.State.PASS));
        assertThat(first.countermeasures()).isEmpty();
    }

    @Test
    void everythingThatACountyReportsCanBeStated() {
        Case second = good().get(1);
        assertThat(second.asOf()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(second.county().name()).isEqualTo("某县");
        assertThat(second.county().figures().get(CountyFigure.POPULATION)).isEqualTo(Figure.of(50_000));
        assertThat(second.county().extra("某列").range().low()).isEqualTo(Exact.of(3));
        assertThat(second.county().enrolments()).singleElement().satisfies(enrolment -> {
            assertThat(enrolment.county()).isEqualTo("X");
            assertThat(enrolment.group()).isEqualTo(ChildGroup.SCHOOL_AGE);
            assertThat(enrolment.enrolled()).isEqualTo(Figure.of("99.5"));
        });
        assertThat(second.county().results()).singleElement().satisfies(results -> {
            assertThat(results.id()).isEqualTo("A/primary/6/数学");
            assertThat(results.figure(Results.ALL_SUBJECTS_PASSED)).isEqualTo(Figure.of(40));
        });
        assertThat(second.county().classes()).singleElement().satisfies(group -> {
            assertThat(group.id()).isEqualTo("A/junior/7/class 1");
            assertThat(group.migrantStudents()).isEqualTo(Figure.of(3));
        });
    }

    @Test
    void eachLevelOfAThroughSchoolHasItsOwnFigures() {
        School through = good().get(1).county().schools().get(0);
        assertThat(through.name()).isEqualTo("甲校");
        assertThat(through.level(Level.PRIMARY).get(LevelFigure.STUDENTS)).isEqualTo(Figure.of(166));
        assertThat(through.level(Level.JUNIOR).get(LevelFigure.STUDENTS)).isEqualTo(Figure.of(210));
    }

    @Test
    void answersExtrasAndCampusesAreRead() {
        School campus = good().get(1).county().schools().get(1);
        assertThat(campus.id()).isEqualTo("S2");
        assertThat(campus.mainSchool()).isEqualTo("A");
        assertThat(campus.flag(SchoolFlag.COUNTED)).isEqualTo(Flag.NO);
        assertThat(campus.flag(SchoolFlag.DENSE_CENTRE)).isEqualTo(Flag.YES);
        assertThat(campus.flag(SchoolFlag.PRIVATE)).isEqualTo(Flag.NO);
        assertThat(campus.flag(SchoolFlag.RURAL)).isEqualTo(Flag.UNKNOWN);
        assertThat(campus.extra("阅览座位").range().low()).isEqualTo(Exact.of(12));
        assertThat(campus.extraText("备注")).isEqualTo("借用");
    }

    @Test
    void expectationsNameSubjectsAnOverlayAndCountermeasures() {
        Case second = good().get(1);
        assertThat(second.overlay().map(Overlay::name)).contains("沈阳市");
        assertThat(second.verdicts())
                .containsExactly(
                        new Expected("QB-R5-primary", "A/primary", Verdict.State.FAIL),
                        new Expected("QB-R5-primary", "S2/primary", Verdict.State.UNDECIDED));
        assertThat(second.countermeasures().orElseThrow()).containsExactly("CM-06-buy-equipment");
    }

    @Test
    void aLevelMayHaveAnyLabel() {
        School school = good().get(2).county().schools().get(0);
        assertThat(school.kind()).isEqualTo(SchoolKind.OTHER);
        assertThat(school.level(Level.of("ES")).get(LevelFigure.STUDENTS)).isEqualTo(Figure.of(300));
        assertThat(good().get(2).countermeasures().orElseThrow()).isEmpty();
    }

    @Test
    void aLevelThatIsNamedIsTaughtThoughNothingIsReportedOfIt() {
        School school = good().get(3).county().schools().get(0);
        assertThat(school.levels()).containsOnlyKeys(Level.JUNIOR);
        assertThat(school.level(Level.JUNIOR).isEmpty()).isTrue();
    }

    @Test
    void everyProblemIsListedWithItsLine() throws IOException {
        assertThat(problemsOf(CASES.resolve("broken.cases.yaml")))
                .isEqualTo(
                        Files.readString(CASES.resolve("broken.expected.txt")).strip());
    }

    @Test
    void aFileWithoutCasesIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.cases.yaml"), "[]");
        assertThat(problemsOf(file)).contains("There is no case in the file");
    }

    private static List<Case> good() {
        List<RuleProblem> problems = new ArrayList<>();
        List<Case> cases =
                CaseFile.read(CASES.resolve("good.cases.yaml"), Samples.criteria("QB-R5-primary"), problems, problems);
        assertThat(problems).isEmpty();
        return cases;
    }

    private static String problemsOf(Path file) {
        List<RuleProblem> problems = new ArrayList<>();
        CaseFile.read(file, Samples.criteria("QB-R5-primary"), problems, problems);
        return String.valueOf(new RulesException(problems).getMessage());
    }
}
