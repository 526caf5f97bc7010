package org.junheng.rules.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junheng.Deep;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolKind;
import org.junheng.rules.check.RuleText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What analysts may write by the page of the rule language, as different people write it: none of it is refused. */
class HonestRulesTest {
    /** Rules of every chapter of {@code rules/README.md}. */
    private static final Map<String, String> RULES = rules();

    /** How people write a file. */
    private static final Map<String, UnaryOperator<String>> STYLES = styles();

    @TempDir
    private Path folder;

    private static String rule(String phase, String more, String when, String then) {
        return RuleText.rule("ID", more, phase, when, then);
    }

    private static Map<String, String> rules() {
        String sections = "$s : Section( level == Level.PRIMARY )";
        String member = rule(
                        "criteria",
                        "@group( \"GRP\" )",
                        sections,
                        "require( $s, $s.booksPerStudent() ).atLeast( \"25\" )")
                .replace("\"ID\"", "\"ID-member\"");
        Map<String, String> rules = new LinkedHashMap<>();
        rules.put(
                "demand",
                rule(
                        "criteria",
                        "@severity( REQUIRED ) @from( \"2017-04-01\" )",
                        sections,
                        "require( $s, $s.sportsAreaPerStudent() ).atLeast( \"7.5\" )"));
        rules.put(
                "below",
                rule(
                        "criteria",
                        "@severity( ADVISORY )",
                        "$s : Section()",
                        "require( $s, $s.figure( LevelFigure.STUDENTS ) ).below( \"2000\" )"));
        rules.put(
                "condition",
                rule(
                        "criteria",
                        "",
                        sections,
                        "require( $s, $s.booksPerStudent() ).when( $s.has( SchoolFlag.RURAL ) ).when( $s.is( SchoolKind.TEACHING_POINT ).not() ).atLeast( \"20\" )"));
        rules.put(
                "reported",
                rule(
                        "criteria",
                        "@severity( INFORMATION )",
                        "$s : School()",
                        "require( $s, $s.figure( SchoolFigure.BOOKS ) ).reported()"));
        rules.put(
                "scope",
                member
                        + rule(
                                "scope",
                                "",
                                "$s : Section()",
                                "exclude( $s ).from( \"GRP\" ).when( $s.is( SchoolKind.TEACHING_POINT ) ).when( $s.students().below( \"50\" ) )"));
        rules.put(
                "evidence",
                rule(
                        "criteria",
                        "",
                        "$c : County()",
                        "require( $c, $c.evidence( CountyFlag.UNIFIED_BUILDING, CountyFlag.UNIFIED_STAFFING ) ).yes()"));
        rules.put(
                "veto",
                rule(
                        "criteria",
                        "@severity( VETO )",
                        "$c : County()",
                        "require( $c, $c.evidence( CountyFlag.KEY_SCHOOLS ) ).no()"));
        rules.put(
                "dispersion",
                rule(
                        "criteria",
                        "",
                        "$c : County() accumulate( $s : Section( county == $c.id, level == Level.PRIMARY ); $cv : dispersion( $s.sportsAreaPerStudent() ) )",
                        "require( $c, $cv ).atMost( \"0.50\" )"));
        rules.put(
                "instead",
                rule(
                        "criteria",
                        "",
                        "$c : County() accumulate( $s : Section( county == $c.id, level == Level.JUNIOR ); $cv : dispersion( $s.booksPerStudent() ) )",
                        "require( $c, $cv ).orReported( $c.reported( Level.JUNIOR, Indicator.BOOKS ) ).atMost( \"0.45\" )"));
        rules.put(
                "composite",
                rule(
                        "criteria",
                        "",
                        "$c : County() accumulate( $s : Section( county == $c.id, level == Level.PRIMARY ); $k : composite( $s.family( $s.booksPerStudent(), $s.computersPer100() ) ) )",
                        "require( $c, $k ).atMost( \"0.65\" )"));
        rules.put(
                "tally",
                member
                        + rule(
                                "school",
                                "",
                                "$s : Section( level == Level.PRIMARY ) accumulate( $v : Verdict( subject == $s.id, group == \"GRP\" ); $n : verdicts( $v ) )",
                                "require( $s, $n ).atLeast( \"1\" ).of( \"2\" ).others( \"0.85\" )"));
        rules.put(
                "every",
                member
                        + rule(
                                "county",
                                "",
                                "$c : County() accumulate( $v : Verdict( criterion == \"ID-member\" ); $all : verdicts( $v ) )",
                                "require( $c, $all ).all()"));
        rules.put(
                "weighted",
                rule(
                        "criteria",
                        "",
                        "$s : Section()",
                        "require( $s, weighted( \"0.6\", $s.passRate() ).and( \"0.4\", $s.goodRate() ).total() ).atLeast( \"0.6\" )"));
        rules.put(
                "gap",
                rule(
                        "criteria",
                        "",
                        "$c : County() accumulate( $s : Section( county == $c.id, level == Level.PRIMARY ); $cv : dispersion( $s.booksPerStudent() ) )",
                        "require( $c, $cv.between( SchoolFlag.RURAL ) ).atLeast( \"0.85\" )"));
        rules.put(
                "lowest",
                rule(
                        "criteria",
                        "",
                        "$c : County() accumulate( $s : Section( county == $c.id, level == Level.PRIMARY ); $cv : dispersion( $s.booksPerStudent() ) )",
                        "require( $c, $cv.lowest() ).atLeast( \"0.5\" )"));
        rules.put(
                "rates",
                rule(
                        "criteria",
                        "",
                        "$s : Section()",
                        "require( $s, $s.rates( Denominator.TESTED, Bands.CUMULATIVE, CutOffs.P60_G75_E85 ).pass() ).atLeast( \"0.9\" )"));
        rules.put(
                "classes",
                rule(
                        "criteria",
                        "",
                        "$s : Section()",
                        "require( $s, $s.migrantSpread( Placement.COUNT ) ).when( $s.hasParallelClasses() ).atMost( \"1\" )"));
        rules.put(
                "large-classes",
                rule("criteria", "", sections, "require( $s, $s.classesAbove( \"45\" ) ).atMost( \"0\" )"));
        rules.put(
                "free",
                rule(
                        "criteria",
                        "@subjects( Section )",
                        "$s : Section( school.kind == SchoolKind.TEACHING_POINT, school.flag( SchoolFlag.BOARDING ) == Flag.YES )",
                        "violation( $s )"));
        rules.put(
                "column",
                rule(
                        "criteria",
                        "",
                        sections,
                        "require( $s, $s.splitExtra( \"阅览座位\" ).per( $s.students() ) ).atLeast( \"0.1\" )"));
        rules.put(
                "county-column",
                rule("criteria", "", "$c : County()", "require( $c, $c.extra( \"人均财政收入\" ) ).atLeast( \"1000\" )"));
        rules.put(
                "enrolment",
                rule(
                        "criteria",
                        "",
                        "$e : Enrolment( group == ChildGroup.DISABLED )",
                        "require( $e, $e.enrolmentRate() ).when( $e.hasChildren() ).atLeast( \"0.95\" )"));
        rules.put(
                "retention",
                rule(
                        "criteria",
                        "",
                        "$c : County()",
                        "require( $c, $c.retention( Level.JUNIOR, Retention.A ) ).atLeast( \"0.95\" )"));
        rules.put(
                "ratio",
                rule(
                        "criteria",
                        "",
                        sections,
                        "require( $s, $s.figure( LevelFigure.TEACHERS ).per( $s.figure( LevelFigure.CLASSES ) ) ).atLeast( \"1.5\" )"));
        rules.put(
                "remedy",
                member
                        + rule(
                                "countermeasures",
                                "",
                                "$f : Finding( criterion == \"ID-member\" ) Section( id == $f.subject, school.flag( SchoolFlag.DENSE_CENTRE ) == Flag.YES )",
                                "recommend( $f ).lever( Lever.SHARE ).by( Actor.COUNTY ).within( Term.ONE_TERM )"));
        return rules;
    }

