package org.junheng.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.RefusedException;
import org.junheng.data.content.NamedContent;
import org.junheng.history.match.SchoolFate;
import org.junheng.history.match.SchoolGroup;
import org.junheng.history.match.Succession;
import org.junheng.history.match.SuccessionFile;
import org.junheng.texts.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of schools whose ids are in both years: understood rightly, or refused with what to write in its place. */
class SaidEventsTest {
    /**
     * What is said of the schools A, B, C, D, E, those of the later year, and what is understood: groups that are not of one school
     * that stayed, each {@code FATE before>after}.
     */
    private record Said(String yaml, String later, String understood) {
        @Override
        public String toString() {
            return yaml + " with " + later;
        }
    }

    private static Stream<Said> understood() {
        return Stream.of(
                new Said("merged: { A: [ A, B ] }", "A C D E", "MERGED A+B>A"),
                new Said("merged: { A: [ B ] }", "A C D E", "MERGED B+A>A"),
                new Said("merged: { A: [ B, C ] }", "A D E", "MERGED B+C+A>A"),
                new Said("merged: { A: [ C, A, B ] }", "A D E", "MERGED C+A+B>A"),
                new Said("merged: { F: [ A, B ] }", "F C D E", "MERGED A+B>F"),
                new Said("merged: { A: [ B ], C: [ D ] }", "A C E", "MERGED B+A>A, MERGED D+C>C"),
                new Said("merged: { A: [ B, C ], D: [ E ] }", "A D", "MERGED B+C+A>A, MERGED E+D>D"),
                new Said("split: { A: [ A, F ] }", "A B C D E F", "SPLIT A>A+F"),
                new Said("split: { A: [ F ] }", "A B C D E F", "SPLIT A>F+A"),
                new Said("split: { A: [ F, G ] }", "B C D E F G", "SPLIT A>F+G"),
                new Said("split: { A: [ F, G ] }", "A B C D E F G", "SPLIT A>F+G+A"),
                // Divided among schools that were there before.
                new Said("split: { A: [ B, C ] }", "B C D E", "SPLIT A+B+C>B+C"),
                new Said("split: { A: [ B, F ] }", "B C D E F", "SPLIT A+B>B+F"),
                new Said("renamed: { A: F }", "F B C D E", "RENAMED A>F"),
                new Said("renamed: { A: A }", "A B C D E", "RENAMED A>A"),
                new Said("renamed: { A: B, B: A }", "A B C D E", "RENAMED A>B, RENAMED B>A"),
                new Said("renamed: { A: B, B: C, C: F }", "B C F D E", "RENAMED A>B, RENAMED B>C, RENAMED C>F"),
                // The id was given to another school.
                new Said("renamed: { A: B }\n  closed: [ B ]", "B C D E", "RENAMED A>B, CLOSED B>"),
                new Said("closed: [ A ]\n  opened: [ A ]", "A B C D E", "CLOSED A>, OPENED >A"),
                new Said("renamed: { A: F }\n  opened: [ A ]", "A F B C D E", "RENAMED A>F, OPENED >A"),
                new Said("merged: { B: [ A ] }\n  opened: [ A ]", "A B C D E", "MERGED A+B>B, OPENED >A"),
                new Said("renamed: { A: F }\n  merged: { A: [ B, C ] }", "A F D E", "RENAMED A>F, MERGED B+C>A"),
                new Said("closed: [ A ]", "B C D E", "CLOSED A>"),
                new Said("opened: [ F ]", "A B C D E F", "OPENED >F"));
    }

    private static CountyHistory history(String yaml, String later) {
        List<MadeSchool> then = schools("A B C D E");
        Succession said = SuccessionFile.read(
                NamedContent.of("schools.yaml", ("2022:\n  " + yaml + "\n").getBytes(StandardCharsets.UTF_8)));
        return MadeProvince.history(Map.of(2021, then, 2022, schools(later)), said);
    }

    private static List<MadeSchool> schools(String ids) {
        List<MadeSchool> schools = new ArrayList<>();
        for (String id : ids.split(" ", -1)) {
            // A fails by its sports ground, in both years.
            MadeSchool school = MadeSchool.sound(id, 200 + 30L * id.charAt(0), 1.3);
            schools.add(id.equals("A") ? school.withSports(100) : school);
        }
        return schools;
    }

