package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.junheng.results.Evaluation;
import org.junheng.rules.check.RuleText;
import org.junheng.rules.load.ClassicRuleBase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns of a county's own: answered yes or no, naming another school, reported for a level. */
class OwnColumnsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);

    @TempDir
    private static Path folder;

    private static Junheng rules;
    private static Evaluator classic;

    @BeforeAll
    static void load() throws IOException {
        Path file = folder.resolve("columns.drl");
        Files.writeString(
                file,
                RuleText.HEADER
                        + RuleText.rule(
                                "PAIRED",
                                "@subjects( School )",
                                "criteria",
                                "$w : School( has( \"弱\" ).holds() == Flag.YES ) not School( isNamedIn( $w, \"结对\" ) == "
                                        + "Flag.YES, has( \"强\" ).holds() == Flag.YES )",
                                "violation( $w )")
                        + RuleText.rule(
                                "NAMED",
                                "@subjects( School )",
                                "criteria",
                                "$s : School() exists School( id != $s.id, isNamedIn( $s, \"结对\" ) == Flag.YES )",
                                "violation( $s )")
                        + RuleText.rule(
                                "WEAK-ONLY",
                                "",
                                "criteria",
                                "$s : School()",
                                "require( $s, $s.extra( \"座\" ) ).when( $s.has( \"弱\" ) ).atLeast( \"3\" )")
                        + RuleText.rule(
                                "SEATS",
                                "",
                                "criteria",
                                "$s : Section()",
                                "require( $s, $s.extra( \"座\" ).per( $s.students() ) ).atLeast( \"0.1\" )"));
        rules = Junheng.load(Rules.at(file));
        classic = new Evaluator(ClassicRuleBase.load(folder));
    }

    /** Weak,strong,partner,seats of each school, which are A甲, B乙 and C丙. */
    private static Evaluation evaluated(String told) {
        List<School> schools = new ArrayList<>();
        String[] names = {"甲", "乙", "丙"};
        for (String one : told.split(" ", -1)) {
            String[] columns = one.split(",", -1);
            int at = schools.size();
            schools.add(School.builder("ABC".substring(at, at + 1), names[at])
                    .county("X")
                    .kind(SchoolKind.PRIMARY)
                    .extra("弱", Extra.of(columns[0]))
                    .extra("强", Extra.of(columns[1]))
                    .extra("结对", Extra.of(columns[2]))
                    .extra("座", Extra.of(columns[3]))
                    .build());
        }
        County county = County.of("X", "某县", schools);
        Evaluation evaluation = rules.evaluate(county, Options.asOf(DAY));
        assertThat(classic.evaluate(county, DAY, List.of()).verdicts()).isEqualTo(evaluation.verdicts());
        return evaluation;
    }

    private static Verdict.State ofTheFirst(Evaluation evaluation, String criterion) {
        return evaluation.verdicts().stream()
                .filter(verdict -> verdict.id().startsWith(criterion + "@A"))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            是,否,乙, 否,是,,        | PASS
            是,否,B, 否,是,,         | PASS
            是,否,丙、乙, 否,是,,    | PASS
            是,否,丙/B, 否,是,,      | PASS
            是,否,丙；乙, 否,是,,    | PASS
            是,否,丙, 否,是,,        | FAIL
            是,否,无, 否,是,,        | FAIL
            是,否,, 否,是,,          | UNDECIDED
            是,否,, 否,否,,          | FAIL
            是,否,乙, 否,否,,        | FAIL
            是,否,乙, 否,,,          | UNDECIDED
            是,否,乙, 否,是（待核）,, | UNDECIDED
            否,否,, 否,是,,          | PASS
            ,否,, 否,是,,            | UNDECIDED
            ,否,乙, 否,是,,          | PASS
            ,否,丙, 否,是,,          | UNDECIDED
            Yes,no,乙, no,TRUE,,     | PASS
            是,否,甲, 否,是,,        | FAIL
            是,是,甲, 否,是,,        | FAIL
            是,否,乙小学, 否,是,,    | FAIL
            是,否,乙, 否,否,, 否,是,, | FAIL
            是,否,丙, 否,否,, 否,是,, | PASS
            大概,否,丙, 否,否,, 否,是,, | PASS
            大概,否,乙, 否,否,, 否,是,, | UNDECIDED
            """)
    void aSchoolIsPairedWithWhomItNames(String told, Verdict.State expected) {
        assertThat(ofTheFirst(evaluated(told), "PAIRED")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            是,否,乙, 否,是,,    | FAIL
            是,否,甲, 否,是,,    | PASS
            是,否,, 否,是,,      | UNDECIDED
            是,否,丁, 否,是,,    | PASS
            """)
    void aNameThatIsMissingLeavesItOpen(String told, Verdict.State expected) {
        assertThat(ofTheFirst(evaluated(told), "NAMED")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            是,,,3      | PASS
            是,,,2      | FAIL
            有,,,2      | FAIL
            否,,,2      | NOT_APPLICABLE
            无,,,2      | NOT_APPLICABLE
            ,,,2        | UNDECIDED
            1,,,2       | UNDECIDED
            不详,,,3    | UNDECIDED
            是（拟）,,,2 | UNDECIDED
            是,,,       | UNDECIDED
            是,,,三     | UNDECIDED
            """)
    void aColumnIsAConditionOnlyWhereItSaysYesOrNo(String told, Verdict.State expected) {
        assertThat(ofTheFirst(evaluated(told), "WEAK-ONLY")).isEqualTo(expected);
    }

    private static Verdict.State seats(SchoolKind kind, String level, String... columns) {
        School.Builder school = School.builder("A", "甲").county("X").kind(kind);
        for (Level one : kind.levels()) {
            school.figure(one, LevelFigure.STUDENTS, "100");
        }
        for (int i = 0; i < columns.length; i += 2) {
            school.extra(columns[i], Extra.of(columns[i + 1]));
        }
        return rules.evaluate(County.of("X", "某县", List.of(school.build())), Options.asOf(DAY)).verdicts().stream()
                .filter(verdict -> verdict.id().equals("SEATS@A/" + level))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void aColumnOfALevelIsThatLevels() {
        SchoolKind both = SchoolKind.NINE_YEAR;
        SchoolKind one = SchoolKind.PRIMARY;
        assertThat(seats(one, "primary", "座", "10")).isEqualTo(Verdict.State.PASS);
        assertThat(seats(one, "primary", "座", "9")).isEqualTo(Verdict.State.FAIL);
        assertThat(seats(one, "primary", "小学座", "10")).isEqualTo(Verdict.State.PASS);
        assertThat(seats(one, "primary", "小学座", "10", "座", "9")).isEqualTo(Verdict.State.PASS);
        assertThat(seats(one, "primary", "初中座", "10")).isEqualTo(Verdict.State.UNDECIDED);
        assertThat(seats(both, "primary", "小学座", "10", "初中座", "9")).isEqualTo(Verdict.State.PASS);
        assertThat(seats(both, "junior", "小学座", "10", "初中座", "9")).isEqualTo(Verdict.State.FAIL);
        assertThat(seats(both, "junior", "小学/座", "9", "初中/座", "10")).isEqualTo(Verdict.State.PASS);
        assertThat(seats(both, "junior", "小学座", "10")).isEqualTo(Verdict.State.UNDECIDED);
        assertThat(seats(both, "primary", "座", "900")).isEqualTo(Verdict.State.UNDECIDED);
        assertThat(seats(both, "primary", "小学座", "约十")).isEqualTo(Verdict.State.UNDECIDED);
    }

    /** A school with a campus that does not count; each reports columns of its own. */
    private static Evaluation merged(String main, String campus) {
        List<School> schools = new ArrayList<>();
        for (String told : List.of(main, campus)) {
            String[] columns = told.split(",", -1);
            School.Builder school = School.builder(schools.isEmpty() ? "A" : "B", schools.isEmpty() ? "甲" : "分校")
                    .county("X")
                    .kind(SchoolKind.PRIMARY)
                    .figure(Level.PRIMARY, LevelFigure.STUDENTS, "100")
                    .extra("弱", Extra.of(columns[0]))
                    .extra("结对", Extra.of(columns[1]))
                    .extra("座", Extra.of(columns[2]));
            schools.add(
                    schools.isEmpty()
                            ? school.build()
                            : school.campusOf("A")
                                    .flag(SchoolFlag.COUNTED, Flag.NO)
                                    .build());
        }
        schools.add(School.builder("C", "丙")
                .county("X")
                .kind(SchoolKind.PRIMARY)
                .extra("强", Extra.of("是"))
                .build());
        return rules.evaluate(County.of("X", "某县", schools), Options.asOf(DAY));
    }

    /** Twenty places here and twenty there may be forty; a share of one half here and there is one half: which of them, nobody said. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,,20 | ,,20   | SEATS     | UNDECIDED
            ,,20 | ,,     | SEATS     | UNDECIDED
            ,,   | ,,20   | SEATS     | UNDECIDED
            ,,   | ,,     | SEATS     | UNDECIDED
            ,,0  | ,,0    | SEATS     | FAIL
            ,,0  | ,,     | SEATS     | UNDECIDED
            ,,0  | ,,20   | SEATS     | UNDECIDED
            ,,1.0 | ,,1   | SEATS     | UNDECIDED
            ,,九十 | ,,九十 | SEATS     | UNDECIDED
            是,,3 | 是,,3  | WEAK-ONLY | UNDECIDED
            是,,0 | 是,,0  | WEAK-ONLY | FAIL
            否,,0 | 否,,0  | WEAK-ONLY | NOT_APPLICABLE
            否,,0 | 是,,0  | WEAK-ONLY | UNDECIDED
            是,,0 | 否,,0  | WEAK-ONLY | UNDECIDED
            否,,0 | ,,0    | WEAK-ONLY | UNDECIDED
            ,,0  | 否,,0   | WEAK-ONLY | UNDECIDED
            是,丙, | 是,丙,  | PAIRED    | PASS
            是,丙, | 是,,    | PAIRED    | UNDECIDED
            是,,  | 是,丙,   | PAIRED    | UNDECIDED
            是,丙, | 是,乙,  | PAIRED    | UNDECIDED
            是,无, | 是,无,  | PAIRED    | FAIL
            否,,  | 否,丙,   | PAIRED    | PASS
            """)
    void aColumnOfAMergedCampusIsKnownWhereBothSayTheSame(
            String main, String campus, String criterion, Verdict.State expected) {
        assertThat(ofTheFirst(merged(main, campus), criterion)).isEqualTo(expected);
    }
}
