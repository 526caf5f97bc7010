package org.junheng.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.Verdict;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.figures.Unit;
import org.junheng.measures.Measure;
import org.junheng.measures.Reason;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/** One level of a school: its figures as doubles, which decide, and as the measures that a verdict carries. */
final class Part {
    /** The part of its limit that the indicator which is not met must still reach. */
    static final double FLOOR = 0.85;
    /** How many of the seven must be met. */
    static final int ENOUGH = 6;

    private static final Level[] LEVELS = {Level.PRIMARY, Level.JUNIOR, Level.SENIOR};
    private static final Exact[] WEIGHTS = {Exact.of(100), Exact.of(110), Exact.of(132)};
    private static final LevelFigure[] BACKBONE = {LevelFigure.BACKBONE_TEACHERS};
    private static final LevelFigure[] SPORTS_AND_ARTS = {
        LevelFigure.PE_TEACHERS, LevelFigure.MUSIC_TEACHERS, LevelFigure.FINE_ART_TEACHERS, LevelFigure.ART_TEACHERS
    };
    private static final LevelFigure[] BACHELOR = {
        LevelFigure.DOCTORAL_TEACHERS, LevelFigure.MASTER_TEACHERS, LevelFigure.BACHELOR_TEACHERS
    };
    private static final LevelFigure[] COLLEGE = {
        LevelFigure.DOCTORAL_TEACHERS,
        LevelFigure.MASTER_TEACHERS,
        LevelFigure.BACHELOR_TEACHERS,
        LevelFigure.COLLEGE_TEACHERS
    };
    private static final SchoolFigure[] SPORTS = {SchoolFigure.SPORTS_GROUND_AREA, SchoolFigure.INDOOR_SPORTS_AREA};
    private static final SchoolFigure[] EQUIPMENT = {SchoolFigure.EQUIPMENT_VALUE};
    private static final SchoolFigure[] MULTIMEDIA = {SchoolFigure.MULTIMEDIA_CLASSROOMS};

    final String id;
    final boolean isJunior;
    final @Nullable Reason leftOut;
    final double students;
    /** Students of this level and of all levels, weighted 1 : 1.1 : 1.32. */
    final double weighted;

    final double allWeighted;
    /** By indicator: what the school has, or its teachers of this level. */
    final double[] wholes = new double[Indicator.COUNT];
    /** By indicator, per student. */
    final double[] values = new double[Indicator.COUNT];

    final Measure[] measures = new Measure[Indicator.COUNT];
    /** Of the indicators, as they are judged. */
    final List<Verdict> verdicts = new ArrayList<>(Indicator.COUNT);

    private final School school;
    private final Level level;
    private final Input studentsInput;
    private final Range base;
    private final List<Input> splitInputs;
    /** Whether this is the only level of its school, so that nothing is split. */
    private final boolean isAlone;

    private final Exact share;

    Part(School school, Level level) {
        this.school = school;
        this.level = level;
        this.id = level.idIn(school.id());
        this.isJunior = level.equals(Level.JUNIOR);
        Figure enrolled = school.level(level).get(LevelFigure.STUDENTS);
        this.base = enrolled.range();
        this.students = base.low().toDouble();
        this.studentsInput = new Input(id, LevelFigure.STUDENTS, enrolled);
        this.leftOut = LeftOut.reason(school.kind(), students);
        Exact own = weighted(isJunior ? 1 : 0);
        Exact all = weighted(0).plus(weighted(1)).plus(weighted(2));
        this.weighted = own.toDouble();
        this.allWeighted = all.toDouble();
        this.isAlone = own.compareTo(all) == 0;
        this.share = isAlone ? Exact.ONE : own.dividedBy(all);
        this.splitInputs = isAlone ? List.of(studentsInput) : studentsOfAllLevels();
        measure();
    }

