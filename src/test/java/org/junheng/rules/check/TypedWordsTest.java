package org.junheng.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junheng.rules.check.RuleText.file;
import static org.junheng.rules.check.RuleText.problemsOf;
import static org.junheng.rules.check.RuleText.rule;

import java.util.List;
import org.junheng.rules.Problems;
import org.junheng.rules.together.CrossCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each value in a chain has a kind, and what does not fit it is refused where it stands, with what to write instead. */
class TypedWordsTest {
    private static final String SECTION = "$s : Section( level == Level.PRIMARY )";
    private static final String LARGE = "$s.classesAbove( \"45\" ).partOf( $s.figure( LevelFigure.CLASSES ) )";
    private static final String SPREAD =
            "$c : County() accumulate( $s : Section( county == $c.id ); $x : dispersion( $s.booksPerStudent() ) )";
    private static final String COUNT =
            "$c : County() accumulate( $v : Verdict( group == \"G\" ); $t : verdicts( $v ) )";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            require( $s, $s.booksPerStudent() ).yes()                                    | .yes( … ) is not said of a measure.
            require( $s, $s.booksPerStudent() ).no()                                     | .no( … ) is not said of a measure.
            require( $s, $s.booksPerStudent() ).all()                                    | .all( … ) is not said of a measure.
            require( $s, $s.booksPerStudent() ).atLeast( "25" ).of( "7" )                | .of( … ) does nothing here
            require( $s, $s.booksPerStudent() ).atLeast( "25" ).others( "0.85" )         | .others( … ) does nothing here
            require( $s, $s.booksPerStudent().per( $s.students() ) ).atLeast( "25" )     | a ratio is not divided or added to again
            require( $s, $s.students().per( $s.booksPerStudent() ) ).atLeast( "25" )     | a ratio is not divided or added to again
            require( $s, $s.booksPerStudent().plus( $s.students() ) ).atLeast( "25" )    | a ratio is not divided or added to again
            require( $s, $s.passRate().minus( $s.students() ) ).atLeast( "0.5" )         | a ratio is not divided or added to again
            require( $s, $s.splitExtra( "甲" ).per( $s.splitExtra( "乙" ) ).per( $s.students() ) ).atLeast( "1" ) | a ratio is not divided or added to again
            require( $s, $s.students().per( "abc", $s.students() ) ).atLeast( "25" )     | "abc" is not a decimal number.
            require( $s, $s.students().per( "0", $s.students() ) ).atLeast( "25" )       | for every 0 there is nothing
            require( $s, $s.students().per( "-12", $s.students() ) ).atLeast( "25" )     | for every -12 there is nothing
            require( $s, $s.students().plus( $s.figure( LevelFigure.CLASSES ) ) ).atLeast( "25" ) | students and classes are not added
            require( $s, $s.figure( LevelFigure.TEACHERS ).minus( $s.students() ) ).atLeast( "1" ) | teachers and students are not added
            require( $s, weighted( "-1", $s.booksPerStudent() ).total() ).atLeast( "25" ) | a weight of -1 is negative
            require( $s, weighted( "0", $s.booksPerStudent() ).total() ).atLeast( "25" ) | every weight is nought
            require( $s, weighted( "0.5", $s.passRate() ).and( "0.6", $s.goodRate() ).total() ).atLeast( "0.6" ) | The weights add up to 1.1
            require( $s, weighted( "60", $s.passRate() ).and( "30", $s.goodRate() ).total() ).atLeast( "60" )    | The weights add up to 90
            require( $s, $s.passRate() ).atLeast( "60" )                                 | For 60% write "0.6".
            require( $s, $s.passRate() ).atLeast( "-0.6" )                               | The limit "-0.6" of a share does not lie between 0 and 1.
            require( $s, $s.booksPerStudent() ).when( $s.students().below( "50" ) ).when( $s.students().atLeast( "50" ) ).atLeast( "25" ) | exclude each other
            require( $s, $s.booksPerStudent() ).when( $s.is( SchoolKind.PRIMARY ) ).when( $s.is( SchoolKind.JUNIOR ) ).atLeast( "25" )    | exclude each other
            require( $s, $s.booksPerStudent() ).when( $s.has( SchoolFlag.RURAL ) ).when( $s.has( SchoolFlag.RURAL ).not() ).atLeast( "25" ) | exclude each other
            require( $s.school(), $s.booksPerStudent() ).atLeast( "25" )                 | is not what when matches
            require( $s, $s.students().perStarted( "0", $s.students() ) ).atLeast( "25" ) | for every 0 there is nothing
            require( $s, $s.students().perStarted( "1/2", $s.students() ) ).atLeast( "25" ) | "1/2" is not a decimal number.
            require( $s, $s.booksPerStudent().perStarted( "12", $s.students() ) ).atLeast( "25" ) | a ratio is not divided or added to again
            require( $s, $s.booksPerStudent() ).atLeast( "1 : 0" )                       | "1 : 0" is not a decimal number.
            require( $s, $s.booksPerStudent() ).atLeast( "1 : 2 : 3" )                   | "1 : 2 : 3" is not a decimal number.
            require( $s, $s.booksPerStudent() ).between( "45", "30" )                    | From 45 to 30 there is no range.
            require( $s, $s.booksPerStudent() ).between( "30", "30" )                    | for one value alone write .equalTo( … ).
            require( $s, $s.booksPerStudent() ).between( "30", "x" )                     | "x" is not a decimal number.
            require( $s, $s.booksPerStudent() ).between( "30" )                          | between( … ) takes 2, and here is 1.
            require( $s, $s.passRate() ).between( "0.5", "90" )                          | For 90% write "0.9".
            require( $s, $s.booksPerStudent() ).above( "5%" )                            | stands in its own unit, and not in percent.
            require( $s, $s.passRate() ).above( "60" )                                   | For 60% write "0.6".
            require( $s, $s.passRate() ).atLeast( "3 : 2" )                              | of a share does not lie between 0 and 1.
            require( $s, $s.booksPerStudent() ).shareAtLeast( "0.95" )                   | .shareAtLeast( … ) is not said of a measure.
            require( $s, $s.booksPerStudent() ).when( $s.students() ).above( "5" )       | when( … ) does not take a measure
            require( $s, $s.booksPerStudent() ).when( $s.has( SchoolFlag.RURAL ).or( $s.students() ) ).above( "5" ) | or( … ) does not take a measure
            require( $s, $s.booksPerStudent() ).orReported( $s.students() ).atMost( "1" ) | .orReported( … ) 不能用于指标值
            """)
    void ofASection(String then, String message) {
        assertThat(problemsOf(file(SECTION, then))).contains("t.drl:15:").contains(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            require( $s, $s.booksPerStudent() ).atLeast( "0" )                        | Everybody meets .atLeast( "0" ).
            require( $s, $s.booksPerStudent() ).atLeast( "-1" )                       | Everybody meets .atLeast( "-1" ).
            require( $s, $s.booksPerStudent() ).atMost( "-1" )                        | Nobody can meet .atMost( "-1" ).
            require( $s, $s.booksPerStudent() ).below( "0" )                          | Nobody can meet .below( "0" ).
            require( $s, $s.booksPerStudent() ).equalTo( "-1" )                       | Nobody can meet .equalTo( "-1" ).
            require( $s, $s.passRate() ).atLeast( "0" )                               | Everybody meets .atLeast( "0" ).
            require( $s, $s.passRate() ).atMost( "1" )                                | Everybody meets .atMost( "1" ).
            require( $s, $s.figure( LevelFigure.BACKBONE_TEACHERS ).partOf( $s.figure( LevelFigure.TEACHERS ) ) ).below( "0" ) | Nobody can meet .below( "0" ).
            require( $s, $s.booksPerStudent() ).when( $s.students().atLeast( "0" ) ).atLeast( "25" )  | Everybody meets .atLeast( "0" ).
            require( $s, $s.booksPerStudent() ).when( $s.students().below( "0" ) ).atLeast( "25" )    | Nobody can meet .below( "0" ).
            require( $s, $s.booksPerStudent() ).when( $s.students().above( "-1" ) ).atLeast( "25" )   | Everybody meets .above( "-1" ).
            require( $s, $s.booksPerStudent() ).when( $s.figure( LevelFigure.BACKBONE_TEACHERS ).partOf( $s.figure( LevelFigure.TEACHERS ) ).above( "1" ) ).atLeast( "25" ) | Nobody can meet .above( "1" ).
            require( $s, $s.booksPerStudent() ).atMost( "-0.5" )                      | Nobody can meet .atMost( "-0.5" ).
            require( $s, $s.students().partOf( $s.figure( LevelFigure.TEACHERS ) ) ).atLeast( "0.05" ) | Figures in students and teachers are not a part and its whole.
            require( $s, $s.split( SchoolFigure.BOOKS ).partOf( $s.students() ) ).atLeast( "0.05" )    | Figures in books and students are not a part and its whole.
            require( $s, $s.students().per( $s.students() ) ).atLeast( "1" )          | the same figure on both sides
            require( $s, $s.students().per( "100", $s.students() ) ).atLeast( "1" )   | the same figure on both sides
            require( $s, $s.students().minus( $s.students() ) ).atMost( "0" )         | the same figure on both sides
            require( $s, $s.booksPerStudent().comparedTo( $s.booksPerStudent() ) ).atLeast( "1" )     | the same figure on both sides
            require( $s, weighted( "0.5", $s.passRate() ).and( "0.5", $s.goodRate() ).total() ).atLeast( "60" )  | Write "0.6", or change the weights.
            require( $s, weighted( "50", $s.passRate() ).and( "50", $s.goodRate() ).total() ).atLeast( "0.6" )   | Write "60", or change the weights.
            require( $s, weighted( "0.5", $s.passRate() ).and( "0.5", $s.goodRate() ).total() ).atLeast( "0" )   | Everybody meets .atLeast( "0" ).
            require( $s, $s.splitExtra( "床位 " ).per( $s.students() ) ).atLeast( "0.1" )      | begins or ends with a blank
            require( $s, $s.splitExtra( "" ).per( $s.students() ) ).atLeast( "0.1" )          | begins or ends with a blank
            require( $s, $s.splitExtra( "图书册数" ).per( $s.students() ) ).atLeast( "0.1" )   | Write figure( SchoolFigure.BOOKS )
            require( $s, $s.figure( LevelFigure.MIGRANT_STUDENTS ).per( $s.students() ) ).atMost( "40" ) | a share does not lie between 0 and 1
            require( $s, $s.figure( LevelFigure.TEACHERS_ABOVE_50 ).per( $s.figure( LevelFigure.TEACHERS ) ) ).atMost( "40" ) | a share does not lie between 0 and 1
            require( $s, $s.figure( LevelFigure.BOARDERS ).per( $s.students() ) ).below( "11" ) | a share does not lie between 0 and 1
            require( $s, $s.school().figure( SchoolFigure.DILAPIDATED_AREA ).per( $s.school().figure( SchoolFigure.BUILDING_AREA ) ) ).atMost( "15" ) | a share does not lie between 0 and 1
            require( $s, $s.school().figure( SchoolFigure.TRAINING_FUNDS ).per( $s.school().figure( SchoolFigure.PUBLIC_FUNDS ) ) ).atLeast( "50" ) | a share does not lie between 0 and 1
            require( $s, $s.booksPerStudent() ).when( $s.figure( LevelFigure.MIGRANT_STUDENTS ).per( $s.students() ).above( "50" ) ).atLeast( "20" ) | a share does not lie between 0 and 1
            """)
    void aLimitIsOneThatCanBeMissedAndMet(String then, String message) {
        assertThat(problemsOf(file(SECTION, then))).contains("t.drl:15:").contains(message);
    }

    /** A column of the caller's own may be below nought, and a limit of nought is one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            require( $s, $s.school().extra( "增长" ) ).atLeast( "0" )
            require( $s, $s.splitExtra( "增长" ).per( $s.students() ) ).atLeast( "-0.1" )
            require( $s, $s.school().extra( "增长" ).per( $s.students() ) ).below( "0" )
            require( $s, $s.school().extra( "今年" ).minus( $s.school().extra( "去年" ) ) ).atLeast( "0" )
            require( $s, $s.classesAbove( "45" ) ).atMost( "0" )
            require( $s, $s.passRate() ).atLeast( "1" )
            require( $s, $s.passRate() ).below( "1" )
            require( $s, weighted( "50", $s.passRate() ).and( "50", $s.goodRate() ).total() ).atLeast( "60" )
            require( $s, weighted( "0.5", $s.teachingAreaPerStudent() ).and( "0.5", $s.sportsAreaPerStudent() ).total() ).atLeast( "6" )
            require( $s, $s.figure( LevelFigure.TEACHERS ).per( $s.students() ) ).atLeast( "0.05" )
            require( $s, $s.students().per( $s.figure( LevelFigure.TEACHERS ) ) ).atMost( "22" )
            require( $s, $s.students().per( $s.figure( LevelFigure.STUDENTS_YEAR_BEFORE ) ) ).atMost( "1.1" )
            require( $s, $s.figure( LevelFigure.MIGRANT_STUDENTS ).per( $s.students() ) ).atMost( "0.4" )
            require( $s, $s.figure( LevelFigure.TEACHERS_ABOVE_50 ).per100( $s.figure( LevelFigure.TEACHERS ) ) ).atMost( "40" )
            require( $s, $s.figure( LevelFigure.CLASSES_41_TO_45 ).per( "12", $s.figure( LevelFigure.CLASSES ) ) ).atMost( "6" )
            require( $s, $s.splitExtra( "今年" ).per( $s.splitExtra( "去年" ) ) ).atLeast( "15" )
            """)
    void suchLimitsStand(String then) {
        assertThat(problemsOf(file(SECTION, then))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $x.lowest()                          | 50  | For 50% write "0.5".
            $x.lowest()                          | 1.1 | does not lie between 0 and 1
            $x.between( SchoolFlag.RURAL )       | 85  | For 85% write "0.85".
            $x.between( SchoolFlag.RURAL )       | 0   | Everybody meets .atLeast( "0" ).
            """)
    void aSchoolOverTheMeanIsNoPercentage(String value, String limit, String message) {
        assertThat(problemsOf(file(SPREAD, "require( $c, " + value + " ).atLeast( \"" + limit + "\" )")))
                .contains(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            school.name matches ".*"                           | Rules do not compare with matches.
            school.name contains "校"                          | Rules do not compare with contains.
            school.kind not in ( SchoolKind.PRIMARY )          | Rules do not compare with not.
            school.levels.size() == level                      | Rules read nothing of it.
            """)
    void aPatternComparesWhatRulesCompare(String constraint, String message) {
        assertThat(problemsOf(RuleText.HEADER
                        + rule(
                                "T",
                                "@subjects( Section )",
                                "criteria",
                                "$s : Section( " + constraint + " )",
                                "violation( $s )")))
                .contains("t.drl:13")
                .contains(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            X-1 | x-1
            X-1 | X 1
            X-1 | X_1
            X-A | X-\u0410
            QB-R1 | Q\u0412-R1
            X-O | X-\u039f
            X-1 | X-\uff11
            """)
    void idsThatLookAlikeAreOne(String one, String other) {
        String value = "require( $s, $s.booksPerStudent() ).atLeast( \"25\" )";
        Problems problems = new Problems();
        CheckedFile file = RuleText.check(
                RuleText.HEADER
                        + rule(one, "", "criteria", SECTION, value)
                        + rule(other, "", "criteria", SECTION, value),
                problems);
        CrossCheck.check(file.rules(), List.of(), List.of(), problems);
        assertThatThrownBy(problems::throwIfAny).hasMessageContaining("look alike");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202a", "\u202b", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"})
    void aCommentDoesNotTurnTheDirectionOfWriting(String turn) {
        String text = file(SECTION, "require( $s, $s.booksPerStudent() ).atLeast( \"25\" )");
        assertThat(problemsOf(text.replace("when", "// a" + turn + "\nwhen")))
                .contains("t.drl:12", "direction of writing");
        assertThat(problemsOf(text.replace("when", "/* a\n b" + turn + " */ when")))
                .contains("t.drl:13", "direction of writing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            atMost( "5" )    | For 5% write "0.05".
            atMost( "100" )  | For 100% write "1".
            below( "45" )    | For 45% write "0.45".
            equalTo( "2" )   | For 2% write "0.02".
            atLeast( "1.1" ) | does not lie between 0 and 1.
            """)
    void aShareLiesBetweenNoughtAndOne(String demand, String message) {
        assertThat(problemsOf(file(SECTION, "require( $s, " + LARGE + " )." + demand)))
                .contains(message);
        assertThat(problemsOf(file(SECTION, "require( $s, " + LARGE + " ).atMost( \"0.05\" )")))
                .isEmpty();
        assertThat(problemsOf(file(SECTION, "require( $s, " + LARGE + " ).atLeast( \"1\" )")))
                .isEmpty();
    }

    @Test
    void aConditionOnAShareToo() {
        String then = "require( $s, $s.students() ).when( " + LARGE + ".above( \"5\" ) ).atLeast( \"1\" )";
        assertThat(problemsOf(file(SECTION, then))).contains("For 5% write \"0.05\".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            atMost( "50" )   | For 50% write "0.5".
            atMost( "1.5" )  | The limit "1.5" of a dispersion
            atLeast( "0.5" ) | .atLeast( … ) is not said of a dispersion.
            below( "0.5" )   | .below( … ) 不能用于差异系数
            yes()            | .yes( … ) 不能用于差异系数
            all()            | .all( … ) 不能用于差异系数
            """)
    void ofADispersion(String demand, String message) {
        assertThat(problemsOf(file(SPREAD, "require( $c, $x )." + demand))).contains(message);
        assertThat(problemsOf(file(SPREAD, "require( $c, $x ).atMost( \"0.50\" )")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            atLeast( "0.95" )                      | "0.95" is not a number of verdicts.
            atLeast( "0" )                         | "0" is not a number of verdicts.
            atLeast( "6.5" )                       | "6.5" is not a number of verdicts.
            atMost( "0.05" )                       | .atMost( … ) is not said of a count of verdicts.
            below( "2" )                           | .below( … ) 不能用于判定的计数
            equalTo( "7" )                         | .equalTo( … ) 不能用于判定的计数
            yes()                                  | .yes( … ) 不能用于判定的计数
            atLeast( "6" ).of( "6.5" )             | "6.5" is not a number of verdicts.
            atLeast( "6" ).of( "7" ).others( "85" ) | For 85% write "0.85".
            shareAtLeast( "95" )                   | For 95% write "0.95".
            shareAtLeast( "1.5" )                  | The limit "1.5" of a share does not lie between 0 and 1.
            shareAtLeast( "0" )                    | A share of 0 is reached where none passes.
            shareAtLeast( "0/7" )                  | A share of 0 is reached where none passes.
            shareAtLeast( "x" )                    | "x" is not a decimal number.
            between( "2", "3" )                    | .between( … ) is not said of a count of verdicts.
            above( "2" )                           | .above( … ) 不能用于判定的计数
            atLeast( "0.95" )                      | for a share of them, .shareAtLeast( "0.95" )
            """)
    void ofACountOfVerdicts(String demand, String message) {
        String phase = RuleText.HEADER + rule("T", "", "school", COUNT, "require( $c, $t )." + demand);
        assertThat(problemsOf(phase)).contains(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            atLeast( "1" ) | .atLeast( … ) is not said of evidence.
            atMost( "0" )  | .atMost( … ) 不能用于佐证
            equalTo( "1" ) | .equalTo( … ) 不能用于佐证
            all()          | .all( … ) 不能用于佐证
            """)
    void ofEvidence(String demand, String message) {
        assertThat(problemsOf(file("$s : School()", "require( $s, $s.evidence( SchoolFlag.PLAN ) )." + demand)))
                .contains(message);
        assertThat(problemsOf(file("$s : School()", "require( $s, $s.evidence( SchoolFlag.PLAN ) ).yes()")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $c : County() $s : Section( county == $c.id )                        | require( $c, $s.booksPerStudent() ).atLeast( "25" ) | $c would get a verdict for every Section
            $c : County() $s : School( county == $c.id )                         | require( $c, $s.figure( SchoolFigure.SITE_AREA ) ).atLeast( "25" ) | $c would get a verdict for every School
            $s : Section() $o : Section()                                        | require( $s, $o.booksPerStudent() ).atLeast( "25" ) | The second pattern Section( … ) would pass over
            $c : County() accumulate( $s : Section(); $x : dispersion( $s.booksPerStudent() ) ) | require( $s, $x ).atMost( "0.5" ) | $s 只在 not、exists 或 accumulate 里有定义
            $s : Section( level == Level.PRIMARY, level == Level.JUNIOR )        | require( $s, $s.booksPerStudent() ).atLeast( "25" ) | exclude each other
            $s : Section( level == Level.PRIMARY && level == Level.JUNIOR )      | require( $s, $s.booksPerStudent() ).atLeast( "25" ) | exclude each other
            $s : Section( level )                                                | require( $s, $s.booksPerStudent() ).atLeast( "25" ) | Nothing is compared here
            """)
    void oneVerdictForOneSubject(String when, String then, String message) {
        assertThat(problemsOf(file(when, then))).contains(message);
    }

    private static final String RATES =
            "$s.rates( Denominator.TESTED, Bands.CUMULATIVE, cutoffs( \"65\", \"80\", \"90\" ) )";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            weighted( "0.4", R.pass() ).and( "0.6", R.excellent() )                                        | Excellence weighs 0.6, more than passing, which weighs 0.4.
            weighted( "0.6", R.excellent() ).and( "0.4", R.pass() )                                        | Excellence weighs 0.6
            weighted( "40", $s.passRate() ).and( "60", $s.excellentRate() )                                | Excellence weighs 60
            weighted( "0.3", R.pass() ).and( "0.3", R.good() ).and( "0.4", R.excellent() )                 | Excellence weighs 0.4
            weighted( "0.5", R.good() ).and( "0.5", R.excellent() )                                        | which weighs 0.
            weighted( "1", R.excellent() )                                                                 | Excellence weighs 1
            weighted( "0.3", R.pass() ).and( "0.2", R.excellent() ).and( "0.5", $s.excellentRate() )       | Excellence weighs 0.7
            weighted( "0.1", R.pass() ).and( "0.7", R.comprehensive( Comprehensive.MEAN_OF_RATES ) ).and( "0.2", R.excellent() ) | Excellence weighs 0.2
            weighted( "0.5", R.pass() ).and( "0.5", R.excellent() )                                        | ``
            weighted( "0.6", R.pass() ).and( "0.4", R.excellent() )                                        | ``
            weighted( "0.2", R.pass() ).and( "0.5", R.comprehensive( Comprehensive.ALL_SUBJECTS ) ).and( "0.3", R.excellent() ) | ``
            weighted( "0.6", R.comprehensive( Comprehensive.MEAN_OF_RATES ) ).and( "0.4", R.pass() )       | ``
            weighted( "0.5", $s.teachingAreaPerStudent() ).and( "0.5", $s.sportsAreaPerStudent() )                  | ``
            """)
    void excellenceNeverWeighsMoreThanPassing(String weights, String message) {
        String then = "require( $s, " + weights.replace("R.", RATES + ".") + ".total() ).atLeast( \"0.6\" )";
        String problems = problemsOf(file(SECTION, then));
        if (message.isEmpty()) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).contains("t.drl:15:").contains(message);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "65", "60", "90"  | cut-offs do not rise from above 0 up to 100
            "0", "60", "90"   | cut-offs do not rise
            "60", "80", "101" | cut-offs do not rise
            "60%", "80", "90" | "60%" is not a decimal number.
            "60", "80"        | cutoffs( … ) takes 3, and here are 2.
            "60", "60", "60"  | ``
            "61.5", "72.5", "100" | ``
            """)
    void cutOffsRise(String lines, String message) {
        String then = "require( $s, $s.rates( Denominator.TESTED, Bands.CUMULATIVE, cutoffs( " + lines
                + " ) ).pass() ).atLeast( \"0.6\" )";
        String problems = problemsOf(file(SECTION, then));
        if (message.isEmpty()) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).contains(message);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            together()       | atLeast( "95" )   | For 95% write "0.95".
            least()          | above( "5" )      | For 5% write "0.05".
            greatest()       | atMost( "5" )     | For 5% write "0.05".
            poorestFifth()   | atLeast( "50" )   | For 50% write "0.5".
            together()       | yes()             | .yes( … ) is not said of a measure.
            least()          | all()             | .all( … ) is not said of a measure.
            least()          | shareAtLeast( "1" ) | .shareAtLeast( … ) is not said of a measure.
            least().per( $c.schoolsListed() ) | atMost( "1" ) | Aggregate has no per
            total()          | atMost( "0.05" )  | Maybe you meant .together().
            合计()           | atMost( "0.05" )  | Maybe you meant .together().
            minimum()        | atLeast( "0.05" ) | Maybe you meant .least().
            max()            | atMost( "0.05" )  | Maybe you meant .greatest().
            lowest_fifth()   | atLeast( "0.05" ) | Maybe you meant .poorestFifth().
            """)
    void ofSchoolsTogether(String word, String demand, String message) {
        String when = SPREAD.replace("$s.booksPerStudent()", LARGE);
        assertThat(problemsOf(file(when, "require( $c, $x." + word + " )." + demand)))
                .contains(message);
        assertThat(problemsOf(file(when, "require( $c, $x.together() ).atMost( \"0.05\" )")))
                .isEmpty();
    }

    @Test
    void aboveAndBelowTheSameLimitExcludeEachOther() {
        String above = rule("A", "", "criteria", SECTION, "require( $s, $s.booksPerStudent() ).above( \"25\" )");
        String most = rule("B", "", "criteria", SECTION, "require( $s, $s.booksPerStudent() ).atMost( \"25\" )");
        String more = rule("B", "", "criteria", SECTION, "require( $s, $s.booksPerStudent() ).atMost( \"25.1\" )");
        assertThat(problemsOf(RuleText.HEADER + above + most)).contains("cannot both be met.");
        assertThat(problemsOf(RuleText.HEADER + above + more)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "or ; one.or( other )",
                "and ; .when( one ).when( other )",
                "|| ; one.or( other )",
                "&& ; .when( one ).when( other )"
            })
    void aWordBetweenConditionsIsToldHowItIsWritten(String between, String written) {
        String two = "$s.has( SchoolFlag.RURAL ) " + between + " $s.students().below( \"50\" )";
        assertThat(problemsOf(
                        file(SECTION, "require( $s, $s.booksPerStudent() ).when( " + two + " ).atLeast( \"20\" )")))
                .contains(written);
    }

    @Test
    void aPatternCannotSayOr() {
        String when =
                "$s : Section( school.has( SchoolFlag.RURAL ).or( school.has( SchoolFlag.TOWN ) ).holds() == Flag.YES )";
        assertThat(problemsOf(RuleText.HEADER + rule("T", "@subjects( Section )", "criteria", when, "violation( $s )")))
                .contains("A pattern cannot call .or()");
    }

    @Test
    void twoDemandsThatNobodyCanMeetAreRefused() {
        String least = rule("A", "", "criteria", SECTION, "require( $s, $s.booksPerStudent() ).atLeast( \"25\" )");
        String most = rule("B", "", "criteria", SECTION, "require( $s, $s.booksPerStudent() ).atMost( \"15\" )");
        String more = rule("B", "", "criteria", SECTION, "require( $s, $s.booksPerStudent() ).atMost( \"40\" )");
        assertThat(problemsOf(RuleText.HEADER + least + most))
                .contains("This rule and \"A\" on line 8 cannot both be met.");
        assertThat(problemsOf(RuleText.HEADER + least + more)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``       | cannot be an id
            ` `      | cannot be an id
            ` T`     | cannot be an id
            `T `     | cannot be an id
            `T\u202eX` | invisible character: U+202E
            `T\u200bX` | invisible character: U+200B
            `T\u0007X` | invisible character: U+0007
            """)
    void aNameThatAReaderCannotTellFromAnotherIsRefused(String id, String message) {
        String then = "require( $s, $s.booksPerStudent() ).atLeast( \"25\" )";
        assertThat(problemsOf(RuleText.HEADER + rule(String.valueOf(id), "", "criteria", SECTION, then)))
                .contains(message);
    }

    /** A join without a shared id over a county's sections has too many ways to be made. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $a : Section() $b : Section() $c : Section()                                                        | 3 facts without a shared id
            $a : Section( level == Level.PRIMARY ) $b : Section( level == Level.PRIMARY ) $c : Section() $d : Section() | 4 facts without a shared id
            $a : Section() $b : Section( county == $a.county ) $c : Section( level == $a.level )                | 3 facts without a shared id
            $a : Section() $b : Section( id != $a.id ) $c : Section( id != $b.id )                              | 3 facts without a shared id
            $a : Section() not Section( id != $a.id ) exists School()                                           | 3 facts without a shared id
            """)
    void aJoinWithoutASharedIdIsRefused(String when, String message) {
        assertThat(problemsOf(RuleText.HEADER + rule("T", "@subjects( Section )", "criteria", when, "violation( $a )")))
                .contains(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $a : Section() $b : Section( id != $a.id )                                                | x
            $a : Section() $s : School( id == $a.school.id ) $b : Section( school.id == $s.id )       | x
            $a : Section() $s : School( id == $a.school.id ) $o : School( id != $s.id )               | x
            $c : County() $a : Section( county == $c.id ) $b : Section( county == $c.id )             | x
            """)
    void aJoinOfTwoOrOnIdsIsNot(String when, String any) {
        assertThat(problemsOf(RuleText.HEADER + rule("T", "@subjects( Section )", "criteria", when, "violation( $a )")))
                .as(any)
                .isEmpty();
    }

    @Test
    void aRuleThatEndsBeforeItStartsIsRefused() {
        String dates = "@from( \"2025-01-01\" ) @until( \"2024-12-31\" )";
        String then = "require( $s, $s.booksPerStudent() ).atLeast( \"25\" )";
        assertThat(problemsOf(RuleText.HEADER + rule("T", dates, "criteria", SECTION, then)))
                .contains("@from is after @until: 2025-01-01 > 2024-12-31.");
    }

    @ParameterizedTest
    @CsvSource({"(, ), 30", "(, ), 5000"})
    void deepNestingIsRefusedWithItsLine(String open, String close, int depth) {
        String test = open.repeat(depth) + "level == Level.PRIMARY" + close.repeat(depth);
        String then = "require( $s, $s.booksPerStudent() ).atLeast( \"25\" )";
        assertThat(problemsOf(file("$s : Section( " + test + " )", then)))
                .contains("t.drl:13")
                .contains("20 deep");
    }

    @Test
    void rowsWithoutEndAreRefused() {
        String then = "require( $s, $s.booksPerStudent() ).atLeast( \"25\" )";
        String tests = "level == Level.PRIMARY" + " || level == Level.PRIMARY".repeat(20_000);
        assertThat(problemsOf(file("$s : Section( " + tests + " )", then))).contains("in one place");
        String plus = "$s.students()" + ".plus( $s.students() )".repeat(20_000);
        assertThat(problemsOf(file(SECTION, "require( $s, " + plus + " ).atLeast( \"1\" )")))
                .contains("in one place");
    }
}
