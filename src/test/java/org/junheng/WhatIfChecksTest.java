package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict;
import org.junheng.figures.Figure;
import org.junheng.plan.whatif.Change;
import org.junheng.results.DataFinding.Category;
import org.junheng.results.WhatIf;
import org.junheng.rules.check.RuleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is set by hand is looked at like what is read: what cannot be is refused, what is suspect is told, all else is judged. */
class WhatIfChecksTest {
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));

    private static final Junheng RULES = Junheng.load(Rules.of("t/t.drl", RuleText.HEADER + """
            rule "B"
                @title_zh( "图书" )  @title_en( "Books" )
                @source( "某县〔2025〕1号" )  @confidence( "V2" )
                agenda-group "criteria"
            when
                $s : Section()
            then
                insert( require( $s, $s.booksPerStudent() ).when( $s.students().atLeast( "50" ) ).atLeast( "25" ) );
            end
            """));

    private static County county() {
        List<School> schools = new ArrayList<>();
        for (String id : List.of("S1", "S2")) {
            schools.add(School.builder(id, "校" + id)
                    .county("C")
                    .kind(SchoolKind.PRIMARY)
                    .figure(Level.PRIMARY, LevelFigure.STUDENTS, "100")
                    .figure(Level.PRIMARY, LevelFigure.TEACHERS, "8")
                    .figure(Level.PRIMARY, LevelFigure.BACHELOR_TEACHERS, "6")
                    .figure(Level.PRIMARY, LevelFigure.CLASSES, "4")
                    .figure(SchoolFigure.BOOKS, "2000")
                    .figure(SchoolFigure.COMPUTERS, "20")
                    .build());
        }
        return County.of("C", "县", schools).toBuilder()
                .figure(CountyFigure.POPULATION, Figure.of(3000))
                .build();
    }

    private static WhatIf whatIf(String changes) {
        List<Change> all = new ArrayList<>();
        for (String change : changes.split(" ", -1)) {
            all.add(Change.of(change));
        }
        return RULES.whatIf(county(), DAY, all);
    }

    /** A school of 100 has at most 100,000 + 100 × 1,000 books, 500 + 100 × 10 computers, 200 + 100 × 2 teachers. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            S1.books=1000000,                       at most 200000
            S1.books=200001,                        at most 200000
            S1.books*=1000,                         at most 200000
            S1.computers+=1481,                     at most 1500
            S1/primary.students=30001,              at most 30000
            S1/primary.bachelorTeachers=9,          exceed full-time teachers 8
            S1/primary.teachers=5,                  exceed full-time teachers 5
            S1/primary.teachers-=3,                 exceed full-time teachers 5
            S1/primary.teachers=0,                  exceed full-time teachers 0
            S1/primary.boarders=101,                exceed students 100
            S1.girls=9999,                          girls 9999
            county.population=1,                    resident population 1
            county.chineseDifference=12,            is above 1
            county.chineseLevel=7,                  no level of the monitoring
            county.basicBalanceYears=2013,          hardly a number of years
            S1.books=1000000000001,                 impossibly large
            S1.books=1000000000000000000000000000000, impossibly large
            S1.books*=1000000000,                   impossibly large
            S1.books=-1,                            no number from 0 up
            S1.books=2500册,                        without a unit
            S1.books=many,                          no number from 0 up
            S1.booksx=3,                            names like it: books
            S3.books=3,                             Maybe you meant
            S1.books=3 S1.books=4,                  set twice
            S1.books=3 S1.图书册数=3,                 set twice
            S1.rural=yes S1.rural=no,               set twice
            S1.books=3 校S1.books=4,                 set twice
            S1/primary.booksPerStudent=30,          'nothing was evaluated. books per student, S1 校S1, primary: 30 is given'
            S1/primary.booksPerStudent=30,          '没有评估。生均图书册数，S1 校S1 小学：填报 30'
            county.population=1 county.population=2, set twice
            S1.counted=no,                          who is judged
            S1.是否计校数=否,                          who is judged
            S1.kind=PRIMARY,                        who is judged
            S1.mainSchool=S2,                       who is judged
            S1/primary.classes=0,                   there are students and no class
            """)
    void whatCannotBeIsRefusedWithTheReason(String changes, String why) {
        assertThatIllegalArgumentException().isThrownBy(() -> whatIf(changes)).withMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            S1/primary.teachers=8.5,   it counts whole things
            S1/primary.students=900,   students to a teacher
            """)
    void whatIsSuspectIsTold(String changes, String told) {
        assertThat(whatIf(changes).told())
                .anySatisfy(found -> assertThat(found.message().en()).containsIgnoringCase(told))
                .allSatisfy(found -> assertThat(found.kind()).isEqualTo(Category.SUSPICION));
    }

    /** 25 books for each of 100 students are 2,500. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            S1.books=2500,               1
            S1.books+=500,               1
            S1.books=2499,               0
            *.books=2500,                2
            *.books*=1.25,               2
            *.books=2000 S1.books=2500,  1
            S1.books=10 S1.books+=2490,  1
            S1.books+=250 S1.books+=250, 1
            S1.books*=2 S1.books*=2,     1
            校S1.books=2500,              1
            校S1.books+=400 S1.图书册数+=100, 1
            校S2.books=2500 校S1.books=2499, 1
            """)
    void cleanChangesAreJudgedWithoutAWord(String changes, int passing) {
        WhatIf whatIf = whatIf(changes);
        assertThat(whatIf.flips()).hasSize(passing);
        assertThat(whatIf.told()).isEmpty();
        assertThat(whatIf.appeared()).isEmpty();
        assertThat(whatIf.gone()).isEmpty();
    }

    @Test
    void whatIsJudgedOnlyThenIsTold() {
        WhatIf whatIf = whatIf("S1/junior.students=100");
        assertThat(whatIf.appeared()).extracting(Verdict::id).containsExactly("B@S1/junior");
    }

    @Test
    void whatComesToApplyIsTold() {
        WhatIf whatIf = RULES.whatIf(
                RULES.whatIf(county(), DAY, List.of(Change.of("S1/primary.students=40")))
                        .after()
                        .county(),
                DAY,
                List.of(Change.of("S1/primary.students=80")));
        assertThat(whatIf.flips()).hasSize(1);
        assertThat(whatIf.flips().get(0).before().state()).isEqualTo(Verdict.State.NOT_APPLICABLE);
        assertThat(whatIf.flips().get(0).after().state()).isEqualTo(Verdict.State.PASS);
    }
}
