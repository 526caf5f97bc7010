package org.junheng.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.rules.check.RuleText.file;
import static org.junheng.rules.check.RuleText.problemsOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Demands that would be judged, and falsely: of another figure than is computed, the wrong way round, or met by nobody. */
class FalseDemandsTest {
    private static final String SECTION = "$s : Section( level == Level.PRIMARY )";

    private static String problemOf(String when, String then) {
        String problems = problemsOf(file(when, then));
        assertThat(problems.lines().filter(line -> line.contains("t.drl:")))
                .as(problems)
                .hasSizeLessThan(2);
        return problems;
    }

    private static void hold(String problems, String told) {
        if (told.isEmpty()) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).contains(told, "t.drl:");
        }
    }

    /** What a county reports stands in for the coefficient of the same level and figure, and of no other. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            level == Level.PRIMARY | dispersion( $s.booksPerStudent() )       | $c.reported( Level.PRIMARY, Indicator.BOOKS )     | ``
            level == Level.PRIMARY | dispersion( $s.split( SchoolFigure.BOOKS ).per100( $s.students() ) ) | $c.reported( Level.PRIMARY, Indicator.BOOKS ) | ``
            level == Level.JUNIOR  | dispersion( $s.teachersPerStudent() )    | $c.reported( Level.JUNIOR, Indicator.TEACHERS )   | ``
            level == Level.JUNIOR  | dispersion( $s.bachelorTeachersPer100() ) | $c.reported( Level.JUNIOR, Indicator.HIGHER_DEGREE_TEACHERS ) | ``
            level == Level.PRIMARY | dispersion( $s.collegeTeachersPer100() ) | $c.reported( Level.PRIMARY, Indicator.HIGHER_DEGREE_TEACHERS ) | ``
            level == Level.PRIMARY | dispersion( $s.sportsAreaWithExtraPerStudent() ) | $c.reported( Level.PRIMARY, Indicator.SPORTS_AREA ) | ``
            level == Level.PRIMARY | dispersion( $s.splitExtra( "乐器" ).per( $s.students() ) ) | $c.reported( Level.PRIMARY, Indicator.BOOKS ) | ``
            level == Level.PRIMARY | dispersion( $s.booksPerStudent() )       | $c.extra( "图书差异系数" )                         | ``
            level == Level.PRIMARY | composite( $s.family( $s.booksPerStudent(), $s.computersPer100() ) ) | $c.reported( Level.PRIMARY, Indicator.COMPUTERS, Indicator.BOOKS ) | ``
            level == Level.PRIMARY | dispersion( $s.booksPerStudent() )       | $c.reported( Level.JUNIOR, Indicator.BOOKS )      | and the computed one of Level.PRIMARY.
            level == Level.JUNIOR  | dispersion( $s.booksPerStudent() )       | $c.reported( Level.PRIMARY, Indicator.BOOKS )     | Write $c.reported( Level.JUNIOR, … ).
            any                    | dispersion( $s.booksPerStudent() )       | $c.reported( Level.PRIMARY, Indicator.BOOKS )     | and the computed one of all levels.
            level == Level.PRIMARY OR level == Level.JUNIOR | dispersion( $s.booksPerStudent() ) | $c.reported( Level.PRIMARY, Indicator.BOOKS ) | Write a rule for each level
            level == Level.PRIMARY | dispersion( $s.booksPerStudent() )       | $c.reported( Level.PRIMARY, Indicator.COMPUTERS ) | Write $c.reported( …, Indicator.BOOKS ).
            level == Level.PRIMARY | dispersion( $s.sportsAreaPerStudent() )  | $c.reported( Level.PRIMARY, Indicator.TEACHING_AREA ) | Write $c.reported( …, Indicator.SPORTS_AREA ).
            level == Level.PRIMARY | dispersion( $s.teachersPerStudent() )    | $c.reported( Level.PRIMARY, Indicator.BACKBONE_TEACHERS ) | Write $c.reported( …, Indicator.TEACHERS ).
            level == Level.PRIMARY | dispersion( $s.midTitleTeachersPer100() ) | $c.reported( Level.PRIMARY, Indicator.HIGHER_DEGREE_TEACHERS ) | Write $c.reported( …, Indicator.MID_TITLE_TEACHERS ).
            level == Level.PRIMARY | dispersion( $s.equipmentValuePerStudent() ) | $c.reported( Level.PRIMARY, Indicator.MULTIMEDIA_CLASSROOMS ) | Write $c.reported( …, Indicator.EQUIPMENT ).
            level == Level.PRIMARY | dispersion( $s.booksPerStudent() )       | $c.reported( Level.PRIMARY, Indicator.BOOKS, Indicator.COMPUTERS ) | Write $c.reported( …, Indicator.BOOKS ).
            level == Level.PRIMARY | composite( $s.family( $s.booksPerStudent(), $s.computersPer100() ) ) | $c.reported( Level.PRIMARY, Indicator.BOOKS ) | Indicator.BOOKS, Indicator.COMPUTERS ).
            level == Level.PRIMARY | dispersion( $s.figure( LevelFigure.CLASSES ).per( $s.students() ) ) | $c.reported( Level.PRIMARY, Indicator.BOOKS ) | No coefficient of classes is reported.
            level == Level.PRIMARY | dispersion( $s.booksPerStudent() )       | $c.figure( CountyFigure.POPULATION )              | is no reported coefficient.
            level == Level.PRIMARY | dispersion( $s.booksPerStudent() )       | $c.figure( Level.PRIMARY, CountyLevelFigure.ZONED_STUDENTS ) | is no reported coefficient.
            level == Level.PRIMARY | dispersion( $s.booksPerStudent() )       | $c.retention( Level.PRIMARY, Retention.A )        | is no reported coefficient.
            """)
    void aReportedCoefficientIsOfWhatIsComputed(String level, String function, String reported, String told) {
        String asked = level.equals("any") ? "" : ", " + level.replace(" OR ", " || ");
        String when = "$c : County() accumulate( $s : Section( county == $c.id" + asked + " ); $x : " + function + " )";
        hold(problemOf(when, "require( $c, $x ).orReported( " + reported + " ).atMost( \"0.5\" )"), told);
    }

    /** A coefficient that is reported has the bound of a computed one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $c.reported( Level.PRIMARY, Indicator.BOOKS ) | atMost( "0.45" )  | ``
            $c.reported( Level.PRIMARY, Indicator.BOOKS ) | reported()        | ``
            $c.reported( Level.PRIMARY, Indicator.BOOKS, Indicator.COMPUTERS ) | atMost( "0.65" )  | ``
            $c.reported( Level.PRIMARY, Indicator.BOOKS ) | atMost( "45" )    | For 45% write "0.45".
            $c.reported( Level.JUNIOR, Indicator.BOOKS )  | atMost( "1.2" )   | The limit "1.2" of a dispersion
            $c.reported( Level.PRIMARY, Indicator.BOOKS, Indicator.COMPUTERS ) | atMost( "65" ) | For 65% write "0.65".
            $c.reported( Level.PRIMARY, Indicator.BOOKS ) | atLeast( "0.45" ) | .atLeast( … ) is not said of a dispersion.
            $c.reported( Level.PRIMARY, Indicator.BOOKS ) | above( "0.45" )   | .above( … ) is not said of a dispersion.
            $c.figure( CountyFigure.SCIENCE_DIFFERENCE )  | below( "0.15" )   | ``
            $c.figure( CountyFigure.SCIENCE_DIFFERENCE )  | below( "15" )     | For 15% write "0.15".
            $c.figure( CountyFigure.SCHEME_EXCELLENT )    | atMost( "10" )    | For 10% write "0.1".
            """)
    void whatIsReportedInPlaceOfSchoolsIsHeldToTheSameBound(String value, String demand, String told) {
        hold(problemOf("$c : County()", "require( $c, " + value + " )." + demand), told);
    }

    /** Which of two is the whole is known: it is not taken as a part of its part, nor from it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Section | LevelFigure.STUDENTS            | LevelFigure.BOARDERS
            Section | LevelFigure.STUDENTS            | LevelFigure.MIGRANT_STUDENTS
            Section | LevelFigure.TEACHERS            | LevelFigure.BACKBONE_TEACHERS
            Section | LevelFigure.TEACHERS            | LevelFigure.CERTIFIED_TEACHERS
            Section | LevelFigure.TEACHERS            | LevelFigure.BACKBONE_TRAINING_TEACHERS
            Section | LevelFigure.TEACHERS            | LevelFigure.TEACHERS_ABOVE_50
            Section | LevelFigure.ALL_ART_TEACHERS    | LevelFigure.MUSIC_TEACHERS
            Section | LevelFigure.CLASSES             | LevelFigure.CLASSES_ABOVE_65
            Section | LevelFigure.CATCHMENT_CHILDREN  | LevelFigure.CATCHMENT_ENROLLED
            School  | SchoolFigure.BUILDING_AREA      | SchoolFigure.DILAPIDATED_AREA
            School  | SchoolFigure.SITE_AREA          | SchoolFigure.GREEN_AREA
            School  | SchoolFigure.CLASSROOMS         | SchoolFigure.LIT_CLASSROOMS
            School  | SchoolFigure.ROTATION_ELIGIBLE  | SchoolFigure.ROTATED
            School  | SchoolFigure.PUBLIC_FUNDS       | SchoolFigure.TRAINING_FUNDS
            School  | SchoolFigure.HARDSHIP_STUDENTS  | SchoolFigure.AIDED_STUDENTS
            County  | CountyFigure.SURVEYED           | CountyFigure.SATISFIED
            County  | CountyFigure.COMPULSORY_SCHOOLS | CountyFigure.WEAK_SCHOOLS
            County  | CountyFigure.COMPULSORY_SCHOOLS | CountyFigure.WEAK_SCHOOLS_PAIRED
            County  | CountyFigure.QUOTA_TOTAL        | CountyFigure.QUOTA_ALLOTTED_RURAL
            County  | CountyFigure.WAGE_BILL          | CountyFigure.TRAINING_BUDGET
            """)
    void aWholeIsNoPartOfItsPart(String fact, String whole, String part) {
        String when = "$s : " + fact + "()";
        String one = "$s.figure( " + whole + " )";
        String other = "$s.figure( " + part + " )";

        hold(
                problemOf(when, "require( $s, " + one + ".partOf( " + other + " ) ).atLeast( \"0.5\" )"),
                "partOf( … ) stands the wrong way round");
        hold(
                problemOf(when, "require( $s, " + other + ".minus( " + one + " ) ).atMost( \"0\" )"),
                "minus( … ) stands the wrong way round");
        hold(
                problemOf(when, "require( $s, " + one + ".per( " + other + " ) ).atLeast( \"0.5\" )"),
                "The value is never below 1.");
        hold(problemOf(when, "require( $s, " + other + ".partOf( " + one + " ) ).atLeast( \"0.5\" )"), "");
        hold(problemOf(when, "require( $s, " + one + ".minus( " + other + " ) ).atMost( \"10\" )"), "");
        hold(problemOf(when, "require( $s, " + one + ".per( " + other + " ) ).atMost( \"5\" )"), "");
    }

    /** Of two amounts either may be the greater one; a part is never above its whole. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            TEACHER_PAY | CIVIL_SERVANT_PAY | atLeast( "0" )   | ``
            TEACHER_PAY | CIVIL_SERVANT_PAY | atLeast( "-5" )  | ``
            TEACHER_PAY | CIVIL_SERVANT_PAY | above( "0" )     | ``
            TEACHER_PAY | CIVIL_SERVANT_PAY | below( "0" )     | ``
            TEACHER_PAY | CIVIL_SERVANT_PAY | atLeast( "1" )   | ``
            WAGE_BILL | TRAINING_BUDGET | atLeast( "0" ) | Everybody meets .atLeast( "0" ).
            WAGE_BILL | TRAINING_BUDGET | below( "0" )   | Nobody can meet .below( "0" ).
            """)
    void aDifferenceMayBeNegative(String one, String other, String demand, String told) {
        hold(
                problemOf(
                        "$c : County()",
                        "require( $c, $c.figure( CountyFigure." + one + " ).minus( $c.figure( CountyFigure." + other
                                + " ) ) )." + demand),
                told);
    }

    /** Of two words that are one, the last would hold alone. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            require( $c, $x ).orYes( $y ).orNo( $y ).atLeast( "0.5" )  | .orNo stands twice.
            require( $c, $x ).orNo( $y ).orYes( $y ).atLeast( "0.5" )  | .orYes stands twice.
            require( $c, $x ).orYes( $y ).orYes( $y ).atLeast( "0.5" ) | .orYes stands twice.
            require( $c, $x ).orNo( $y ).orNo( $y ).atLeast( "0.5" )   | .orNo stands twice.
            require( $c, $x ).orYes( $y ).atLeast( "0.5" )             | ``
            require( $c, $x ).orNo( $y ).atLeast( "0.5" )              | ``
            """)
    void aWordStandsOnce(String then, String told) {
        String demand = then.replace("$x", "$c.retention( Level.JUNIOR, Retention.A )")
                .replace("$y", "$c.evidence( CountyFlag.KEY_SCHOOLS )");
        hold(problemOf("$c : County()", demand), told);
    }

    @Test
    void aCoefficientIsReportedOnce() {
        String reported = "$c.reported( Level.PRIMARY, Indicator.BOOKS )";
        String when = "$c : County() accumulate( $s : Section( county == $c.id, level == Level.PRIMARY );"
                + " $x : dispersion( $s.booksPerStudent() ) )";
        String twice = ".orReported( " + reported + " )";
        hold(problemOf(when, "require( $c, $x )" + twice + twice + ".atMost( \"0.5\" )"), ".orReported stands twice.");
    }

    /** People, classes and schools are whole: nobody has two and a half, and a limit below one was meant as a share. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Section | $s.figure( LevelFigure.CLASSES )            | equalTo( "2.5" )         | write "2" or "3".
            Section | $s.figure( LevelFigure.CLASSES )            | between( "2.2", "2.8" )  | write "2" or "3".
            Section | $s.students()                               | equalTo( "45.5" )        | write "45" or "46".
            Section | $s.students()                               | between( "45.1", "45.9" ) | write "45" or "46".
            Section | $s.figure( LevelFigure.TEACHERS )           | equalTo( "0.3" )         | less than one.
            Section | $s.figure( LevelFigure.MUSIC_TEACHERS ).plus( $s.figure( LevelFigure.PE_TEACHERS ) ) | equalTo( "7.5" ) | write "7" or "8".
            Section | $s.students().minus( $s.figure( LevelFigure.BOARDERS ) ) | equalTo( "7.5" ) | write "7" or "8".
            Section | $s.classesAbove( "45" )                     | equalTo( "1.5" )         | write "1" or "2".
            Section | $s.migrantSpread( Placement.COUNT )         | atMost( "0.2" )          | less than one.
            Section | $s.figure( LevelFigure.BACKBONE_TEACHERS )  | atLeast( "0.15" )        | less than one.
            School  | $s.figure( SchoolFigure.COMPUTERS )         | equalTo( "30.5" )        | write "30" or "31".
            School  | $s.figure( SchoolFigure.SURVEYED )          | between( "0.8", "0.9" )  | less than one.
            School  | $s.figure( SchoolFigure.BEDS )              | equalTo( "12.5" )        | write "12" or "13".
            School  | $s.compulsory( LevelFigure.STUDENTS )       | equalTo( "99.9" )        | write "99" or "100".
            County  | $s.figure( CountyFigure.COMPULSORY_SCHOOLS ) | equalTo( "2.5" )        | write "2" or "3".
            County  | $s.figure( CountyFigure.WEAK_SCHOOLS )      | between( "2.2", "2.8" )  | write "2" or "3".
            County  | $s.figure( CountyFigure.WEAK_SCHOOLS )      | atMost( "0.05" )         | less than one.
            County  | $s.figure( CountyFigure.FEE_VIOLATIONS )    | equalTo( "10.5" )        | write "10" or "11".
            County  | $s.figure( CountyFigure.ROTATED )           | atLeast( "0.1" )         | less than one.
            County  | $s.figure( CountyFigure.SATISFIED )         | between( "3.1", "3.5" )  | write "3" or "4".
            Section | $s.students()                               | equalTo( "45" )          | ``
            Section | $s.students()                               | between( "45.5", "50.5" ) | ``
            Section | $s.students()                               | atLeast( "45.5" )        | ``
            Section | $s.split( SchoolFigure.COMPUTERS )          | equalTo( "2.5" )         | ``
            Section | $s.split( SchoolFigure.COMPUTERS )          | atLeast( "0.5" )         | ``
            Section | $s.students().per( $s.figure( LevelFigure.CLASSES ) ) | equalTo( "44.5" ) | ``
            Section | $s.extra( "课时" )                          | equalTo( "2.5" )         | ``
            School  | $s.figure( SchoolFigure.SITE_AREA )         | between( "2.2", "2.8" )  | ``
            County  | $s.figure( CountyFigure.TEACHER_PAY )       | atLeast( "0.5" )         | ``
            """)
    void aCountIsWhole(String fact, String value, String demand, String told) {
        hold(problemOf("$s : " + fact + "()", "require( $s, " + value + " )." + demand), told);
    }

    /** There are fewer teachers than students; 19 students to a teacher are no 19 teachers to a student. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $s.teachersPerStudent()                                  | atLeast( "19" )     | write "1 : 19"
            $s.teachersPerStudent()                                  | atMost( "19" )      | write "1 : 19"
            $s.teachersPerStudent()                                  | atLeast( "13.5" )   | write "1 : 13.5"
            $s.teachersPerStudent()                                  | below( "19 : 1" )   | write "1 : 19"
            $s.teachersPerStudent()                                  | between( "13.5", "19" ) | write "1 : 13.5"
            $s.figure( LevelFigure.CLASSES ).per( $s.students() )    | atLeast( "45" )     | write "1 : 45"
            $s.split( SchoolFigure.COMPUTERS ).per( $s.students() )  | atLeast( "6" )      | write "1 : 6"
            $s.split( SchoolFigure.COMPUTERS ).per( $s.students() )  | atLeast( "6 : 1" )  | write "1 : 6"
            $s.students().per( $s.figure( LevelFigure.TEACHERS ) )   | atMost( "1 : 19" )  | write "19"
            $s.students().per( $s.figure( LevelFigure.TEACHERS ) )   | atMost( "1/19" )    | write "19"
            $s.students().per( $s.figure( LevelFigure.TEACHERS ) )   | atMost( "0.05" )    | write "20"
            $s.students().per( $s.figure( LevelFigure.CLASSES ) )    | atMost( "1 : 45" )  | write "45"
            $s.students().per( $s.split( SchoolFigure.COMPUTERS ) )  | atMost( "1 : 6" )   | write "6"
            $s.figure( LevelFigure.TEACHERS ).per( $s.figure( LevelFigure.CLASSES ) ) | atLeast( "1 : 19" ) | Check which two figures
            $s.booksPerStudent()                                     | atLeast( "1 : 19" ) | write "19"
            $s.computersPer100()                                     | atLeast( "1 : 6" )  | is a ratio, and the value is computers per 100 students.
            $s.students()                                            | atMost( "1 : 19" )  | is a ratio, and the value counts students.
            $s.extra( "甲" ).per100( $s.extra( "乙" ) )                  | atLeast( "1 : 6" )   | the value is so many per 100.
            $s.sportsAreaPerStudent()                                | atLeast( "1 : 8" )  | is a ratio, and the value is m² per students.
            $s.equipmentValuePerStudent()                            | atLeast( "1/20" )   | is a ratio, and the value is yuan per students.
            $s.migrantSpread( Placement.SHARE )                      | atMost( "20" )      | For 20% write "0.2".
            $s.migrantSpread( Placement.SHARE )                      | atMost( "1" )       | Everybody meets .atMost( "1" ).
            $s.figure( LevelFigure.CLASSES ).per( $s.figure( LevelFigure.TEACHERS ) ) | atMost( "12" ) | The value is classes per teachers
            $s.figure( LevelFigure.MUSIC_TEACHERS ).per( "12", $s.figure( LevelFigure.CLASSES ) ) | atLeast( "1" ) | ``
            $s.figure( LevelFigure.PE_TEACHERS ).per( "12", $s.figure( LevelFigure.CLASSES ) ) | atLeast( "2" ) | ``
            $s.figure( LevelFigure.CLASSES ).per( $s.figure( LevelFigure.FINE_ART_TEACHERS ) ) | atMost( "12" ) | ``
            $s.figure( LevelFigure.BACKBONE_TEACHERS ).per( $s.figure( LevelFigure.CLASSES ) ) | atLeast( "0.1" ) | ``
            $s.teachersPerStudent()                                  | atLeast( "1 : 19" ) | ``
            $s.teachersPerStudent()                                  | atLeast( "0.0526" ) | ``
            $s.students().per( $s.figure( LevelFigure.TEACHERS ) )   | atMost( "19" )      | ``
            $s.students().per( $s.figure( LevelFigure.TEACHERS ) )   | atMost( "19 : 1" )  | ``
            $s.split( SchoolFigure.COMPUTERS ).per( $s.students() )  | atLeast( "1 : 6" )  | ``
            $s.split( SchoolFigure.COMPUTERS ).per( $s.students() )  | atLeast( "1" )      | ``
            $s.computersPer100()                                     | atLeast( "13.4" )   | ``
            $s.figure( LevelFigure.TEACHERS ).per( $s.figure( LevelFigure.CLASSES ) ) | atLeast( "1.5" ) | ``
            $s.figure( LevelFigure.BOARDERS ).partOf( $s.students() ) | atMost( "1/3" )    | ``
            $s.extra( "女厕位" ).per( $s.extra( "女生人数" ) )         | atLeast( "1 : 13" ) | ``
            $s.migrantSpread( Placement.SHARE )                      | atMost( "0.2" )     | ``
            """)
    void aRatioIsNotTakenTheOtherWayRound(String value, String demand, String told) {
        hold(problemOf(SECTION, "require( $s, " + value + " )." + demand), told);
        if (!demand.startsWith("between")) {
            hold(
                    problemOf(
                            SECTION,
                            "require( $s, $s.sportsAreaPerStudent() ).when( " + value + "." + demand
                                    + " ).atLeast( \"7.5\" )"),
                    told);
        }
    }

    /** What is added up, compared or weighed is alike and counted once; grades and years have their bounds. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Section | $s.figure( LevelFigure.PE_TEACHERS ).plus( $s.figure( LevelFigure.TEACHERS ) ) | atLeast( "9" ) | plus( … ) adds a part to its whole
            Section | $s.students().plus( $s.figure( LevelFigure.BOARDERS ) )        | atMost( "900" )   | plus( … ) adds a part to its whole
            County  | $s.figure( CountyFigure.SURVEYED ).plus( $s.figure( CountyFigure.SATISFIED ) ) | atLeast( "9" ) | plus( … ) adds a part to its whole
            Section | weighted( "0.5", $s.passRate() ).and( "0.5", $s.booksPerStudent() ).total()   | atLeast( "0.6" ) | Shares are weighed with what is none: books per students.
            Section | weighted( "0.5", $s.students() ).and( "0.5", $s.figure( LevelFigure.BOARDERS ).partOf( $s.students() ) ).total() | atLeast( "6" ) | with what is none: students.
            Section | weighted( "0.5", $s.teachingAreaPerStudent() ).and( "0.5", $s.sportsAreaPerStudent() ).total() | atLeast( "6" ) | ``
            County  | $s.figure( CountyFigure.CHINESE_LEVEL )                        | atLeast( "5" )    | The value lies between 1 and 4.
            County  | $s.figure( CountyFigure.CHINESE_LEVEL )                        | atMost( "4" )     | Everybody meets .atMost( "4" ).
            County  | $s.figure( CountyFigure.CHINESE_LEVEL )                        | equalTo( "2.5" )  | write "2" or "3".
            County  | $s.figure( CountyFigure.BASIC_BALANCE_YEARS )                  | atLeast( "2017" ) | Nobody can meet .atLeast( "2017" ).
            County  | $s.figure( CountyFigure.APPROPRIATION ).comparedTo( $s.figure( CountyFigure.APPROPRIATION_1 ) ) | atLeast( "105" ) | is too large.
            County  | $s.figure( CountyFigure.APPROPRIATION ).comparedTo( $s.figure( CountyFigure.APPROPRIATION_1 ) ) | atLeast( "0.05" ) | write "0.95" or "1.05".
            Section | $s.figure( LevelFigure.MUSIC_TEACHERS ).plus( $s.figure( LevelFigure.PE_TEACHERS ) ) | atLeast( "2" ) | ``
            Section | $s.figure( LevelFigure.TEACHERS ).plus( $s.figure( LevelFigure.VISITING_SPORTS_AND_ARTS_TEACHERS ) ) | atLeast( "2" ) | ``
            Section | weighted( "0.6", $s.passRate() ).and( "0.4", $s.goodRate() ).total() | atLeast( "0.6" )  | ``
            Section | weighted( "0.6", $s.passRate() ).and( "0.4", $s.splitExtra( "综合" ) ).total() | atLeast( "0.6" ) | ``
            County  | $s.figure( CountyFigure.CHINESE_LEVEL )                        | atLeast( "3" )    | ``
            County  | $s.figure( CountyFigure.BASIC_BALANCE_YEARS )                  | atLeast( "3" )    | ``
            County  | $s.figure( CountyFigure.APPROPRIATION ).comparedTo( $s.figure( CountyFigure.APPROPRIATION_1 ) ) | atLeast( "1" ) | ``
            """)
    void whatIsPutTogetherIsAlike(String fact, String value, String demand, String told) {
        hold(problemOf("$s : " + fact + "()", "require( $s, " + value + " )." + demand), told);
    }

    /** A gap is how many times one mean is the other. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            atMost( "0.05" )   | write "0.95" or "1.05".
            atLeast( "0.1" )   | write "0.9" or "1.1".
            atLeast( "85" )    | is too large.
            atLeast( "0.85" )  | ``
            atMost( "1.2" )    | ``
            """)
    void aGapIsNoDifference(String demand, String told) {
        hold(
                problemOf(
                        "$c : County() accumulate( $s : Section( county == $c.id ); $x : dispersion( $s.booksPerStudent() ) )",
                        "require( $c, $x.between( SchoolFlag.RURAL ) )." + demand),
                told);
    }
}
