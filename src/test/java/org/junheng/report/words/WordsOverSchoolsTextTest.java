package org.junheng.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.Finding;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolKind;
import org.junheng.results.Evaluation;
import org.junheng.rules.check.RuleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a finding says of many schools: which they are, how many of how many, and what is missing. */
class WordsOverSchoolsTextTest {
    private static final String OVER =
            "$c : County() accumulate( $s : Section( county == $c.id ); $d : dispersion( $s.teachersPerStudent() ) )";

    @TempDir
    private Path folder;

    private static School school(String id, String name, String students, String teachers) {
        School.Builder school = School.builder(id, name)
                .county("C")
                .kind(SchoolKind.PRIMARY)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, students);
        return (teachers.isEmpty() ? school : school.figure(Level.PRIMARY, LevelFigure.TEACHERS, teachers)).build();
    }

    private Finding finding(String rules, String criterion, School... schools) throws IOException {
        Path file = folder.resolve("t.drl");
        Files.writeString(file, RuleText.HEADER + rules);
        Evaluation evaluation = Junheng.load(Rules.at(file))
                .evaluate(County.of("C", "某县", List.of(schools)), Options.asOf(LocalDate.of(2025, 9, 1)));
        return evaluation.findings().stream()
                .filter(one -> one.criterion().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    private Finding over(String word, String demand, School... schools) throws IOException {
        String rule = RuleText.rule("T", "", "criteria", OVER, "require( $c, $d." + word + "() )." + demand);
        return finding(rule, "T", schools);
    }

    private static final School POOR = school("A", "甲小学", "100", "4");
    private static final School RICH = school("B", "乙小学", "400", "40");
    private static final School SILENT = school("D", "丁小学", "100", "");

    @Test
    void theSchoolThatHasLeastIsNamed() throws IOException {
        Finding least = over("least", "atLeast( \"1 : 20\" )", POOR, RICH);
        assertThat(FindingText.of(least).zh()).contains("为0.0400人/生（最低：甲小学").contains("应不低于0.05，该校还差1名教师。");
        assertThat(FindingText.of(least).en()).contains("(lowest: 甲小学");
        Finding most = over("greatest", "below( \"0.1\" )", POOR, RICH);
        assertThat(FindingText.of(most).zh()).contains("最高：乙小学");
        assertThat(FindingText.of(most).en()).contains("highest: 乙小学");
    }

    @Test
    void thePoorestFifthIsNamed() throws IOException {
        Finding fifth = over("poorestFifth", "atLeast( \"0.05\" )", POOR, RICH);
        assertThat(FindingText.of(fifth).zh()).contains("最低的五分之一：甲小学");
        assertThat(FindingText.of(fifth).en()).contains("the poorest fifth: 甲小学");
    }

    @Test
    void whatIsMissingOfASchoolIsNamed() throws IOException {
        Finding open = over("least", "atLeast( \"0.04\" )", POOR, RICH, SILENT);
        assertThat(FindingText.of(open).zh())
                .contains("待定")
                .contains("丁小学的专任教师数")
                .doesNotContain("乙小学");
        Finding nought = over("together", "atLeast( \"0.04\" )", RICH, school("E", "戊小学", "0", "3"));
        assertThat(FindingText.of(nought).zh()).contains("待定").contains("戊小学");
        assertThat(FindingText.of(nought).en())
                .contains("the base is, or may be, nought")
                .contains("戊小学");
    }

    @Test
    void aShareOfSchoolsSaysHowManyOfHowMany() throws IOException {
        String rules = RuleText.rule(
                        "ONE",
                        "",
                        "criteria",
                        "$s : School()",
                        "require( $s, $s.compulsory( LevelFigure.TEACHERS ) ).atLeast( \"5\" )")
                + RuleText.rule(
                        "T",
                        "",
                        "county",
                        "$c : County() accumulate( $v : Verdict( criterion == \"ONE\" ); $all : verdicts( $v ) )",
                        "require( $c, $all ).shareAtLeast( \"2/3\" )");
        Finding share = finding(rules, "T", POOR, RICH);
        assertThat(FindingText.of(share).zh()).contains("2所中1所达标（50.0%），应不低于").contains("未达标：甲小学");
        assertThat(FindingText.of(share).en()).contains("1 of 2 schools (50.0%) meets it, and at least");
        Finding open = finding(rules, "T", POOR, RICH, SILENT);
        assertThat(FindingText.of(open).zh()).contains("待定").contains("丁小学");
    }
}
