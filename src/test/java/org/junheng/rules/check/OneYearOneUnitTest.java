package org.junheng.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.rules.check.RuleText.file;
import static org.junheng.rules.check.RuleText.problemsOf;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One over another is of one year, unless it says how one figure has changed; what is weighed together is in one unit. */
class OneYearOneUnitTest {
    private static final String SECTION = "$s : Section( level == Level.PRIMARY )";
    private static final String COUNTY = "$c : County()";

    private static void hold(String when, String then, String told) {
        String problems = problemsOf(file(when, then));
        if (told.isEmpty()) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).contains("t.drl:15:").contains(told);
            assertThat(problems.lines().filter(line -> line.contains("t.drl:")))
                    .as(problems)
                    .hasSize(1);
        }
    }

    private static String figures(String value) {
        return value.replaceAll("([A-Z_0-9]+)_OF_LEVEL", "\\$s.figure( LevelFigure.$1 )")
                .replaceAll("([A-Z_0-9]+)_OF_SCHOOL", "\\$s.compulsory( LevelFigure.$1 )")
                .replaceAll("([A-Z_0-9]+)_OF_COUNTY", "\\$c.figure( CountyFigure.$1 )");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            TEACHERS_OF_LEVEL.per( STUDENTS_YEAR_BEFORE_OF_LEVEL )          | atLeast( "1 : 19" ) | Write LevelFigure.STUDENTS in place of LevelFigure.STUDENTS_YEAR_BEFORE
            STUDENTS_YEAR_BEFORE_OF_LEVEL.per( TEACHERS_OF_LEVEL )          | atMost( "19" )      | Write LevelFigure.STUDENTS in place of LevelFigure.STUDENTS_YEAR_BEFORE
            BACKBONE_TEACHERS_OF_LEVEL.per100( STUDENTS_YEAR_BEFORE_OF_LEVEL ) | atLeast( "1" )   | in place of LevelFigure.STUDENTS_YEAR_BEFORE
            STUDENTS_YEAR_BEFORE_OF_LEVEL.per( CLASSES_OF_LEVEL )           | atMost( "45" )      | in place of LevelFigure.STUDENTS_YEAR_BEFORE
            BOARDERS_OF_LEVEL.per( STUDENTS_YEAR_BEFORE_OF_LEVEL )          | atMost( "0.4" )     | in place of LevelFigure.STUDENTS_YEAR_BEFORE
            MIGRANT_STUDENTS_OF_LEVEL.partOf( STUDENTS_YEAR_BEFORE_OF_LEVEL ) | atMost( "0.4" )   | in place of LevelFigure.STUDENTS_YEAR_BEFORE
            $s.split( SchoolFigure.BOOKS ).per( STUDENTS_YEAR_BEFORE_OF_LEVEL ) | atLeast( "15" ) | in place of LevelFigure.STUDENTS_YEAR_BEFORE
            $s.split( SchoolFigure.TEACHING_AREA ).per( STUDENTS_YEAR_BEFORE_OF_LEVEL ) | atLeast( "4.5" ) | in place of LevelFigure.STUDENTS_YEAR_BEFORE
            CLASSES_OF_LEVEL.perStarted( "45", STUDENTS_YEAR_BEFORE_OF_LEVEL ) | atLeast( "1" )   | in place of LevelFigure.STUDENTS_YEAR_BEFORE
            BOARDERS_OF_LEVEL.comparedTo( STUDENTS_YEAR_BEFORE_OF_LEVEL )   | atMost( "0.4" )     | in place of LevelFigure.STUDENTS_YEAR_BEFORE
            $s.students().per( STUDENTS_YEAR_BEFORE_OF_LEVEL )              | atMost( "1.1" )     | ``
            $s.students().comparedTo( STUDENTS_YEAR_BEFORE_OF_LEVEL )       | atLeast( "0.9" )    | ``
            $s.students().minus( STUDENTS_YEAR_BEFORE_OF_LEVEL )            | atLeast( "0" )      | ``
            $s.students().minus( STUDENTS_YEAR_BEFORE_OF_LEVEL ).per( STUDENTS_YEAR_BEFORE_OF_LEVEL ) | atLeast( "-0.1" ) | ``
            TEACHERS_OF_LEVEL.per( $s.students() )                          | atLeast( "1 : 19" ) | ``
            TRANSFERRED_OUT_OF_LEVEL.per( STUDENTS_YEAR_BEFORE_OF_LEVEL )   | atMost( "0.05" )    | ``
            GRADUATES_OF_LEVEL.per( ENTRANTS_OF_LEVEL )                     | atLeast( "0.95" )   | ``
            $s.splitExtra( "去年经费" ).per( STUDENTS_YEAR_BEFORE_OF_LEVEL ) | atLeast( "600" )    | ``
            $s.split( SchoolFigure.PUBLIC_FUNDS ).per( STUDENTS_YEAR_BEFORE_OF_LEVEL ) | atLeast( "600" ) | ``
            """)
    void aRatioOfASectionIsOfOneYear(String value, String limit, String told) {
        hold(SECTION, "require( $s, " + figures(value) + " )." + limit, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            TEACHERS_OF_SCHOOL.per( STUDENTS_YEAR_BEFORE_OF_SCHOOL )        | atLeast( "1 : 19" ) | Write LevelFigure.STUDENTS in place of LevelFigure.STUDENTS_YEAR_BEFORE
            STUDENTS_YEAR_BEFORE_OF_SCHOOL.per( TEACHERS_OF_SCHOOL )        | atMost( "19" )      | Write LevelFigure.STUDENTS in place of LevelFigure.STUDENTS_YEAR_BEFORE
            TEACHERS_OF_SCHOOL.per100( STUDENTS_YEAR_BEFORE_OF_SCHOOL )     | atLeast( "5" )      | in place of LevelFigure.STUDENTS_YEAR_BEFORE
            TEACHERS_OF_SCHOOL.comparedTo( STUDENTS_YEAR_BEFORE_OF_SCHOOL ) | atLeast( "1" )      | in place of LevelFigure.STUDENTS_YEAR_BEFORE
            BOARDERS_OF_SCHOOL.partOf( STUDENTS_YEAR_BEFORE_OF_SCHOOL )     | atMost( "0.4" )     | in place of LevelFigure.STUDENTS_YEAR_BEFORE
            STUDENTS_YEAR_BEFORE_OF_SCHOOL.minus( BOARDERS_OF_SCHOOL )      | atLeast( "50" )     | in place of LevelFigure.STUDENTS_YEAR_BEFORE
            CLASSES_OF_SCHOOL.perStarted( "45", STUDENTS_YEAR_BEFORE_OF_SCHOOL ) | atLeast( "1" ) | in place of LevelFigure.STUDENTS_YEAR_BEFORE
            $s.figure( SchoolFigure.BOOKS ).per( STUDENTS_YEAR_BEFORE_OF_SCHOOL ) | atLeast( "25" ) | in place of LevelFigure.STUDENTS_YEAR_BEFORE
            STUDENTS_YEAR_BEFORE_OF_SCHOOL.per( $s.figure( SchoolFigure.CLASSROOMS ) ) | atMost( "50" ) | in place of LevelFigure.STUDENTS_YEAR_BEFORE
            BOARDERS_OF_SCHOOL.plus( MIGRANT_STUDENTS_OF_SCHOOL ).per( STUDENTS_YEAR_BEFORE_OF_SCHOOL ) | atMost( "0.9" ) | in place of LevelFigure.STUDENTS_YEAR_BEFORE
            STUDENTS_OF_SCHOOL.plus( STUDENTS_YEAR_BEFORE_OF_SCHOOL )       | atLeast( "100" )    | Add figures of one year
            BOARDERS_OF_SCHOOL.plus( STUDENTS_YEAR_BEFORE_OF_SCHOOL )       | atLeast( "100" )    | Add figures of one year
            STUDENTS_YEAR_BEFORE_OF_SCHOOL.plus( STUDENTS_OF_SCHOOL ).per( TEACHERS_OF_SCHOOL ) | atMost( "38" ) | Add figures of one year
            STUDENTS_OF_SCHOOL.per( STUDENTS_YEAR_BEFORE_OF_SCHOOL )        | atMost( "1.1" )     | ``
            STUDENTS_OF_SCHOOL.comparedTo( STUDENTS_YEAR_BEFORE_OF_SCHOOL ) | atLeast( "0.9" )    | ``
            STUDENTS_OF_SCHOOL.minus( STUDENTS_YEAR_BEFORE_OF_SCHOOL )      | atMost( "50" )      | ``
            TEACHERS_OF_SCHOOL.per( STUDENTS_OF_SCHOOL )                    | atLeast( "1 : 19" ) | ``
            BOARDERS_OF_SCHOOL.partOf( STUDENTS_OF_SCHOOL )                 | atMost( "0.4" )     | ``
            GRADUATES_OF_SCHOOL.per( STUDENTS_YEAR_BEFORE_OF_SCHOOL )       | atMost( "0.4" )     | ``
            GRADE_1_STUDENTS_OF_SCHOOL.plus( GRADE_2_STUDENTS_OF_SCHOOL )   | atLeast( "10" )     | ``
            TRANSFERRED_IN_OF_SCHOOL.plus( STUDENTS_YEAR_BEFORE_OF_SCHOOL ) | atLeast( "10" )     | ``
            $s.extra( "去年教师" ).per( STUDENTS_YEAR_BEFORE_OF_SCHOOL )     | atLeast( "0.05" )   | ``
            """)
    void aRatioOfASchoolIsOfOneYear(String value, String limit, String told) {
        hold("$s : School()", "require( $s, " + figures(value) + " )." + limit, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $s.school().compulsory( LevelFigure.TEACHERS ).per( $s.school().compulsory( LevelFigure.STUDENTS_YEAR_BEFORE ) ) | atLeast( "0.05" ) | in place of LevelFigure.STUDENTS_YEAR_BEFORE
            TEACHERS_OF_LEVEL.per( $s.school().compulsory( LevelFigure.STUDENTS_YEAR_BEFORE ) ) | atLeast( "0.05" ) | in place of LevelFigure.STUDENTS_YEAR_BEFORE
            $s.school().figure( SchoolFigure.BOOKS ).per( STUDENTS_YEAR_BEFORE_OF_LEVEL ) | atLeast( "25" ) | in place of LevelFigure.STUDENTS_YEAR_BEFORE
            $s.students().plus( STUDENTS_YEAR_BEFORE_OF_LEVEL )              | atLeast( "100" )    | Add figures of one year
            STUDENTS_YEAR_BEFORE_OF_LEVEL.minus( BOARDERS_OF_LEVEL )         | atLeast( "0" )      | in place of LevelFigure.STUDENTS_YEAR_BEFORE
            $s.students().per( $s.school().compulsory( LevelFigure.STUDENTS ) ) | atLeast( "0.3" ) | ``
            """)
    void aRatioOfASectionAndItsSchoolIsOfOneYear(String value, String limit, String told) {
        hold(SECTION, "require( $s, " + figures(value) + " )." + limit, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            APPROPRIATION_OF_COUNTY.plus( APPROPRIATION_1_OF_COUNTY )        | atLeast( "1000000" ) | ``
            APPROPRIATION_OF_COUNTY.plus( APPROPRIATION_1_OF_COUNTY ).plus( APPROPRIATION_2_OF_COUNTY ) | atLeast( "1000000" ) | ``
            QUOTA_ALLOTTED_OF_COUNTY.plus( QUOTA_ALLOTTED_1_OF_COUNTY )      | atLeast( "100" )    | ``
            """)
    void whatCameInSeveralYearsAddsUp(String value, String limit, String told) {
        hold(COUNTY, "require( $c, " + figures(value) + " )." + limit, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            QUOTA_ALLOTTED_OF_COUNTY.partOf( QUOTA_TOTAL_1_OF_COUNTY )      | atLeast( "0.5" )    | Write CountyFigure.QUOTA_TOTAL in place of CountyFigure.QUOTA_TOTAL_1
            QUOTA_ALLOTTED_1_OF_COUNTY.per( QUOTA_TOTAL_OF_COUNTY )         | atLeast( "0.5" )    | Write CountyFigure.QUOTA_ALLOTTED in place of CountyFigure.QUOTA_ALLOTTED_1
            QUOTA_ALLOTTED_2_OF_COUNTY.per( QUOTA_TOTAL_1_OF_COUNTY )       | atLeast( "0.5" )    | Write CountyFigure.QUOTA_ALLOTTED_1 in place of CountyFigure.QUOTA_ALLOTTED_2
            APPROPRIATION_1_OF_COUNTY.per( ALL_TEACHERS_OF_COUNTY )         | atLeast( "1000" )   | Write CountyFigure.APPROPRIATION in place of CountyFigure.APPROPRIATION_1
            APPROPRIATION_3_OF_COUNTY.per( ALL_TEACHERS_OF_COUNTY )         | atLeast( "1000" )   | Write CountyFigure.APPROPRIATION in place of CountyFigure.APPROPRIATION_3
            APPROPRIATION_OF_COUNTY.per( FUNDS_PER_STUDENT_2_OF_COUNTY )    | atLeast( "1000" )   | Write CountyFigure.FUNDS_PER_STUDENT in place of CountyFigure.FUNDS_PER_STUDENT_2
            APPROPRIATION_OF_COUNTY.comparedTo( APPROPRIATION_1_OF_COUNTY ) | above( "1" )        | ``
            APPROPRIATION_1_OF_COUNTY.comparedTo( APPROPRIATION_2_OF_COUNTY ) | above( "1" )      | ``
            FUNDS_PER_STUDENT_OF_COUNTY.per( FUNDS_PER_STUDENT_3_OF_COUNTY ) | above( "1" )       | ``
            QUOTA_ALLOTTED_1_OF_COUNTY.partOf( QUOTA_TOTAL_1_OF_COUNTY )    | atLeast( "0.5" )    | ``
            QUOTA_ALLOTTED_OF_COUNTY.partOf( QUOTA_TOTAL_OF_COUNTY )        | atLeast( "0.5" )    | ``
            QUOTA_ALLOTTED_1_OF_COUNTY.per( ALL_GRADUATES_OF_COUNTY )       | atLeast( "0.3" )    | ``
            TRAINING_BUDGET_OF_COUNTY.per( WAGE_BILL_OF_COUNTY )            | atLeast( "0.015" )  | ``
            """)
    void aRatioOfACountyIsOfOneYear(String value, String limit, String told) {
        hold(COUNTY, "require( $c, " + figures(value) + " )." + limit, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $s.booksPerStudent()                     | $s.computersPer100()                                        | different units are weighed together
            $s.booksPerStudent()                     | $s.sportsAreaPerStudent()                                   | different units are weighed together
            $s.backboneTeachersPer100()              | $s.multimediaClassroomsPer100()                             | different units are weighed together
            $s.equipmentValuePerStudent()            | $s.booksPerStudent()                                        | different units are weighed together
            $s.students()                            | TEACHERS_OF_LEVEL                                           | different units are weighed together
            $s.students()                            | $s.students().per( TEACHERS_OF_LEVEL )                      | different units are weighed together
            TEACHERS_OF_LEVEL.per( $s.students() )   | BACKBONE_TEACHERS_OF_LEVEL.per100( $s.students() )          | different units are weighed together
            TEACHERS_OF_LEVEL.per( $s.students() )   | TEACHERS_OF_LEVEL.per( CLASSES_OF_LEVEL )                   | different units are weighed together
            CLASSES_OF_LEVEL                         | $s.split( SchoolFigure.COMPUTERS )                          | different units are weighed together
            $s.passRate()                            | $s.goodRate()                                               | ``
            $s.teachingAreaPerStudent()              | $s.sportsAreaPerStudent()                                   | ``
            $s.backboneTeachersPer100()              | TEACHERS_OF_LEVEL.per100( $s.students() )                   | ``
            TEACHERS_OF_LEVEL                        | BACKBONE_TEACHERS_OF_LEVEL                                  | ``
            $s.booksPerStudent()                     | $s.extra( "得分" )                                           | ``
            $s.extra( "甲得分" )                      | $s.extra( "乙得分" )                                         | ``
            """)
    void whatIsWeighedIsInOneUnit(String one, String other, String told) {
        String weighed = "weighted( \"0.5\", " + one + " ).and( \"0.5\", " + other + " ).total()";
        hold(SECTION, "require( $s, " + figures(weighed) + " ).atLeast( \"0.6\" )", told);
    }

    /** What has weight nought decides nothing, in whatever unit. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            weighted( "1", $s.booksPerStudent() ).and( "0", $s.computersPer100() ).total()
            weighted( "0", $s.booksPerStudent() ).and( "1", $s.computersPer100() ).total()
            """)
    void whatHasNoWeightIsOfAnyUnit(String value) {
        hold(SECTION, "require( $s, " + value + " ).atLeast( \"10\" )", "");
    }
}
