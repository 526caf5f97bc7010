package org.junheng.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.figures.Input;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.numbers.Range;

/**
 * The part of a school that teaches one level; what most criteria judge.
 *
 * <p>Teachers and students are those reported for the level. What a school has only once (rooms, grounds, equipment,
 * books) is its {@code share} of the whole: students weighted 1 : 1.1 : 1.32 for primary, junior and senior, one single
 * level taking all of it (splitting rule for through-schools, policy source SPL).
 *
 * <p>A class and not a record, for it keeps its measures: a standard, a dispersion and a composite ask for each of them.
 */
public final class Section implements Subject {
    private static final SchoolFigure[] SPORTS = {SchoolFigure.SPORTS_GROUND_AREA, SchoolFigure.INDOOR_SPORTS_AREA};
    private static final LevelFigure[] BACHELOR_AND_ABOVE = {
        LevelFigure.DOCTORAL_TEACHERS, LevelFigure.MASTER_TEACHERS, LevelFigure.BACHELOR_TEACHERS
    };
    private static final LevelFigure[] COLLEGE_AND_ABOVE = {
        LevelFigure.DOCTORAL_TEACHERS,
        LevelFigure.MASTER_TEACHERS,
        LevelFigure.BACHELOR_TEACHERS,
        LevelFigure.COLLEGE_TEACHERS
    };
    private static final LevelFigure[] SPORTS_AND_ALL_ARTS = {LevelFigure.PE_TEACHERS, LevelFigure.ALL_ART_TEACHERS};
    private static final LevelFigure[] SPORTS_AND_ARTS = {
        LevelFigure.PE_TEACHERS, LevelFigure.MUSIC_TEACHERS, LevelFigure.FINE_ART_TEACHERS, LevelFigure.ART_TEACHERS
    };

    private final String id;
    private final Level level;
    private final School school;
    private final Range share;
    private final Condition exists;
    private final List<Results> results;
    private final List<ClassGroup> classes;
    private final Figures<LevelFigure> figures;
    private final @Nullable Measure[] kept = new @Nullable Measure[Kept.values().length];

    /** The measures that are kept. Two threads at worst work one out twice, with equal results. */
    private enum Kept {
        COLLEGE_TEACHERS,
        BACHELOR_TEACHERS,
        BACKBONE_TEACHERS,
        SPORTS_AND_ARTS_TEACHERS,
        TEACHING_AREA,
        SPORTS_AREA,
        EQUIPMENT,
        MULTIMEDIA_CLASSROOMS,
        COMPUTERS,
        BOOKS,
        TEACHERS,
        MID_TITLE_TEACHERS
    }

    /**
     * A section.
     *
     * @param id {@code S0012/primary}
     * @param level the level that it teaches
     * @param school the school, contradictory figures taken out
     * @param share its share of what is undivided, from 0 to 1
     * @param exists whether the school has such a part at all; unknown where its kind was not reported
     * @param results what its students achieved, by grade and subject
     * @param classes its classes, where they are listed
     */
    public Section(
            String id,
            Level level,
            School school,
            Range share,
            Condition exists,
            List<Results> results,
            List<ClassGroup> classes) {
        this.id = id;
        this.level = level;
        this.school = school;
        this.share = share;
        this.exists = exists;
        this.results = List.copyOf(results);
        this.classes = List.copyOf(classes);
        this.figures = school.level(level);
    }

    /** {@code S0012/primary}. */
    @Override
    public String id() {
        return id;
    }

    /** The level that it teaches. */
    public Level level() {
        return level;
    }

    /** The school, contradictory figures taken out. */
    public School school() {
        return school;
    }

    /** Its share of what is undivided, from 0 to 1. */
    public Range share() {
        return share;
    }

    /** Whether the school has such a part at all; unknown where its kind was not reported. */
    public Condition exists() {
        return exists;
    }

    /** What its students achieved, by grade and subject. */
    public List<Results> results() {
        return results;
    }

    /** Its classes, where they are listed. */
    public List<ClassGroup> classes() {
        return classes;
    }

    /** The id of the section of a school that teaches this level: {@code S0012/primary}. */
    public static String idOf(String school, Level level) {
        return school + "/" + level.label();
    }

    @Override
    public String county() {
        return school.county();
    }

