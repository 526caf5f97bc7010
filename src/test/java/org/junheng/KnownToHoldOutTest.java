package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict;
import org.junheng.figures.Extra;
import org.junheng.measures.Flag;
import org.junheng.rules.check.RuleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whom a free rule cannot match, whatever is missing, is not undecided; nor does nought over nought of a school with students
 * leave it out of a comparison.
 */
class KnownToHoldOutTest {
    private static final String BOARDING = "school.flag( SchoolFlag.BOARDING ) == Flag.NO";
    private static final String SMALL = "students().below( \"50\" ).holds() == Flag.YES";
    private static final String LARGE = "classesAbove( \"55\" ).above( \"0\" ).holds() == Flag.YES";

    private static School.Builder school(String id) {
        return School.builder(id, id).county("C1").kind(SchoolKind.PRIMARY);
    }

    /** Verdicts of each criterion, in the order of the subjects. */
    private static Map<String, List<String>> verdicts(String rules, School... schools) {
        Map<String, List<String>> verdicts = new LinkedHashMap<>();
        judged(rules, schools)
                .forEach(verdict -> verdicts.computeIfAbsent(verdict.criterion(), any -> new ArrayList<>())
                        .add(verdict.state().name()));
        return verdicts;
    }

    private static List<Verdict> judged(String rules, School... schools) {
        return Junheng.load(Rules.of("free.drl", RuleText.HEADER + rules))
                .evaluate(County.of("C1", "某县", List.of(schools)), Options.asOf(LocalDate.of(2025, 9, 1)))
                .verdicts();
    }

    private static String free(String id, String subjects, String when, String subject) {
        return RuleText.rule(id, "@subjects( " + subjects + " )", "criteria", when, "violation( " + subject + " )");
    }

    @Test
    void aSectionThatOneConditionKeepsOutPasses() {
        School[] schools = {
            school("1").figure(Level.PRIMARY, LevelFigure.STUDENTS, "50").build(),
            school("2").flag(SchoolFlag.BOARDING, Flag.YES).build(),
            school("3").figure(Level.PRIMARY, LevelFigure.STUDENTS, "40").build(),
            school("4").flag(SchoolFlag.BOARDING, Flag.NO).build(),
            school("5")
                    .figure(Level.PRIMARY, LevelFigure.STUDENTS, "40")
                    .flag(SchoolFlag.BOARDING, Flag.NO)
                    .build(),
            school("6")
                    .figure(Level.PRIMARY, LevelFigure.STUDENTS, "40")
                    .flag(SchoolFlag.BOARDING, Flag.YES)
                    .build()
        };
        String primary = "$s : Section( level == Level.PRIMARY";
        Map<String, List<String>> seen = verdicts(
                free("BOTH", "Section", primary + ", " + SMALL + ", " + BOARDING + " )", "$s")
                        + free("EITHER", "Section", primary + ", " + SMALL + " || " + BOARDING + " )", "$s")
                        + free("JUNIOR", "Section", "$s : Section( level == Level.JUNIOR, " + LARGE + " )", "$s"),
                schools);
        assertThat(seen)
                .containsEntry("BOTH", List.of("PASS", "PASS", "UNDECIDED", "UNDECIDED", "FAIL", "PASS"))
                .containsEntry("EITHER", List.of("UNDECIDED", "UNDECIDED", "FAIL", "FAIL", "FAIL", "FAIL"))
                .containsEntry("JUNIOR", List.of("PASS", "PASS", "PASS", "PASS", "PASS", "PASS"));
    }

    @Test
    void aSchoolThatItsOwnAnswerKeepsOutPasses() {
        School[] schools = {
            school("A").extra("挂牌", Extra.of("是")).extra("总校", Extra.of("B")).build(),
            school("B").extra("挂牌", Extra.of("否")).build(),
            school("N").build()
        };
        String own = "$s : School( has( \"挂牌\" ).holds() == Flag.YES ) ";
        String named = "School( id != $s.id, isNamedIn( $s, \"总校\" ) == Flag.YES, has( \"挂牌\" ).holds() == Flag.NO )";
        String two = "School( id != $s.id, has( \"挂牌\" ).holds() == Flag.YES )";
        Map<String, List<String>> seen =
                verdicts(free("NAMED", "School", own + named, "$s") + free("TWO", "School", own + two, "$s"), schools);
        assertThat(seen)
                .containsEntry("NAMED", List.of("FAIL", "PASS", "UNDECIDED"))
                .containsEntry("TWO", List.of("UNDECIDED", "PASS", "UNDECIDED"));
    }

