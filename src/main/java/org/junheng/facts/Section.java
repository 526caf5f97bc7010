package org.junheng.facts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junheng.criteria.MarkLines;
import org.junheng.criteria.QualityChoices;
import org.junheng.criteria.Subject;
import org.junheng.figures.Named;
import org.junheng.measures.Condition;
import org.junheng.measures.Measure;
import org.junheng.numbers.Range;
import org.junheng.texts.Text;

/**
 * The part of a school that teaches one level; what most criteria judge.
 *
 * <p>Teachers and students are those of the level; of what a school has only once it has its {@code share}, by students weighted
 * 1 : 1.1 : 1.32 (splitting rule, policy source SPL). No record, for it keeps its measures: they are asked for again and again.
 */
public final class Section implements Subject {
    private final SectionFigures reported;
    private final Condition exists;
    /** Two threads at worst work one out twice, with equal results. */
    private final @Nullable Measure[] kept = new @Nullable Measure[SectionMeasure.values().length];

    /**
     * @param share its share of what is undivided, from 0 to 1
     * @param exists whether the school has such a part at all; unknown where its kind was not reported
     */
    public Section(
            String id,
            Level level,
            School school,
            Range share,
            Condition exists,
            List<Results> results,
            List<ClassGroup> classes,
            QualityChoices quality) {
        this.reported =
                new SectionFigures(id, level, school, share, List.copyOf(results), List.copyOf(classes), quality);
        this.exists = exists;
    }

    /** {@code S0012/primary}. */
    @Override
    public String id() {
        return reported.id();
    }

    /** The level that it teaches. */
    public Level level() {
        return reported.level();
    }

    /** The school, contradictory figures taken out. */
    public School school() {
        return reported.school();
    }

    /** Its share of what is undivided, from 0 to 1. */
    public Range share() {
        return reported.share();
    }

    /** Whether the school has such a part at all; unknown where its kind was not reported. */
    public Condition exists() {
        return exists;
    }

    /** What its students achieved, by grade and subject. */
    public List<Results> results() {
        return reported.results();
    }

    /** Its classes, where they are listed. */
    public List<ClassGroup> classes() {
        return reported.classes();
    }

    @Override
    public String county() {
        return reported.school().county();
    }

    @Override
    public Text title() {
        return new Text(
                school().partTitleZh(level()),
                school().name() + " (" + level().title().en() + ")");
    }

    SectionFigures reported() {
        return reported;
    }