    @Override
    public String titleZh() {
        return school.levels().size() > 1 || school.kind().levels().size() > 1
                ? school.name() + "（" + level.titleZh() + "部）"
                : school.name();
    }

    @Override
    public String titleEn() {
        return school.name() + " (" + level.label() + ")";
    }

    @SuppressWarnings("EnumOrdinal") // an array in the order of the enum, never kept outside the process
    private Measure keep(Kept name, Supplier<Measure> measure) {
        Measure known = kept[name.ordinal()];
        if (known == null) {
            known = measure.get();
            kept[name.ordinal()] = known;
        }
        return known;
    }

    /** Students enrolled at this level. */
    public Measure students() {
        return figure(LevelFigure.STUDENTS);
    }

    /** Teachers with a college diploma or above per 100 students: above the required degree in a primary school. */
    public Measure collegeTeachersPer100() {
        return keep(
                Kept.COLLEGE_TEACHERS,
                () -> aboveRequired(Level.PRIMARY, teachers(COLLEGE_AND_ABOVE).per100(students())));
    }

    /** Teachers with a bachelor's degree or above per 100 students: above the required degree in a junior school. */
    public Measure bachelorTeachersPer100() {
        return keep(
                Kept.BACHELOR_TEACHERS,
                () -> aboveRequired(Level.JUNIOR, teachers(BACHELOR_AND_ABOVE).per100(students())));
    }

    /** Backbone teachers of county level or above per 100 students. */
    public Measure backboneTeachersPer100() {
        return keep(
                Kept.BACKBONE_TEACHERS,
                () -> given(
                        LevelFigure.BACKBONE_TEACHERS_PER_100,
                        teachers(LevelFigure.BACKBONE_TEACHERS).per100(students())));
    }

    /** Full-time teachers of PE, music, fine art and art per 100 students. */
    public Measure sportsAndArtsTeachersPer100() {
        return keep(
                Kept.SPORTS_AND_ARTS_TEACHERS,
                () -> given(
                        LevelFigure.SPORTS_AND_ARTS_TEACHERS_PER_100,
                        sportsAndArtsTeachers().per100(students())));
    }

    /** By the three arts where each of them was reported, else by their total where that was. */
    private Measure sportsAndArtsTeachers() {
        boolean total = figures.get(LevelFigure.ALL_ART_TEACHERS).state() != Figure.State.NOT_REPORTED;
        boolean each = figures.get(LevelFigure.MUSIC_TEACHERS).isReported()
                && figures.get(LevelFigure.FINE_ART_TEACHERS).isReported()
                && figures.get(LevelFigure.ART_TEACHERS).isReported();
        return teachers(total && !each ? SPORTS_AND_ALL_ARTS : SPORTS_AND_ARTS);
    }

    /** The same with rotating, part-time and visiting teachers, as small rural schools may count them for a time. */
    public Measure sportsAndArtsTeachersWithVisitingPer100() {
        Measure own = sportsAndArtsTeachers();
        return uncontradicted(
                LevelFigure.SPORTS_AND_ARTS_TEACHERS_PER_100,
                own.plus(figure(LevelFigure.VISITING_SPORTS_AND_ARTS_TEACHERS)).per100(students()));
    }

    /** Teaching and auxiliary rooms without indoor sports rooms, m² per student. */
    public Measure teachingAreaPerStudent() {
        return keep(Kept.TEACHING_AREA, this::teachingArea);
    }

    private Measure teachingArea() {
        Figure teaching = school.figures().get(SchoolFigure.TEACHING_AREA);
        Figure indoor = school.figures().get(SchoolFigure.INDOOR_SPORTS_AREA);
        Range area = teaching.range().minusPart(indoor.range()).times(share);
        List<Input> inputs = List.of(
                new Input(school.id(), SchoolFigure.TEACHING_AREA, teaching),
                new Input(school.id(), SchoolFigure.INDOOR_SPORTS_AREA, indoor));
        return given(
                LevelFigure.TEACHING_AREA_PER_STUDENT,
                Measure.of(id, Unit.SQUARE_METRES, area, withSplit(inputs)).per(students()));
    }

    /** Sports grounds and indoor sports rooms, m² per student. */
    public Measure sportsAreaPerStudent() {
        return keep(
                Kept.SPORTS_AREA,
                () -> given(LevelFigure.SPORTS_AREA_PER_STUDENT, split(SPORTS).per(students())));
    }