    @ParameterizedTest
    @MethodSource("understood")
    void isUnderstood(Said said) {
        CountyHistory history = history(said.yaml(), said.later());
        YearStep step = history.steps().get(0);
        assertThat(step.schools().stream()
                        .filter(group -> group.fate() != SchoolFate.STAYED)
                        .map(SaidEventsTest::told))
                .containsExactlyInAnyOrder(said.understood().split(", ", -1));
        assertThat(step.questions()).isEmpty();
        // Each school of either year is somewhere, once.
        assertThat(step.schools().stream().flatMap(group -> group.before().stream()))
                .containsExactlyInAnyOrder("A", "B", "C", "D", "E");
        assertThat(step.schools().stream().flatMap(group -> group.after().stream()))
                .containsExactlyInAnyOrder(said.later().split(" ", -1));
    }

    private static String told(SchoolGroup group) {
        return group.fate() + " " + String.join("+", group.before()) + ">" + String.join("+", group.after());
    }

    private static final String SPORTS = "QB-R5-primary@A/primary";

    @ParameterizedTest
    @CsvSource({
        "'merged: { A: [ B ] }', A C D E",
        "'merged: { A: [ B, C ] }', A D E",
        "'merged: { A: [ A, B ] }', A C D E",
        "'split: { A: [ F ] }', A B C D E F",
        "'split: { A: [ A, F ] }', A B C D E F"
    })
    void aSchoolThatGoesOnKeepsItsFindingsAndItsRow(String yaml, String later) {
        FindingFlow flow = history(yaml, later).steps().get(0).findings();
        assertThat(flow.stayed()).contains(SPORTS);
        assertThat(flow.opened()).doesNotContain(SPORTS);
        assertThat(flow.notJudged()).doesNotContain(SPORTS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "renamed: { A: B } | B C D E | B is in the data of 2021 already: another id it cannot be. If A became part of B, write"
                        + " merged: { B: [ A ] }. If the B of then was closed, add closed: [ B ].",
                "renamed: { A: F } | A B C D E F | A is still in the data of 2022: another id it cannot be. If it is the same school,"
                        + " take this out; if a new school has got its id, add opened: [ A ].",
                "merged: { A: [ B, C ] } | A C D E | C is still in the data of 2022: merged it cannot be. If it runs on by itself, take"
                        + " it off the list; if a new school has got its id, add opened: [ C ].",
                "merged: { F: [ A, B ] } | A F C D E | A is still in the data of 2022: merged it cannot be. If it runs on by itself,"
                        + " take it off the list; if a new school has got its id, add opened: [ A ].",
                "merged: { F: [ A ] } | F B C D E | A → F is one school that became one: nothing was merged. For another id write"
                        + " renamed: { A: F }, else name every school that took part.",
                "split: { A: [ F ] } | F B C D E | A → F is one school that became one: nothing was split. For another id write"
                        + " renamed: { A: F }, else name every school that took part.",
                "closed: [ A ] | A B C D E | A is still in the data of 2022: closed it cannot be. If it is the same school, take this"
                        + " out; if a new school has got its id, add opened: [ A ].",
                "opened: [ A ] | A B C D E | A is in the data of 2021 already: opened it cannot be. If it is the same school, take this"
                        + " out. If the A of then was closed, add closed: [ A ].",
            })
    void isRefusedWithWhatToWrite(String yaml, String later, String told) {
        Throwable refused = catchThrowable(() -> history(yaml, later));
        assertThat(refused).isInstanceOf(RefusedException.class);
        assertThat(((RefusedException) refused).problems())
                .extracting(problem -> problem.in(Language.EN))
                .containsExactly("schools.yaml:2: " + told);
    }

    @ParameterizedTest
    @CsvSource({
        "'merged: { A: [ B ], C: [ B ] }', A C D E",
        "'renamed: { A: F, B: F }', C D E F",
        "'merged: { A: [ B ] }\n  closed: [ B ]', A C D E",
        "'split: { A: [ F ] }\n  opened: [ F ]', A B C D E F"
    })
    void twoThingsOfOneSchoolAreRefused(String yaml, String later) {
        assertThat(catchThrowable(() -> history(yaml.replace("\\n", "\n"), later)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.problems())
                                .anyMatch(problem -> Arrays.stream(Language.values())
                                        .map(problem::in)
                                        .anyMatch(text -> text.contains("said to have become two things"))));
    }
}
