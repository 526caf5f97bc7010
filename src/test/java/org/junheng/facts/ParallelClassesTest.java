package org.junheng.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.facts.Made.exact;
import static org.junheng.facts.Made.range;

import java.util.List;
import org.junheng.criteria.QualityChoices;
import org.junheng.figures.Figure;
import org.junheng.measures.Condition;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.numbers.Range;
import org.junheng.texts.Text;
import org.junit.jupiter.api.Test;

class ParallelClassesTest {
    private static ClassGroup group(String grade, String name, int size, String migrants) {
        Figure children = migrants.equals("-") ? Figure.NOT_REPORTED : Figure.of(migrants);
        return new ClassGroup("C1", "S1", Level.PRIMARY, grade, name, Figure.of(size), children);
    }

    private static Section section(int classes, ClassGroup... listed) {
        School school = School.builder("S1", "一小")
                .county("C1")
                .figure(Level.PRIMARY, LevelFigure.CLASSES, Figure.of(classes))
                .build();
        Condition exists = new Condition(Text.NONE, Flag.YES, List.of());
        return new Section(
                "S1/primary",
                Level.PRIMARY,
                school,
                Range.ONE,
                exists,
                List.of(),
                List.of(listed),
                QualityChoices.NONE);
    }

    @Test
    void theGradeThatDiffersMostDecides() {
        Section section = section(
                5,
                group("3", "1", 40, "5"),
                group("3", "2", 40, "6"),
                group("4", "1", 40, "2"),
                group("4", "2", 40, "9"),
                group("5", "1", 40, "30"));

        assertThat(section.migrantSpread(Placement.COUNT).range()).isEqualTo(Range.exactly(exact("7")));
        assertThat(section.hasParallelClasses().holds()).isEqualTo(Flag.YES);
    }

    @Test
    void sharesAllowForClassesOfDifferentSizes() {
        Section section = section(2, group("3", "1", 20, "5"), group("3", "2", 40, "10"));

        assertThat(section.migrantSpread(Placement.SHARE).range()).isEqualTo(Range.ZERO);
        assertThat(section.migrantSpread(Placement.COUNT).range()).isEqualTo(Range.exactly(exact("5")));
    }

    @Test
    void aMissingNumberIsNoMoreThanTheClassHolds() {
        Section section = section(3, group("3", "1", 40, "4"), group("3", "2", 40, "7"), group("3", "3", 30, "-"));

        assertThat(section.migrantSpread(Placement.COUNT).range()).isEqualTo(range("3", "30"));
    }

    @Test
    void aClassThatIsNotListedMayHoldAnyNumber() {
        Section section = section(3, group("3", "1", 40, "4"), group("3", "2", 40, "5"));

        assertThat(section.migrantSpread(Placement.COUNT).range()).isEqualTo(range("1", null));
    }

    @Test
    void withoutAWholeListItIsNotKnownWhetherThereAreParallelClasses() {
        assertThat(section(3).hasParallelClasses().holds()).isEqualTo(Flag.UNKNOWN);
        assertThat(section(2, group("3", "1", 40, "4")).hasParallelClasses().holds())
                .isEqualTo(Flag.UNKNOWN);
        assertThat(section(1, group("3", "1", 40, "4")).hasParallelClasses().holds())
                .isEqualTo(Flag.NO);
        assertThat(section(3).migrantSpread(Placement.COUNT).isAtMost(exact("1")))
                .isEqualTo(Flag.UNKNOWN);
    }

    @Test
    void moreMigrantChildrenThanStudentsIsAContradiction() {
        Measure spread =
                section(2, group("3", "1", 40, "41"), group("3", "2", 40, "40")).migrantSpread(Placement.COUNT);

        assertThat(spread.isAtMost(exact("1"))).isEqualTo(Flag.UNKNOWN);
        assertThat(spread.inputs().get(0).figure().state()).isEqualTo(Figure.FigureState.CONTRADICTED);
    }
}