    /** The same with converted and leased space, as schools in dense city centres may count it for a time. */
    public Measure sportsAreaWithExtraPerStudent() {
        return uncontradicted(
                LevelFigure.SPORTS_AREA_PER_STUDENT,
                split(SchoolFigure.SPORTS_GROUND_AREA, SchoolFigure.INDOOR_SPORTS_AREA, SchoolFigure.EXTRA_SPORTS_AREA)
                        .per(students()));
    }

    /** Original cost of teaching equipment, yuan per student. */
    public Measure equipmentValuePerStudent() {
        return keep(
                Kept.EQUIPMENT,
                () -> given(
                        LevelFigure.EQUIPMENT_VALUE_PER_STUDENT,
                        split(SchoolFigure.EQUIPMENT_VALUE).per(students())));
    }

    /** Network multimedia classrooms per 100 students. */
    public Measure multimediaClassroomsPer100() {
        return keep(
                Kept.MULTIMEDIA_CLASSROOMS,
                () -> given(
                        LevelFigure.MULTIMEDIA_CLASSROOMS_PER_100,
                        split(SchoolFigure.MULTIMEDIA_CLASSROOMS).per100(students())));
    }

    /** Computers per 100 students. */
    public Measure computersPer100() {
        return keep(
                Kept.COMPUTERS,
                () -> given(
                        LevelFigure.COMPUTERS_PER_100,
                        split(SchoolFigure.COMPUTERS).per100(students())));
    }

    /** Books per student. */
    public Measure booksPerStudent() {
        return keep(
                Kept.BOOKS,
                () -> given(
                        LevelFigure.BOOKS_PER_STUDENT, split(SchoolFigure.BOOKS).per(students())));
    }

    /** Full-time teachers per student (师生比). */
    public Measure teachersPerStudent() {
        return keep(Kept.TEACHERS, () -> figure(LevelFigure.TEACHERS).per(students()));
    }

    /** Teachers with a middle or higher title per 100 students. */
    public Measure midTitleTeachersPer100() {
        return keep(
                Kept.MID_TITLE_TEACHERS,
                () -> teachers(LevelFigure.MID_TITLE_TEACHERS).per100(students()));
    }

    /** Students who passed over students tested, all grades and subjects together. */
    public Measure passRate() {
        return cumulative(Results.PASSED);
    }

    /** Students with a good mark or better over students tested. */
    public Measure goodRate() {
        return cumulative(Results.GOOD);
    }

    /** Students with an excellent mark over students tested. */
    public Measure excellentRate() {
        return cumulative(Results.EXCELLENT);
    }

    private Measure cumulative(Named band) {
        return new Rates(this, Denominator.TESTED, Bands.CUMULATIVE, Optional.empty()).plain(band);
    }

    /** The rates of its results by choices that are named with each value: {@code $s.rates( … ).pass()}. */
    public Rates rates(Denominator denominator, Bands bands, CutOffs cutOffs) {
        return new Rates(this, denominator, bands, Optional.of(cutOffs));
    }

    /** How unevenly its migrant children are placed over the parallel classes of a grade; needs the list of classes. */
    public Measure migrantSpread(Placement by) {
        return new ParallelClasses(this).spread(by);
    }

    /** The condition that some grade has more than one class; unknown without a whole list of classes. */
    public Condition hasParallelClasses() {
        return new ParallelClasses(this).exist();
    }

    /** Students who stayed to the end of the level over those who began it, by one of the definitions in use. */
    public Measure retention(Retention definition) {
        return definition.rate(
                id,
                List.of(
                        input(LevelFigure.GRADUATES),
                        input(LevelFigure.ENTRANTS),
                        input(LevelFigure.TRANSFERRED_IN),
                        input(LevelFigure.TRANSFERRED_OUT),
                        input(LevelFigure.DECEASED)));
    }

    /**
     * Classes of more students than that: counted in the list of classes where there is one, else in the numbers of classes
     * by size.
     *
     * @param size 25, 30, 35, 40, 45, 50, 55 or 65, the ends of the bands that schools report
     * @throws IllegalArgumentException if it is none of these
     */
    public Measure classesAbove(String size) {
        return new ClassSizes(this, size).above();
    }

    /** Several measures, each to be compared between schools: what {@code composite} takes. */
    public List<Measure> family(Measure... measures) {
        return List.of(measures);
    }

