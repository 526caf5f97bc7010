package org.junheng.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junheng.facts.Made.range;

import java.util.HashMap;
import java.util.Map;
import org.junheng.facts.SchoolFigure;
import org.junheng.numbers.Range;
import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void whatWasNotReportedOrCannotBeUsedMayBeAnything() {
        for (Figure figure : new Figure[] {Figure.NOT_REPORTED, Figure.UNREADABLE, Figure.CONTRADICTED}) {
            assertThat(figure.isReported()).isFalse();
            assertThat(figure.range()).isEqualTo(Range.ANY);
        }
    }

    @Test
    void aReportedFigureIsOneNumberThatIsNotNegative() {
        assertThat(Figure.of("12.50").range()).isEqualTo(range("12.5", "12.5"));
        assertThat(Figure.of(0)).isEqualTo(Figure.NONE);
        assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Figure.of("-1"));
        assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Figure.of(-1));
        assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Figure.of("88 888"));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Figure(Figure.FigureState.REPORTED, Range.ANY));
    }

    @Test
    void aSumIsReportedOnlyWhereBothPartsAre() {
        assertThat(Figure.of(3).plus(Figure.of("0.5"))).isEqualTo(Figure.of("3.5"));
        assertThat(Figure.of(3).plus(Figure.NOT_REPORTED))
                .isEqualTo(new Figure(Figure.FigureState.NOT_REPORTED, range("3", null)));
        assertThat(Figure.UNREADABLE.plus(Figure.of(3)))
                .isEqualTo(new Figure(Figure.FigureState.UNREADABLE, range("3", null)));
    }

    @Test
    void oneOrTheOtherIsReportedOnlyWhereBothAreTheSame() {
        assertThat(Figure.of(3).or(Figure.of("3.0"))).isEqualTo(Figure.of(3));
        assertThat(Figure.of(3).or(Figure.of(5)))
                .isEqualTo(new Figure(Figure.FigureState.NOT_REPORTED, range("3", "5")));
        assertThat(Figure.of(3).or(Figure.CONTRADICTED).isReported()).isFalse();
    }

    @Test
    void aColumnOfTheCallersOwnMayBeNegativeAndItsTextIsKept() {
        assertThat(Extra.of(" -2.5 ").number().range()).isEqualTo(range("-2.5", "-2.5"));
        assertThat(Extra.of("good")).isEqualTo(new Extra("good", Figure.UNREADABLE));
        assertThat(Extra.of("  ")).isEqualTo(Extra.NOT_REPORTED);
    }

    @Test
    void figuresAnswerForEveryName() {
        Figures<SchoolFigure> none = Figures.none(SchoolFigure.class);
        for (SchoolFigure name : SchoolFigure.values()) {
            assertThat(none.get(name)).isEqualTo(Figure.NOT_REPORTED);
        }
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.reported()).isEmpty();
    }

    @Test
    void figuresKeepWhatWasReportedAndNothingElseChanges() {
        Map<SchoolFigure, Figure> given = new HashMap<>(Map.of(SchoolFigure.BOOKS, Figure.of(7)));
        Figures<SchoolFigure> figures = Figures.of(SchoolFigure.class, given);
        given.clear();
        Figures<SchoolFigure> more = figures.with(SchoolFigure.COMPUTERS, Figure.UNREADABLE);
        assertThat(figures.reported()).containsExactly(Map.entry(SchoolFigure.BOOKS, Figure.of(7)));
        assertThat(more.reported()).containsOnlyKeys(SchoolFigure.BOOKS, SchoolFigure.COMPUTERS);
        assertThat(more.isEmpty()).isFalse();
        assertThat(more.with(SchoolFigure.COMPUTERS, Figure.NOT_REPORTED))
                .isEqualTo(figures)
                .hasSameHashCodeAs(figures)
                .hasToString(figures.toString());
    }
}
