package org.junheng.engine.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Figure;
import org.junheng.measures.Flag;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.results.DataFinding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a place without students of a level has, and which is merged into a school, may not be for that school's students. */
class CampusWithoutLevelTest {
    private static School.Builder school(String id, SchoolKind kind, String equipment) {
        School.Builder school = School.builder(id, id).kind(kind).county("青田县");
        return equipment.isEmpty()
                ? school
                : school.figure(SchoolFigure.EQUIPMENT_VALUE, Figure.of(Exact.of(equipment)));
    }

    /** 750,000 and 100,000 are 750,000 or 850,000 of a kindergarten, and 850,000 of a primary campus. */
    @ParameterizedTest
    @CsvSource({
        "OTHER,   750000, 100000, NOT_REPORTED, 750000, 850000",
        "OTHER,   750000, 0,      REPORTED,     750000, 750000",
        "OTHER,   750000, '',     NOT_REPORTED, 750000, ''",
        "OTHER,   '',     100000, NOT_REPORTED, 100000, ''",
        "PRIMARY, 750000, 100000, REPORTED,     850000, 850000",
        "PRIMARY, 750000, '',     NOT_REPORTED, 750000, ''",
    })
    void bothMayHold(SchoolKind kind, String main, String campus, Figure.FigureState state, String low, String high) {
        List<DataFinding> told = new ArrayList<>();
        School whole = Campuses.merge(
                        List.of(
                                school("A", SchoolKind.PRIMARY, main)
                                        .figure(Level.PRIMARY, LevelFigure.STUDENTS, Figure.of(400))
                                        .build(),
                                school("B", kind, campus)
                                        .campusOf("A")
                                        .flag(SchoolFlag.COUNTED, Flag.NO)
                                        .build()),
                        List.of(),
                        List.of(),
                        told)
                .schools()
                .get(0);
        Figure equipment = whole.figures().get(SchoolFigure.EQUIPMENT_VALUE);
        assertThat(equipment.state()).isEqualTo(state);
        assertThat(equipment.range()).isEqualTo(new Range(Exact.of(low), high.isEmpty() ? null : Exact.of(high)));
        assertThat(told)
                .singleElement()
                .satisfies(one ->
                        assertThat(one.message().zh().contains("算不算主校的不明")).isEqualTo(kind == SchoolKind.OTHER));
    }
}
