package org.junheng.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junheng.facts.County;
import org.junheng.facts.Exact;
import org.junheng.facts.Figure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junit.jupiter.api.Test;

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
}
