package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.facts.County;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Extra;
import org.junheng.measures.Flag;
import org.junheng.rules.check.RuleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A free pattern rule decides only on what is known: where a figure, an answer or a verdict is missing, of the subject or of
 * anything that it is held against, the subject is undecided unless it matches all the same.
 */
class FreeRulesTest {
    /** Each rule with what it says of a school that reported this, of one that reported otherwise, and of one that is silent. */
    private static final Map<String, List<String>> RULES = rules();

    @TempDir
    Path folder;

    private static Map<String, List<String>> rules() {
        Map<String, List<String>> rules = new LinkedHashMap<>();
        String rural = "flag( SchoolFlag.RURAL )";
        String boarding = "flag( SchoolFlag.BOARDING )";
        String small = "figure( SchoolFigure.SITE_AREA ).below( \"1000\" ).holds()";
        String beds = "extra( \"床位\" ).below( \"25\" ).holds()";
        put(rules, "$s : School( " + rural + " == Flag.YES )", "FAIL PASS UNDECIDED");
        put(rules, "$s : School( " + rural + " != Flag.YES )", "PASS FAIL UNDECIDED");
        put(rules, "$s : School( " + rural + " == Flag.NO )", "PASS FAIL UNDECIDED");
        put(rules, "$s : School( " + rural + " != Flag.NO )", "FAIL PASS UNDECIDED");
        put(rules, "$s : School( Flag.YES == " + rural + " )", "FAIL PASS UNDECIDED");
        put(rules, "$s : School( " + rural + " == Flag.UNKNOWN )", "PASS PASS FAIL");
        put(rules, "$s : School( kind == SchoolKind.PRIMARY )", "FAIL FAIL UNDECIDED");
        put(rules, "$s : School( kind != SchoolKind.PRIMARY )", "PASS PASS UNDECIDED");
        put(rules, "$s : School( " + small + " == Flag.YES )", "FAIL PASS UNDECIDED");
        put(rules, "$s : School( " + small + " != Flag.YES )", "PASS FAIL UNDECIDED");
        put(rules, "$s : School( " + beds + " == Flag.YES )", "FAIL PASS UNDECIDED");
        put(rules, "$s : School( " + beds + " != Flag.NO )", "FAIL PASS UNDECIDED");
        put(rules, "$s : School( " + rural + " == Flag.YES && " + boarding + " == Flag.YES )", "FAIL PASS UNDECIDED");
        put(rules, "$s : School( " + rural + " == Flag.YES || " + boarding + " == Flag.NO )", "FAIL FAIL UNDECIDED");
        put(
                rules,
                "$s : School( ( " + rural + " == Flag.NO || " + boarding + " == Flag.YES ) && " + small
                        + " == Flag.YES )",
                "FAIL PASS UNDECIDED");
        put(rules, "$s : School( " + rural + " == Flag.NO, " + small + " == Flag.YES )", "PASS PASS UNDECIDED");
        put(rules, "$s : School( " + rural + " == " + boarding + " )", "FAIL FAIL UNDECIDED");
        put(rules, "$s : School( " + rural + " != " + boarding + " )", "PASS PASS UNDECIDED");
        put(rules, "$s : School() exists School( id != $s.id, " + rural + " == Flag.YES )", "UNDECIDED FAIL FAIL");
        put(rules, "$s : School() exists School( id != $s.id, " + rural + " != Flag.YES )", "FAIL UNDECIDED FAIL");
        put(rules, "$s : School() not School( id != $s.id, " + rural + " == Flag.YES )", "UNDECIDED PASS PASS");
        put(
                rules,
                "$s : School() not ( School( id != $s.id, kind != SchoolKind.PRIMARY ) )",
                "UNDECIDED UNDECIDED FAIL");
        put(rules, "$s : School() $o : School( id != $s.id, " + small + " == Flag.YES )", "UNDECIDED FAIL FAIL");
        put(rules, "$s : School() $o : School( id != $s.id, kind == $s.kind )", "FAIL FAIL UNDECIDED");
        put(
                rules,
                "$s : School( " + rural + " == Flag.YES ) not School( id != $s.id, " + boarding + " == Flag.NO )",
                // B takes no boarders, whatever the silent one answers: there is another school that does not.
                "PASS PASS PASS");
        return rules;
    }

