package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Extra;
import org.junheng.measures.Flag;
import org.junheng.rules.check.RuleText;
import org.junit.jupiter.api.Test;

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
        Junheng.load(Rules.of("free.drl", RuleText.HEADER + rules))
                .evaluate(County.of("C1", "某县", List.of(schools)), Options.asOf(LocalDate.of(2025, 9, 1)))
                .verdicts()
                .forEach(verdict -> verdicts.computeIfAbsent(verdict.criterion(), any -> new ArrayList<>())
                        .add(verdict.state().name()));
        return verdicts;
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

    private static String county(String id, String value, String demand) {
        return RuleText.rule(
                id,
                "",
                "county",
                "$c : County() accumulate( $s : Section( county == $c.id, level == Level.PRIMARY );"
                        + " $x : dispersion( $s.figure( LevelFigure.TEACHERS ).per( $s.figure( LevelFigure.CLASSES ) ) ) )",
                "require( $c, " + value + " )." + demand);
    }
}
