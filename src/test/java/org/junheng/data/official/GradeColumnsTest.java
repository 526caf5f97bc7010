package org.junheng.data.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junheng.data.vocabulary.HeaderPath;
import org.junheng.data.vocabulary.Target;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What columns of students by grade are called; 七年级 is the first grade of a junior level. */
class GradeColumnsTest {
    @ParameterizedTest
    @CsvSource({
        "grade3Students, , GRADE_3_STUDENTS",
        "三年级学生数, , GRADE_3_STUDENTS",
        "三年级在校生数, , GRADE_3_STUDENTS",
        "在校生数/三年级, , GRADE_3_STUDENTS",
        "小学六年级学生数, primary, GRADE_6_STUDENTS",
        "小学/在校生数/六年级, primary, GRADE_6_STUDENTS",
        "一年级学生数（小学）, primary, GRADE_1_STUDENTS",
        "初中一年级学生数, junior, GRADE_1_STUDENTS",
        "七年级学生数, junior, GRADE_1_STUDENTS",
        "初中/在校生数/九年级, junior, GRADE_3_STUDENTS",
        "junior.grade2Students, junior, GRADE_2_STUDENTS"
    })
    void aGradeIsOfItsLevel(String header, String level, LevelFigure figure) {
        Target expected =
                level == null ? new Target.OwnLevel(figure) : new Target.SchoolOfLevel(Level.of(level), figure);
        assertThat(OtherNames.target(new HeaderPath(Arrays.asList(header.split("/", -1)))))
                .contains(expected);
    }

    /** A part of a grade, and what is to come, is none of it. */
    @ParameterizedTest
    @CsvSource({"女/三年级学生数", "预计/一年级学生数", "招生数/一年级", "班数/一年级"})
    void whatIsNotTheGradeIsNot(String header) {
        assertThat(OtherNames.target(new HeaderPath(Arrays.asList(header.split("/", -1)))))
                .isEmpty();
    }
}