    @SuppressWarnings("EnumOrdinal") // an array in the order of the enum, never kept outside the process
    private Measure keep(SectionMeasure name) {
        Measure known = kept[name.ordinal()];
        if (known == null) {
            known = name.of(reported);
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
        return keep(SectionMeasure.COLLEGE_TEACHERS);
    }

    /** Teachers with a bachelor's degree or above per 100 students: above the required degree in a junior school. */
    public Measure bachelorTeachersPer100() {
        return keep(SectionMeasure.BACHELOR_TEACHERS);
    }

    /** Backbone teachers of county level or above per 100 students. */
    public Measure backboneTeachersPer100() {
        return keep(SectionMeasure.BACKBONE_TEACHERS);
    }

    /** Full-time teachers of PE, music, fine art and art per 100 students. */
    public Measure sportsAndArtsTeachersPer100() {
        return keep(SectionMeasure.SPORTS_AND_ARTS_TEACHERS);
    }

    /** The same with rotating, part-time and visiting teachers, as small rural schools may count them for a time. */
    public Measure sportsAndArtsTeachersWithVisitingPer100() {
        Measure own = SectionMeasure.sportsAndArtsTeachers(reported);
        return reported.uncontradicted(
                LevelFigure.SPORTS_AND_ARTS_TEACHERS_PER_100,
                own.plus(figure(LevelFigure.VISITING_SPORTS_AND_ARTS_TEACHERS)).per100(students()));
    }

    /** Teaching and auxiliary rooms without indoor sports rooms, m² per student. */
    public Measure teachingAreaPerStudent() {
        return keep(SectionMeasure.TEACHING_AREA);
    }

    /** Sports grounds and indoor sports rooms, m² per student. */
    public Measure sportsAreaPerStudent() {
        return keep(SectionMeasure.SPORTS_AREA);
    }

    /** The same with converted and leased space, as schools in dense city centres may count it for a time. */
    public Measure sportsAreaWithExtraPerStudent() {
        return reported.uncontradicted(
                LevelFigure.SPORTS_AREA_PER_STUDENT,
                split(SchoolFigure.SPORTS_GROUND_AREA, SchoolFigure.INDOOR_SPORTS_AREA, SchoolFigure.EXTRA_SPORTS_AREA)
                        .per(students()));
    }

    /** Original cost of teaching equipment, yuan per student. */
    public Measure equipmentValuePerStudent() {
        return keep(SectionMeasure.EQUIPMENT);
    }

    /** Network multimedia classrooms per 100 students. */
    public Measure multimediaClassroomsPer100() {
        return keep(SectionMeasure.MULTIMEDIA_CLASSROOMS);
    }

    /** Computers per 100 students. */
    public Measure computersPer100() {
        return keep(SectionMeasure.COMPUTERS);
    }

    /** Books per student. */
    public Measure booksPerStudent() {
        return keep(SectionMeasure.BOOKS);
    }

    /** Full-time teachers per student (师生比). */
    public Measure teachersPerStudent() {
        return keep(SectionMeasure.TEACHERS);
    }

    /** Teachers with a middle or higher title per 100 students. */
    public Measure midTitleTeachersPer100() {
        return keep(SectionMeasure.MID_TITLE_TEACHERS);
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
        return new Rates(reported, Denominator.TESTED, Bands.CUMULATIVE, Optional.empty()).plain(band);
    }

    /** Its quality by the choices that hold: those of the pack, and over them those of a place or an option. */
    public Measure qualityIndex() {
        return new Rates.QualityIndex(reported).value();
    }

    /** The pass rate of its weakest subject over its own, by the same choices. */
    public Measure weakestSubject() {
        return new Rates.QualityIndex(reported).weakestSubject();
    }

    /** The rates of its results by choices that are named with each value: {@code $s.rates( … ).pass()}. */
    public Rates rates(Denominator denominator, Bands bands, CutOffs cutOffs) {
        return rates(denominator, bands, cutOffs.lines());
    }

    /** The same at lines of one's own: {@code cutoffs( "65", "80", "90" )}. */
    public Rates rates(Denominator denominator, Bands bands, MarkLines lines) {
        return new Rates(reported, denominator, bands, Optional.of(lines));
    }

    /** How unevenly its migrant children are placed over the parallel classes of a grade; needs the list of classes. */
    public Measure migrantSpread(Placement by) {
        return new ParallelClasses(reported).spread(by);
    }

    /** The condition that some grade has more than one class; unknown without a whole list of classes. */
    public Condition hasParallelClasses() {
        return new ParallelClasses(reported).exist();
    }

    /** Students who stayed to the end of the level over those who began it, by one of the definitions in use. */
    public Measure retention(Retention definition) {
        return definition.rate(
                id(), Retention.FIGURES.stream().map(reported::input).toList());
    }

    /** Classes of more than 25, 30, 35, 40, 45, 50, 55 or 65 students: by the list of classes, else by their numbers by size. */
    public Measure classesAbove(String size) {
        return new ClassSizes(reported, size).above();
    }

    /** Several measures, each to be compared between schools: what {@code composite} takes. */
    public List<Measure> family(Measure... measures) {
        return List.of(measures);
    }

    /** A figure that is reported for the level. */
    public Measure figure(LevelFigure name) {
        return reported.figure(name);
    }

    /** This section's share of a figure that the school has only once. */
    public Measure split(SchoolFigure... names) {
        return reported.split(names);
    }

    /** Public funds of this level, yuan: what its students and their quota have of the school's; senior students take none. */
    public Measure publicFunds(FundQuotas of) {
        return new PublicFunds(school(), of).of(level());
    }

    /** This section's share of a column of the caller's own that the school has only once. */
    public Measure splitExtra(String header) {
        return reported.splitExtra(header);
    }

    /** A column of the caller's own that is reported for the level: {@code 小学阅览座位}. */
    public Measure extra(String header) {
        return reported.extra(header);
    }

    /** The condition that the school is of this kind. */
    public Condition is(SchoolKind kind) {
        return school().is(kind);
    }

    /** The condition that the question about the school is answered yes. */
    public Condition has(SchoolFlag flag) {
        return school().has(flag);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Section that && reported.equals(that.reported) && exists.equals(that.exists);
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }
}