    private static void put(Map<String, List<String>> rules, String when, String verdicts) {
        rules.put(when, List.of(verdicts.split(" ")));
    }

    private static County county() {
        School this1 = School.builder("A", "甲")
                .county("C1")
                .kind(SchoolKind.PRIMARY)
                .flag(SchoolFlag.RURAL, Flag.YES)
                .flag(SchoolFlag.BOARDING, Flag.YES)
                .figure(SchoolFigure.SITE_AREA, "500")
                .extra("床位", Extra.of("10"))
                .build();
        School other = School.builder("B", "乙")
                .county("C1")
                .kind(SchoolKind.PRIMARY)
                .flag(SchoolFlag.RURAL, Flag.NO)
                .flag(SchoolFlag.BOARDING, Flag.NO)
                .figure(SchoolFigure.SITE_AREA, "2000")
                .extra("床位", Extra.of("30"))
                .build();
        School silent = School.builder("M", "丙").county("C1").build();
        return County.of("C1", "某县", List.of(this1, other, silent));
    }

    private Map<String, List<String>> verdicts(String text) throws IOException {
        Path file = folder.resolve("free.drl");
        Files.writeString(file, text);
        Map<String, List<String>> verdicts = new TreeMap<>();
        Junheng.load(Rules.at(file))
                .evaluate(county(), Options.asOf(LocalDate.of(2025, 9, 1)))
                .verdicts()
                .forEach(verdict -> verdicts.computeIfAbsent(verdict.criterion(), any -> new java.util.ArrayList<>())
                        .add(verdict.state().name()));
        return verdicts;
    }

    @Test
    void noneIsPassedOverInSilence() throws IOException {
        StringBuilder text = new StringBuilder(RuleText.HEADER);
        Map<String, List<String>> expected = new TreeMap<>();
        int number = 100;
        for (Map.Entry<String, List<String>> rule : RULES.entrySet()) {
            String id = "自由-" + number++;
            text.append(RuleText.rule(id, "@subjects( School )", "criteria", rule.getKey(), "violation( $s )"));
            expected.put(id, rule.getValue());
        }
        assertThat(verdicts(text.toString())).containsExactlyEntriesOf(expected);
    }

    @Test
    void aVerdictThatIsOpenLeavesTheSubjectOpen() throws IOException {
        String demand = RuleText.rule(
                "R",
                "",
                "criteria",
                "$s : School()",
                "require( $s, $s.figure( SchoolFigure.SITE_AREA ) ).atLeast( \"1000\" )");
        String fails = "$s : School() Verdict( subject == $s.id, criterion == \"R\", state == Verdict.State.FAIL )";
        String doesNotPass =
                "$s : School() Verdict( subject == $s.id, criterion == \"R\", state != Verdict.State.PASS )";
        String notPassed =
                "$s : School() not Verdict( subject == $s.id, criterion == \"R\", state == Verdict.State.PASS )";
        String text = RuleText.HEADER
                + demand
                + RuleText.rule("V1", "@subjects( School )", "school", fails, "violation( $s )")
                + RuleText.rule("V2", "@subjects( School )", "school", doesNotPass, "violation( $s )")
                + RuleText.rule("V3", "@subjects( School )", "school", notPassed, "violation( $s )");
        List<String> open = List.of("FAIL", "PASS", "UNDECIDED");
        assertThat(verdicts(text))
                .containsEntry("V1", open)
                .containsEntry("V2", open)
                .containsEntry("V3", open);
    }

    @Test
    void aMissingFigureOfAnotherIsNamed() throws IOException {
        Path file = folder.resolve("free.drl");
        String when = "$s : School() exists School( id != $s.id, flag( SchoolFlag.RURAL ) == Flag.YES )";
        Files.writeString(
                file, RuleText.HEADER + RuleText.rule("T", "@subjects( School )", "criteria", when, "violation( $s )"));
        assertThat(Junheng.load(Rules.at(file))
                        .evaluate(county(), Options.asOf(LocalDate.of(2025, 9, 1)))
                        .verdicts()
                        .get(0)
                        .reason()
                        .missing())
                .extracting(input -> input.name().en())
                .containsExactly("figures of what it is held against");
    }
}
