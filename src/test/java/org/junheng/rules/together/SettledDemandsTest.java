package org.junheng.rules.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.rules.check.RuleText.HEADER;
import static org.junheng.rules.check.RuleText.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Overlay;
import org.junheng.rules.Demanded;
import org.junheng.rules.Problems;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.RuleProblem;
import org.junheng.rules.RulesException;
import org.junheng.rules.check.FileCheck;
import org.junheng.rules.overlay.AdjustedRules;
import org.junheng.rules.overlay.OverlayFile;
import org.junheng.rules.overlay.OverlayFolders;
import org.junheng.rules.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an exclusion, an allowance or a place says of the figure that a criterion demands must not settle that demand. */
class SettledDemandsTest {
    private static final String PRIMARY = "$s : Section( level == Level.PRIMARY )";
    private static final String ALL_MEET = "Whoever is not left out meets \"A\".";
    private static final String NONE_MEETS = "Nobody who is not left out can meet \"A\".";

    /** What is told of these files and places, without compiling them; the empty text where nothing is. */
    private static String told(List<String> files, String... limits) {
        Problems problems = new Problems();
        List<SourceFile> sources = new ArrayList<>();
        List<RuleInfo> rules = new ArrayList<>();
        for (String file : files) {
            SourceFile source = new SourceFile("f" + sources.size() + ".drl", file.getBytes(StandardCharsets.UTF_8));
            sources.add(source);
            rules.addAll(FileCheck.check(source, problems).rules());
        }
        List<Overlay> places = new ArrayList<>();
        for (String text : limits) {
            String yaml = "limits:\n" + text;
            places.add(OverlayFile.read(
                    OverlayFolders.of("place.yaml", yaml.getBytes(StandardCharsets.UTF_8)), false, problems));
        }
        Map<String, Criterion> criteria = new LinkedHashMap<>();
        Map<String, Demanded> demands = new LinkedHashMap<>();
        rules.forEach(rule -> criteria.put(rule.id(), rule.criterion()));
        rules.forEach(rule -> rule.demand().ifPresent(demand -> demands.put(rule.id(), demand)));
        try {
            CrossCheck.check(rules, sources, places, problems);
            problems.throwIfAny();
            OverlayFile.check(places, criteria, demands);
            AdjustedRules.check(places, criteria, sources);
            return "";
        } catch (RulesException refused) {
            List<RuleProblem> told = refused.problems();
            assertThat(told).as("%s", refused.getMessage()).hasSize(1);
            assertThat(told.get(0).line()).as("%s", refused.getMessage()).isPositive();
            assertThat(told.get(0).column() > 0 || told.get(0).file().endsWith(".yaml"))
                    .as("%s", refused.getMessage())
                    .isTrue();
            return String.valueOf(refused.getMessage());
        }
    }

    private static void hold(String seen, String told) {
        if (told.isEmpty()) {
            assertThat(seen).isEmpty();
        } else {
            assertThat(seen).contains(told);
        }
    }

