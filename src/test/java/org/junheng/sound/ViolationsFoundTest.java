package org.junheng.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Figure;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;
import org.junheng.results.DataFinding;
import org.junheng.results.Evaluation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was found out in a school was found out in its county: a total that is missing is no less, one that is reported neither. */
class ViolationsFoundTest {
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));
    private static final Junheng RULES = Junheng.load(Rules.bundled("school-summary"));

    /** Each school after its kind what it found; "-" is not reported, "?" not a number. */
    @ParameterizedTest(name = "{0}; county {1}, answered {2}: {3}")
    @CsvSource({
        "PRIMARY=1 JUNIOR=0,          -, UNKNOWN, FAIL,      0",
        "PRIMARY=0 JUNIOR=1,          -, YES,     FAIL,      0",
        "PRIMARY=1 JUNIOR=0,          -, NO,      FAIL,      0",
        "PRIMARY=2 JUNIOR=3,          -, YES,     FAIL,      0",
        "PRIMARY=1 JUNIOR=-,          -, UNKNOWN, FAIL,      0",
        "PRIMARY=? JUNIOR=1,          -, UNKNOWN, FAIL,      0",
        "PRIMARY=0 JUNIOR=-,          -, UNKNOWN, UNDECIDED, 0",
        "PRIMARY=- JUNIOR=?,          -, UNKNOWN, UNDECIDED, 0",
        "PRIMARY=0 JUNIOR=0,          -, UNKNOWN, UNDECIDED, 0",
        "PRIMARY=0 JUNIOR=0,          -, YES,     PASS,      0",
        "PRIMARY=0 JUNIOR=0,          -, NO,      FAIL,      0",
        "PRIMARY=1 JUNIOR=0,          ?, UNKNOWN, FAIL,      0",
        "PRIMARY=1 JUNIOR=0,          ?, YES,     FAIL,      0",
        "PRIMARY=0 JUNIOR=0,          ?, YES,     UNDECIDED, 0",
        "PRIMARY=1 JUNIOR=0,          0, UNKNOWN, UNDECIDED, 1",
        "PRIMARY=1 JUNIOR=0,          0, YES,     UNDECIDED, 1",
        "PRIMARY=1 JUNIOR=0,          0, NO,      FAIL,      1",
        "PRIMARY=2 JUNIOR=3,          4, UNKNOWN, UNDECIDED, 1",
        "PRIMARY=2 JUNIOR=-,          1, UNKNOWN, UNDECIDED, 1",
        "PRIMARY=2 JUNIOR=3,          5, YES,     FAIL,      0",
        "PRIMARY=2 JUNIOR=3,          9, UNKNOWN, FAIL,      0",
        "PRIMARY=0 JUNIOR=-,          0, UNKNOWN, PASS,      0",
        "PRIMARY=0 JUNIOR=0,          0, UNKNOWN, PASS,      0",
        "PRIMARY=0 CAMPUS=1,          -, UNKNOWN, FAIL,      0",
        "PRIMARY=1 CAMPUS=1,          1, UNKNOWN, UNDECIDED, 1",
        "PRIMARY=0 UNKNOWN=1,         -, UNKNOWN, FAIL,      0",
        "PRIMARY=0 SPECIAL_EDUCATION=1, -, YES,   FAIL,      0",
        "PRIMARY=0 SENIOR=1,          -, UNKNOWN, FAIL,      0",
        "PRIMARY=0 VOCATIONAL=1,      -, YES,     FAIL,      0",
        "PRIMARY=0 SENIOR=1,          0, YES,     UNDECIDED, 1",
    })
    void aCountyHasAtLeastWhatItsSchoolsFound(String schools, String total, Flag answer, State state, int told) {
        for (boolean fees : new boolean[] {true, false}) {
            Evaluation evaluation = RULES.evaluate(county(fees, schools, total, answer), DAY);

            assertThat(evaluation.verdicts().stream()
                            .filter(verdict -> verdict.criterion().equals(fees ? "SS-fees-county" : "SS-ethics-county"))
                            .map(Verdict::state))
                    .as(fees ? "fees" : "ethics")
                    .containsExactly(state);
            assertThat(evaluation.dataFindings())
                    .filteredOn(finding -> finding.kind() == DataFinding.Category.CONTRADICTION)
                    .filteredOn(finding -> finding.subject().equals("C"))
                    .hasSize(told);
        }
    }

    private static County county(boolean fees, String schools, String total, Flag answer) {
        List<School> all = new ArrayList<>();
        for (String one : schools.split(" ", -1)) {
            String[] parts = one.split("=", -1);
            boolean isCampus = parts[0].equals("CAMPUS");
            School.Builder school = School.builder(parts[0], parts[0])
                    .county("C")
                    .kind(isCampus ? SchoolKind.PRIMARY : SchoolKind.valueOf(parts[0]))
                    .figure(fees ? SchoolFigure.FEE_VIOLATIONS : SchoolFigure.ETHICS_VIOLATIONS, figure(parts[1]));
            all.add((isCampus ? school.campusOf("PRIMARY").flag(SchoolFlag.COUNTED, Flag.NO) : school).build());
        }
        return County.builder("C", "某县")
                .figure(fees ? CountyFigure.FEE_VIOLATIONS : CountyFigure.ETHICS_VIOLATIONS, figure(total))
                .flag(fees ? CountyFlag.FEES_REGULATED : CountyFlag.ETHICS_UPHELD, Answer.of(answer))
                .schools(all)
                .build();
    }

    private static Figure figure(String text) {
        return switch (text) {
            case "-" -> Figure.NOT_REPORTED;
            case "?" -> Figure.UNREADABLE;
            default -> Figure.of(text);
        };
    }
}
