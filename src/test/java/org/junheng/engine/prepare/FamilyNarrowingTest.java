package org.junheng.engine.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.figures.FigureName;
import org.junheng.figures.Figures;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.values.PartWholeRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was not reported lies where its whole and its parts leave room, and the short way says what the long one does. */
class FamilyNarrowingTest {
    private static final int COUNTIES = 2_000;

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource({
        "TEACHERS=20, CERTIFIED_TEACHERS, 0 – 20",
        "CERTIFIED_TEACHERS=12, TEACHERS, 12 – ?",
        "TEACHERS=20 BACKBONE_TEACHERS=?, BACKBONE_TRAINING_TEACHERS, 0 – 20",
        "BACKBONE_TRAINING_TEACHERS=7, BACKBONE_TEACHERS, 7 – ?",
        "BACKBONE_TRAINING_TEACHERS=7, TEACHERS, 7 – ?",
        "TEACHERS=20 DOCTORAL_TEACHERS=1 MASTER_TEACHERS=4 BACHELOR_TEACHERS=10, COLLEGE_TEACHERS, 0 – 5",
        "DOCTORAL_TEACHERS=1 MASTER_TEACHERS=4, TEACHERS, 5 – ?",
        "ALL_ART_TEACHERS=5 MUSIC_TEACHERS=2 FINE_ART_TEACHERS=1, ART_TEACHERS, 2",
        "MUSIC_TEACHERS=2 FINE_ART_TEACHERS=1 ART_TEACHERS=0, ALL_ART_TEACHERS, 3",
        "TEACHERS=9 PE_TEACHERS=4, ALL_ART_TEACHERS, 0 – 5",
        "TEACHERS=9 PE_TEACHERS=4, MUSIC_TEACHERS, 0 – 5",
        "STUDENTS=300, BOARDERS, 0 – 300",
        "MIGRANT_STUDENTS=40, STUDENTS, 40 – ?",
        "CLASSES=3 CLASSES_31_TO_35=2, CLASSES_36_TO_40, 0 – 1",
        "CLASSES_31_TO_35=2 CLASSES_36_TO_40=1, CLASSES, 3 – ?",
        "CATCHMENT_ENROLLED=50, CATCHMENT_CHILDREN, 50 – ?",
        "TEACHERS=0, TRAINED_TEACHERS, 0",
        "CERTIFIED_TEACHERS=12, TRAINED_TEACHERS, 0 – ?",
        "STUDENTS=300, TEACHERS, 0 – ?",
        "TEACHERS=5 CERTIFIED_TEACHERS=9, TEACHERS, 5"
    })
    void aFigureOfALevelLiesWhereTheOthersLeaveRoom(String reported, LevelFigure name, String range) {
        Map<LevelFigure, Figure> figures = new EnumMap<>(LevelFigure.class);
        for (String each : reported.split(" ", -1)) {
            String[] pair = each.split("=", 2);
            figures.put(LevelFigure.valueOf(pair[0]), pair[1].equals("?") ? Figure.NOT_REPORTED : Figure.of(pair[1]));
        }
        Range left = FamilyNarrowing.OF_LEVELS
                .of(Figures.of(LevelFigure.class, figures))
                .get(name)
                .range();
        String shown =
                left.isExact() ? left.low().toString() : left.low() + " – " + (left.high() == null ? "?" : left.high());
        assertThat(shown).isEqualTo(range);
    }

    @Test
    void theShortWayNarrowsWhatTheLongOneDoes() {
        Random random = new Random(20261130);
        int narrowed = 0;
        for (int i = 0; i < COUNTIES; i++) {
            Figures<LevelFigure> level = some(LevelFigure.class, random);
            Figures<LevelFigure> left = FamilyNarrowing.OF_LEVELS.of(level);
            assertThat(left).as("%s", level).isEqualTo(longWay(level, PartWholeRules.OF_LEVELS));
            Figures<SchoolFigure> school = some(SchoolFigure.class, random);
            assertThat(FamilyNarrowing.OF_SCHOOLS.of(school))
                    .as("%s", school)
                    .isEqualTo(longWay(school, PartWholeRules.OF_SCHOOLS));
            narrowed += left.equals(level) ? 0 : 1;
        }
        assertThat(narrowed).isGreaterThan(COUNTIES / 2);
    }

    /** Some reported, some unreadable, some contradicted, most not reported at all. */
    private static <N extends Enum<N> & FigureName> Figures<N> some(Class<N> names, Random random) {
        int share = 2 + random.nextInt(6);
        int most = 1 + random.nextInt(30);
        Map<N, Figure> figures = new EnumMap<>(names);
        for (N name : names.getEnumConstants()) {
            if (random.nextInt(share) == 0) {
                int kind = random.nextInt(10);
                figures.put(
                        name,
                        kind == 0
                                ? Figure.UNREADABLE
                                : kind == 1 ? Figure.CONTRADICTED : Figure.of(random.nextInt(most)));
            }
        }
        return Figures.of(names, figures);
    }

    /** Twice through all families, with all of their sums. */
    private static <N extends Enum<N> & FigureName> Figures<N> longWay(
            Figures<N> figures, List<PartWholeRules.Parts<N>> families) {
        Figures<N> left = figures;
        for (int pass = 0; pass < 2; pass++) {
            for (PartWholeRules.Parts<N> family : families) {
                left = longWay(left, family);
            }
        }
        return left;
    }

    private static <N extends Enum<N> & FigureName> Figures<N> longWay(
            Figures<N> figures, PartWholeRules.Parts<N> family) {
        Exact low = Exact.ZERO;
        Exact high = Exact.ZERO;
        int endless = 0;
        for (N part : family.parts()) {
            Range range = figures.get(part).range();
            low = low.plus(range.low());
            endless += range.high() == null ? 1 : 0;
            high = range.high() == null ? high : high.plus(range.high());
        }
        Exact most = family.complete() && endless == 0 ? high.max(low) : null;
        Figures<N> left = within(figures, family.whole(), new Range(low, most));
        Range whole = left.get(family.whole()).range();
        for (N part : family.parts()) {
            Range own = left.get(part).range();
            Exact end = own.high();
            boolean othersEnd = endless == 0 || (endless == 1 && end == null);
            Exact least = family.complete() && othersEnd
                    ? whole.low().minus(end == null ? high : high.minus(end)).max(Exact.ZERO)
                    : Exact.ZERO;
            Exact room = whole.high() == null ? null : whole.high().minus(low.minus(own.low()));
            if (room == null || room.compareTo(least) >= 0) {
                left = within(left, part, new Range(least, room));
            }
        }
        return left;
    }

    private static <N extends Enum<N> & FigureName> Figures<N> within(Figures<N> figures, N name, Range bound) {
        return figures.with(name, Narrowing.within(figures.get(name), bound));
    }
}