    /** Exclusions of one group that together leave nobody, by one file or two. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            .when( $x.has( SchoolFlag.RURAL ) )          | .when( $x.has( SchoolFlag.RURAL ).not() )            | Everybody
            .when( $x.has( SchoolFlag.RURAL ) )          | .when( $x.school().has( SchoolFlag.RURAL ).not() )   | Everybody
            .when( $x.students().below( "500" ) )        | .when( $x.students().atLeast( "500" ) )              | Everybody
            .when( $x.students().below( "500" ) )        | .when( $x.figure( LevelFigure.STUDENTS ).above( "400" ) ) | Everybody
            .when( $x.students().atMost( "499" ) )       | .when( $x.students().atLeast( "500" ) )              | Everybody
            .when( $x.booksPerStudent().below( "10" ) )  | .when( $x.split( SchoolFigure.BOOKS ).per100( $x.students() ).atLeast( "1000" ) ) | Everybody
            .when( $x.has( SchoolFlag.RURAL ).or( $x.has( SchoolFlag.BOARDING ) ) ) | .when( $x.has( SchoolFlag.RURAL ).not() ).when( $x.has( SchoolFlag.BOARDING ).not() ) | Everybody
            ``                                           | none                                                 | Everybody
            .when( $x.is( SchoolKind.TEACHING_POINT ) )  | .when( $x.is( SchoolKind.TEACHING_POINT ).not() )    | Everybody
            .when( $x.teachersPerStudent().below( "0.05" ) ) | .when( $x.students().per( $x.figure( LevelFigure.TEACHERS ) ).atMost( "20" ) ) | Everybody
            .when( $x.has( SchoolFlag.RURAL ) )          | .when( $x.has( SchoolFlag.BOARDING ).not() )         | ``
            .when( $x.students().below( "500" ) )        | .when( $x.students().atLeast( "501" ) )              | ``
            .when( $x.students().below( "50" ) )         | .when( $x.students().atLeast( "3000" ) )             | ``
            .when( $x.is( SchoolKind.TEACHING_POINT ) )  | .when( $x.is( SchoolKind.NINE_YEAR ) )               | ``
            .when( $x.teachersPerStudent().below( "0.05" ) ) | .when( $x.students().per( $x.figure( LevelFigure.TEACHERS ) ).atMost( "10" ) ) | ``
            .when( $x.has( SchoolFlag.RURAL ) )          | none                                                 | ``
            """)
    void exclusionsTogetherLeaveSomebody(String first, String second, String told) {
        List<String> files = new ArrayList<>(List.of(criterion("$s.computersPer100() ).atLeast( \"10\" )")));
        for (String excluded : second.equals("none") ? List.of(first) : List.of(first, second)) {
            files.add(HEADER
                    + rule(
                            "X" + files.size(),
                            "",
                            "scope",
                            "$x : Section( level == Level.PRIMARY )",
                            "exclude( $x ).from( \"G\" )" + excluded));
        }
        String seen = told(files);
        hold(seen, told.isEmpty() ? "" : told + " is left out of \"A\"");
        assertThat(told.isEmpty() || seen.contains("f" + (files.size() - 1) + ".drl:"))
                .isTrue();
    }

    /** Whoever is left out for a time, or of another level, is judged all the same. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                     | @until( "2020-12-31" ) | level == Level.PRIMARY | ``
            ``                     | @from( "2020-12-31" )  | level == Level.PRIMARY | ``
            @from( "2021-01-01" )  | @from( "2020-12-31" )  | level == Level.PRIMARY | Everybody is left out of "A"
            @until( "2021-01-01" ) | @until( "2021-01-01" ) | level == Level.PRIMARY | Everybody is left out of "A"
            ``                     | ``                     | level == Level.JUNIOR  | it does nothing
            ``                     | ``                     | ``                     | leaves out every Section
            """)
    void onAllDaysOfTheCriterion(String own, String excluded, String level, String told) {
        String criterion = HEADER
                + rule(
                        "A",
                        "@group( \"G\" ) " + own,
                        "criteria",
                        PRIMARY,
                        "require( $s, $s.booksPerStudent() ).atLeast( \"20\" )");
        String scope =
                HEADER + rule("X", excluded, "scope", "$x : Section( " + level + " )", "exclude( $x ).from( \"G\" )");
        hold(told(List.of(criterion, scope)), told);
    }

    private static String criterion(String demand) {
        return HEADER + rule("A", "@group( \"G\" )", "criteria", PRIMARY, "require( $s, " + demand);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $s.booksPerStudent() ).atLeast( "25" )  | .when( $x.booksPerStudent().below( "25" ) )                     | all
            $s.booksPerStudent() ).atLeast( "25" )  | .when( $x.booksPerStudent().below( "30" ) )                     | all
            $s.booksPerStudent() ).atLeast( "25" )  | .when( $x.booksPerStudent().atMost( "25" ) )                    | all
            $s.booksPerStudent() ).above( "25" )    | .when( $x.booksPerStudent().atMost( "25" ) )                    | all
            $s.booksPerStudent() ).atLeast( "25" )  | .when( $x.booksPerStudent().atLeast( "25" ).not() )             | all
            $s.booksPerStudent() ).atLeast( "25" )  | .when( $x.split( SchoolFigure.BOOKS ).per( $x.students() ).below( "25" ) ) | all
            $s.booksPerStudent() ).atLeast( "25" )  | .when( $x.booksPerStudent().below( "25" ).or( $x.has( SchoolFlag.RURAL ) ) ) | all
            $s.booksPerStudent() ).atLeast( "25" )  | .when( $x.booksPerStudent().atLeast( "25" ) )                   | none
            $s.booksPerStudent() ).atLeast( "25" )  | .when( $x.booksPerStudent().atLeast( "20" ) )                   | none
            $s.students() ).atMost( "2000" )        | .when( $x.figure( LevelFigure.STUDENTS ).above( "2000" ) )      | all
            $s.students() ).atMost( "2000" )        | .when( $x.students().above( "1999" ) )                          | all
            $s.students() ).atMost( "2000" )        | .when( $x.students().below( "2001" ) )                          | none
            $s.teachersPerStudent() ).between( "0.05", "0.1" ) | .when( $x.teachersPerStudent().below( "0.05" ).or( $x.teachersPerStudent().above( "0.1" ) ) ) | all
            $s.figure( LevelFigure.BOARDERS ).partOf( $s.students() ) ).atMost( "0.4" ) | .when( $x.figure( LevelFigure.BOARDERS ).per( $x.students() ).above( "0.4" ) ) | all
            $s.sportsAreaPerStudent() ).when( $s.has( SchoolFlag.RURAL ) ).atLeast( "7.5" ) | .when( $x.has( SchoolFlag.RURAL ) ).when( $x.sportsAreaPerStudent().below( "7.5" ) ) | all
            $s.school().evidence( SchoolFlag.PLAN ) ).yes() | .when( $x.has( SchoolFlag.PLAN ).not() )                | all
            $s.school().evidence( SchoolFlag.PLAN ) ).no()  | .when( $x.has( SchoolFlag.PLAN ) )                      | all
            $s.school().evidence( SchoolFlag.PLAN ) ).yes() | .when( $x.has( SchoolFlag.PLAN ) )                      | none
            $s.booksPerStudent() ).atLeast( "25" )  | .when( $x.booksPerStudent().below( "10" ) )                     | ``
            $s.booksPerStudent() ).atLeast( "25" )  | .when( $x.students().below( "50" ) )                            | ``
            $s.booksPerStudent() ).atLeast( "25" )  | .when( $x.has( SchoolFlag.RURAL ) )                             | ``
            $s.booksPerStudent() ).atLeast( "25" )  | .when( $x.is( SchoolKind.TEACHING_POINT ) )                     | ``
            $s.booksPerStudent() ).atLeast( "25" )  | .when( $x.booksPerStudent().below( "25" ) ).when( $x.has( SchoolFlag.RURAL ) ) | ``
            $s.students() ).atMost( "2000" )        | .when( $x.students().below( "50" ) )                            | ``
            $s.booksPerStudent() ).atLeast( "25" )  | .when( $x.figure( LevelFigure.BOARDERS ).per( $x.students() ).below( "0.3" ) ) | ``
            $s.school().evidence( SchoolFlag.PLAN ) ).yes() | .when( $x.has( SchoolFlag.RURAL ) )                     | ``
            $s.computersPer100() ).atLeast( "10" ) | .when( $x.split( SchoolFigure.COMPUTERS ).per( $x.students() ).below( "0.1" ) ) | all
            $s.computersPer100() ).atLeast( "10" ) | .when( $x.split( SchoolFigure.COMPUTERS ).per( $x.students() ).atLeast( "0.1" ) ) | none
            $s.computersPer100() ).atLeast( "10" ) | .when( $x.split( SchoolFigure.COMPUTERS ).per( $x.students() ).below( "0.01" ) ) | ``
            $s.teachersPerStudent() ).atLeast( "1 : 19" ) | .when( $x.students().per( $x.figure( LevelFigure.TEACHERS ) ).above( "19" ) ) | all
            $s.teachersPerStudent() ).atLeast( "1 : 19" ) | .when( $x.students().per( $x.figure( LevelFigure.TEACHERS ) ).above( "50" ) ) | ``
            $s.figure( LevelFigure.BOARDERS ).partOf( $s.students() ) ).atMost( "0.4" ) | .when( $x.students().minus( $x.figure( LevelFigure.BOARDERS ) ).per( $x.students() ).below( "0.6" ) ) | all
            """)
    void whoMissesADemandIsNotLeftOutOfIt(String demand, String excluded, String told) {
        String scope = HEADER
                + rule(
                        "X",
                        "",
                        "scope",
                        "$x : Section( level == Level.PRIMARY )",
                        "exclude( $x ).from( \"G\" )" + excluded);
        String seen = told(List.of(criterion(demand), scope));
        hold(seen, told.equals("all") ? ALL_MEET : told.equals("none") ? NONE_MEETS : "");
        if (!told.isEmpty()) {
            assertThat(seen).contains("f1.drl:");
        }
    }

    /** What the conditions of a rule say of the very thing that it demands, whatever words it is said by. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $s.school().evidence( SchoolFlag.PLAN ) ).when( $s.has( SchoolFlag.PLAN ) ).yes()                         | Whoever meets the conditions meets
            $s.school().evidence( SchoolFlag.PLAN ) ).when( $s.has( SchoolFlag.PLAN ).not() ).yes()                   | Nobody who meets the conditions can meet
            $s.school().evidence( SchoolFlag.PLAN, SchoolFlag.SCHEME ) ).when( $s.has( SchoolFlag.PLAN ).not() ).yes() | Nobody who meets the conditions can meet
            $s.school().evidence( SchoolFlag.PLAN ) ).when( $s.has( SchoolFlag.PLAN ) ).no()                          | Nobody who meets the conditions can meet
            $s.school().evidence( SchoolFlag.PLAN, SchoolFlag.SCHEME ) ).when( $s.has( SchoolFlag.PLAN ) ).yes()      | ``
            $s.school().evidence( SchoolFlag.PLAN ) ).when( $s.has( SchoolFlag.RURAL ) ).yes()                        | ``
            $s.figure( LevelFigure.BOARDERS ).partOf( $s.students() ) ).when( $s.figure( LevelFigure.BOARDERS ).per( $s.students() ).below( "0.3" ) ).atMost( "0.4" ) | Whoever meets the conditions meets
            $s.booksPerStudent() ).when( $s.split( SchoolFigure.BOOKS ).per( $s.students() ).atLeast( "30" ) ).atLeast( "25" ) | Whoever meets the conditions meets
            $s.teachersPerStudent() ).when( $s.figure( LevelFigure.TEACHERS ).per( $s.students() ).below( "0.04" ) ).atLeast( "0.05" ) | Nobody who meets the conditions can meet
            $s.computersPer100() ).when( $s.split( SchoolFigure.COMPUTERS ).per100( $s.students() ).atLeast( "10" ) ).atLeast( "8" ) | Whoever meets the conditions meets
            $s.figure( LevelFigure.CLASSES ).plus( $s.figure( LevelFigure.TEACHERS_ABOVE_50 ) ) ).when( $s.students().above( "9" ) ).atLeast( "2" ) | Figures in
            $s.booksPerStudent() ).when( $s.classesAbove( "45" ).atLeast( "5" ) ).when( $s.classesAbove( "25" ).below( "5" ) ).atLeast( "25" ) | exclude each other
            $s.booksPerStudent() ).when( $s.figure( LevelFigure.BOARDERS ).above( "100" ) ).when( $s.students().atMost( "100" ) ).atLeast( "25" ) | exclude each other
            $s.booksPerStudent() ).when( $s.figure( LevelFigure.BOARDERS ).above( "100" ) ).when( $s.students().atMost( "101" ) ).atLeast( "25" ) | ``
            $s.booksPerStudent() ).when( $s.figure( LevelFigure.BOARDERS ).below( "100" ) ).when( $s.students().atLeast( "100" ) ).atLeast( "25" ) | ``
            $s.booksPerStudent() ).when( $s.computersPer100().atLeast( "10" ) ).atLeast( "25" )                       | ``
            $s.booksPerStudent() ).when( $s.split( SchoolFigure.BOOKS ).per( $s.students() ).atLeast( "10" ) ).atLeast( "25" ) | ``
            $s.figure( LevelFigure.TEACHERS ).per100( $s.students() ) ).when( $s.teachersPerStudent().atLeast( "0.05" ) ).atLeast( "5" ) | Whoever meets the conditions meets
            $s.figure( LevelFigure.TEACHERS ).per100( $s.students() ) ).when( $s.teachersPerStudent().atLeast( "0.04" ) ).atLeast( "5" ) | ``
            $s.figure( LevelFigure.TEACHERS ).per100( $s.students() ) ).when( $s.teachersPerStudent().below( "0.05" ) ).atLeast( "5" ) | Nobody who meets the conditions can meet
            $s.computersPer100() ).when( $s.split( SchoolFigure.COMPUTERS ).per( "20", $s.students() ).atLeast( "2" ) ).atLeast( "10" ) | Whoever meets the conditions meets
            $s.computersPer100() ).when( $s.split( SchoolFigure.COMPUTERS ).per( "20", $s.students() ).atLeast( "1" ) ).atLeast( "10" ) | ``
            $s.figure( LevelFigure.BOARDERS ).per100( $s.students() ) ).when( $s.figure( LevelFigure.BOARDERS ).partOf( $s.students() ).atMost( "0.4" ) ).atMost( "40" ) | Whoever meets the conditions meets
            $s.teachersPerStudent() ).when( $s.students().per( $s.figure( LevelFigure.TEACHERS ) ).atMost( "19" ) ).atLeast( "1 : 19" ) | Whoever meets the conditions meets
            $s.teachersPerStudent() ).when( $s.students().per( $s.figure( LevelFigure.TEACHERS ) ).above( "19" ) ).atLeast( "1 : 19" ) | Nobody who meets the conditions can meet
            $s.teachersPerStudent() ).when( $s.students().per( $s.figure( LevelFigure.TEACHERS ) ).atMost( "23" ) ).atLeast( "1 : 19" ) | ``
            $s.students().per( $s.figure( LevelFigure.TEACHERS ) ) ).when( $s.figure( LevelFigure.TEACHERS ).per100( $s.students() ).atLeast( "10" ) ).atMost( "10" ) | Whoever meets the conditions meets
            $s.students().per( $s.figure( LevelFigure.CLASSES ) ) ).when( $s.figure( LevelFigure.CLASSES ).per( $s.students() ).below( "0.02" ) ).atMost( "45" ) | Nobody who meets the conditions can meet
            $s.students().per( $s.figure( LevelFigure.CLASSES ) ) ).when( $s.figure( LevelFigure.CLASSES ).per( $s.students() ).below( "0.05" ) ).atMost( "45" ) | ``
            $s.figure( LevelFigure.BOARDERS ).partOf( $s.students() ) ).when( $s.students().minus( $s.figure( LevelFigure.BOARDERS ) ).per( $s.students() ).atLeast( "0.6" ) ).atMost( "0.4" ) | Whoever meets the conditions meets
            $s.figure( LevelFigure.BOARDERS ).partOf( $s.students() ) ).when( $s.students().minus( $s.figure( LevelFigure.BOARDERS ) ).per( $s.students() ).below( "0.6" ) ).atMost( "0.4" ) | Nobody who meets the conditions can meet
            $s.figure( LevelFigure.BOARDERS ).partOf( $s.students() ) ).when( $s.students().minus( $s.figure( LevelFigure.BOARDERS ) ).per( $s.students() ).atLeast( "0.5" ) ).atMost( "0.4" ) | ``
            $s.figure( LevelFigure.BOARDERS ).partOf( $s.students() ) ).when( $s.figure( LevelFigure.BOARDERS ).per( $s.students().minus( $s.figure( LevelFigure.BOARDERS ) ) ).atMost( "0.25" ) ).atMost( "0.2" ) | Whoever meets the conditions meets
            $s.figure( LevelFigure.BOARDERS ).partOf( $s.students() ) ).when( $s.figure( LevelFigure.BOARDERS ).per( $s.students().minus( $s.figure( LevelFigure.BOARDERS ) ) ).atMost( "0.3" ) ).atMost( "0.2" ) | ``
            $s.students().minus( $s.figure( LevelFigure.BOARDERS ) ).per100( $s.students() ) ).when( $s.students().per( $s.figure( LevelFigure.BOARDERS ) ).atLeast( "4" ) ).atLeast( "75" ) | Whoever meets the conditions meets
            $s.classesAbove( "45" ).partOf( $s.figure( LevelFigure.CLASSES ) ) ).when( $s.figure( LevelFigure.CLASSES ).minus( $s.classesAbove( "45" ) ).per( $s.figure( LevelFigure.CLASSES ) ).atLeast( "0.95" ) ).atMost( "0.05" ) | Whoever meets the conditions meets
            $s.classesAbove( "45" ).partOf( $s.figure( LevelFigure.CLASSES ) ) ).when( $s.classesAbove( "45" ).atMost( "0" ) ).atMost( "0.05" ) | Whoever meets the conditions meets
            $s.classesAbove( "45" ).partOf( $s.figure( LevelFigure.CLASSES ) ) ).when( $s.classesAbove( "45" ).above( "0" ) ).atMost( "0.05" ) | ``
            $s.classesAbove( "45" ).partOf( $s.figure( LevelFigure.CLASSES ) ) ).when( $s.classesAbove( "45" ).atMost( "1" ) ).atMost( "0.05" ) | ``
            $s.figure( LevelFigure.BOARDERS ).partOf( $s.students() ) ).when( $s.figure( LevelFigure.BOARDERS ).below( "1" ) ).below( "0.1" ) | Whoever meets the conditions meets
            $s.figure( LevelFigure.BOARDERS ).partOf( $s.students() ) ).when( $s.figure( LevelFigure.BOARDERS ).above( "0" ) ).atMost( "0.4" ) | ``
            $s.figure( LevelFigure.TEACHERS ).per( $s.figure( LevelFigure.CLASSES ) ) ).when( $s.figure( LevelFigure.TEACHERS ).atMost( "0" ) ).atLeast( "2" ) | Nobody who meets the conditions can meet
            $s.teachersPerStudent() ).when( $s.students().per( $s.figure( LevelFigure.CLASSES ) ).atLeast( "20" ) ).atLeast( "1 : 19" ) | ``
            $s.teachersPerStudent() ).when( $s.figure( LevelFigure.CLASSES ).per( $s.figure( LevelFigure.TEACHERS ) ).atMost( "0.5" ) ).atLeast( "1 : 19" ) | ``
            $s.figure( LevelFigure.BOARDERS ).partOf( $s.students() ) ).when( $s.figure( LevelFigure.MIGRANT_STUDENTS ).partOf( $s.students() ).atLeast( "0.6" ) ).atMost( "0.4" ) | ``
            """)
    void conditionsDoNotSettleTheDemand(String demand, String told) {
        hold(told(List.of(criterion(demand))), told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            .limit( "20" ).when( $x.booksPerStudent().atLeast( "25" ) )                          | it eases nothing
            .limit( "21" ).when( $x.booksPerStudent().below( "20" ) )                            | it eases nothing
            .limit( "20" ).when( $x.booksPerStudent().above( "30" ) ).when( $x.has( SchoolFlag.RURAL ) ) | it eases nothing
            .limit( "20" ).when( $x.split( SchoolFigure.BOOKS ).per( $x.students() ).below( "20" ) ) | it eases nothing
            .limit( "20" ).when( $x.booksPerStudent().below( "20" ).not() ).when( $x.booksPerStudent().atLeast( "24" ).not() ) | ``
            .value( $x.booksPerStudent() ).when( $x.has( SchoolFlag.RURAL ) )                    | is what "A" judges itself
            .value( $x.split( SchoolFigure.BOOKS ).per( $x.students() ) ).when( $x.has( SchoolFlag.RURAL ) ) | is what "A" judges itself
            .value( $x.splitExtra( "电子图书" ).per( $x.students() ) ).when( $x.has( SchoolFlag.RURAL ) ) | ``
            .limit( "0.8" ).when( $x.has( SchoolFlag.RURAL ) )                                   | is in another unit
            .limit( "20" ).when( $x.has( SchoolFlag.RURAL ) )                                    | ``
            .limit( "20" ).when( $x.booksPerStudent().atLeast( "20" ) )                          | ``
            .limit( "20" ).when( $x.students().below( "100" ) )                                  | ``
            """)
    void anAllowanceEasesSomebody(String allowed, String told) {
        String scope = HEADER
                + rule("E", "", "scope", "$x : Section( level == Level.PRIMARY )", "allow( $x ).in( \"A\" )" + allowed);
        hold(told(List.of(criterion("$s.booksPerStudent() ).atLeast( \"25\" )"), scope)), told);
    }

    /** A rule and what eases it hold on some day, and what is eased is the limit that is in force then. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @until( "2020-12-31" ) | @from( "2022-01-01" )  | ``                                    | there is no day on which both do
            @from( "2022-01-01" )  | @until( "2020-12-31" ) | ``                                    | there is no day on which both do
            @until( "2020-12-31" ) | @from( "2020-12-31" )  | ``                                    | ``
            ``                     | @until( "2020-12-31" ) | ``                                    | ``
            ``                     | ``                     | limit: 15                             | 18 eases nothing
            ``                     | ``                     | limit: 18                             | 18 eases nothing
            ``                     | ``                     | limit: 15, from: 2025-01-01           | ``
            ``                     | @from( "2025-01-01" )  | limit: 15, from: 2025-01-01           | 18 eases nothing
            ``                     | @from( "2024-12-31" )  | limit: 15, from: 2025-01-01           | ``
            ``                     | @until( "2024-12-31" ) | limit: 15, from: 2025-01-01           | ``
            ``                     | @until( "2025-01-01" ) | limit: 15, until: 2025-01-01          | 18 eases nothing
            ``                     | ``                     | limit: 19                             | ``
            ``                     | ``                     | limit: 30                             | ``
            """)
    void anAllowanceEasesTheLimitInForce(String own, String allowed, String place, String told) {
        String criterion = HEADER
                + rule(
                        "A",
                        "@group( \"G\" ) " + own,
                        "criteria",
                        PRIMARY,
                        "require( $s, $s.booksPerStudent() ).atLeast( \"20\" )");
        String scope = HEADER
                + rule(
                        "E",
                        allowed,
                        "scope",
                        PRIMARY,
                        "allow( $s ).in( \"A\" ).limit( \"18\" ).when( $s.has( SchoolFlag.RURAL ) )");
        String[] places = place.isEmpty() ? new String[0] : new String[] {entry("A", place)};
        hold(told(List.of(criterion, scope), places), told);
    }

    /** The remedy that is told: the allowance is switched off where the place has a limit of its own. */
    @Test
    void anAllowanceThatIsOffEasesNoLimitInForce() {
        String scope = HEADER
                + rule(
                        "E",
                        "",
                        "scope",
                        PRIMARY,
                        "allow( $s ).in( \"A\" ).limit( \"18\" ).when( $s.has( SchoolFlag.RURAL ) )");
        String files = criterion("$s.booksPerStudent() ).atLeast( \"20\" )");
        assertThat(told(List.of(files, scope), entry("A", "limit: 15") + entry("E", "off: true")))
                .isEmpty();
    }

