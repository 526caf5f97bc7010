package org.junheng.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.Finding;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Lever;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.results.Aims;
import org.junheng.results.Evaluation;
import org.junheng.results.Outcome;
import org.junheng.results.Plan;
import org.junheng.results.Plan.Why;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junheng.rules.check.RuleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One indicator that a school misses, one rule over its verdicts that is met all the same, and another one that is not: what
 * the second wants is not tolerated for the first, in the evaluation and in the plan alike.
 */
class ToleratedTest {
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));
    private static final String SHORT = "M@A/primary";

    /** Of 100 students each: 10 computers and 20; 15 are asked for. */
    private static County county() {
        List<School> schools = new ArrayList<>();
        Map.of("A", "10", "B", "20")
                .forEach((id, computers) -> schools.add(School.builder(id, id)
                        .county("C")
                        .kind(SchoolKind.PRIMARY)
                        .figure(Level.PRIMARY, LevelFigure.STUDENTS, "100")
                        .figure(SchoolFigure.COMPUTERS, computers)
                        .build()));
        return County.of("C", "县", schools);
    }

    private static Junheng rules(String member, String allowing, String wanting) {
        StringBuilder text = new StringBuilder(RuleText.HEADER);
        text.append(head("M", member)).append("""
                        @points( "50" )  @deduct( "zero-if-breached" )
                            agenda-group "criteria"
                        when
                            $s : Section( level == Level.PRIMARY )
                        then
                            insert( require( $s, $s.computersPer100() ).atLeast( "15" ) );
                        end
                        """);
        over(text, "P", allowing, "M", "county");
        if (wanting.contains(" > ")) {
            over(text, "F", wanting.substring(0, wanting.indexOf(" > ")), "M", "county");
            over(text, "G", wanting.substring(wanting.indexOf(" > ") + 3), "F", "overall");
        } else {
            over(text, "F", wanting, "M", "county");
        }
        return Junheng.load(Rules.of("t/t.drl", text.toString()));
    }

    /** Such as {@code REQUIRED all()}; a dash for none. */
    private static void over(StringBuilder text, String id, String rule, String of, String phase) {
        if (rule.equals("-")) {
            return;
        }
        String severity = rule.substring(0, rule.indexOf(' '));
        String demand = rule.substring(rule.indexOf(' ') + 1);
        boolean isScore = demand.startsWith("score()");
        text.append(head(id, severity))
                .append("agenda-group \"" + phase + "\"\nwhen\n    $c : County()\n"
                        + "    accumulate( $v : Verdict( criterion == \"" + of + "\" ); $n : verdicts( $v ) )\nthen\n"
                        + "    insert( require( $c, $n" + (isScore ? ".score()" : "") + " )."
                        + demand.substring(isScore ? "score().".length() : 0) + " );\nend\n");
    }

    private static String head(String id, String severity) {
        return "rule \"" + id + "\"\n    @title_zh( \"甲" + id + "\" )  @title_en( \"Test " + id + "\" )\n"
                + "    @source( \"某县〔2025〕1号\" )  @confidence( \"V2\" )  @severity( " + severity + " )  @group( \"" + id
                + "\" )\n    ";
    }

    /** Five computers at 4,000 are missing at A; where that is tolerated they are not bought. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # of the member,  is met for one of two,         is not,                              tolerated, bought
            ADVISORY,         REQUIRED shareAtLeast("0.5"),  REQUIRED all(),                      false,     true
            ADVISORY,         ADVISORY shareAtLeast("0.5"),  REQUIRED all(),                      false,     true
            REQUIRED,         REQUIRED shareAtLeast("0.5"),  REQUIRED all(),                      false,     true
            ADVISORY,         ADVISORY shareAtLeast("0.5"),  ADVISORY all(),                      false,     false
            REQUIRED,         REQUIRED shareAtLeast("0.5"),  ADVISORY all(),                      true,      false
            REQUIRED,         REQUIRED shareAtLeast("0.5"),  INFORMATION all(),                   true,      false
            REQUIRED,         REQUIRED shareAtLeast("0.5"),  -,                                   true,      false
            ADVISORY,         REQUIRED atLeast("1"),         -,                                   true,      false
            REQUIRED,         ADVISORY shareAtLeast("0.5"),  -,                                   false,     true
            REQUIRED,         INFORMATION atLeast("1"),      -,                                   false,     true
            VETO,             REQUIRED shareAtLeast("0.5"),  -,                                   false,     true
            REQUIRED,         VETO shareAtLeast("0.5"),      REQUIRED all(),                      false,     true
            REQUIRED,         VETO shareAtLeast("0.5"),      REQUIRED shareAtLeast("0.75"),       false,     true
            REQUIRED,         VETO shareAtLeast("0.5"),      ADVISORY all(),                      true,      false
            ADVISORY,         REQUIRED atLeast("1"),         REQUIRED atLeast("2"),               false,     true
            REQUIRED,         REQUIRED atLeast("1"),         REQUIRED shareAtLeast("0.75"),       false,     true
            REQUIRED,         REQUIRED atLeast("1"),         ADVISORY shareAtLeast("0.75"),       true,      false
            ADVISORY,         REQUIRED atLeast("1"),         ADVISORY all() > REQUIRED all(),     false,     true
            ADVISORY,         REQUIRED atLeast("1"),         ADVISORY atLeast("2") > VETO all(),  false,     true
            """)
    void whatSomethingElseWantsIsNotTolerated(
            String member, String allowing, String wanting, boolean tolerated, boolean bought) {
        Junheng rules = rules(member, allowing, wanting);
        Evaluation before = rules.evaluate(county(), DAY);
        Plan plan = rules.plan(before, DAY, Prices.of(Price.of(SchoolFigure.COMPUTERS, Lever.BUY, "4000")));

        Set<String> told = before.findings().stream()
                .filter(Finding::tolerated)
                .map(Finding::id)
                .collect(Collectors.toSet());
        assertThat(told).isEqualTo(tolerated ? Set.of(SHORT) : Set.of());
        assertThat(plan.closed().contains(SHORT)).isEqualTo(bought);
        assertThat(plan.steps()).hasSize(bought ? 1 : 0);
        assertThat(plan.open().stream().anyMatch(one -> one.finding().equals(SHORT) && one.why() == Why.ALLOWED))
                .isEqualTo(tolerated);
        assertThat(plan.after().outcome() == Outcome.PASS).isEqualTo(bought || tolerated);
    }

    /** All of it is advised, and one of two is chosen: to have all closed, or one of them. */
    @Test
    void whatIsChosenIsWanted() {
        Junheng rules = rules("ADVISORY", "ADVISORY shareAtLeast(\"0.5\")", "ADVISORY all()");
        Evaluation before = rules.evaluate(county(), DAY);
        Prices prices = Prices.of(Price.of(SchoolFigure.COMPUTERS, Lever.BUY, "4000"));
        assertThat(rules.plan(before, DAY, prices, Aims.REQUIRED.at(Set.of("F")))
                        .closed())
                .containsExactlyInAnyOrder(SHORT, "F@C");
        assertThat(rules.plan(before, DAY, prices, Aims.REQUIRED.at(Set.of("P")))
                        .steps())
                .isEmpty();
    }
}
