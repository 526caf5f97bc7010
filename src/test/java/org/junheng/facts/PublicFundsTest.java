package org.junheng.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.facts.Made.exact;

import java.util.List;
import org.junheng.figures.Figure;
import org.junheng.measures.Condition;
import org.junheng.measures.Flag;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.texts.Text;
import org.junit.jupiter.api.Test;

class PublicFundsTest {
    private static final County COUNTY = County.builder("C", "某县")
            .schools(List.of())
            .figure(Level.PRIMARY, CountyLevelFigure.PUBLIC_FUND_QUOTA, Figure.of("720"))
            .figure(Level.JUNIOR, CountyLevelFigure.PUBLIC_FUND_QUOTA, Figure.of("940"))
            .build();
    private static final County WITHOUT_QUOTA =
            County.builder("C", "某县").schools(List.of()).build();

    /** 720 × 720 + 540 × 940 = 1,026,000 yuan; 450 senior students beside them. */
    private static School.Builder atQuota() {
        return School.builder("S", "外国语学校")
                .county("C")
                .kind(SchoolKind.TWELVE_YEAR)
                .figure(SchoolFigure.PUBLIC_FUNDS, "1026000")
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "720")
                .figure(Level.JUNIOR, LevelFigure.STUDENTS, "540")
                .figure(Level.SENIOR, LevelFigure.STUDENTS, "450");
    }

    private static Range perStudent(School school, Level level, County county) {
        Condition exists = new Condition(Text.NONE, Flag.YES, List.of());
        Section section = new Section(level.idIn("S"), level, school, Range.ONE, exists, List.of(), List.of());
        return section.publicFunds(county).per(section.students()).range();
    }

    @Test
    void aSchoolFundedAtTheQuotaHasTheQuotaAtEachLevelAndNothingForItsSeniorStudents() {
        School school = atQuota().build();

        assertThat(perStudent(school, Level.PRIMARY, COUNTY)).isEqualTo(Range.exactly(exact("720")));
        assertThat(perStudent(school, Level.JUNIOR, COUNTY)).isEqualTo(Range.exactly(exact("940")));
    }

    @Test
    void aCompleteSecondaryGivesAllOfItToItsJuniorStudentsAndNeedsNoQuota() {
        School school = School.builder("S", "第一中学")
                .county("C")
                .kind(SchoolKind.COMPLETE_SECONDARY)
                .figure(SchoolFigure.PUBLIC_FUNDS, "789600")
                .figure(Level.JUNIOR, LevelFigure.STUDENTS, "840")
                .figure(Level.SENIOR, LevelFigure.STUDENTS, "1620")
                .build();

        assertThat(perStudent(school, Level.JUNIOR, WITHOUT_QUOTA)).isEqualTo(Range.exactly(exact("940")));
    }

    @Test
    void withoutTheQuotasALevelOfAThroughSchoolMayHaveAnyPartOfTheFunds() {
        Range perStudent = perStudent(atQuota().build(), Level.JUNIOR, WITHOUT_QUOTA);

        assertThat(perStudent.low()).isEqualTo(Exact.ZERO);
        assertThat(perStudent.high()).isEqualTo(exact("1900")); // 1,026,000 ÷ 540
    }

    @Test
    void aSchoolOfUnknownKindMayHaveAnotherLevelThatTakesAPart() {
        School school = School.builder("S", "某校")
                .county("C")
                .figure(SchoolFigure.PUBLIC_FUNDS, "72000")
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "100")
                .build();

        assertThat(perStudent(school, Level.PRIMARY, COUNTY)).isEqualTo(new Range(Exact.ZERO, exact("720")));
    }
}
