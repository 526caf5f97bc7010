package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junheng.criteria.Overlay;
import org.junheng.engine.Evaluator;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict;
import org.junheng.figures.Extra;
import org.junheng.measures.Flag;
import org.junheng.report.words.FindingText;
import org.junheng.results.Evaluation;
import org.junheng.rules.check.RuleText;
import org.junheng.rules.load.ClassicRuleBase;
import org.junheng.rules.overlay.OverlayFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of one school: strictly above, ratios as documents write them, for each or part of, one condition or another. */
class PlainWordsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final String TEACHERS = "$s.figure( LevelFigure.TEACHERS )";
    private static final String CLASSES = "$s.figure( LevelFigure.CLASSES )";

    @TempDir
    private static Path folder;

    private static Junheng rules;
    private static Evaluator classic;

    @BeforeAll
    static void load() throws IOException {
        Path file = folder.resolve("plain.drl");
        Files.writeString(
                file,
                RuleText.HEADER
                        + rule("ABOVE", TEACHERS + " ).above( \"5\" )")
                        + rule("BETWEEN", "$s.students().per( " + CLASSES + " ) ).between( \"30\", \"45\" )")
                        + rule("RATIO", TEACHERS + ".per( $s.students() ) ).atLeast( \"1 : 19\" )")
                        + rule("OVER", TEACHERS + ".per( $s.students() ) ).above( \"1/19\" )")
                        + rule(
                                "TOILETS",
                                "$s.splitExtra( \"女厕位\" ).per( $s.splitExtra( \"女生\" ) ) ).atLeast( \"1：13\" )")
                        + rule("STARTED", TEACHERS + ".perStarted( \"12\", " + CLASSES + " ) ).atLeast( \"1\" )")
                        + rule(
                                "EITHER",
                                TEACHERS + " ).when( $s.has( SchoolFlag.RURAL ).or( $s.students().below( \"50\" ) ) )"
                                        + ".atLeast( \"3\" )")
                        + rule(
                                "NEITHER",
                                TEACHERS
                                        + " ).when( $s.has( SchoolFlag.RURAL ).or( $s.has( SchoolFlag.BOARDING ) ).not() )"
                                        + ".atLeast( \"3\" )"));
        rules = Junheng.load(Rules.at(file));
        classic = new Evaluator(ClassicRuleBase.load(folder));
    }

    private static String rule(String id, String rest) {
        return RuleText.rule(id, "", "criteria", "$s : Section()", "require( $s, " + rest);
    }

    /** Students/teachers/classes, girls' toilets:girls, and two letters for rural and boarding: y, n or ?. */
    private static School school(String told) {
        String[] parts = told.split("/", -1);
        School.Builder school = School.builder("S", "某校").county("C").kind(SchoolKind.PRIMARY);
        List<LevelFigure> figures = List.of(LevelFigure.STUDENTS, LevelFigure.TEACHERS, LevelFigure.CLASSES);
        for (int i = 0; i < figures.size(); i++) {
            if (!parts[i].equals("?")) {
                school.figure(Level.PRIMARY, figures.get(i), parts[i]);
            }
        }
        if (parts.length > 3 && parts[3].contains(":")) {
            school.extra("女厕位", Extra.of(parts[3].split(":", -1)[0].replace("?", "")));
            school.extra("女生", Extra.of(parts[3].split(":", -1)[1].replace("?", "")));
        } else if (parts.length > 3) {
            school.flag(SchoolFlag.RURAL, flag(parts[3].charAt(0)));
            school.flag(SchoolFlag.BOARDING, flag(parts[3].charAt(1)));
        }
        return school.build();
    }

    private static Flag flag(char told) {
        return told == 'y' ? Flag.YES : told == 'n' ? Flag.NO : Flag.UNKNOWN;
    }

    private static Verdict verdict(String criterion, String told, Options options) {
        County county = County.of("C", "某县", List.of(school(told)));
        return rules.evaluate(county, options).verdicts().stream()
                .filter(verdict -> verdict.criterion().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ABOVE   | 100/5/3       | FAIL
            ABOVE   | 100/6/3       | PASS
            ABOVE   | 100/4/3       | FAIL
            ABOVE   | 100/?/3       | UNDECIDED
            ABOVE   | ?/6/3         | PASS
            BETWEEN | 90/5/3        | PASS
            BETWEEN | 89/5/3        | FAIL
            BETWEEN | 135/5/3       | PASS
            BETWEEN | 136/5/3       | FAIL
            BETWEEN | 120/5/3       | PASS
            BETWEEN | ?/5/3         | UNDECIDED
            BETWEEN | 120/5/?       | UNDECIDED
            BETWEEN | 120/5/0       | UNDECIDED
            BETWEEN | 0/5/3         | FAIL
            RATIO   | 19/1/1        | PASS
            RATIO   | 20/1/1        | FAIL
            RATIO   | 18/1/1        | PASS
            RATIO   | 190/10/5      | PASS
            RATIO   | 191/10/5      | FAIL
            RATIO   | ?/10/5        | UNDECIDED
            RATIO   | 190/?/5       | UNDECIDED
            RATIO   | 0/10/5        | UNDECIDED
            OVER    | 19/1/1        | FAIL
            OVER    | 18/1/1        | PASS
            OVER    | 190/10/5      | FAIL
            OVER    | 189/10/5      | PASS
            TOILETS | 100/9/3/1:13  | PASS
            TOILETS | 100/9/3/1:14  | FAIL
            TOILETS | 100/9/3/10:130 | PASS
            TOILETS | 100/9/3/10:131 | FAIL
            TOILETS | 100/9/3/?:130 | UNDECIDED
            TOILETS | 100/9/3/10:?  | UNDECIDED
            TOILETS | 100/9/3/10:0  | UNDECIDED
            TOILETS | 100/9/3/0:13  | FAIL
            STARTED | 100/1/12      | PASS
            STARTED | 100/1/13      | FAIL
            STARTED | 100/2/13      | PASS
            STARTED | 100/2/24      | PASS
            STARTED | 100/2/25      | FAIL
            STARTED | 100/3/25      | PASS
            STARTED | 100/1/1       | PASS
            STARTED | 100/0/1       | FAIL
            STARTED | 100/?/12      | UNDECIDED
            STARTED | 100/1/?       | UNDECIDED
            STARTED | 100/1/0       | UNDECIDED
            STARTED | 100/0/?       | UNDECIDED
            EITHER  | 100/3/3/yn    | PASS
            EITHER  | 100/2/3/yn    | FAIL
            EITHER  | 49/2/3/nn     | FAIL
            EITHER  | 50/2/3/nn     | NOT_APPLICABLE
            EITHER  | ?/2/3/nn      | UNDECIDED
            EITHER  | ?/2/3/yn      | FAIL
            EITHER  | 49/2/3/?n     | FAIL
            EITHER  | 50/2/3/?n     | UNDECIDED
            NEITHER | 100/2/3/nn    | FAIL
            NEITHER | 100/2/3/yn    | NOT_APPLICABLE
            NEITHER | 100/2/3/?y    | NOT_APPLICABLE
            NEITHER | 100/2/3/?n    | UNDECIDED
            NEITHER | 100/3/3/??    | UNDECIDED
            """)
    void areJudgedAsTheyRead(String criterion, String told, Verdict.State expected) {
        Options options = Options.asOf(DAY);
        assertThat(verdict(criterion, told, options).state()).isEqualTo(expected);
        County county = County.of("C", "某县", List.of(school(told)));
        assertThat(classic.evaluate(county, DAY, List.of()).verdicts())
                .isEqualTo(rules.evaluate(county, options).verdicts());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ABOVE   | 100/5/3      | 为5人，应高于5（等于限值不达标）    | is 5 teachers; required: above 5 (the limit itself does not meet it)
            BETWEEN | 136/5/3      | 为45.33人/班，应在30至45之间，还差1个班 | is 45.33 students per class; required: from 30 to 45
            BETWEEN | 89/5/3       | 为29.67人/班，应在30至45之间      | is 29.67 students per class; required: from 30 to 45
            RATIO   | 20/1/1       | 应不低于1 : 19 (≈ 0.0526)          | required: at least 1 : 19 (≈ 0.0526)
            TOILETS | 100/9/3/1:14 | 应不低于1 : 13 (≈ 0.0769)          | required: at least 1 : 13 (≈ 0.0769)
            STARTED | 100/1/13     | 每12个班（不足12按12计）           | for each 12 classes or part of 12
            STARTED | 100/1/13     | 还差1名教师                      | 1 teacher short
            """)
    void aFindingSaysThemInBothLanguages(String criterion, String told, String zh, String en) {
        Evaluation evaluation = rules.evaluate(County.of("C", "某县", List.of(school(told))), Options.asOf(DAY));
        assertThat(evaluation.findings())
                .filteredOn(finding -> finding.criterion().equals(criterion))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(FindingText.of(finding).zh()).contains(zh);
                    assertThat(FindingText.of(finding).en()).contains(en);
                });
    }

    @Test
    void aPlaceSetsARatioAsTheRuleWritesIt() throws IOException {
        Path limits = folder.resolve("place").resolve("limits.yaml");
        Files.createDirectories(limits.getParent());
        Files.writeString(limits, "name: 某省\nlimits:\n  - { criterion: RATIO, limit: 1/23, citation: 某文件 }\n");
        Overlay overlay = OverlayFile.read(limits);
        Verdict eased = verdict("RATIO", "23/1/1", Options.asOf(DAY).overlay(overlay));
        assertThat(eased.state()).isEqualTo(Verdict.State.PASS);
        assertThat(eased.requirement().limit().loosens()).isTrue();
        assertThat(verdict("RATIO", "24/1/1", Options.asOf(DAY).overlay(overlay))
                        .state())
                .isEqualTo(Verdict.State.FAIL);
    }
}