    /** A figure that is reported for the level. */
    public Measure figure(LevelFigure name) {
        return Measure.of(id, name.unit(), input(name));
    }

    /** This section's share of a figure that the school has only once. */
    public Measure split(SchoolFigure... names) {
        Range sum = Range.ZERO;
        List<Input> inputs = new ArrayList<>(names.length);
        for (SchoolFigure name : names) {
            Figure figure = school.figures().get(name);
            sum = sum.plus(figure.range());
            inputs.add(new Input(school.id(), name, figure));
        }
        return Measure.of(id, names[0].unit(), sum.times(share), withSplit(inputs));
    }

    /**
     * Public funds of this level, yuan. They are granted by quota per student of compulsory schooling: of a through-school each
     * level has the part that its students and the quota of its level give it, and senior students take none.
     */
    public Measure publicFunds(County of) {
        return new PublicFunds(school, of).of(level);
    }

    /** This section's share of a column of the caller's own that the school has only once. */
    public Measure splitExtra(String header) {
        Measure whole = school.extra(header);
        return whole.shareOf(id, share, withSplit(whole.inputs()));
    }

    /** The condition that the school is of this kind. */
    public Condition is(SchoolKind kind) {
        return school.is(kind);
    }

    /** The condition that the question about the school is answered yes. */
    public Condition has(SchoolFlag flag) {
        return school.has(flag);
    }

    Input input(LevelFigure name) {
        return new Input(id, name, figures.get(name));
    }

    /** The measure, or where nothing of its amounts was reported the ratio that was, or either where they contradict. */
    private Measure given(LevelFigure ratio, Measure measure) {
        Figure.State state = figures.get(ratio).state();
        boolean says = state == Figure.State.REPORTED || state == Figure.State.CONTRADICTED;
        return says ? new GivenRatio(this, ratio).or(measure) : measure;
    }

    /** The measure, or either where the ratio contradicts the amounts: nothing that is added to them makes them right. */
    private Measure uncontradicted(LevelFigure ratio, Measure measure) {
        boolean contradicted = figures.get(ratio).state() == Figure.State.CONTRADICTED;
        return contradicted ? new GivenRatio(this, ratio).or(measure) : measure;
    }

    /** What is above the required degree is not the same at each level. */
    private Measure aboveRequired(Level of, Measure measure) {
        return level.equals(of) ? given(LevelFigure.HIGHER_DEGREE_TEACHERS_PER_100, measure) : measure;
    }

    /**
     * Teachers of some kinds; however many are not reported, all together are not more than the teachers there are. Where
     * more are reported, that is a contradiction, and nothing is known of them.
     */
    private Measure teachers(LevelFigure... names) {
        Range sum = Range.ZERO;
        List<Input> inputs = new ArrayList<>(names.length + 1);
        for (LevelFigure name : names) {
            Input input = input(name);
            sum = sum.plus(input.figure().range());
            inputs.add(input);
        }
        Input all = input(LevelFigure.TEACHERS);
        Range known = sum.notAbove(all.figure().range());
        if (!sum.isExact() || !known.isExact()) {
            inputs.add(all);
        }
        return Measure.of(id, Unit.TEACHERS, known, inputs);
    }

    /** Where other levels take a share, the students of all levels are inputs too. */
    private List<Input> withSplit(List<Input> inputs) {
        if (share.equals(Range.ONE)) {
            return inputs;
        }
        List<Input> all = new ArrayList<>(inputs);
        SortedSet<Level> levels = new TreeSet<>(school.levels().keySet());
        levels.addAll(school.kind().levels());
        levels.add(level);
        for (Level one : levels) {
            Figure students = school.level(one).get(LevelFigure.STUDENTS);
            all.add(new Input(idOf(school.id(), one), LevelFigure.STUDENTS, students));
        }
        if (school.kind() == SchoolKind.UNKNOWN) {
            all.add(new Input(school.id(), School.KIND, Figure.NOT_REPORTED));
        }
        return all;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Section that
                && id.equals(that.id)
                && level.equals(that.level)
                && school.equals(that.school)
                && share.equals(that.share)
                && exists.equals(that.exists)
                && results.equals(that.results)
                && classes.equals(that.classes);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "Section[" + id + ", share " + share + ", " + school + "]";
    }
}