    private static Map<String, UnaryOperator<String>> styles() {
        Map<String, UnaryOperator<String>> styles = new LinkedHashMap<>();
        styles.put("plain", text -> text);
        styles.put("windows", text -> "\ufeff" + text.replace("\n", "\r\n"));
        styles.put(
                "tight",
                text -> text.replaceAll("(?m)^[ \t]+", "")
                        .replace("( ", "(")
                        .replace(" )", ")")
                        .replaceAll("\n\n+", "\n"));
        styles.put(
                "wide", text -> text.replace("(", " (\n\t").replace(")", "\n) ").replace("\n", "\n\n"));
        styles.put(
                "commented",
                text -> "/* D:\\user\\规则\\新建.drl  \\u000a “引号”（括号）； */\n"
                        + text.replace("when\n", "when   // 谁：…；\"引号\" \\u0041\n")
                        + "\n// 完 — end of file \\");
        return styles;
    }

    private static String file(String rule, String id) {
        return RuleText.HEADER
                + RULES.getOrDefault(rule, "").replace("\"ID", "\"" + id).replace("GRP", "组-" + id);
    }

    @TestFactory
    Stream<DynamicTest> noHonestFileIsRefused() {
        assertThat(RULES.size() * STYLES.size()).isGreaterThanOrEqualTo(100);
        return STYLES.entrySet().stream()
                .flatMap(style -> RULES.keySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                style.getKey() + " " + rule,
                                () -> assertThat(RuleText.problemsOf(
                                                style.getValue().apply(file(rule, "某县-" + rule))))
                                        .isEmpty())));
    }

    @Test
    void honestFilesOfEveryChapterAreLoadedTogetherAndEvaluated() throws IOException {
        int file = 0;
        int criteria = 0;
        List<String> styles = List.copyOf(STYLES.keySet());
        for (String rule : RULES.keySet()) {
            for (int i = 0; i < Deep.or(styles.size(), 1); i++) {
                String style = styles.get((file + i) % styles.size());
                String text =
                        STYLES.getOrDefault(style, UnaryOperator.identity()).apply(file(rule, "某县-" + rule + i));
                Files.write(folder.resolve(rule + i + ".drl"), text.getBytes(StandardCharsets.UTF_8));
                criteria += rule.equals("tally") || rule.equals("every") ? 2 : 1;
            }
            file++;
        }
        School school = School.builder("S1", "甲小学")
                .county("C1")
                .kind(SchoolKind.PRIMARY)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "100")
                .build();
        Junheng rules = Junheng.load(Rules.at(folder));

        assertThat(rules.criteria()).hasSize(criteria);
        assertThat(rules.evaluate(County.of("C1", "某县", List.of(school)), Options.asOf(LocalDate.of(2025, 9, 1)))
                        .verdicts())
                .hasSizeGreaterThanOrEqualTo(criteria);
    }
}
