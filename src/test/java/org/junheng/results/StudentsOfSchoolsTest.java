package org.junheng.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolKind;
import org.junheng.numbers.Exact;
import org.junit.jupiter.api.Test;

/** The students of some schools, as alternatives of a plan count them. */
class StudentsOfSchoolsTest {
    private static School.Builder school(String id) {
        return School.builder(id, id + "小学").county("C").kind(SchoolKind.PRIMARY);
    }

    /** 300 and 40 are known, and one of the three does not say. */
    @Test
    void aSchoolThatDoesNotReportItsStudentsIsCountedApart() {
        County county = County.of(
                "C",
                "县",
                List.of(
                        school("A")
                                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "300")
                                .build(),
                        school("B")
                                .figure(Level.PRIMARY, LevelFigure.TEACHERS, "9")
                                .build(),
                        school("D")
                                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "40")
                                .build(),
                        school("E")
                                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "7")
                                .build()));
        Evaluation evaluation = Junheng.load(Rules.bundled("quality-balance-2017"))
                .evaluate(county, Options.asOf(LocalDate.of(2025, 9, 1)));

        StudentsConcerned students = StudentsConcerned.of(List.of("A", "B", "D"), evaluation);

        assertThat(students.students()).isEqualTo(Exact.of(340));
        assertThat(students.unknown()).isEqualTo(1);
        assertThat(students.ofCounty()).isFalse();
    }
}
