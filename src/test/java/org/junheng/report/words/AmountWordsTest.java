package org.junheng.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.Finding;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict;
import org.junheng.figures.Figure;
import org.junheng.results.Closing;
import org.junheng.results.CountyAnswer.Amount;
import org.junheng.results.Evaluation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts in words: with what they are of, none that the schools' own figures contradict, and changes that can be told apart. */
class AmountWordsTest {
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));

    private static Junheng rule(String asked) {
        return Junheng.load(Rules.of(
                "t/t.drl",
                "package rules\nimport org.junheng.facts.*\nimport static org.junheng.lang.Words.*\n"
                        + "import accumulate org.junheng.lang.DispersionFunction dispersion\n"
                        + "import accumulate org.junheng.lang.VerdictsFunction verdicts\n"
                        + "import accumulate org.junheng.lang.CompositeFunction composite\n"
                        + "rule \"K\"\n    @title_zh( \"甲\" )  @title_en( \"Test\" )\n    @source( \"某县〔2025〕1号\" )\n"
                        + "    @confidence( \"V2\" )  @severity( REQUIRED )  @group( \"G\" )\n    agenda-group \"criteria\"\nwhen\n"
                        + "    $c : County()\nthen\n    insert( require( $c, " + asked + " ) );\nend\n"));
    }

    private static Evaluation evaluated(String asked, CountyFigure figure, String number, School... schools) {
        County county = County.builder("C", "县")
                .schools(List.of(schools))
                .figure(figure, Figure.of(Integer.parseInt(number)))
                .build();
        return rule(asked).evaluate(county, DAY);
    }

    private static School school(String id, SchoolFigure figure, String number) {
        School.Builder school = School.builder(id, id)
                .county("C")
                .kind(SchoolKind.PRIMARY)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "900");
        return number == null ? school.build() : school.figure(figure, number).build();
    }

    /** Of three in the county, schools report one and two, or nothing: none of what they found can be taken back by the county. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # county, A,  B,  at most, Chinese,                          English
            3,        ,   ,   0,       多出3（全县查实违规收费起数）,    3 proved violations of fee rules too many
            3,        ,   ,   2,       多出1（全县查实违规收费起数）,    1 proved violations of fee rules too many
            3,        1,  2,  0,       ,
            3,        1,  2,  2,       ,
            5,        1,  2,  3,       多出2（全县查实违规收费起数）,    2 proved violations of fee rules too many
            5,        1,  2,  2,       ,
            """)
    void whatSchoolsFoundIsNoAmountOfTheCounty(
            String county, String one, String other, String most, String chinese, String english) {
        Evaluation before = evaluated(
                "$c.figure( CountyFigure.FEE_VIOLATIONS ) ).atMost( \"" + most + "\"",
                CountyFigure.FEE_VIOLATIONS,
                county,
                school("A", SchoolFigure.FEE_VIOLATIONS, one),
                school("B", SchoolFigure.FEE_VIOLATIONS, other));
        Finding finding = before.findings().get(0);
        String zh = FindingText.of(finding).zh();
        String en = FindingText.of(finding).en();
        assertThat(en).doesNotContain("  ");
        Optional<Amount> amount = Amount.toClose(finding.verdict(), before.subjects());
        assertThat(Closing.isContradicted(finding.verdict(), before.subjects())).isEqualTo(chinese == null);
        assertThat(amount.isPresent()).isEqualTo(chinese != null);
        if (chinese == null) {
            assertThat(zh).doesNotContain("多出");
            assertThat(en).doesNotContain("too many");
        } else {
            assertThat(zh).contains(chinese);
            assertThat(en).contains(english);
            assertThat(AnswerText.of(amount.orElseThrow()).en()).doesNotContain("  ");
        }
    }

    /** 90000 of 90001 are 99.999 % to three decimals; where one decimal tells the two apart there is no more. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # pay, of others, then,  at least, is told as
            90000, 90001,     90001, 1,        99.999% → 100.0%
            45000, 90000,     90000, 1,        50.0% → 100.0%
            89999, 100000,    90000, 0.9,      89.999% → 90.0%
            90000, 100000,    90001, 0.9,      90.000% → 90.001%
            80001, 100000,    80002, 0.9,      80.001% → 80.002%
            """)
    void whatChangesIsToldApart(String now, String of, String then, String limit, String told) {
        Verdict was = of(now, of, limit);
        Verdict is = of(then, of, limit);
        assertThat(FlipText.change(was, is).en()).isEqualTo(told);
    }

    private static Verdict of(String trained, String toTrain, String limit) {
        County county = County.builder("C", "县")
                .figure(CountyFigure.TEACHERS_TO_TRAIN, Figure.of(Integer.parseInt(toTrain)))
                .figure(CountyFigure.TEACHERS_TRAINED, Figure.of(Integer.parseInt(trained)))
                .build();
        return rule("$c.figure( CountyFigure.TEACHERS_TRAINED ).partOf( $c.figure( CountyFigure.TEACHERS_TO_TRAIN ) ) ).atLeast( \""
                        + limit + "\"")
                .evaluate(county, DAY)
                .verdicts()
                .get(0);
    }
}
