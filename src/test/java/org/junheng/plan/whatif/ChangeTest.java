package org.junheng.plan.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.figures.Figure;
import org.junheng.measures.Flag;
import org.junheng.numbers.Exact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {
    private static final County COUNTY = County.of(
            "C",
            "县",
            List.of(
                    School.builder("S.1", "一").figure(SchoolFigure.BOOKS, "100").build(),
                    School.builder("S2", "二")
                            .figure(Level.PRIMARY, LevelFigure.TEACHERS, "10")
                            .build()));

    private static School after(int school, String... changes) {
        return Change.apply(COUNTY, List.of(changes).stream().map(Change::of).toList())
                .schools()
                .get(school);
    }

    @Test
    void aFigureIsSetRaisedLoweredAndMultiplied() {
        assertThat(after(0, "S.1.books=7").figures().get(SchoolFigure.BOOKS)).isEqualTo(Figure.of(7));
        assertThat(after(0, "S.1.books+=7").figures().get(SchoolFigure.BOOKS)).isEqualTo(Figure.of(107));
        assertThat(after(0, "S.1.books-=7").figures().get(SchoolFigure.BOOKS)).isEqualTo(Figure.of(93));
        assertThat(after(0, "S.1.图书册数*=1.1").figures().get(SchoolFigure.BOOKS)).isEqualTo(Figure.of(110));
    }

    @Test
    void moreThanThereIsCannotBeTakenAway() {
        assertThat(after(0, "S.1.books-=100").figures().get(SchoolFigure.BOOKS)).isEqualTo(Figure.of(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> after(0, "S.1.books-=101"))
                .withMessageContaining("S.1.books")
                .withMessageContaining("101");
        // One after the other: 100, 60, 20, and 40 of 20.
        assertThatIllegalArgumentException()
                .isThrownBy(() -> after(0, "S.1.books-=40", "S.1.books-=40", "S.1.books-=40"));
        assertThat(after(0, "S.1.books-=40", "S.1.books+=1", "S.1.books-=61")
                        .figures()
                        .get(SchoolFigure.BOOKS))
                .isEqualTo(Figure.of(0));
    }

    @Test
    void aSchoolIsNamedByItsNameWhereNoOtherHasIt() {
        assertThat(after(0, "一.books=7").figures().get(SchoolFigure.BOOKS)).isEqualTo(Figure.of(7));
        assertThat(after(1, "二/primary.teachers+=2").level(Level.PRIMARY).get(LevelFigure.TEACHERS))
                .isEqualTo(Figure.of(12));
        assertThat(after(0, "一.books+=7", "S.1.books*=2").figures().get(SchoolFigure.BOOKS))
                .isEqualTo(Figure.of(214));
        assertThat(after(0, "一.rural=是").flag(SchoolFlag.RURAL)).isEqualTo(Flag.YES);
        assertThat(Change.of("一.books=7").concerns(COUNTY)).isTrue();
        assertThat(Change.of("三.books=7").concerns(COUNTY)).isFalse();
    }

    /** An id is an id, whoever else is called so; and two of one name are none. */
    @Test
    void aNameOfTwoSchoolsIsTheNameOfNone() {
        County two = County.of(
                "C",
                "县",
                List.of(
                        School.builder("A", "中心小学")
                                .figure(SchoolFigure.BOOKS, "1")
                                .build(),
                        School.builder("B", "中心小学")
                                .figure(SchoolFigure.BOOKS, "2")
                                .build(),
                        School.builder("D", "A").figure(SchoolFigure.BOOKS, "3").build()));
        Change ofTwo = Change.of("中心小学.books=9");

        assertThat(ofTwo.schoolsCalled(two)).containsExactly("A", "B");
        assertThat(ofTwo.concerns(two)).isFalse();
        assertThat(Change.apply(two, List.of(ofTwo))).isEqualTo(two);
        assertThat(Change.of("A.books=9").in(two).school()).isEqualTo("A");
        assertThat(Change.of("*.books=9").schoolsCalled(two)).isEmpty();
        assertThat(Change.of("county.teacherPay=9").schoolsCalled(two)).isEmpty();
    }

    @Test
    void whatIsReportedByLevelIsNamedWithIt() {
        assertThat(after(1, "S2/primary.teachers+=2").level(Level.PRIMARY).get(LevelFigure.TEACHERS))
                .isEqualTo(Figure.of(12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Change.of("S2.teachers=3"))
                .withMessageContaining("S2/primary.teachers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Change.of("S2/primary.books=3"))
                .withMessageContaining("S2.books");
    }

    @Test
    void everySchoolMeansThoseThatReportTheFigure() {
        assertThat(after(1, "*.books+=5").figures().get(SchoolFigure.BOOKS)).isEqualTo(Figure.NOT_REPORTED);
        assertThat(Change.of("*.computers+=5").concerns(COUNTY)).isFalse();
    }

    @Test
    void changesTakeEffectOneAfterTheOther() {
        assertThat(after(0, "S.1.books=10", "S.1.books*=3").figures().get(SchoolFigure.BOOKS))
                .isEqualTo(Figure.of(Exact.of(30)));
    }

    @Test
    void nothingIsAddedToWhatWasNotReported() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> after(1, "S2.books+=5"))
                .withMessageContaining("S2.books");
    }

    @Test
    void whatIsNoChangeIsRefused() {
        for (String text : List.of("books", "S1.bookz=3", "S1.books=-3", "S1.books=x", "=3", "")) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> Change.of(text));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "S1.bookz=3, books",
        "S1.图书=3, 图书册数",
        "S1/小学.专任老师数=3, 专任教师数",
        "S1/primary.teacher=3, teachers",
        "S1.寄宿制=是, 是否寄宿制",
        "county.人口=3, 常住人口",
        "county.teachersPay=3, teacherPay",
        "county/primary.划片入学=3, 就近划片入学学生数",
        "S1.完全不相干的名称=3, 名称见 examples/DATA.md"
    })
    void aNameThatIsNoneIsAnsweredWithThoseLikeIt(String change, String told) {
        assertThatIllegalArgumentException().isThrownBy(() -> Change.of(change)).withMessageContaining(told);
    }

    @Test
    void theCountysFiguresAndAnswersAreChangedToo() {
        County after = Change.apply(
                COUNTY,
                List.of(
                        Change.of("county.teacherPay=98000"),
                        Change.of("county/primary.inZoneStudents=520"),
                        Change.of("county/小学.就近划片入学学生数+=5"),
                        Change.of("county.学校规划布局合理=是")));

        assertThat(after.figures().get(CountyFigure.TEACHER_PAY)).isEqualTo(Figure.of(98_000));
        assertThat(after.level(Level.PRIMARY).get(CountyLevelFigure.IN_ZONE_STUDENTS))
                .isEqualTo(Figure.of(525));
        assertThat(after.answer(CountyFlag.LAYOUT_PLAN).flag()).isEqualTo(Flag.YES);
        assertThat(after.schools()).isEqualTo(COUNTY.schools());
    }

    @Test
    void aSchoolsAnswerIsYesOrNo() {
        assertThat(after(0, "S.1.rural=否").flag(SchoolFlag.RURAL)).isEqualTo(Flag.NO);
        assertThat(after(1, "S.1.rural=yes").flag(SchoolFlag.RURAL)).isEqualTo(Flag.UNKNOWN);
        for (String text : List.of("S2.rural=3", "S2.rural+=yes", "S2/primary.rural=yes", "county.rural=yes")) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> Change.of(text));
        }
    }
}
