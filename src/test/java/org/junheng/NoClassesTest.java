package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolKind;
import org.junheng.results.DataFinding;
import org.junheng.results.Evaluation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Students without a class: from no class it would follow that none is too large. */
class NoClassesTest {
    private static final Junheng RULES = Junheng.load(Rules.bundled("quality-balance-2017"));

    private static Evaluation of(String students, String classes, String above50, String level) {
        Level of = Level.of(level);
        SchoolKind kind = of.equals(Level.PRIMARY) ? SchoolKind.PRIMARY : SchoolKind.JUNIOR;
        School.Builder school = School.builder("A", "东街学校").county("C1").kind(kind);
        if (!students.equals("-")) {
            school.figure(of, LevelFigure.STUDENTS, students);
        }
        if (!classes.equals("-")) {
            school.figure(of, LevelFigure.CLASSES, classes);
        }
        if (!above50.equals("-")) {
            school.figure(of, LevelFigure.CLASSES_51_TO_55, above50);
        }
        return RULES.evaluate(County.of("C1", "某县", List.of(school.build())), Options.asOf(LocalDate.of(2025, 9, 1)));
    }

    private static String classSize(Evaluation evaluation, String level) {
        return evaluation.verdicts().stream()
                .filter(verdict -> verdict.criterion().equals("QB-G05-" + level))
                .map(verdict -> verdict.state().name())
                .findFirst()
                .orElse("NONE");
    }

    private static long contradictions(Evaluation evaluation) {
        return evaluation.dataFindings().stream()
                .filter(found -> found.kind() == DataFinding.Category.CONTRADICTION)
                .filter(found -> found.message().zh().contains("有学生而没有班"))
                .count();
    }

    @ParameterizedTest
    @CsvSource({
        "500, 0, -, primary",
        "1, 0, -, primary",
        "45, 0, -, primary",
        "2000, 0, -, primary",
        "12, 0, -, primary",
        "500, 0, 0, primary",
        "500, 0, -, junior",
        "1, 0, -, junior",
        "50, 0, -, junior",
        "1999, 0, 0, junior",
    })
    void noClassForStudentsContradictsThem(String students, String classes, String above, String level) {
        Evaluation evaluation = of(students, classes, above, level);
        assertThat(contradictions(evaluation)).isEqualTo(1);
        assertThat(classSize(evaluation, level)).isEqualTo("UNDECIDED");
        assertThat(evaluation.dataFindings())
                .anySatisfy(found ->
                        assertThat(found.message().zh()).contains("A/" + level, "班数0", "在校生数" + students, "班数按未报处理"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, -, primary",
        "-, 0, -, primary",
        "500, -, -, primary",
        "500, 12, -, primary",
        "500, 12, 0, primary",
        "1, 1, -, primary",
        "0, 0, -, junior",
        "-, 0, -, junior",
        "500, -, -, junior",
        "500, 10, -, junior",
        "3, 1, 0, junior",
    })
    void noStudentsAndClassesThatAreThereDoNot(String students, String classes, String above, String level) {
        assertThat(contradictions(of(students, classes, above, level))).isZero();
    }
}