    @Test
    void noughtOverNoughtOfASchoolWithStudentsIsNoNobody() {
        School[] schools = {
            school("A")
                    .figure(Level.PRIMARY, LevelFigure.STUDENTS, "20")
                    .figure(Level.PRIMARY, LevelFigure.TEACHERS, "2")
                    .figure(Level.PRIMARY, LevelFigure.CLASSES, "1")
                    .build(),
            school("B")
                    .figure(Level.PRIMARY, LevelFigure.STUDENTS, "9")
                    .figure(Level.PRIMARY, LevelFigure.TEACHERS, "0")
                    .figure(Level.PRIMARY, LevelFigure.CLASSES, "0")
                    .build()
        };
        School[] withNobody = {
            schools[0],
            school("B")
                    .figure(Level.PRIMARY, LevelFigure.STUDENTS, "0")
                    .figure(Level.PRIMARY, LevelFigure.TEACHERS, "0")
                    .figure(Level.PRIMARY, LevelFigure.CLASSES, "0")
                    .build()
        };
        String rules = "";
        for (String how : List.of("least", "greatest", "together")) {
            rules += county(how, "$x." + how + "()", "atLeast( \"2\" )");
        }
        rules += county("lowest", "$x.lowest()", "atLeast( \"0.8\" )");
        rules += county("spread", "$x", "atMost( \"0.5\" )");
        assertThat(verdicts(rules, schools).values()).containsOnly(List.of("UNDECIDED"));
        assertThat(verdicts(rules, withNobody).values()).containsOnly(List.of("PASS"));
    }

    /** Teachers for each class of B, and books for each student, are nought over nought: who is nobody has to say so. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # students of B | rural of B | all verdicts
            -  | NO  | UNDECIDED
            -  | YES | UNDECIDED
            -  | -   | UNDECIDED
            9  | NO  | UNDECIDED
            9  | YES | UNDECIDED
            9  | -   | UNDECIDED
            0  | NO  | PASS
            0  | YES | PASS
            0  | -   | PASS
            """)
    void noughtOverNoughtLeavesOutNobodyButWhoIsNobody(@Nullable String students, @Nullable String rural, String all) {
        String rules = "";
        String teachers = "$s.figure( LevelFigure.TEACHERS ).per( $s.figure( LevelFigure.CLASSES ) )";
        String books = "$s.booksPerStudent()";
        for (String of : "9".equals(students) ? List.of(teachers) : List.of(teachers, books)) {
            String each = of.equals(teachers) ? "T" : "B";
            for (String how : List.of("least", "greatest", "together", "poorestFifth")) {
                rules += county(each + how, of, "$x." + how + "()", "atLeast( \"2\" )");
            }
            rules += county(each + "lowest", of, "$x.lowest()", "atLeast( \"0.7\" )");
            rules += county(each + "spread", of, "$x", "atMost( \"0.5\" )");
            rules += county(each + "between", of, "$x.between( SchoolFlag.RURAL )", "atLeast( \"0.6\" )");
        }
        School.Builder other = school("B")
                .figure(SchoolFigure.BOOKS, "0")
                .figure(Level.PRIMARY, LevelFigure.TEACHERS, "0")
                .figure(Level.PRIMARY, LevelFigure.CLASSES, "0");
        if (students != null) {
            other.figure(Level.PRIMARY, LevelFigure.STUDENTS, students);
        }
        if (rural != null) {
            other.flag(SchoolFlag.RURAL, Flag.valueOf(rural));
        }
        School[] schools = {
            school("A")
                    .flag(SchoolFlag.RURAL, Flag.YES)
                    .figure(SchoolFigure.BOOKS, "200")
                    .figure(Level.PRIMARY, LevelFigure.STUDENTS, "100")
                    .figure(Level.PRIMARY, LevelFigure.TEACHERS, "10")
                    .figure(Level.PRIMARY, LevelFigure.CLASSES, "5")
                    .build(),
            school("C")
                    .flag(SchoolFlag.RURAL, Flag.NO)
                    .figure(SchoolFigure.BOOKS, "300")
                    .figure(Level.PRIMARY, LevelFigure.STUDENTS, "100")
                    .figure(Level.PRIMARY, LevelFigure.TEACHERS, "15")
                    .figure(Level.PRIMARY, LevelFigure.CLASSES, "5")
                    .build(),
            other.build()
        };
        for (Verdict verdict : judged(rules, schools)) {
            assertThat(verdict.state().name()).as(verdict.criterion()).isEqualTo(all);
            if (students == null) {
                assertThat(verdict.reason().missing())
                        .as(verdict.criterion())
                        .anyMatch(input -> input.subject().equals("B/primary") && input.name() == LevelFigure.STUDENTS);
            }
        }
    }

    private static String county(String id, String value, String demand) {
        return county(id, "$s.figure( LevelFigure.TEACHERS ).per( $s.figure( LevelFigure.CLASSES ) )", value, demand);
    }

    private static String county(String id, String of, String value, String demand) {
        return RuleText.rule(
                id,
                "",
                "county",
                "$c : County() accumulate( $s : Section( county == $c.id, level == Level.PRIMARY );"
                        + " $x : dispersion( " + of + " ) )",
                "require( $c, " + value + " )." + demand);
    }
}
