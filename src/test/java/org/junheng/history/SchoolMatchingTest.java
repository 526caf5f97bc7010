package org.junheng.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junheng.RefusedException;
import org.junheng.data.content.NamedContent;
import org.junheng.data.note.DataException;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.figures.Figure;
import org.junheng.history.cause.Contribution;
import org.junheng.history.cause.ContributionCause;
import org.junheng.history.cause.Decomposition;
import org.junheng.history.cause.Decomposition.DividedValue;
import org.junheng.history.cause.Decomposition.Undivided;
import org.junheng.history.match.SchoolFate;
import org.junheng.history.match.Succession;
import org.junheng.history.match.SuccessionFile;
import org.junheng.texts.Language;
import org.junit.jupiter.api.Test;

/** Which school is which over the years: by id, by what is said, and else it is asked. */
class SchoolMatchingTest {
    private static List<MadeSchool> four() {
        return new ArrayList<>(List.of(
                MadeSchool.sound("A", 300, 1.1).named("东关小学"),
                MadeSchool.sound("B", 400, 1.2).named("西关小学"),
                MadeSchool.sound("C", 500, 1.3).named("南门外第一小学"),
                MadeSchool.sound("D", 600, 1.4).named("实验学校")));
    }

    private static Succession said(String yaml) {
        return SuccessionFile.read(NamedContent.of("schools.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static CountyHistory history(List<MadeSchool> now, String yaml) {
        return MadeProvince.history(Map.of(2021, four(), 2022, now), yaml.isEmpty() ? Succession.NONE : said(yaml));
    }

    @Test
    void anIdThatVanishesIsAskedAboutWithTheSchoolsWhoseNamesAreNear() {
        List<MadeSchool> now = four();
        now.set(2, now.get(2).called("C9").named("南门外第一中心小学"));
        CountyHistory history = history(now, "");
        assertThat(history.questions())
                .hasSize(2)
                .allSatisfy(question -> assertThat(question.candidates()).hasSize(1));
        assertThat(history.questions().get(0).fate()).isEqualTo(SchoolFate.VANISHED);
        assertThat(history.questions().get(0).candidates().get(0).id()).isEqualTo("C9");
        assertThat(history.questions().get(1).fate()).isEqualTo(SchoolFate.APPEARED);
        // Until somebody says so it is two schools: one closed, one opened.
        assertThat(history.steps().get(0).changes().stream()
                        .filter(change -> change.criterion().equals("QB-CV5-primary"))
                        .filter(change -> change.of() == DividedValue.COEFFICIENT)
                        .flatMap(change -> change.parts().stream())
                        .map(Contribution::cause))
                .containsExactlyInAnyOrder(ContributionCause.OPENED, ContributionCause.CLOSED);
    }

    @Test
    void whatIsSaidIsNotAskedAndNothingMovesWhereNothingButTheIdIsAnother() {
        List<MadeSchool> now = four();
        now.set(2, now.get(2).called("C9"));
        CountyHistory history = history(now, "2022:\n  renamed: { C: C9 }\n");
        assertThat(history.questions()).isEmpty();
        assertThat(history.steps().get(0).changes())
                .filteredOn(change -> change.whyNot().isEmpty())
                .hasSizeGreaterThan(20)
                .allMatch(Decomposition::isStill);
        assertThat(history.steps().get(0).findings().opened()).isEmpty();
        assertThat(history.steps().get(0).findings().notJudged()).isEmpty();
    }

    @Test
    void aNameThatIsAnotherAltogetherUnderTheSameIdIsAskedAbout() {
        List<MadeSchool> now = four();
        now.set(0, now.get(0).named("希望学校"));
        assertThat(history(now, "").questions()).singleElement().satisfies(question -> {
            assertThat(question.fate()).isEqualTo(SchoolFate.DOUBTED);
            assertThat(question.candidates().get(0).name()).isEqualTo("东关小学");
        });
    }

    @Test
    void aNewNameOfTheSameSchoolIsAnswered() {
        List<MadeSchool> now = four();
        now.set(0, now.get(0).named("希望学校"));
        CountyHistory history = history(now, "2022:\n  renamed: { A: A }\n");
        assertThat(history.questions()).isEmpty();
        assertThat(history.steps().get(0).changes())
                .filteredOn(change -> change.whyNot().isEmpty())
                .allMatch(Decomposition::isStill);
    }

    @Test
    void aFigureThatIsMissingInOneYearLeavesAGapAndNoVerdictOfImprovement() {
        List<MadeSchool> old = four();
        old.set(0, old.get(0).withSports(1));
        List<School> now = new ArrayList<>();
        four().forEach(school -> now.add(
                school.id().equals("A")
                        ? school.builder("K")
                                .figure(Level.PRIMARY, LevelFigure.STUDENTS, Figure.NOT_REPORTED)
                                .build()
                        : school.reported("K")));
        CountyHistory history = MadeProvince.reported(
                Map.of(2021, old.stream().map(school -> school.reported("K")).toList(), 2022, now), Succession.NONE);
        Map<DividedValue, Decomposition> changes = new EnumMap<>(DividedValue.class);
        history.steps().get(0).changes().stream()
                .filter(change -> change.criterion().matches("QB-(R|CV)5-primary"))
                .forEach(change -> changes.put(change.of(), change));
        Decomposition coefficient = Objects.requireNonNull(changes.get(DividedValue.COEFFICIENT));
        Decomposition failing = Objects.requireNonNull(changes.get(DividedValue.FAILING));
        assertThat(coefficient.whyNot()).contains(Undivided.FIGURES_MISSING);
        assertThat(coefficient.after()).isEmpty();
        // It failed, and now it cannot be told: one less fails, and that is of the gap.
        assertThat(failing.parts())
                .extracting(Contribution::cause, Contribution::amount)
                .containsExactly(tuple(ContributionCause.GAPS, -1.0));
        assertThat(history.steps().get(0).findings().undecided()).contains("QB-R5-primary@A/primary");
        assertThat(history.steps().get(0).findings().solved()).doesNotContain("QB-R5-primary@A/primary");
    }

    @Test
    void whatIsSaidAndIsNotSoIsRefusedWithAllOfIt() {
        assertThatThrownBy(() -> history(four(), """
                        2022:
                          closed: [ A ]
                          opened: [ B ]
                          renamed: { X: D }
                          split: { C: [ C, Y ] }
                        2030:
                          closed: [ B ]
                        """))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.problems().stream().map(problem -> problem.in(Language.EN)))
                                .containsExactly(
                                        "schools.yaml:4: there is no school X in the data of 2021.",
                                        "schools.yaml:5: there is no school Y in the data of 2022.",
                                        "schools.yaml:7: there are no data before 2030, or none since (there are 2021, 2022):"
                                                + " this tells nothing. Change the year or take it out.",
                                        "schools.yaml:2: A is still in the data of 2022: closed it cannot be. If it is the same"
                                                + " school, take this out; if a new school has got its id, add opened: [ A ].",
                                        "schools.yaml:3: B is in the data of 2021 already: opened it cannot be. If it is the same"
                                                + " school, take this out. If the B of then was closed, add closed: [ B ]."));
    }

    @Test
    void aFileThatCannotBeUsedTellsEveryLine() {
        assertThatThrownBy(() -> said("""
                        last:
                          closed: [ A ]
                        2022:
                          shut: [ A ]
                          merged: { A: [ A ] }
                          corrected: { B: [ bookz ] }
                        """))
                .isInstanceOfSatisfying(
                        DataException.class,
                        refused -> assertThat(refused.problems()).hasSize(4));
    }
}