    /** The school rule: six of the seven, and the other at 85 % of its limit. */
    boolean isMet() {
        int passed = 0;
        for (Indicator indicator : Indicator.values()) {
            double value = values[indicator.index];
            double limit = indicator.at(isJunior).atLeast;
            if (value >= limit) {
                passed++;
            } else if (value < FLOOR * limit) {
                return false;
            }
        }
        return passed >= ENOUGH;
    }

    private Exact weighted(int index) {
        Figure reported = school.level(LEVELS[index]).get(LevelFigure.STUDENTS);
        return reported.range().low().times(WEIGHTS[index]);
    }

    private List<Input> studentsOfAllLevels() {
        List<Input> inputs = new ArrayList<>(LEVELS.length);
        for (Level each : LEVELS) {
            if (school.kind().levels().contains(each) || !school.level(each).isEmpty()) {
                Figure figure = school.level(each).get(LevelFigure.STUDENTS);
                inputs.add(new Input(each.idIn(school.id()), LevelFigure.STUDENTS, figure));
            }
        }
        return inputs;
    }

    private void measure() {
        teachers(Indicator.BACKBONE_TEACHERS, BACKBONE);
        teachers(Indicator.HIGHER_DEGREE_TEACHERS, isJunior ? BACHELOR : COLLEGE);
        teachers(Indicator.SPORTS_AND_ARTS_TEACHERS, SPORTS_AND_ARTS);
        resources(Indicator.EQUIPMENT, EQUIPMENT);
        resources(Indicator.MULTIMEDIA_CLASSROOMS, MULTIMEDIA);
        resources(Indicator.SPORTS_AREA, SPORTS);
        teachingArea();
    }

    private void teachers(Indicator indicator, LevelFigure[] names) {
        List<Input> inputs = new ArrayList<>(names.length + 1);
        Exact sum = Exact.ZERO;
        double whole = 0;
        for (LevelFigure name : names) {
            Figure figure = school.level(level).get(name);
            sum = sum.plus(figure.range().low());
            whole += figure.range().low().toDouble();
            inputs.add(new Input(id, name, figure));
        }
        inputs.add(studentsInput);
        keep(indicator, whole, 1, Range.exactly(sum), inputs);
    }

    private void resources(Indicator indicator, SchoolFigure[] names) {
        List<Input> inputs = new ArrayList<>(names.length + LEVELS.length);
        Exact sum = Exact.ZERO;
        double whole = 0;
        for (SchoolFigure name : names) {
            Figure figure = school.figures().get(name);
            sum = sum.plus(figure.range().low());
            whole += figure.range().low().toDouble();
            inputs.add(new Input(school.id(), name, figure));
        }
        split(indicator, whole, sum, inputs);
    }

    private void teachingArea() {
        Figure teaching = school.figures().get(SchoolFigure.TEACHING_AREA);
        Figure indoor = school.figures().get(SchoolFigure.INDOOR_SPORTS_AREA);
        List<Input> inputs = new ArrayList<>(2 + LEVELS.length);
        inputs.add(new Input(school.id(), SchoolFigure.TEACHING_AREA, teaching));
        inputs.add(new Input(school.id(), SchoolFigure.INDOOR_SPORTS_AREA, indoor));
        Exact area = teaching.range().low().minus(indoor.range().low());
        double whole = teaching.range().low().toDouble() - indoor.range().low().toDouble();
        split(Indicator.TEACHING_AREA, whole, area, inputs);
    }

    private void split(Indicator indicator, double whole, Exact sum, List<Input> inputs) {
        inputs.addAll(splitInputs);
        Range amount = Range.exactly(isAlone ? sum : sum.times(share));
        keep(indicator, whole, weighted / allWeighted, amount, inputs);
    }

    private void keep(Indicator indicator, double whole, double part, Range amount, List<Input> inputs) {
        int index = indicator.index;
        wholes[index] = whole;
        values[index] = indicator.scale * whole * part / students;
        measures[index] = new Measure(id, indicator.unit, Unit.STUDENTS, indicator.exactScale, amount, base, inputs);
    }
}