    private static String entry(String criterion, String rest) {
        return "  - { criterion: " + criterion + ", " + rest + ", citation: 某文件 }\n";
    }

    /** What a rule may not say, a place's limit may not either. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $s.booksPerStudent() ).atLeast( "25" )                                        | limit: 20   | ``
            $s.booksPerStudent() ).atLeast( "25" )                                        | limit: 0    | everybody meets it
            $s.computersPer100() ).when( $s.computersPer100().atLeast( "10" ) ).atLeast( "15" ) | limit: 12 | ``
            $s.computersPer100() ).when( $s.computersPer100().atLeast( "10" ) ).atLeast( "15" ) | limit: 10 | whoever is judged by "A" meets it
            $s.computersPer100() ).when( $s.computersPer100().atLeast( "10" ) ).atLeast( "15" ) | limit: 9  | whoever is judged by "A" meets it
            $s.computersPer100() ).when( $s.split( SchoolFigure.COMPUTERS ).per100( $s.students() ).below( "20" ) ).atLeast( "15" ) | limit: 20 | nobody who is judged by "A" can meet it
            $s.students() ).when( $s.students().atLeast( "100" ) ).between( "50", "2000" ) | limit: 50 – 99 | nobody who is judged by "A" can meet it
            $s.students() ).when( $s.students().atLeast( "100" ) ).between( "50", "2000" ) | limit: 50 – 1500 | ``
            $s.students() ).when( $s.students().between( "50", "2000" ) ).between( "50", "2000" ) | limit: 50 – 1500 | has no between
            $s.students() ).atMost( "2000" )                                              | limit: 1500 | ``
            $s.students().comparedTo( $s.figure( LevelFigure.BOARDERS ) ) ).atLeast( "0.9" ) | limit: 0.05 | too small
            $s.figure( LevelFigure.BOARDERS ).partOf( $s.students() ) ).atMost( "0.4" )   | limit: 0.3  | ``
            $s.figure( LevelFigure.BOARDERS ).partOf( $s.students() ) ).atMost( "0.4" )   | limit: 30   | another unit
            """)
    void aPlaceMaySayWhatARuleMay(String demand, String limit, String told) {
        hold(told(List.of(criterion(demand)), entry("A", limit)), told);
    }

    /** Limits of counts and of gaps, and one by which an exclusion leaves nobody who fails. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            N | limit: 2  | ``
            N | limit: 1  | ``
            N | limit: 3  | no others
            V | limit: 0.9  | ``
            V | limit: 0.05 | too small
            V | limit: 0.1  | too small
            B | limit: 25 | ``
            B | limit: 10 | whoever is judged by "B" meets it
            B | limit: 9  | whoever is judged by "B" meets it
            """)
    void ofCountsGapsAndExclusionsToo(String criterion, String limit, String told) {
        String members = HEADER;
        for (int i = 1; i <= 3; i++) {
            members += rule(
                    "M" + i,
                    "@group( \"S\" )",
                    "criteria",
                    "$s : School()",
                    "require( $s, $s.figure( SchoolFigure.CLASSROOMS ) ).atLeast( \"" + (i + 5) + "\" )");
        }
        String count = HEADER
                + rule(
                        "N",
                        "",
                        "school",
                        "$s : School() accumulate( $v : Verdict( subject == $s.id, group == \"S\" ); $m : verdicts( $v ) )",
                        "require( $s, $m ).atLeast( \"2\" ).of( \"3\" ).others( \"0.85\" )");
        String gap = HEADER
                + rule(
                        "V",
                        "",
                        "county",
                        "$c : County() accumulate( $s : Section( county == $c.id, level == Level.PRIMARY );"
                                + " $cv : dispersion( $s.booksPerStudent() ) )",
                        "require( $c, $cv.between( SchoolFlag.RURAL ) ).atLeast( \"0.85\" )");
        String books = HEADER
                + rule(
                        "B",
                        "@group( \"K\" )",
                        "criteria",
                        PRIMARY,
                        "require( $s, $s.booksPerStudent() ).atLeast( \"20\" )")
                + rule(
                        "X",
                        "",
                        "scope",
                        PRIMARY,
                        "exclude( $s ).from( \"K\" ).when( $s.booksPerStudent().below( \"10\" ) )");
        hold(told(List.of(members, count, gap, books), entry(criterion, limit)), told);
    }
}
